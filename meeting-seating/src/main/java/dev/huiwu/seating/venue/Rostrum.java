package dev.huiwu.seating.venue;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * The rostrum: rows of movable chairs, as many as people, the front row first.
 *
 * @param floor the floor of the stage
 * @param block what guides call it: {@code 主席台}
 * @param rows the rows, the one nearest the hall first
 * @param access where one speaks and comes up; empty if the office does not say
 */
public record Rostrum(String floor, String block, List<Row> rows, Optional<Access> access) {

    /**
     * One row of movable chairs.
     *
     * @param name what guides call it: {@code 主席台前排}
     * @param maxChairs the most chairs that fit; so many stand there until the meeting is set up
     * @param aisle the width of the aisle in its middle, in chairs; empty for none, as always in the first row
     */
    public record Row(String name, int maxChairs, OptionalDouble aisle) {

        /** Checks that the row has room for somebody. */
        public Row {
            checkArgument(maxChairs >= 1, "Rostrum row %s has room for %s chairs.", name, maxChairs);
        }

        /** Creates a row without an aisle. */
        public Row(String name, int maxChairs) {
            this(name, maxChairs, OptionalDouble.empty());
        }
    }

    /**
     * Where one speaks and comes up.
     *
     * @param lectern the side of the stage on which a lectern stands; empty if people speak from their chairs
     * @param steps the sides on which steps lead up
     */
    public record Access(Optional<HallSide> lectern, List<HallSide> steps) {

        /** Keeps a copy of the sides. */
        public Access {
            steps = ImmutableList.copyOf(steps);
        }
    }

    /** Keeps a copy of the rows. */
    public Rostrum {
        rows = ImmutableList.copyOf(rows);
        checkArgument(!rows.isEmpty(), "A rostrum has no row.");
        checkArgument(
                rows.get(0).aisle().isEmpty(),
                "The first rostrum row %s has an aisle in its middle; keep it whole.",
                rows.get(0).name());
    }

    /** Creates a rostrum of which nothing else is known. */
    public Rostrum(String floor, String block, List<Row> rows) {
        this(floor, block, rows, Optional.empty());
    }

    /** Returns this rostrum with another access. */
    public Rostrum with(Access other) {
        return new Rostrum(floor, block, rows, Optional.of(other));
    }

    /** Returns the most people it can hold. */
    public int capacity() {
        return rows.stream().mapToInt(Row::maxChairs).sum();
    }

    /** Returns how many people sit in each row, the front row full before the next one begins; rows nobody needs left out. */
    public List<Integer> filled(int people) {
        ImmutableList.Builder<Integer> filled = ImmutableList.builder();
        int left = people;
        for (Row row : rows) {
            int inRow = Math.min(row.maxChairs(), left);
            if (inRow > 0) {
                filled.add(inRow);
            }
            left -= inRow;
        }
        return filled.build();
    }

    /** Returns the chairs to be taken away when so many people sit there, by row; rows that lose none are left out. */
    public Map<String, Integer> spareChairs(int people) {
        List<Integer> filled = filled(people);
        ImmutableMap.Builder<String, Integer> spare = ImmutableMap.builder();
        for (int row = 0; row < rows.size(); row++) {
            int idle = rows.get(row).maxChairs() - (row < filled.size() ? filled.get(row) : 0);
            if (idle > 0) {
                spare.put(rows.get(row).name(), idle);
            }
        }
        return spare.buildOrThrow();
    }

    /** Returns {@code people} chairs of a row as {@link #chairs(int, int, HallSide)} does, the left side the larger one. */
    public List<Seat> chairs(int row, int people) {
        return chairs(row, people, HallSide.LEFT);
    }

    /**
     * Returns {@code people} chairs of a row, centred, from left to right as the hall sees them. They are labelled from
     * 1; chairs that stand idle are not among them. Where the row has an aisle, it keeps the centre line free.
     *
     * @param row the row, counted from 0 at the front
     * @param larger the side of the aisle that takes one chair more if their number is odd
     */
    public List<Seat> chairs(int row, int people, HallSide larger) {
        Row line = rows.get(row);
        checkArgument(
                people <= line.maxChairs(),
                "Rostrum row %s holds %s chairs, not %s.",
                line.name(),
                line.maxChairs(),
                people);
        int onLeft = larger == HallSide.LEFT ? (people + 1) / 2 : people / 2;
        ImmutableList.Builder<Seat> chairs = ImmutableList.builder();
        for (int place = 1; place <= people; place++) {
            String label = Integer.toString(place);
            chairs.add(new Seat(
                    SeatId.of(floor, block, line.name(), label),
                    floor,
                    block,
                    line.name(),
                    row + 1,
                    line.aisle().isPresent() && place > onLeft ? place + 1 : place,
                    label,
                    line.aisle().isPresent()
                            ? besideAisle(place - onLeft, line.aisle().getAsDouble())
                            : place - (people + 1) / 2.0,
                    -1.0 - row,
                    Set.of()));
        }
        return chairs.build();
    }

    /** Returns where the n-th chair to the right of the aisle stands, or to its left if not positive: 0, -1, -2. */
    private static double besideAisle(int chair, double aisle) {
        return chair > 0 ? aisle / 2 + chair - 0.5 : chair - 0.5 - aisle / 2;
    }
}
