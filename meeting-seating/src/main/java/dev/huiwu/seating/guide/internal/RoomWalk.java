package dev.huiwu.seating.guide.internal;

import dev.huiwu.core.drawing.Point;
import dev.huiwu.seating.guide.internal.PlanMap.MapFloor;
import dev.huiwu.seating.guide.internal.PlanMap.Spot;
import dev.huiwu.seating.venue.Entrance;
import dev.huiwu.seating.venue.Venue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Walking in a room round chairs and tables, never between a table and who sits at it, as {@link FloorWalk} does in a hall. */
final class RoomWalk {

    private static final double FINEST = 0.15;

    /** How far people sit from a table, as a part of a chair. */
    private static final double KNEES = 0.6;

    private final Venue venue;
    private final WalkGrid grid;

    RoomWalk(Venue venue, MapFloor floor) {
        this.venue = venue;
        double chair = floor.seatWidth();
        List<Point> corners = new ArrayList<>();
        floor.seats().forEach(seat -> corners.add(seat.at()));
        floor.tables().forEach(table -> {
            corners.add(new Point(table.top().x(), table.top().y()));
            corners.add(new Point(table.top().right(), table.top().bottom()));
        });
        grid = WalkGrid.over(corners, floor.seatWidth(), floor.seatDepth(), FloorWalk.MARGIN, FINEST);
        floor.seats().forEach(seat -> grid.occupy(seat.at(), chair, chair, 1));
        floor.tables()
                .forEach(table -> grid.occupy(
                        new Point(table.top().centreX(), table.top().centreY()),
                        table.top().width() + 2 * KNEES * chair,
                        table.top().height() + 2 * KNEES * chair,
                        2));
    }

    /** Returns a way from the door to the nearest of the chairs, if there is one. */
    Optional<List<Point>> path(Entrance door, List<Spot> chairs) {
        int[] distances = grid.distances(grid.atWall(
                new Point(door.x() * venue.seatWidth() / 1000.0, door.y() * venue.rowPitch() / 1000.0), door.wall()));
        return chairs.stream()
                .flatMap(chair -> grid.freeAround(chair.at()).stream()
                        .filter(cell -> distances[cell] < Integer.MAX_VALUE)
                        .map(cell -> new Reached(chair, cell, distances[cell])))
                .min(Comparator.comparing(Reached::steps)
                        .thenComparing(reached -> reached.chair().seat()))
                .map(reached -> {
                    List<Point> path = new ArrayList<>(grid.centred(grid.corners(distances, reached.cell())));
                    Point last = path.get(path.size() - 1);
                    Point chair = reached.chair().at();
                    double length = Math.max(1e-6, StrictMath.hypot(last.x() - chair.x(), last.y() - chair.y()));
                    double part = Math.min(1, venue.seatWidth() / 2000.0 / length);
                    path.add(new Point(
                            chair.x() + (last.x() - chair.x()) * part, chair.y() + (last.y() - chair.y()) * part));
                    return path;
                });
    }

    private record Reached(Spot chair, int cell, int steps) {}
}
