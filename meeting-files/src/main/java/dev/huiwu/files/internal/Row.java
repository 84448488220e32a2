package dev.huiwu.files.internal;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.huiwu.core.Location;
import java.util.Map;
import java.util.Set;

/**
 * One row of a table, without the blanks around its cells.
 *
 * @param file the table's file
 * @param number the row as a spreadsheet counts it
 * @param cells what is in the cells that hold anything
 * @param carried the columns whose cell is merged with the one above
 */
public record Row(String file, int number, Map<Column, String> cells, Set<Column> carried) {

    /** Keeps copies. */
    public Row {
        cells = ImmutableMap.copyOf(cells);
        carried = ImmutableSet.copyOf(carried);
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

    /** Says whether what is in the cell stands above, merged over this row. */
    public boolean isCarried(Column column) {
        return carried.contains(column);
    }

    /** Returns the row without what is in it, to remember where it is. */
    public Row emptied() {
        return new Row(file, number, Map.of(), Set.of());
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
