package dev.huiwu.files.seatsheet;

import static java.util.Comparator.comparingInt;

import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.TableLayout;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Lays the chairs of a room out on squared paper as they stand round the tables, as small as no two fall together. */
final class RoomLayout {

    private static final int FINEST = 6;
    private static final double TO_THE_RIGHT = 0.5 + 1e-6;
    private static final int MOST = 120;

    private RoomLayout() {}

    static SeatGrid lay(String name, List<Seat> seats, List<TableLayout.Table> tables) {
        for (int scale = 2; scale <= FINEST; scale++) {
            Optional<SeatGrid> grid = lay(name, seats, tables, scale / 2.0);
            if (grid.isPresent()) {
                return grid.get();
            }
        }
        return byBlock(name, seats);
    }

    private static Optional<SeatGrid> lay(String name, List<Seat> seats, List<TableLayout.Table> tables, double scale) {
        double left = seats.stream().mapToDouble(Seat::x).min().orElse(0);
        double top = seats.stream().mapToDouble(Seat::y).min().orElse(0);
        Map<Integer, Map<Integer, Seat>> rows = new TreeMap<>();
        int columns = 0;
        for (Seat seat : seats) {
            int column = (int) StrictMath.floor((seat.x() - left) * scale + TO_THE_RIGHT);
            int row = (int) StrictMath.floor((seat.y() - top) * scale + TO_THE_RIGHT);
            columns = Math.max(columns, column + 1);
            boolean taken = rows.computeIfAbsent(row, key -> new TreeMap<>()).put(column, seat) != null;
            if (taken || columns > MOST || row > MOST) {
                return Optional.empty();
            }
        }
        List<SeatGrid.Line> lines = new ArrayList<>();
        int before = -1;
        for (Map.Entry<Integer, Map<Integer, Seat>> row : rows.entrySet()) {
            lines.add(new SeatGrid.Line("", row.getKey() - before - 1, row.getValue()));
            before = row.getKey();
        }
        List<SeatGrid.Table> tops = tables.stream()
                .map(table -> new SeatGrid.Table(
                        inside((table.y() - table.depth() / 2 - top) * scale, 1),
                        inside((table.x() - table.width() / 2 - left) * scale, 1),
                        inside((table.y() + table.depth() / 2 - top) * scale, -1),
                        inside((table.x() + table.width() / 2 - left) * scale, -1)))
                .toList();
        return Optional.of(new SeatGrid(name, SeatGrid.Kind.ROOM, lines, columns, Map.of(), tops));
    }

    /** Returns the first row or column whose middle lies inside an edge. */
    private static int inside(double edge, int direction) {
        return (int) (direction > 0 ? StrictMath.ceil(edge - 1e-6) : StrictMath.floor(edge + 1e-6));
    }

    /** Puts each side of a ring or each table on a line of its own. */
    private static SeatGrid byBlock(String name, List<Seat> seats) {
        Map<String, List<Seat>> blocks = new LinkedHashMap<>();
        seats.forEach(seat ->
                blocks.computeIfAbsent(seat.block(), block -> new ArrayList<>()).add(seat));
        List<SeatGrid.Line> lines = new ArrayList<>();
        int columns = 0;
        for (Map.Entry<String, List<Seat>> block : blocks.entrySet()) {
            Map<Integer, Seat> line = new TreeMap<>();
            block.getValue().stream()
                    .sorted(comparingInt(Seat::rowIndex).thenComparingInt(Seat::place))
                    .forEach(seat -> line.put(line.size(), seat));
            columns = Math.max(columns, line.size());
            lines.add(new SeatGrid.Line(block.getKey(), 0, line));
        }
        return new SeatGrid(name, SeatGrid.Kind.ROOM, lines, columns, Map.of());
    }
}
