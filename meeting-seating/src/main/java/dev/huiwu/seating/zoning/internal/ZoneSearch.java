package dev.huiwu.seating.zoning.internal;

import com.google.common.primitives.Ints;
import dev.huiwu.seating.zoning.Effort;
import dev.huiwu.seating.zoning.ZoneGroup;
import dev.huiwu.seating.zoning.ZoneMeasures;
import dev.huiwu.seating.zoning.Zoning;
import dev.huiwu.seating.zoning.ZoningEngine;
import dev.huiwu.seating.zoning.ZoningProblem;
import java.util.List;

/**
 * The standard zoning engine: sequences over islands, improved step by step.
 *
 * <p>Aisles, walkways and block borders cut a hall into islands. Inside an island any sequence of sizes can be cut from
 * a walk that goes to and fro, without tearing a group. So the question is only which groups go into which island, in
 * which sequence, along which walk: some hundreds of parts, never people times seats. {@link ZoneStart} lays a first
 * answer; then {@link Annealing} improves it by {@link Moves} for a
 * fixed number of steps.
 */
public final class ZoneSearch implements ZoningEngine {

    /** Further runs, each from the best so far, while something is torn that the weights want whole. */
    private static final int MORE_RUNS = 4;

    /**
     * What a touching pair that is kept apart costs in runs that follow because one was left, growing from run to run: if
     * it outweighed everything from the first step on, there would be no way through worse plans to better ones.
     */
    private static final double FIRST_APART = 20;

    private static final double APART_GROWTH = 4;

    /** Each such run is so many times warmer, to get out of where the one before got stuck. */
    private static final double WARMER = 3;

    private final Effort effort;

    /** Creates an engine that searches for so long. */
    public ZoneSearch(Effort effort) {
        this.effort = effort;
    }

    @Override
    public Zoning zone(ZoningProblem problem) {
        SeatGraph graph = new SeatGraph(problem);
        BlockShares shares = new BlockShares(problem, graph);
        shares.check();
        Bounds bounds = new Bounds(problem, graph);
        int[] sizes = problem.groups().stream().mapToInt(ZoneGroup::size).toArray();
        Occupancy seats = new Occupancy(graph, sizes);
        List<Lane> list = Paths.lanes(problem.seats(), graph, problem.style());
        List<String> laneBlocks = list.stream()
                .map(lane -> problem.seats().get(lane.walk()[0]).block())
                .toList();
        Lanes lanes = new Lanes(list, problem.groups(), seats, laneBlocks);
        new ZoneStart(problem, graph, lanes, shares).run();
        Appraisal appraisal = new Appraisal(problem, graph, bounds, seats);
        int steps = (int) effort.stepsOf(graph.size + 200);
        Annealing annealing = new Annealing(problem, lanes, appraisal);
        ZoneMeasures measures = annealing.run(steps, 1);
        for (int more = 0; more < MORE_RUNS && torn(problem, measures); more++) {
            measures = annealing.run(steps, 1);
        }
        Spacers spacers = new Spacers(problem, lanes, appraisal);
        measures = spacers.add();
        for (int more = 1; more <= MORE_RUNS && measures.apart() > 0; more++) {
            appraisal.weigh(problem.weights().withApart(FIRST_APART * Math.pow(APART_GROWTH, more)));
            annealing.run(steps, Math.pow(WARMER, more));
            appraisal.weigh(problem.weights());
            measures = spacers.add();
        }
        return new Zoning(Ints.asList(lanes.groupAt()), measures);
    }

    private static boolean torn(ZoningProblem problem, ZoneMeasures measures) {
        boolean torn = measures.farSplits() + measures.nearSplits() + measures.categoryExcess() > 0;
        return torn && problem.weights().insistOnWholeness();
    }
}
