package dev.huiwu.files.seatsheet;

import dev.huiwu.files.internal.TableWriter;
import dev.huiwu.files.internal.Words;
import dev.huiwu.files.internal.workbook.CellRange;
import dev.huiwu.files.internal.workbook.SheetCell;
import dev.huiwu.files.internal.workbook.SheetRow;
import dev.huiwu.seating.venue.SeatId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads the texts on the grids of a workbook and which seats they lie on; not thread-safe. */
final class GridReading {

    /** The most characters of a cell that can be names. */
    static final int LONGEST = 300;

    private final SheetMap map;
    private final SheetProblems problems;
    private final Set<SeatId> usual;
    private final List<Written> written = new ArrayList<>();
    private final Map<SeatId, SheetAddress> cells = new LinkedHashMap<>();
    private final Set<SeatId> unreadable = new HashSet<>();

    GridReading(SheetMap map, SheetProblems problems) {
        this.map = map;
        this.problems = problems;
        usual = Set.copyOf(map.seated().values());
    }

    void read(List<SheetContent.Part> grids) {
        Set<String> keys = new HashSet<>();
        for (SheetContent.Part grid : grids) {
            if (keys.add(grid.key())) {
                read(grid);
            } else {
                problems.error("seat-sheet-key-twice", grid.at(grid.head(), grid.column()));
            }
        }
        reviewLost(grids);
    }

    /** Returns the texts, sheet by sheet and row by row. */
    List<Written> written() {
        return written;
    }

    /** Returns the cell of a seat, if it is there. */
    Optional<SheetAddress> cell(SeatId seat) {
        return Optional.ofNullable(cells.get(seat));
    }

    /** Says whether it is not known what the cell of the seat holds, which is reported. */
    boolean unreadable(SeatId seat) {
        return unreadable.contains(seat) || !cells.containsKey(seat);
    }

    private void read(SheetContent.Part grid) {
        Map<Integer, String> columns = columns(grid);
        Set<String> rows = new HashSet<>();
        for (SheetRow row : grid.rows()) {
            String key = row.cell(grid.column()).text();
            if (row.number() == grid.head()) {
                continue;
            }
            boolean known = key.startsWith("r");
            if (known && !rows.add(key)) {
                problems.error("seat-sheet-key-twice", grid.at(row.number(), grid.column()));
                continue;
            }
            if (known) {
                columns.forEach((column, name) -> Optional.ofNullable(
                                map.seats().get(new SheetMap.Place(grid.key(), key, name)))
                        .ifPresent(seat -> cells.put(seat, grid.at(row.number(), column))));
            }
            for (int column = 0; column < row.cells().size(); column++) {
                SheetAddress at = grid.at(row.number(), column);
                SheetMap.Place place = new SheetMap.Place(grid.key(), key, columns.getOrDefault(column, ""));
                Optional<SeatId> seat = Optional.ofNullable(map.seats().get(place));
                if (column != grid.column()) {
                    read(row.cell(column), at, seat, key.equals(GridPainter.WAITING));
                }
            }
        }
    }

    private Map<Integer, String> columns(SheetContent.Part grid) {
        Map<Integer, String> columns = new TreeMap<>();
        Set<String> seen = new HashSet<>();
        for (SheetRow row : grid.rows()) {
            if (row.number() == grid.head()) {
                for (int column = 0; column < row.cells().size(); column++) {
                    String key = row.cell(column).text();
                    if (key.startsWith("c") && !seen.add(key)) {
                        problems.error("seat-sheet-key-twice", grid.at(row.number(), column));
                    } else if (key.startsWith("c")) {
                        columns.put(column, key);
                    }
                }
            }
        }
        return columns;
    }

    private void read(SheetCell cell, SheetAddress at, Optional<SeatId> seat, boolean waiting) {
        Optional<CellRange> merged =
                cell.merged().filter(range -> range.left() < range.right() || range.top() < range.bottom());
        boolean first = merged.filter(range -> range.left() != at.column() || range.top() != at.row())
                .isEmpty();
        if (seat.isPresent() && merged.isPresent() && !cell.isEmpty()) {
            seat.ifPresent(unreadable::add);
            if (first) {
                problems.error("seat-sheet-merged", at);
            }
            return;
        }
        if (seat.isPresent() && cell.fault().isPresent()) {
            seat.ifPresent(unreadable::add);
            problems.error("seat-sheet-formula", at, "found", cell.fault().get());
            return;
        }
        String text = TableWriter.unsafe(Words.trim(cell.text()));
        if (text.isEmpty() || !first) {
            return;
        }
        if (text.length() > LONGEST) {
            if (seat.isPresent()) {
                seat.ifPresent(unreadable::add);
                problems.error("seat-sheet-text-long", at, "found", text.length(), "limit", LONGEST);
            }
            return;
        }
        written.add(new Written(at, seat, waiting, text));
    }

    /** Reports seats whose sheets, rows or columns are gone; it is an error if somebody sat on one. */
    private void reviewLost(List<SheetContent.Part> grids) {
        Map<String, SheetContent.Part> there = new HashMap<>();
        grids.forEach(grid -> there.putIfAbsent(grid.key(), grid));
        Map<String, List<SeatId>> lost = new TreeMap<>();
        map.seats().forEach((place, seat) -> {
            if (!cells.containsKey(seat)) {
                lost.computeIfAbsent(place.sheet(), sheet -> new ArrayList<>()).add(seat);
            }
        });
        lost.forEach((sheet, seats) -> {
            String named = seats.stream().limit(3).map(SeatId::value).collect(Collectors.joining(", "));
            Object[] details = {"seats", seats.size(), "found", named};
            SheetContent.Part part = there.get(sheet);
            if (part == null) {
                problems.ofFile().error("seat-sheet-sheet-gone", problems.file(), details);
            } else if (seats.stream().anyMatch(usual::contains)) {
                problems.error("seat-sheet-seats-gone", part.at(part.head(), part.column()), details);
            } else {
                problems.warning("seat-sheet-seats-gone", part.at(part.head(), part.column()), details);
            }
        });
    }
}
