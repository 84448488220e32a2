package dev.huiwu.seating.internal;

import dev.huiwu.seating.venue.Seat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Which usable seats of a venue touch, as {@link Seat#touches} says; seats go by their place in the venue's list. */
final class SeatNeighbours {

    /** Seats closer than this sideways overlap; a hair less than a seat width, for figures are rounded. */
    static final double OVERLAP = 1 - 1e-9;

    private final List<Seat> seats;
    private final List<List<Integer>> touching;

    /** Finds the neighbours in {@code O(n log n)}. */
    SeatNeighbours(List<Seat> seats) {
        this.seats = seats;
        touching = IntStream.range(0, seats.size())
                .<List<Integer>>mapToObj(seat -> new ArrayList<>(4))
                .toList();
        pairs();
    }

    /** What to do with two seats. */
    interface Pair {
        /** Takes two seats by their places. */
        void of(int a, int b);
    }

    private record Line(String floor, String block, int row) {}

    private void pairs() {
        Map<Line, List<Integer>> lines = new HashMap<>();
        for (int i = 0; i < seats.size(); i++) {
            Seat seat = seats.get(i);
            if (seat.usable()) {
                lines.computeIfAbsent(new Line(seat.floor(), seat.block(), seat.rowIndex()), line -> new ArrayList<>())
                        .add(i);
            }
        }
        lines.values()
                .forEach(row -> row.sort(Comparator.comparing(i -> seats.get(i).x())));
        lines.forEach((line, row) -> {
            for (int i = 1; i < row.size(); i++) {
                if (seats.get(row.get(i - 1)).touches(seats.get(row.get(i)))) {
                    join(row.get(i - 1), row.get(i));
                }
            }
            overlapping(
                    seats,
                    row,
                    lines.getOrDefault(new Line(line.floor(), line.block(), line.row() + 1), List.of()),
                    this::join);
        });
        touching.forEach(others -> others.sort(Comparator.naturalOrder()));
    }

    private void join(int a, int b) {
        touching.get(a).add(b);
        touching.get(b).add(a);
    }

    /** Pairs the seats of two rows that are less than a seat width apart sideways; both rows run from left to right. */
    static void overlapping(List<Seat> seats, List<Integer> front, List<Integer> behind, Pair pair) {
        int from = 0;
        for (int a : front) {
            double x = seats.get(a).x();
            while (from < behind.size() && seats.get(behind.get(from)).x() - x <= -OVERLAP) {
                from++;
            }
            for (int i = from; i < behind.size() && seats.get(behind.get(i)).x() - x < OVERLAP; i++) {
                pair.of(a, behind.get(i));
            }
        }
    }

    /** Returns the seats that touch the one at the place. */
    List<Integer> of(int seat) {
        return touching.get(seat);
    }

    /** Hands over every two seats that touch, once. */
    void forEach(Pair pair) {
        for (int a = 0; a < touching.size(); a++) {
            for (int b : touching.get(a)) {
                if (a < b) {
                    pair.of(a, b);
                }
            }
        }
    }
}
