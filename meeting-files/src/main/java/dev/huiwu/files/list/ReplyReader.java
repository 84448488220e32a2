package dev.huiwu.files.list;

import static dev.huiwu.files.internal.LeaveColumns.APPROVED;
import static dev.huiwu.files.internal.LeaveColumns.APPROVER;
import static dev.huiwu.files.internal.LeaveColumns.ASKED;
import static dev.huiwu.files.internal.LeaveColumns.OUTCOME;
import static dev.huiwu.files.internal.LeaveColumns.REASON;
import static dev.huiwu.files.internal.LeaveColumns.SUBSTITUTE;
import static dev.huiwu.files.internal.LeaveColumns.SUBSTITUTE_POST;
import static dev.huiwu.files.internal.LeaveColumns.SUBSTITUTE_RANK;

import dev.huiwu.core.Location;
import dev.huiwu.core.attendee.LeaveRequest;
import dev.huiwu.core.attendee.SeatNeed;
import dev.huiwu.core.attendee.SubstituteAttendee;
import dev.huiwu.core.name.PersonName;
import dev.huiwu.core.reply.RepliedPerson;
import dev.huiwu.core.reply.Reply;
import dev.huiwu.core.signoff.SignOff;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.internal.AttendanceWords;
import dev.huiwu.files.internal.Cells;
import dev.huiwu.files.internal.Column;
import dev.huiwu.files.internal.LeaveColumns;
import dev.huiwu.files.internal.Problems;
import dev.huiwu.files.internal.Row;
import dev.huiwu.files.internal.TableReader;
import dev.huiwu.files.internal.UnitCells;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what units reply, {@code replies.csv}: a row a person, or a row without a name that says why nobody comes. Rows of one
 * unit and one time are one reply. Thread-safe.
 */
public final class ReplyReader {

    private static final Column UNIT = Column.needed("单位", "单位名称", "工作单位", "unit");
    private static final Column NAME = Column.needed("姓名", "名字", "参会人员", "name");
    private static final Column POST = Column.needed("职务", "职位", "post");
    private static final Column RECEIVED = Column.needed("回执时间", "收到时间", "receivedat");
    private static final Column RANK = Column.optional("职级", "级别", "rank");
    private static final Column KIND = Column.optional("参会类别", "类别", "kind");
    private static final Column WHEELCHAIR = Column.optional("轮椅席", "轮椅", "wheelchair");
    private static final Column DECLINED = Column.optional("不参加事由", "declined");
    private static final Column EXTERNAL_ID = Column.optional("外部编号", "系统编号", "externalid");
    private static final Column REMARK = Column.optional("备注", "说明", "remark");
    private static final TableReader TABLE = TableReader.of(
                    UNIT,
                    NAME,
                    POST,
                    RECEIVED,
                    RANK,
                    KIND,
                    WHEELCHAIR,
                    REASON,
                    ASKED,
                    OUTCOME,
                    APPROVER,
                    APPROVED,
                    SUBSTITUTE,
                    SUBSTITUTE_POST,
                    SUBSTITUTE_RANK,
                    DECLINED,
                    EXTERNAL_ID,
                    REMARK)
            .orEmpty();

    /** One reply, as its rows give it. */
    private record Key(UnitId unit, OffsetDateTime at) {}

    private static final class Draft {
        private final List<RepliedPerson> people = new ArrayList<>();
        private final List<Location> rows = new ArrayList<>();
        private Optional<String> declined = Optional.empty();
    }

    private final UnitCells unitCells;
    private final OffsetDateTime usual;
    private final Problems problems = new Problems();

    private ReplyReader(UnitDirectory units, OffsetDateTime usual) {
        this.unitCells = new UnitCells(units);
        this.usual = usual;
    }

    /**
     * Returns the replies whose rows could be read, by the first row of each.
     *
     * @param start when the meeting starts: its offset is that of times which have none
     */
    public static ReadResult<ReplyTable> read(String file, byte[] bytes, UnitDirectory units, OffsetDateTime start) {
        return new ReplyReader(units, start).read(file, bytes);
    }

    private ReadResult<ReplyTable> read(String file, byte[] bytes) {
        Map<Key, Draft> drafts = new LinkedHashMap<>();
        Optional<Row> above = Optional.empty();
        for (Row row : TABLE.read(file, bytes, problems)) {
            Cells cells = new Cells(row, problems);
            // Unit and time under merged cells are those of the row above.
            Cells of = row.isBlank(UNIT) && row.isBlank(RECEIVED) && above.isPresent()
                    ? new Cells(above.get(), new Problems())
                    : cells;
            above = of == cells ? Optional.of(row) : above;
            Optional<UnitId> unit = unitCells.needed(of, UNIT);
            Optional<OffsetDateTime> at = of.neededDatedMoment(RECEIVED, usual);
            if (unit.isPresent() && at.isPresent()) {
                row(row, cells, drafts.computeIfAbsent(new Key(unit.get(), at.get()), key -> new Draft()));
            }
        }
        Map<Reply, List<Location>> replies = new LinkedHashMap<>();
        drafts.forEach((key, draft) -> {
            if (!draft.people.isEmpty() || draft.declined.isPresent()) {
                replies.put(
                        Reply.builder()
                                .unit(key.unit())
                                .receivedAt(key.at())
                                .people(draft.people)
                                .declined(draft.declined)
                                .build(),
                        List.copyOf(draft.rows));
            }
        });
        return ReadResult.of(new ReplyTable(List.copyOf(replies.keySet()), replies), problems.byRow());
    }

    private void row(Row row, Cells cells, Draft draft) {
        if (!row.isBlank(DECLINED)) {
            if (!row.isBlank(NAME) || !draft.people.isEmpty()) {
                cells.error("reply-names-and-declines", DECLINED);
            } else {
                draft.declined = cells.text(DECLINED);
                draft.rows.add(row.at(DECLINED));
            }
            return;
        }
        cells.needed(NAME);
        Optional<PersonName> name = cells.name(NAME);
        Optional<SubstituteAttendee> substitute = cells.name(SUBSTITUTE)
                .map(who -> new SubstituteAttendee(who, cells.text(SUBSTITUTE_POST), cells.text(SUBSTITUTE_RANK)));
        cells.neededWith(REASON, ASKED, OUTCOME, APPROVER, APPROVED, SUBSTITUTE);
        Optional<LeaveRequest> leave = leave(cells);
        if (draft.declined.isPresent()) {
            cells.error("reply-names-and-declines", NAME);
        }
        RepliedPerson.Builder person = RepliedPerson.builder()
                .post(row.text(POST))
                .rank(cells.text(RANK))
                .kind(AttendanceWords.kind(cells, KIND))
                .seatNeed(cells.flag(WHEELCHAIR) ? SeatNeed.WHEELCHAIR : SeatNeed.ORDINARY)
                .leave(leave)
                .substitute(substitute)
                .externalId(cells.text(EXTERNAL_ID))
                .remark(cells.text(REMARK));
        if (cells.good() && name.isPresent()) {
            draft.people.add(person.name(name.get()).build());
            draft.rows.add(row.at(NAME));
        }
    }

    private Optional<LeaveRequest> leave(Cells cells) {
        Optional<OffsetDateTime> asked =
                cells.text(ASKED).isPresent() ? cells.neededDatedMoment(ASKED, usual) : Optional.empty();
        Optional<SignOff> decision = LeaveColumns.decision(cells);
        return cells.text(REASON).map(reason -> new LeaveRequest(reason, asked, decision));
    }
}
