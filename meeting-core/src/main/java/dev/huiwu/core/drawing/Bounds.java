package dev.huiwu.core.drawing;

import static com.google.common.base.Preconditions.checkArgument;

/** An upright rectangle, in millimetres; what layout reasons with. */
public record Bounds(double x, double y, double width, double height) {

    public Bounds {
        checkArgument(width >= 0 && height >= 0, "A rectangle cannot be %s by %s mm.", width, height);
    }

    /** Returns the rectangle between two x and two y, given in rising order. */
    public static Bounds between(double left, double top, double right, double bottom) {
        return new Bounds(left, top, right - left, bottom - top);
    }

    /** Returns the x of the right edge. */
    public double right() {
        return x + width;
    }

    /** Returns the y of the lower edge. */
    public double bottom() {
        return y + height;
    }

    /** Returns the x of the middle. */
    public double centreX() {
        return x + width / 2;
    }

    /** Returns the y of the middle. */
    public double centreY() {
        return y + height / 2;
    }

    /** Returns the smallest rectangle that holds this one and the other. */
    public Bounds union(Bounds other) {
        return between(
                Math.min(x, other.x),
                Math.min(y, other.y),
                Math.max(right(), other.right()),
                Math.max(bottom(), other.bottom()));
    }

    /** Returns this rectangle with every edge moved inwards by the margin, outwards if it is negative. */
    public Bounds inset(double margin) {
        return new Bounds(x + margin, y + margin, Math.max(0, width - 2 * margin), Math.max(0, height - 2 * margin));
    }

    /** Returns this rectangle moved. */
    public Bounds moved(double dx, double dy) {
        return new Bounds(x + dx, y + dy, width, height);
    }

    /** Returns whether the other rectangle lies inside this one; it may stand out by the tolerance. */
    public boolean contains(Bounds other, double tolerance) {
        return other.x >= x - tolerance
                && other.y >= y - tolerance
                && other.right() <= right() + tolerance
                && other.bottom() <= bottom() + tolerance;
    }

    /** Returns whether the two share more than an edge; overlaps up to the tolerance do not count. */
    public boolean overlaps(Bounds other, double tolerance) {
        return Math.min(right(), other.right()) - Math.max(x, other.x) > tolerance
                && Math.min(bottom(), other.bottom()) - Math.max(y, other.y) > tolerance;
    }
}
