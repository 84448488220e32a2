package dev.huiwu.files.topic;

import static dev.huiwu.files.topic.TopicColumns.*;

import dev.huiwu.core.Findings;
import dev.huiwu.core.Location;
import dev.huiwu.core.secrecy.SecrecyLevel;
import dev.huiwu.core.topic.Topic;
import dev.huiwu.core.topic.TopicId;
import dev.huiwu.core.topic.TopicRules;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.internal.Problems;
import dev.huiwu.files.internal.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a register of topics, {@code topics.csv} or a workbook that says the same: a row a topic, as it stands. The topics have no events behind
 * them; {@link dev.huiwu.core.topic.TopicRegister#takeOver} takes them over. Thread-safe.
 */
public final class TopicReader {

    private TopicReader() {}

    /**
     * Returns the topics in the order of the rows, if nothing is wrong with any of them.
     *
     * <p>A topic above the ceiling of the rules, by its cell or by its record, is an error that repeats nothing of its row but where it is; so is
     * one without a level. Without a record that says
     * otherwise, what a leader wrote last on a topic that is not tabled, or put off without a meeting, is read as no, and every other
     * opinion as yes. Of several tasks the units, days and results stand one after the other, parted by {@code ；}.
     *
     * @param units the units that may be named
     * @param rules the ceiling, and by which day papers are due
     */
    public static ReadResult<List<Topic>> read(String file, byte[] bytes, UnitDirectory units, TopicRules rules) {
        Problems problems = new Problems();
        TopicRowReader reader = new TopicRowReader(units, rules);
        List<Topic> topics = new ArrayList<>();
        Map<TopicId, Integer> rows = new HashMap<>();
        for (Row row : TABLE.read(file, bytes, problems)) {
            if (isBelowCeiling(row, rules, problems)) {
                reader.read(row, problems).ifPresent(topic -> {
                    topics.add(topic);
                    Integer before = rows.putIfAbsent(topic.id(), row.number());
                    if (before != null) {
                        problems.error("topic-twice", row.at(ID), "found", topic.id(), "row", before);
                    }
                });
            }
        }
        Findings findings = problems.byRow();
        return findings.hasErrors() ? ReadResult.nothing(findings) : ReadResult.of(topics, findings);
    }

    /** Says whether more of a row may be looked at; nothing is repeated of one of which nobody knows how secret it is. */
    private static boolean isBelowCeiling(Row row, TopicRules rules, Problems problems) {
        TopicCells cells = new TopicCells(row, problems);
        cells.needed(LEVEL);
        Optional<SecrecyLevel> level = cells.word(LEVEL, LEVELS);
        Location record = row.at(RECORDS.get(0));
        Findings above = level.map(
                        said -> SecrecyLevel.highest(List.of(said, TopicRecord.level(TopicRecord.of(row), record))))
                .map(highest -> rules.ceiling().check(highest, Optional.of(row.place())))
                .orElse(Findings.none());
        problems.addAll(above);
        return level.isPresent() && !above.hasErrors();
    }
}
