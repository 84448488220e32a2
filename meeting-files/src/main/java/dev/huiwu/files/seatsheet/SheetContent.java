package dev.huiwu.files.seatsheet;

import dev.huiwu.files.internal.Problems;
import dev.huiwu.files.internal.workbook.Sheet;
import dev.huiwu.files.internal.workbook.SheetRow;
import dev.huiwu.files.internal.workbook.Workbook;
import dev.huiwu.files.internal.workbook.WorkbookFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is in a workbook that came back: the hidden sheet, the grids, the list. Sheets of others are left out.
 *
 * @param map what the hidden sheet says
 * @param grids the grids of seats
 * @param list the sheet with everybody
 */
record SheetContent(SheetMap map, List<Part> grids, Optional<Part> list) {

    private static final int WITHIN = 50;

    /**
     * One sheet of ours.
     *
     * @param order which sheet it is
     * @param name what stands on its tab
     * @param key the key of a grid
     * @param head the row that holds the mark
     * @param column the column that holds it
     * @param rows the rows that hold anything
     */
    record Part(int order, String name, String key, int head, int column, List<SheetRow> rows) {

        SheetAddress at(int row, int cell) {
            return new SheetAddress(order, name, row, cell);
        }
    }

    /** Takes a workbook apart; reports why it cannot be used if it cannot. */
    static Optional<SheetContent> read(byte[] bytes, SheetProblems found) {
        Problems problems = found.ofFile();
        if (!Workbook.recognises(bytes)) {
            problems.error("seat-sheet-unknown", found.file());
            return Optional.empty();
        }
        try {
            Workbook workbook = Workbook.open(bytes);
            Optional<List<SheetRow>> map = Optional.empty();
            List<Part> grids = new ArrayList<>();
            Optional<Part> list = Optional.empty();
            int order = 0;
            for (Sheet sheet : workbook.sheets()) {
                List<SheetRow> rows = new ArrayList<>();
                workbook.rows(sheet, row -> {
                    rows.add(row);
                    return rows.size() < WITHIN || isOurs(rows);
                });
                if (!rows.isEmpty() && SheetMap.recognises(rows.get(0))) {
                    map = Optional.of(rows);
                }
                Optional<Part> part = part(order++, sheet, rows);
                part.filter(one -> !one.key().isEmpty()).ifPresent(grids::add);
                if (list.isEmpty()) {
                    list = part.filter(one -> one.key().isEmpty());
                }
            }
            if (map.isEmpty()) {
                problems.error("seat-sheet-unknown", found.file());
                return Optional.empty();
            }
            Optional<SheetMap> known = SheetMap.read(map.get());
            if (known.isEmpty()) {
                problems.error("seat-sheet-damaged", found.file());
            }
            Optional<Part> everybody = list;
            return known.map(read -> new SheetContent(read, grids, everybody));
        } catch (WorkbookFault fault) {
            fault.report(found.file(), problems);
            return Optional.empty();
        }
    }

    private static boolean isOurs(List<SheetRow> rows) {
        return rows.size() > WITHIN
                || SheetMap.recognises(rows.get(0))
                || part(0, "", rows).isPresent();
    }

    private static Optional<Part> part(int order, Sheet sheet, List<SheetRow> rows) {
        return part(order, sheet.name(), rows);
    }

    /** Finds the mark near the top, where it stays when rows or columns are put before it. */
    private static Optional<Part> part(int order, String name, List<SheetRow> rows) {
        for (SheetRow row : rows.subList(0, Math.min(WITHIN, rows.size()))) {
            for (int column = 0; column < Math.min(WITHIN, row.cells().size()); column++) {
                String text = row.cell(column).text();
                if (text.startsWith(GridPainter.MARK)) {
                    String key = text.substring(GridPainter.MARK.length());
                    return Optional.of(new Part(order, name, key, row.number(), column, rows));
                }
                if (text.equals(ListSheet.MARK)) {
                    return Optional.of(new Part(order, name, "", row.number(), column, rows));
                }
            }
        }
        return Optional.empty();
    }
}
