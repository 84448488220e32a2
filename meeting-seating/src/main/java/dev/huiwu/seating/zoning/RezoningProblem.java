package dev.huiwu.seating.zoning;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Set;

/**
 * A zoning that people know already, and the hall and groups as they are now.
 *
 * <p>A seat counts as moved when its group of before is not {@link Zoning#EMPTY} and differs from its group of after.
 * Who stays away has left his or her seat empty in {@code before}; a lost seat is blocked in {@code problem}.
 *
 * @param problem the hall and the groups with their new sizes
 * @param before for each seat of the problem its group, {@link Zoning#EMPTY} for vacated and for added seats
 * @param pinned seats whose people never move
 * @param prices for each seat what it costs to move who sits there, at least 1
 * @param limits how far the rezoning may go
 */
public record RezoningProblem(
        ZoningProblem problem, List<Integer> before, Set<Integer> pinned, List<Integer> prices, Limits limits) {

    /**
     * How far a rezoning may go.
     *
     * @param moves the most people who may move, those of lost seats included
     * @param extraSplits the most pieces that groups may be torn into beyond those of before
     * @param worse how much the cost may grow, as a share, before people move for a better plan: 0.05; with infinity
     *     nobody moves for that
     */
    public record Limits(int moves, int extraSplits, double worse) {

        /** As few moves as possible, whatever the plan is worth afterwards, and nobody torn apart. */
        public static final Limits FEWEST = new Limits(Integer.MAX_VALUE, 0, Double.POSITIVE_INFINITY);

        /** Checks that nothing is negative. */
        public Limits {
            checkArgument(moves >= 0, "At most %s people may move.", moves);
            checkArgument(extraSplits >= 0, "At most %s more splits are allowed.", extraSplits);
            checkArgument(worse >= 0, "The cost may grow by %s.", worse);
        }
    }

    /** Checks the figures and keeps copies of the lists. */
    public RezoningProblem {
        before = ImmutableList.copyOf(before);
        pinned = ImmutableSet.copyOf(pinned);
        prices = ImmutableList.copyOf(prices);
        int seats = problem.seats().size();
        checkArgument(before.size() == seats, "%s seats have a group before; there are %s.", before.size(), seats);
        checkArgument(prices.size() == seats, "%s seats have a price; there are %s.", prices.size(), seats);
        int[] sitting = new int[problem.groups().size()];
        for (int seat = 0; seat < seats; seat++) {
            int group = before.get(seat);
            checkArgument(
                    group >= Zoning.EMPTY && group < sitting.length,
                    "Seat %s had group %s; there are %s groups.",
                    seat,
                    group,
                    sitting.length);
            checkArgument(prices.get(seat) >= 1, "Moving seat %s costs %s.", seat, prices.get(seat));
            if (group != Zoning.EMPTY) {
                sitting[group]++;
            }
        }
        for (int group = 0; group < sitting.length; group++) {
            checkArgument(
                    sitting[group] <= problem.groups().get(group).size(),
                    "Group %s has %s people before and needs only %s seats; say who leaves.",
                    problem.groups().get(group).id(),
                    sitting[group],
                    problem.groups().get(group).size());
        }
    }

    /** Returns the problem where every move costs the same. */
    public static RezoningProblem of(ZoningProblem problem, List<Integer> before, Limits limits) {
        return new RezoningProblem(
                problem,
                before,
                Set.of(),
                problem.seats().stream().map(seat -> 1).toList(),
                limits);
    }
}
