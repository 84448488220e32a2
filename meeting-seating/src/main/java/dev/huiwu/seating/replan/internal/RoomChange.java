package dev.huiwu.seating.replan.internal;

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
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.SeatFeature;
import dev.huiwu.seating.venue.SeatId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A room after a late change: everybody keeps the chair who can; who has none takes the free one nearest to a colleague.
 * People who come in turn keep their chairs; newcomers of that kind need a plan from scratch.
 */
final class RoomChange {

    private final Changed.Orders orders;
    private final FloorParts floor;
    private final Map<SeatId, Seat> free = new HashMap<>();
    private final Map<SeatId, Seat> all = new HashMap<>();

    RoomChange(Changed.Orders orders, FloorParts floor) {
        this.orders = orders;
        this.floor = floor;
        floor.seats().stream().filter(Seat::usable).forEach(seat -> {
            all.put(seat.id(), seat);
            free.put(seat.id(), seat);
        });
    }

    List<Seating> make(SeatPlan plan) {
        List<Seating> seatings = new ArrayList<>();
        List<Attendee> waiting = new ArrayList<>();
        for (Attendee person : orders.request().people()) {
            List<Seating> before = plan.byPerson().getOrDefault(person.id(), List.of());
            if (before.stream().anyMatch(seating -> seating.turn().isPresent())
                    && before.stream().allMatch(seating -> all.containsKey(seating.seat()))) {
                before.forEach(seating -> free.remove(seating.seat()));
                seatings.addAll(before);
            } else {
                waiting.add(person);
            }
        }
        List<Attendee> without = new ArrayList<>();
        waiting.stream()
                .sorted(Comparator.comparing(person -> !orders.places().containsKey(person.id())))
                .forEach(person -> {
                    Optional<Seating> before = plan.byPerson().getOrDefault(person.id(), List.of()).stream()
                            .findFirst();
                    Optional<SeatId> wanted = Optional.ofNullable(
                                    orders.places().get(person.id()))
                            .or(() -> Optional.ofNullable(
                                    orders.request().fixedSeats().get(person.id())))
                            .or(() -> before.map(Seating::seat));
                    if (wanted.filter(seat -> suits(person, seat)).isPresent()) {
                        SeatId seat = wanted.orElseThrow();
                        free.remove(seat);
                        seatings.add(before.filter(old -> old.seat().equals(seat))
                                .orElseGet(() -> Seating.of(person.id(), seat, SeatReason.of("change-ordered"))));
                    } else {
                        without.add(person);
                    }
                });
        without.forEach(person -> seatings.add(seat(person, seatings, plan)));
        return seatings;
    }

    private boolean suits(Attendee person, SeatId seat) {
        Seat place = free.get(seat);
        return place != null && (!FloorParts.wheelchair(person) || place.has(SeatFeature.ACCESSIBLE));
    }

    private Seating seat(Attendee person, List<Seating> seatings, SeatPlan plan) {
        List<Seat> colleagues = seatings.stream()
                .filter(seating -> sameUnit(person, seating.person()))
                .flatMap(seating -> Optional.ofNullable(all.get(seating.seat())).stream())
                .toList();
        Seat place = free.values().stream()
                .filter(seat -> FloorParts.wheelchair(person)
                        ? seat.has(SeatFeature.ACCESSIBLE)
                        : seat.ordinary() && person.topics().isEmpty())
                .min(Comparator.comparingDouble((Seat seat) -> distance(seat, colleagues))
                        .thenComparing(Seat::id))
                .orElseThrow(() -> new SeatingException(
                        Changed.refusal(orders.request()),
                        Findings.of(SeatingTexts.TEXTS.finding(
                                "change-room-full",
                                Severity.ERROR,
                                draft -> draft.about(person.id()).with("person", person.id())))));
        free.remove(place.id());
        return Seating.of(
                person.id(),
                place.id(),
                plan.seatOf(person.id())
                        .map(seat -> SeatReason.of("change-seat-lost", "seat", seat))
                        .orElse(SeatReason.of("change-inserted", "unit", person.unit())));
    }

    private boolean sameUnit(Attendee person, PersonId other) {
        return orders.request()
                .list()
                .find(other)
                .filter(known -> known.unit().equals(person.unit()))
                .isPresent();
    }

    private double distance(Seat place, List<Seat> near) {
        return near.stream()
                .mapToDouble(seat -> Math.abs(seat.x() - place.x()) + Math.abs(seat.y() - place.y()))
                .min()
                .orElse(floor.seats().indexOf(place));
    }
}
