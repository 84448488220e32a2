package dev.huiwu.seating.guide.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.core.drawing.Bounds;
import dev.huiwu.core.drawing.Box;
import dev.huiwu.core.drawing.Group;
import dev.huiwu.core.drawing.Label;
import dev.huiwu.core.drawing.Line;
import dev.huiwu.core.drawing.Path;
import dev.huiwu.core.drawing.PathStep;
import dev.huiwu.core.drawing.Point;
import dev.huiwu.core.drawing.Shape;
import dev.huiwu.seating.guide.GuideDrawing;
import dev.huiwu.seating.guide.GuideDrawing.Role;
import dev.huiwu.seating.guide.GuideDrawing.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What must hold of every drawn guide. */
public final class Readable {

    private Readable() {}

    /** Fails unless every text keeps to its space, the page and its zone, is large enough and covers no other. */
    public static void assertReadable(GuideDrawing drawing) {
        Bounds paper = drawing.scene().page().inset(8);
        for (Text text : drawing.texts()) {
            Bounds label = text.label().bounds();
            assertThat(text.space().contains(label, 0.02))
                    .as("%s stays in %s", text, text.space())
                    .isTrue();
            assertThat(paper.contains(label, 0)).as("%s is on the page", text).isTrue();
            assertThat(text.label().size()).as("%s", text).isGreaterThanOrEqualTo(LabelFitter.SMALLEST - 1e-9);
        }
        List<Text> sorted = new ArrayList<>(drawing.texts());
        sorted.sort(Comparator.comparing(text -> text.label().bounds().x()));
        for (int i = 0; i < sorted.size(); i++) {
            Bounds one = sorted.get(i).label().bounds();
            for (int j = i + 1;
                    j < sorted.size() && sorted.get(j).label().bounds().x() < one.right();
                    j++) {
                assertThat(one.overlaps(sorted.get(j).label().bounds(), 0.02))
                        .as("%s overlaps %s", sorted.get(i), sorted.get(j))
                        .isFalse();
            }
        }
        drawing.scene()
                .flat()
                .forEach(shape -> assertThat(drawing.scene().page().contains(shape.bounds(), 0))
                        .as("%s is on the page", shape)
                        .isTrue());
        for (Shape shape : drawing.scene().shapes()) {
            if (shape instanceof Group group && group.shapes().get(0) instanceof Path outline) {
                group.shapes().stream()
                        .filter(Label.class::isInstance)
                        .map(Shape::bounds)
                        .forEach(label -> assertThat(inside(outline, label))
                                .as("%s stays in its zone", label)
                                .isTrue());
            }
        }
    }

    /** Fails where the name of a door or landmark, a row's number or "you are here" lies over an arrow. */
    public static void assertArrowsAreClear(GuideDrawing drawing) {
        List<Bounds> arrows = drawing.scene().flat().stream()
                .filter(shape -> shape instanceof Line line && line.arrow())
                .map(Shape::bounds)
                .toList();
        drawing.texts().stream()
                .filter(text -> text.role() == Role.DOOR
                        || text.role() == Role.LANDMARK
                        || text.role() == Role.HERE
                        || text.role() == Role.ROW)
                .forEach(text -> assertThat(arrows)
                        .as("%s is clear of arrows", text)
                        .noneMatch(
                                arrow -> arrow.inset(-0.2).overlaps(text.label().bounds(), 0.02)));
    }

    /** Fails where the name of a door, a floor or a stage lies over a line that is drawn round something. */
    public static void assertOutlinesAreClear(GuideDrawing drawing) {
        List<Box> outlines = drawing.scene().flat().stream()
                .filter(shape -> shape instanceof Box box && box.paint().fill().isEmpty())
                .map(Box.class::cast)
                .toList();
        drawing.texts().stream()
                .filter(text -> text.role() == Role.DOOR || text.role() == Role.FLOOR || text.role() == Role.STAGE)
                .forEach(text -> assertThat(outlines)
                        .as("%s crosses no line", text)
                        .noneMatch(box -> box.bounds().overlaps(text.label().bounds(), 0.02)
                                && !box.bounds()
                                        .inset(0.2)
                                        .contains(text.label().bounds(), 0)));
    }

    private static boolean inside(Path outline, Bounds label) {
        return inside(outline, label.x(), label.y())
                && inside(outline, label.right(), label.y())
                && inside(outline, label.x(), label.bottom())
                && inside(outline, label.right(), label.bottom());
    }

    /** Counts how often a ray to the right crosses the outline. */
    private static boolean inside(Path outline, double x, double y) {
        List<List<Point>> loops = new ArrayList<>();
        for (PathStep step : outline.steps()) {
            if (step instanceof PathStep.Move) {
                loops.add(new ArrayList<>());
            } else if (step instanceof PathStep.Curve corner) {
                loops.get(loops.size() - 1).add(corner.control());
            }
        }
        boolean inside = false;
        for (List<Point> loop : loops) {
            for (int i = 0; i < loop.size(); i++) {
                Point from = loop.get(i);
                Point to = loop.get((i + 1) % loop.size());
                if ((from.y() > y) != (to.y() > y) && x < from.x()) {
                    inside = !inside;
                }
            }
        }
        return inside;
    }
}
