package dev.huiwu.seating.zoning.internal;

import dev.huiwu.seating.zoning.ZoneGroup;
import dev.huiwu.seating.zoning.ZoneMeasures;
import dev.huiwu.seating.zoning.Zoning;
import dev.huiwu.seating.zoning.ZoningProblem;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Looks at every zoning of a hall that is small enough. */
public final class ExactZoning {

    private final ZoningProblem problem;
    private final Occupancy seats;
    private final Appraisal appraisal;
    private final int[] open;
    /** Group on each open seat, the present arrangement; empty seats come first in order. */
    private final int[] at;

    private ExactZoning(ZoningProblem problem) {
        this.problem = problem;
        SeatGraph graph = new SeatGraph(problem);
        int[] sizes = problem.groups().stream().mapToInt(ZoneGroup::size).toArray();
        seats = new Occupancy(graph, sizes);
        open = IntStream.range(0, graph.size).filter(i -> graph.open[i]).toArray();
        at = new int[open.length];
        Arrays.fill(at, Zoning.EMPTY);
        int next = at.length - problem.people();
        for (int g = 0; g < sizes.length; g++) {
            Arrays.fill(at, next, next + sizes[g], g);
            next += sizes[g];
        }
        appraisal = new Appraisal(problem, graph, new Bounds(problem, graph), seats);
    }

    /** Returns the best zoning. */
    public static Zoning best(ZoningProblem problem) {
        Zoning[] best = new Zoning[1];
        ExactZoning all = new ExactZoning(problem);
        double[] cost = {Double.POSITIVE_INFINITY};
        all.forEach(measures -> {
            if (measures.cost() < cost[0] - 1e-12) {
                cost[0] = measures.cost();
                best[0] = new Zoning(Arrays.stream(all.seats.groupAt).boxed().toList(), measures);
            }
        });
        return best[0];
    }

    /** Shows the measures of every zoning that puts groups into blocks they allow. */
    public static void all(ZoningProblem problem, Consumer<ZoneMeasures> each) {
        new ExactZoning(problem).forEach(each);
    }

    private void forEach(Consumer<ZoneMeasures> each) {
        boolean more = true;
        while (more) {
            if (allowed()) {
                lay();
                each.accept(appraisal.measures());
            }
            more = next();
        }
    }

    private boolean allowed() {
        for (int k = 0; k < open.length; k++) {
            if (at[k] >= 0
                    && !problem.groups()
                            .get(at[k])
                            .allows(problem.seats().get(open[k]).block())) {
                return false;
            }
        }
        return true;
    }

    private void lay() {
        for (int k = 0; k < open.length; k++) {
            if (seats.groupAt[open[k]] != at[k]) {
                seats.clear(open[k]);
            }
        }
        for (int k = 0; k < open.length; k++) {
            if (at[k] >= 0 && seats.groupAt[open[k]] != at[k]) {
                seats.put(open[k], at[k]);
            }
        }
    }

    /** Goes on to the next arrangement in lexicographic order; says whether there was one. */
    private boolean next() {
        int k = at.length - 2;
        while (k >= 0 && at[k] >= at[k + 1]) {
            k--;
        }
        if (k < 0) {
            return false;
        }
        int other = at.length - 1;
        while (at[other] <= at[k]) {
            other--;
        }
        swap(k, other);
        for (int low = k + 1, high = at.length - 1; low < high; low++, high--) {
            swap(low, high);
        }
        return true;
    }

    private void swap(int one, int other) {
        int group = at[one];
        at[one] = at[other];
        at[other] = group;
    }
}
