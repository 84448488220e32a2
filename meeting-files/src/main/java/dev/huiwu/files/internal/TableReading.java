package dev.huiwu.files.internal;

import com.google.common.collect.ImmutableMap;
import dev.huiwu.core.Location;
import dev.huiwu.files.internal.workbook.CellRange;
import dev.huiwu.files.internal.workbook.SheetCell;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One table being read, line by line: first its header is looked for, then each line is a row. Not thread-safe. */
final class TableReading implements Predicate<Line> {

    private static final Pattern SUM = Pattern.compile("(合计|总计|小计|共计)([:(0-9].*)?");
    private static final int HEADING = 3;
    private static final int POOL = 1 << 12;

    private final String file;
    private final TableReader table;
    private final Problems problems;
    private final List<Line> above = new ArrayList<>();
    private final Consumer<Row> rows;
    private final @Nullable String[] pool = new String[POOL];
    private final BitSet readPlaces = new BitSet();
    private TableHeader header = TableHeader.NONE;
    private State state = State.ABOVE_HEADER;
    private boolean anything;

    private enum State {
        ABOVE_HEADER,
        BELOW_HEADER,
        REFUSED
    }

    TableReading(String file, TableReader table, Problems problems, Consumer<Row> rows) {
        this.file = file;
        this.table = table;
        this.problems = problems;
        this.rows = rows;
    }

    /** Takes the next line; says whether it wants more. */
    @Override
    public boolean test(Line line) {
        if (state == State.ABOVE_HEADER) {
            if (line.number() <= TableReader.HEADER_WITHIN) {
                above.add(line);
                return true;
            }
            takeHeader();
        }
        if (state == State.BELOW_HEADER) {
            take(line);
        }
        return state == State.BELOW_HEADER;
    }

    /** Ends the table once all lines were given; returns the columns that its header names. */
    Set<Column> end() {
        if (state == State.ABOVE_HEADER) {
            takeHeader();
        }
        if (state == State.BELOW_HEADER && !anything && !problems.hasErrors()) {
            if (table.mayBeEmpty()) {
                problems.note("no-rows", Location.ofRow(file, header.row()));
            } else {
                problems.error("no-rows", Location.ofRow(file, header.row()));
            }
        }
        return header.columns().stream().flatMap(Optional::stream).collect(Collectors.toSet());
    }

    private void takeHeader() {
        Optional<TableHeader> found = new HeaderSearch(file, table, above, problems).find();
        state = found.isPresent() ? State.BELOW_HEADER : State.REFUSED;
        header = found.orElse(TableHeader.NONE);
        for (int place = 0; place < header.columns().size(); place++) {
            readPlaces.set(
                    place, header.columns().get(place).filter(table::reads).isPresent());
        }
        List<Line> lines = List.copyOf(above);
        above.clear();
        if (state == State.BELOW_HEADER) {
            lines.forEach(this::take);
        }
    }

    private void take(Line line) {
        if (line.number() <= header.bottom() || line.isBlank()) {
            return;
        }
        anything = true;
        row(line).ifPresent(rows);
    }

    private Optional<Row> row(Line line) {
        List<String> cells = line.cells();
        String first = firstFilled(cells);
        if (mayBeSum(first) && SUM.matcher(Words.key(first)).matches()) {
            problems.note("sum-row-skipped", Location.ofRow(file, line.number()));
            return Optional.empty();
        }
        if (line.isOneTextOver(HEADING)) {
            problems.note("heading-row-skipped", Location.ofRow(file, line.number()), "found", first);
            return Optional.empty();
        }
        boolean whole = true;
        boolean numbersOnly = true;
        ImmutableMap.Builder<Column, String> known = ImmutableMap.builder();
        Set<Column> carried = Set.of();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            Optional<Column> column =
                    i < header.columns().size() ? header.columns().get(i) : Optional.empty();
            boolean read = readPlaces.get(i);
            if (read && line.faults().containsKey(i)) {
                report(line, i, column.orElseThrow());
                whole = false;
            }
            if (cell.isEmpty()) {
                continue;
            }
            boolean elsewhere = line.covered(i);
            int at = i;
            Supplier<Location> place = () -> Location.ofCell(
                    file, line.number(), column.map(Column::header).orElse(CellRange.letters(at)));
            whole &= checkCell(cell, table.mostCharacters(), problems, place);
            if (i >= header.columns().size() && !elsewhere) {
                problems.error(
                        "extra-cells", place.get(), "expected", header.columns().size());
                return Optional.empty();
            }
            numbersOnly = numbersOnly && (elsewhere || (!read && isDigits(cell)));
            if (read) {
                known.put(column.orElseThrow(), pooled(TableWriter.unsafe(cell)));
                if (line.fromAbove(i)) {
                    carried = carried.isEmpty() ? new HashSet<>() : carried;
                    carried.add(column.orElseThrow());
                }
            }
        }
        return whole && !numbersOnly
                ? Optional.of(new Row(file, line.number(), known.buildOrThrow(), carried))
                : Optional.empty();
    }

    private void report(Line line, int place, Column column) {
        String fault = line.faults().getOrDefault(place, "");
        problems.error(
                fault.equals(SheetCell.NO_VALUE) ? "formula-without-value" : "cell-error",
                Location.ofCell(file, line.number(), column.header()),
                "cell",
                CellRange.reference(place, line.number()),
                "found",
                fault);
    }

    /** Says whether it is worth looking closer: most first cells are numbers or ids. */
    private static boolean mayBeSum(String cell) {
        return !cell.isEmpty() && cell.charAt(0) >= 0x80 && cell.length() <= TableReader.MAX_CHARACTERS;
    }

    private static String firstFilled(List<String> cells) {
        for (String cell : cells) {
            if (!cell.isEmpty()) {
                return cell;
            }
        }
        return "";
    }

    private static boolean isDigits(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            if (!Character.isDigit(cell.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Returns an equal text that was met before, if it is still known: few texts make up most cells. */
    private String pooled(String cell) {
        int slot = cell.hashCode() & (POOL - 1);
        String known = pool[slot];
        if (known != null && known.equals(cell)) {
            return known;
        }
        pool[slot] = cell;
        return cell;
    }

    /** Reports what no cell may hold, and says whether there is none of it. */
    static boolean checkCell(String cell, int most, Problems problems, Supplier<Location> place) {
        if (cell.length() > most && cell.codePointCount(0, cell.length()) > most) {
            problems.error("cell-too-long", place.get(), "found", cell.length(), "limit", most);
            return false;
        }
        if (Garbled.restored(cell).isPresent()) {
            problems.error("text-garbled", place.get(), "expected", "");
            return false;
        }
        return !problems.oddCharacter(cell, true, place);
    }
}
