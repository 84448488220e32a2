package dev.huiwu.files.topic;

import dev.huiwu.core.topic.Topic;
import dev.huiwu.files.internal.Cells;
import dev.huiwu.files.internal.Column;
import dev.huiwu.files.internal.Problems;
import dev.huiwu.files.internal.Row;
import dev.huiwu.files.internal.Words;
import java.time.LocalDate;
import java.util.Optional;

/** The cells of one topic; texts have the length a topic's may have. Not thread-safe. */
final class TopicCells {

    private final Row row;
    private final Cells cells;

    TopicCells(Row row, Problems problems) {
        this.row = row;
        this.cells = new Cells(row, problems);
    }

    Cells cells() {
        return cells;
    }

    int number() {
        return row.number();
    }

    boolean good() {
        return cells.good();
    }

    void error(String code, Column column, Object... namesAndValues) {
        cells.error(code, column, namesAndValues);
    }

    String needed(Column column) {
        return cells.needed(column);
    }

    Optional<String> text(Column column) {
        return cells.text(column);
    }

    Optional<LocalDate> date(Column column) {
        return cells.date(column);
    }

    <T> Optional<T> word(Column column, Words<T> words) {
        return cells.word(column, words);
    }

    /** Returns a line that must be there; empty if it is not, or not good. */
    String neededLine(Column column) {
        return neededLine(column, Topic.MAX_LINE);
    }

    String neededLine(Column column, int most) {
        cells.needed(column);
        return text(column, most);
    }

    /** Returns the line in a cell, if it holds one. */
    Optional<String> line(Column column) {
        return Optional.of(text(column, Topic.MAX_LINE)).filter(text -> !text.isEmpty());
    }

    /** Returns what is in a cell, empty if nothing is or if it is too long. */
    String text(Column column, int most) {
        String text = cells.text(column).orElse("").replace('\t', ' ');
        return limit(column, text, most) ? text : "";
    }

    /** Reports a text of a cell that is too long, and says whether it is not. */
    boolean limit(Column column, String text, int most) {
        int length = text.codePointCount(0, text.length());
        if (length > most) {
            cells.error("text-too-long", column, "found", length, "limit", most);
        }
        return length <= most;
    }
}
