package dev.huiwu.core.drawing;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * How a line is drawn.
 *
 * @param color as {@code #RRGGBB}
 * @param width in millimetres, more than 0
 */
public record Stroke(String color, double width, Dash dash) {

    public Stroke {
        Palette.checkColor(color);
        checkArgument(width > 0 && Double.isFinite(width), "A stroke cannot be %s mm wide.", width);
    }

    /** Returns an unbroken stroke. */
    public static Stroke of(String color, double width) {
        return new Stroke(color, width, Dash.SOLID);
    }

    /** Returns this stroke in dashes. */
    public Stroke dashed() {
        return new Stroke(color, width, Dash.DASHED);
    }

    /** Returns this stroke in dots. */
    public Stroke dotted() {
        return new Stroke(color, width, Dash.DOTTED);
    }
}
