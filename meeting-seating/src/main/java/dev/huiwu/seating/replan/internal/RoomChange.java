package dev.huiwu.seating.replan.internal;

import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatReason;
import dev.huiwu.seating.Seating;
import dev.huiwu.seating.internal.FloorParts;
import dev.huiwu.seating.replan.ReplanLimits;
import dev.huiwu.seating.venue.Room;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.SeatId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A room after a late change: everybody keeps the chair who can; who has none takes the free one nearest to a colleague, at
 * the table or along the wall as before. People who come in turn share chairs as long as their topics do not meet, and
 * stay near those who wait too.
 */
final class RoomChange {

    private final SeatPlan plan;
    private final Changed.Orders orders;
    private final FloorParts floor;
    private final Places places;
    private final List<Attendee> inTurn = new ArrayList<>();
    private final List<Attendee> throughout = new ArrayList<>();
    /** The chairs held in turn, with the topics during which they are. */
    private final Map<Seat, Set<String>> held = new LinkedHashMap<>();

    private final Map<Attendee, Seat> chairs = new LinkedHashMap<>();

    RoomChange(SeatPlan plan, Changed.Orders orders, ReplanLimits limits, FloorParts floor) {
        this.plan = plan;
        this.orders = orders;
        this.floor = floor;
        for (Attendee person : orders.request().people()) {
            (FloorParts.comesInTurn(orders.request(), person) ? inTurn : throughout).add(person);
        }
        inTurn.forEach(person -> chairBefore(person).ifPresent(chair -> hold(person, chair)));
        places = new Places(
                plan,
                orders,
                limits,
                throughout,
                floor.seats().stream().filter(seat -> !held.containsKey(seat)).toList());
    }

    List<Seating> make() {
        places.keep();
        throughout.stream()
                .filter(person -> places.seat(person.id()).isEmpty())
                .forEach(person -> places.sit(person.id(), nearest(person), places.reason(person)));
        inTurn.stream()
                .filter(person -> !chairs.containsKey(person))
                .forEach(person -> hold(
                        person,
                        held.keySet().stream()
                                .filter(chair -> fits(person, chair))
                                .findFirst()
                                .orElseGet(() -> nearest(person))));
        places.movesLeft((int) inTurn.stream().filter(this::moves).count());
        return Stream.concat(
                        places.seatings().stream(),
                        inTurn.stream()
                                .flatMap(person -> Optional.ofNullable(chairs.get(person)).stream()
                                        .flatMap(chair -> turns(person, chair))))
                .toList();
    }

    private boolean moves(Attendee person) {
        Optional<SeatId> before = plan.seatOf(person.id());
        return before.isPresent()
                && !before.equals(Optional.ofNullable(chairs.get(person)).map(Seat::id));
    }

    /** Returns the chair that somebody holds in turn already and can go on holding. */
    private Optional<Seat> chairBefore(Attendee person) {
        return plan.byPerson().getOrDefault(person.id(), List.of()).stream()
                .filter(seating -> seating.turn().isPresent())
                .findFirst()
                .flatMap(seating -> orders.request().venueInUse().seat(seating.seat()))
                .filter(chair -> chair.usable() && fits(person, chair));
    }

    private boolean fits(Attendee person, Seat chair) {
        return held.getOrDefault(chair, Set.of()).stream().noneMatch(person.topics()::contains);
    }

    private void hold(Attendee person, Seat chair) {
        held.computeIfAbsent(chair, unseen -> new HashSet<>()).addAll(person.topics());
        chairs.put(person, chair);
    }

    private Stream<Seating> turns(Attendee person, Seat chair) {
        return person.topics().stream()
                .distinct()
                .sorted(orders.request().agenda())
                .map(topic -> new Seating(
                        person.id(), chair.id(), SeatReason.of("room-turn", "topic", topic), Optional.of(topic)));
    }

    private Seat nearest(Attendee person) {
        List<Seat> near = inTurn.contains(person)
                ? List.copyOf(held.keySet())
                : throughout.stream()
                        .filter(other -> other.unit().equals(person.unit()))
                        .flatMap(other -> places.seat(other.id()).stream())
                        .toList();
        Optional<Room.Ring> ring = ring(person);
        return floor.seats().stream()
                .filter(seat -> FloorParts.suits(person, seat)
                        && !FloorParts.keptBack(seat)
                        && places.holder(seat).isEmpty()
                        && !held.containsKey(seat))
                .min(Comparator.comparing((Seat seat) -> ring.isPresent() && !ring.equals(ring(seat)))
                        .thenComparingDouble(seat -> distance(seat, near))
                        .thenComparing(Seat::id))
                .orElseThrow(() -> places.refused(
                        "change-room-full", draft -> draft.about(person.id()).with("person", person.id())));
    }

    /** Returns where somebody belongs: as before, and of newcomers members, participants and guests at the table; empty for others. */
    private Optional<Room.Ring> ring(Attendee person) {
        Optional<Room.Ring> usual = switch (person.kind()) {
            case MEMBER, PARTICIPANT, INVITED -> Optional.of(Room.Ring.INNER);
            default -> Optional.empty();
        };
        return places.seatBefore(person.id())
                .flatMap(orders.request().venueInUse()::seat)
                .flatMap(this::ring)
                .or(() -> inTurn.contains(person) ? Optional.of(Room.Ring.OUTER) : usual);
    }

    private Optional<Room.Ring> ring(Seat seat) {
        return orders.request().venue().room().stream()
                .flatMap(room -> room.parts().stream())
                .filter(part -> part.block().equals(seat.block()))
                .map(Room.Part::ring)
                .findFirst();
    }

    private double distance(Seat place, List<Seat> near) {
        return near.stream()
                .mapToDouble(seat -> Math.abs(seat.x() - place.x()) + Math.abs(seat.y() - place.y()))
                .min()
                .orElse(floor.seats().indexOf(place));
    }
}
