package dev.huiwu.seating.order;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import dev.huiwu.seating.venue.Room;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.Venue;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The sides of a room's rings, and the order of precedence along one. */
final class TableSides {

    private TableSides() {}

    static Room room(Venue venue) {
        return venue.room()
                .orElseThrow(() -> new IllegalArgumentException("Venue %s is no room.".formatted(venue.id())));
    }

    /** Returns the chairs of a side from left to right, or from the main side on; none if the room has no such side. */
    static List<Seat> side(Venue venue, Room.Ring ring, Room.Position position) {
        return room(venue)
                .part(ring, position)
                .map(part -> venue.seats().stream()
                        .filter(seat -> seat.block().equals(part.block()))
                        .sorted(Comparator.comparing(Seat::place))
                        .toList())
                .orElse(List.of());
    }

    /**
     * Returns the chairs of a side whose people look away from the main wall, the highest first.
     *
     * @param leftToRight the chairs as a person sees them who looks these people in the face
     */
    static List<Seat> fromTheMiddle(List<Seat> leftToRight, SideRule rule) {
        List<Integer> ranks = RostrumOrder.line(leftToRight.size(), rule);
        return Lists.transform(
                ImmutableList.sortedCopyOf(
                        Comparator.comparing(ranks::get),
                        IntStream.range(0, ranks.size()).boxed().toList()),
                leftToRight::get);
    }

    /** Returns the chairs of a side, the highest first, left and right being those of the people who sit there. */
    static List<Seat> facing(Venue venue, Room.Ring ring, Room.Position position, SideRule rule) {
        List<Seat> side = side(venue, ring, position);
        boolean turned = position == Room.Position.OPPOSITE || position == Room.Position.LEFT;
        return fromTheMiddle(turned ? Lists.reverse(side) : side, rule);
    }
}
