package dev.huiwu.core.drawing;

/** Which point of a line of text its x names. */
public enum Anchor {
    /** The left end. */
    START,
    /** The middle. */
    MIDDLE,
    /** The right end. */
    END
}
