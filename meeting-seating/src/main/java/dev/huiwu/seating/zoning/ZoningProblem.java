package dev.huiwu.seating.zoning;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.huiwu.seating.order.SeatingStyle;
import java.util.List;

/**
 * A hall to be cut into zones.
 *
 * @param seats the seats, in an order that settles ties
 * @param groups the groups, in an order that settles ties
 * @param apart pairs of groups whose people must not touch
 * @param style the direction of precedence; {@link SeatingStyle#TIERS} becomes {@link SeatingStyle#ROWS}, for each tier
 *     is rows of its own
 * @param weights what a good zoning is
 */
public record ZoningProblem(
        List<ZoneSeat> seats, List<ZoneGroup> groups, List<Apart> apart, SeatingStyle style, ZoneWeights weights) {

    /**
     * Two groups, by index, whose people must not touch.
     *
     * @param one the lower index
     * @param other the higher index
     */
    public record Apart(int one, int other) {

        /** Puts the two indexes in order, so that a pair given the other way round is the same pair. */
        public Apart {
            int lower = Math.min(one, other);
            other = Math.max(one, other);
            one = lower;
        }
    }

    /** Checks the indexes and keeps copies of the lists, each pair once. */
    public ZoningProblem {
        seats = ImmutableList.copyOf(seats);
        groups = ImmutableList.copyOf(groups);
        apart = ImmutableSet.copyOf(apart).asList();
        style = style == SeatingStyle.TIERS ? SeatingStyle.ROWS : style;
        for (Apart pair : apart) {
            checkArgument(
                    pair.one() != pair.other() && pair.one() >= 0 && pair.other() < groups.size(),
                    "%s does not name two of the %s groups.",
                    pair,
                    groups.size());
        }
        for (ZoneSeat seat : seats) {
            int holder = seat.holder().orElse(0);
            checkArgument(
                    seat.holder().isEmpty() || (holder >= 0 && holder < groups.size()),
                    "A seat of block %s is held for group %s of %s groups.",
                    seat.block(),
                    holder,
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
