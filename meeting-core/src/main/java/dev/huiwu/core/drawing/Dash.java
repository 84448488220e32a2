package dev.huiwu.core.drawing;

/** How a stroke is broken. */
public enum Dash {
    /** Not at all. */
    SOLID,
    /** Into dashes of three stroke widths, at least 1 mm. */
    DASHED,
    /** Into dots as wide as the stroke. */
    DOTTED
}
