package dev.huiwu.files.internal;

import java.util.List;
import java.util.Optional;

/**
 * The header of a table.
 *
 * @param row its upper row, as a spreadsheet counts it
 * @param bottom its last row, which is the same where no cell of it is merged with one below
 * @param columns the column of each place; empty where the table has none of that name
 */
record TableHeader(int row, int bottom, List<Optional<Column>> columns) {

    static final TableHeader NONE = new TableHeader(0, 0, List.of());

    TableHeader {
        columns = List.copyOf(columns);
    }
}
