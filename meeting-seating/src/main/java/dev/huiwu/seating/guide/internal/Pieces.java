package dev.huiwu.seating.guide.internal;

import com.google.common.collect.ImmutableList;
import dev.huiwu.seating.guide.internal.GuideContent.Place;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The seats of a hall cut into pieces that one party holds without a gap.
 *
 * <p>Seats hang together when they touch: neighbours in a row of a block, or one behind the other in it. An aisle, a
 * walkway and the border of a block part them.
 */
final class Pieces {

    /**
     * Seats of one party that hang together.
     *
     * @param rows the seats row by row from the front, each from left to right
     */
    record Piece(int party, List<List<Place>> rows) {

        /** Returns all seats. */
        List<Place> places() {
            return rows.stream().flatMap(List::stream).toList();
        }

        /** Returns the parts of the rows that no other seat or aisle interrupts. */
        List<List<Place>> runs() {
            List<List<Place>> runs = new ArrayList<>();
            for (List<Place> row : rows) {
                int from = 0;
                for (int to = 1; to <= row.size(); to++) {
                    if (to == row.size()
                            || row.get(to).place() != row.get(to - 1).place() + 1) {
                        runs.add(row.subList(from, to));
                        from = to;
                    }
                }
            }
            return runs;
        }
    }

    private record RowKey(String floor, String block, int rowIndex) {

        static RowKey of(Place place) {
            return new RowKey(place.floor(), place.block(), place.rowIndex());
        }
    }

    private static final Comparator<Place> IN_ROW =
            Comparator.comparing(Place::rowIndex).thenComparing(Place::place).thenComparing(Place::label);

    private Pieces() {}

    /** Returns the pieces of all parties in the order of the seats given; takes time linear in the seats. */
    static List<Piece> of(List<Place> places, double seatWidth) {
        Map<RowKey, List<Integer>> rows = new HashMap<>();
        for (int i = 0; i < places.size(); i++) {
            rows.computeIfAbsent(RowKey.of(places.get(i)), key -> new ArrayList<>())
                    .add(i);
        }
        rows.values().forEach(row -> row.sort(Comparator.comparing(places::get, IN_ROW)));
        boolean[] done = new boolean[places.size()];
        ImmutableList.Builder<Piece> pieces = ImmutableList.builder();
        for (int i = 0; i < places.size(); i++) {
            OptionalInt party = places.get(i).party();
            if (!done[i] && party.isPresent()) {
                pieces.add(piece(party.getAsInt(), i, places, rows, seatWidth, done));
            }
        }
        return pieces.build();
    }

    private static Piece piece(
            int party,
            int start,
            List<Place> places,
            Map<RowKey, List<Integer>> rows,
            double seatWidth,
            boolean[] done) {
        List<Place> found = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>(List.of(start));
        done[start] = true;
        while (!open.isEmpty()) {
            Place place = places.get(open.remove());
            found.add(place);
            for (int step = -1; step <= 1; step++) {
                RowKey key = new RowKey(place.floor(), place.block(), place.rowIndex() + step);
                for (int other : rows.getOrDefault(key, List.of())) {
                    if (!done[other]
                            && places.get(other).party().orElse(-1) == party
                            && touch(place, places.get(other), seatWidth)) {
                        done[other] = true;
                        open.add(other);
                    }
                }
            }
        }
        found.sort(IN_ROW);
        List<List<Place>> lines = new ArrayList<>();
        for (Place place : found) {
            if (lines.isEmpty() || lines.get(lines.size() - 1).get(0).rowIndex() != place.rowIndex()) {
                lines.add(new ArrayList<>());
            }
            lines.get(lines.size() - 1).add(place);
        }
        return new Piece(party, lines);
    }

    private static boolean touch(Place one, Place other, double seatWidth) {
        return one.rowIndex() == other.rowIndex()
                ? Math.abs(one.place() - other.place()) == 1
                : Math.abs(one.x() - other.x()) < seatWidth - 1e-9;
    }
}
