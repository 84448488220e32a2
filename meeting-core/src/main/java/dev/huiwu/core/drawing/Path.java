package dev.huiwu.core.drawing;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.ArrayList;
import java.util.List;

/**
 * An outline of straight lines and curves, in one part or several; a part inside another is a hole.
 *
 * <p>Starts with a {@link PathStep.Move}. A part that is not closed is closed for the fill, not for the outline.
 */
public record Path(List<PathStep> steps, Paint paint) implements Shape {

    public Path {
        steps = List.copyOf(steps);
        checkArgument(!steps.isEmpty() && steps.get(0) instanceof PathStep.Move, "A path starts by moving to a point.");
    }

    /** Returns a builder with no step. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the closed outline through the points. */
    public static Path polygon(List<Point> corners, Paint paint) {
        Builder builder = builder().move(corners.get(0));
        corners.subList(1, corners.size()).forEach(builder::line);
        return builder.close().build(paint);
    }

    @Override
    public Bounds bounds() {
        List<Point> points = new ArrayList<>();
        for (PathStep step : steps) {
            if (step instanceof PathStep.Move move) {
                points.add(move.to());
            } else if (step instanceof PathStep.Straight straight) {
                points.add(straight.to());
            } else if (step instanceof PathStep.Curve curve) {
                points.add(curve.control());
                points.add(curve.to());
            }
        }
        return around(points);
    }

    static Bounds around(List<Point> points) {
        double left = Double.POSITIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (Point point : points) {
            left = Math.min(left, point.x());
            top = Math.min(top, point.y());
            right = Math.max(right, point.x());
            bottom = Math.max(bottom, point.y());
        }
        return Bounds.between(left, top, right, bottom);
    }

    /** Builds a path step by step; not thread-safe. */
    public static final class Builder {

        private final List<PathStep> steps = new ArrayList<>();

        private Builder() {}

        /** Starts a part at the point. */
        public Builder move(Point to) {
            steps.add(new PathStep.Move(to));
            return this;
        }

        /** Starts a part at the point. */
        public Builder move(double x, double y) {
            return move(new Point(x, y));
        }

        /** Goes straight to the point. */
        public Builder line(Point to) {
            steps.add(new PathStep.Straight(to));
            return this;
        }

        /** Goes straight to the point. */
        public Builder line(double x, double y) {
            return line(new Point(x, y));
        }

        /** Goes to the point in a curve drawn towards the control point. */
        public Builder curve(Point control, Point to) {
            steps.add(new PathStep.Curve(control, to));
            return this;
        }

        /** Closes the part. */
        public Builder close() {
            steps.add(new PathStep.Close());
            return this;
        }

        /** Returns the path. */
        public Path build(Paint paint) {
            return new Path(steps, paint);
        }
    }
}
