package dev.huiwu.seating.usher;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Cuts people in a line into runs whose lengths differ by at most one, where the steps between neighbours are longest.
 *
 * <p>What is left is the sum of the runs' extents, and no other way to part the people into so many groups of such sizes has
 * a smaller one: two groups whose extents overlap can always exchange members until one lies behind the other, without their
 * extents growing together. Takes time in proportion to the square of the runs.
 */
final class BalancedRuns {

    private static final long NEVER = Long.MIN_VALUE;

    private final List<Long> steps;
    private final int runs;
    private final int shorter;
    private final int longer;

    /** The most that the cuts behind a run and all later ones save, by the run and how many longer ones lie before it. */
    private final long[][] saved;

    private BalancedRuns(List<Long> steps, int people, int runs) {
        this.steps = steps;
        this.runs = runs;
        shorter = people / runs;
        longer = people % runs;
        saved = new long[runs + 1][longer + 1];
    }

    /**
     * Returns the lengths of the runs in the order of the line; of equal ways the one whose longer runs come first.
     *
     * @param steps the steps between neighbours, one fewer than people; none for nobody
     * @param people how many people there are
     * @param runs how many runs there are, at least one
     */
    static List<Integer> lengths(List<Long> steps, int people, int runs) {
        return people < runs ? single(people, runs) : new BalancedRuns(steps, people, runs).lengths();
    }

    private static List<Integer> single(int people, int runs) {
        List<Integer> lengths = new ArrayList<>(Collections.nCopies(people, 1));
        lengths.addAll(Collections.nCopies(runs - people, 0));
        return lengths;
    }

    private List<Integer> lengths() {
        for (int run = runs - 1; run >= 0; run--) {
            for (int before = Math.max(0, longer - (runs - run)); before <= Math.min(run, longer); before++) {
                saved[run][before] = Math.max(saving(run, before), saving(run, before + 1));
            }
        }
        List<Integer> lengths = new ArrayList<>();
        int before = 0;
        for (int run = 0; run < runs; run++) {
            int then = saving(run, before + 1) == saved[run][before] ? before + 1 : before;
            lengths.add(shorter + then - before);
            before = then;
        }
        return lengths;
    }

    /** Returns what the cuts from behind the run on save if {@code then} longer runs are over when it ends. */
    private long saving(int run, int then) {
        int left = runs - run - 1;
        if (then > longer || longer - then > left) {
            return NEVER;
        }
        return (left == 0 ? 0 : steps.get((run + 1) * shorter + then - 1)) + saved[run + 1][then];
    }
}
