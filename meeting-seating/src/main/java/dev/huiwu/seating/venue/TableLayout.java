package dev.huiwu.seating.venue;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * The tables of a room, in the coordinates of its seats.
 *
 * @param shape what they form together
 * @param tables the table tops; none for a photograph
 */
public record TableLayout(TableShape shape, List<Table> tables) {

    /**
     * The top of a table.
     *
     * @param x of its middle
     * @param y of its middle
     * @param width across the room
     * @param depth along the room; of a round table, equal to the width
     * @param round whether it is round
     */
    public record Table(double x, double y, double width, double depth, boolean round) {

        /** Checks that the table has an extent. */
        public Table {
            checkArgument(width > 0 && depth > 0, "A table is %s by %s.", width, depth);
        }
    }

    /** Keeps a copy of the tables. */
    public TableLayout {
        tables = ImmutableList.copyOf(tables);
    }
}
