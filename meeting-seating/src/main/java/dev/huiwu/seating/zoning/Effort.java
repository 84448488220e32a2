package dev.huiwu.seating.zoning;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * How long a search goes on, as a number of steps and of things looked at and never as a time, so that equal problems
 * end equally everywhere.
 *
 * <p>A step tries one change. What it takes to see what the change is worth differs from hall to hall by a factor of a
 * hundred, so the search ends when either limit is reached. Only where it has left something torn that must be whole, or
 * people together who are kept apart, does it go on, for up to seven more searches, each of up to twice these limits.
 *
 * @param steps changes tried at most
 * @param work groups and seats looked at, at most, in a hall of no great size: about a microsecond each; larger halls get
 *     more
 */
public record Effort(long steps, long work) {

    /** For a preview while somebody edits: some hundredths of a second. */
    public static final Effort QUICK = new Effort(10_000, 50_000);

    /** For everyday use: some tenths of a second up to a thousand seats in a process that has run for a while. */
    public static final Effort STANDARD = new Effort(250_000, 1_250_000);

    /** For the plan that goes to print: about ten times as long. */
    public static final Effort THOROUGH = new Effort(2_500_000, 12_500_000);

    /** A hall of fewer seats has so few layouts that fewer steps do. */
    private static final int FEW_SEATS = 50;

    /** A hall of so many seats gets twice the work. */
    private static final int MANY_SEATS = 10_000;

    /** Checks that both limits are 0 or more. */
    public Effort {
        checkArgument(steps >= 0 && work >= 0, "%s steps and work of %s: limits start at 0.", steps, work);
    }

    /** Returns an effort of so many steps, however large the hall. */
    public static Effort ofSteps(long steps) {
        return new Effort(steps, Long.MAX_VALUE);
    }

    /** Returns how many steps that makes at most in a hall of so many seats. */
    public long stepsFor(int seats) {
        return work == Long.MAX_VALUE || seats >= FEW_SEATS ? steps : steps * seats / FEW_SEATS;
    }

    /** Returns how much may be looked at in a hall of so many seats. */
    public long workFor(int seats) {
        return work == Long.MAX_VALUE ? work : work + work / MANY_SEATS * seats;
    }
}
