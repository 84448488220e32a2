package dev.huiwu.files.venue;

import dev.huiwu.core.Location;
import dev.huiwu.files.internal.Words;
import dev.huiwu.files.internal.workbook.CellRange;
import dev.huiwu.files.internal.workbook.SheetCell;
import dev.huiwu.files.internal.workbook.SheetRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The cells of one sheet that stand for themselves: of a merged range the first, the others being part of it. */
final class HallGrid {

    private final String file;
    private final List<List<Cell>> rows = new ArrayList<>();

    /**
     * A cell, or a merged range of cells.
     *
     * @param range where it is
     * @param text what is in it, without blanks at its ends; possibly empty, if it is coloured
     * @param fill its colour
     * @param fault an error value in place of a text
     */
    record Cell(CellRange range, String text, Optional<String> fill, Optional<String> fault) {

        String address() {
            return CellRange.reference(range.left(), range.top());
        }
    }

    HallGrid(String file) {
        this.file = file;
    }

    void add(SheetRow row) {
        List<Cell> cells = new ArrayList<>();
        for (int column = 0; column < row.cells().size(); column++) {
            SheetCell cell = row.cells().get(column);
            CellRange alone = new CellRange(column, row.number(), column, row.number());
            CellRange range = cell.merged().orElse(alone);
            boolean first = range.left() == column && range.top() == row.number();
            if (first && (!cell.isEmpty() || cell.fill().isPresent())) {
                cells.add(new Cell(range, Words.trim(cell.text()), cell.fill(), cell.fault()));
            }
        }
        rows.add(cells);
    }

    /** Returns the rows that hold anything, from the top, each from left to right. */
    List<List<Cell>> rows() {
        return rows;
    }

    /** Returns where a cell is. */
    Location at(Cell cell) {
        return Location.ofCell(
                file, cell.range().top(), CellRange.letters(cell.range().left()));
    }

    Location atRow(int row) {
        return Location.ofRow(file, row);
    }

    Location whole() {
        return Location.ofFile(file);
    }
}
