package dev.huiwu.seating.replan.internal;

import dev.huiwu.core.Finding;
import dev.huiwu.core.FindingTexts;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Severity;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatReason;
import dev.huiwu.seating.Seating;
import dev.huiwu.seating.SeatingException;
import dev.huiwu.seating.internal.FloorParts;
import dev.huiwu.seating.internal.SeatingTexts;
import dev.huiwu.seating.replan.ReplanLimits;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.SeatFeature;
import dev.huiwu.seating.venue.SeatId;
import dev.huiwu.seating.zoning.Rezoning;
import dev.huiwu.seating.zoning.RezoningEngine;
import dev.huiwu.seating.zoning.RezoningException;
import dev.huiwu.seating.zoning.RezoningProblem;
import dev.huiwu.seating.zoning.ZoneGroup;
import dev.huiwu.seating.zoning.ZoneSeat;
import dev.huiwu.seating.zoning.ZoneShortageException;
import dev.huiwu.seating.zoning.Zoning;
import dev.huiwu.seating.zoning.ZoningProblem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * The floor of a hall after a late change: everybody keeps the seat who can; the others get one by rezoning, so that the
 * fewest people move.
 */
final class HallChange {

    private final Changed.Orders orders;
    private final ReplanLimits limits;
    private final FloorParts floor;
    private final List<Seat> seats;
    private final Map<SeatId, Integer> indexOf = new HashMap<>();
    /** The part of each person, and who sits where so far. */
    private final Map<PersonId, Integer> partOf = new LinkedHashMap<>();

    private final Map<PersonId, Attendee> people = new LinkedHashMap<>();
    private final Map<Integer, PersonId> sitting = new HashMap<>();
    private final Map<PersonId, Integer> seatOf = new HashMap<>();
    private final Map<PersonId, SeatReason> reasons = new HashMap<>();
    private final Map<PersonId, Seating> before = new HashMap<>();
    private final Set<PersonId> zoned = new HashSet<>();
    private final List<Finding> found = new ArrayList<>();
    /** People who move by order, and people whose seat is lost. */
    private int ordered;

    private int lost;

    HallChange(SeatPlan plan, Changed.Orders orders, ReplanLimits limits, FloorParts floor) {
        this.orders = orders;
        this.limits = limits;
        this.floor = floor;
        seats = floor.seats();
        seats.forEach(seat -> indexOf.put(seat.id(), indexOf.size()));
        plan.seatings().forEach(seating -> before.putIfAbsent(seating.person(), seating));
        for (int part = 0; part < floor.parts().size(); part++) {
            for (Attendee person : floor.parts().get(part).people()) {
                partOf.put(person.id(), part);
                people.put(person.id(), person);
            }
        }
    }

    /** Who sits where, what it took, and what is to know. */
    record Result(List<Seating> seatings, int moves, int leastMoves, int price, double cost, Findings findings) {}

    Result make(RezoningEngine engine) {
        keep();
        wheelchairs();
        companions();
        people.keySet().stream().filter(person -> !detached(person)).forEach(zoned::add);
        lost = (int) people.keySet().stream()
                .filter(person ->
                        !seatOf.containsKey(person) && seatBefore(person).isPresent())
                .count();
        if (limits.moves().orElse(Integer.MAX_VALUE) < lost) {
            throw refused(
                    "change-beyond-moves",
                    draft -> draft.about(orders.request().meeting().id())
                            .with("moves", limits.moves().orElse(0))
                            .with("lost", lost));
        }
        RezoningProblem problem = problem();
        Rezoning rezoning = rezone(engine, problem);
        assign(rezoning.zoning());
        if (!rezoning.torn().isEmpty()) {
            rezoning.torn()
                    .forEach(part ->
                            note("change-torn", draft -> draft.about(part).with("part", part)));
        }
        return new Result(
                people.keySet().stream().map(this::seating).toList(),
                rezoning.moved() + ordered + lost,
                rezoning.least() + ordered + lost,
                rezoning.price(),
                rezoning.zoning().measures().cost(),
                new Findings(found));
    }

    private void note(String code, Consumer<FindingTexts.Draft> details) {
        found.add(SeatingTexts.TEXTS.finding(code, Severity.WARNING, details));
    }

    private SeatingException refused(String code, Consumer<FindingTexts.Draft> details) {
        return new SeatingException(
                Changed.refusal(orders.request()),
                Findings.of(SeatingTexts.TEXTS.finding(code, Severity.ERROR, details)));
    }

    /** Who has the better right to a seat: by order, fixed, not to be moved, and then as listed. */
    private int claim(PersonId person) {
        if (orders.places().containsKey(person)) {
            return 0;
        }
        if (orders.request().fixedSeats().containsKey(person)) {
            return 1;
        }
        return price(person).isEmpty() ? 2 : 3;
    }

    private OptionalInt price(PersonId person) {
        return Optional.ofNullable(people.get(person))
                .map(known -> limits.price(person, known.unit()))
                .orElse(OptionalInt.empty());
    }

    /** Leaves everybody on the seat of before, or on that of the order, who may sit there and has the best right to it. */
    private void keep() {
        people.keySet().stream()
                .sorted(Comparator.comparingInt(this::claim))
                .forEach(person -> target(person).ifPresent(seat -> {
                    int index = indexOf.getOrDefault(seat, -1);
                    if (index >= 0 && suits(person, index) && !sitting.containsKey(index)) {
                        sit(person, index);
                        boolean moved = !seat.equals(seatBefore(person).orElse(seat));
                        ordered += moved ? 1 : 0;
                        if (moved) {
                            reasons.put(
                                    person,
                                    orders.places().containsKey(person)
                                            ? SeatReason.of("change-ordered")
                                            : SeatReason.of("fixed"));
                        }
                    } else if (claim(person) == 1) {
                        throw refused(
                                "fixed-seat-twice",
                                draft -> draft.about(person, seat)
                                        .with("person", person)
                                        .with("seat", seat));
                    } else if (claim(person) == 2
                            && index >= 0
                            && seats.get(index).usable()) {
                        throw refused(
                                "change-person-stays",
                                draft -> draft.about(person).with("person", person));
                    }
                }));
    }

    private Optional<SeatId> seatBefore(PersonId person) {
        return Optional.ofNullable(before.get(person)).map(Seating::seat);
    }

    private Optional<SeatId> target(PersonId person) {
        return Optional.ofNullable(orders.places().get(person))
                .or(() -> Optional.ofNullable(orders.request().fixedSeats().get(person)))
                .or(() -> seatBefore(person));
    }

    private boolean suits(PersonId person, int index) {
        Seat seat = seats.get(index);
        if (orders.request().fixedSeats().containsKey(person)) {
            return seat.usable();
        }
        boolean wheelchair =
                FloorParts.wheelchair(Optional.ofNullable(people.get(person)).orElseThrow());
        return seat.usable()
                && (wheelchair ? seat.has(SeatFeature.ACCESSIBLE) : seat.ordinary() || held(person, index));
    }

    /** Says whether somebody with a seat of his or her own sat there before. */
    private boolean held(PersonId person, int index) {
        return !seats.get(index).has(SeatFeature.ACCESSIBLE)
                && seatBefore(person).equals(Optional.of(seats.get(index).id()))
                && floor.detached(Optional.ofNullable(people.get(person)).orElseThrow());
    }

    private void sit(PersonId person, int index) {
        sitting.put(index, person);
        seatOf.put(person, index);
    }

    /** Gives wheelchair users without a place the free one nearest to a colleague, the highest first. */
    private void wheelchairs() {
        for (Map.Entry<PersonId, Attendee> entry : people.entrySet()) {
            PersonId person = entry.getKey();
            if (!FloorParts.wheelchair(entry.getValue()) || seatOf.containsKey(person)) {
                continue;
            }
            int part = partOf.getOrDefault(person, -1);
            List<Seat> near = sitting.entrySet().stream()
                    .filter(other -> partOf.getOrDefault(other.getValue(), -2) == part)
                    .map(other -> seats.get(other.getKey()))
                    .toList();
            int place = IntStream.range(0, seats.size())
                    .filter(index -> seats.get(index).usable()
                            && seats.get(index).has(SeatFeature.ACCESSIBLE)
                            && !sitting.containsKey(index))
                    .boxed()
                    .min(Comparator.comparingDouble((Integer index) -> distance(seats.get(index), near))
                            .thenComparing(index -> seats.get(index).id()))
                    .orElseThrow(() -> refused(
                            "change-no-wheelchair-place",
                            draft -> draft.about(person).with("person", person)));
            sit(person, place);
            reasons.put(person, SeatReason.of("change-wheelchair"));
            ordered += seatBefore(person).isPresent() ? 1 : 0;
        }
    }

    private static double distance(Seat place, List<Seat> near) {
        return near.stream()
                .mapToDouble(seat -> Math.abs(seat.x() - place.x()) + Math.abs(seat.y() - place.y()))
                .min()
                .orElse(Math.abs(place.x()) + place.y());
    }

    /** Seats companions who have no seat beside whom they come along with, where a seat there is free. */
    private void companions() {
        for (PersonId person : people.keySet()) {
            Optional<Seat> user = Optional.ofNullable(
                            orders.request().rules().companions().get(person))
                    .flatMap(other -> Optional.ofNullable(seatOf.get(other)))
                    .map(seats::get);
            if (user.isPresent() && !seatOf.containsKey(person)) {
                IntStream.range(0, seats.size())
                        .filter(index -> !sitting.containsKey(index)
                                && seats.get(index).ordinary()
                                && seats.get(index).touches(user.orElseThrow()))
                        .findFirst()
                        .ifPresent(index -> {
                            sit(person, index);
                            reasons.put(person, SeatReason.of("change-companion"));
                        });
            }
        }
    }

    /**
     * Says whether the person's seat follows from the zone; whoever should have a seat apart and has none, sits with the
     * unit.
     */
    private boolean inZone(PersonId person) {
        return zoned.contains(person);
    }

    private boolean detached(PersonId person) {
        Attendee known = Optional.ofNullable(people.get(person)).orElseThrow();
        return floor.detached(known) && (FloorParts.wheelchair(known) || seatOf.containsKey(person));
    }

    private RezoningProblem problem() {
        List<FloorParts.Part> parts = floor.parts();
        List<ZoneSeat> zoneSeats = new ArrayList<>();
        List<Integer> groups = new ArrayList<>();
        List<Integer> prices = new ArrayList<>();
        Set<Integer> pinned = new HashSet<>();
        for (int index = 0; index < seats.size(); index++) {
            Seat seat = seats.get(index);
            Optional<PersonId> person = Optional.ofNullable(sitting.get(index));
            boolean zoned = person.filter(this::inZone).isPresent();
            ZoneSeat.Use use = !seat.usable()
                    ? ZoneSeat.Use.BLOCKED
                    : zoned || (person.isEmpty() && seat.ordinary()) ? ZoneSeat.Use.OPEN : ZoneSeat.Use.HELD;
            zoneSeats.add(new ZoneSeat(
                    FloorParts.block(seat),
                    seat.rowIndex(),
                    seat.place(),
                    seat.x(),
                    seat.y(),
                    use,
                    use == ZoneSeat.Use.HELD
                            ? person.map(partOf::get).map(OptionalInt::of).orElse(OptionalInt.empty())
                            : OptionalInt.empty()));
            groups.add(zoned ? person.map(partOf::get).orElse(Zoning.EMPTY) : Zoning.EMPTY);
            OptionalInt price = person.map(this::price).orElse(OptionalInt.of(1));
            prices.add(price.orElse(1));
            if (price.isEmpty() || person.filter(orders.places()::containsKey).isPresent()) {
                pinned.add(index);
            }
        }
        List<ZoneGroup> zoneGroups = IntStream.range(0, parts.size())
                .mapToObj(part -> new ZoneGroup(
                        parts.get(part).id(),
                        parts.get(part).zoneRank() - 1,
                        part + 1,
                        (int) parts.get(part).people().stream()
                                .filter(person -> inZone(person.id()))
                                .count(),
                        orders.blocks()
                                .getOrDefault(
                                        parts.get(part).unit(), parts.get(part).blocks())))
                .toList();
        return new RezoningProblem(
                new ZoningProblem(zoneSeats, zoneGroups, floor.apart(), floor.style(), floor.weights()),
                groups,
                pinned,
                prices,
                new RezoningProblem.Limits(
                        limits.moves().orElse(Integer.MAX_VALUE) - lost, limits.extraSplits(), limits.worse()));
    }

    private Rezoning rezone(RezoningEngine engine, RezoningProblem problem) {
        try {
            return engine.rezone(problem);
        } catch (ZoneShortageException e) {
            throw refused(
                    "change-seats-short",
                    draft -> draft.about(e.groups().toArray())
                            .with("groups", e.groups())
                            .with("blocks", e.blocks())
                            .with("missing", e.shortage()));
        } catch (RezoningException e) {
            throw refused(
                    "change-beyond-limits",
                    draft -> draft.about(e.group())
                            .with("part", e.group())
                            .with("moves", e.moves())
                            .with("splits", e.splits()));
        }
    }

    /** Leaves everybody whose seat is still in the zone, and gives the other seats of each zone to who has none there. */
    private void assign(Zoning zoning) {
        Map<PersonId, SeatReason> why = new HashMap<>();
        for (int index = 0; index < seats.size(); index++) {
            PersonId person = sitting.get(index);
            if (person != null && inZone(person) && zoning.groupAt(index) != partOf.getOrDefault(person, -1)) {
                sitting.remove(index);
                seatOf.remove(person);
                why.put(person, madeRoom(seats.get(index), zoning.groupAt(index)));
            }
        }
        for (int part = 0; part < floor.parts().size(); part++) {
            FloorParts.Part these = floor.parts().get(part);
            int own = part;
            List<Integer> left = IntStream.range(0, seats.size())
                    .filter(index -> zoning.groupAt(index) == own && !sitting.containsKey(index))
                    .boxed()
                    .sorted((one, other) -> floor.frontAndCentreFirst().compare(seats.get(one), seats.get(other)))
                    .toList();
            int next = 0;
            for (Attendee person : these.people()) {
                if (inZone(person.id()) && !seatOf.containsKey(person.id())) {
                    sit(person.id(), left.get(next++));
                    reasons.put(
                            person.id(),
                            Optional.ofNullable(why.get(person.id())).orElseGet(() -> newcomer(these, person)));
                }
            }
        }
    }

    private SeatReason madeRoom(Seat seat, int group) {
        if (group == Zoning.EMPTY) {
            return SeatReason.of("change-better", "seat", seat.label(), "row", seat.row());
        }
        return SeatReason.of(
                "change-made-room",
                "row",
                seat.row(),
                "seat",
                seat.label(),
                "unit",
                floor.parts().get(group).name());
    }

    private SeatReason newcomer(FloorParts.Part part, Attendee person) {
        if (orders.blocks().containsKey(part.unit())) {
            return SeatReason.of("change-unit-moved", "unit", part.name());
        }
        return seatBefore(person.id())
                .map(seat -> SeatReason.of("change-seat-lost", "seat", seat))
                .orElse(SeatReason.of("change-inserted", "unit", part.name()));
    }

    private Seating seating(PersonId person) {
        SeatId seat = seats.get(seatOf.getOrDefault(person, -1)).id();
        return Optional.ofNullable(before.get(person))
                .filter(seating -> seating.seat().equals(seat))
                .orElseGet(() -> Seating.of(
                        person, seat, reasons.getOrDefault(person, SeatReason.of("change-inserted", "unit", ""))));
    }
}
