package dev.huiwu.core.drawing;

/** One step of a {@link Path}. */
public sealed interface PathStep {

    /** Starts a new part of the path here. */
    record Move(Point to) implements PathStep {}

    /** Draws a straight line. */
    record Straight(Point to) implements PathStep {}

    /** Draws a quadratic curve that leaves towards the control point and arrives from it. */
    record Curve(Point control, Point to) implements PathStep {}

    /** Goes straight back to where this part began. */
    record Close() implements PathStep {}
}
