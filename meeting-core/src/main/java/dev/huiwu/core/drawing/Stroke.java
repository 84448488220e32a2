package dev.huiwu.core.drawing;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.List;

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

    /** Returns the lengths of dash and gap by turns, in millimetres; empty if it is unbroken. Dots have round ends. */
    public List<Double> pattern() {
        return switch (dash) {
            case SOLID -> List.of();
            case DASHED -> List.of(Math.max(1, 3 * width), 0.6 + width);
            case DOTTED -> List.of(0.0, 0.3 + 2 * width);
        };
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
