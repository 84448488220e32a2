package dev.huiwu.core.drawing;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.ArrayList;
import java.util.List;

/**
 * A page with a picture on it, ready for any painter: {@link SvgWriter} here, others elsewhere.
 *
 * @param width of the page in millimetres
 * @param height of the page in millimetres
 * @param title what the picture is, for readers who cannot see it
 * @param description what it shows, in a sentence or two
 * @param shapes painted in this order, later ones on top
 */
public record Scene(double width, double height, String title, String description, List<Shape> shapes) {

    public Scene {
        checkArgument(
                width > 0 && height > 0 && Double.isFinite(width) && Double.isFinite(height),
                "A page cannot be %s by %s mm.",
                width,
                height);
        shapes = List.copyOf(shapes);
    }

    /** Returns a builder of an empty white page. */
    public static Builder builder(double width, double height) {
        return new Builder(width, height);
    }

    /** Returns the whole page. */
    public Bounds page() {
        return new Bounds(0, 0, width, height);
    }

    /** Returns all shapes in painting order with those of groups in place of the groups; turned ones stay as they are. */
    public List<Shape> flat() {
        List<Shape> flat = new ArrayList<>();
        collect(shapes, flat);
        return List.copyOf(flat);
    }

    /** Returns every line of text in painting order, those of turned shapes as they are before the turn. */
    public List<Label> labels() {
        return leaves().stream()
                .filter(Label.class::isInstance)
                .map(Label.class::cast)
                .toList();
    }

    /** Returns all shapes that hold no others, in painting order, those of turned shapes as they are before the turn. */
    List<Shape> leaves() {
        List<Shape> leaves = new ArrayList<>();
        leaves(shapes, leaves);
        return List.copyOf(leaves);
    }

    private static void leaves(List<Shape> shapes, List<Shape> leaves) {
        for (Shape shape : shapes) {
            if (shape instanceof Group group) {
                leaves(group.shapes(), leaves);
            } else if (shape instanceof Turned turned) {
                leaves(List.of(turned.shape()), leaves);
            } else {
                leaves.add(shape);
            }
        }
    }

    private static void collect(List<Shape> shapes, List<Shape> flat) {
        for (Shape shape : shapes) {
            if (shape instanceof Group group) {
                collect(group.shapes(), flat);
            } else {
                flat.add(shape);
            }
        }
    }

    /** Builds a scene; not thread-safe. */
    public static final class Builder {

        private final double width;
        private final double height;
        private final List<Shape> shapes = new ArrayList<>();
        private String title = "";
        private String description = "";

        private Builder(double width, double height) {
            this.width = width;
            this.height = height;
        }

        /** Says what the picture is. */
        public Builder title(String text) {
            title = text;
            return this;
        }

        /** Says what the picture shows. */
        public Builder description(String text) {
            description = text;
            return this;
        }

        /** Puts a shape on top. */
        public Builder add(Shape shape) {
            shapes.add(shape);
            return this;
        }

        /** Puts shapes on top, the last uppermost. */
        public Builder addAll(List<? extends Shape> more) {
            shapes.addAll(more);
            return this;
        }

        /** Returns the scene. */
        public Scene build() {
            return new Scene(width, height, title, description, shapes);
        }
    }
}
