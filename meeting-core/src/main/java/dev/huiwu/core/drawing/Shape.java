package dev.huiwu.core.drawing;

/** A part of a picture. Painters switch over the permitted types; there are no others. */
public sealed interface Shape permits Box, Line, Path, Label, Group, Turned {

    /**
     * Returns the rectangle the shape takes, without the width of its strokes; for a {@link Path} that of its points,
     * which holds the curves between them.
     */
    Bounds bounds();
}
