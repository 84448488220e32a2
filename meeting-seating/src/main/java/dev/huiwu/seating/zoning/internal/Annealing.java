package dev.huiwu.seating.zoning.internal;

import dev.huiwu.seating.zoning.ZoneMeasures;
import dev.huiwu.seating.zoning.ZoningProblem;

/**
 * Simulated annealing over the lanes: a change that costs more is kept with a chance that falls from step to step.
 *
 * <p>The number of steps is given and the chances are repeatable, so equal problems end in equal layouts.
 */
final class Annealing {

    /** Warmth at the first and the last step, in units of cost. */
    private static final double WARM = 0.4;

    private static final double COLD = 0.004;

    private final Lanes lanes;
    private final Appraisal appraisal;
    private final Chance chance = new Chance(20260101);
    private final Moves moves;

    Annealing(ZoningProblem problem, Lanes lanes, Appraisal appraisal) {
        this.lanes = lanes;
        this.appraisal = appraisal;
        moves = new Moves(problem, lanes, appraisal, chance);
    }

    /** Runs once from the present layout, as many times warmer as said, and leaves the best one found in the lanes. */
    ZoneMeasures run(int steps, double warmer) {
        double cost = appraisal.cost();
        appraisal.settle();
        double best = cost;
        Lanes.Layout bestLayout = lanes.layout();
        double cooling = StrictMath.pow(COLD / (WARM * warmer), 1.0 / Math.max(1, steps));
        double warmth = WARM * warmer;
        for (int step = 0; step < steps; step++) {
            warmth *= cooling;
            if (!moves.propose()) {
                continue;
            }
            lanes.lay();
            double next = appraisal.cost();
            if (next <= cost || chance.unit() < StrictMath.exp((cost - next) / warmth)) {
                cost = next;
                appraisal.settle();
                if (cost < best - 1e-12) {
                    best = cost;
                    bestLayout = lanes.layout();
                }
            } else {
                lanes.restore();
                appraisal.revert();
            }
        }
        lanes.reset(bestLayout);
        return appraisal.measures();
    }
}
