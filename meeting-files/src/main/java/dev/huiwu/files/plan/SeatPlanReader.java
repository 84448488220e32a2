package dev.huiwu.files.plan;

import dev.huiwu.core.FindingsException;
import dev.huiwu.core.Location;
import dev.huiwu.core.json.MeetingJson;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.internal.Fields;
import dev.huiwu.files.internal.Problems;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatingRequest;
import java.nio.charset.StandardCharsets;

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
        Problems problems = new Problems();
        Fields.document(file, bytes, "seat-plan", problems);
        if (problems.hasErrors()) {
            return ReadResult.nothing(problems.findings());
        }
        Location place = Location.ofFile(file);
        try {
            SeatPlan plan = MeetingJson.read(
                    MeetingJson.parse(new String(bytes, StandardCharsets.UTF_8), place), SeatPlan.class, place);
            String found = "%s, %s, %s".formatted(plan.meetingId(), plan.venueId(), plan.listVersion());
            String expected = "%s, %s, %s"
                    .formatted(
                            request.meeting().id(),
                            request.venue().id(),
                            request.list().version());
            if (!found.equals(expected)) {
                problems.error("plan-of-other-meeting", place, "found", found, "expected", expected);
                return ReadResult.nothing(problems.findings());
            }
            return ReadResult.of(plan, problems.findings());
        } catch (FindingsException e) {
            return ReadResult.nothing(e.findings());
        }
    }
}
