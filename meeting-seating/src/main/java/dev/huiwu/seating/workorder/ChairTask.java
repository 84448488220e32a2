package dev.huiwu.seating.workorder;

import static com.google.common.base.Preconditions.checkArgument;

import dev.huiwu.seating.venue.SeatId;
import java.util.List;

/**
 * What is done to the chairs of one row.
 *
 * @param floor the row's floor
 * @param block the row's block
 * @param row the row
 * @param rostrum whether its chairs are movable and stand centred, so that all of them are moved together
 * @param before how many chairs stood there
 * @param now how many are to stand there
 * @param added the chairs that come
 * @param closed the chairs that nobody may use any more
 */
public record ChairTask(
        String floor,
        String block,
        String row,
        boolean rostrum,
        int before,
        int now,
        List<SeatId> added,
        List<SeatId> closed) {

    /** Keeps copies. */
    public ChairTask {
        added = List.copyOf(added);
        closed = List.copyOf(closed);
        checkArgument(!added.isEmpty() || !closed.isEmpty(), "Nothing is done to the chairs of row %s.", row);
    }
}
