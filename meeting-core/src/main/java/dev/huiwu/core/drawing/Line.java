package dev.huiwu.core.drawing;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A line through two or more points, with or without a head at its end.
 *
 * @param arrow whether a head of {@link #HEAD_LENGTH} points at the last point
 */
public record Line(List<Point> points, Stroke stroke, boolean arrow) implements Shape {

    /** The length of an arrow's head, and its width across, in millimetres. */
    public static final double HEAD_LENGTH = 1.6;

    public Line {
        points = List.copyOf(points);
        checkArgument(points.size() >= 2, "A line needs 2 points and has %s.", points.size());
    }

    /** Returns a straight line. */
    public static Line of(double x1, double y1, double x2, double y2, Stroke stroke) {
        return new Line(List.of(new Point(x1, y1), new Point(x2, y2)), stroke, false);
    }

    /** Returns a line through the points with a head at the last. */
    public static Line arrow(List<Point> points, Stroke stroke) {
        return new Line(points, stroke, true);
    }

    /** Returns the points of the stroke: with an arrow it stops inside the head, or its square end would blunt the tip. */
    public List<Point> shaft() {
        if (!arrow) {
            return points;
        }
        int last = points.size() - 1;
        List<Point> shaft = new ArrayList<>(points);
        shaft.set(last, back(points.get(last - 1), points.get(last), HEAD_LENGTH / 2));
        return List.copyOf(shaft);
    }

    /** Returns the head, if there is an arrow. */
    public Optional<Path> head() {
        if (!arrow) {
            return Optional.empty();
        }
        Point tip = points.get(points.size() - 1);
        Point base = back(points.get(points.size() - 2), tip, HEAD_LENGTH);
        double dx = (tip.x() - base.x()) * 0.4;
        double dy = (tip.y() - base.y()) * 0.4;
        return Optional.of(Path.polygon(
                List.of(tip, new Point(base.x() - dy, base.y() + dx), new Point(base.x() + dy, base.y() - dx)),
                Paint.fill(stroke.color())));
    }

    private static Point back(Point from, Point tip, double length) {
        double dx = tip.x() - from.x();
        double dy = tip.y() - from.y();
        double whole = Math.sqrt(dx * dx + dy * dy);
        return whole == 0 ? tip : new Point(tip.x() - dx / whole * length, tip.y() - dy / whole * length);
    }

    @Override
    public Bounds bounds() {
        return Path.around(points);
    }
}
