package dev.huiwu.files.internal.workbook;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Fills merged ranges with what stands in their first cells, row by row from the top; not thread-safe. */
final class MergedCells {

    private static final int MAX_RANGES = 200_000;

    private final List<CellRange> ranges;
    private final int columns;
    private final @Nullable CellRange[] open;
    private final Map<CellRange, SheetCell> texts = new HashMap<>();
    private int next;

    /** Starts above the first row; columns from the given number on are left as they are. */
    MergedCells(List<CellRange> ranges, int columns) {
        this.ranges = ranges.stream()
                .filter(range -> range.left() < columns)
                .sorted(comparingInt(CellRange::top).thenComparingInt(CellRange::left))
                .toList();
        this.columns = columns;
        this.open = new CellRange[columns];
    }

    /** Reads the ranges of a sheet. */
    static List<CellRange> read(Xml xml) throws WorkbookFault {
        List<CellRange> ranges = new ArrayList<>();
        while (xml.next()) {
            if (xml.starts("mergeCell")) {
                xml.attribute("ref").flatMap(CellRange::of).ifPresent(ranges::add);
            }
            if (ranges.size() > MAX_RANGES) {
                throw WorkbookFault.tooLarge("> " + MAX_RANGES + " ranges", MAX_RANGES);
            }
        }
        return ranges;
    }

    /** Fills the cells of a row, which must be below the row filled before. */
    void fill(int row, List<SheetCell> cells) {
        while (next < ranges.size() && ranges.get(next).top() <= row) {
            CellRange range = ranges.get(next++);
            if (range.bottom() >= row) {
                Arrays.fill(open, range.left(), Math.min(range.right() + 1, columns), range);
            }
        }
        for (int column = 0; column < columns; column++) {
            CellRange range = open[column];
            if (range != null && range.bottom() >= row) {
                fill(row, column, range, cells);
            }
        }
    }

    private void fill(int row, int column, CellRange range, List<SheetCell> cells) {
        SheetCell own = column < cells.size() ? cells.get(column) : SheetCell.EMPTY;
        if (row == range.top() && column == range.left()) {
            texts.put(range, own);
        }
        SheetCell first = texts.getOrDefault(range, SheetCell.EMPTY);
        if (column >= cells.size() && first.isEmpty()) {
            return;
        }
        while (cells.size() <= column) {
            cells.add(SheetCell.EMPTY);
        }
        cells.set(column, new SheetCell(first.text(), first.fault(), own.fill().or(first::fill), Optional.of(range)));
    }
}
