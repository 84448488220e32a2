package dev.huiwu.files.internal.workbook;

import java.util.List;

/**
 * A row of a sheet.
 *
 * @param number the row as the spreadsheet shows it
 * @param cells the cells from column A to the last that is not empty or coloured
 */
public record SheetRow(int number, List<SheetCell> cells) {

    /** Returns the cell of a column. */
    public SheetCell cell(int column) {
        return column < cells.size() ? cells.get(column) : SheetCell.EMPTY;
    }
}
