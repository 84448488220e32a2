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
import java.util.function.Function;

/** Reads documents that hold a plan, and holds the plan against the request that it is to answer. */
final class PlanDocuments {

    private PlanDocuments() {}

    /**
     * Returns what is in a document of a kind; a plan of another meeting, venue or version of the list is an error.
     *
     * @param plan the plan in it
     */
    static <T> ReadResult<T> read(
            String file, byte[] bytes, String kind, Class<T> type, Function<T, SeatPlan> plan, SeatingRequest request) {
        Problems problems = new Problems();
        Fields.document(file, bytes, kind, problems);
        if (problems.hasErrors()) {
            return ReadResult.nothing(problems.findings());
        }
        Location place = Location.ofFile(file);
        try {
            T read = MeetingJson.read(MeetingJson.parse(new String(bytes, StandardCharsets.UTF_8), place), type, place);
            SeatPlan answer = plan.apply(read);
            String found = "%s, %s, %s".formatted(answer.meetingId(), answer.venueId(), answer.listVersion());
            String expected = "%s, %s, %s"
                    .formatted(
                            request.meeting().id(),
                            request.venue().id(),
                            request.list().version());
            if (!found.equals(expected)) {
                problems.error("plan-of-other-meeting", place, "found", found, "expected", expected);
                return ReadResult.nothing(problems.findings());
            }
            return ReadResult.of(read, problems.findings());
        } catch (FindingsException e) {
            return ReadResult.nothing(e.findings());
        }
    }
}
