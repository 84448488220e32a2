package dev.huiwu.seating.guide.internal;

import com.google.common.collect.ImmutableList;
import dev.huiwu.core.drawing.Bounds;
import dev.huiwu.core.drawing.Point;
import dev.huiwu.core.drawing.TextMeasure;
import dev.huiwu.seating.guide.internal.GuideContent.Side;
import dev.huiwu.seating.guide.internal.PlanMap.MapDoor;
import dev.huiwu.seating.guide.internal.PlanMap.MapFloor;
import dev.huiwu.seating.guide.internal.PlanMap.Spot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where floors in metres come to lie in a space of the page: turned, to one scale, one behind the other. */
final class MapFrame {

    /** How deep the stage before the first floor is, in metres. */
    static final double STAGE = 2.2;

    /** The size of the name of a door that is taken. */
    static final double DOOR_NAME = 3.2;

    /** How far a door's arrow begins outside of its wall. */
    static final double ARROW_OUT = 2.4;

    private static final double PAD = 7;
    private static final double WIDEST_PAD = 16;
    private static final double BETWEEN = 2.5;

    /** What the names of doors and of the next floor need between two floors, in millimetres. */
    private static final double NAMES_BETWEEN = 11;

    private static final double LARGEST = 16;

    private final PlanMap map;
    private final List<MapFloor> floors;
    private final Side below;
    private final Bounds space;
    private final double type;
    private final double scale;
    private final Bounds kept;
    private final Map<String, Double> shifts = new LinkedHashMap<>();
    private final Bounds turned;

    /** Fits floors into a space, the wall at its lower edge; {@link Side#BACK} is as the hall looks at the stage; type as many times as large. */
    MapFrame(PlanMap map, List<MapFloor> floors, Side below, Bounds space, double type) {
        this.map = map;
        this.floors = ImmutableList.copyOf(floors);
        this.below = below;
        this.space = space;
        this.type = type;
        Bounds close = turnedWith(BETWEEN);
        double least = NAMES_BETWEEN * type;
        double gaps = floors.size() - 1.0;
        double bare = depth(close) - gaps * BETWEEN;
        double roomy = Math.min(scale(close), (depth(room()) - gaps * least) / bare);
        turned = turnedWith(Math.max(BETWEEN, least / Math.max(1e-3, roomy)));
        scale = scale(turned);
        kept = new Bounds(space.x(), space.y(), space.width(), Math.min(space.height(), height()));
    }

    /** Lays the floors one behind the other, so many metres apart, and returns the rectangle round them. */
    private Bounds turnedWith(double between) {
        double depth = 0;
        double left = 0;
        double right = 0;
        for (MapFloor floor : floors) {
            double head = staged(floor) ? STAGE : 0;
            shifts.put(floor.name(), depth + head - floor.walls().y());
            depth += head + floor.walls().height() + between;
            left = Math.min(left, floor.walls().x());
            right = Math.max(right, floor.walls().right());
        }
        return box(new Bounds(left, 0, right - left, depth - between));
    }

    /** Returns how far it is from the front to the back. */
    private double depth(Bounds around) {
        return below == Side.BACK || below == Side.FRONT ? around.height() : around.width();
    }

    /** Returns the space without what doors' names need beside the floors. */
    private Bounds room() {
        return new Bounds(
                space.x() + pad(),
                space.y() + PAD * type,
                Math.max(1, space.width() - 2 * pad()),
                space.inset(PAD * type).height());
    }

    private double scale(Bounds around) {
        return Math.min(LARGEST * type, Math.min(room().width() / around.width(), room().height() / around.height()));
    }

    /** Returns what names of doors in the walls at the left and the right need beside these, up to a limit. */
    private double pad() {
        double widest = floors.stream()
                .flatMap(floor -> floor.doors().stream())
                .filter(door -> Math.abs(inwards(door.side()).x()) > 0.5)
                .mapToDouble(door -> TextMeasure.width(door.name(), DOOR_NAME * type, true))
                .max()
                .orElse(0);
        return Math.max(PAD * type, Math.min(WIDEST_PAD * type, widest + (ARROW_OUT + 1) * type));
    }

    List<MapFloor> floors() {
        return floors;
    }

    /** Returns how many times as large as on a page to read at hand everything is. */
    double type() {
        return type;
    }

    /** Returns millimetres on the page for a metre of the hall. */
    double scale() {
        return scale;
    }

    /** Returns the part of the space that is used. */
    Bounds kept() {
        return kept;
    }

    /** Says whether the stage is before the floor. */
    boolean staged(MapFloor floor) {
        return !map.stage().isEmpty() && floor.name().equals(map.floors().get(0).name());
    }

    double height() {
        return turned.height() * scale + 2 * PAD * type;
    }

    private Point turn(double x, double y) {
        return switch (below) {
            case BACK -> new Point(x, y);
            case FRONT -> new Point(-x, -y);
            case LEFT -> new Point(y, -x);
            case RIGHT -> new Point(-y, x);
        };
    }

    /** Turns a rectangle of the plane of all floors. */
    private Bounds box(Bounds plain) {
        return around(turn(plain.x(), plain.y()), turn(plain.right(), plain.bottom()));
    }

    private static Bounds around(Point one, Point other) {
        return Bounds.between(
                Math.min(one.x(), other.x()),
                Math.min(one.y(), other.y()),
                Math.max(one.x(), other.x()),
                Math.max(one.y(), other.y()));
    }

    /** Returns where a place of a floor is on the page. */
    Point at(MapFloor floor, Point place) {
        Point turnedTo = turn(place.x(), place.y() + shifts.getOrDefault(floor.name(), 0.0));
        return new Point(
                space.centreX() + (turnedTo.x() - turned.centreX()) * scale,
                kept.centreY() + (turnedTo.y() - turned.centreY()) * scale);
    }

    Bounds at(MapFloor floor, Bounds place) {
        return around(at(floor, new Point(place.x(), place.y())), at(floor, new Point(place.right(), place.bottom())));
    }

    Bounds seat(MapFloor floor, Spot seat) {
        double width = floor.seatWidth() * 0.84;
        double depth = floor.seatDepth() * 0.72;
        return at(floor, new Bounds(seat.at().x() - width / 2, seat.at().y() - depth / 2, width, depth));
    }

    /** Returns how high a seat is on the page. */
    double seatHeight(MapFloor floor) {
        boolean upright = below == Side.BACK || below == Side.FRONT;
        return (upright ? floor.seatDepth() * 0.72 : floor.seatWidth() * 0.84) * scale;
    }

    /** Returns where a door is in its wall. */
    Point door(MapFloor floor, MapDoor door) {
        Bounds walls = floor.walls();
        double x = Math.max(walls.x(), Math.min(walls.right(), door.at().x()));
        double y = Math.max(walls.y(), Math.min(walls.bottom(), door.at().y()));
        return at(
                floor,
                switch (door.side()) {
                    case FRONT -> new Point(x, walls.y());
                    case BACK -> new Point(x, walls.bottom());
                    case LEFT -> new Point(walls.x(), y);
                    case RIGHT -> new Point(walls.right(), y);
                });
    }

    /** Returns which way is into the hall from a door, on the page. */
    Point inwards(Side side) {
        return switch (side) {
            case FRONT -> turn(0, 1);
            case BACK -> turn(0, -1);
            case LEFT -> turn(1, 0);
            case RIGHT -> turn(-1, 0);
        };
    }

    /** Returns an arrow that points to the front. */
    char front() {
        return switch (below) {
            case BACK -> '▲';
            case FRONT -> '▼';
            case LEFT -> '◀';
            case RIGHT -> '▶';
        };
    }
}
