package dev.huiwu.seating.guide.internal;

import dev.huiwu.core.meeting.MeetingSite;
import dev.huiwu.seating.SeatingRequest;
import java.util.Optional;

/** Says which of a meeting's rooms a request is for. */
public final class GuideSites {

    private GuideSites() {}

    /** Returns the name of the room that has the venue of the request, if the meeting has several rooms. */
    public static Optional<String> name(SeatingRequest request) {
        return request.meeting().sites().size() < 2
                ? Optional.empty()
                : request.meeting().sites().stream()
                        .filter(site -> site.venue().equals(request.venue().id()))
                        .map(MeetingSite::name)
                        .findFirst();
    }
}
