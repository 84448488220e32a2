package dev.huiwu.seating.zoning;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * How long a search goes on, as a number of steps and never as a time, so that equal problems end equally everywhere.
 *
 * <p>A search ends at whichever limit comes first. A step tries one change; it looks at about the seats of the places it
 * changes, so the second limit keeps the time of a large hall near that of a small one.
 *
 * @param steps changes tried at most
 * @param seatsLookedAt seats looked at in all steps together at most
 */
public record Effort(long steps, long seatsLookedAt) {

    /** For a preview while somebody edits: some hundredths of a second. */
    public static final Effort QUICK = new Effort(20_000, 2_000_000);

    /** For everyday use: less than a second up to some thousand seats. */
    public static final Effort STANDARD = new Effort(200_000, 20_000_000);

    /** For the plan that goes to print: about ten times as long. */
    public static final Effort THOROUGH = new Effort(2_000_000, 200_000_000);

    /** Checks that both limits are 0 or more. */
    public Effort {
        checkArgument(
                steps >= 0 && seatsLookedAt >= 0, "%s steps and %s seats: limits start at 0.", steps, seatsLookedAt);
    }

    /** Returns an effort of so many steps, however large the hall. */
    public static Effort ofSteps(long steps) {
        return new Effort(steps, Long.MAX_VALUE);
    }

    /** Returns how many steps that makes where one looks at about so many seats. */
    public long stepsOf(int seats) {
        return Math.min(steps, seatsLookedAt / Math.max(1, seats));
    }
}
