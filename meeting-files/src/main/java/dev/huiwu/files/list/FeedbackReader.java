package dev.huiwu.files.list;

import dev.huiwu.core.feedback.FeedbackAnswer;
import dev.huiwu.core.feedback.FeedbackKind;
import dev.huiwu.core.feedback.ListFeedback;
import dev.huiwu.core.meeting.MeetingType;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.internal.AttendanceWords;
import dev.huiwu.files.internal.Cells;
import dev.huiwu.files.internal.Column;
import dev.huiwu.files.internal.Ids;
import dev.huiwu.files.internal.Problems;
import dev.huiwu.files.internal.Row;
import dev.huiwu.files.internal.TableReader;
import dev.huiwu.files.internal.UnitCells;
import dev.huiwu.files.internal.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what units said about lists, {@code list-feedback.csv}. Thread-safe. */
public final class FeedbackReader {

    private static final Column ID = Column.needed("反馈编号", "编号", "id");
    private static final Column UNIT = Column.needed("单位", "单位名称", "unit");
    private static final Column TYPE = Column.needed("会议类型", "会议", "meetingtype");
    private static final Column KIND = Column.needed("反馈类别", "类别", "kind");
    private static final Column REASON = Column.needed("理由", "反馈意见", "reason");
    private static final Column SOURCE = Column.needed("来源", "来文", "source");
    private static final Column RECEIVED = Column.needed("收到日期", "反馈日期", "日期", "receivedon");
    private static final Column ANSWERED = Column.optional("答复日期", "answeredon");
    private static final Column BY = Column.optional("答复人", "answeredby");
    private static final Column ANSWER = Column.optional("答复", "答复意见", "answer");
    private static final Column PROPOSAL = Column.optional("建议编号", "proposal");
    private static final TableReader TABLE = TableReader.of(
                    ID, UNIT, TYPE, KIND, REASON, SOURCE, RECEIVED, ANSWERED, BY, ANSWER, PROPOSAL)
            .orEmpty();

    private static final Words<FeedbackKind> KINDS = Words.<FeedbackKind>of()
            .with(FeedbackKind.LEFT_OUT, "漏邀", "应参会未列入", "left-out")
            .with(FeedbackKind.NOT_CONCERNED, "与本单位无关", "无关", "不应参会", "not-concerned")
            .with(FeedbackKind.OTHER, "其他", "other");

    private FeedbackReader() {}

    /** Returns the feedback whose rows could be read, in their order. */
    public static ReadResult<List<ListFeedback>> read(String file, byte[] bytes, UnitDirectory units) {
        Problems problems = new Problems();
        UnitCells unitCells = new UnitCells(units);
        Ids ids = new Ids();
        List<ListFeedback> feedback = new ArrayList<>();
        for (Row row : TABLE.read(file, bytes, problems)) {
            Cells cells = new Cells(row, problems);
            feedback(cells, ids.next(cells, ID), unitCells.needed(cells, UNIT)).ifPresent(feedback::add);
        }
        return ReadResult.of(List.copyOf(feedback), problems.byRow());
    }

    private static Optional<ListFeedback> feedback(Cells cells, String id, Optional<UnitId> unit) {
        Optional<MeetingType> type = AttendanceWords.type(cells, TYPE);
        cells.needed(KIND);
        Optional<FeedbackKind> kind = cells.word(KIND, KINDS);
        String reason = cells.needed(REASON);
        String source = cells.needed(SOURCE);
        LocalDate received = cells.neededDate(RECEIVED);
        Optional<FeedbackAnswer> answer = answer(cells, received);
        if (!cells.good() || unit.isEmpty() || type.isEmpty() || kind.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(ListFeedback.builder()
                .id(id)
                .unit(unit.get())
                .meetingType(type.get())
                .kind(kind.get())
                .reason(reason)
                .source(source)
                .receivedOn(received)
                .answer(answer)
                .build());
    }

    private static Optional<FeedbackAnswer> answer(Cells cells, LocalDate received) {
        cells.neededWith(ANSWERED, BY, ANSWER, PROPOSAL);
        Optional<LocalDate> date = cells.date(ANSWERED);
        if (date.isEmpty()) {
            return Optional.empty();
        }
        String by = cells.needed(BY);
        String text = cells.needed(ANSWER);
        if (date.get().isBefore(received)) {
            cells.error("dates-reversed", ANSWERED, "since", received, "until", date.get());
        }
        return cells.good()
                ? Optional.of(new FeedbackAnswer(date.get(), by, text, cells.text(PROPOSAL)))
                : Optional.empty();
    }
}
