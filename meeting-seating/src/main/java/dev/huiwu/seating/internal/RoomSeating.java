package dev.huiwu.seating.internal;

import com.google.common.collect.Lists;
import dev.huiwu.core.attendee.AttendanceKind;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.AttendeeRole;
import dev.huiwu.seating.SeatReason;
import dev.huiwu.seating.Seating;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.order.RingOrder;
import dev.huiwu.seating.venue.HallSide;
import dev.huiwu.seating.venue.Seat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Seats a meeting room: the chair in the middle of the main side, members by rank to both hands, then whoever is invited
 * or attends throughout round the table; the fixed non-voting along one wall with onlookers and staff at its end, and
 * along the other wall the chairs that people hold in turn while their topic is on.
 *
 * <p>Each kind goes on where its usual chairs end, so that a room is refused only when it has too few chairs at all.
 */
final class RoomSeating {

    private final SeatingRequest request;
    private final RequestReview review;
    private final List<Seat> inner;
    private final List<Seat> left;
    private final List<Seat> right;
    private final RoomPlaces places;

    RoomSeating(SeatingRequest request, RequestReview review) {
        this.request = request;
        this.review = review;
        places = new RoomPlaces(request, review, request.people());
        RingOrder ring = new RingOrder(request.venueInUse(), request.sideRule());
        inner = ring.inner();
        left = ring.outer(HallSide.LEFT);
        right = ring.outer(HallSide.RIGHT);
    }

    List<Seating> seat() {
        places.settle();
        places.seatWheelchairs(concat(inner, left, right));
        Optional<Attendee> chair = Presence.chair(request, places.people(person -> true));
        List<Attendee> inTurn = places.people(person -> comesInTurn(person) && !chair.equals(Optional.of(person)));
        Turns turns = new Turns(request.agenda(), inTurn);
        int throughout = places.people(person -> true).size() - inTurn.size();
        int chairs = places.free(concat(inner, left, right)).size();
        review.require("room-too-small", chairs, throughout + turns.chairs());
        List<Seat> table = concat(inner, left, right);
        List<Seat> wall = concat(left, inner, right);
        places.seatAll(
                chair.flatMap(Attendee::substitute).isPresent() ? "room-chair-stand-in" : "room-chair",
                chair.stream().toList(),
                table);
        places.seatAll(
                chair.isPresent() ? "room-member" : "room-member-unled", places.ranked(RoomSeating::isMember), table);
        places.seatAll(
                "room-invited",
                places.ranked(person -> person.kind() == AttendanceKind.INVITED && !comesInTurn(person)),
                table);
        places.seatAll(
                "room-non-voting",
                places.people(person -> is(person, AttendanceKind.NON_VOTING) && !isFixed(person)),
                table);
        places.seatAll("room-fixed", places.people(person -> is(person, AttendanceKind.NON_VOTING)), wall);
        seatTurns(turns, places.free(concat(right, left, inner)).subList(0, turns.chairs()));
        List<Seat> wallEnd = concat(Lists.reverse(left), Lists.reverse(right), Lists.reverse(inner));
        places.seatAll("room-staff", Lists.reverse(places.people(person -> is(person, AttendanceKind.STAFF))), wallEnd);
        places.seatAll("room-observer", places.people(person -> true), wall);
        return places.seatings();
    }

    private static List<Seat> concat(List<Seat> one, List<Seat> two, List<Seat> three) {
        return Stream.of(one, two, three).flatMap(List::stream).toList();
    }

    private static boolean is(Attendee person, AttendanceKind kind) {
        return person.kind() == kind && !comesInTurn(person);
    }

    private static boolean isMember(Attendee person) {
        return person.kind() == AttendanceKind.MEMBER || is(person, AttendanceKind.PARTICIPANT);
    }

    private static boolean isFixed(Attendee person) {
        return person.roles().contains(AttendeeRole.FIXED_NON_VOTING);
    }

    /** Members and the fixed non-voting stay throughout even when they report on a topic. */
    static boolean comesInTurn(Attendee person) {
        return !person.topics().isEmpty() && person.kind() != AttendanceKind.MEMBER && !isFixed(person);
    }

    private void seatTurns(Turns turns, List<Seat> chairs) {
        turns.people().forEach(person -> {
            Seat chair = chairs.get(turns.chair(person));
            turns.topics(person)
                    .forEach(topic -> places.place(
                            person,
                            chair,
                            new Seating(
                                    person.id(),
                                    chair.id(),
                                    SeatReason.of("room-turn", "topic", topic),
                                    Optional.of(topic))));
        });
        chairs.forEach(places::keep);
    }
}
