package dev.huiwu.seating.guide.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.huiwu.core.drawing.Bounds;
import dev.huiwu.core.drawing.Point;
import dev.huiwu.seating.guide.internal.GuideContent.Side;
import dev.huiwu.seating.venue.SeatId;
import java.util.List;
import java.util.Set;

/**
 * A venue as it is, in metres, for pictures that show the way: seats, tables, walls and doors of each floor.
 *
 * @param stage what stands on the stage of the first floor, or empty for a room
 * @param front what the front of the other floors, or of a room, is called
 */
record PlanMap(String stage, String front, List<MapFloor> floors) {

    /** Keeps a copy. */
    PlanMap {
        floors = ImmutableList.copyOf(floors);
    }

    /**
     * One floor.
     *
     * @param seats in the order of the venue
     * @param walls round everything people walk on
     */
    record MapFloor(
            String name,
            String title,
            List<Spot> seats,
            List<Table> tables,
            List<MapDoor> doors,
            List<Mark> landmarks,
            double seatWidth,
            double seatDepth,
            Bounds walls) {

        /** Keeps copies. */
        MapFloor {
            seats = ImmutableList.copyOf(seats);
            tables = ImmutableList.copyOf(tables);
            doors = ImmutableList.copyOf(doors);
            landmarks = ImmutableList.copyOf(landmarks);
        }
    }

    /** A seat: its middle, its printed number, its row, and the units who hold it; the zone is negative for nobody. */
    record Spot(SeatId seat, Point at, String label, String row, Set<String> units, int zone) {

        /** Keeps a copy of the units. */
        Spot {
            units = ImmutableSet.copyOf(units);
        }
    }

    /** A table top. */
    record Table(Bounds top, boolean round) {}

    /** A door on its wall. */
    record MapDoor(String id, String name, Side side, Point at) {}

    /** Something people know the way by. */
    record Mark(String name, Point at) {}

    MapFloor floor(String name) {
        return floors.stream()
                .filter(floor -> floor.name().equals(name))
                .findFirst()
                .orElse(floors.get(0));
    }
}
