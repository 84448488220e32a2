package dev.huiwu.core.drawing;

import java.util.List;
import java.util.Optional;

/**
 * Shapes that belong together, painted in their order.
 *
 * @param id names the part for those who look for it in the picture, such as {@code unit-11002}; unique in a scene, of
 *     letters, digits, {@code -}, {@code _} and {@code .}; empty for none
 * @param title what a reader is told who points at it or cannot see it
 */
public record Group(Optional<String> id, Optional<String> title, List<Shape> shapes) implements Shape {

    public Group {
        shapes = List.copyOf(shapes);
    }

    /** Returns a group with an id. */
    public static Group of(String id, List<? extends Shape> shapes) {
        return new Group(Optional.of(id), Optional.empty(), List.copyOf(shapes));
    }

    /** Returns this group with a title. */
    public Group titled(String newTitle) {
        return new Group(id, Optional.of(newTitle), shapes);
    }

    /** Returns the rectangle around all shapes; an empty one at the origin when there is none. */
    @Override
    public Bounds bounds() {
        return shapes.stream().map(Shape::bounds).reduce(Bounds::union).orElse(new Bounds(0, 0, 0, 0));
    }
}
