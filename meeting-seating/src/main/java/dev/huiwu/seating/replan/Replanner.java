package dev.huiwu.seating.replan;

import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatingException;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.replan.internal.DefaultReplanner;

/**
 * Fits a plan that people know to what has changed since, so that few of them move: provably the fewest in small halls; in
 * large ones the fewest found, with a proven least beside it. A unit's head who would come to sit behind colleagues costs
 * one move more, within the limits: the last of those in the part's first row changes seats with the head;
 * {@link #follow} and {@link #repair} leave that.
 *
 * <p>Fixed seats, pinned people and whoever sits already stay where they are, or the change is refused with their ids.
 * Wheelchair users keep their places where they can, and their companions sit beside them. In the hall nobody moves because
 * somebody else stays away. No result breaks a rule that the plan of before kept. A replanner holds no state and may be
 * shared by threads; equal arguments give equal results. Some tens of milliseconds for hundreds of people, some hundreds
 * for thousands, once the code is warm; a change that is refused for its limits takes twice as long, and an order of several
 * changes once or twice more for each, to say which of them are behind it.
 */
public interface Replanner {

    /** Returns the standard replanner. */
    static Replanner create() {
        return new DefaultReplanner();
    }

    /**
     * Makes changes to a plan, all of them or none.
     *
     * @throws ChangeRefusedException if a change cannot be made, saying which ones are behind it and what would help
     */
    ReplanResult replan(SeatPlan plan, SeatingRequest request, ChangeOrder order, ReplanLimits limits);

    /**
     * Fits a plan to a request that has changed elsewhere: another version of the list, another state of the venue,
     * other fixed seats.
     *
     * @throws SeatingException if the new request contradicts itself, or if that cannot be done within the limits, saying
     *     what stands against it
     */
    ReplanResult follow(SeatPlan plan, SeatingRequest request, SeatingRequest now, ReplanLimits limits);

    /**
     * Mends a plan that somebody changed by hand: two people on one seat, people without a seat or on one that cannot be
     * theirs. Whoever sits well stays. {@link dev.huiwu.seating.SeatingEngine#check} says what is wrong with it.
     *
     * @throws SeatingException if that cannot be done within the limits, saying what stands against it
     */
    default ReplanResult repair(SeatPlan plan, SeatingRequest request, ReplanLimits limits) {
        return follow(plan, request, request, limits);
    }
}
