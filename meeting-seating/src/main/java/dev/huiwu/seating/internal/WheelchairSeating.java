package dev.huiwu.seating.internal;

import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.seating.SeatReason;
import dev.huiwu.seating.Seating;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.venue.Seat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Seats wheelchair users and their companions in a hall where others sit already, on the places a seating would choose. */
public final class WheelchairSeating {

    private final HallView hall;

    /** Looks at a request. */
    public WheelchairSeating(SeatingRequest request) {
        hall = new HallView(request);
    }

    /** Returns each user who does not come alone with the companions. */
    public Map<Attendee, List<Attendee>> accompanied() {
        return WheelchairPlaces.accompanied(hall);
    }

    /**
     * Seats every user, and every companion of one, who has no seat.
     *
     * @param sitting who sits where
     * @param yields who of them gives the seat up where a companion needs it
     * @return the seatings of those who had no seat; empty if there is no way
     */
    public Optional<List<Seating>> seat(Map<PersonId, Seat> sitting, Predicate<PersonId> yields) {
        Taken everybody = new Taken();
        give(everybody, sitting, person -> true);
        Taken taken = new Taken();
        give(taken, sitting, person -> !yields.test(person));
        if (!new Companions(hall, taken).find(group -> everybody.seatsOf(group::equals))) {
            return Optional.empty();
        }
        give(taken, sitting, yields);
        new WheelchairPlaces(hall, taken).give();
        boolean all = hall.groups.stream()
                .flatMap(group -> group.members().stream())
                .allMatch(person -> !RequestReview.wheelchair(person) || taken.seated(person.id()));
        return all
                ? Optional.of(taken.seatings().stream()
                        .filter(seating -> !sitting.containsKey(seating.person()))
                        .toList())
                : Optional.empty();
    }

    private void give(Taken taken, Map<PersonId, Seat> sitting, Predicate<PersonId> who) {
        hall.groups.forEach(group -> group.members().stream()
                .filter(person -> who.test(person.id()))
                .forEach(person -> Optional.ofNullable(sitting.get(person.id()))
                        .filter(taken::free)
                        .ifPresent(seat -> taken.give(seat, group, person, SeatReason.of("fixed")))));
    }
}
