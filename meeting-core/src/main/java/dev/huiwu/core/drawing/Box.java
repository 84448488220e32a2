package dev.huiwu.core.drawing;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * An upright rectangle, its corners rounded by the radius.
 *
 * @param radius of the corners; half of both sides makes a circle, 0 sharp corners
 */
public record Box(double x, double y, double width, double height, double radius, Paint paint) implements Shape {

    public Box {
        checkArgument(width >= 0 && height >= 0, "A box cannot be %s by %s mm.", width, height);
        checkArgument(radius >= 0, "A corner cannot have a radius of %s mm.", radius);
    }

    /** Returns a box that takes the rectangle. */
    public static Box of(Bounds bounds, double radius, Paint paint) {
        return new Box(bounds.x(), bounds.y(), bounds.width(), bounds.height(), radius, paint);
    }

    /** Returns a circle around the point. */
    public static Box circle(double x, double y, double radius, Paint paint) {
        return new Box(x - radius, y - radius, 2 * radius, 2 * radius, radius, paint);
    }

    @Override
    public Bounds bounds() {
        return new Bounds(x, y, width, height);
    }
}
