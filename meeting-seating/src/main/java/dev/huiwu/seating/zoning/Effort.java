package dev.huiwu.seating.zoning;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * How long a search goes on, as a number of steps and never as a time, so that equal problems end equally everywhere.
 *
 * <p>A step tries one change. It takes the longer the larger the hall is, about as the square root of its seats, and a
 * hall of a few seats has few layouts: so the work is shared out into fewer steps for either.
 *
 * @param steps changes tried at most
 * @param work what a hall's size shares out: the steps are this over the square root of the seats
 */
public record Effort(long steps, long work) {

    /** For a preview while somebody edits: some hundredths of a second. */
    public static final Effort QUICK = new Effort(20_000, 200_000);

    /** For everyday use: less than a second up to some thousand seats. */
    public static final Effort STANDARD = new Effort(200_000, 2_000_000);

    /** For the plan that goes to print: about ten times as long. */
    public static final Effort THOROUGH = new Effort(2_000_000, 20_000_000);

    private static final double FEW_SEATS = 500;

    /** Checks that both limits are 0 or more. */
    public Effort {
        checkArgument(steps >= 0 && work >= 0, "%s steps and work of %s: limits start at 0.", steps, work);
    }

    /** Returns an effort of so many steps, however large the hall. */
    public static Effort ofSteps(long steps) {
        return new Effort(steps, Long.MAX_VALUE);
    }

    /** Returns how many steps that makes in a hall of so many seats. */
    public long stepsFor(int seats) {
        if (work == Long.MAX_VALUE || seats == 0) {
            return steps;
        }
        return Math.min(steps, (long) (work / Math.max(StrictMath.sqrt(seats), FEW_SEATS / seats)));
    }
}
