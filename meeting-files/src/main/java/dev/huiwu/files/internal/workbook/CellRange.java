package dev.huiwu.files.internal.workbook;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rectangle of cells, its corners included; columns count from 0, rows from 1 as a spreadsheet shows them.
 *
 * @param left the first column
 * @param top the first row
 * @param right the last column
 * @param bottom the last row
 */
public record CellRange(int left, int top, int right, int bottom) {

    private static final Pattern CELL = Pattern.compile("\\$?([A-Za-z]{1,3})\\$?([0-9]{1,7})");

    /** Returns the range that a reference such as {@code B3:B5} names. */
    static Optional<CellRange> of(String reference) {
        String[] corners = reference.split(":", -1);
        Matcher from = CELL.matcher(corners[0]);
        Matcher to = CELL.matcher(corners[corners.length - 1]);
        if (corners.length > 2 || !from.matches() || !to.matches()) {
            return Optional.empty();
        }
        CellRange range = new CellRange(
                column(from.group(1)),
                Integer.parseInt(from.group(2)),
                column(to.group(1)),
                Integer.parseInt(to.group(2)));
        return range.left <= range.right && range.top <= range.bottom && range.top > 0
                ? Optional.of(range)
                : Optional.empty();
    }

    /** Returns the column of a cell reference such as {@code B3}. */
    static OptionalInt columnOf(String reference) {
        Matcher cell = CELL.matcher(reference);
        return cell.matches() ? OptionalInt.of(column(cell.group(1))) : OptionalInt.empty();
    }

    private static int column(String letters) {
        int column = 0;
        for (int i = 0; i < letters.length(); i++) {
            column = column * 26 + (letters.charAt(i) & 0x1F);
        }
        return column - 1;
    }

    /** Returns the letters of a column. */
    public static String letters(int column) {
        return column < 26
                ? String.valueOf((char) ('A' + column))
                : letters(column / 26 - 1) + (char) ('A' + column % 26);
    }

    /** Returns the reference of a cell, such as {@code C7}. */
    public static String reference(int column, int row) {
        return letters(column) + row;
    }
}
