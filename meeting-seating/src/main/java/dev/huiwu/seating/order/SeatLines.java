package dev.huiwu.seating.order;

import dev.huiwu.seating.venue.Seat;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Rows and columns of any set of seats by where the seats are, the rows from the front, the columns from the left.
 *
 * <p>The part of a row that lies in one block goes on in the next block where the two ends meet within half a row pitch;
 * so bent rows stay whole, and blocks whose rows are set back by half a pitch or more count rows of their own.
 */
final class SeatLines {

    private static final double HALF_PITCH = 0.5;
    private static final double ROUNDING = 1e-6;
    private static final Comparator<Seat> FROM_LEFT =
            Comparator.comparingDouble(Seat::x).thenComparing(Seat::id);

    private SeatLines() {}

    /** Returns the rows, each from left to right. */
    static List<List<Seat>> rows(Collection<Seat> seats) {
        List<Row> rows = new ArrayList<>();
        for (List<Seat> piece : pieces(seats)) {
            rows.stream()
                    .filter(row -> row.continuesIn(piece))
                    .findFirst()
                    .ifPresentOrElse(row -> row.add(piece), () -> rows.add(new Row(piece)));
        }
        rows.sort(Comparator.comparingDouble(Row::depth));
        return rows.stream().map(Row::fromLeft).toList();
    }

    /** Returns the columns, each from front to back: one seat width of the hall is one column. */
    static List<List<Seat>> columns(Collection<Seat> seats) {
        Map<Double, List<Seat>> columns = new TreeMap<>();
        rows(seats)
                .forEach(row -> row.forEach(
                        seat -> columns.computeIfAbsent(Math.floor(seat.x() + ROUNDING), column -> new ArrayList<>())
                                .add(seat)));
        return List.copyOf(columns.values());
    }

    /** Returns what lies in one row of one block, each from left to right, those next to the centre line first. */
    private static List<List<Seat>> pieces(Collection<Seat> seats) {
        Map<List<Object>, List<Seat>> pieces = new LinkedHashMap<>();
        seats.stream()
                .sorted(FROM_LEFT)
                .forEach(seat -> pieces.computeIfAbsent(
                                List.of(seat.floor(), seat.block(), seat.rowIndex()), key -> new ArrayList<>())
                        .add(seat));
        return pieces.values().stream()
                .sorted(Comparator.comparingDouble(SeatLines::fromCentre)
                        .thenComparing(piece -> piece.get(0), Comparator.comparingDouble(Seat::y))
                        .thenComparing(piece -> piece.get(0), FROM_LEFT))
                .toList();
    }

    private static double fromCentre(List<Seat> piece) {
        return piece.stream().mapToDouble(seat -> Math.abs(seat.x())).min().orElse(0);
    }

    /** A row while its pieces are collected from the centre line outwards. */
    private static final class Row {

        private final List<List<Seat>> pieces = new ArrayList<>();
        private Seat left;
        private Seat right;

        Row(List<Seat> piece) {
            left = piece.get(0);
            right = last(piece);
            pieces.add(piece);
        }

        private static Seat last(List<Seat> piece) {
            return piece.get(piece.size() - 1);
        }

        boolean continuesIn(List<Seat> piece) {
            return piece.get(0).floor().equals(left.floor())
                    && (goesOn(right, piece.get(0)) || goesOn(last(piece), left));
        }

        private static boolean goesOn(Seat one, Seat next) {
            return one.x() < next.x() && Math.abs(one.y() - next.y()) < HALF_PITCH;
        }

        void add(List<Seat> piece) {
            pieces.add(piece);
            left = piece.get(0).x() < left.x() ? piece.get(0) : left;
            right = last(piece).x() > right.x() ? last(piece) : right;
        }

        /** Returns how far from the stage the row is where it comes nearest to the centre line. */
        double depth() {
            return pieces.get(0).stream()
                    .min(Comparator.comparingDouble((Seat seat) -> Math.abs(seat.x()))
                            .thenComparing(Seat::id))
                    .map(Seat::y)
                    .orElseThrow();
        }

        List<Seat> fromLeft() {
            return pieces.stream().flatMap(List::stream).sorted(FROM_LEFT).toList();
        }
    }
}
