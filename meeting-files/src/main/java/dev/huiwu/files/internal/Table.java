package dev.huiwu.files.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Set;

/**
 * The rows of a file that can be read.
 *
 * @param columns the known columns it has
 * @param rows its rows without title, header, blank, sum and broken ones
 */
public record Table(Set<Column> columns, List<Row> rows) {

    /** Keeps copies. */
    public Table {
        columns = ImmutableSet.copyOf(columns);
        rows = ImmutableList.copyOf(rows);
    }

    static Table unreadable() {
        return new Table(Set.of(), List.of());
    }
}
