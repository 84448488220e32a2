package dev.huiwu.seating.internal;

import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.order.SpeakerSetting;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.SeatId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What invariant 5 keeps together, and who may sit apart from it for a stated reason. */
final class PlanParts {

    private PlanParts() {}

    /** Returns the holder of a seat: under tiers, each tier of a group and of a zone is a part of its own. */
    static ZonePieces.Holder holder(Zones.Group group, int tier, boolean free) {
        return new ZonePieces.Holder(id(group, tier), zone(group.zone(), tier), free);
    }

    static String id(Zones.Group group, int tier) {
        return tier + "/" + group.id();
    }

    static String zone(String zone, int tier) {
        return tier + "/" + zone;
    }

    /** Returns the seats fixed for somebody who comes. */
    static Set<SeatId> fixed(SeatingRequest request) {
        return request.people().stream()
                .flatMap(person -> Optional.ofNullable(request.fixedSeats().get(person.id())).stream())
                .collect(Collectors.toSet());
    }

    /** Says whether somebody is an important guest whom the rules give a place, and who has no seat of another kind. */
    static boolean important(SeatingRequest request, Attendee person) {
        return person.important()
                && !request.rules().importantAreas().isEmpty()
                && !RequestReview.wheelchair(person)
                && !request.fixedSeats().containsKey(person.id())
                && !request.rules().accompanies(person);
    }

    /** Says whether a seat is one for important guests. */
    static boolean forImportant(SeatingRequest request, Seat seat) {
        return seat.ordinary() && request.rules().importantAreas().stream().anyMatch(area -> area.contains(seat));
    }

    /**
     * Says whether a person has a seat that does not follow from the zone: a wheelchair place or the seat beside one, a
     * fixed seat, that of a speaker with a seat of his own, one at an aisle, or one for an important guest.
     */
    static boolean detached(SeatingRequest request, Attendee person) {
        return RequestReview.wheelchair(person)
                || request.fixedSeats().containsKey(person.id())
                || request.rules().accompanies(person)
                || important(request, person)
                || request.rules().atAisle().contains(person.id())
                || (request.speakers() != SpeakerSetting.WITH_UNIT && Speakers.speaks(person));
    }
}
