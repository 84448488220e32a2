package dev.huiwu.seating.usher;

import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.guide.SeatGuide;
import dev.huiwu.seating.guide.internal.VenueWays;
import dev.huiwu.seating.venue.Entrance;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.SeatId;
import dev.huiwu.seating.venue.Venue;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which entrance people use who are met: the one that the seat guide tells them, unless meeting points name others.
 *
 * <p>The entrances are in the order one passes them on a way round the hall: from the front along the left wall, along the back
 * from left to right, and along the right wall to the front. Lengths are in millimetres. Not thread-safe.
 */
final class Doors {

    /** What a way to another floor counts as. */
    static final long STAIRS = 20_000;

    private final Venue venue;
    private final List<Entrance> round;
    private final List<Entrance> used;
    private final Map<String, Long> positions = new HashMap<>();
    private final Map<String, String> pointByDoor = new HashMap<>();
    private final Optional<MeetingPoint> elsewhere;
    private final Map<PersonId, Entrance> told = new HashMap<>();
    private final VenueWays ways;

    Doors(SeatingRequest request, SeatPlan plan, List<MeetingPoint> points) {
        venue = request.venue();
        ways = new VenueWays(venue);
        round = venue.entrances().stream().sorted(aroundTheHall(venue)).toList();
        points.forEach(point -> point.entrances().forEach(door -> pointByDoor.put(door, point.name())));
        elsewhere = points.stream().filter(point -> point.entrances().isEmpty()).findFirst();
        used = points.isEmpty()
                ? round
                : round.stream()
                        .filter(door -> pointByDoor.containsKey(door.id()))
                        .toList();
        Map<String, Entrance> byId = new HashMap<>();
        round.forEach(door -> byId.put(door.id(), door));
        SeatGuide.of(request, plan)
                .people()
                .forEach(person -> person.way()
                        .flatMap(way -> Optional.ofNullable(byId.get(way.entrance())))
                        .ifPresent(door -> told.put(person.person(), door)));
        long position = 0;
        for (int i = 0; i < round.size(); i++) {
            position += i == 0 ? 0 : way(round.get(i - 1), round.get(i));
            positions.put(round.get(i).id(), position);
        }
    }

    private static Comparator<Entrance> aroundTheHall(Venue venue) {
        return Comparator.comparing((Entrance door) -> venue.floors().indexOf(door.floor()))
                .thenComparing(door -> switch (door.wall()) {
                    case LEFT -> 0;
                    case BACK -> 1;
                    case RIGHT -> 2;
                    case FRONT -> 3;
                })
                .thenComparing(door -> switch (door.wall()) {
                    case LEFT -> door.y();
                    case BACK -> door.x();
                    case RIGHT -> -door.y();
                    case FRONT -> -door.x();
                })
                .thenComparing(Entrance::id);
    }

    private long way(Entrance one, Entrance other) {
        return millimetres(one.x() - other.x(), one.y() - other.y())
                + (one.floor().equals(other.floor()) ? 0 : STAIRS);
    }

    /** Returns how far it is along seats and rows. */
    private long millimetres(double x, double y) {
        return Math.round(Math.abs(x) * venue.seatWidth() + Math.abs(y) * venue.rowPitch());
    }

    long way(Seat one, Seat other) {
        return millimetres(one.x() - other.x(), one.y() - other.y())
                + (one.floor().equals(other.floor()) ? 0 : STAIRS);
    }

    /** Returns the ids that points name and the venue does not have. */
    List<String> unknown() {
        return pointByDoor.keySet().stream()
                .filter(id -> !positions.containsKey(id))
                .sorted()
                .toList();
    }

    /** Returns the entrance that the seat guide tells a person, if it tells one. */
    Optional<Entrance> told(PersonId person) {
        return Optional.ofNullable(told.get(person));
    }

    /**
     * Returns the entrance that a person uses: the one of the guide, else of those used the fewest steps away from the seat; for who
     * needs one without a step, among all that have none.
     */
    Optional<Entrance> to(PersonId person, Seat seat, boolean level) {
        Optional<Entrance> guided = told(person);
        if (guided.filter(used::contains).isPresent()) {
            return guided;
        }
        Set<SeatId> there = Set.of(seat.id());
        Optional<Entrance> without = level
                ? ways.door(seat.floor(), there, door -> door.levelAccess() && used.contains(door))
                        .or(() -> guided)
                : Optional.empty();
        return without.or(() -> ways.door(seat.floor(), there, used::contains)).or(() -> onAnotherFloor(seat));
    }

    private Optional<Entrance> onAnotherFloor(Seat seat) {
        return used.stream()
                .min(Comparator.comparingLong((Entrance door) -> millimetres(door.x() - seat.x(), door.y() - seat.y()))
                        .thenComparing(Entrance::id));
    }

    /** Returns where people meet who use the entrance. */
    String point(Optional<Entrance> door) {
        return door.map(used -> pointByDoor.getOrDefault(used.id(), used.name()))
                .or(() -> elsewhere.map(MeetingPoint::name))
                .orElse(venue.name());
    }

    /** Says whether an entrance, or a point for whom none is known for, is given. */
    boolean known() {
        return !used.isEmpty() || elsewhere.isPresent();
    }

    /** Returns how far along the way round the hall an entrance is; who uses none comes last. */
    long position(Optional<Entrance> door) {
        return door.map(used -> positions.getOrDefault(used.id(), Long.MAX_VALUE))
                .orElse(Long.MAX_VALUE);
    }
}
