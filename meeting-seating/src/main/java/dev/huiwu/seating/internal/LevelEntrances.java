package dev.huiwu.seating.internal;

import dev.huiwu.seating.venue.Entrance;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.Venue;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The doors a wheelchair gets in by, and how far places are from them. */
final class LevelEntrances {

    private final List<Entrance> doors;

    LevelEntrances(Venue venue) {
        doors = venue.entrances().stream().filter(Entrance::levelAccess).toList();
    }

    /** Returns the nearest one on the floor of a place. */
    Optional<Entrance> nearest(Seat place) {
        return doors.stream()
                .filter(door -> door.floor().equals(place.floor()))
                .min(Comparator.comparingDouble((Entrance door) -> distance(place, door))
                        .thenComparing(Entrance::id));
    }

    /** Returns how far it is to the nearest, in seat widths and row pitches; endless where no door of the floor is level. */
    double distance(Seat place) {
        return nearest(place).map(door -> distance(place, door)).orElse(Double.POSITIVE_INFINITY);
    }

    private static double distance(Seat place, Entrance door) {
        return Math.abs(place.x() - door.x()) + Math.abs(place.y() - door.y());
    }
}
