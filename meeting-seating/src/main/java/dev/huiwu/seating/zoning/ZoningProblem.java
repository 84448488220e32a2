package dev.huiwu.seating.zoning;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.huiwu.seating.order.SeatingStyle;
import java.util.List;

/**
 * A hall to be cut into zones.
 *
 * @param seats the seats, in an order that settles ties
 * @param groups the groups, in an order that settles ties
 * @param apart pairs of groups whose people must not touch
 * @param style the direction of precedence
 * @param weights what a good zoning is
 */
public record ZoningProblem(
        List<ZoneSeat> seats, List<ZoneGroup> groups, List<Apart> apart, SeatingStyle style, ZoneWeights weights) {

    /**
     * Two groups, by index, whose people must not touch.
     *
     * @param one the index of one group
     * @param other the index of the other
     */
    public record Apart(int one, int other) {}

    /** Checks the indexes and keeps copies of the lists. */
    public ZoningProblem {
        seats = ImmutableList.copyOf(seats);
        groups = ImmutableList.copyOf(groups);
        apart = ImmutableList.copyOf(apart);
        for (Apart pair : apart) {
            checkArgument(
                    pair.one() != pair.other()
                            && Math.min(pair.one(), pair.other()) >= 0
                            && Math.max(pair.one(), pair.other()) < groups.size(),
                    "%s does not name two of the %s groups.",
                    pair,
                    groups.size());
        }
    }

    /** Returns how many people the groups have to seat. */
    public int people() {
        return groups.stream().mapToInt(ZoneGroup::size).sum();
    }

    /** Returns how many seats are open. */
    public int openSeats() {
        return (int)
                seats.stream().filter(seat -> seat.use() == ZoneSeat.Use.OPEN).count();
    }
}
