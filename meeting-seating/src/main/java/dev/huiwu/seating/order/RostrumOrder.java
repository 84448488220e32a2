package dev.huiwu.seating.order;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.huiwu.seating.venue.HallSide;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The order of people in one row of a rostrum: the first in the middle, the others to its two sides in turn.
 *
 * <p>With an odd number the first sits on the centre line; with an even number the centre line runs between the first
 * and the second.
 */
public final class RostrumOrder {

    private RostrumOrder() {}

    /**
     * Returns who sits where from left to right as the hall sees it, as ranks counted from 1: {@code 7 5 3 1 2 4 6} for
     * seven people and the usual rule.
     */
    public static List<Integer> line(int people, SideRule rule) {
        checkArgument(people >= 0, "A row has %s people.", people);
        List<Integer> usual = ImmutableList.copyOf(IntStream.concat(
                        IntStream.rangeClosed(1, people)
                                .map(i -> people + 1 - i)
                                .filter(rank -> rank % 2 == 1),
                        IntStream.rangeClosed(1, people).filter(rank -> rank % 2 == 0))
                .iterator());
        return rule.second().toHall() == HallSide.RIGHT
                ? usual
                : ImmutableList.copyOf(usual).reverse();
    }
}
