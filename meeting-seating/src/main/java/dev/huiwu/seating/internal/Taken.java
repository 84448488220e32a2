package dev.huiwu.seating.internal;

import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.seating.SeatReason;
import dev.huiwu.seating.Seating;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.SeatId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Who holds which seat so far, and why; not thread-safe. */
final class Taken {

    private record Place(Seat seat, Zones.Group group, Seating seating) {}

    private final Map<SeatId, Place> places;
    private final Map<PersonId, Seat> seats;

    Taken() {
        this(new LinkedHashMap<>(), new HashMap<>());
    }

    private Taken(Map<SeatId, Place> places, Map<PersonId, Seat> seats) {
        this.places = places;
        this.seats = seats;
    }

    /** Returns a copy that goes its own way. */
    Taken copy() {
        return new Taken(new LinkedHashMap<>(places), new HashMap<>(seats));
    }

    void give(Seat seat, Zones.Group group, Attendee person, SeatReason reason) {
        places.put(seat.id(), new Place(seat, group, Seating.of(person.id(), seat.id(), reason)));
        seats.put(person.id(), seat);
    }

    boolean free(Seat seat) {
        return !places.containsKey(seat.id());
    }

    boolean seated(PersonId person) {
        return seats.containsKey(person);
    }

    Optional<Seat> seatOf(PersonId person) {
        return Optional.ofNullable(seats.get(person));
    }

    Optional<Zones.Group> holder(Seat seat) {
        return Optional.ofNullable(places.get(seat.id())).map(Place::group);
    }

    List<Seat> seatsOf(Predicate<Zones.Group> holder) {
        return places.values().stream()
                .filter(place -> holder.test(place.group()))
                .map(Place::seat)
                .toList();
    }

    List<Seating> seatings() {
        return places.values().stream().map(Place::seating).toList();
    }
}
