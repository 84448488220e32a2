package dev.huiwu.files.internal.workbook;

import java.util.Optional;

/**
 * What is in a cell.
 *
 * @param text its text, possibly empty
 * @param fault what is wrong with it instead: an error value such as {@code #REF!}, or {@code =} for a formula without value
 * @param fill the colour behind it
 * @param merged the merged range the cell belongs to, whose first cell gives text and fault
 */
public record SheetCell(String text, Optional<String> fault, Optional<String> fill, Optional<CellRange> merged) {

    /** The fault of a formula whose value the workbook does not hold. */
    public static final String NO_VALUE = "=";

    static final SheetCell EMPTY = new SheetCell("", Optional.empty(), Optional.empty(), Optional.empty());

    /** Says whether the cell shows nothing; it may be coloured. */
    public boolean isEmpty() {
        return text.isEmpty() && fault.isEmpty();
    }

    SheetCell mergedInto(CellRange range) {
        return new SheetCell(text, fault, fill, Optional.of(range));
    }
}
