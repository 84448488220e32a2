package dev.huiwu.files.topic;

import static dev.huiwu.files.topic.TopicColumns.*;

import dev.huiwu.core.Findings;
import dev.huiwu.core.secrecy.SecrecyLevel;
import dev.huiwu.core.topic.Submission;
import dev.huiwu.core.topic.Topic;
import dev.huiwu.core.topic.TopicId;
import dev.huiwu.core.topic.TopicKind;
import dev.huiwu.core.topic.TopicRules;
import dev.huiwu.core.topic.TopicState;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.internal.AttendanceWords;
import dev.huiwu.files.internal.Column;
import dev.huiwu.files.internal.Problems;
import dev.huiwu.files.internal.Row;
import dev.huiwu.files.internal.TableReader;
import dev.huiwu.files.internal.UnitCells;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Reads a register of topics, {@code topics.csv} or a workbook that says the same: a row a topic, as it stands. The topics have no events behind
 * them; {@link dev.huiwu.core.topic.TopicRegister#takeOver} takes them over. Thread-safe.
 */
public final class TopicReader {

    private static final TableReader TABLE = table();

    private final UnitCells units;
    private final TopicRules rules;
    private final Problems problems;
    private final Map<String, Integer> rows = new HashMap<>();

    private TopicReader(UnitDirectory units, TopicRules rules, Problems problems) {
        this.units = new UnitCells(units);
        this.rules = rules;
        this.problems = problems;
    }

    private static TableReader table() {
        List<Column> columns = new ArrayList<>(WRITTEN);
        columns.add(ENTERED);
        return TableReader.of(columns.toArray(Column[]::new));
    }

    /**
     * Returns the topics in the order of the rows, if nothing is wrong with any of them.
     *
     * <p>A topic above the ceiling of the rules is an error that repeats nothing of its row but where it is. What a leader wrote last on a topic
     * that is not tabled, or put off without a meeting, is read as no; every other opinion as yes. Of several tasks the units, days and results
     * stand one after the other, parted by {@code ；}.
     *
     * @param units the units that may be named
     * @param rules the ceiling, and by which day papers are due
     */
    public static ReadResult<List<Topic>> read(String file, byte[] bytes, UnitDirectory units, TopicRules rules) {
        Problems problems = new Problems();
        TopicReader reader = new TopicReader(units, rules, problems);
        List<Topic> topics = new ArrayList<>();
        for (Row row : TABLE.read(file, bytes, problems)) {
            reader.topic(row).ifPresent(topics::add);
        }
        Findings findings = problems.byRow();
        return findings.hasErrors() ? ReadResult.nothing(findings) : ReadResult.of(topics, findings);
    }

    private Optional<Topic> topic(Row row) {
        TopicCells cells = new TopicCells(row, problems);
        Optional<SecrecyLevel> level = cells.word(LEVEL, LEVELS);
        if (level.isPresent()) {
            Findings above = rules.ceiling().check(level.get(), Optional.of(row.place()));
            if (above.hasErrors()) {
                problems.addAll(above);
                return Optional.empty();
            }
        } else if (!row.isBlank(LEVEL)) {
            return Optional.empty(); // nothing of a row is repeated of which nobody knows how secret it is
        }
        cells.needed(LEVEL);
        Optional<TopicId> id = id(cells);
        Optional<TopicState> state = cells.word(STATE, STATES);
        cells.needed(STATE);
        ReviewCells reviews = new ReviewCells(cells);
        Optional<Submission> submission = submission(cells, level.orElse(SecrecyLevel.PUBLIC), reviews);
        Topic.Builder topic = Topic.builder().version(0).hash("").handlingSection(cells.line(SECTION));
        topic.enteredOn(cells.date(ENTERED))
                .remark(cells.text(REMARK, TopicCells.LONG))
                .reviews(reviews.reviews());
        new TopicProgress(cells, units, rules).read(state, topic);
        return cells.good() && id.isPresent() && state.isPresent() && submission.isPresent()
                ? Optional.of(topic.id(id.get())
                        .state(state.get())
                        .submission(submission.get())
                        .build())
                : Optional.empty();
    }

    private Optional<TopicId> id(TopicCells cells) {
        String id = cells.needed(ID);
        if (id.isEmpty()) {
            return Optional.empty();
        }
        if (id.length() > TopicId.MAX_LENGTH || id.chars().anyMatch(Character::isWhitespace)) {
            cells.error("topic-number", ID, "found", id, "most", TopicId.MAX_LENGTH);
            return Optional.empty();
        }
        Integer before = rows.putIfAbsent(id, cells.number());
        if (before != null) {
            cells.error("topic-twice", ID, "found", id, "row", before);
        }
        return Optional.of(new TopicId(id));
    }

    private Optional<Submission> submission(TopicCells cells, SecrecyLevel level, ReviewCells reviews) {
        String title = cells.neededLine(TITLE);
        String kind = cells.neededLine(KIND, 50);
        Optional<UnitId> from = units.needed(cells.cells(), UNIT);
        LocalDate received = cells.cells().neededDate(RECEIVED);
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
