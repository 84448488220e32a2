package dev.huiwu.print.page;

import dev.huiwu.core.drawing.Bounds;
import dev.huiwu.core.drawing.Box;
import dev.huiwu.core.drawing.Group;
import dev.huiwu.core.drawing.Hatch;
import dev.huiwu.core.drawing.Label;
import dev.huiwu.core.drawing.Line;
import dev.huiwu.core.drawing.Paint;
import dev.huiwu.core.drawing.Palette;
import dev.huiwu.core.drawing.Path;
import dev.huiwu.core.drawing.PathStep;
import dev.huiwu.core.drawing.Point;
import dev.huiwu.core.drawing.Scene;
import dev.huiwu.core.drawing.Shape;
import dev.huiwu.core.drawing.Turned;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.io.IOException;
import java.util.List;

/** Paints the shapes of a scene on a surface, one after the other. */
final class ScenePainter {

    private final Surface surface;

    ScenePainter(Surface surface) {
        this.surface = surface;
    }

    void paint(Scene scene) throws IOException {
        shape(Box.of(scene.page(), 0, Paint.fill(Palette.PAPER)));
        for (Shape shape : scene.shapes()) {
            shape(shape);
        }
    }

    private void shape(Shape shape) throws IOException {
        if (shape instanceof Box box) {
            closed(outline(box), box.paint());
        } else if (shape instanceof Path path) {
            closed(outline(path), path.paint());
        } else if (shape instanceof Line line) {
            surface.stroke(outline(line), line.stroke(), true);
            if (line.head().isPresent()) {
                shape(line.head().get());
            }
        } else if (shape instanceof Label label) {
            surface.text(label);
        } else if (shape instanceof Group group) {
            for (Shape part : group.shapes()) {
                shape(part);
            }
        } else if (shape instanceof Turned turned) {
            surface.turned(turned.degrees(), turned.about(), () -> shape(turned.shape()));
        }
    }

    private void closed(Path2D outline, Paint paint) throws IOException {
        if (paint.fill().isPresent()) {
            String fill = paint.fill().get();
            surface.fill(outline, fill);
            if (paint.hatch() != Hatch.NONE) {
                surface.hatch(outline, paint.hatch(), Palette.darker(fill));
            }
        }
        if (paint.stroke().isPresent()) {
            surface.stroke(outline, paint.stroke().get(), false);
        }
    }

    private static Path2D outline(Box box) {
        double across = Math.min(2 * box.radius(), box.width());
        double along = Math.min(2 * box.radius(), box.height());
        return new Path2D.Double(
                box.radius() > 0
                        ? new RoundRectangle2D.Double(box.x(), box.y(), box.width(), box.height(), across, along)
                        : new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height()));
    }

    private static Path2D outline(Line line) {
        Path2D outline = new Path2D.Double();
        List<Point> points = line.shaft();
        outline.moveTo(points.get(0).x(), points.get(0).y());
        points.subList(1, points.size()).forEach(point -> outline.lineTo(point.x(), point.y()));
        return outline;
    }

    private static Path2D outline(Path path) {
        Path2D outline = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        for (PathStep step : path.steps()) {
            if (step instanceof PathStep.Move move) {
                outline.moveTo(move.to().x(), move.to().y());
            } else if (step instanceof PathStep.Straight straight) {
                outline.lineTo(straight.to().x(), straight.to().y());
            } else if (step instanceof PathStep.Curve curve) {
                outline.quadTo(
                        curve.control().x(),
                        curve.control().y(),
                        curve.to().x(),
                        curve.to().y());
            } else {
                outline.closePath();
            }
        }
        return outline;
    }

    /** Returns the lines of a hatch that cross a rectangle: where a pattern laid over the whole page has them. */
    static Path2D lines(Bounds bounds, Hatch hatch) {
        double half = Math.sqrt(0.5);
        double sign = hatch == Hatch.RISING ? 1 : -1;
        // along the pattern's own x, which is turned by 45 degrees
        double[] reach = {
            half * (bounds.x() + sign * bounds.y()),
            half * (bounds.right() + sign * bounds.y()),
            half * (bounds.x() + sign * bounds.bottom()),
            half * (bounds.right() + sign * bounds.bottom())
        };
        double first = Math.floor(Math.min(Math.min(reach[0], reach[1]), Math.min(reach[2], reach[3])) / Hatch.PITCH);
        double last = Math.ceil(Math.max(Math.max(reach[0], reach[1]), Math.max(reach[2], reach[3])) / Hatch.PITCH);
        Path2D lines = new Path2D.Double();
        for (double k = first; k <= last; k++) {
            double along = (k * Hatch.PITCH + Hatch.WIDTH / 2) / half; // x + sign * y on this line
            double top = along - sign * bounds.y();
            double bottom = along - sign * bounds.bottom();
            lines.append(new Line2D.Double(top, bounds.y(), bottom, bounds.bottom()), false);
        }
        return lines;
    }
}
