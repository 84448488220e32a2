package dev.huiwu.seating.internal;

import com.google.common.collect.ImmutableList;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.seating.SeatReason;
import dev.huiwu.seating.Seating;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.SeatFeature;
import dev.huiwu.seating.venue.SeatId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The chairs of a room or a floor while they are given away one by one: who has none yet, which are free, and who got which and why. */
final class RoomPlaces {

    private final SeatingRequest request;
    private final RequestReview review;
    private final List<Attendee> all;
    private final Set<SeatId> taken = new LinkedHashSet<>();
    private final Set<PersonId> placed = new LinkedHashSet<>();
    private final List<Seating> seatings = new ArrayList<>();

    /** Starts with every chair free for these people, in the order of the list. */
    RoomPlaces(SeatingRequest request, RequestReview review, List<Attendee> people) {
        this.request = request;
        this.review = review;
        all = ImmutableList.copyOf(people);
    }

    List<Seating> seatings() {
        return seatings;
    }

    Set<SeatId> taken() {
        return taken;
    }

    /** Returns who has no chair yet, in the order of the list. */
    List<Attendee> people(Predicate<Attendee> kind) {
        return all.stream()
                .filter(person -> !placed.contains(person.id()) && kind.test(person))
                .toList();
    }

    /** Returns who has no chair yet, leaders by their order first. */
    List<Attendee> ranked(Predicate<Attendee> kind) {
        return new LeaderOrder(request)
                .sort(people(kind)).stream().map(LeaderOrder.Ranked::attendee).toList();
    }

    List<Seat> free(List<Seat> chairs) {
        return chairs.stream()
                .filter(seat -> seat.ordinary() && !taken.contains(seat.id()))
                .toList();
    }

    /** Gives the chairs to the people in order; there must be enough. */
    void seatAll(String reason, List<Attendee> people, List<Seat> chairs) {
        List<Seat> free = free(chairs);
        for (int i = 0; i < people.size(); i++) {
            place(people.get(i), free.get(i), SeatReason.of(reason, "place", i + 1));
        }
    }

    void place(Attendee person, Seat seat, SeatReason reason) {
        place(person, seat, Seating.of(person.id(), seat.id(), reason));
    }

    void place(Attendee person, Seat seat, Seating seating) {
        taken.add(seat.id());
        placed.add(person.id());
        seatings.add(seating);
    }

    /** Keeps a chair free of everybody else. */
    void keep(Seat seat) {
        taken.add(seat.id());
    }

    /** Gives the seats that the office has fixed. */
    void settle() {
        for (Attendee person : all) {
            Optional.ofNullable(request.fixedSeats().get(person.id()))
                    .flatMap(request.venueInUse()::seat)
                    .ifPresent(seat -> place(person, seat, SeatReason.of("fixed")));
        }
    }

    /** Gives wheelchair places in the order of the chairs. */
    void seatWheelchairs(List<Seat> chairs) {
        List<Attendee> people = people(RequestReview::wheelchair);
        review.requireWheelchairPlaces(people);
        List<Seat> places = chairs.stream()
                .filter(seat -> seat.usable() && seat.has(SeatFeature.ACCESSIBLE) && !taken.contains(seat.id()))
                .toList();
        for (int i = 0; i < people.size(); i++) {
            place(people.get(i), places.get(i), SeatReason.of("room-wheelchair"));
        }
    }
}
