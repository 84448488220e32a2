package dev.huiwu.seating.venue;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Set;

/**
 * The rostrum: rows of movable chairs, as many as people, the front row first.
 *
 * @param floor the floor of the stage
 * @param block what guides call it: {@code 主席台}
 * @param rows the rows, the one nearest the hall first
 */
public record Rostrum(String floor, String block, List<Row> rows) {

    /**
     * One row of movable chairs.
     *
     * @param name what guides call it: {@code 主席台前排}
     * @param maxChairs the most chairs that fit
     */
    public record Row(String name, int maxChairs) {

        /** Checks that the row has room for somebody. */
        public Row {
            checkArgument(maxChairs >= 1, "Rostrum row %s has room for %s chairs.", name, maxChairs);
        }
    }

    /** Keeps a copy of the rows. */
    public Rostrum {
        rows = ImmutableList.copyOf(rows);
        checkArgument(!rows.isEmpty(), "A rostrum has no row.");
    }

    /** Returns the most people it can hold. */
    public int capacity() {
        return rows.stream().mapToInt(Row::maxChairs).sum();
    }

    /**
     * Returns {@code people} chairs of a row, centred, from left to right as the hall sees them. They are labelled from
     * 1; chairs that stand idle are not among them.
     *
     * @param row the row, counted from 0 at the front
     */
    public List<Seat> chairs(int row, int people) {
        Row line = rows.get(row);
        checkArgument(
                people <= line.maxChairs(),
                "Rostrum row %s holds %s chairs, not %s.",
                line.name(),
                line.maxChairs(),
                people);
        ImmutableList.Builder<Seat> chairs = ImmutableList.builder();
        for (int place = 1; place <= people; place++) {
            String label = Integer.toString(place);
            chairs.add(new Seat(
                    SeatId.of(floor, block, line.name(), label),
                    floor,
                    block,
                    line.name(),
                    row + 1,
                    place,
                    label,
                    place - (people + 1) / 2.0,
                    -1.0 - row,
                    Set.of()));
        }
        return chairs.build();
    }
}
