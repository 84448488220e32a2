package dev.huiwu.seating.order;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import dev.huiwu.seating.venue.HallSide;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The order of people on a rostrum: the first of a row in its middle, the others to its two sides in turn, front row
 * before back row.
 *
 * <p>With an odd number the first sits on the centre line; with an even number the centre line runs between the first
 * and the second. Every row is centred on the one in front.
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
        return rule.second(people).toHall() == HallSide.RIGHT
                ? usual
                : ImmutableList.copyOf(usual).reverse();
    }

    /**
     * Returns who sits where in each row, the front row first, each from left to right as the hall sees it, as ranks
     * counted from 1 over all rows.
     *
     * @param people how many sit in each row
     */
    public static List<List<Integer>> rows(List<Integer> people, SideRule rule, RowStart behind) {
        ImmutableList.Builder<List<Integer>> rows = ImmutableList.builder();
        int before = 0;
        for (int row = 0; row < people.size(); row++) {
            int seated = before;
            rows.add(ImmutableList.copyOf(Lists.transform(
                    line(people.get(row), behind.mirrors(row) ? rule.mirrored() : rule), rank -> seated + rank)));
            before += people.get(row);
        }
        return rows.build();
    }
}
