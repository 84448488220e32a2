package dev.huiwu.seating.venue;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * A door of the hall.
 *
 * @param id short and unique in the venue: {@code E1}
 * @param name what the sign at the door says
 * @param floor the floor it opens to
 * @param wall the wall it is in, as seen facing the rostrum
 * @param x seat widths from the centre line, left negative
 * @param y row pitches from the stage
 * @param levelAccess whether a wheelchair gets in without a step
 * @param waiting whether it leads in from where people wait for their topic: they are led through it, and nobody else
 */
public record Entrance(
        String id, String name, String floor, Wall wall, double x, double y, boolean levelAccess, boolean waiting) {

    /** Checks that the entrance can be named. */
    public Entrance {
        checkArgument(!id.isBlank(), "An entrance has a blank id.");
    }

    /** A door for everybody. */
    public Entrance(String id, String name, String floor, Wall wall, double x, double y, boolean levelAccess) {
        this(id, name, floor, wall, x, y, levelAccess, false);
    }
}
