package dev.huiwu.files.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.huiwu.files.internal.workbook.CellRange;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One line of a file before its columns are known, without the blanks around its cells.
 *
 * @param number the row as a spreadsheet counts it
 * @param cells what is in the cells, possibly empty
 * @param faults what is wrong with a cell instead, by its place from 0
 * @param merged the merged range a cell belongs to, by its place from 0
 */
record Line(int number, List<String> cells, Map<Integer, String> faults, Map<Integer, CellRange> merged) {

    Line {
        cells = ImmutableList.copyOf(cells);
        faults = ImmutableMap.copyOf(faults);
        merged = ImmutableMap.copyOf(merged);
    }

    /** Returns a line of a text, which has neither faults nor merged cells. */
    static Line ofTexts(int number, List<String> cells) {
        return new Line(number, cells, Map.of(), Map.of());
    }

    /** Says whether the text of a cell stands in a row above. */
    boolean fromAbove(int place) {
        return !merged.isEmpty()
                && range(place).filter(range -> range.top() < number).isPresent();
    }

    /** Says whether the text of a cell stands in another cell, above or to the left. */
    boolean covered(int place) {
        return !merged.isEmpty()
                && range(place)
                        .filter(range -> range.top() < number || range.left() < place)
                        .isPresent();
    }

    private Optional<CellRange> range(int place) {
        return Optional.ofNullable(merged.get(place));
    }

    /** Says whether nothing stands in the line but what is merged into it from above. */
    boolean isBlank() {
        for (int place = 0; place < cells.size(); place++) {
            if ((!cells.get(place).isEmpty() || faults.containsKey(place)) && !fromAbove(place)) {
                return false;
            }
        }
        return true;
    }

    /** Says whether nothing stands in the line but one text over so many columns. */
    boolean isOneTextOver(int columns) {
        if (merged.isEmpty()) {
            return false;
        }
        Optional<CellRange> only = merged.values().stream()
                .filter(range -> range.top() == number && range.right() - range.left() + 1 >= columns)
                .findFirst();
        if (only.isEmpty()) {
            return false;
        }
        for (int place = 0; place < cells.size(); place++) {
            if (!cells.get(place).isEmpty()
                    && !fromAbove(place)
                    && !range(place).equals(only)) {
                return false;
            }
        }
        return true;
    }
}
