package dev.huiwu.seating.order;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import dev.huiwu.core.Coded;
import dev.huiwu.seating.venue.HallSide;
import dev.huiwu.seating.venue.Seat;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * The way in which a list of people is poured into seats: the ten patterns that offices use for small halls and inside
 * a zone.
 *
 * <p>Left and right are those of a person facing the rostrum. A row is what lies in one line across the blocks, a
 * column what lies behind one another; both come from coordinates, so that rows of several blocks are one row and rows
 * offset against each other still have columns. Printed numbers play no part.
 */
public enum FillPattern implements Coded {
    /** 居中先左: row by row from the front, each from its middle to both sides in turn, the left one first. */
    CENTRE_LEFT_FIRST("centre-left-first", "居中向两侧，先左后右"),
    /** 居中先右: row by row from the front, each from its middle to both sides in turn, the right one first. */
    CENTRE_RIGHT_FIRST("centre-right-first", "居中向两侧，先右后左"),
    /** Row by row from the front, each from left to right. */
    ROWS_FROM_LEFT("rows-from-left", "按排从左到右"),
    /** Row by row from the front, each from right to left. */
    ROWS_FROM_RIGHT("rows-from-right", "按排从右到左"),
    /** Column by column from the left, each from front to back. */
    COLUMNS_FROM_FRONT("columns-from-front", "按列从前到后"),
    /** Column by column from the left, each from back to front. */
    COLUMNS_FROM_BACK("columns-from-back", "按列从后到前"),
    /** Row by row from the front, the first from left to right, the next back from right to left. */
    SERPENTINE_ROWS_FROM_LEFT("serpentine-rows-from-left", "按排蛇形，首排从左起"),
    /** Row by row from the front, the first from right to left, the next back from left to right. */
    SERPENTINE_ROWS_FROM_RIGHT("serpentine-rows-from-right", "按排蛇形，首排从右起"),
    /** Column by column from the left, the first from front to back, the next back to the front. */
    SERPENTINE_COLUMNS_FROM_FRONT("serpentine-columns-from-front", "按列蛇形，首列从前起"),
    /** Column by column from the left, the first from back to front, the next again to the back. */
    SERPENTINE_COLUMNS_FROM_BACK("serpentine-columns-from-back", "按列蛇形，首列从后起");

    private final String code;
    private final String label;

    FillPattern(String code, String label) {
        this.code = code;
        this.label = label;
    }

    @Override
    public String code() {
        return code;
    }

    /** Returns the pattern in an office's words. */
    public String label() {
        return label;
    }

    /**
     * Returns the seats in the order in which they are filled, centre-out patterns starting from the centre line of the
     * hall. The order in which they are given does not matter. Takes {@code O(n log n)}.
     */
    public List<Seat> order(Collection<Seat> seats) {
        return order(seats, 0);
    }

    /**
     * Returns the seats in the order in which they are filled, centre-out patterns starting from the line given, such as
     * the middle of a block.
     *
     * @param middle the {@link Seat#x()} of the line
     */
    public List<Seat> order(Collection<Seat> seats, double middle) {
        return switch (this) {
            case CENTRE_LEFT_FIRST -> outwards(SeatLines.rows(seats), middle, HallSide.LEFT);
            case CENTRE_RIGHT_FIRST -> outwards(SeatLines.rows(seats), middle, HallSide.RIGHT);
            case ROWS_FROM_LEFT -> forward(SeatLines.rows(seats));
            case ROWS_FROM_RIGHT -> forward(Lists.transform(SeatLines.rows(seats), Lists::reverse));
            case COLUMNS_FROM_FRONT -> forward(SeatLines.columns(seats));
            case COLUMNS_FROM_BACK -> forward(Lists.transform(SeatLines.columns(seats), Lists::reverse));
            case SERPENTINE_ROWS_FROM_LEFT -> serpentine(SeatLines.rows(seats), false);
            case SERPENTINE_ROWS_FROM_RIGHT -> serpentine(SeatLines.rows(seats), true);
            case SERPENTINE_COLUMNS_FROM_FRONT -> serpentine(SeatLines.columns(seats), false);
            case SERPENTINE_COLUMNS_FROM_BACK -> serpentine(SeatLines.columns(seats), true);
        };
    }

    private static List<Seat> forward(List<List<Seat>> lines) {
        return lines.stream().flatMap(List::stream).toList();
    }

    private static List<Seat> serpentine(List<List<Seat>> lines, boolean firstReversed) {
        List<List<Seat>> turned = new ArrayList<>();
        for (List<Seat> line : lines) {
            boolean reversed = (turned.size() % 2 == 1) ^ firstReversed;
            turned.add(reversed ? Lists.reverse(line) : line);
        }
        return forward(turned);
    }

    private static List<Seat> outwards(List<List<Seat>> rows, double middle, HallSide first) {
        double sign = first == HallSide.LEFT ? 1 : -1;
        Comparator<Seat> fromTheMiddle = Comparator.comparingDouble((Seat seat) -> distance(seat, middle))
                .thenComparingDouble(seat -> sign * (seat.x() - middle))
                .thenComparing(Seat::id);
        return forward(Lists.transform(rows, row -> ImmutableList.sortedCopyOf(fromTheMiddle, row)));
    }

    /** Rounded, so that seats as far to the left as to the right are a tie whatever the middle is. */
    private static double distance(Seat seat, double middle) {
        return Math.rint(Math.abs(seat.x() - middle) * 1000);
    }

    /** Returns the pattern with the given code. */
    @JsonCreator
    public static FillPattern ofCode(String code) {
        return Coded.of(FillPattern.class, code);
    }
}
