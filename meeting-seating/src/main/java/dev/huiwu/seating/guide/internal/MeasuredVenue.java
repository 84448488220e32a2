package dev.huiwu.seating.guide.internal;

import dev.huiwu.core.drawing.Bounds;
import dev.huiwu.core.drawing.Point;
import dev.huiwu.seating.guide.internal.GuideContent.Door;
import dev.huiwu.seating.guide.internal.GuideContent.Mark;
import dev.huiwu.seating.guide.internal.GuideContent.Side;
import dev.huiwu.seating.venue.Entrance;
import dev.huiwu.seating.venue.Landmark;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.SeatFeature;
import dev.huiwu.seating.venue.TableLayout;
import dev.huiwu.seating.venue.Venue;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A venue in metres: x from the centre line, left negative, y from the stage. */
record MeasuredVenue(Venue venue) {

    private static final double METRE = 1000;

    /** Returns how wide a seat is. */
    double across() {
        return venue.seatWidth() / METRE;
    }

    /** Returns how far it is from row to row. */
    double along() {
        return venue.rowPitch() / METRE;
    }

    Point at(Seat seat) {
        return at(seat.x(), seat.y());
    }

    Point at(double x, double y) {
        return new Point(x * venue.seatWidth() / METRE, y * venue.rowPitch() / METRE);
    }

    /** Returns doors, then landmarks, each at a wall. */
    List<Door> doors() {
        Stream<Door> entrances = venue.entrances().stream().map(entrance -> {
            Point at = at(entrance.x(), entrance.y());
            return new Door(entrance.name(), entrance.floor(), side(entrance), at.x(), at.y(), entrance.levelAccess());
        });
        return Stream.concat(entrances, venue.landmarks().stream().map(this::landmark))
                .toList();
    }

    /** Returns a landmark at the wall of its floor that is nearest to it. */
    private Door landmark(Landmark landmark) {
        Point at = at(landmark.x(), landmark.y());
        Bounds floor = around(venue.seats().stream().filter(seat -> seat.floor().equals(landmark.floor())));
        Map<Side, Double> inside = new EnumMap<>(Side.class);
        inside.put(Side.LEFT, at.x() - floor.x());
        inside.put(Side.RIGHT, floor.right() - at.x());
        inside.put(Side.FRONT, at.y() - floor.y());
        inside.put(Side.BACK, floor.bottom() - at.y());
        Side nearest = inside.entrySet().stream()
                .min(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(Side.BACK);
        return new Door(landmark.name(), landmark.floor(), nearest, at.x(), at.y(), false, true);
    }

    /** Returns the rectangle through the middles of the outermost seats. */
    Bounds around(Stream<Seat> seats) {
        return seats.map(this::at)
                .map(at -> new Bounds(at.x(), at.y(), 0, 0))
                .reduce(Bounds::union)
                .orElse(new Bounds(0, 0, 0, 0));
    }

    /** Returns the table tops of a room. */
    List<TableLayout.Table> tops(TableLayout layout) {
        return layout.tables().stream()
                .map(table -> new TableLayout.Table(
                        table.x() * across(),
                        table.y() * along(),
                        table.width() * across(),
                        table.depth() * along(),
                        table.round()))
                .toList();
    }

    static Side side(Entrance entrance) {
        return switch (entrance.wall()) {
            case FRONT -> Side.FRONT;
            case BACK -> Side.BACK;
            case LEFT -> Side.LEFT;
            case RIGHT -> Side.RIGHT;
        };
    }

    static Set<Mark> marks(Seat seat) {
        if (seat.features().isEmpty()) {
            return Set.of();
        }
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        if (!seat.usable()) {
            marks.add(Mark.BLOCKED);
        }
        if (seat.has(SeatFeature.ACCESSIBLE)) {
            marks.add(Mark.WHEELCHAIR);
        }
        if (seat.has(SeatFeature.RESERVED) || seat.has(SeatFeature.SPARE)) {
            marks.add(Mark.RESERVED);
        }
        return marks;
    }
}
