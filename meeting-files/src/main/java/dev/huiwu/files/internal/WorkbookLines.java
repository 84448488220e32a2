package dev.huiwu.files.internal;

import static java.util.stream.Collectors.joining;

import dev.huiwu.core.Location;
import dev.huiwu.files.internal.workbook.CellRange;
import dev.huiwu.files.internal.workbook.Sheet;
import dev.huiwu.files.internal.workbook.SheetCell;
import dev.huiwu.files.internal.workbook.SheetRow;
import dev.huiwu.files.internal.workbook.Workbook;
import dev.huiwu.files.internal.workbook.WorkbookFault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Takes the lines of a table from the sheet of a workbook that holds it. */
final class WorkbookLines {

    private final Problems problems;
    private final Workbook workbook;
    private final Sheet sheet;
    private final String file;

    private WorkbookLines(Problems problems, Workbook workbook, Sheet sheet, String file) {
        this.problems = problems;
        this.workbook = workbook;
        this.sheet = sheet;
        this.file = file;
    }

    /**
     * Opens a workbook at its first sheet with a header, else at its first sheet, visible ones before hidden ones.
     *
     * @param header says whether a line can be a header
     * @param within how many rows are looked at
     */
    static Optional<WorkbookLines> open(
            String file, byte[] bytes, Predicate<List<String>> header, int within, Problems problems) {
        try {
            Workbook workbook = Workbook.open(bytes);
            List<Sheet> readable = readable(workbook, header, within);
            Sheet sheet = readable.isEmpty() ? workbook.sheets().get(0) : readable.get(0);
            String name = sheet.in(file);
            if (readable.size() > 1) {
                String others = readable.stream().skip(1).map(Sheet::name).collect(joining(", "));
                problems.note("sheet-chosen", Location.ofFile(name), "found", sheet.name(), "others", others);
            }
            return Optional.of(new WorkbookLines(problems, workbook, sheet, name));
        } catch (WorkbookFault fault) {
            fault.report(Location.ofFile(file), problems);
            return Optional.empty();
        }
    }

    /** Says whether a workbook can be opened and none of its lines can be a header. */
    static boolean haveNone(byte[] bytes, Predicate<List<String>> header, int within) {
        try {
            return readable(Workbook.open(bytes), header, within).isEmpty();
        } catch (WorkbookFault fault) {
            return false;
        }
    }

    private static List<Sheet> readable(Workbook workbook, Predicate<List<String>> header, int within)
            throws WorkbookFault {
        Map<Sheet, List<SheetRow>> first = workbook.firstRows(within);
        return workbook.sheets().stream()
                .filter(sheet -> first.getOrDefault(sheet, List.of()).stream().anyMatch(row -> header.test(texts(row))))
                .toList();
    }

    private static List<String> texts(SheetRow row) {
        return row.cells().stream().map(cell -> Words.trim(cell.text())).toList();
    }

    /** Returns how findings call file and sheet. */
    String file() {
        return file;
    }

    /** Gives the lines that hold anything until one is answered with false or a limit is passed. */
    void each(Predicate<Line> sink) {
        try {
            workbook.rows(sheet, row -> isWithinLimits(row) && sink.test(line(row)));
        } catch (WorkbookFault fault) {
            fault.report(Location.ofFile(file), problems);
        }
    }

    private boolean isWithinLimits(SheetRow row) {
        int last = row.cells().size();
        while (last > 0 && row.cells().get(last - 1).isEmpty()) {
            last--;
        }
        if (last > 0 && row.number() > TableReader.MAX_ROWS) {
            problems.error("too-many-rows", Location.ofRow(file, row.number()), "limit", TableReader.MAX_ROWS);
            return false;
        }
        if (last > TableReader.MAX_COLUMNS) {
            problems.error(
                    "too-many-columns",
                    Location.ofRow(file, row.number()),
                    "found",
                    last,
                    "limit",
                    TableReader.MAX_COLUMNS);
            return false;
        }
        return true;
    }

    private static Line line(SheetRow row) {
        Map<Integer, String> faults = new HashMap<>();
        Map<Integer, CellRange> merged = new HashMap<>();
        List<String> texts = new ArrayList<>();
        for (SheetCell cell : row.cells()) {
            int place = texts.size();
            cell.fault().ifPresent(fault -> faults.put(place, fault));
            cell.merged().ifPresent(range -> merged.put(place, range));
            texts.add(Words.trim(cell.text()));
        }
        return new Line(row.number(), texts, faults, merged);
    }
}
