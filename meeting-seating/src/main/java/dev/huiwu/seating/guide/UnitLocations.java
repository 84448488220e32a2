package dev.huiwu.seating.guide;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.SetMultimap;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.attendee.SeatNeed;
import dev.huiwu.core.unit.Unit;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.guide.internal.VenueWays;
import dev.huiwu.seating.venue.Entrance;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.SeatId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds where each unit's people sit, and joins neighbouring seats to runs. */
final class UnitLocations {

    private final SeatingRequest request;
    private final SeatPlan plan;
    private final boolean room;
    private final boolean floors;
    private final Map<SeatId, Integer> ranks = new HashMap<>();
    private final SetMultimap<Turn, String> topics;
    private final Map<String, Integer> blockOrder = new HashMap<>();
    private final List<String> floorNames;
    private final VenueWays venueWays;
    private final Map<PersonId, Entrance> doors = new HashMap<>();

    UnitLocations(SeatingRequest request, SeatPlan plan) {
        this.request = request;
        this.plan = plan;
        room = request.venue().room().isPresent();
        floorNames = request.venue().floors();
        floors = floorNames.size() > 1;
        venueWays = new VenueWays(request.venue());
        request.venue().blocks().forEach(block -> blockOrder.putIfAbsent(block.name(), blockOrder.size()));
        topics = MultimapBuilder.hashKeys().treeSetValues(request.agenda()).build();
        plan.seatings()
                .forEach(seating -> seating.turn()
                        .ifPresent(topic -> request.list()
                                .find(seating.person())
                                .ifPresent(person -> topics.put(new Turn(person.unit(), seating.seat()), topic))));
        Map<Line, Integer> counted = new HashMap<>();
        request.venue().seats().stream()
                .sorted(Comparator.comparing(Seat::place))
                .forEach(seat -> ranks.put(seat.id(), counted.merge(Line.of(seat), 1, Integer::sum)));
    }

    /** What sets people of a unit apart from the others in its line. */
    private record Key(UnitLocation.Kind kind, String zone) {}

    /** A chair that people of a unit hold while topics are on. */
    private record Turn(UnitId unit, SeatId chair) {}

    private record Line(String floor, String block, String row) {
        static Line of(Seat seat) {
            return new Line(seat.floor(), seat.block(), seat.row());
        }
    }

    /** Returns where each unit's people sit, in protocol order. */
    List<UnitLocation> units() {
        SetMultimap<UnitId, Attendee> people = LinkedHashMultimap.create();
        request.list().attendees().stream()
                .filter(person -> plan.seatOf(person.id()).isPresent())
                .forEach(person -> people.put(person.unit(), person));
        return people.keySet().stream()
                .sorted(request.units().protocolOrder())
                .map(unit -> new UnitLocation(
                        unit,
                        request.units().find(unit).map(Unit::shortName).orElse(unit.value()),
                        parts(unit, people.get(unit)),
                        ways(people.get(unit))))
                .toList();
    }

    /** Who takes one way: people of a floor in one zone, for zones of one unit may lie far apart, and those in wheelchairs. */
    private record Walkers(int floor, boolean level, String zone) {}

    private Optional<Walkers> walkers(Attendee person) {
        return person.onRostrum()
                ? Optional.empty()
                : seats(person).stream()
                        .findFirst()
                        .map(seat -> new Walkers(
                                floorNames.indexOf(seat.floor()),
                                person.seatNeed() == SeatNeed.WHEELCHAIR,
                                room ? "" : request.zone(person)));
    }

    private List<Seat> seats(Attendee person) {
        return plan.byPerson().getOrDefault(person.id(), List.of()).stream()
                .flatMap(seating -> request.venue().seat(seating.seat()).stream())
                .toList();
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
                        .thenComparing(group -> group.getKey().floor())
                        .thenComparing(group -> group.getKey().zone()))
                .forEach(group -> {
                    Optional<Entrance> door = venueWays.door(
                            floorNames.get(group.getKey().floor()),
                            seatIds(group.getValue()),
                            group.getKey().level());
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

    private List<SeatId> seatIds(List<Attendee> people) {
        return people.stream()
                .flatMap(person -> seats(person).stream())
                .map(Seat::id)
                .distinct()
                .toList();
    }

    /** Returns where each person sits, in the order of the list; after {@link #units}, which finds the entrances. */
    List<PersonLocation> people() {
        return request.list().attendees().stream()
                .filter(person -> plan.seatOf(person.id()).isPresent())
                .map(person -> new PersonLocation(
                        person.id(),
                        person.unit(),
                        key(person).kind(),
                        person.onRostrum()
                                ? List.of()
                                : seats(person).stream()
                                        .distinct()
                                        .map(seat -> new PersonLocation.Spot(
                                                run(person.unit(), List.of(List.of(seat))), seat.label()))
                                        .toList(),
                        Optional.ofNullable(doors.get(person.id()))
                                .map(door -> venueWays.way(door, seatIds(List.of(person)), 1))))
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
                        part.getKey().kind() == UnitLocation.Kind.ROSTRUM ? List.of() : runs(unit, part.getValue())))
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

    private List<SeatRun> runs(UnitId unit, List<Attendee> people) {
        List<Seat> seats = people.stream()
                .flatMap(person -> plan.byPerson().getOrDefault(person.id(), List.of()).stream())
                .flatMap(seating -> request.venue().seat(seating.seat()).stream())
                .distinct()
                .sorted(Comparator.comparing((Seat seat) -> floorNames.indexOf(seat.floor()))
                        .thenComparing(seat -> room ? 0.0 : seat.y())
                        .thenComparing(seat -> blockOrder.getOrDefault(seat.block(), 0))
                        .thenComparing(seat -> room ? number(seat).orElse(Integer.MAX_VALUE) : 0)
                        .thenComparing(Seat::place))
                .toList();
        List<List<Seat>> rowRuns = new ArrayList<>();
        for (Seat seat : seats) {
            List<Seat> open = rowRuns.isEmpty() ? List.of() : rowRuns.get(rowRuns.size() - 1);
            if (!open.isEmpty() && follows(unit, open.get(open.size() - 1), seat)) {
                open.add(seat);
            } else {
                rowRuns.add(new ArrayList<>(List.of(seat)));
            }
        }
        return room ? rowRuns.stream().map(run -> run(unit, List.of(run))).toList() : joinRows(unit, rowRuns);
    }

    /** Says whether the second seat is the next one in the row; in a room, the next number for the same topics. */
    private boolean follows(UnitId unit, Seat seat, Seat next) {
        boolean following = room
                ? number(next).equals(number(seat).map(number -> number + 1))
                        && topics(unit, seat).equals(topics(unit, next))
                : ranks.getOrDefault(next.id(), 0) == ranks.getOrDefault(seat.id(), 0) + 1;
        return following && Line.of(seat).equals(Line.of(next));
    }

    private List<String> topics(UnitId unit, Seat seat) {
        return List.copyOf(topics.get(new Turn(unit, seat.id())));
    }

    private static Optional<Integer> number(Seat seat) {
        return seat.label().matches("\\d{1,6}") ? Optional.of(Integer.valueOf(seat.label())) : Optional.empty();
    }

    /** Joins runs that hold the same seats of rows that follow each other in number and place. */
    private List<SeatRun> joinRows(UnitId unit, List<List<Seat>> rowRuns) {
        List<List<List<Seat>>> joined = new ArrayList<>();
        for (List<Seat> run : rowRuns) {
            joined.stream()
                    .filter(rows -> continues(rows.get(rows.size() - 1), run))
                    .findFirst()
                    .ifPresentOrElse(rows -> rows.add(run), () -> joined.add(new ArrayList<>(List.of(run))));
        }
        return joined.stream().map(rows -> run(unit, rows)).toList();
    }

    private boolean continues(List<Seat> front, List<Seat> behind) {
        Seat one = front.get(0);
        Seat other = behind.get(0);
        return one.floor().equals(other.floor())
                && one.block().equals(other.block())
                && other.rowIndex() == one.rowIndex() + 1
                && other.row().equals(nextRow(one.row()))
                && front.size() == behind.size()
                && ranks.getOrDefault(one.id(), 0).equals(ranks.getOrDefault(other.id(), 0));
    }

    private static String nextRow(String row) {
        return row.matches("\\d{1,6}") ? Integer.toString(Integer.parseInt(row) + 1) : "";
    }

    private SeatRun run(UnitId unit, List<List<Seat>> rows) {
        List<Seat> front = rows.get(0);
        Seat first = front.get(0);
        Seat last = front.get(front.size() - 1);
        return new SeatRun(
                first.floor(),
                first.block(),
                first.row(),
                rows.get(rows.size() - 1).get(0).row(),
                count(first),
                count(last),
                room,
                floors,
                topics(unit, first),
                rows.stream().flatMap(List::stream).map(Seat::id).toList());
    }

    private String count(Seat seat) {
        return room ? seat.label() : Integer.toString(ranks.getOrDefault(seat.id(), 0));
    }
}
