package dev.huiwu.seating.replan.internal;

import dev.huiwu.core.Finding;
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
import dev.huiwu.seating.internal.WheelchairSeating;
import dev.huiwu.seating.replan.ReplanLimits;
import dev.huiwu.seating.venue.Seat;
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
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The floor of a hall after a late change: everybody keeps the seat who can; wheelchair users and companions who cannot
 * are placed as a seating places them; the others get a seat by rezoning, so that the fewest people move. Then a unit's
 * head who has come to sit behind colleagues changes seats with one of them, who moves too.
 */
final class HallChange {

    private final Changed.Orders orders;
    private final ReplanLimits limits;
    private final FloorParts floor;
    private final List<Seat> seats;
    private final Map<SeatId, Seat> seatById = new HashMap<>();
    private final Map<PersonId, Integer> partOf = new HashMap<>();
    private final Map<PersonId, Attendee> people = new LinkedHashMap<>();
    private final Places places;

    HallChange(SeatPlan plan, Changed.Orders orders, ReplanLimits limits, FloorParts floor) {
        this.orders = orders;
        this.limits = limits;
        this.floor = floor;
        seats = floor.seats();
        seats.forEach(seat -> seatById.put(seat.id(), seat));
        for (int part = 0; part < floor.parts().size(); part++) {
            for (Attendee person : floor.parts().get(part).people()) {
                partOf.put(person.id(), part);
                people.put(person.id(), person);
            }
        }
        places = new Places(plan, orders, limits, people.values(), seats);
    }

    /**
     * Who sits where, and what is to know.
     *
     * @param leastMoves a proven bound of how many people move
     */
    record Result(List<Seating> seatings, int leastMoves, double cost, Findings findings) {}

    Result make(RezoningEngine engine) {
        places.keep();
        int forced = places.uprooted();
        wheelchairs();
        apart();
        boolean chosen = places.uprooted() > forced;
        Rezoning rezoning = rezone(engine, places.movesLeft(0));
        assign(rezoning.zoning());
        if (!orders.mends()) { // follow and repair promise the least change
            new HeadsInFront(floor, places, this::yields, seatById).keep();
        }
        return new Result(
                places.seatings(),
                forced + (chosen ? 0 : rezoning.least()),
                rezoning.zoning().measures().cost(),
                new Findings(rezoning.torn().stream().map(this::torn).toList()));
    }

    private Finding torn(String id) {
        FloorParts.Part part = part(id);
        return SeatingTexts.TEXTS.finding(
                "change-torn",
                Severity.WARNING,
                draft -> draft.about(part.unit(), id).with("unit", part.unit()).with("zone", part.zone()));
    }

    private FloorParts.Part part(String id) {
        return floor.parts().stream()
                .filter(part -> part.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Seats wheelchair users and companions who have no seat or do not sit together. */
    private void wheelchairs() {
        boolean standing = people.values().stream().anyMatch(this::standsWithoutPlace);
        if (!standing && orders.request().rules().companions().isEmpty()) {
            return;
        }
        WheelchairSeating seating = new WheelchairSeating(orders.request());
        Map<Attendee, List<Attendee>> parted = new LinkedHashMap<>();
        seating.accompanied().forEach((user, companions) -> {
            if (people.containsKey(user.id()) && !together(user, companions)) {
                parted.put(user, companions);
            }
        });
        if (standing || !parted.isEmpty()) {
            seat(seating, parted);
        }
    }

    private boolean standsWithoutPlace(Attendee person) {
        return FloorParts.wheelchair(person) && places.seat(person.id()).isEmpty();
    }

    /** A free seat beside is better than a neighbour who makes room, a companion who moves better than a user who does. */
    private void seat(WheelchairSeating seating, Map<Attendee, List<Attendee>> parted) {
        if (seated(seating)) {
            return;
        }
        parted.values().forEach(companions -> companions.forEach(this::rise));
        if (seated(seating)) {
            return;
        }
        parted.keySet().forEach(this::rise);
        if (seated(seating)) {
            return;
        }
        List<Finding> found = new ArrayList<>(people.values().stream()
                .filter(person -> parted.containsKey(person) || standsWithoutPlace(person))
                .map(user -> SeatingTexts.TEXTS.finding(
                        "change-no-wheelchair-place",
                        Severity.ERROR,
                        draft -> draft.about(user.id()).with("person", user.id())))
                .toList());
        hallShort().ifPresent(found::add);
        throw places.refused(found);
    }

    /** Says how many seats the hall lacks for those who need no wheelchair place. */
    private Optional<Finding> hallShort() {
        long needed = people.values().stream()
                .filter(person -> !FloorParts.wheelchair(person))
                .count();
        long missing = needed - seats.stream().filter(Seat::ordinary).count();
        return missing <= 0
                ? Optional.empty()
                : Optional.of(SeatingTexts.TEXTS.finding(
                        "change-hall-short",
                        Severity.ERROR,
                        draft -> draft.about(orders.request().venue().id()).with("missing", missing)));
    }

    private boolean seated(WheelchairSeating seating) {
        Optional<List<Seating>> found =
                seating.seat(places.seats(), person -> false).or(() -> seating.seat(places.seats(), this::yields));
        found.ifPresent(seatings -> seatings.forEach(this::take));
        return found.isPresent();
    }

    private boolean together(Attendee user, List<Attendee> companions) {
        return companions.stream().allMatch(companion -> touch(user, companion));
    }

    private boolean touch(Attendee one, Attendee other) {
        return places.seat(one.id())
                .flatMap(seat -> places.seat(other.id()).filter(seat::touches))
                .isPresent();
    }

    private void rise(Attendee person) {
        if (!places.settled(person.id())) {
            places.rise(person.id(), places.reason(person));
        }
    }

    private boolean yields(PersonId person) {
        return !places.settled(person) && inZone(person);
    }

    private void take(Seating seating) {
        Seat seat = Optional.ofNullable(seatById.get(seating.seat())).orElseThrow();
        places.holder(seat)
                .ifPresent(holder -> places.rise(
                        holder, SeatReason.of("change-beside-wheelchair", "row", seat.row(), "seat", seat.label())));
        places.sit(seating.person(), seat, seating.reason());
    }

    /**
     * Lets people rise who touch somebody they are kept apart from; of two units it is the lower one that gives way. What
     * the plan of before could not avoid is not the business of an order.
     */
    private void apart() {
        for (ZoningProblem.Apart pair : floor.apart()) {
            for (Attendee one : floor.parts().get(pair.one()).people()) {
                for (Attendee other : floor.parts().get(pair.other()).people()) {
                    if (touch(one, other) && (orders.mends() || places.uprooted(one) || places.uprooted(other))) {
                        part(one, other);
                    }
                }
            }
        }
    }

    private void part(Attendee higher, Attendee lower) {
        Stream.of(lower, higher)
                .filter(person -> yields(person.id()))
                .findFirst()
                .ifPresent(person -> places.rise(
                        person.id(), SeatReason.of("change-kept-apart", "unit", higher.unit(), "other", lower.unit())));
    }

    /**
     * Says whether the person's seat follows from the zone; whoever should have a seat apart and has none, sits with the
     * unit.
     */
    private boolean inZone(PersonId id) {
        Attendee person = Optional.ofNullable(people.get(id)).orElseThrow();
        return !floor.detached(person)
                || (!FloorParts.wheelchair(person) && places.seat(id).isEmpty());
    }

    private RezoningProblem problem(RezoningProblem.Limits within) {
        List<FloorParts.Part> parts = floor.parts();
        List<ZoneSeat> zoneSeats = new ArrayList<>();
        List<Integer> groups = new ArrayList<>();
        List<Integer> prices = new ArrayList<>();
        Set<Integer> pinned = new HashSet<>();
        for (Seat seat : seats) {
            Optional<PersonId> person = places.holder(seat);
            boolean zoned = person.filter(this::inZone).isPresent();
            ZoneSeat.Use use = !seat.usable()
                    ? ZoneSeat.Use.BLOCKED
                    : zoned || (person.isEmpty() && seat.ordinary()) ? ZoneSeat.Use.OPEN : ZoneSeat.Use.HELD;
            if (person.filter(places::settled).isPresent()) {
                pinned.add(zoneSeats.size());
            }
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
            prices.add(person.map(places::price).orElse(OptionalInt.empty()).orElse(1));
        }
        List<ZoneGroup> zoneGroups = IntStream.range(0, parts.size())
                .mapToObj(part -> new ZoneGroup(
                        parts.get(part).id(),
                        parts.get(part).zoneRank() - 1,
                        part + 1,
                        (int) parts.get(part).people().stream()
                                .filter(person -> inZone(person.id()))
                                .count(),
                        parts.get(part).blocks()))
                .toList();
        return new RezoningProblem(
                new ZoningProblem(zoneSeats, zoneGroups, floor.apart(), floor.style(), floor.weights()),
                groups,
                pinned,
                prices,
                within);
    }

    /** Tears nobody apart where there is another way within the moves allowed. */
    private Rezoning rezone(RezoningEngine engine, int moves) {
        try {
            return engine.rezone(problem(new RezoningProblem.Limits(moves, 0, limits.worse())));
        } catch (ZoneShortageException e) {
            throw seatsShort(e);
        } catch (RezoningException e) {
            if (limits.extraSplits() == 0) {
                throw beyondLimits(engine, e, moves);
            }
        }
        try {
            return engine.rezone(problem(new RezoningProblem.Limits(moves, limits.extraSplits(), limits.worse())));
        } catch (RezoningException e) {
            throw beyondLimits(engine, e, moves);
        }
    }

    private SeatingException seatsShort(ZoneShortageException shortage) {
        boolean everywhere = shortage.groups().size() == floor.parts().size();
        return places.refused(
                everywhere ? "change-hall-short" : "change-seats-short",
                draft -> draft.about(shortage.groups().toArray())
                        .with("groups", shortage.groups())
                        .with("blocks", shortage.blocks())
                        .with("missing", shortage.shortage()));
    }

    private SeatingException beyondLimits(RezoningEngine engine, RezoningException nearest, int moves) {
        OptionalInt needed = needed(engine, moves);
        FloorParts.Part part = part(nearest.group());
        long sitting = people.keySet().stream().filter(places::staysSeated).count();
        long others = people.keySet().stream()
                .filter(person -> places.seatBefore(person).isPresent())
                .count();
        return places.refused(
                needed.isPresent() ? "change-needs-moves" : "change-beyond-limits",
                draft -> draft.about(part.unit(), nearest.group())
                        .with("unit", part.unit())
                        .with("zone", part.zone())
                        .with("moves", needed.orElse(nearest.moves()))
                        .with("splits", Math.max(1, nearest.splits()))
                        .with("sitting", sitting == 0 ? "" : sitting)
                        .with("movable", others - sitting));
    }

    /** Returns how many would have to move where nothing but their number stands against the change. */
    private OptionalInt needed(RezoningEngine engine, int moves) {
        if (limits.moves().isEmpty()) {
            return OptionalInt.empty();
        }
        try {
            int others = limits.moves().getAsInt() - moves;
            return OptionalInt.of(others
                    + engine.rezone(problem(RezoningProblem.Limits.FEWEST)).moved());
        } catch (RezoningException e) {
            return OptionalInt.empty();
        }
    }

    /** Leaves everybody whose seat is still in the zone, and gives the other seats of each zone to who has none there. */
    private void assign(Zoning zoning) {
        for (int index = 0; index < seats.size(); index++) {
            Seat seat = seats.get(index);
            int group = zoning.groupAt(index);
            places.holder(seat)
                    .filter(person -> inZone(person) && partOf.getOrDefault(person, -1) != group)
                    .ifPresent(person -> places.rise(person, madeRoom(seat, group)));
        }
        for (int part = 0; part < floor.parts().size(); part++) {
            int own = part;
            List<Seat> left = IntStream.range(0, seats.size())
                    .filter(index -> zoning.groupAt(index) == own)
                    .mapToObj(seats::get)
                    .filter(seat -> places.holder(seat).isEmpty())
                    .sorted(floor.frontAndCentreFirst())
                    .toList();
            int next = 0;
            for (Attendee person : floor.parts().get(part).people()) {
                if (places.seat(person.id()).isEmpty()) {
                    places.sit(person.id(), left.get(next++), places.reason(person));
                }
            }
        }
    }

    private SeatReason madeRoom(Seat seat, int group) {
        if (group == Zoning.EMPTY) {
            boolean mended = limits.worse() < Double.POSITIVE_INFINITY;
            return SeatReason.of(
                    mended ? "change-better" : "change-with-unit", "seat", seat.label(), "row", seat.row());
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
}
