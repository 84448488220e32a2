package dev.huiwu.seating.replan.internal;

import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import dev.huiwu.core.Finding;
import dev.huiwu.core.FindingTexts;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.internal.FloorParts;
import dev.huiwu.seating.replan.ChangeOrder;
import dev.huiwu.seating.replan.ChangeRefusedException;
import dev.huiwu.seating.replan.ReplanLimits;
import dev.huiwu.seating.replan.SeatChange;
import dev.huiwu.seating.rule.HallArea;
import dev.huiwu.seating.rule.SeatingRules;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.SeatId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;

/** What an order makes of a request: other people, other seats, and who is to sit where. */
final class Changed {

    private final SeatPlan plan;
    private final SeatingRequest request;
    private final ReplanLimits limits;
    private final ChangeOrder order;
    private final Refusals refusals;
    private final ChangedList list;
    private final ChangedHall hall;
    private final Map<PersonId, SeatId> places = new LinkedHashMap<>();
    private final Map<UnitId, Set<HallArea>> areas = new LinkedHashMap<>();
    private final Map<PersonId, SeatId> now = new HashMap<>();

    Changed(SeatPlan plan, SeatingRequest request, ChangeOrder order, ReplanLimits limits) {
        this.plan = plan;
        this.request = request;
        this.order = order;
        this.limits = limits;
        refusals = new Refusals(order);
        list = new ChangedList(request, refusals);
        hall = new ChangedHall(request, refusals);
        plan.byPerson()
                .forEach((person, seatings) -> now.put(person, seatings.get(0).seat()));
    }

    /**
     * The request that follows, who is to sit where by order, which units are to sit elsewhere, and whether what was wrong
     * before is to be put right; and what is to know about it.
     */
    record Orders(
            SeatingRequest request,
            Map<PersonId, SeatId> places,
            Set<UnitId> units,
            boolean mends,
            List<Finding> found) {

        /** Returns the request alone, with nobody ordered anywhere. */
        static Orders none(SeatingRequest request, boolean mends) {
            return new Orders(request, Map.of(), Set.of(), mends, List.of());
        }

        /** Says whether the office says itself where the person sits, or that the unit moves. */
        boolean saysWhereSits(Attendee person) {
            return places.containsKey(person.id())
                    || request.fixedSeats().containsKey(person.id())
                    || units.contains(person.unit());
        }
    }

    /**
     * Makes all changes, one after the other.
     *
     * @throws ChangeRefusedException naming every change that cannot be made
     */
    Orders make() {
        for (int place = 0; place < order.changes().size(); place++) {
            refusals.at(OptionalInt.of(place));
            make(order.changes().get(place));
        }
        refusals.at(OptionalInt.empty());
        SeatingRequest changed = changed();
        places.keySet().retainAll(changed.list().byId().keySet());
        placesCanBeTaken(changed);
        refusals.throwFor(request);
        return new Orders(withKeptBack(changed), places, areas.keySet(), false, list.found());
    }

    private SeatingRequest changed() {
        Set<PersonId> there = list.ids();
        return request.toBuilder()
                .list(list.list(order))
                .venue(hall.venue())
                .fixedSeats(Maps.filterKeys(request.fixedSeats(), there::contains))
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
                refusals.refuse(
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
        refusals.refuse(!suits, "change-seat-unsuitable", details);
        refusals.refuse(outside, "change-seat-outside", details);
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

    private void make(SeatChange change) {
        // a pattern switch would be shorter, and needs Java 21
        if (change instanceof SeatChange.Vacate vacate) {
            list.vacate(vacate.person());
        } else if (change instanceof SeatChange.Substitute substitute) {
            list.substitute(substitute);
        } else if (change instanceof SeatChange.Insert insert) {
            insert.people().forEach(list::insert);
        } else if (change instanceof SeatChange.Grow grow) {
            grow.people().forEach(list::insert);
        } else if (change instanceof SeatChange.Shrink shrink) {
            list.shrink(shrink.unit(), shrink.fewer());
        } else if (change instanceof SeatChange.Swap swap) {
            swap(swap.one(), swap.other());
        } else if (change instanceof SeatChange.MovePerson move) {
            move(move.person(), move.seat());
        } else if (change instanceof SeatChange.MoveUnit move) {
            move(move.unit(), move.floor(), move.block());
        } else if (change instanceof SeatChange.LoseSeats lose) {
            lose.seats().stream()
                    .sorted()
                    .forEach(seat -> hall.lose(seat.value(), there -> there.id().equals(seat)));
        } else if (change instanceof SeatChange.LoseBlock lose) {
            lose(lose.floor() + "/" + lose.block());
        } else if (change instanceof SeatChange.AddSeats add) {
            add.seats().forEach(hall::add);
        }
        now.keySet().retainAll(list.ids());
    }

    private boolean stays(PersonId id) {
        Optional<Attendee> person = list.find(id);
        boolean settled = person.isPresent()
                && ((now.containsKey(id)
                                && limits.price(id, person.get().unit()).isEmpty())
                        || request.fixedSeats().containsKey(id));
        boolean inTurn = plan.byPerson().getOrDefault(id, List.of()).stream()
                .anyMatch(seating -> seating.turn().isPresent());
        return refusals.refuse(
                        settled, "change-person-stays", draft -> draft.about(id).with("person", id))
                || refusals.refuse(
                        inTurn,
                        "change-person-in-turn",
                        draft -> draft.about(id).with("person", id));
    }

    private boolean seatless(PersonId id) {
        return refusals.refuse(
                !now.containsKey(id),
                "change-person-seatless",
                draft -> draft.about(id).with("person", id));
    }

    private void swap(PersonId one, PersonId other) {
        if (list.unknown(one)
                || list.unknown(other)
                || list.absent(one)
                || list.absent(other)
                || stays(one)
                || stays(other)
                || seatless(one)
                || seatless(other)) {
            return;
        }
        SeatId first = Optional.ofNullable(now.get(one)).orElseThrow();
        SeatId second = Optional.ofNullable(now.get(other)).orElseThrow();
        boolean alike = onRostrum(first) == onRostrum(second);
        if (!refusals.refuse(
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
        boolean rostrum = list.find(id).filter(Attendee::onRostrum).isPresent() || onRostrum(seat);
        if (list.unknown(id)
                || list.absent(id)
                || stays(id)
                || refusals.refuse(
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

    private boolean unknownBlock(String name) {
        return refusals.refuse(
                !hall.hasBlock(name),
                "change-block-unknown",
                draft -> draft.about(name).with("block", name));
    }

    private void lose(String block) {
        if (!unknownBlock(block)) {
            hall.lose(block, seat -> FloorParts.block(seat).equals(block));
        }
    }

    private void move(UnitId unit, String floor, String block) {
        String name = floor + "/" + block;
        if (!unknownBlock(name)
                && !refusals.refuse(
                        !list.hasUnit(unit),
                        "change-unit-unknown",
                        draft -> draft.about(unit).with("unit", unit))) {
            areas.put(unit, Set.of(HallArea.block(floor, block)));
        }
    }
}
