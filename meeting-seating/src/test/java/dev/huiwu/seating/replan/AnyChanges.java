package dev.huiwu.seating.replan;

import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.LeaveRequest;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.attendee.SeatNeed;
import dev.huiwu.core.attendee.SubstituteAttendee;
import dev.huiwu.core.fixture.Dice;
import dev.huiwu.core.fixture.Fixtures;
import dev.huiwu.core.unit.Unit;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.seating.AnyRuledRequest;
import dev.huiwu.seating.SeatingException;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.rule.HallArea;
import dev.huiwu.seating.rule.SeatingRules;
import dev.huiwu.seating.rule.UnitPair;
import dev.huiwu.seating.venue.Block;
import dev.huiwu.seating.venue.HallSide;
import dev.huiwu.seating.venue.Rooms;
import dev.huiwu.seating.venue.SampleVenues;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.SeatId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Meetings, changes of every kind and limits that follow from a seed alone. */
final class AnyChanges {

    private final Dice dice;

    AnyChanges(long seed) {
        dice = new Dice(seed);
    }

    /** Returns a hall with rules and people on its rostrum, or a room; empty where it cannot be seated. */
    Optional<Planned> meeting(long seed) {
        try {
            return Optional.of(Planned.of(dice.percent(20) ? room(seed) : hall(seed)));
        } catch (SeatingException e) {
            return Optional.empty();
        }
    }

    private SeatingRequest hall(long seed) {
        SeatingRequest request = AnyRuledRequest.of(seed);
        if (request.venue().rostrum().isEmpty()) {
            return request;
        }
        SeatingRules rules = request.rules();
        Set<PersonId> named = new HashSet<>(request.fixedSeats().keySet());
        named.addAll(rules.atAisle());
        named.addAll(rules.preferredSeats().keySet());
        named.addAll(rules.companions().keySet());
        named.addAll(rules.companions().values());
        return request.toBuilder()
                .list(Fixtures.locked(request.list().attendees().stream()
                        .map(person -> dice.percent(4) && !named.contains(person.id())
                                ? person.toBuilder().zone(Attendee.ROSTRUM).build()
                                : person)
                        .toList()))
                .build();
    }

    private SeatingRequest room(long seed) {
        SeatingRequest any = AnyRuledRequest.of(seed);
        List<Attendee> people = any.list().attendees().stream()
                .filter(person -> person.seatNeed() == SeatNeed.ORDINARY)
                .limit(dice.between(2, 12))
                .toList();
        return SeatingRequest.builder()
                .meeting(Fixtures.meeting())
                .list(Fixtures.locked(people))
                .units(any.units())
                .venue(dice.pick(SampleVenues.room(), Rooms.uShape("R", "room", 7, 5, 4)))
                .build();
    }

    ReplanLimits limits(Planned planned) {
        ReplanLimits.Builder limits = ReplanLimits.builder()
                .extraSplits(dice.pick(0, 2, 5))
                .stage(dice.pick(PlanStage.PLANNED, PlanStage.SENT, PlanStage.LAID));
        if (dice.percent(30)) {
            limits.moves(dice.between(0, 6));
        }
        if (dice.percent(30)) {
            limits.rostrum(dice.pick(RostrumMode.values()));
        }
        planned.request().list().attendees().forEach(person -> {
            if (dice.percent(5)) {
                limits.putPersonStage(person.id(), PlanStage.SEATED);
            } else if (dice.percent(5)) {
                limits.addPinned(person.id());
            }
        });
        return limits.build();
    }

    List<SeatChange> changes(Planned planned) {
        List<SeatChange> changes = new ArrayList<>();
        int count = dice.between(1, 3);
        for (int k = 0; k < count; k++) {
            changes.add(change(planned, k));
        }
        return changes;
    }

    private SeatChange change(Planned planned, int number) {
        Unit unit = dice.pick(planned.request().units().units());
        Block block = dice.pick(planned.request().venue().blocks());
        return switch (dice.below(11)) {
            case 0 -> new SeatChange.Vacate(person(planned));
            case 1 -> new SeatChange.Insert(List.of(Fixtures.person(unit, 90 + number)));
            case 2 -> new SeatChange.Grow(unit.id(), List.of(newcomer(unit, 80 + number), newcomer(unit, 70 + number)));
            case 3 -> new SeatChange.Shrink(unitOfSomebody(planned), 1);
            case 4 -> new SeatChange.Swap(person(planned), person(planned));
            case 5 -> new SeatChange.MovePerson(person(planned), seat(planned).id());
            case 6 -> new SeatChange.MoveUnit(unitOfSomebody(planned), block.floor(), block.name());
            case 7 ->
                new SeatChange.LoseSeats(
                        new HashSet<>(List.of(taken(planned), seat(planned).id())));
            case 8 -> SeatChange.AddSeats.beside(end(planned), HallSide.RIGHT, 2);
            case 9 ->
                new SeatChange.Substitute(
                        person(planned),
                        new LeaveRequest("公务出差"),
                        new SubstituteAttendee(Fixtures.name(number), Optional.empty()));
            default -> new SeatChange.LoseSeats(Set.of(taken(planned)));
        };
    }

    /** Returns the request of a hall with other rules and settled seats, as an office might change it elsewhere. */
    SeatingRequest now(Planned planned) {
        SeatingRequest request = planned.request();
        if (request.venue().room().isPresent()) {
            return request.toBuilder()
                    .fixedSeats(Map.of(person(planned), seat(planned).id()))
                    .build();
        }
        SeatingRules.Builder rules = request.rules().toBuilder();
        UnitId one = unitOfSomebody(planned);
        UnitId other = unitOfSomebody(planned);
        if (dice.percent(40) && !one.equals(other)) {
            rules.addKeepApart(new UnitPair(one, other));
        }
        if (dice.percent(40)) {
            Block block = dice.pick(request.venue().blocks());
            Map<UnitId, Set<HallArea>> areas = new HashMap<>(request.rules().unitAreas());
            areas.put(one, Set.of(HallArea.block(block.floor(), block.name())));
            rules.unitAreas(areas);
        }
        if (dice.percent(40)) {
            rules.addBlockedSeat(taken(planned));
        }
        Map<PersonId, SeatId> fixed = new HashMap<>(request.fixedSeats());
        if (dice.percent(40)) {
            fixed.put(person(planned), taken(planned));
        }
        return request.toBuilder().rules(rules.build()).fixedSeats(fixed).build();
    }

    private static Attendee newcomer(Unit unit, int number) {
        return Fixtures.person(unit, number).toBuilder().zone(Optional.empty()).build();
    }

    private PersonId person(Planned planned) {
        return dice.pick(planned.request().list().attendees()).id();
    }

    private UnitId unitOfSomebody(Planned planned) {
        return dice.pick(planned.request().list().attendees()).unit();
    }

    private Seat seat(Planned planned) {
        return dice.pick(planned.request().venue().seats());
    }

    /** Returns the last seat of some row. */
    private Seat end(Planned planned) {
        Seat any = seat(planned);
        return planned.request().venue().seats().stream()
                .filter(seat -> seat.floor().equals(any.floor())
                        && seat.block().equals(any.block())
                        && seat.rowIndex() == any.rowIndex())
                .max(Comparator.comparingInt(Seat::place))
                .orElse(any);
    }

    /** Returns a seat of the floor where somebody sits, or any. */
    private SeatId taken(Planned planned) {
        return planned.plan()
                .seatOf(person(planned))
                .filter(seat -> planned.request().venue().seat(seat).isPresent())
                .orElseGet(() -> seat(planned).id());
    }
}
