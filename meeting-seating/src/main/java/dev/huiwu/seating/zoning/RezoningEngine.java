package dev.huiwu.seating.zoning;

import dev.huiwu.seating.zoning.internal.Rezoner;

/**
 * Fits a zoning that people know to a late change, so that few of them move.
 *
 * <p>Chains of border moves are found in tens of milliseconds for hundreds of seats and some hundreds for thousands, once
 * the code is warm. An engine holds no state between calls and may be shared by threads. Equal problems give equal answers, on every
 * machine and in every run.
 */
public interface RezoningEngine {

    /** Returns the standard engine. */
    static RezoningEngine create() {
        return new Rezoner();
    }

    /**
     * Returns the cheapest change found: first by the price of the people who move, then by the cost of the zoning; where
     * the limits ask for it, more people move until the zoning is good enough again.
     *
     * <p>No group ends in more pieces than before beyond the limit, and no more people of groups that are kept apart
     * touch. For small halls the price is the least possible; {@link Rezoning#leastPrice()} says what is proven.
     *
     * @throws ZoneShortageException if the open seats do not suffice
     * @throws RezoningException if no change within the limits was found
     */
    Rezoning rezone(RezoningProblem problem);
}
