package dev.huiwu.core.drawing;

/** The lines laid over a fill, in a darker shade of it, to tell it from the same fill without them. */
public enum Hatch {
    /** No lines. */
    NONE,
    /** Lines that rise to the right at 45 degrees. */
    RISING,
    /** Lines that fall to the right at 45 degrees. */
    FALLING;

    /** From line to line, in millimetres. */
    public static final double PITCH = 1.6;

    /** How wide a line is, in millimetres. */
    public static final double WIDTH = 0.15;
}
