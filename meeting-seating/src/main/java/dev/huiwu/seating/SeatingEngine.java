package dev.huiwu.seating;

import dev.huiwu.core.Findings;
import dev.huiwu.seating.internal.DefaultSeatingEngine;
import dev.huiwu.seating.internal.FloorParts;

/**
 * Gives every attendee a seat.
 *
 * <p>An engine holds no state between calls and may be shared by threads. Equal requests give equal plans, on every
 * machine and in every run, with any number of threads: parts of a search go on at the same time where the common pool
 * has threads to spare.
 */
public interface SeatingEngine {

    /** Returns the standard engine. */
    static SeatingEngine create() {
        return new DefaultSeatingEngine();
    }

    /**
     * Returns the best plan found for the request, after as much search as {@link SeatingRequest#effort()} allows: some
     * tenths of a second for a thousand people, seconds for tens of thousands.
     *
     * <p>A wish that cannot be met does not fail the call: {@link SeatPlan#findings()} names it.
     *
     * @throws VenueTooSmallException if there are fewer seats than people
     * @throws SeatingException if another rule cannot be kept, saying which rule and what would help
     */
    SeatPlan seat(SeatingRequest request);

    /**
     * Checks a plan, whoever made it or changed it by hand, against the request: errors where a rule is broken, warnings
     * where a wish is not met or a unit is torn. {@link dev.huiwu.seating.replan.Replanner#repair} mends errors.
     *
     * @throws SeatingException if the request contradicts itself
     */
    default Findings check(SeatingRequest request, SeatPlan plan) {
        FloorParts.requireSense(request);
        return FloorParts.check(request, plan);
    }
}
