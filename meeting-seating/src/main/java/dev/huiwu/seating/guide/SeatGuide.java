package dev.huiwu.seating.guide;

import com.google.common.collect.ImmutableList;
import dev.huiwu.core.Language;
import dev.huiwu.core.meeting.Meeting;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatingRequest;
import java.util.List;
import java.util.Optional;

/**
 * Tells every unit where its people sit, without naming anybody.
 *
 * @param meeting the meeting
 * @param venue the venue's name
 * @param room whether the venue is a room, whose chairs are told by printed number
 * @param listVersion the version of the list that was seated
 * @param planHash the hash of the plan, which names its version
 * @param units one entry a unit, in protocol order
 */
public record SeatGuide(
        Meeting meeting, String venue, boolean room, int listVersion, String planHash, List<UnitLocation> units) {

    /** Keeps a copy of the entries. */
    public SeatGuide {
        units = ImmutableList.copyOf(units);
    }

    /** Returns the guide to a plan that was made for the request. */
    public static SeatGuide of(SeatingRequest request, SeatPlan plan) {
        return new SeatGuide(
                request.meeting(),
                request.venue().name(),
                request.venue().room().isPresent(),
                plan.listVersion(),
                plan.hash(),
                UnitLocations.of(request, plan));
    }

    /** Returns the entry of a unit, if it has people at the meeting. */
    public Optional<UnitLocation> find(UnitId unit) {
        return units.stream().filter(entry -> entry.unit().equals(unit)).findFirst();
    }

    /** Returns the guide as lines to send out, one a unit, ending with a line break. */
    public String text(Language language) {
        return GuideWords.guide(this, language);
    }
}
