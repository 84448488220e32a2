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

    /** The warmth is found anew after so many steps. */
    private static final int STEPS_AT_A_WARMTH = 32;

    private final Appraisal appraisal;
    private final Chance chance;

    Annealing(Appraisal appraisal, Chance chance) {
        this.appraisal = appraisal;
        this.chance = chance;
    }

    /**
     * Runs from the present layout, at first so warm, in units of cost, and leaves the best layout found in the hall.
     *
     * @param steps changes drawn at most
     * @param work what may be looked at, at most; the run cools by whichever of the two limits is nearer
     */
    ZoneMeasures run(Neighbourhood moves, long steps, long work, double warm) {
        double cost = appraisal.cost();
        appraisal.settle();
        double best = cost;
        moves.keep();
        long start = appraisal.work();
        double progress = 0;
        double warmth = warm;
        for (long step = 0; progress < 1; step++) {
            progress = Math.max((double) (step + 1) / steps, (double) (appraisal.work() - start) / work);
            if (step % STEPS_AT_A_WARMTH == 0) {
                warmth = warm * StrictMath.pow(COLD, progress);
            }
            double limit = cost - warmth * StrictMath.log(1 - chance.unit());
            if (!moves.propose()) {
                continue;
            }
            double next = appraisal.cost(moves, limit, hope());
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

    /** Returns a number in [0, 1), mostly a small one. */
    private double hope() {
        double hope = chance.unit();
        hope *= hope;
        hope *= hope;
        return hope * hope;
    }
}
