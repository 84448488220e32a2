package dev.huiwu.seating.venue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import dev.huiwu.core.Coded;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How the seats of a row are counted and what is printed on them.
 *
 * <p>An office's table counts seats ({@code 1} to {@code 7}); the scheme says where the counting starts and which number
 * is printed. Seats beside each other seldom carry neighbouring numbers, so printed numbers are labels and never
 * arithmetic.
 */
public enum NumberingScheme implements Coded {
    /** From left to right: 1 2 3 4 5. */
    SEQUENTIAL("sequential", "顺序"),
    /** From the centre, odd numbers to the left and even ones to the right: 5 3 1 2 4 6. */
    ODD_EVEN("odd-even", "中间起左单右双"),
    /** From the aisle to the wall, odd numbers only: 7 5 3 1 in a block on the left. */
    AISLE_TO_WALL_ODD("aisle-to-wall-odd", "自过道向墙单号"),
    /** From the aisle to the wall, even numbers only: 2 4 6 8 in a block on the right. */
    AISLE_TO_WALL_EVEN("aisle-to-wall-even", "自过道向墙双号"),
    /** From the centre to the left and the right in turn, whatever the first number is: 16 14 12 13 15. */
    CENTRE_ALTERNATING("centre-alternating", "中间起左右交替"),
    /** Movable chairs, as many as people, centred; nothing is printed on them and they are counted from the left. */
    CENTRED_CHAIRS("centred-chairs", "按人数居中");

    private final String code;
    private final String label;

    NumberingScheme(String code, String label) {
        this.code = code;
        this.label = label;
    }

    @Override
    public String code() {
        return code;
    }

    /** Returns the word that offices write. */
    public String label() {
        return label;
    }

    /** Says whether the counting starts at an aisle, so that the scheme suits only a block with a side. */
    public boolean startsAtAisle() {
        return this == AISLE_TO_WALL_ODD || this == AISLE_TO_WALL_EVEN;
    }

    /**
     * Returns the counted numbers {@code from} to {@code to} in the order a person facing the stage sees them, left to
     * right.
     *
     * @param block the side of the block; only schemes that start at an aisle look at it
     */
    public List<Integer> leftToRight(int from, int to, HallSide block) {
        List<Integer> ascending = IntStream.rangeClosed(from, to).boxed().toList();
        return switch (this) {
            case SEQUENTIAL, CENTRED_CHAIRS -> ascending;
            case AISLE_TO_WALL_ODD, AISLE_TO_WALL_EVEN -> block == HallSide.LEFT ? Lists.reverse(ascending) : ascending;
            case ODD_EVEN -> outward(ascending, 1);
            case CENTRE_ALTERNATING -> outward(ascending, from % 2);
        };
    }

    /** Puts the numbers of the given parity on the left, falling, and the others on the right, rising. */
    private static List<Integer> outward(List<Integer> ascending, int leftParity) {
        return ImmutableList.<Integer>builder()
                .addAll(Lists.reverse(ascending).stream()
                        .filter(number -> number % 2 == leftParity)
                        .toList())
                .addAll(ascending.stream()
                        .filter(number -> number % 2 != leftParity)
                        .toList())
                .build();
    }

    /** Returns what is printed on the seat with the given counted number. */
    public String printed(int counted) {
        int number = switch (this) {
            case AISLE_TO_WALL_ODD -> 2 * counted - 1;
            case AISLE_TO_WALL_EVEN -> 2 * counted;
            case SEQUENTIAL, ODD_EVEN, CENTRE_ALTERNATING, CENTRED_CHAIRS -> counted;
        };
        return Integer.toString(number);
    }

    /** Returns the scheme with the given code. */
    @JsonCreator
    public static NumberingScheme ofCode(String code) {
        return Coded.of(NumberingScheme.class, code);
    }
}
