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
        for (long step = 0; progress < 1; step++) {
            progress = Math.max((double) (step + 1) / steps, (double) (appraisal.work() - start) / work);
            double warmth = warm * StrictMath.pow(COLD, progress);
            double limit = cost - warmth * StrictMath.log(1 - chance.unit());
            if (!moves.propose()) {
                continue;
            }
            double hope = chance.unit();
            double next = appraisal.cost(moves, limit, StrictMath.pow(hope, 8));
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
