package dev.huiwu.files.topic;

import static dev.huiwu.files.topic.TopicColumns.*;

import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Language;
import dev.huiwu.core.Location;
import dev.huiwu.core.Severity;
import dev.huiwu.core.topic.Topic;
import dev.huiwu.core.topic.TopicRules;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.files.internal.Column;
import dev.huiwu.files.internal.ColumnTable;
import dev.huiwu.files.internal.Problems;
import dev.huiwu.files.internal.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A register of topics as {@code topics.csv}, or a workbook that says the same, which {@link TopicReader} reads back: equal topics, but for
 * version, hash and time of the last change, which belong to the events of a register.
 *
 * <p>What the usual columns have no room for stands in columns that are written only where any topic needs them: some for people, and one
 * that holds the rest as JSON ({@code 其他记录}). Immutable and thread-safe.
 */
public final class TopicWriter {

    private final ColumnTable table;
    private final Findings findings;

    private TopicWriter(ColumnTable table, Findings findings) {
        this.table = table;
        this.findings = findings;
    }

    /**
     * Returns the table, a row a topic in their order; units by their short names. Each row is read back to see that it tells the topic.
     *
     * @param rules those by which it will be read: by which day papers are due
     */
    public static TopicWriter of(List<Topic> topics, UnitDirectory units, TopicRules rules, Language language) {
        TopicRow row = new TopicRow(units, language);
        TopicRowReader reader = new TopicRowReader(units, rules);
        List<Finding> findings = new ArrayList<>();
        List<ColumnTable.Cells> rows = new ArrayList<>();
        for (Topic topic : topics) {
            ColumnTable.Cells cells = row.of(topic);
            rows.add(cells);
            Topic bare = topic.toBuilder()
                    .version(0)
                    .hash("")
                    .changedAt(Optional.empty())
                    .build();
            Problems problems = new Problems();
            told(reader, cells, rows.size(), problems)
                    .flatMap(told -> TopicRecord.between(told, bare))
                    .ifPresent(record -> put(cells, record));
            if (!told(reader, cells, rows.size(), problems).equals(Optional.of(bare))) {
                findings.add(lost(topic, rows.size() + 1, problems));
            }
        }
        List<Column> columns = ALL.stream()
                .filter(column -> !SOME.contains(column)
                        || rows.stream().anyMatch(cells -> !cells.text(column).isEmpty()))
                .toList();
        ColumnTable table = new ColumnTable(language.choose("议题台账", "topics"), columns, language);
        rows.forEach(table::row);
        return new TopicWriter(table, new Findings(findings));
    }

    private static Optional<Topic> told(TopicRowReader reader, ColumnTable.Cells cells, int number, Problems problems) {
        return TABLE.written("", number + 1, cells.texts(), problems).flatMap(row -> reader.read(row, problems));
    }

    /** Puts a record into as many cells as it needs, cut where no blank is lost and no character broken. */
    private static void put(ColumnTable.Cells cells, String record) {
        int from = 0;
        for (Column column : RECORDS) {
            int to = Math.min(record.length(), from + CELL);
            while (to < record.length() && to > from + 1 && !isCut(record, to)) {
                to--;
            }
            cells.put(column, record.substring(from, to));
            from = to;
        }
    }

    private static boolean isCut(String text, int at) {
        return !Words.isBlank(text.charAt(at - 1))
                && !Words.isBlank(text.charAt(at))
                && !Character.isLowSurrogate(text.charAt(at));
    }

    private static Finding lost(Topic topic, int row, Problems problems) {
        Optional<Finding> first = problems.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .findFirst();
        return Problems.TEXTS.finding(
                "topic-not-read-back",
                Severity.WARNING,
                draft -> draft.about(topic.id())
                        .with("topic", topic.id())
                        .with("row", row)
                        .with(
                                "column",
                                first.flatMap(Finding::location)
                                        .flatMap(Location::column)
                                        .orElse(""))
                        .with("code", first.map(Finding::code).orElse("")));
    }

    /** Returns the topics that the table does not bring back equal, and why: warnings, {@code topic-not-read-back}. */
    public Findings findings() {
        return findings;
    }

    /** Returns the table as CSV. */
    public byte[] csv() {
        return table.csv();
    }

    /** Returns the same as a workbook. */
    public byte[] workbook() {
        return table.workbook();
    }
}
