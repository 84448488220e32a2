package dev.huiwu.seating.replan.internal;

import dev.huiwu.core.Finding;
import dev.huiwu.core.Severity;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.internal.FloorParts;
import dev.huiwu.seating.internal.SeatingTexts;
import dev.huiwu.seating.order.RingOrder;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.SeatId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a change does to people whom nobody named: who had to leave a seat for others, and who ends up behind. */
final class ChangeWarnings {

    /** A unit, or a head with no colleague in front, that goes so many rows back is worth a word. */
    private static final int ROWS = 3;

    private final Changed.Orders orders;
    private final SeatPlan before;
    private final SeatPlan now;

    ChangeWarnings(Changed.Orders orders, SeatPlan before, SeatPlan now) {
        this.orders = orders;
        this.before = before;
        this.now = now;
    }

    List<Finding> all(FloorParts floor) {
        List<Finding> found = new ArrayList<>();
        orders.places()
                .forEach((person, seat) -> before.seatings().stream()
                        .filter(seating ->
                                seating.seat().equals(seat) && !orders.places().containsKey(seating.person()))
                        .forEach(seating ->
                                movedOut(person, seat, seating.person()).ifPresent(found::add)));
        for (FloorParts.Part part : floor.parts()) {
            Optional<Finding> unit = unitBehind(part, floor);
            unit.ifPresent(found::add);
            floor.head(part)
                    .filter(head -> !orders.places().containsKey(head.id()))
                    .flatMap(head -> behind(part, head, unit.isPresent()))
                    .ifPresent(found::add);
        }
        if (orders.request().venue().room().isPresent()) {
            found.addAll(behindAtTable());
        }
        return found;
    }

    /** Says of people at a table whom nobody named that others have come to sit ahead of them. */
    private List<Finding> behindAtTable() {
        SeatingRequest request = orders.request();
        List<SeatId> table = new RingOrder(request.venueInUse(), request.sideRule())
                .inner().stream().map(Seat::id).toList();
        List<SeatId> taken = table.stream()
                .filter(seat -> now.seatings().stream()
                        .anyMatch(seating -> seating.seat().equals(seat)))
                .toList();
        return now.byPerson().keySet().stream()
                .filter(person -> !orders.places().containsKey(person))
                .flatMap(person -> before.seatOf(person).stream()
                        .filter(table::contains)
                        .flatMap(from -> now.seatOf(person).stream()
                                .flatMap(to -> behindAtTable(person, from, to, table, taken).stream())))
                .toList();
    }

    private static Optional<Finding> behindAtTable(
            PersonId person, SeatId from, SeatId to, List<SeatId> table, List<SeatId> taken) {
        int last = table.contains(to) ? table.indexOf(to) : table.size();
        long ahead = taken.stream()
                .filter(seat -> table.indexOf(seat) > table.indexOf(from) && table.indexOf(seat) < last)
                .count();
        return ahead == 0
                ? Optional.empty()
                : Optional.of(SeatingTexts.TEXTS.finding(
                        "change-behind-at-table",
                        Severity.WARNING,
                        draft -> draft.about(person)
                                .with("person", person)
                                .with("from", from)
                                .with("to", to)
                                .with("people", ahead)));
    }

    private Optional<Finding> movedOut(PersonId person, SeatId seat, PersonId owner) {
        return now.seatOf(owner)
                .map(to -> SeatingTexts.TEXTS.finding(
                        "change-moved-out",
                        Severity.WARNING,
                        draft -> draft.about(person, owner)
                                .with("person", person)
                                .with("seat", seat)
                                .with("other", owner)
                                .with("to", to)));
    }

    /** Says of people who sit together that the foremost of them sit behind by rows, who takes that seat, and what else can be done. */
    private Optional<Finding> unitBehind(FloorParts.Part part, FloorParts floor) {
        List<PersonId> stayed = part.people().stream()
                .filter(person -> !orders.saysWhereSits(person) && !floor.detached(person))
                .map(Attendee::id)
                .filter(person -> before.seatOf(person).isPresent())
                .toList();
        Optional<Seat> was = foremost(before, stayed);
        Optional<Seat> is = foremost(now, stayed);
        if (was.isEmpty()
                || is.isEmpty()
                || !was.get().isInFrontOf(is.get())
                || is.get().rowIndex() - was.get().rowIndex() < ROWS) {
            return Optional.empty();
        }
        Optional<UnitId> other = inPlaceOf(part, stayed);
        return Optional.of(SeatingTexts.TEXTS.finding(
                "change-unit-behind",
                Severity.WARNING,
                draft -> draft.about(Stream.concat(Stream.of(part.unit()), other.stream())
                                .toArray())
                        .with("unit", part.unit())
                        .with("zone", part.zone())
                        .with("rows", is.get().rowIndex() - was.get().rowIndex())
                        .with("seat", was.get().id())
                        .with("to", is.get().id())
                        .with("other", other.map(UnitId::value).orElse(""))));
    }

    /** Returns the unit that has the most of the seats that people left, the higher one of equals. */
    private Optional<UnitId> inPlaceOf(FloorParts.Part part, List<PersonId> people) {
        Set<SeatId> left = people.stream()
                .flatMap(person -> before.seatOf(person).stream())
                .collect(Collectors.toSet());
        Map<UnitId, Integer> seats = new TreeMap<>(orders.request().units().protocolOrder());
        now.seatings().stream()
                .filter(seating -> left.contains(seating.seat()))
                .flatMap(seating -> orders.request().list().find(seating.person()).stream())
                .map(Attendee::unit)
                .filter(unit -> !unit.equals(part.unit()))
                .forEach(unit -> seats.merge(unit, 1, Integer::sum));
        return seats.entrySet().stream()
                .min(Comparator.comparingInt(unit -> -unit.getValue()))
                .map(Map.Entry::getKey);
    }

    private Optional<Seat> foremost(SeatPlan plan, List<PersonId> people) {
        return people.stream().flatMap(person -> seat(plan, person).stream()).min(Comparator.comparing(Seat::rowIndex));
    }

    private Optional<Finding> behind(FloorParts.Part part, Attendee head, boolean withUnit) {
        Optional<Seat> from = seat(before, head.id());
        Optional<Seat> to = seat(now, head.id());
        if (from.isEmpty() || to.isEmpty() || !from.get().isInFrontOf(to.get())) {
            return Optional.empty();
        }
        int rows = to.get().rowIndex() - from.get().rowIndex();
        long colleagues = part.people().stream()
                .flatMap(colleague -> seat(now, colleague.id()).stream())
                .filter(seat -> seat.isInFrontOf(to.get()))
                .count();
        if (colleagues == 0 && (rows < ROWS || withUnit)) {
            return Optional.empty();
        }
        return Optional.of(SeatingTexts.TEXTS.finding(
                "change-head-behind",
                Severity.WARNING,
                draft -> draft.about(head.id(), part.unit())
                        .with("unit", part.unit())
                        .with("person", head.id())
                        .with("from", from.get().id())
                        .with("to", to.get().id())
                        .with("rows", rows)
                        .with("people", colleagues == 0 ? "" : colleagues)));
    }

    private Optional<Seat> seat(SeatPlan plan, PersonId person) {
        return plan.seatOf(person).flatMap(orders.request().venueInUse()::seat);
    }
}
