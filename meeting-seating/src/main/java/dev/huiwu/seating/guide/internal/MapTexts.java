package dev.huiwu.seating.guide.internal;

import dev.huiwu.core.drawing.Bounds;
import dev.huiwu.core.drawing.Box;
import dev.huiwu.core.drawing.Label;
import dev.huiwu.core.drawing.Paint;
import dev.huiwu.core.drawing.Palette;
import dev.huiwu.core.drawing.Point;
import dev.huiwu.core.drawing.TextMeasure;
import dev.huiwu.seating.guide.GuideDrawing.Role;
import dev.huiwu.seating.guide.internal.PlanMap.MapDoor;
import dev.huiwu.seating.guide.internal.PlanMap.MapFloor;
import dev.huiwu.seating.guide.internal.PlanMap.Mark;
import dev.huiwu.seating.guide.internal.PlanMap.Spot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The words on floors: upright, on no other text, no arrow and no way, and inside the space. What has no room is left out.
 */
final class MapTexts {

    private static final double ROW = 2.2;

    private final MapFrame frame;
    private final Canvas canvas;
    private final double type;

    MapTexts(MapFrame frame, Canvas canvas) {
        this.frame = frame;
        this.canvas = canvas;
        type = frame.type();
    }

    /** Writes a text at the first of the points where it covers nothing; returns whether there is one. */
    boolean place(Label plain, Role role, String unit, List<Point> middles) {
        Bounds kept = frame.kept();
        for (Point point : middles) {
            Label label = plain.moved(point.x(), point.y());
            Bounds box = label.bounds();
            double dx = Math.max(0, kept.x() - box.x()) - Math.max(0, box.right() - kept.right());
            double dy = Math.max(0, kept.y() - box.y()) - Math.max(0, box.bottom() - kept.bottom());
            Label moved = label.moved(dx, dy);
            Bounds taken = moved.bounds();
            if (kept.contains(taken, 0.01) && canvas.free(taken)) {
                canvas.text(moved, taken, role, unit);
                return true;
            }
        }
        return false;
    }

    private static Label label(String text, double size, String color) {
        return Label.centred(0, 0, text, size).colored(color);
    }

    /** Writes what a floor is and where its front is. */
    void title(MapFloor floor, String said) {
        Label label = label(said.replace('▲', frame.front()), 2.4 * type, Palette.SECONDARY);
        Bounds walls = floor.walls();
        if (frame.staged(floor)) {
            Point wall = frame.at(floor, new Point(walls.centreX(), walls.y()));
            Point in = frame.inwards(GuideContent.Side.FRONT);
            double apart = (Math.abs(in.x()) > 0.5 ? label.width() : label.size()) / 2 + 0.6 * type;
            place(label, Role.FLOOR, "", List.of(new Point(wall.x() + in.x() * apart, wall.y() + in.y() * apart)));
            return;
        }
        Point wall = frame.at(floor, new Point(walls.centreX(), walls.y()));
        Point in = frame.inwards(GuideContent.Side.FRONT);
        double apart = Math.abs(in.x()) > 0.5 ? label.width() / 2 + type : 2.2 * type;
        place(label, Role.FLOOR, "", List.of(new Point(wall.x() - in.x() * apart, wall.y() - in.y() * apart)));
    }

    /** Writes row numbers outside the walls at the ends of the outermost rows. */
    void rows(MapFloor floor) {
        Map<String, Spot> first = new LinkedHashMap<>();
        Map<String, Spot> last = new LinkedHashMap<>();
        for (Spot seat : floor.seats()) {
            first.merge(
                    seat.row(), seat, (one, other) -> other.at().x() < one.at().x() ? other : one);
            last.merge(
                    seat.row(), seat, (one, other) -> other.at().x() > one.at().x() ? other : one);
        }
        double out = 1.9 * type / frame.scale();
        first.values().forEach(seat -> row(floor, seat, floor.walls().x() - out));
        last.values().forEach(seat -> row(floor, seat, floor.walls().right() + out));
    }

    /** Writes a row's number, unless a door is there. */
    private void row(MapFloor floor, Spot seat, double x) {
        Point at = frame.at(floor, new Point(x, seat.at().y()));
        boolean door = floor.doors().stream()
                .map(other -> frame.door(floor, other))
                .anyMatch(other -> StrictMath.hypot(other.x() - at.x(), other.y() - at.y()) < 3.2 * type);
        if (!door) {
            place(label(seat.row(), ROW * type, Palette.SECONDARY), Role.ROW, "", List.of(at));
        }
    }

    /** Writes the name of a door that is taken: outside of it as large as it has room, else inside. */
    void taken(MapFloor floor, MapDoor door) {
        for (int side : new int[] {-1, 1}) {
            for (double size = MapFrame.DOOR_NAME; size >= LabelFitter.SMALLEST; size -= 0.4) {
                if (door(floor, door, label(door.name(), size, Palette.INK).inBold(), side)) {
                    return;
                }
            }
        }
    }

    /** Writes a door's name on one side of its wall, 1 for the inside, and -1 for the outside. */
    private boolean door(MapFloor floor, MapDoor door, Label label, int side) {
        Point at = frame.door(floor, door);
        Point in = frame.inwards(door.side());
        double half = label.width() / 2;
        boolean across = Math.abs(in.y()) > 0.5;
        double out = side * ((MapFrame.ARROW_OUT + 1) * type + (across ? label.size() / 2 : half));
        double step = across ? half + 3 * type : label.size() + 2 * type;
        Point beside = new Point(at.x() + in.x() * out, at.y() + in.y() * out);
        List<Point> middles = new ArrayList<>();
        for (double along : new double[] {0, step, -step}) {
            middles.add(new Point(beside.x() + (across ? along : 0), beside.y() + (across ? 0 : along)));
        }
        return place(label, Role.DOOR, "", middles);
    }

    /** Writes the name of a door that is not taken, if it has room. */
    void door(MapFloor floor, MapDoor door) {
        Label label = label(door.name(), 2.2 * type, Palette.SECONDARY);
        if (!door(floor, door, label, -1)) {
            door(floor, door, label, 1);
        }
    }

    /** Draws a landmark, if its name has room. */
    void landmark(MapFloor floor, Mark mark) {
        Point at = frame.at(floor, outside(floor.walls(), mark.at()));
        Bounds inner = frame.kept().inset(1);
        Point shown = new Point(
                Math.max(inner.x(), Math.min(inner.right(), at.x())),
                Math.max(inner.y(), Math.min(inner.bottom(), at.y())));
        Label label = label(mark.name(), 2.4 * type, Palette.INK);
        double half = label.width() / 2 + 1.6 * type;
        boolean named = place(
                label,
                Role.LANDMARK,
                "",
                List.of(
                        new Point(shown.x(), shown.y() + 2.6 * type),
                        new Point(shown.x(), shown.y() - 2.6 * type),
                        new Point(shown.x() + half, shown.y()),
                        new Point(shown.x() - half, shown.y())));
        if (named) {
            canvas.add(Box.circle(shown.x(), shown.y(), 0.9, Paint.fill(Palette.INK)));
        }
    }

    /** Returns the place, moved out through the nearest wall if it is inside. */
    private Point outside(Bounds walls, Point at) {
        double out = 4 * type / frame.scale();
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
    void here(MapFloor floor, MapDoor door, String words, double size) {
        Point at = frame.door(floor, door);
        Point in = frame.inwards(door.side());
        double out = 5 * type;
        Point ball = new Point(at.x() - in.x() * out, at.y() - in.y() * out);
        canvas.add(Box.circle(ball.x(), ball.y(), size / 3, Paint.fill(Palette.ACCENT)));
        double half = TextMeasure.width(words, size, true) / 2 + size / 2;
        place(
                label(words, size, Palette.ACCENT).inBold(),
                Role.HERE,
                "",
                List.of(
                        new Point(ball.x() + half, ball.y()),
                        new Point(ball.x() - half, ball.y()),
                        new Point(ball.x() + half, ball.y() + 1.5 * type),
                        new Point(ball.x() - half, ball.y() + 1.5 * type),
                        new Point(ball.x() + half, ball.y() - 12 * type)));
    }

    /** Writes a unit's number on the middle one of its seats, if it has room. */
    void badge(MapFloor floor, List<Spot> seats, String unit, String number, double size) {
        if (!seats.isEmpty()) {
            Point middle = frame.at(floor, seats.get(seats.size() / 2).at());
            place(label(number, size, Palette.INK).inBold(), Role.BADGE, unit, List.of(middle));
        }
    }
}
