package dev.huiwu.seating.usher;

import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.seating.venue.Entrance;
import dev.huiwu.seating.venue.Seat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The people to be met, along the way round the hall: by entrance, at an entrance by the side of the hall, on a side by row.
 */
record UsherRoute(List<Stop> stops, List<Long> steps) {

    /** Somebody to be met. */
    record Stop(PersonId person, Seat seat, Optional<Entrance> door, boolean level) {}

    /** Puts people in order; the step between neighbours is the way between their entrances and that between their seats. */
    static UsherRoute of(List<Stop> people, Doors doors) {
        List<Stop> stops = people.stream()
                .sorted(Comparator.comparingLong((Stop stop) -> doors.position(stop.door()))
                        .thenComparing(stop -> stop.seat().floor())
                        .thenComparing(stop -> stop.seat().x() < 0 ? 0 : 1)
                        .thenComparing(stop -> stop.seat().y())
                        .thenComparing(stop -> stop.seat().x())
                        .thenComparing(Stop::person))
                .toList();
        List<Long> steps = new ArrayList<>();
        for (int i = 1; i < stops.size(); i++) {
            Stop one = stops.get(i - 1);
            Stop other = stops.get(i);
            steps.add(doors.way(one.seat(), other.seat()) + between(doors, one, other));
        }
        return new UsherRoute(stops, steps);
    }

    private static long between(Doors doors, Stop one, Stop other) {
        long from = doors.position(one.door());
        long to = doors.position(other.door());
        return one.door().equals(other.door()) ? 0 : to == Long.MAX_VALUE ? Doors.STAIRS : to - from;
    }
}
