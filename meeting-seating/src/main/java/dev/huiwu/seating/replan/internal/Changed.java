package dev.huiwu.seating.replan.internal;

import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import dev.huiwu.core.Finding;
import dev.huiwu.core.FindingTexts;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Severity;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.list.AttendeeList;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatingException;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.internal.FloorParts;
import dev.huiwu.seating.internal.SeatingTexts;
import dev.huiwu.seating.replan.ChangeOrder;
import dev.huiwu.seating.replan.ReplanLimits;
import dev.huiwu.seating.replan.SeatChange;
import dev.huiwu.seating.rule.HallArea;
import dev.huiwu.seating.rule.SeatingRules;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.SeatFeature;
import dev.huiwu.seating.venue.SeatId;
import dev.huiwu.seating.venue.Venue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What an order makes of a request: other people, other seats, and who is to sit where. */
final class Changed {

    /** Chairs less than this apart, in seat widths and row pitches, stand in each other. */
    private static final double OVERLAP = 0.5;

    private final SeatPlan plan;
    private final SeatingRequest request;
    private final ReplanLimits limits;
    private final List<Attendee> people;
    private final List<Seat> seats;
    private final Map<PersonId, SeatId> places = new LinkedHashMap<>();
    private final Map<UnitId, Set<HallArea>> areas = new LinkedHashMap<>();
    private final Map<PersonId, SeatId> now = new HashMap<>();
    private final List<Finding> found = new ArrayList<>();

    Changed(SeatPlan plan, SeatingRequest request, ReplanLimits limits) {
        this.plan = plan;
        this.request = request;
        this.limits = limits;
        people = new ArrayList<>(request.list().attendees());
        seats = new ArrayList<>(request.venue().seats());
        plan.byPerson()
                .forEach((person, seatings) -> now.put(person, seatings.get(0).seat()));
    }

    /**
     * The request that follows, who is to sit where by order, which units are to sit elsewhere, and whether what was wrong
     * before is to be put right.
     */
    record Orders(SeatingRequest request, Map<PersonId, SeatId> places, Set<UnitId> units, boolean mends) {

        /** Returns the request alone, with nobody ordered anywhere. */
        static Orders none(SeatingRequest request, boolean mends) {
            return new Orders(request, Map.of(), Set.of(), mends);
        }

        /** Says whether the office says itself where the person sits, or that the unit moves. */
        boolean name(Attendee person) {
            return places.containsKey(person.id())
                    || request.fixedSeats().containsKey(person.id())
                    || units.contains(person.unit());
        }
    }

    /**
     * Makes all changes, one after the other.
     *
     * @throws SeatingException naming every change that cannot be made
     */
    Orders make(ChangeOrder order) {
        order.changes().forEach(this::make);
        SeatingRequest changed = changed(order);
        places.keySet().retainAll(changed.list().byId().keySet());
        placesCanBeTaken(changed);
        if (!found.isEmpty()) {
            throw new SeatingException(refusal(request), new Findings(found));
        }
        return new Orders(withKeptBack(changed), places, areas.keySet(), false);
    }

    private SeatingRequest changed(ChangeOrder order) {
        SeatingRequest.Builder changed = request.toBuilder();
        if (!people.equals(request.list().attendees())) {
            AttendeeList next = request.list().next(people, order.reason(), order.approver());
            changed.list(next.lock(order.approver()));
        }
        if (!seats.equals(request.venue().seats())) {
            changed.venue(Venue.builder().from(request.venue()).seats(seats).build());
        }
        Set<PersonId> there = people.stream().map(Attendee::id).collect(Collectors.toSet());
        return changed.fixedSeats(Maps.filterKeys(request.fixedSeats(), there::contains))
                .rules(rules(there))
                .build();
    }

    /** Returns the rules without those for people who are gone, and with the areas of units that move. */
    private SeatingRules rules(Set<PersonId> there) {
        SeatingRules rules = request.rules();
        Map<UnitId, Set<HallArea>> unitAreas = new LinkedHashMap<>(rules.unitAreas());
        unitAreas.putAll(areas);
        return rules.toBuilder()
                .preferredSeats(Maps.filterKeys(rules.preferredSeats(), there::contains))
                .atAisle(Sets.filter(rules.atAisle(), there::contains))
                .companions(Maps.filterEntries(
                        rules.companions(), pair -> there.contains(pair.getKey()) && there.contains(pair.getValue())))
                .unitAreas(unitAreas)
                .build();
    }

    private void placesCanBeTaken(SeatingRequest changed) {
        Map<SeatId, PersonId> takers = new HashMap<>();
        places.forEach((person, place) -> {
            PersonId other = takers.putIfAbsent(place, person);
            if (other != null) {
                refuse(
                        true,
                        "change-seat-twice",
                        draft -> draft.about(other, person, place)
                                .with("person", other)
                                .with("other", person)
                                .with("seat", place));
            } else if (!onRostrum(place)) {
                canBeTaken(changed, person, place);
            }
        });
    }

    private void canBeTaken(SeatingRequest changed, PersonId id, SeatId place) {
        Optional<Attendee> person = changed.list().find(id);
        Optional<Seat> seat = changed.venueInUse().seat(place);
        boolean suits = person.isPresent()
                && seat.filter(there -> FloorParts.suits(person.get(), there)).isPresent();
        boolean outside = suits && FloorParts.outside(changed, person.get(), seat.orElseThrow());
        Consumer<FindingTexts.Draft> details =
                draft -> draft.about(id, place).with("person", id).with("seat", place);
        refuse(!suits, "change-seat-unsuitable", details);
        refuse(outside, "change-seat-outside", details);
    }

    /** Returns the request with the seats fixed that were kept back and are given by order: a seating would not give them. */
    private SeatingRequest withKeptBack(SeatingRequest changed) {
        Map<PersonId, SeatId> fixed = new LinkedHashMap<>(changed.fixedSeats());
        places.forEach((person, place) -> changed.venueInUse()
                .seat(place)
                .filter(FloorParts::keptBack)
                .ifPresent(seat -> fixed.put(person, place)));
        return changed.toBuilder().fixedSeats(fixed).build();
    }

    static String refusal(SeatingRequest request) {
        return "The plan of meeting %s cannot be changed so"
                .formatted(request.meeting().id());
    }

    private boolean refuse(boolean wrong, String code, Consumer<FindingTexts.Draft> details) {
        if (wrong) {
            found.add(SeatingTexts.TEXTS.finding(code, Severity.ERROR, details));
        }
        return wrong;
    }

    private void make(SeatChange change) {
        // a pattern switch would be shorter, and needs Java 21
        if (change instanceof SeatChange.Vacate vacate) {
            vacate(vacate.person());
        } else if (change instanceof SeatChange.Substitute substitute) {
            substitute(substitute);
        } else if (change instanceof SeatChange.Insert insert) {
            insert.people().forEach(this::insert);
        } else if (change instanceof SeatChange.Grow grow) {
            grow.people().forEach(this::insert);
        } else if (change instanceof SeatChange.Shrink shrink) {
            shrink(shrink.unit(), shrink.fewer());
        } else if (change instanceof SeatChange.Swap swap) {
            swap(swap.one(), swap.other());
        } else if (change instanceof SeatChange.MovePerson move) {
            move(move.person(), move.seat());
        } else if (change instanceof SeatChange.MoveUnit move) {
            move(move.unit(), move.floor(), move.block());
        } else if (change instanceof SeatChange.LoseSeats lose) {
            lose.seats().stream()
                    .sorted()
                    .forEach(seat -> lose(seat.value(), there -> there.id().equals(seat)));
        } else if (change instanceof SeatChange.LoseBlock lose) {
            lose(
                    lose.floor() + "/" + lose.block(),
                    seat -> seat.floor().equals(lose.floor()) && seat.block().equals(lose.block()));
        } else if (change instanceof SeatChange.AddSeats add) {
            add.seats().forEach(this::add);
        }
    }

    private Optional<Attendee> find(PersonId id) {
        return people.stream().filter(person -> person.id().equals(id)).findFirst();
    }

    private boolean unknown(PersonId id) {
        return refuse(
                find(id).isEmpty(),
                "change-person-unknown",
                draft -> draft.about(id).with("person", id));
    }

    private boolean absent(PersonId id) {
        boolean absent = find(id).filter(person ->
                        person.leave().isPresent() && person.substitute().isEmpty())
                .isPresent();
        return refuse(absent, "person-absent", draft -> draft.about(id).with("person", id));
    }

    private void vacate(PersonId id) {
        if (!unknown(id)) {
            people.removeIf(person -> person.id().equals(id));
            now.remove(id);
        }
    }

    private void substitute(SeatChange.Substitute change) {
        if (!unknown(change.person())) {
            people.replaceAll(person -> person.id().equals(change.person())
                    ? person.toBuilder()
                            .leave(change.leave())
                            .substitute(change.substitute())
                            .build()
                    : person);
        }
    }

    /** Puts a newcomer behind the last of the unit, or at the end of the list, and into the zone of most of the unit. */
    private void insert(Attendee newcomer) {
        PersonId id = newcomer.id();
        boolean refused = refuse(
                        find(id).isPresent(),
                        "change-person-listed",
                        draft -> draft.about(id).with("person", id))
                || refuse(
                        request.units().find(newcomer.unit()).isEmpty(),
                        "seating-unknown-unit",
                        draft -> draft.about(id, newcomer.unit())
                                .with("person", id)
                                .with("unit", newcomer.unit()));
        if (!refused) {
            List<Attendee> colleagues = people.stream()
                    .filter(person -> person.unit().equals(newcomer.unit()))
                    .toList();
            int at = colleagues.isEmpty()
                    ? people.size()
                    : people.lastIndexOf(colleagues.get(colleagues.size() - 1)) + 1;
            people.add(at, withColleagues(newcomer, colleagues));
        }
    }

    /** Returns the newcomer in the zone where most of the unit sit, if nothing is said of a zone. */
    private static Attendee withColleagues(Attendee newcomer, List<Attendee> colleagues) {
        if (newcomer.zone().isPresent() || newcomer.delegation().isPresent()) {
            return newcomer;
        }
        Map<List<Optional<String>>, List<Attendee>> zones = colleagues.stream()
                .filter(person -> !person.onRostrum())
                .collect(Collectors.groupingBy(
                        person -> List.of(person.zone(), person.delegation()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        int most = zones.values().stream().mapToInt(List::size).max().orElse(0);
        return zones.values().stream()
                .filter(those -> those.size() == most)
                .findFirst()
                .map(those -> Attendee.builder()
                        .from(newcomer)
                        .zone(those.get(0).zone())
                        .delegation(those.get(0).delegation())
                        .build())
                .orElse(newcomer);
    }

    private void shrink(UnitId unit, int fewer) {
        List<Attendee> staying = people.stream()
                .filter(person -> person.unit().equals(unit)
                        && !person.onRostrum()
                        && !request.fixedSeats().containsKey(person.id()))
                .toList();
        if (!refuse(
                staying.size() < fewer,
                "change-unit-too-small",
                draft -> draft.about(unit)
                        .with("unit", unit)
                        .with("people", staying.size())
                        .with("fewer", fewer))) {
            staying.subList(staying.size() - fewer, staying.size()).forEach(person -> vacate(person.id()));
        }
    }

    private boolean stays(PersonId id) {
        Optional<Attendee> person = find(id);
        boolean settled = person.isPresent()
                && (limits.price(id, person.get().unit()).isEmpty()
                        || request.fixedSeats().containsKey(id));
        boolean inTurn = plan.byPerson().getOrDefault(id, List.of()).stream()
                .anyMatch(seating -> seating.turn().isPresent());
        return refuse(settled, "change-person-stays", draft -> draft.about(id).with("person", id))
                || refuse(
                        inTurn,
                        "change-person-in-turn",
                        draft -> draft.about(id).with("person", id));
    }

    private boolean seatless(PersonId id) {
        return refuse(
                !now.containsKey(id),
                "change-person-seatless",
                draft -> draft.about(id).with("person", id));
    }

    private void swap(PersonId one, PersonId other) {
        if (unknown(one)
                || unknown(other)
                || absent(one)
                || absent(other)
                || stays(one)
                || stays(other)
                || seatless(one)
                || seatless(other)) {
            return;
        }
        SeatId first = Optional.ofNullable(now.get(one)).orElseThrow();
        SeatId second = Optional.ofNullable(now.get(other)).orElseThrow();
        boolean alike = onRostrum(first) == onRostrum(second);
        if (!refuse(
                !alike,
                "change-swap-rostrum",
                draft -> draft.about(one, other).with("one", one).with("other", other))) {
            place(one, second);
            place(other, first);
        }
    }

    private void place(PersonId person, SeatId seat) {
        places.put(person, seat);
        now.put(person, seat);
    }

    private boolean onRostrum(SeatId seat) {
        return plan.rostrum().stream().anyMatch(chair -> chair.id().equals(seat));
    }

    private void move(PersonId id, SeatId seat) {
        boolean rostrum = find(id).filter(Attendee::onRostrum).isPresent() || onRostrum(seat);
        if (unknown(id)
                || absent(id)
                || stays(id)
                || refuse(
                        rostrum, "change-move-rostrum", draft -> draft.about(id).with("person", id))) {
            return;
        }
        boolean taken = now.entrySet().stream()
                .filter(entry ->
                        entry.getValue().equals(seat) && !entry.getKey().equals(id))
                .anyMatch(entry -> stays(entry.getKey()));
        if (!taken) {
            now.entrySet().removeIf(entry -> entry.getValue().equals(seat));
            place(id, seat);
        }
    }

    private void move(UnitId unit, String floor, String block) {
        String name = floor + "/" + block;
        boolean missing =
                seats.stream().noneMatch(seat -> FloorParts.block(seat).equals(name));
        if (!refuse(missing, "change-block-unknown", draft -> draft.about(name).with("block", name))
                && !refuse(
                        people.stream().noneMatch(person -> person.unit().equals(unit)),
                        "change-unit-unknown",
                        draft -> draft.about(unit).with("unit", unit))) {
            areas.put(unit, Set.of(HallArea.block(floor, block)));
        }
    }

    private void lose(String name, Predicate<Seat> which) {
        if (refuse(
                seats.stream().noneMatch(which),
                "change-seat-unknown",
                draft -> draft.about(name).with("seat", name))) {
            return;
        }
        seats.replaceAll(seat -> which.test(seat) ? seat.with(SeatFeature.BLOCKED) : seat);
    }

    private void add(Seat seat) {
        boolean known = seats.stream().anyMatch(there -> there.id().equals(seat.id()));
        boolean homeless = request.venue().blocks().stream()
                .noneMatch(block ->
                        block.floor().equals(seat.floor()) && block.name().equals(seat.block()));
        if (refuse(known, "change-seat-known", draft -> draft.about(seat.id()).with("seat", seat.id()))
                || refuse(
                        homeless,
                        "change-block-unknown",
                        draft -> draft.about(FloorParts.block(seat)).with("block", FloorParts.block(seat)))) {
            return;
        }
        Optional<Seat> other =
                seats.stream().filter(there -> overlap(there, seat)).findFirst();
        other.ifPresentOrElse(
                there -> refuse(
                        true,
                        "change-seat-overlaps",
                        draft -> draft.about(seat.id(), there.id())
                                .with("seat", seat.id())
                                .with("other", there.id())),
                () -> seats.add(placeOf(seat), seat));
    }

    /** Says whether one chair would stand in the other, or has its place in the row. */
    private static boolean overlap(Seat one, Seat other) {
        boolean near = Math.abs(one.x() - other.x()) < OVERLAP && Math.abs(one.y() - other.y()) < OVERLAP;
        boolean samePlace =
                one.block().equals(other.block()) && one.rowIndex() == other.rowIndex() && one.place() == other.place();
        return one.floor().equals(other.floor()) && (near || samePlace);
    }

    /** Returns where a seat goes in the venue's list: on its floor, from the stage to the back and left to right. */
    private int placeOf(Seat seat) {
        int place = seats.size();
        for (int index = seats.size() - 1; index >= 0; index--) {
            Seat there = seats.get(index);
            if (there.floor().equals(seat.floor())) {
                if (there.y() < seat.y() || (there.y() == seat.y() && there.x() < seat.x())) {
                    return index + 1;
                }
                place = index;
            }
        }
        return place;
    }
}
