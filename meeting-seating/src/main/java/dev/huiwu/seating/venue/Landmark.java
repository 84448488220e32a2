package dev.huiwu.seating.venue;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Something people know or ask for in and around a hall: 签到台, 洗手间, 电梯.
 *
 * @param name what people call it
 * @param floor the floor it is on
 * @param x seat widths from the centre line, left negative
 * @param y row pitches from the stage
 */
public record Landmark(String name, String floor, double x, double y) {

    /** Checks that the landmark can be named. */
    public Landmark {
        checkArgument(!name.isBlank(), "A landmark has a blank name.");
    }
}
