package dev.huiwu.files.internal;

import com.google.common.collect.ImmutableList;
import dev.huiwu.core.Language;
import java.util.Arrays;
import java.util.List;

/**
 * A column that a reader knows.
 *
 * @param header its usual name, which findings use whatever the file calls it
 * @param synonyms other names of it
 * @param needed whether a table without it cannot be read
 */
public record Column(String header, List<String> synonyms, boolean needed) {

    /** Keeps a copy of the synonyms. */
    public Column {
        synonyms = ImmutableList.copyOf(synonyms);
    }

    /** Returns a hash of the header alone: columns are looked up for every cell. */
    @Override
    public int hashCode() {
        return header.hashCode();
    }

    /** Returns a column without which a table cannot be read. */
    public static Column needed(String header, String... synonyms) {
        return new Column(header, Arrays.asList(synonyms), true);
    }

    /** Returns a column that a table may lack. */
    public static Column optional(String header, String... synonyms) {
        return new Column(header, Arrays.asList(synonyms), false);
    }

    /** Returns the header of a table with the columns: their usual names, or the English ones, which stand last among the synonyms. */
    public static List<String> headers(List<Column> columns, Language language) {
        return columns.stream()
                .map(column -> language.choose(column.header, column.synonyms.get(column.synonyms.size() - 1)))
                .toList();
    }
}
