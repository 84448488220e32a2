package dev.huiwu.seating.zoning.internal;

import com.google.common.primitives.Ints;
import dev.huiwu.seating.zoning.ZoneGroup;
import dev.huiwu.seating.zoning.ZoneMeasures;
import dev.huiwu.seating.zoning.ZoningProblem;
import java.util.List;

/**
 * One run of the search: moves parts, then seats, both under {@link Annealing}.
 *
 * <p>A run has a hall, lanes and chances of its own, so that several may go on at the same time without knowing of each
 * other.
 */
final class SearchRun {

    /** Share of the steps that move parts; the others move seats. */
    private static final double PARTS = 2.0 / 3;

    private final Occupancy seats;
    private final Lanes lanes;
    private final Annealing annealing;
    private final PartMoves parts;
    private final SeatMoves singles;

    /** What a run ended with: the groups by seat, and the lanes before single seats were moved. */
    record Outcome(ZoneMeasures measures, Lanes.Layout layout, List<Integer> groupAt) {}

    /** What a run may spend, and how warm each of its halves starts, in units of cost. */
    record Budget(long steps, long work, double partWarmth, double seatWarmth) {}

    SearchRun(ZoningProblem problem, SeatGraph graph, Bounds bounds, Lanes original, Lanes.Layout start, long seed) {
        int[] sizes = problem.groups().stream().mapToInt(ZoneGroup::size).toArray();
        seats = new Occupancy(graph, sizes);
        lanes = new Lanes(original, start, seats);
        Chance chance = new Chance(seed);
        Appraisal appraisal = new Appraisal(problem, graph, bounds, seats);
        annealing = new Annealing(appraisal, chance);
        Shapes shapes = new Shapes(graph, seats, problem.style());
        PathShapes pathShapes = new PathShapes(graph, lanes.list, sizes, shapes);
        parts = new PartMoves(problem, lanes, pathShapes, appraisal, chance);
        singles = new SeatMoves(graph, seats, lanes.grounds, shapes, chance);
    }

    /** Searches; called once. */
    Outcome go(Budget budget) {
        annealing.run(parts, (long) (PARTS * budget.steps), (long) (PARTS * budget.work), budget.partWarmth);
        Lanes.Layout layout = lanes.layout();
        ZoneMeasures measures = annealing.run(
                singles, (long) ((1 - PARTS) * budget.steps), (long) ((1 - PARTS) * budget.work), budget.seatWarmth);
        return new Outcome(measures, layout, Ints.asList(seats.groupAt));
    }
}
