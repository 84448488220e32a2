package dev.huiwu.seating.zoning;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.OptionalInt;

/**
 * A seat as the zoning sees it.
 *
 * <p>Two seats <em>touch</em> when they stand in one block and row with places that differ by 1, or in one block in rows
 * that differ by 1 and less than one seat width apart sideways.
 *
 * @param block the name of the block
 * @param row the row in the block, 1 nearest the stage; a jump is a walkway across
 * @param place left to right seen from the back of the hall; a jump is an aisle or a pillar
 * @param x sideways place in seat widths; 0 is the centre line of the stage, left is negative
 * @param y distance from the stage in row pitches, comparable between blocks
 * @param use what the zoning may do with it
 * @param holder for a seat {@link Use#HELD} by a detached member of a group, the group's index
 */
public record ZoneSeat(String block, int row, int place, double x, double y, Use use, OptionalInt holder) {

    /** What the zoning may do with a seat. */
    public enum Use {
        /** For anybody the zoning puts there. */
        OPEN,
        /** Set aside or already given to somebody: nobody else sits there, but people may walk and sit round it. */
        HELD,
        /** Not usable; it parts its neighbours. */
        BLOCKED
    }

    /** Checks that the figures are finite and that only a held seat has a holder. */
    public ZoneSeat {
        checkArgument(Double.isFinite(x) && Double.isFinite(y), "A seat of block %s has no finite place.", block);
        checkArgument(use == Use.HELD || holder.isEmpty(), "A seat of block %s is %s and has a holder.", block, use);
    }

    /** Returns a seat for anybody. */
    public static ZoneSeat open(String block, int row, int place, double x, double y) {
        return new ZoneSeat(block, row, place, x, y, Use.OPEN, OptionalInt.empty());
    }
}
