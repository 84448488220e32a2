package dev.huiwu.seating.guide.internal;

import dev.huiwu.core.drawing.Point;
import dev.huiwu.seating.guide.Way;
import dev.huiwu.seating.venue.Entrance;
import dev.huiwu.seating.venue.Landmark;
import dev.huiwu.seating.venue.Room;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.SeatId;
import dev.huiwu.seating.venue.Venue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which door of a venue leads to which seats, and how.
 *
 * <p>The door is the one from which all the seats together are the fewest steps away, among those of their floor; of
 * equal ones the first by id. Who waits for a topic comes by a door of the waiting room, and nobody else does, unless there
 * is no other. A floor of which no door is known has no way. Not thread-safe.
 */
public final class VenueWays {

    /** A landmark is beside a door up to this distance, in metres. */
    private static final double BESIDE = 4;

    /** In a room, up to this angle chairs are ahead. */
    private static final double AHEAD = Math.toRadians(15);

    private final Venue venue;
    private final boolean floors;
    private final Map<String, List<Entrance>> doors = new HashMap<>();
    private final Map<String, FloorWalk> walks = new HashMap<>();
    private final Map<String, Map<String, Integer>> rows = new HashMap<>();
    private final Map<Entrance, Optional<String>> landmarks = new HashMap<>();
    private final Map<Reached, List<Way.Leg>> single = new HashMap<>();

    /** One row, or a part of it, reached from a door. */
    private record Reached(Entrance door, FloorWalk.Approach approach) {}

    /** Looks at the doors of a venue. */
    public VenueWays(Venue venue) {
        this.venue = venue;
        floors = venue.floors().size() > 1;
        venue.entrances().stream()
                .sorted(Comparator.comparing(Entrance::id))
                .forEach(door -> doors.computeIfAbsent(door.floor(), floor -> new ArrayList<>())
                        .add(door));
    }

    /** Returns the door for seats of one floor, if there is one; for wheelchairs only a level one will do. */
    Optional<Entrance> door(String floor, Collection<SeatId> seats, boolean level, boolean waiting) {
        return door(floor, seats, door -> (door.levelAccess() || !level) && door.waiting() == waiting)
                .or(() -> door(floor, seats, door -> door.levelAccess() || !level));
    }

    /** Returns the door for seats of one floor among those that will do, if there is one. */
    public Optional<Entrance> door(String floor, Collection<SeatId> seats, Predicate<Entrance> which) {
        Map<Entrance, Long> distances = new LinkedHashMap<>();
        doors.getOrDefault(floor, List.of()).stream()
                .filter(which)
                .forEach(door -> distances.put(door, Math.round(100 * distance(door, seats))));
        return distances.entrySet().stream().min(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    private double distance(Entrance door, Collection<SeatId> seats) {
        return seats.stream()
                .mapToDouble(seat -> venue.room().isPresent()
                        ? venue.seat(seat)
                                .map(chair -> StrictMath.hypot(
                                        at(chair).x() - at(door).x(), at(chair).y() - at(door).y()))
                                .orElse(0.0)
                        : walk(door.floor()).distance(door, seat))
                .sum();
    }

    private Point at(Seat seat) {
        return metres(seat.x(), seat.y());
    }

    private Point at(Entrance door) {
        return metres(door.x(), door.y());
    }

    private Point metres(double x, double y) {
        return new Point(x * venue.seatWidth() / 1000.0, y * venue.rowPitch() / 1000.0);
    }

    /** Returns the walking on a floor of a hall. */
    public FloorWalk walk(String floor) {
        return walks.computeIfAbsent(
                floor,
                name -> new FloorWalk(
                        venue,
                        venue.seats().stream()
                                .filter(seat -> seat.floor().equals(name))
                                .toList()));
    }

    /** Returns the way from a door to seats of its floor. */
    public Way way(Entrance door, List<SeatId> seats, int people) {
        return new Way(
                door.id(),
                door.name(),
                door.floor(),
                floors,
                landmarks.computeIfAbsent(door, this::beside),
                people,
                venue.room().isPresent() ? List.of() : legs(door, seats),
                venue.room().isPresent() ? sides(door, seats) : List.of());
    }

    private Optional<String> beside(Entrance door) {
        return venue.landmarks().stream()
                .filter(landmark -> landmark.floor().equals(door.floor()) && distance(door, landmark) <= BESIDE)
                .min(Comparator.comparing((Landmark landmark) -> distance(door, landmark))
                        .thenComparing(Landmark::name))
                .map(Landmark::name);
    }

    private double distance(Entrance door, Landmark landmark) {
        Point there = metres(landmark.x(), landmark.y());
        return StrictMath.hypot(there.x() - at(door).x(), there.y() - at(door).y());
    }

    private List<Way.Leg> legs(Entrance door, List<SeatId> seats) {
        List<FloorWalk.Approach> approaches = walk(door.floor()).approaches(door, seats);
        return approaches.size() == 1
                ? single.computeIfAbsent(
                        new Reached(door, approaches.get(0)), reached -> legs(door.floor(), approaches))
                : legs(door.floor(), approaches);
    }

    private List<Way.Leg> legs(String floor, List<FloorWalk.Approach> approaches) {
        Map<List<Object>, List<String>> legs = new LinkedHashMap<>();
        for (FloorWalk.Approach approach : approaches) {
            List<String> rows = legs.computeIfAbsent(
                    List.of(approach.aisle(), approach.heading(), approach.turn()), key -> new ArrayList<>());
            if (!rows.contains(approach.row())) {
                rows.add(approach.row());
            }
        }
        Map<String, Integer> order = rows.computeIfAbsent(floor, this::order);
        return legs.entrySet().stream()
                .map(leg -> new Way.Leg(
                        (Way.Aisle) leg.getKey().get(0),
                        (Way.Heading) leg.getKey().get(1),
                        (Way.Turn) leg.getKey().get(2),
                        leg.getValue().stream()
                                .sorted(Comparator.comparing(row -> order.getOrDefault(row, 0)))
                                .toList()))
                .toList();
    }

    /** Returns the rows of a floor by the places they have in the venue. */
    private Map<String, Integer> order(String floor) {
        Map<String, Integer> order = new HashMap<>();
        for (Seat seat : venue.seats()) {
            if (seat.floor().equals(floor)) {
                order.putIfAbsent(seat.row(), order.size());
            }
        }
        return order;
    }

    private List<Way.Side> sides(Entrance door, List<SeatId> seats) {
        Map<String, List<Seat>> blocks = new LinkedHashMap<>();
        seats.stream()
                .flatMap(seat -> venue.seat(seat).stream())
                .forEach(seat -> blocks.computeIfAbsent(seat.block(), block -> new ArrayList<>())
                        .add(seat));
        List<String> order = venue.room().stream()
                .flatMap(room -> room.parts().stream())
                .map(Room.Part::block)
                .toList();
        return blocks.entrySet().stream()
                .sorted(Comparator.comparing(block -> order.indexOf(block.getKey())))
                .map(block -> new Way.Side(
                        turn(door, block.getValue()), block.getValue().get(0).row(), block.getKey()))
                .toList();
    }

    /** Returns on which hand of a person who comes in through the door the middle of the chairs lies. */
    private Way.Turn turn(Entrance door, List<Seat> chairs) {
        double x = chairs.stream().mapToDouble(chair -> at(chair).x()).average().orElse(0) - at(door).x();
        double y = chairs.stream().mapToDouble(chair -> at(chair).y()).average().orElse(0) - at(door).y();
        double ahead = switch (door.wall()) {
            case FRONT -> y;
            case BACK -> -y;
            case LEFT -> x;
            case RIGHT -> -x;
        };
        double right = switch (door.wall()) {
            case FRONT -> -x;
            case BACK -> x;
            case LEFT -> y;
            case RIGHT -> -y;
        };
        double angle = StrictMath.atan2(right, ahead);
        return Math.abs(angle) <= AHEAD ? Way.Turn.STRAIGHT : angle < 0 ? Way.Turn.LEFT : Way.Turn.RIGHT;
    }
}
