package dev.huiwu.seating.venue;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.Sets;
import dev.huiwu.core.Location;
import java.util.Optional;
import java.util.Set;

/**
 * A seat as a ticketing system draws it: a point of a drawing, in whatever unit the drawing has.
 *
 * @param zone the part of the drawing it belongs to, as the file names it
 * @param section the block, where the file knows blocks
 * @param row what is printed on the row
 * @param line the stroke of seats it was drawn with, a number of its own for each in the file
 * @param label what is printed on the seat
 * @param id what the file calls it, if it calls it anything
 * @param x to the right on the drawing
 * @param y downwards on the drawing
 * @param features what is special about it
 * @param location where it stands in the file
 */
public record DrawnSeat(
        String zone,
        Optional<String> section,
        String row,
        int line,
        String label,
        Optional<String> id,
        double x,
        double y,
        Set<SeatFeature> features,
        Optional<Location> location) {

    /** Checks that the point is finite and keeps a copy of the features. */
    public DrawnSeat {
        checkArgument(Double.isFinite(x) && Double.isFinite(y), "Seat %s %s has no finite place.", row, label);
        features = Sets.immutableEnumSet(features);
    }
}
