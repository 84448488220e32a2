package dev.huiwu.seating.internal;

import com.google.common.collect.Lists;
import dev.huiwu.core.attendee.AttendanceKind;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.AttendeeRole;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.seating.SeatReason;
import dev.huiwu.seating.Seating;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.order.RingOrder;
import dev.huiwu.seating.venue.HallSide;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.SeatFeature;
import dev.huiwu.seating.venue.SeatId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
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
    private final Set<SeatId> taken = new LinkedHashSet<>();
    private final Set<PersonId> placed = new LinkedHashSet<>();
    private final List<Seating> seatings = new ArrayList<>();

    RoomSeating(SeatingRequest request, RequestReview review) {
        this.request = request;
        this.review = review;
        RingOrder ring = new RingOrder(request.venue(), request.sideRule());
        inner = ring.inner();
        left = ring.outer(HallSide.LEFT);
        right = ring.outer(HallSide.RIGHT);
    }

    List<Seating> seat() {
        settled();
        wheelchairs();
        Optional<Attendee> chair = Presence.chair(request, people(person -> true));
        List<Attendee> inTurn = people(person -> comesInTurn(person) && !chair.equals(Optional.of(person)));
        Turns turns = new Turns(request.agenda(), inTurn);
        int throughout = people(person -> true).size() - inTurn.size();
        long chairs = Stream.of(inner, left, right)
                .flatMap(List::stream)
                .filter(this::isFree)
                .count();
        review.require("room-too-small", (int) chairs, throughout + turns.chairs());
        List<Seat> table = concat(inner, left, right);
        List<Seat> wall = concat(left, inner, right);
        seatAll(
                chair.flatMap(Attendee::substitute).isPresent() ? "room-chair-stand-in" : "room-chair",
                chair.stream().toList(),
                table);
        seatAll(chair.isPresent() ? "room-member" : "room-member-unled", ranked(RoomSeating::isMember), table);
        seatAll(
                "room-invited",
                ranked(person -> person.kind() == AttendanceKind.INVITED && !comesInTurn(person)),
                table);
        seatAll("room-non-voting", people(person -> is(person, AttendanceKind.NON_VOTING) && !isFixed(person)), table);
        seatAll("room-fixed", people(person -> is(person, AttendanceKind.NON_VOTING)), wall);
        seatTurns(turns, free(concat(right, left, inner)).subList(0, turns.chairs()));
        List<Seat> wallEnd = concat(Lists.reverse(left), Lists.reverse(right), Lists.reverse(inner));
        seatAll("room-staff", Lists.reverse(people(person -> is(person, AttendanceKind.STAFF))), wallEnd);
        seatAll("room-observer", people(person -> true), wall);
        return seatings;
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
    private static boolean comesInTurn(Attendee person) {
        return !person.topics().isEmpty() && person.kind() != AttendanceKind.MEMBER && !isFixed(person);
    }

    private List<Attendee> people(Predicate<Attendee> kind) {
        return request.people().stream()
                .filter(person -> !placed.contains(person.id()) && kind.test(person))
                .toList();
    }

    private List<Attendee> ranked(Predicate<Attendee> kind) {
        return new LeaderOrder(request)
                .sort(people(kind)).stream().map(LeaderOrder.Ranked::attendee).toList();
    }

    private boolean isFree(Seat seat) {
        return seat.ordinary() && !taken.contains(seat.id());
    }

    private List<Seat> free(List<Seat> chairs) {
        return chairs.stream().filter(this::isFree).toList();
    }

    private void seatAll(String reason, List<Attendee> people, List<Seat> chairs) {
        List<Seat> free = free(chairs);
        for (int i = 0; i < people.size(); i++) {
            place(people.get(i), free.get(i), SeatReason.of(reason, "place", i + 1));
        }
    }

    private void place(Attendee person, Seat seat, SeatReason reason) {
        taken.add(seat.id());
        placed.add(person.id());
        seatings.add(Seating.of(person.id(), seat.id(), reason));
    }

    private void settled() {
        for (Attendee person : request.people()) {
            Optional.ofNullable(request.fixedSeats().get(person.id()))
                    .flatMap(request.venue()::seat)
                    .ifPresent(seat -> place(person, seat, SeatReason.of("fixed")));
        }
    }

    private void wheelchairs() {
        List<Attendee> people = people(RequestReview::wheelchair);
        review.requireWheelchairPlaces(people);
        List<Seat> places = concat(inner, left, right).stream()
                .filter(seat -> seat.usable() && seat.has(SeatFeature.ACCESSIBLE) && !taken.contains(seat.id()))
                .toList();
        for (int i = 0; i < people.size(); i++) {
            place(people.get(i), places.get(i), SeatReason.of("room-wheelchair"));
        }
    }

    private void seatTurns(Turns turns, List<Seat> chairs) {
        turns.people().forEach(person -> {
            Seat chair = chairs.get(turns.chair(person));
            taken.add(chair.id());
            placed.add(person.id());
            turns.topics(person)
                    .forEach(topic -> seatings.add(new Seating(
                            person.id(), chair.id(), SeatReason.of("room-turn", "topic", topic), Optional.of(topic))));
        });
        chairs.forEach(chair -> taken.add(chair.id()));
    }
}
