package dev.huiwu.seating.guide.internal;

import dev.huiwu.core.drawing.Bounds;
import dev.huiwu.core.drawing.Box;
import dev.huiwu.core.drawing.Label;
import dev.huiwu.core.drawing.Line;
import dev.huiwu.core.drawing.Paint;
import dev.huiwu.core.drawing.Palette;
import dev.huiwu.core.drawing.Point;
import dev.huiwu.core.drawing.Shape;
import dev.huiwu.core.drawing.Stroke;
import dev.huiwu.core.drawing.TextMeasure;
import dev.huiwu.seating.guide.GuideDrawing.Role;
import dev.huiwu.seating.guide.GuideDrawing.Text;
import dev.huiwu.seating.guide.internal.GuideContent.Side;
import dev.huiwu.seating.guide.internal.PlanMap.MapDoor;
import dev.huiwu.seating.guide.internal.PlanMap.MapFloor;
import dev.huiwu.seating.guide.internal.PlanMap.Spot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Floors in grey, to one scale, turned so that a wall is below; what a page shows in colour is drawn over it.
 *
 * <p>Made once for a space and then shared by all pages that have it. Text stays upright, lies on no other text and keeps to
 * the space; what has no room is left out.
 */
final class MapDrawing {

    private static final double PAD = 7;
    private static final double BETWEEN = 2.5;
    private static final double STAGE = 2.2;
    private static final double LARGEST = 16;
    private static final double ROW = 2.2;

    private final PlanMap map;
    private final List<MapFloor> floors;
    private final Side below;
    private final Bounds space;
    private final double type;
    private final double scale;
    private final Bounds kept;
    private final double middle;
    private final Map<String, Double> shifts = new LinkedHashMap<>();
    private final Bounds turned;
    private final List<Shape> shapes;
    private final List<Text> texts;

    /** Draws the floors into a space, the wall at its lower edge; {@link Side#BACK} is as the hall looks at the stage; type as many times as large. */
    MapDrawing(PlanMap map, List<MapFloor> floors, Side below, Bounds space, double type) {
        this.type = type;
        this.map = map;
        this.floors = floors;
        this.below = below;
        this.space = space;
        double depth = 0;
        double left = 0;
        double right = 0;
        for (MapFloor floor : floors) {
            double head = head(floor);
            shifts.put(floor.name(), depth + head - floor.walls().y());
            depth += head + floor.walls().height() + BETWEEN;
            left = Math.min(left, floor.walls().x());
            right = Math.max(right, floor.walls().right());
        }
        turned = box(new Bounds(left, 0, right - left, depth - BETWEEN));
        Bounds inner = space.inset(PAD * type);
        scale = Math.min(LARGEST * type, Math.min(inner.width() / turned.width(), inner.height() / turned.height()));
        kept = new Bounds(space.x(), space.y(), space.width(), Math.min(space.height(), height()));
        middle = kept.centreY();
        Canvas base = new Canvas();
        floors.forEach(floor -> base(base, floor));
        shapes = base.shapes();
        texts = base.texts();
    }

    /** Returns how far the seats are off the front: the stage on the first floor, a line of text on others. */
    private double head(MapFloor floor) {
        return staged(floor) ? STAGE : 0;
    }

    private boolean staged(MapFloor floor) {
        return !map.stage().isEmpty() && floor.name().equals(map.floors().get(0).name());
    }

    double height() {
        return turned.height() * scale + 2 * PAD * type;
    }

    /** Turns a rectangle of the plane of all floors. */
    private Bounds box(Bounds plain) {
        Point one = turn(plain.x(), plain.y());
        Point other = turn(plain.right(), plain.bottom());
        return Bounds.between(
                Math.min(one.x(), other.x()),
                Math.min(one.y(), other.y()),
                Math.max(one.x(), other.x()),
                Math.max(one.y(), other.y()));
    }

    private Point turn(double x, double y) {
        return switch (below) {
            case BACK -> new Point(x, y);
            case FRONT -> new Point(-x, -y);
            case LEFT -> new Point(y, -x);
            case RIGHT -> new Point(-y, x);
        };
    }

    /** Returns where a place of a floor is on the page. */
    Point at(MapFloor floor, Point place) {
        Point turnedTo = turn(place.x(), place.y() + shifts.getOrDefault(floor.name(), 0.0));
        return new Point(
                space.centreX() + (turnedTo.x() - turned.centreX()) * scale,
                middle + (turnedTo.y() - turned.centreY()) * scale);
    }

    private Bounds at(MapFloor floor, Bounds place) {
        Point one = at(floor, new Point(place.x(), place.y()));
        Point other = at(floor, new Point(place.right(), place.bottom()));
        return Bounds.between(
                Math.min(one.x(), other.x()),
                Math.min(one.y(), other.y()),
                Math.max(one.x(), other.x()),
                Math.max(one.y(), other.y()));
    }

    private Bounds seat(MapFloor floor, Spot seat) {
        double width = floor.seatWidth() * 0.84;
        double depth = floor.seatDepth() * 0.72;
        return at(floor, new Bounds(seat.at().x() - width / 2, seat.at().y() - depth / 2, width, depth));
    }

    private void base(Canvas canvas, MapFloor floor) {
        Bounds walls = at(floor, floor.walls());
        if (staged(floor)) {
            Bounds plain = new Bounds(
                    floor.walls().x() * 0.6,
                    floor.walls().y() - STAGE,
                    floor.walls().width() * 0.6,
                    STAGE);
            Bounds stage = at(floor, plain);
            canvas.add(Box.of(stage, 0.5, Paint.fill(Palette.STAGE)));
            inside(canvas, stage, map.stage(), 4 * type, Role.STAGE);
        }
        canvas.add(Box.of(walls, 0.5, Paint.outline(Stroke.of(Palette.SECONDARY, 0.3))));
        for (PlanMap.Table table : floor.tables()) {
            Bounds top = at(floor, table.top());
            Paint paint = Paint.fill(Palette.STAGE);
            canvas.add(
                    table.round()
                            ? Box.circle(top.centreX(), top.centreY(), top.width() / 2, paint)
                            : Box.of(top, 0, paint));
        }
        Paint grey = Paint.fill("#EEF0F2").withStroke(Palette.HAIRLINE, 0.15);
        floor.seats().forEach(seat -> canvas.add(Box.of(seat(floor, seat), 0.3, grey)));
        floor.doors().forEach(door -> door(canvas, floor, door, Palette.SECONDARY));
        if (map.floors().size() > 1 || !staged(floor)) {
            String title = map.floors().size() > 1 ? floor.title() : "";
            String front = map.stage().isEmpty() || !staged(floor) ? map.front() : "";
            String said = (title + "　" + front).strip().replace('▲', arrow());
            Point wall =
                    at(floor, new Point(floor.walls().centreX(), floor.walls().y()));
            Point out = turn(0, -1);
            double half = TextMeasure.width(said, 2.4 * type) / 2 + type;
            double apart = Math.abs(out.x()) > 0.5 ? half : 2.2 * type;
            Point top = new Point(wall.x() + out.x() * apart, wall.y() + out.y() * apart);
            if (staged(floor)) {
                top = at(floor, new Point(floor.walls().centreX(), floor.walls().y() + 0.5));
            }
            place(canvas, said, 2.4 * type, Palette.SECONDARY, false, Role.FLOOR, "", List.of(top));
        }
        rows(canvas, floor);
    }

    /** Returns an arrow that points to the front. */
    private char arrow() {
        return switch (below) {
            case BACK -> '▲';
            case FRONT -> '▼';
            case LEFT -> '◀';
            case RIGHT -> '▶';
        };
    }

    /** Writes row numbers outside the walls at the ends of the outermost rows. */
    private void rows(Canvas canvas, MapFloor floor) {
        if (map.stage().isEmpty()) {
            return;
        }
        Map<String, Spot> first = new LinkedHashMap<>();
        Map<String, Spot> last = new LinkedHashMap<>();
        for (Spot seat : floor.seats()) {
            first.merge(
                    seat.row(), seat, (one, other) -> other.at().x() < one.at().x() ? other : one);
            last.merge(
                    seat.row(), seat, (one, other) -> other.at().x() > one.at().x() ? other : one);
        }
        double out = 1.9 * type / scale;
        first.values().forEach(seat -> row(canvas, floor, seat, floor.walls().x() - out));
        last.values().forEach(seat -> row(canvas, floor, seat, floor.walls().right() + out));
    }

    /** Writes a row's number, unless a door is there. */
    private void row(Canvas canvas, MapFloor floor, Spot seat, double x) {
        Point at = at(floor, new Point(x, seat.at().y()));
        boolean door = floor.doors().stream()
                .map(other -> door(floor, other))
                .anyMatch(other -> StrictMath.hypot(other.x() - at.x(), other.y() - at.y()) < 3.2 * type);
        if (!door) {
            place(canvas, seat.row(), ROW * type, Palette.SECONDARY, false, Role.ROW, "", List.of(at));
        }
    }

    /** Writes a text into a box, smaller where it has to be. */
    private static void inside(Canvas canvas, Bounds box, String text, double size, Role role) {
        double fitted = Math.min(
                Math.min(size, box.height() - 0.4), size * (box.width() - 1) / TextMeasure.width(text, size, false));
        if (fitted >= LabelFitter.SMALLEST) {
            canvas.text(
                    Label.centred(box.centreX(), box.centreY(), text, fitted).colored(Palette.SECONDARY), box, role);
        }
    }

    /** Writes a text at the first of the points where it meets no other; returns whether there is one. */
    boolean place(
            Canvas canvas,
            String text,
            double size,
            String color,
            boolean bold,
            Role role,
            String unit,
            List<Point> candidates) {
        for (Point point : candidates) {
            Label plain = Label.centred(point.x(), point.y(), text, size).colored(color);
            Label label = bold ? plain.inBold() : plain;
            Bounds box = label.bounds();
            double dx = Math.max(0, kept.x() - box.x()) - Math.max(0, box.right() - kept.right());
            double dy = Math.max(0, kept.y() - box.y()) - Math.max(0, box.bottom() - kept.bottom());
            Label moved = label.moved(dx, dy);
            Bounds taken = moved.bounds();
            if (kept.contains(taken, 0.01)
                    && canvas.texts().stream()
                            .noneMatch(other -> other.label().bounds().overlaps(taken.inset(-0.3), 0))) {
                canvas.text(moved, taken, role, unit);
                return true;
            }
        }
        return false;
    }

    private static Point onWall(Bounds walls, Side side, Point at) {
        double x = Math.max(walls.x(), Math.min(walls.right(), at.x()));
        double y = Math.max(walls.y(), Math.min(walls.bottom(), at.y()));
        return switch (side) {
            case FRONT -> new Point(x, walls.y());
            case BACK -> new Point(x, walls.bottom());
            case LEFT -> new Point(walls.x(), y);
            case RIGHT -> new Point(walls.right(), y);
        };
    }

    private Point door(MapFloor floor, MapDoor door) {
        return at(floor, onWall(floor.walls(), door.side(), door.at()));
    }

    /** Returns which way is into the hall from a door, on the page. */
    private Point inwards(Side side) {
        Point ahead = switch (side) {
            case FRONT -> new Point(0, 1);
            case BACK -> new Point(0, -1);
            case LEFT -> new Point(1, 0);
            case RIGHT -> new Point(-1, 0);
        };
        return turn(ahead.x(), ahead.y());
    }

    private void door(Canvas canvas, MapFloor floor, MapDoor door, String color) {
        Point at = door(floor, door);
        Point in = inwards(door.side());
        Point along = new Point(-in.y(), in.x());
        canvas.add(new Line(
                List.of(
                        new Point(at.x() - along.x() * 1.6 * type, at.y() - along.y() * 1.6 * type),
                        new Point(at.x() + along.x() * 1.6 * type, at.y() + along.y() * 1.6 * type)),
                Stroke.of(Palette.PAPER, 0.9),
                false));
        canvas.add(Line.arrow(
                List.of(
                        new Point(at.x() - in.x() * 2.4 * type, at.y() - in.y() * 2.4 * type),
                        new Point(at.x() + in.x() * 1.6 * type, at.y() + in.y() * 1.6 * type)),
                Stroke.of(color, 0.35)));
    }

    /** Puts the grey floors on a page. */
    void draw(Canvas canvas) {
        canvas.shared(shapes, texts);
    }

    /** Draws the seats of a unit in colour, with their numbers where these fit. */
    void unit(Canvas canvas, String unit, boolean numbers) {
        for (MapFloor floor : floors) {
            for (Spot seat : floor.seats()) {
                if (seat.units().contains(unit)) {
                    Bounds box = seat(floor, seat);
                    String fill = Palette.fill(Math.max(0, seat.zone()));
                    canvas.add(Box.of(box.inset(-0.2), 0.3, Paint.fill(fill).withStroke(Palette.darker(fill), 0.5)));
                    double size = Math.min(2.6, box.height() - 0.2);
                    double fitted = Math.min(size, size * (box.width() - 0.3) / TextMeasure.width(seat.label(), size));
                    if (numbers && fitted >= LabelFitter.SMALLEST) {
                        canvas.text(
                                Label.centred(box.centreX(), box.centreY(), seat.label(), fitted),
                                box,
                                Role.SEAT,
                                unit);
                    }
                }
            }
        }
    }

    /** Draws a way as a dotted line from its door to the row. */
    void way(Canvas canvas, MapFloor floor, MapDoor door, List<Point> path) {
        List<Point> points = new ArrayList<>(List.of(door(floor, door)));
        Bounds inside = floor.walls().inset(0.15);
        path.forEach(point -> points.add(at(
                floor,
                new Point(
                        Math.max(inside.x(), Math.min(inside.right(), point.x())),
                        Math.max(inside.y(), Math.min(inside.bottom(), point.y()))))));
        canvas.add(new Line(points, Stroke.of(Palette.INK, 0.8).dotted(), false));
        int last = points.size() - 1;
        canvas.add(Line.arrow(
                List.of(towards(points.get(last), points.get(last - 1)), points.get(last)),
                Stroke.of(Palette.INK, 0.5)));
    }

    private static Point towards(Point from, Point to) {
        double length = Math.max(1e-6, StrictMath.hypot(to.x() - from.x(), to.y() - from.y()));
        double part = Math.min(1, 1.5 / length);
        return new Point(from.x() + (to.x() - from.x()) * part, from.y() + (to.y() - from.y()) * part);
    }

    /** Writes a door's name outside of it, else inside. */
    boolean doorName(Canvas canvas, MapFloor floor, MapDoor door, double size, String color, boolean bold) {
        Point at = door(floor, door);
        Point in = inwards(door.side());
        double half = TextMeasure.width(door.name(), size, bold) / 2 + 1;
        boolean across = Math.abs(in.y()) > 0.5;
        List<Point> candidates = new ArrayList<>();
        for (double out : new double[] {-(3 + size / 2), 3 + size / 2}) {
            double side = across ? out : Math.signum(out) * (2.6 + half);
            Point beside = new Point(at.x() + in.x() * side, at.y() + in.y() * side);
            candidates.add(beside);
            double step = across ? half + 2 : size + 2;
            candidates.add(new Point(beside.x() + (across ? step : 0), beside.y() + (across ? 0 : step)));
            candidates.add(new Point(beside.x() - (across ? step : 0), beside.y() - (across ? 0 : step)));
        }
        return place(canvas, door.name(), size, color, bold, Role.DOOR, "", candidates);
    }

    /** Draws doors' and landmarks' names where there is room. */
    void names(Canvas canvas, Set<String> but) {
        for (MapFloor floor : floors) {
            for (MapDoor door : floor.doors()) {
                if (!but.contains(door.id())) {
                    doorName(canvas, floor, door, 2.2 * type, Palette.SECONDARY, false);
                }
            }
            for (PlanMap.Mark mark : floor.landmarks()) {
                Point at = at(floor, outside(floor.walls(), mark.at()));
                Bounds inner = kept.inset(1);
                Point shown = new Point(
                        Math.max(inner.x(), Math.min(inner.right(), at.x())),
                        Math.max(inner.y(), Math.min(inner.bottom(), at.y())));
                boolean named = place(
                        canvas,
                        mark.name(),
                        2.4 * type,
                        Palette.INK,
                        false,
                        Role.LANDMARK,
                        "",
                        List.of(
                                new Point(shown.x(), shown.y() + 2.6 * type),
                                new Point(shown.x(), shown.y() - 2.6 * type),
                                new Point(shown.x() + 8, shown.y()),
                                new Point(shown.x() - 8, shown.y())));
                if (named) {
                    canvas.add(Box.circle(shown.x(), shown.y(), 0.9, Paint.fill(Palette.INK)));
                }
            }
        }
    }

    /** Returns the place, moved out through the nearest wall if it is inside. */
    private Point outside(Bounds walls, Point at) {
        double out = 4 * type / scale;
        double[] beyond = {at.x() - walls.x(), walls.right() - at.x(), at.y() - walls.y(), walls.bottom() - at.y()};
        int nearest = 0;
        for (int side = 1; side < 4; side++) {
            nearest = beyond[side] < beyond[nearest] ? side : nearest;
        }
        if (beyond[nearest] < -out) {
            return at;
        }
        return switch (nearest) {
            case 0 -> new Point(walls.x() - out, at.y());
            case 1 -> new Point(walls.right() + out, at.y());
            case 2 -> new Point(at.x(), walls.y() - out);
            default -> new Point(at.x(), walls.bottom() + out);
        };
    }

    /** Marks where the viewer stands: a ball before a door, with words. */
    void here(Canvas canvas, MapFloor floor, MapDoor door, String words, double size) {
        Point at = door(floor, door);
        Point in = inwards(door.side());
        double out = 5 * type;
        Point ball = new Point(at.x() - in.x() * out, at.y() - in.y() * out);
        canvas.add(Box.circle(ball.x(), ball.y(), size / 3, Paint.fill(Palette.ACCENT)));
        double half = TextMeasure.width(words, size, true) / 2 + size / 2;
        place(
                canvas,
                words,
                size,
                Palette.ACCENT,
                true,
                Role.HERE,
                "",
                List.of(
                        new Point(ball.x() + half, ball.y()),
                        new Point(ball.x() - half, ball.y()),
                        new Point(ball.x() + half, ball.y() + 1.5 * type),
                        new Point(ball.x() - half, ball.y() + 1.5 * type),
                        new Point(ball.x() + half, ball.y() - 12 * type)));
    }

    /** Returns how high a seat is on the page. */
    double seatHeight(MapFloor floor) {
        boolean upright = below == Side.BACK || below == Side.FRONT;
        return (upright ? floor.seatDepth() * 0.72 : floor.seatWidth() * 0.84) * scale;
    }

    /** Writes a unit's number on one of its seats, or near it, where there is room. */
    void badge(Canvas canvas, String unit, String number, double size) {
        for (MapFloor floor : floors) {
            List<Spot> seats = floor.seats().stream()
                    .filter(seat -> seat.units().contains(unit))
                    .toList();
            if (!seats.isEmpty()) {
                Spot middle = seats.get(seats.size() / 2);
                place(canvas, number, size, Palette.INK, true, Role.BADGE, unit, List.of(at(floor, middle.at())));
            }
        }
    }
}
