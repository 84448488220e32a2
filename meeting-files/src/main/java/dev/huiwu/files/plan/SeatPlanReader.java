package dev.huiwu.files.plan;

import dev.huiwu.files.ReadResult;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatingRequest;

/** Reads a seat plan that {@link SeatPlanWriter#writeDocument} wrote, {@code seat-plan.json}. */
public final class SeatPlanReader {

    private SeatPlanReader() {}

    /**
     * Returns the plan in a document; one of another meeting, venue or version of the list is an error.
     *
     * @param file the name that findings show
     * @param request what the plan is to answer
     */
    public static ReadResult<SeatPlan> read(String file, byte[] bytes, SeatingRequest request) {
        return PlanDocuments.read(file, bytes, "seat-plan", SeatPlan.class, plan -> plan, request);
    }
}
