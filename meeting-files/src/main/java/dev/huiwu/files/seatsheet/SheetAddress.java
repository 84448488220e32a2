package dev.huiwu.files.seatsheet;

import dev.huiwu.core.Location;
import dev.huiwu.files.internal.workbook.CellRange;
import java.util.Comparator;

/**
 * A cell of a workbook.
 *
 * @param order which sheet it is, counted as people see them
 * @param sheet what stands on the tab
 * @param row the row, from 1
 * @param column the column, from 0
 */
record SheetAddress(int order, String sheet, int row, int column) implements Comparable<SheetAddress> {

    private static final Comparator<SheetAddress> ORDER = Comparator.comparingInt(SheetAddress::order)
            .thenComparingInt(SheetAddress::row)
            .thenComparingInt(SheetAddress::column);

    /** Returns the place in a file, as office programs call it: {@code 1层!F12}. */
    Location in(String file) {
        return Location.ofPath(file, toString());
    }

    @Override
    public int compareTo(SheetAddress other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return sheet + "!" + CellRange.reference(column, row);
    }
}
