package dev.huiwu.core.drawing;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;

/**
 * How a closed shape is drawn: its fill, the lines over the fill, its outline.
 *
 * @param fill as {@code #RRGGBB}; empty lets what lies below shine through
 */
public record Paint(Optional<String> fill, Hatch hatch, Optional<Stroke> stroke) {

    public Paint {
        fill.ifPresent(Palette::checkColor);
        checkArgument(hatch == Hatch.NONE || fill.isPresent(), "A hatch needs a fill below it.");
    }

    /** Returns a plain fill without outline. */
    public static Paint fill(String color) {
        return new Paint(Optional.of(color), Hatch.NONE, Optional.empty());
    }

    /** Returns a hatched fill without outline. */
    public static Paint fill(String color, Hatch hatch) {
        return new Paint(Optional.of(color), hatch, Optional.empty());
    }

    /** Returns an outline without fill. */
    public static Paint outline(Stroke stroke) {
        return new Paint(Optional.empty(), Hatch.NONE, Optional.of(stroke));
    }

    /** Returns this paint with an outline. */
    public Paint with(Stroke outline) {
        return new Paint(fill, hatch, Optional.of(outline));
    }

    /** Returns this paint with an unbroken outline. */
    public Paint withStroke(String color, double width) {
        return with(Stroke.of(color, width));
    }
}
