package dev.huiwu.files.notification;

import static dev.huiwu.files.notification.CallColumns.BY;
import static dev.huiwu.files.notification.CallColumns.CALL;
import static dev.huiwu.files.notification.CallColumns.LIAISON;
import static dev.huiwu.files.notification.CallColumns.MEANS;
import static dev.huiwu.files.notification.CallColumns.MOBILE;
import static dev.huiwu.files.notification.CallColumns.NOTE;
import static dev.huiwu.files.notification.CallColumns.OFFICE;
import static dev.huiwu.files.notification.CallColumns.POST;
import static dev.huiwu.files.notification.CallColumns.READ_BACK;
import static dev.huiwu.files.notification.CallColumns.SENTENCE;
import static dev.huiwu.files.notification.CallColumns.TAKEN_BY;
import static dev.huiwu.files.notification.CallColumns.TIME;
import static dev.huiwu.files.notification.CallColumns.UNIT;
import static dev.huiwu.files.notification.CallColumns.UNIT_NAME;

import dev.huiwu.core.notification.NotificationCall;
import dev.huiwu.core.notification.NotificationLog;
import dev.huiwu.core.notification.NotificationMeans;
import dev.huiwu.core.notification.NotificationRecord;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.internal.Cells;
import dev.huiwu.files.internal.Column;
import dev.huiwu.files.internal.Problems;
import dev.huiwu.files.internal.Row;
import dev.huiwu.files.internal.TableReader;
import dev.huiwu.files.internal.Words;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads {@code calls.csv} back once calls were made, and enters them into the log. Thread-safe. */
public final class CallRecordReader {

    private static final TableReader TABLE = TableReader.of(CALL, TIME, BY, MEANS, TAKEN_BY, READ_BACK, NOTE)
            .passingOver(UNIT, UNIT_NAME, LIAISON, POST, OFFICE, MOBILE, SENTENCE)
            .orEmpty();
    private static final List<Column> FILLED_IN = List.of(TIME, BY, MEANS, TAKEN_BY, READ_BACK, NOTE);
    private static final Words<NotificationMeans> MEANINGS = Words.<NotificationMeans>of()
            .with(NotificationMeans.PHONE, "电话", "phone")
            .with(NotificationMeans.MESSAGE, "短信", "信息", "message")
            .with(NotificationMeans.PAPER, "书面", "paper")
            .with(NotificationMeans.IN_PERSON, "当面", "in-person");

    /** A call made so many days later is likelier a wrong date. */
    private static final int LATE_DAYS = 30;

    private CallRecordReader() {}

    /**
     * Returns the log with the calls that were made; a header alone says that none was, and a row without anything filled in is a
     * call still to be made. A record the log holds already is not entered again, so that a table may be read as often as it is
     * kept. Day and offset a time does not say are those of the call.
     */
    public static ReadResult<NotificationLog> read(String file, byte[] bytes, NotificationLog log) {
        Problems problems = new Problems();
        Map<String, NotificationCall> calls =
                log.calls().stream().collect(Collectors.toMap(NotificationCall::id, Function.identity()));
        List<NotificationRecord> records = new ArrayList<>();
        for (Row row : TABLE.read(file, bytes, problems)) {
            if (FILLED_IN.stream().allMatch(row::isBlank)) {
                continue;
            }
            Cells cells = new Cells(row, problems);
            String id = cells.needed(CALL);
            Optional<NotificationCall> call = Optional.ofNullable(calls.get(id));
            if (!id.isEmpty() && call.isEmpty()) {
                cells.error("unknown-call", CALL, "found", id);
            }
            call.flatMap(known -> record(cells, known))
                    .filter(record -> !log.records().contains(record) && !records.contains(record))
                    .ifPresent(records::add);
        }
        return ReadResult.of(log.record(records), problems.byRow());
    }

    private static Optional<NotificationRecord> record(Cells cells, NotificationCall call) {
        Optional<OffsetDateTime> time = cells.neededMoment(TIME, call.raisedAt());
        String by = cells.needed(BY);
        String takenBy = cells.needed(TAKEN_BY);
        Optional<NotificationMeans> means = cells.word(MEANS, MEANINGS);
        boolean readBack = cells.flag(READ_BACK);
        if (time.filter(at -> at.isBefore(call.raisedAt())).isPresent()) {
            cells.error("call-before-raised", TIME, "found", time.get(), "raised", call.raisedAt());
        }
        if (time.filter(at -> at.isAfter(call.raisedAt().plusDays(LATE_DAYS))).isPresent()) {
            cells.warning("call-record-late", TIME, "found", time.get(), "raised", call.raisedAt(), "days", LATE_DAYS);
        }
        return cells.good()
                ? time.map(at -> new NotificationRecord(
                        call.id(), at, by, means.orElse(NotificationMeans.PHONE), takenBy, readBack, cells.text(NOTE)))
                : Optional.empty();
    }
}
