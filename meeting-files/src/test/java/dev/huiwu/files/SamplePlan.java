package dev.huiwu.files;

import dev.huiwu.files.meeting.MeetingFolder;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatingEngine;
import dev.huiwu.seating.SeatingRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A room of a sample meeting with its plan, which is made once for all tests.
 *
 * @param folder the meeting
 * @param request what the plan was made for
 * @param plan the plan
 */
public record SamplePlan(MeetingFolder folder, SeatingRequest request, SeatPlan plan) {

    private static final Map<String, Map<String, SamplePlan>> MADE = new ConcurrentHashMap<>();

    /** Returns the first room of a meeting, or its only one. */
    public static SamplePlan of(String meeting) {
        return rooms(meeting).values().iterator().next();
    }

    /** Returns the rooms of a meeting by their codes. */
    public static Map<String, SamplePlan> rooms(String meeting) {
        return MADE.computeIfAbsent(meeting, name -> {
            MeetingFolder folder = MeetingFolder.read(Samples.SEEDS.resolve(name), Optional.empty())
                    .orThrow();
            Map<String, SamplePlan> rooms = new LinkedHashMap<>();
            folder.siteRequests(folder.seatingRequest())
                    .forEach((site, request) -> rooms.put(
                            site,
                            new SamplePlan(
                                    folder, request, SeatingEngine.create().seat(request))));
            return rooms;
        });
    }
}
