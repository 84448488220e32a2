package dev.huiwu.seating.internal;

import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.unit.Unit;
import dev.huiwu.seating.SeatReason;
import dev.huiwu.seating.Seating;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.order.SeatingStyle;
import dev.huiwu.seating.venue.HallSide;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.SeatFeature;
import dev.huiwu.seating.zoning.ZoneGroup;
import dev.huiwu.seating.zoning.ZoneSeat;
import dev.huiwu.seating.zoning.ZoneWeights;
import dev.huiwu.seating.zoning.Zoning;
import dev.huiwu.seating.zoning.ZoningEngine;
import dev.huiwu.seating.zoning.ZoningProblem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Seats the floor of a hall: settled seats first, then a zone for every group, then people inside their group, and last
 * wheelchair users on the places nearest to their colleagues.
 */
final class HallSeating {

    private final SeatingRequest request;
    private final SeatingStyle style;
    private final List<Seat> seats;
    private final List<Zones.Group> groups;
    private final Map<Seat, Zones.Group> held = new HashMap<>();
    private final List<Seating> seatings = new ArrayList<>();

    HallSeating(SeatingRequest request) {
        this.request = request;
        style = request.style().orElse(SeatingStyle.ROWS);
        seats = request.venue().seats();
        groups = Zones.of(request);
    }

    List<Seating> seat(ZoningEngine engine) {
        groups.forEach(this::settled);
        Zoning zoning = engine.zone(problem());
        List<List<Seat>> zones = zones(zoning);
        for (int group = 0; group < groups.size(); group++) {
            inside(groups.get(group), zones.get(group));
        }
        wheelchairs();
        return seatings;
    }

    private void settled(Zones.Group group) {
        for (Attendee person : group.members()) {
            Optional.ofNullable(request.fixedSeats().get(person.id()))
                    .flatMap(request.venue()::seat)
                    .ifPresent(seat -> take(seat, person.id(), group, SeatReason.of("fixed")));
        }
    }

    private void take(Seat seat, PersonId person, Zones.Group group, SeatReason reason) {
        held.put(seat, group);
        seatings.add(Seating.of(person, seat.id(), reason));
    }

    private ZoningProblem problem() {
        List<ZoneGroup> sizes = IntStream.range(0, groups.size())
                .mapToObj(i -> new ZoneGroup(
                        groups.get(i).id(),
                        groups.get(i).zoneRank() - 1,
                        i + 1,
                        free(groups.get(i)).size(),
                        Set.of()))
                .toList();
        return new ZoningProblem(
                seats.stream().map(this::zoneSeat).toList(), sizes, List.of(), style, ZoneWeights.WHOLE_ZONES);
    }

    private ZoneSeat zoneSeat(Seat seat) {
        Zones.Group holder = held.get(seat);
        ZoneSeat.Use use = !seat.usable()
                ? ZoneSeat.Use.BLOCKED
                : holder != null || !seat.ordinary() ? ZoneSeat.Use.HELD : ZoneSeat.Use.OPEN;
        return new ZoneSeat(
                seat.floor() + "/" + seat.block(),
                seat.rowIndex(),
                seat.place(),
                seat.x(),
                seat.y(),
                use,
                holder == null ? OptionalInt.empty() : OptionalInt.of(groups.indexOf(holder)));
    }

    private List<Attendee> free(Zones.Group group) {
        return group.members().stream()
                .filter(person -> !request.fixedSeats().containsKey(person.id()) && !RequestReview.wheelchair(person))
                .toList();
    }

    /** Returns the seats of each group, the front and the centre first. */
    private List<List<Seat>> zones(Zoning zoning) {
        List<List<Seat>> zones = groups.stream()
                .<List<Seat>>map(group -> new ArrayList<>(group.members().size()))
                .toList();
        for (int seat = 0; seat < seats.size(); seat++) {
            if (zoning.groupAt(seat) != Zoning.EMPTY) {
                zones.get(zoning.groupAt(seat)).add(seats.get(seat));
            }
        }
        zones.forEach(zone -> zone.sort(frontAndCentreFirst()));
        return zones;
    }

    /** Front over back, then the centre over the sides, then the side on which a row of the rostrum begins. */
    private Comparator<Seat> frontAndCentreFirst() {
        int first = request.sideRule().second().toHall() == HallSide.RIGHT ? 1 : -1;
        return Comparator.<Seat>comparingDouble(seat -> Math.floor(seat.y() + 0.5))
                .thenComparingDouble(seat -> Math.abs(seat.x()))
                .thenComparingDouble(seat -> first * seat.x())
                .thenComparing(Seat::id);
    }

    private void inside(Zones.Group group, List<Seat> zone) {
        List<Attendee> people = free(group);
        for (int i = 0; i < people.size(); i++) {
            Attendee person = people.get(i);
            take(
                    zone.get(i),
                    person.id(),
                    group,
                    SeatReason.of(
                            "zone-" + style.code(),
                            "zone",
                            group.zone(),
                            "zoneRank",
                            group.zoneRank(),
                            "unit",
                            shortName(group),
                            "unitRank",
                            group.unitRank(),
                            "place",
                            i + 1));
        }
    }

    private String shortName(Zones.Group group) {
        return request.units()
                .find(group.unit())
                .map(Unit::shortName)
                .orElse(group.unit().value());
    }

    /** A wheelchair user, a free place, and how far it is from the nearest colleague. */
    private record Choice(Zones.Group group, Attendee person, int turn, Seat place, double distance) {}

    /** Gives away the shortest way to a colleague first; ties go by precedence, then by seat. */
    private void wheelchairs() {
        List<Choice> choices = new ArrayList<>();
        int turn = 0;
        for (Zones.Group group : groups) {
            for (Attendee person : group.members()) {
                if (RequestReview.wheelchair(person) && !request.fixedSeats().containsKey(person.id())) {
                    turn++;
                    choices(group, person, turn, choices);
                }
            }
        }
        choices.sort(Comparator.comparingDouble(Choice::distance)
                .thenComparingInt(Choice::turn)
                .thenComparing(choice -> choice.place().id()));
        Map<Attendee, Seat> given = new HashMap<>();
        for (Choice choice : choices) {
            if (!given.containsKey(choice.person()) && !given.containsValue(choice.place())) {
                given.put(choice.person(), choice.place());
                take(
                        choice.place(),
                        choice.person().id(),
                        choice.group(),
                        SeatReason.of(
                                "wheelchair",
                                "unit",
                                shortName(choice.group()),
                                "distance",
                                String.format(Locale.ROOT, "%.1f", choice.distance())));
            }
        }
    }

    private void choices(Zones.Group group, Attendee person, int turn, List<Choice> choices) {
        List<Seat> near = anchors(group);
        seats.stream()
                .filter(seat -> seat.usable() && seat.has(SeatFeature.ACCESSIBLE) && !held.containsKey(seat))
                .map(place -> new Choice(group, person, turn, place, distance(place, near)))
                .forEach(choices::add);
    }

    /** Returns where the colleagues sit; of somebody who comes alone, the people of the zone. */
    private List<Seat> anchors(Zones.Group group) {
        List<Seat> colleagues = where(holder -> holder.equals(group));
        return colleagues.isEmpty() ? where(holder -> holder.zoneRank() == group.zoneRank()) : colleagues;
    }

    private List<Seat> where(Predicate<Zones.Group> holder) {
        return held.entrySet().stream()
                .filter(entry -> holder.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static double distance(Seat place, List<Seat> near) {
        return near.stream()
                .mapToDouble(seat -> Math.abs(seat.x() - place.x()) + Math.abs(seat.y() - place.y()))
                .min()
                .orElse(Math.abs(place.x()) + place.y());
    }
}
