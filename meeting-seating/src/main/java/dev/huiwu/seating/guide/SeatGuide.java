package dev.huiwu.seating.guide;

import com.google.common.collect.ImmutableList;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Language;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.meeting.Meeting;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.guide.internal.GuideSites;
import dev.huiwu.seating.guide.internal.UnitLocations;
import java.util.List;
import java.util.Optional;

/**
 * Tells every unit where its people sit, without naming anybody.
 *
 * @param meeting the meeting
 * @param site the name of the room, if the meeting has several
 * @param venue the venue's name
 * @param room whether the venue is a room, whose chairs are told by printed number
 * @param listVersion the version of the list that was seated
 * @param planHash the hash of the plan, which names its version
 * @param units one entry a unit, in protocol order
 * @param people one entry a person, in the order of the list
 */
public record SeatGuide(
        Meeting meeting,
        Optional<String> site,
        String venue,
        boolean room,
        int listVersion,
        String planHash,
        List<UnitLocation> units,
        List<PersonLocation> people) {

    /** Keeps copies of the entries. */
    public SeatGuide {
        units = ImmutableList.copyOf(units);
        people = ImmutableList.copyOf(people);
    }

    /** Returns the guide to a plan that was made for the request. */
    public static SeatGuide of(SeatingRequest request, SeatPlan plan) {
        UnitLocations locations = new UnitLocations(request, plan);
        return new SeatGuide(
                request.meeting(),
                GuideSites.name(request),
                request.venue().name(),
                request.venue().room().isPresent(),
                plan.listVersion(),
                plan.hash(),
                locations.units(),
                locations.people());
    }

    /** Returns the entry of a unit, if it has people at the meeting. */
    public Optional<UnitLocation> find(UnitId unit) {
        return units.stream().filter(entry -> entry.unit().equals(unit)).findFirst();
    }

    /** Returns the entry of a person, if he has a seat. */
    public Optional<PersonLocation> find(PersonId person) {
        return people.stream().filter(entry -> entry.person().equals(person)).findFirst();
    }

    /**
     * Returns what a unit is told in one text message of at most {@value GuideMessage#LONGEST} characters: meeting, time,
     * seats and entrance. What does not fit goes in this order: the unit's name; the meeting's title, shortened; the entrance;
     * the title. Seats are never cut: if they do not fit by themselves, their rows are named instead and the message says so.
     */
    public Optional<GuideMessage> message(UnitId unit, Language language) {
        return find(unit).map(entry -> MessageWords.message(this, entry, language));
    }

    /** Returns a note for each unit whose message cannot list its seats, so that it needs a page of its own. */
    public Findings messageFindings(Language language) {
        return MessageWords.findings(this, language);
    }

    /** Returns the guide as lines to send out, one a unit and one more for each of its ways, ending with a line break. */
    public String text(Language language) {
        return GuideWords.guide(this, language);
    }
}
