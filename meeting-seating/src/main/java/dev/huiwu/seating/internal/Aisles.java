package dev.huiwu.seating.internal;

import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.SeatId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where rows end at an aisle: at a jump in the places of a row, and at an end that faces another block. An end at the wall
 * is one only in a row that has no other, for nothing says whether there is a way along the wall.
 */
final class Aisles {

    private final Map<Place, Extent> blocks = new HashMap<>();
    private final Map<String, List<Extent>> floors = new HashMap<>();
    private final Map<SeatId, Integer> steps = new HashMap<>();

    private record Place(String floor, String block) {}

    private record Line(Place block, int row) {}

    /** How far a block goes on the plan. */
    private static final class Extent {
        private double left = Double.POSITIVE_INFINITY;
        private double right = Double.NEGATIVE_INFINITY;
        private double front = Double.POSITIVE_INFINITY;
        private double back = Double.NEGATIVE_INFINITY;

        void add(Seat seat) {
            left = Math.min(left, seat.x());
            right = Math.max(right, seat.x());
            front = Math.min(front, seat.y());
            back = Math.max(back, seat.y());
        }

        boolean beside(Seat end, boolean onLeft) {
            return front < end.y() + 1 && back > end.y() - 1 && (onLeft ? left < end.x() : right > end.x());
        }
    }

    Aisles(List<Seat> seats) {
        Map<Line, List<Seat>> lines = new HashMap<>();
        for (Seat seat : seats) {
            Place block = new Place(seat.floor(), seat.block());
            blocks.computeIfAbsent(block, unseen -> {
                        Extent extent = new Extent();
                        floors.computeIfAbsent(seat.floor(), floor -> new ArrayList<>())
                                .add(extent);
                        return extent;
                    })
                    .add(seat);
            lines.computeIfAbsent(new Line(block, seat.rowIndex()), line -> new ArrayList<>())
                    .add(seat);
        }
        lines.forEach((line, row) -> {
            row.sort(Comparator.comparingInt(Seat::place));
            measure(line.block(), row);
        });
    }

    private void measure(Place block, List<Seat> row) {
        int last = row.size() - 1;
        boolean onLeft = faces(block, row.get(0), true);
        boolean onRight = faces(block, row.get(last), false);
        boolean wall = !onLeft && !onRight && row.get(last).place() - row.get(0).place() == last;
        int fromLeft = onLeft || wall ? 0 : row.size();
        for (int i = 0; i <= last; i++) {
            fromLeft = i > 0 && jump(row, i) ? 0 : fromLeft;
            steps.put(row.get(i).id(), fromLeft);
            fromLeft++;
        }
        int fromRight = onRight || wall ? 0 : row.size();
        for (int i = last; i >= 0; i--) {
            fromRight = i < last && jump(row, i + 1) ? 0 : fromRight;
            steps.merge(row.get(i).id(), fromRight, Math::min);
            fromRight++;
        }
    }

    private static boolean jump(List<Seat> row, int seat) {
        return row.get(seat).place() - row.get(seat - 1).place() > 1;
    }

    private boolean faces(Place block, Seat end, boolean onLeft) {
        return floors.getOrDefault(end.floor(), List.of()).stream()
                .anyMatch(other -> other != blocks.get(block) && other.beside(end, onLeft));
    }

    /** Returns how many seats lie between a seat and the nearest aisle along its row. */
    int steps(Seat seat) {
        return steps.getOrDefault(seat.id(), 0);
    }
}
