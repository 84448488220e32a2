package dev.huiwu.seating.usher;

import dev.huiwu.seating.venue.Entrance;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.Venue;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The entrances of a hall in the order one passes them on a way round it: from the front along the left wall, along the back
 * from left to right, and along the right wall to the front. Lengths are in millimetres.
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

    Doors(Venue venue, List<MeetingPoint> points) {
        this.venue = venue;
        round = venue.entrances().stream().sorted(aroundTheHall(venue)).toList();
        points.forEach(point -> point.entrances().forEach(door -> pointByDoor.put(door, point.name())));
        elsewhere = points.stream().filter(point -> point.entrances().isEmpty()).findFirst();
        used = points.isEmpty()
                ? round
                : round.stream()
                        .filter(door -> pointByDoor.containsKey(door.id()))
                        .toList();
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

    /** Returns the entrance nearest to a seat among those used, or, for who needs one without a step, among all that have none. */
    Optional<Entrance> to(Seat seat, boolean level) {
        Predicate<Entrance> here = door -> door.floor().equals(seat.floor());
        if (level) {
            Optional<Entrance> without = nearest(used, here.and(Entrance::levelAccess), seat)
                    .or(() -> nearest(round, here.and(Entrance::levelAccess), seat));
            if (without.isPresent()) {
                return without;
            }
        }
        return nearest(used, here, seat).or(() -> nearest(used, door -> true, seat));
    }

    private Optional<Entrance> nearest(List<Entrance> doors, Predicate<Entrance> which, Seat seat) {
        return doors.stream()
                .filter(which)
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
