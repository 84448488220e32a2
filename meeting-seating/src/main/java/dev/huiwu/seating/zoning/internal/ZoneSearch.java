package dev.huiwu.seating.zoning.internal;

import dev.huiwu.seating.zoning.Effort;
import dev.huiwu.seating.zoning.ZoneGroup;
import dev.huiwu.seating.zoning.ZoneMeasures;
import dev.huiwu.seating.zoning.Zoning;
import dev.huiwu.seating.zoning.ZoningEngine;
import dev.huiwu.seating.zoning.ZoningProblem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The standard zoning engine: sequences over islands, then seats at the borders, improved step by step.
 *
 * <p>Aisles, walkways and block borders cut a hall into islands. Inside an island any sequence of sizes can be cut from
 * a walk that goes to and fro, without tearing a group. So the first question is which groups go into which island, in
 * which sequence, along which walk: some hundreds of parts, never people times seats. {@link ZoneStart} lays a first
 * answer. {@link SearchRun}s improve it in waves: several short runs from the start find more than a long one, and the
 * next wave goes on from the best and the second best.
 *
 * <p>The runs of a wave know nothing of each other, so they go on at the same time where the common pool has threads to
 * spare. With which chances a run goes is settled by its number, so the zoning is the same with any number of threads.
 */
public final class ZoneSearch implements ZoningEngine {

    /** Runs that share a part of the steps, which is given as a share of all. */
    private record Wave(int runs, double share) {}

    private static final Wave FIRST = new Wave(4, 0.3);
    private static final Wave FURTHER = new Wave(2, 0.35);
    private static final int WAVES = 3; // the first one counted

    /** With fewer steps for each part than that, all of them go into one run. */
    private static final double STEPS_TO_SHARE = 400;

    /** The same where wholeness is insisted on: what was stirred up for it takes long to settle. */
    private static final double STEPS_TO_SHARE_WHOLE = 2000;

    /** What there is instead where all steps go into one run, and where more waves follow it. */
    private static final Wave ALONE = new Wave(1, 1);

    private static final Wave BOTH = new Wave(2, 2);

    /** So many waves while something is torn, as far as a further wave may mend it, or kept-apart groups touch. */
    private static final int MOST_WAVES = 8;

    /** Steps that a unit of work makes in a hall of one seat; they fall with the square root of the seats. */
    private static final double STEPS_OF_WORK = 2;

    /**
     * Warmth of the first step, in what one torn group costs: the warmer the more steps there are for each part, since
     * what is stirred up must settle again.
     */
    private static final Warmth OF_PARTS = new Warmth(0.03, 0.3, 16);

    private static final Warmth OF_SEATS = new Warmth(0.004, 0.2, 5);

    /** The runs in turn move seats so much warmer: each finds its way out of holes that the others do not. */
    private static final double[] WARMER = {1, 3, 9};

    /** Where wholeness is insisted on, the usual waves move parts so much warmer: precedence must give way for a while. */
    private static final double STIR = 3;

    private static final long SEED = 20260101;

    private static final Comparator<SearchRun.Outcome> CHEAPEST =
            Comparator.comparingDouble(outcome -> outcome.measures().cost());

    private record Warmth(double perStep, double least, double most) {

        double of(double stepsPerPart) {
            return Math.max(least, Math.min(most, perStep * stepsPerPart));
        }
    }

    private final Effort effort;

    /** Creates an engine that searches for so long. */
    public ZoneSearch(Effort effort) {
        this.effort = effort;
    }

    @Override
    public Zoning zone(ZoningProblem problem) {
        Search search = new Search(problem);
        List<SearchRun.Outcome> outcomes = new ArrayList<>(search.wave(0, List.of(search.start)));
        outcomes.sort(CHEAPEST);
        for (int wave = 1; wave < search.waves(outcomes.get(0)); wave++) {
            outcomes.addAll(search.wave(
                    wave, outcomes.stream().map(SearchRun.Outcome::layout).toList()));
            outcomes.sort(CHEAPEST);
        }
        SearchRun.Outcome best = outcomes.get(0);
        return new Zoning(best.groupAt(), best.measures());
    }

    /** What the runs for one problem share: nothing of it changes any more. */
    private final class Search {

        private final ZoningProblem problem;
        private final SeatGraph graph;
        private final Bounds bounds;
        private final Lanes lanes;
        private final Lanes.Layout start;
        private final long steps;
        private final long work;
        private final double stepsPerPart;
        private final boolean insistent;
        /** What one torn group costs. */
        private final double torn;

        Search(ZoningProblem problem) {
            this.problem = problem;
            graph = new SeatGraph(problem);
            new BlockShares(problem, graph).check();
            bounds = new Bounds(problem, graph);
            int[] sizes = problem.groups().stream().mapToInt(ZoneGroup::size).toArray();
            Occupancy seats = new Occupancy(graph, sizes);
            lanes = new Lanes(
                    Paths.lanes(problem.seats(), graph, problem.style()),
                    problem.groups(),
                    seats,
                    new Grounds(problem, graph));
            Appraisal appraisal = new Appraisal(problem, graph, bounds, seats);
            start = start(appraisal);
            torn = 1.0 / appraisal.multiple();
            insistent = problem.weights().insistOnWholeness();
            steps = effort.stepsFor(graph.size);
            work = effort.workFor(graph.size);
            int parts = start.parts().stream().mapToInt(List::size).sum();
            stepsPerPart =
                    Math.min((double) steps, work * STEPS_OF_WORK / StrictMath.sqrt(graph.size)) / Math.max(1, parts);
        }

        /** Returns the cheaper one of the first layouts, contacts of kept-apart groups apart: these are soon undone. */
        private Lanes.Layout start(Appraisal appraisal) {
            appraisal.weigh(problem.weights().withApart(0));
            Lanes.Layout oneSide = new ZoneStart(problem, graph, lanes, true).lay();
            double cost = appraisal.cost();
            Lanes.Layout bothSides = new ZoneStart(problem, graph, lanes, false).lay();
            return appraisal.cost() < cost ? bothSides : oneSide;
        }

        private boolean shared() {
            return stepsPerPart >= (insistent ? STEPS_TO_SHARE_WHOLE : STEPS_TO_SHARE);
        }

        /** Returns how many waves there are to be, as the best outcome of those so far has it. */
        int waves(SearchRun.Outcome best) {
            return faulty(best.measures()) ? MOST_WAVES : shared() ? WAVES : 1;
        }

        private boolean faulty(ZoneMeasures best) {
            boolean inPieces = best.farSplits() + best.nearSplits() + best.categoryExcess() > 0;
            return best.apart() > 0 || (best.farSplits() > 0 && shared()) || (inPieces && insistent);
        }

        /** Lets the runs of a wave go on from the layouts given, the first one from the first, and returns their outcomes. */
        List<SearchRun.Outcome> wave(int number, List<Lanes.Layout> from) {
            Wave wave = number == 0 ? (shared() ? FIRST : ALONE) : (shared() ? FURTHER : BOTH);
            double share = wave.share / wave.runs;
            boolean stirred = insistent && number < WAVES;
            double partWarmth = (stirred ? STIR : 1) * OF_PARTS.of(stepsPerPart * share) * torn;
            double seatWarmth = OF_SEATS.of(stepsPerPart * share) * torn;
            return IntStream.range(0, wave.runs)
                    .parallel()
                    .mapToObj(run -> new SearchRun(
                                    problem,
                                    graph,
                                    bounds,
                                    lanes,
                                    from.get(run % from.size()),
                                    SEED + 100L * number + run)
                            .go(new SearchRun.Budget(
                                    (long) (share * steps),
                                    (long) (share * work),
                                    partWarmth,
                                    WARMER[(run + number) % WARMER.length] * seatWarmth)))
                    .toList();
        }
    }
}
