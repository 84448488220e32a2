package dev.huiwu.seating.zoning.internal;

import com.google.common.primitives.Ints;
import dev.huiwu.seating.zoning.Effort;
import dev.huiwu.seating.zoning.ZoneGroup;
import dev.huiwu.seating.zoning.ZoneMeasures;
import dev.huiwu.seating.zoning.Zoning;
import dev.huiwu.seating.zoning.ZoningEngine;
import dev.huiwu.seating.zoning.ZoningProblem;

/**
 * The standard zoning engine: sequences over islands, then seats at the borders, improved step by step.
 *
 * <p>Aisles, walkways and block borders cut a hall into islands. Inside an island any sequence of sizes can be cut from
 * a walk that goes to and fro, without tearing a group. So the first question is which groups go into which island, in
 * which sequence, along which walk: some hundreds of parts, never people times seats. {@link ZoneStart} lays first
 * answers, {@link PartMoves} improve the best of them. What no walk can express, round holes and bottlenecks, is then
 * mended seat by seat by {@link SeatMoves}. Both under {@link Annealing}, for a fixed number of steps.
 */
public final class ZoneSearch implements ZoningEngine {

    /** Runs from the start, each with its share of the steps: where a part gets many steps, several short runs find more. */
    private static final int MOST_RUNS = 6;

    private static final double STEPS_OF_A_RUN = 200;

    /** So many runs, the further ones from the best, while something is torn that must be whole, or kept-apart groups touch. */
    private static final int MOST_RUNS_WHILE_FAULTY = 12;

    /** Steps that a unit of work makes in a hall of one seat; they fall with the square root of the seats. */
    private static final double STEPS_OF_WORK = 2;

    /** Share of the steps that move parts; the others move seats. */
    private static final double PARTS = 2.0 / 3;

    /**
     * Warmth of the first step, in what one torn group costs: the warmer the more steps there are for each part, since
     * what is stirred up must settle again.
     */
    private static final Warmth OF_PARTS = new Warmth(0.03, 0.3, 16);

    private static final Warmth OF_SEATS = new Warmth(0.004, 0.2, 5);

    /** The runs in turn move seats so much warmer: each finds its way out of holes that the others do not. */
    private static final double[] WARMER = {1, 3, 9};

    /** Where wholeness is insisted on, the first runs move parts so much warmer: precedence must give way for a while. */
    private static final double STIR = 3;

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
        SeatGraph graph = new SeatGraph(problem);
        new BlockShares(problem, graph).check();
        int[] sizes = problem.groups().stream().mapToInt(ZoneGroup::size).toArray();
        Occupancy seats = new Occupancy(graph, sizes);
        Grounds grounds = new Grounds(problem, graph);
        Lanes lanes = new Lanes(Paths.lanes(problem.seats(), graph, problem.style()), problem.groups(), seats, grounds);
        Appraisal appraisal = new Appraisal(problem, graph, new Bounds(problem, graph), seats);
        Lanes.Layout start = start(problem, graph, lanes, appraisal);
        lanes.reset(start);

        Chance chance = new Chance(20260101);
        Annealing annealing = new Annealing(appraisal, chance);
        Shapes shapes = new Shapes(graph, seats, problem.style());
        PathShapes pathShapes = new PathShapes(graph, lanes.list, sizes, shapes);
        PartMoves parts = new PartMoves(problem, lanes, pathShapes, appraisal, chance);
        SeatMoves singles = new SeatMoves(graph, seats, grounds, shapes, chance);
        long steps = effort.stepsFor(graph.size);
        long work = effort.workFor(graph.size);
        double perPart = Math.min((double) steps, (double) work * STEPS_OF_WORK / StrictMath.sqrt(graph.size))
                / Math.max(1, lanes.parts().size());
        int runs = (int) Math.max(1, Math.min(MOST_RUNS, perPart / STEPS_OF_A_RUN));
        double unit = 1.0 / appraisal.multiple();
        double partShare = PARTS / runs;
        double seatShare = (1 - PARTS) / runs;
        double partWarmth = OF_PARTS.of(perPart / runs) * unit;
        double seatWarmth = OF_SEATS.of(perPart / runs) * unit;

        double stir = problem.weights().insistOnWholeness() ? STIR : 1;
        ZoneMeasures best = null;
        Lanes.Layout bestLayout = start;
        int[] groupAt = seats.groupAt.clone();
        for (int run = 0; best == null || goesOn(problem, best, run, runs); run++) {
            lanes.reset(run < runs ? start : bestLayout);
            annealing.run(
                    parts,
                    (long) (partShare * steps),
                    (long) (partShare * work),
                    run < runs ? stir * partWarmth : partWarmth);
            Lanes.Layout layout = lanes.layout();
            ZoneMeasures measures = annealing.run(
                    singles,
                    (long) (seatShare * steps),
                    (long) (seatShare * work),
                    WARMER[run % WARMER.length] * seatWarmth);
            if (best == null || measures.cost() < best.cost()) {
                best = measures;
                bestLayout = layout;
                groupAt = seats.groupAt.clone();
            }
        }
        return new Zoning(Ints.asList(groupAt), best);
    }

    /** Returns the cheaper one of the first layouts, contacts of kept-apart groups apart: these are soon undone. */
    private static Lanes.Layout start(ZoningProblem problem, SeatGraph graph, Lanes lanes, Appraisal appraisal) {
        appraisal.weigh(problem.weights().withApart(0));
        Lanes.Layout oneSide = new ZoneStart(problem, graph, lanes, true).lay();
        double cost = appraisal.cost();
        Lanes.Layout bothSides = new ZoneStart(problem, graph, lanes, false).lay();
        boolean cheaper = appraisal.cost() < cost;
        appraisal.weigh(problem.weights());
        return cheaper ? bothSides : oneSide;
    }

    private static boolean goesOn(ZoningProblem problem, ZoneMeasures best, int run, int runs) {
        boolean torn = best.farSplits() + best.nearSplits() + best.categoryExcess() > 0;
        boolean faulty = best.apart() > 0 || (torn && problem.weights().insistOnWholeness());
        return run < runs || (faulty && run < MOST_RUNS_WHILE_FAULTY);
    }
}
