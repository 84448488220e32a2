package dev.huiwu.seating.internal;

import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.seating.SeatReason;
import dev.huiwu.seating.Seating;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.order.FillPattern;
import dev.huiwu.seating.venue.Seat;
import java.util.List;

/** Seats the floor of a hall by one list in a pattern, units and zones playing no part; leaders come first. */
final class ListSeating {

    private final FillPattern pattern;
    private final List<Seat> seats;
    private final RoomPlaces places;

    ListSeating(SeatingRequest request, RequestReview review, FillPattern pattern) {
        this.pattern = pattern;
        seats = pattern.order(request.venueInUse().seats());
        places = new RoomPlaces(
                request,
                review,
                request.people().stream().filter(person -> !person.onRostrum()).toList());
    }

    List<Seating> seat() {
        places.settle();
        places.seatWheelchairs(seats);
        List<Attendee> people = places.ranked(person -> true);
        List<Seat> free = places.free(seats);
        for (int i = 0; i < people.size(); i++) {
            SeatReason reason =
                    SeatReason.of("list", "place", i + 1, "pattern", pattern.label(), "code", pattern.code());
            places.place(people.get(i), free.get(i), reason);
        }
        return places.seatings();
    }
}
