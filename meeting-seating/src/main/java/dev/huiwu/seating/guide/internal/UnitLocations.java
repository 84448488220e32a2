package dev.huiwu.seating.guide.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.attendee.SeatNeed;
import dev.huiwu.core.unit.Unit;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.Seating;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.guide.PersonLocation;
import dev.huiwu.seating.guide.UnitLocation;
import dev.huiwu.seating.guide.Way;
import dev.huiwu.seating.venue.Entrance;
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
import java.util.Set;
import java.util.function.Function;

/** Finds where each unit and each person sits, and by which door they get there. */
public final class UnitLocations {

    private final SeatingRequest request;
    private final SeatPlan plan;
    private final boolean room;
    private final List<String> floorNames;
    private final SeatRuns runs;
    private final VenueWays venueWays;
    private final Map<PersonId, Entrance> doors = new HashMap<>();

    /** Looks at a plan that was made for the request. */
    public UnitLocations(SeatingRequest request, SeatPlan plan) {
        this.request = request;
        this.plan = plan;
        room = request.venue().room().isPresent();
        floorNames = request.venue().floors();
        runs = new SeatRuns(request, plan);
        venueWays = new VenueWays(request.venue());
    }

    /** What sets people of a unit apart from the others in its line. */
    private record Key(UnitLocation.Kind kind, String zone) {}

    /** Returns where each unit's people sit, in protocol order, without the ways, which take longer than the rest. */
    List<UnitLocation> places() {
        return units(people -> List.of());
    }

    /** Returns where each unit's people sit and how they get there, in protocol order. */
    public List<UnitLocation> units() {
        return units(this::ways);
    }

    /** Returns where some of a unit's people sit, those who take a way. */
    UnitLocation of(UnitLocation unit, Way way, Set<PersonId> walkers) {
        Set<Attendee> people = request.list().attendees().stream()
                .filter(person -> walkers.contains(person.id()))
                .collect(ImmutableSet.toImmutableSet());
        return new UnitLocation(unit.unit(), unit.name(), parts(unit.unit(), people), List.of(way));
    }

    private List<UnitLocation> units(Function<Set<Attendee>, List<Way>> ways) {
        SetMultimap<UnitId, Attendee> people = LinkedHashMultimap.create();
        request.list().attendees().stream()
                .filter(person -> plan.byPerson().containsKey(person.id()))
                .forEach(person -> people.put(person.unit(), person));
        return people.keySet().stream()
                .sorted(request.units().protocolOrder())
                .map(unit -> new UnitLocation(
                        unit,
                        request.units().find(unit).map(Unit::shortName).orElse(unit.value()),
                        parts(unit, people.get(unit)),
                        ways.apply(people.get(unit))))
                .toList();
    }

    private List<UnitLocation.Part> parts(UnitId unit, Set<Attendee> people) {
        Map<Key, List<Attendee>> parts = new LinkedHashMap<>();
        people.forEach(person ->
                parts.computeIfAbsent(key(person), key -> new ArrayList<>()).add(person));
        return parts.entrySet().stream()
                .sorted(Comparator.comparing(part -> part.getKey().kind()))
                .map(part -> new UnitLocation.Part(
                        part.getKey().kind(),
                        part.getKey().zone(),
                        part.getValue().size(),
                        part.getKey().kind() == UnitLocation.Kind.ROSTRUM
                                ? List.of()
                                : runs.of(unit, seats(part.getValue()))))
                .collect(ImmutableList.toImmutableList());
    }

    private Key key(Attendee person) {
        if (person.onRostrum()) {
            return new Key(UnitLocation.Kind.ROSTRUM, Attendee.ROSTRUM);
        }
        return person.seatNeed() == SeatNeed.WHEELCHAIR
                ? new Key(UnitLocation.Kind.WHEELCHAIR, "")
                : new Key(UnitLocation.Kind.ZONE, room ? "" : request.zone(person));
    }

    /** Returns the seats of people, each once, in their order. */
    private List<Seat> seats(Collection<Attendee> people) {
        Map<SeatId, Seat> seats = new LinkedHashMap<>();
        for (Attendee person : people) {
            for (Seating seating : plan.byPerson().getOrDefault(person.id(), List.of())) {
                request.venue().seat(seating.seat()).ifPresent(seat -> seats.putIfAbsent(seat.id(), seat));
            }
        }
        return List.copyOf(seats.values());
    }

    private List<SeatId> seatIds(Collection<Attendee> people) {
        return seats(people).stream().map(Seat::id).toList();
    }

    /** Who takes one way: people of a floor in one zone, for zones of one unit may lie far apart, those in wheelchairs, and those who wait for a topic. */
    private record Walkers(int floor, boolean level, boolean waiting, String zone) {}

    private Optional<Walkers> walkers(Attendee person) {
        return person.onRostrum()
                ? Optional.empty()
                : seats(List.of(person)).stream()
                        .findFirst()
                        .map(seat -> new Walkers(
                                floorNames.indexOf(seat.floor()),
                                person.seatNeed() == SeatNeed.WHEELCHAIR,
                                plan.byPerson().getOrDefault(person.id(), List.of()).stream()
                                        .allMatch(seating -> seating.turn().isPresent()),
                                room ? "" : request.zone(person)));
    }

    private List<Way> ways(Set<Attendee> people) {
        Map<Walkers, List<Attendee>> groups = new LinkedHashMap<>();
        people.forEach(person -> walkers(person)
                .ifPresent(walkers -> groups.computeIfAbsent(walkers, key -> new ArrayList<>())
                        .add(person)));
        Map<Entrance, List<Attendee>> byDoor = new LinkedHashMap<>();
        groups.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Walkers, List<Attendee>> group) ->
                                -group.getValue().size())
                        .thenComparing(group -> group.getKey().level())
                        .thenComparing(group -> group.getKey().waiting())
                        .thenComparing(group -> group.getKey().floor())
                        .thenComparing(group -> group.getKey().zone()))
                .forEach(group -> {
                    Optional<Entrance> door = venueWays.door(
                            floorNames.get(group.getKey().floor()),
                            seatIds(group.getValue()),
                            group.getKey().level(),
                            group.getKey().waiting());
                    door.ifPresent(there -> {
                        byDoor.computeIfAbsent(there, key -> new ArrayList<>()).addAll(group.getValue());
                        group.getValue().forEach(person -> doors.put(person.id(), there));
                    });
                });
        return byDoor.entrySet().stream()
                .map(door -> venueWays.way(
                        door.getKey(), seatIds(door.getValue()), door.getValue().size()))
                .toList();
    }

    /** Returns where each person sits, in the order of the list; after {@link #units}, which finds the entrances. */
    public List<PersonLocation> people() {
        return request.list().attendees().stream()
                .filter(person -> plan.byPerson().containsKey(person.id()))
                .map(this::person)
                .toList();
    }

    /** Returns a seat as whoever sits there is told of it. */
    public PersonLocation.Spot spot(Seat seat) {
        return new PersonLocation.Spot(runs.of(seat), seat.label());
    }

    private PersonLocation person(Attendee person) {
        List<Seat> seats = seats(List.of(person));
        return new PersonLocation(
                person.id(),
                person.unit(),
                key(person).kind(),
                person.onRostrum()
                        ? List.of()
                        : seats.stream()
                                .map(seat -> new PersonLocation.Spot(runs.of(person.unit(), seat), seat.label()))
                                .toList(),
                Optional.ofNullable(doors.get(person.id()))
                        .map(door ->
                                venueWays.way(door, seats.stream().map(Seat::id).toList(), 1)));
    }
}
