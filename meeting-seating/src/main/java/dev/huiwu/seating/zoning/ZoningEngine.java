package dev.huiwu.seating.zoning;

import dev.huiwu.seating.zoning.internal.ZoneSearch;

/**
 * Cuts a hall into one connected zone per group.
 *
 * <p>An engine holds no state between calls and may be shared by threads. Equal problems give equal zonings, on every
 * machine and in every run: the work is bounded by a number of steps, never by a clock.
 *
 * <p>The standard engine lets parts of a search go on at the same time on the threads of the common pool, or of the pool
 * whose task calls it. The zoning is the same with any number of threads, and with none but the caller's.
 */
public interface ZoningEngine {

    /** Returns the standard engine at {@link Effort#STANDARD}. */
    static ZoningEngine create() {
        return create(Effort.STANDARD);
    }

    /** Returns the standard engine at the effort given. */
    static ZoningEngine create(Effort effort) {
        return new ZoneSearch(effort);
    }

    /**
     * Returns the best zoning found for the problem.
     *
     * <p>Every group gets exactly as many open seats as it needs, in blocks it allows. Everything else is a matter of
     * cost, which {@link Zoning#measures()} states.
     *
     * @throws ZoneShortageException if the open seats do not suffice
     */
    Zoning zone(ZoningProblem problem);
}
