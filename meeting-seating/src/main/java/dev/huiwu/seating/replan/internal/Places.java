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
import dev.huiwu.seating.venue.SeatId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** Who sits where while a late change is made to a hall or a room, and why anybody leaves the seat of before. */
final class Places {

    private final Changed.Orders orders;
    private final ReplanLimits limits;
    private final Map<PersonId, Attendee> people = new LinkedHashMap<>();
    private final Map<SeatId, Seat> seats = new HashMap<>();
    private final Map<PersonId, Seating> before = new HashMap<>();
    private final Map<PersonId, Seat> seatOf = new HashMap<>();
    private final Map<SeatId, PersonId> holders = new HashMap<>();
    private final Map<PersonId, SeatReason> reasons = new HashMap<>();

    /** Starts with everybody standing and all these seats free. */
    Places(
            SeatPlan plan,
            Changed.Orders orders,
            ReplanLimits limits,
            Collection<Attendee> people,
            Collection<Seat> seats) {
        this.orders = orders;
        this.limits = limits;
        people.forEach(person -> this.people.put(person.id(), person));
        seats.forEach(seat -> this.seats.put(seat.id(), seat));
        plan.seatings().forEach(seating -> before.putIfAbsent(seating.person(), seating));
    }

    /**
     * Puts everybody on the seat that an order or the request names, else on that of before, who may sit there and has the
     * best right to it.
     *
     * @throws SeatingException if that takes a seat from somebody who is named for it or does not move
     */
    void keep() {
        List<Finding> found = new ArrayList<>();
        people.values().stream()
                .sorted(Comparator.comparingInt(this::claim))
                .forEach(person -> target(person.id()).ifPresent(seat -> keep(person, seat, found)));
        if (!found.isEmpty()) {
            throw refused(found);
        }
    }

    private void keep(Attendee person, SeatId wanted, List<Finding> found) {
        PersonId id = person.id();
        Optional<Seat> seat = Optional.ofNullable(seats.get(wanted));
        Optional<PersonId> holder = Optional.ofNullable(holders.get(wanted));
        if (staysSeated(id) && !seatBefore(id).equals(Optional.of(wanted))) {
            found.add(stays(id));
        } else if (seat.filter(there -> suits(person, there)).isPresent() && holder.isEmpty()) {
            sit(id, seat.get(), SeatReason.of(orders.places().containsKey(id) ? "change-ordered" : "fixed"));
        } else if (claim(person) < 2) {
            found.add(SeatingTexts.TEXTS.finding(
                    holder.isPresent() ? "change-seat-twice" : "change-seat-unsuitable",
                    Severity.ERROR,
                    draft -> draft.about(id, wanted)
                            .with("person", id)
                            .with("seat", wanted)
                            .with("other", holder.map(PersonId::value).orElse(""))));
        } else if (staysSeated(id)) {
            found.add(stays(id));
        } else {
            reasons.put(
                    id,
                    orders.units().contains(person.unit())
                            ? SeatReason.of("change-unit-moved", "unit", shortName(person))
                            : SeatReason.of("change-seat-lost", "seat", wanted));
        }
    }

    /** Says whether somebody has a seat of before and does not move, not even where that seat is lost. */
    boolean staysSeated(PersonId person) {
        return price(person).isEmpty() && seatBefore(person).isPresent();
    }

    private static Finding stays(PersonId person) {
        return SeatingTexts.TEXTS.finding(
                "change-person-stays",
                Severity.ERROR,
                draft -> draft.about(person).with("person", person));
    }

    private String shortName(Attendee person) {
        return orders.request()
                .units()
                .find(person.unit())
                .map(unit -> unit.shortName())
                .orElse(person.unit().value());
    }

    /** Who has the better right to a seat: by order, fixed, not to be moved, and then as listed. */
    private int claim(Attendee person) {
        if (orders.places().containsKey(person.id())) {
            return 0;
        }
        if (orders.request().fixedSeats().containsKey(person.id())) {
            return 1;
        }
        return price(person.id()).isEmpty() ? 2 : 3;
    }

    private Optional<SeatId> target(PersonId person) {
        return Optional.ofNullable(orders.places().get(person))
                .or(() -> Optional.ofNullable(orders.request().fixedSeats().get(person)))
                .or(() -> seatBefore(person));
    }

    /** Says whether somebody may sit on a seat at all. */
    private boolean suits(Attendee person, Seat seat) {
        if (orders.request().fixedSeats().containsKey(person.id())) {
            return seat.usable();
        }
        return FloorParts.suits(person, seat)
                && !FloorParts.keptBack(seat)
                && !FloorParts.outside(orders.request(), person, seat);
    }

    void sit(PersonId person, Seat seat, SeatReason why) {
        holders.put(seat.id(), person);
        seatOf.put(person, seat);
        reasons.put(person, why);
    }

    /** Lets somebody rise, to be seated again for the reason given. */
    void rise(PersonId person, SeatReason why) {
        seat(person).ifPresent(seat -> holders.remove(seat.id()));
        seatOf.remove(person);
        reasons.put(person, why);
    }

    Optional<Seat> seat(PersonId person) {
        return Optional.ofNullable(seatOf.get(person));
    }

    Optional<PersonId> holder(Seat seat) {
        return Optional.ofNullable(holders.get(seat.id()));
    }

    /** Returns who sits where. */
    Map<PersonId, Seat> seats() {
        return seatOf;
    }

    Optional<SeatId> seatBefore(PersonId person) {
        return Optional.ofNullable(before.get(person)).map(Seating::seat);
    }

    /** Returns why somebody who stands gets another seat; a newcomer has no reason yet. */
    SeatReason reason(Attendee person) {
        return Optional.ofNullable(reasons.get(person.id()))
                .orElseGet(() -> SeatReason.of("change-inserted", "unit", shortName(person)));
    }

    /** Returns what moving a person costs; empty for who must not move. */
    OptionalInt price(PersonId person) {
        return Optional.ofNullable(people.get(person))
                .map(known -> limits.price(person, known.unit()))
                .orElse(OptionalInt.empty());
    }

    /** Says whether nobody may ask the person to give up the seat. */
    boolean settled(PersonId person) {
        return price(person).isEmpty()
                || orders.places().containsKey(person)
                || orders.request().fixedSeats().containsKey(person);
    }

    /** Returns how many people who had a seat have not the same one. */
    int uprooted() {
        return (int) people.values().stream().filter(this::uprooted).count();
    }

    /** Says whether somebody who had a seat has not the same one. */
    boolean uprooted(Attendee person) {
        return seatBefore(person.id()).isPresent()
                && !seatBefore(person.id()).equals(seat(person.id()).map(Seat::id));
    }

    /**
     * Returns how many more people may move for the sake of those whom the office names, when so many others have.
     *
     * @throws SeatingException if too many have lost their seats already
     */
    int movesLeft(int others) {
        int lost = others
                + (int) people.values().stream()
                        .filter(person -> uprooted(person) && !orders.saysWhereSits(person))
                        .count();
        int most = limits.moves().orElse(Integer.MAX_VALUE);
        if (lost > most) {
            throw refused(
                    "change-beyond-moves",
                    draft -> draft.about(orders.request().meeting().id())
                            .with("moves", most)
                            .with("lost", lost));
        }
        return most - lost;
    }

    /** Returns everybody's seating; whoever has kept the seat has also kept the reason. */
    List<Seating> seatings() {
        return people.values().stream()
                .flatMap(person -> seat(person.id()).stream().map(seat -> seating(person, seat)))
                .toList();
    }

    private Seating seating(Attendee person, Seat seat) {
        return Optional.ofNullable(before.get(person.id()))
                .filter(old -> old.seat().equals(seat.id()))
                .orElseGet(() -> Seating.of(person.id(), seat.id(), reason(person)));
    }

    SeatingException refused(String code, Consumer<FindingTexts.Draft> details) {
        return refused(List.of(SeatingTexts.TEXTS.finding(code, Severity.ERROR, details)));
    }

    SeatingException refused(List<Finding> found) {
        return new SeatingException(Refusals.text(orders.request()), new Findings(found));
    }
}
