package dev.huiwu.seating.zoning.internal;

import dev.huiwu.seating.zoning.ZoneMeasures;

/**
 * Simulated annealing: a change that costs more is kept with a chance that falls from step to step.
 *
 * <p>The number of steps is given and the chances are repeatable, so equal problems end in equal layouts.
 */
final class Annealing {

    /** Warmth of the last step as a share of that of the first. */
    private static final double COLD = 0.01;

    private final Appraisal appraisal;
    private final Chance chance;

    Annealing(Appraisal appraisal, Chance chance) {
        this.appraisal = appraisal;
        this.chance = chance;
    }

    /** Runs from the present layout, at first so warm, in units of cost, and leaves the best layout found in the hall. */
    ZoneMeasures run(Neighbourhood moves, long steps, double warm) {
        double cost = appraisal.cost();
        appraisal.settle();
        double best = cost;
        moves.keep();
        double cooling = StrictMath.pow(COLD, 1.0 / Math.max(1, steps));
        double warmth = warm;
        for (long step = 0; step < steps; step++) {
            warmth *= cooling;
            double limit = cost - warmth * StrictMath.log(1 - chance.unit());
            if (!moves.propose()) {
                continue;
            }
            double next = appraisal.cost(limit);
            if (next <= limit) {
                cost = next;
                appraisal.settle();
                if (cost < best - 1e-12) {
                    best = cost;
                    moves.keep();
                }
            } else {
                moves.undo();
                appraisal.revert();
            }
        }
        moves.putBack();
        return appraisal.measures();
    }
}
