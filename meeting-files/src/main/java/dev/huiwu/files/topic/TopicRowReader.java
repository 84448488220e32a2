package dev.huiwu.files.topic;

import static dev.huiwu.files.topic.TopicColumns.*;

import dev.huiwu.core.FindingsException;
import dev.huiwu.core.Language;
import dev.huiwu.core.secrecy.SecrecyLevel;
import dev.huiwu.core.topic.Coordination;
import dev.huiwu.core.topic.Submission;
import dev.huiwu.core.topic.TablingRules;
import dev.huiwu.core.topic.Topic;
import dev.huiwu.core.topic.TopicId;
import dev.huiwu.core.topic.TopicKind;
import dev.huiwu.core.topic.TopicRules;
import dev.huiwu.core.topic.TopicState;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.files.internal.AttendanceWords;
import dev.huiwu.files.internal.Column;
import dev.huiwu.files.internal.ColumnTable;
import dev.huiwu.files.internal.Problems;
import dev.huiwu.files.internal.Row;
import dev.huiwu.files.internal.TableWriter;
import dev.huiwu.files.internal.UnitCells;
import dev.huiwu.files.internal.Words;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the topic that a row tells. Not thread-safe. */
final class TopicRowReader {

    private final UnitCells units;
    private final TopicRules rules;
    private final TopicRow written;

    TopicRowReader(UnitDirectory units, TopicRules rules) {
        this.units = new UnitCells(units);
        this.rules = rules;
        this.written = new TopicRow(units, Language.CHINESE);
    }

    /** Returns the topic if nothing is wrong with its row, whatever its level; adds everything else to the problems. */
    Optional<Topic> read(Row row, Problems problems) {
        TopicCells cells = new TopicCells(row, problems);
        TopicProgress progress = new TopicProgress(cells, units, rules);
        Optional<Topic> topic =
                told(cells, progress).flatMap(told -> whole(told, row, cells)).filter(whole -> cells.good());
        topic.ifPresent(progress::checkPapersDue);
        topic.ifPresent(whole -> problems.addAll(
                TablingRules.nearKinds(whole.id(), whole.submission().kind(), rules), row.at(KIND)));
        return topic;
    }

    private Optional<Topic> told(TopicCells cells, TopicProgress progress) {
        Optional<SecrecyLevel> level = cells.word(LEVEL, LEVELS);
        cells.needed(LEVEL);
        Optional<TopicId> id = id(cells);
        Optional<TopicState> state = cells.word(STATE, STATES);
        cells.needed(STATE);
        ReviewCells reviews = new ReviewCells(cells);
        Optional<Submission> submission = submission(cells, level.orElse(SecrecyLevel.PUBLIC), reviews);
        Topic.Builder topic = Topic.builder()
                .version(0)
                .hash("")
                .stateReason(cells.text(STATE_REASON, Topic.MAX_TEXT))
                .handlingSection(cells.line(SECTION))
                .enteredOn(cells.date(ENTERED))
                .partyGroupOn(cells.date(PARTY_GROUP))
                .carriedOver(cells.word(CARRIED, Words.YES_NO).orElse(false))
                .remark(cells.text(REMARK, Topic.MAX_TEXT))
                .reviews(reviews.reviews());
        progress.read(state, topic);
        return cells.good() && id.isPresent() && state.isPresent() && submission.isPresent()
                ? Optional.of(topic.id(id.get())
                        .state(state.get())
                        .submission(submission.get())
                        .build())
                : Optional.empty();
    }

    /** Returns the topic with what its record says, if there is one and the columns say nothing else. */
    private Optional<Topic> whole(Topic told, Row row, TopicCells cells) {
        String record = TopicRecord.of(row);
        Column first = RECORDS.get(0);
        if (record.isEmpty()) {
            return Optional.of(told);
        }
        Topic whole;
        try {
            whole = TopicRecord.whole(told, record, row.at(first));
        } catch (FindingsException e) {
            cells.error(
                    "topic-record", first, "why", String.join(", ", e.findings().codes()));
            return Optional.empty();
        }
        ColumnTable.Cells says = written.of(told);
        ColumnTable.Cells others = written.of(whole);
        for (Column column : ALL) {
            String said = inFile(says.text(column));
            String other = inFile(others.text(column));
            if (!said.equals(other)) {
                cells.error("topic-record-differs", column, "found", said, "record", other);
            }
        }
        Stream.concat(
                        whole.units().stream(),
                        whole.coordination().map(Coordination::units).stream().flatMap(Set::stream))
                .distinct()
                .forEach(unit -> units.resolve(cells.cells(), first, unit.value()));
        return Optional.of(whole);
    }

    private static String inFile(String cell) {
        return Words.trim(TableWriter.safe(cell));
    }

    private static Optional<TopicId> id(TopicCells cells) {
        String id = cells.needed(ID);
        if (id.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new TopicId(id));
        } catch (IllegalArgumentException e) {
            cells.error("topic-number", ID, "found", id, "most", TopicId.MAX_LENGTH);
            return Optional.empty();
        }
    }

    private Optional<Submission> submission(TopicCells cells, SecrecyLevel level, ReviewCells reviews) {
        String title = cells.neededLine(TITLE);
        String kind = cells.neededLine(KIND, TopicKind.MAX_LENGTH);
        Optional<UnitId> from = units.needed(cells.cells(), UNIT);
        LocalDate received = cells.cells().neededDate(RECEIVED);
        if (received.getYear() < 1900 || received.getYear() >= 3000) { // no submission is of such a year
            cells.error("not-a-date", RECEIVED, "found", received);
        }
        Submission.Builder submission = Submission.builder()
                .title(title)
                .level(level)
                .documentNumber(cells.line(DOCUMENT))
                .receivedOn(received)
                .procedure(reviews.procedure())
                .nonVotingUnits(units.units(cells.cells(), ATTENDING));
        AttendanceWords.type(cells.cells(), MEETING_TYPE).ifPresent(submission::meetingType);
        Optional<UnitId> reporting = units.unit(cells.cells(), REPORTING).or(() -> from);
        if (cells.text(MINUTES).isPresent()) {
            submission.reportMinutes(OptionalInt.of(cells.cells().number(MINUTES, 1, 600)));
        }
        if (!cells.good() || from.isEmpty() || reporting.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(submission
                .kind(new TopicKind(kind))
                .proposingUnit(from.get())
                .reportingUnit(reporting.get())
                .build());
    }
}
