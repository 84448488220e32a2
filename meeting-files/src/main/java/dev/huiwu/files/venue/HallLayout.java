package dev.huiwu.files.venue;

import dev.huiwu.files.internal.workbook.CellRange;
import dev.huiwu.files.venue.HallGrid.Cell;
import dev.huiwu.files.venue.HallSheet.SheetSeat;
import dev.huiwu.seating.venue.DrawnSeat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Puts the seats of one sheet into the plane, a cell a step. Blank rows are drawn so narrow that blocks stay whole and the
 * walkway shows. Each floor begins at the top, for floors are drawn over each other.
 */
final class HallLayout {

    /** The step over a walkway: less than what parts blocks, more than what joins neighbours. */
    private static final double OVER_WALKWAY = 1.55;

    private final Map<String, Integer> lines = new HashMap<>();
    private int nextLine;

    HallLayout(int firstLine) {
        this.nextLine = firstLine;
    }

    List<DrawnSeat> lay(List<SheetSeat> seats) {
        Map<String, List<SheetSeat>> floors = seats.stream()
                .collect(Collectors.groupingBy(SheetSeat::floor, LinkedHashMap::new, Collectors.toList()));
        List<DrawnSeat> drawn = new ArrayList<>();
        floors.values().forEach(floor -> drawn.addAll(layFloor(floor)));
        return drawn;
    }

    private List<DrawnSeat> layFloor(List<SheetSeat> seats) {
        Map<Integer, Double> down = rows(seats);
        return seats.stream()
                .map(seat -> {
                    CellRange range = seat.cell().range();
                    String block = seat.block().map(Cell::text).orElse("");
                    int line =
                            lines.computeIfAbsent(seat.floor() + "\n" + block + "\n" + range.top(), key -> nextLine++);
                    return new DrawnSeat(
                            seat.floor(),
                            seat.block().map(Cell::text),
                            seat.row(),
                            line,
                            seat.label(),
                            Optional.empty(),
                            (range.left() + range.right()) / 2.0,
                            down.getOrDefault(range.top(), 0.0),
                            seat.features(),
                            Optional.of(seat.location()));
                })
                .toList();
    }

    private static Map<Integer, Double> rows(List<SheetSeat> seats) {
        Map<Integer, Double> at = new HashMap<>();
        double y = 0;
        int before = -1;
        TreeSet<Integer> tops =
                seats.stream().map(seat -> seat.cell().range().top()).collect(Collectors.toCollection(TreeSet::new));
        for (int row : tops) {
            y += before < 0 ? 0 : row == before + 1 ? 1 : OVER_WALKWAY;
            at.put(row, y);
            before = row;
        }
        return at;
    }
}
