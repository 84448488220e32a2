package dev.huiwu.seating.guide.internal;

import com.google.common.collect.ImmutableList;
import dev.huiwu.core.drawing.Bounds;
import dev.huiwu.core.drawing.Group;
import dev.huiwu.core.drawing.Label;
import dev.huiwu.core.drawing.Shape;
import dev.huiwu.seating.guide.GuideDrawing.Role;
import dev.huiwu.seating.guide.GuideDrawing.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects shapes in painting order, and every text with the space it must keep to. Not thread-safe. */
public final class Canvas {

    private final List<Shape> shapes = new ArrayList<>();
    private final List<Text> texts = new ArrayList<>();
    private final List<Bounds> keptFree = new ArrayList<>();

    /** Paints a shape on top. */
    public void add(Shape shape) {
        shapes.add(shape);
    }

    /** Paints a text on top. */
    public void text(Label label, Bounds space, Role role) {
        text(label, space, role, "");
    }

    /** Paints a text that names a unit on top. */
    public void text(Label label, Bounds space, Role role, String unit) {
        shapes.add(label);
        texts.add(new Text(label, space, role, unit));
    }

    /** Paints all of another canvas on top, as one part of the picture with a title. */
    public void add(String title, Canvas part) {
        shapes.add(new Group(Optional.empty(), Optional.of(title), part.shapes));
        texts.addAll(part.texts);
    }

    /** Paints what several pages share on top. */
    void shared(Canvas other) {
        shapes.addAll(other.shapes);
        texts.addAll(other.texts);
        keptFree.addAll(other.keptFree);
    }

    /** Keeps texts that look for a place off a rectangle. */
    void keepFree(Bounds bounds) {
        keptFree.add(bounds);
    }

    /** Says whether a text there covers no other, nor what is kept free. */
    boolean free(Bounds bounds) {
        Bounds wide = bounds.inset(-0.3);
        return keptFree.stream().noneMatch(other -> other.overlaps(bounds, 0))
                && texts.stream().noneMatch(other -> other.label().bounds().overlaps(wide, 0));
    }

    /** Returns the shapes so far. */
    public List<Shape> shapes() {
        return ImmutableList.copyOf(shapes);
    }

    /** Returns the texts so far. */
    public List<Text> texts() {
        return ImmutableList.copyOf(texts);
    }
}
