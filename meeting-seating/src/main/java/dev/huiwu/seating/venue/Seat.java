package dev.huiwu.seating.venue;

import com.google.common.collect.Sets;
import java.util.Set;

/**
 * One seat as a point of the plane.
 *
 * @param id names the seat in its venue
 * @param floor the floor, as printed
 * @param block the block on that floor, as guides call it: {@code 中区}
 * @param row the row, as printed
 * @param rowIndex the depth order inside the block; a jump (14, then 16) is a walkway
 * @param place the order in the row from left to right as seen facing the stage; a jump is an aisle or a pillar
 * @param label what is printed on the seat
 * @param x seat widths from the centre line of the stage; left is negative
 * @param y row pitches from the stage, growing away from it; comparable between blocks and floors
 * @param features what is special about it
 */
public record Seat(
        SeatId id,
        String floor,
        String block,
        String row,
        int rowIndex,
        int place,
        String label,
        double x,
        double y,
        Set<SeatFeature> features) {

    /** Keeps a copy of the features. */
    public Seat {
        features = Sets.immutableEnumSet(features);
    }

    /** Says whether the seat has the feature. */
    public boolean has(SeatFeature feature) {
        return features.contains(feature);
    }

    /** Returns the seat with one more feature. */
    public Seat with(SeatFeature feature) {
        Set<SeatFeature> more = Sets.newHashSet(features);
        more.add(feature);
        return new Seat(id, floor, block, row, rowIndex, place, label, x, y, more);
    }

    /** Returns the seat with another printed label. */
    public Seat labelled(String other) {
        return new Seat(id, floor, block, row, rowIndex, place, other, x, y, features);
    }

    /** Says whether somebody can sit there at all. */
    public boolean usable() {
        return !has(SeatFeature.BLOCKED);
    }

    /** Says whether anybody may be seated there without a need or an order of his own. */
    public boolean ordinary() {
        return usable() && !has(SeatFeature.ACCESSIBLE) && !has(SeatFeature.RESERVED) && !has(SeatFeature.SPARE);
    }

    /**
     * Says whether two seats touch: neighbours in one row of a block, or overlapping seats (less than a seat width
     * apart sideways) of two rows that follow each other in a block. Aisles, walkways and block borders part seats.
     */
    public boolean touches(Seat other) {
        if (!floor.equals(other.floor) || !block.equals(other.block)) {
            return false;
        }
        int rows = Math.abs(rowIndex - other.rowIndex);
        return rows == 0 ? Math.abs(place - other.place) == 1 : rows == 1 && Math.abs(x - other.x) < 1;
    }

    /** Says whether this seat is in a row further to the front than another one on the same floor. */
    public boolean isInFrontOf(Seat other) {
        return floor.equals(other.floor) && rowIndex < other.rowIndex;
    }
}
