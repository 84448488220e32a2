package dev.huiwu.files.list;

import dev.huiwu.core.attendee.AttendanceKind;
import dev.huiwu.core.feedback.Consultation;
import dev.huiwu.core.feedback.ListChangeProposal;
import dev.huiwu.core.list.ChangeCause;
import dev.huiwu.core.list.ListChange;
import dev.huiwu.core.meeting.MeetingType;
import dev.huiwu.core.signoff.SignOff;
import dev.huiwu.core.signoff.SignOffOutcome;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.internal.AttendanceWords;
import dev.huiwu.files.internal.Cells;
import dev.huiwu.files.internal.Column;
import dev.huiwu.files.internal.Problems;
import dev.huiwu.files.internal.Row;
import dev.huiwu.files.internal.TableReader;
import dev.huiwu.files.internal.UnitCells;
import dev.huiwu.files.internal.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads proposals to change lists with their decisions, {@code list-proposals.csv}: a row a change; what is said of the whole
 * proposal stands in its first row. Thread-safe.
 */
public final class ProposalReader {

    private static final Column ID = Column.needed("建议编号", "编号", "id");
    private static final Column TYPE = Column.needed("会议类型", "会议", "meetingtype");
    private static final Column CHANGE = Column.needed("调整", "调整方式", "change");
    private static final Column UNIT = Column.needed("单位", "单位名称", "unit");
    private static final Column KIND = Column.needed("参会类别", "类别", "kind");
    private static final Column FROM = Column.optional("原参会类别", "from");
    private static final Column PLACES = Column.optional("人数", "名额", "places");
    private static final Column REASON = Column.needed("理由", "调整理由", "reason");
    private static final Column FEEDBACK = Column.optional("反馈编号", "feedback");
    private static final Column SUGGESTION = Column.optional("提示编号", "suggestion");
    private static final Column TALKED_ON = Column.optional("沟通日期", "talkedon");
    private static final Column TALKED_BY = Column.optional("沟通人", "talkedby");
    private static final Column TALK = Column.optional("沟通意见", "沟通情况", "talk");
    private static final Column PROPOSED_BY = Column.needed("提出人", "提出处室", "proposedby");
    private static final Column PROPOSED_ON = Column.needed("提出日期", "proposedon");
    private static final Column OUTCOME = Column.optional("决定", "outcome");
    private static final Column DECIDED_BY = Column.optional("决定人", "签批人", "decidedby");
    private static final Column DECIDED_ON = Column.optional("决定日期", "签批日期", "decidedon");
    private static final Column OPINION = Column.optional("决定意见", "签批意见", "opinion");
    private static final TableReader TABLE = TableReader.of(
                    ID,
                    TYPE,
                    CHANGE,
                    UNIT,
                    KIND,
                    FROM,
                    PLACES,
                    REASON,
                    FEEDBACK,
                    SUGGESTION,
                    TALKED_ON,
                    TALKED_BY,
                    TALK,
                    PROPOSED_BY,
                    PROPOSED_ON,
                    OUTCOME,
                    DECIDED_BY,
                    DECIDED_ON,
                    OPINION)
            .orEmpty();

    /** What is said of a whole proposal, in its first row. */
    private static final List<Column> WHOLE =
            List.of(TYPE, PROPOSED_BY, PROPOSED_ON, OUTCOME, DECIDED_BY, DECIDED_ON, OPINION);

    private static final int MAX_PLACES = 10_000;

    private enum Way {
        ADD,
        REMOVE,
        CHANGE_KIND
    }

    private static final Words<Way> WAYS = Words.<Way>of()
            .with(Way.ADD, "增加", "补邀", "add")
            .with(Way.REMOVE, "减少", "移出", "remove")
            .with(Way.CHANGE_KIND, "改变类别", "调整类别", "change-kind");

    private static final Words<SignOffOutcome> OUTCOMES = Words.<SignOffOutcome>of()
            .with(SignOffOutcome.AGREED, "同意", "agreed")
            .with(SignOffOutcome.DECLINED, "不同意", "declined");

    private final UnitCells unitCells;
    private final Problems problems = new Problems();
    private final Map<String, ListChangeProposal> proposals = new LinkedHashMap<>();

    private ProposalReader(UnitDirectory units) {
        this.unitCells = new UnitCells(units);
    }

    /** Returns the proposals whose rows could be read, in their order; one with a bad row is missing altogether. */
    public static ReadResult<List<ListChangeProposal>> read(String file, byte[] bytes, UnitDirectory units) {
        return new ProposalReader(units).read(file, bytes);
    }

    private ReadResult<List<ListChangeProposal>> read(String file, byte[] bytes) {
        List<String> bad = new ArrayList<>();
        Map<String, Row> heads = new HashMap<>();
        for (Row row : TABLE.read(file, bytes, problems)) {
            Cells cells = new Cells(row, problems);
            String id = cells.id(ID);
            Row first = heads.computeIfAbsent(id, none -> row);
            WHOLE.forEach(column -> sameAsFirst(cells, row, first, column));
            Optional<ListChange> change = change(cells);
            Optional<ListChangeProposal.Builder> proposal = Optional.ofNullable(proposals.get(id))
                    .map(known -> ListChangeProposal.builder().from(known))
                    .or(() -> proposal(cells, id));
            consultation(cells).ifPresent(talk -> proposal.ifPresent(begun -> begun.addConsultations(talk)));
            if (cells.good() && change.isPresent() && proposal.isPresent()) {
                proposals.put(id, proposal.get().addChanges(change.get()).build());
            } else {
                bad.add(id);
            }
        }
        bad.forEach(proposals::remove);
        return ReadResult.of(List.copyOf(proposals.values()), problems.byRow());
    }

    /** Reports what a later row says otherwise of the whole proposal than its first one, so that no decision is passed over. */
    private static void sameAsFirst(Cells cells, Row row, Row first, Column column) {
        if (!row.isBlank(column) && !row.text(column).equals(first.text(column))) {
            cells.error("proposal-differs", column, "found", row.text(column), "row", first.number());
        }
    }

    private Optional<ListChange> change(Cells cells) {
        cells.needed(CHANGE);
        Optional<Way> way = cells.word(CHANGE, WAYS);
        Optional<UnitId> unit = unitCells.needed(cells, UNIT);
        String reason = cells.needed(REASON);
        Optional<AttendanceKind> kind = AttendanceWords.kind(cells, KIND);
        if (way.isPresent() && way.get() != Way.REMOVE) {
            cells.needed(KIND);
        }
        Optional<AttendanceKind> from = AttendanceWords.kind(cells, FROM);
        if (way.isPresent() && way.get() == Way.CHANGE_KIND) {
            cells.needed(FROM);
            if (from.isPresent() && from.equals(kind)) {
                cells.error("kind-unchanged", KIND, "kind", from.get().label());
            }
        }
        int places = cells.text(PLACES).isEmpty() ? 1 : cells.number(PLACES, 1, MAX_PLACES);
        if (!cells.good() || way.isEmpty() || unit.isEmpty()) {
            return Optional.empty();
        }
        ChangeCause cause = ChangeCause.builder()
                .reason(reason)
                .addAllFeedback(Words.PIECES.split(cells.text(FEEDBACK).orElse("")))
                .suggestion(cells.text(SUGGESTION))
                .build();
        return Optional.of(
                switch (way.get()) {
                    case ADD -> new ListChange.Add(unit.get(), kind.orElseThrow(), places, cause);
                    case REMOVE -> new ListChange.Remove(unit.get(), kind, cause);
                    case CHANGE_KIND ->
                        new ListChange.ChangeKind(unit.get(), from.orElseThrow(), kind.orElseThrow(), cause);
                });
    }

    private Optional<ListChangeProposal.Builder> proposal(Cells cells, String id) {
        Optional<MeetingType> type = AttendanceWords.type(cells, TYPE);
        String by = cells.needed(PROPOSED_BY);
        LocalDate on = cells.neededDate(PROPOSED_ON);
        Optional<SignOff> decision = decision(cells, on);
        return cells.good()
                ? type.map(known -> ListChangeProposal.builder()
                        .id(id)
                        .meetingType(known)
                        .proposedBy(by)
                        .proposedOn(on)
                        .decision(decision))
                : Optional.empty();
    }

    private static Optional<SignOff> decision(Cells cells, LocalDate proposed) {
        cells.neededWith(OUTCOME, DECIDED_BY, DECIDED_ON, OPINION);
        Optional<SignOffOutcome> outcome = cells.word(OUTCOME, OUTCOMES);
        if (outcome.isEmpty()) {
            return Optional.empty();
        }
        String by = cells.needed(DECIDED_BY);
        LocalDate on = cells.neededDate(DECIDED_ON);
        if (cells.good() && on.isBefore(proposed)) {
            cells.error("dates-reversed", DECIDED_ON, "since", proposed, "until", on);
        }
        return cells.good()
                ? Optional.of(
                        new SignOff(by, on, outcome.get(), cells.text(OPINION).orElse("")))
                : Optional.empty();
    }

    private Optional<Consultation> consultation(Cells cells) {
        cells.neededWith(TALKED_ON, TALKED_BY, TALK);
        Optional<LocalDate> on = cells.date(TALKED_ON);
        if (on.isEmpty()) {
            return Optional.empty();
        }
        String by = cells.needed(TALKED_BY);
        String note = cells.needed(TALK);
        return cells.good()
                ? unitCells.unit(cells, UNIT).map(unit -> new Consultation(unit, on.get(), by, note))
                : Optional.empty();
    }
}
