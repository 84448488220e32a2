package dev.huiwu.files.internal;

import com.google.common.collect.ImmutableMap;
import dev.huiwu.core.Location;
import java.util.Map;

/**
 * One row of a table, without the blanks around its cells.
 *
 * @param file the table's file
 * @param number the row as a spreadsheet counts it
 * @param cells what is in the cells that hold anything
 */
public record Row(String file, int number, Map<Column, String> cells) {

    /** Keeps a copy of the cells. */
    public Row {
        cells = ImmutableMap.copyOf(cells);
    }

    /** Returns what is in the cell on one line; empty if nothing is. */
    public String text(Column column) {
        String cell = raw(column);
        return cell.indexOf('\n') < 0 && cell.indexOf('\r') < 0 ? cell : cell.replaceAll("\\s*[\\r\\n]+\\s*", " ");
    }

    /** Returns what is in the cell with its line breaks; empty if nothing is. */
    public String raw(Column column) {
        return cells.getOrDefault(column, "");
    }

    /** Says whether the cell holds nothing. */
    public boolean isBlank(Column column) {
        return !cells.containsKey(column);
    }

    /** Returns where the row is. */
    public Location place() {
        return Location.ofRow(file, number);
    }

    /** Returns where the cell is. */
    public Location at(Column column) {
        return Location.ofCell(file, number, column.header());
    }
}
