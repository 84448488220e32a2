package dev.huiwu.seating.rule;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * How many seats stay empty for late comers, and where. Seats that the venue marks as spare count.
 *
 * @param percent how many for every hundred people on the floor, rounded up
 * @param perZone whether every zone has its own share at its end; otherwise they are the
 *     last seats of the hall, unless areas need those
 */
public record SpareSeats(int percent, boolean perZone) {

    /** No seat is kept. */
    public static final SpareSeats NONE = new SpareSeats(0, false);

    /** The usual custom: three in a hundred at the end of every zone (机动座位). */
    public static final SpareSeats USUAL = new SpareSeats(3, true);

    /** Checks the share. */
    public SpareSeats {
        checkArgument(percent >= 0 && percent <= 100, "%s spare seats for a hundred people: give 0 to 100.", percent);
    }

    /** Returns how many seats that makes for so many people. */
    public int of(int people) {
        return (people * percent + 99) / 100;
    }
}
