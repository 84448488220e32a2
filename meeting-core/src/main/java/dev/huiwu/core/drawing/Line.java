package dev.huiwu.core.drawing;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.List;

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

    @Override
    public Bounds bounds() {
        return Path.around(points);
    }
}
