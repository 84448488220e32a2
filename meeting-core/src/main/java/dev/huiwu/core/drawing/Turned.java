package dev.huiwu.core.drawing;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * A shape turned about a point: the half of a card that faces its holder, a sheet laid across.
 *
 * @param shape as it is before it is turned
 * @param degrees by how much, clockwise as one sees the page: 90, 180 or 270
 * @param about the point that stays where it is
 */
public record Turned(Shape shape, int degrees, Point about) implements Shape {

    /** Checks the turn. */
    public Turned {
        checkArgument(
                degrees == 90 || degrees == 180 || degrees == 270,
                "A shape is turned by 90, 180 or 270 degrees, not %s.",
                degrees);
    }

    @Override
    public Bounds bounds() {
        Bounds flat = shape.bounds();
        Point one = turned(new Point(flat.x(), flat.y()));
        Point other = turned(new Point(flat.right(), flat.bottom()));
        return Bounds.between(
                Math.min(one.x(), other.x()),
                Math.min(one.y(), other.y()),
                Math.max(one.x(), other.x()),
                Math.max(one.y(), other.y()));
    }

    private Point turned(Point point) {
        double dx = point.x() - about.x();
        double dy = point.y() - about.y();
        return switch (degrees) {
            case 90 -> new Point(about.x() - dy, about.y() + dx);
            case 180 -> new Point(about.x() - dx, about.y() - dy);
            default -> new Point(about.x() + dy, about.y() - dx);
        };
    }
}
