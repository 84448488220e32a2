package dev.huiwu.seating.internal;

import dev.huiwu.core.Finding;
import dev.huiwu.core.FindingTexts;
import dev.huiwu.core.Severity;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatReason;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.rule.UnitPair;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.SeatId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Checks the seats that a finished plan of a hall leaves empty: holes in the first rows, and spare seats. */
final class EmptySeatsCheck {

    private final SeatingRequest request;
    private final SeatPlan plan;
    private final HallView hall;
    private final List<Finding> found = new ArrayList<>();
    private final Map<SeatId, Attendee> sitting = new HashMap<>();
    /** The zone in which somebody sits. */
    private final Map<PersonId, String> zones = new HashMap<>();

    private EmptySeatsCheck(SeatingRequest request, SeatPlan plan) {
        this.request = request;
        this.plan = plan;
        hall = new HallView(request);
        hall.groups.forEach(group -> group.members().forEach(person -> {
            zones.put(person.id(), group.zone());
            plan.seatOf(person.id()).ifPresent(seat -> sitting.put(seat, person));
        }));
    }

    static List<Finding> check(SeatingRequest request, SeatPlan plan) {
        EmptySeatsCheck check = new EmptySeatsCheck(request, plan);
        check.frontRows();
        check.spares();
        return check.found;
    }

    private void add(String code, Severity severity, Consumer<FindingTexts.Draft> details) {
        found.add(SeatingTexts.TEXTS.finding(code, severity, details));
    }

    private void frontRows() {
        Taken taken = new Taken();
        hall.groups.forEach(group -> group.members()
                .forEach(person -> plan.seatOf(person.id())
                        .flatMap(request.venueInUse()::seat)
                        .ifPresent(seat -> taken.give(seat, group, person, SeatReason.of("fixed")))));
        int[] nobody = new int[hall.seats.size()];
        Arrays.fill(nobody, -1);
        List<Seat> holes = new FrontRows(hall, taken, nobody, nobody)
                .holes().stream().filter(hole -> !partsUnits(hole)).toList();
        if (!holes.isEmpty()) {
            add(
                    "front-row-hole",
                    Severity.WARNING,
                    draft -> draft.about(holes.stream().map(Seat::id).toArray())
                            .with("holes", holes.size())
                            .with(
                                    "seats",
                                    holes.stream()
                                            .map(hole -> hole.id().value())
                                            .collect(Collectors.joining(", ")))
                            .with("rows", request.rules().frontRows()));
        }
    }

    /** Says whether the seat is empty because units that are kept apart sit on two sides of it. */
    private boolean partsUnits(Seat hole) {
        List<Attendee> round = hall.touching(hole).stream()
                .flatMap(seat -> Optional.ofNullable(sitting.get(seat.id())).stream())
                .toList();
        return round.stream()
                .anyMatch(one -> round.stream()
                        .anyMatch(other -> !one.unit().equals(other.unit())
                                && request.rules().keepApart().contains(new UnitPair(one.unit(), other.unit()))));
    }

    /** No seat is kept for two zones: one that reaches another free seat leaves the common one to the other. */
    private void spares() {
        Map<String, Integer> wanted = new Spares(request, hall.groups).wanted();
        Map<String, List<Seat>> empty = new HashMap<>();
        wanted.keySet().forEach(zone -> empty.put(zone, empty(zone)));
        Map<Seat, String> kept = new HashMap<>();
        wanted.forEach((zone, count) -> {
            for (int seat = 0; seat < count; seat++) {
                keepOneMore(zone, empty, kept, new HashSet<>());
            }
        });
        wanted.forEach((zone, count) -> spares(
                zone,
                count,
                empty.getOrDefault(zone, List.of()).stream()
                        .filter(seat -> zone.equals(kept.get(seat)))
                        .map(Seat::id)
                        .toList()));
    }

    private static boolean keepOneMore(
            String zone, Map<String, List<Seat>> empty, Map<Seat, String> kept, Set<Seat> seen) {
        List<Seat> reached = empty.getOrDefault(zone, List.of());
        for (Seat seat : reached) {
            if (!kept.containsKey(seat)) {
                kept.put(seat, zone);
                return true;
            }
        }
        for (Seat seat : reached) {
            String other = kept.getOrDefault(seat, zone);
            if (!other.equals(zone) && seen.add(seat) && keepOneMore(other, empty, kept, seen)) {
                kept.put(seat, zone);
                return true;
            }
        }
        return false;
    }

    private void spares(String zone, int wanted, List<SeatId> kept) {
        boolean enough = kept.size() >= wanted;
        add(
                enough ? "spare-seats" : "spare-seats-few",
                enough ? Severity.NOTE : Severity.WARNING,
                draft -> draft.about(kept.toArray())
                        .with("zone", zone)
                        .with("seats", kept.size())
                        .with("wanted", wanted)
                        .with(
                                "ids",
                                String.join(
                                        ", ", kept.stream().map(SeatId::value).toList())));
    }

    /** Returns the seats left empty at the end of a zone, the nearest to it first, of those the rearmost; of no zone all. */
    private List<Seat> empty(String zone) {
        List<Seat> open = hall.seats.stream()
                .filter(seat -> !sitting.containsKey(seat.id()) && (seat.ordinary() || Spares.isMarked(seat)))
                .sorted(hall.frontAndCentreFirst().reversed())
                .toList();
        if (zone.isEmpty()) {
            return open;
        }
        Set<Seat> left = new HashSet<>(open);
        Map<Seat, Integer> steps = new HashMap<>();
        Deque<Seat> next = new ArrayDeque<>(hall.seats.stream()
                .filter(seat -> Optional.ofNullable(sitting.get(seat.id()))
                        .filter(person -> zone.equals(zones.get(person.id())))
                        .isPresent())
                .toList());
        while (!next.isEmpty()) {
            Seat from = next.remove();
            for (Seat seat : hall.touching(from)) {
                if (left.remove(seat)) {
                    steps.put(seat, steps.getOrDefault(from, 0) + 1);
                    next.add(seat);
                }
            }
        }
        return open.stream()
                .filter(steps::containsKey)
                .sorted(Comparator.comparing(seat -> steps.getOrDefault(seat, 0)))
                .toList();
    }
}
