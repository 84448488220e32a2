package dev.huiwu.files.seatsheet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.huiwu.seating.venue.Seat;
import java.util.List;
import java.util.Map;

/**
 * The seats of one floor, of the rostrum or of a room on squared paper, the stage on top.
 *
 * @param name what stands on the tab of its sheet
 * @param kind what it shows
 * @param rows the rows from top to bottom
 * @param columns how many columns there are, aisles included
 * @param blocks the names of blocks by the column above which they stand
 * @param tables the tops of tables
 */
record SeatGrid(String name, Kind kind, List<Line> rows, int columns, Map<Integer, String> blocks, List<Table> tables) {

    /** What is shown. */
    enum Kind {
        FLOOR,
        ROSTRUM,
        ROOM
    }

    /**
     * One row of seats.
     *
     * @param label what is printed at its ends, possibly nothing
     * @param walkway how many rows are empty above it
     * @param seats the seats by column
     */
    record Line(String label, int walkway, Map<Integer, Seat> seats) {

        Line {
            seats = ImmutableMap.copyOf(seats);
        }
    }

    /** The top of a table: the rows and columns that it covers, walkways and aisles counted. */
    record Table(int top, int left, int bottom, int right) {}

    /** Creates a grid without tables. */
    SeatGrid(String name, Kind kind, List<Line> rows, int columns, Map<Integer, String> blocks) {
        this(name, kind, rows, columns, blocks, List.of());
    }

    SeatGrid {
        rows = ImmutableList.copyOf(rows);
        blocks = ImmutableMap.copyOf(blocks);
        tables = ImmutableList.copyOf(tables);
    }
}
