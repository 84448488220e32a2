package dev.huiwu.workflow.chart.internal;

import dev.huiwu.core.drawing.Paint;
import dev.huiwu.core.drawing.Path;
import dev.huiwu.core.drawing.Point;
import dev.huiwu.core.drawing.Shape;
import dev.huiwu.core.drawing.Stroke;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Draws arrows as one network: shared trunks once, bends rounded the way the work goes, and a small arc where a line passes
 * over another.
 */
final class ArrowPainter {

    /** The radius of the arc over a crossing. */
    static final double HOP = 0.5;

    private static final double NEAR = 1e-6;

    /** A straight part at one x or y. */
    private record Part(double low, double high) {}

    /** The point of a head, and how the arrow comes to it. */
    private record Tip(Point at, boolean down) {}

    /** A rounded corner. */
    private record Corner(Point from, Point at, Point to) {}

    private final double bend;
    private final double head;
    private final Stroke stroke;
    /** What its lines may cross: those of its own and of arrows drawn otherwise. */
    private final Map<Long, List<Part>> crossed = new TreeMap<>();

    private final Map<Long, List<Part>> horizontals = new TreeMap<>();
    private final Map<Long, List<Part>> verticals = new TreeMap<>();
    private final Set<Corner> corners = new LinkedHashSet<>();
    private final Set<Tip> tips = new LinkedHashSet<>();

    private ArrowPainter(double bend, double head, Stroke stroke) {
        this.bend = bend;
        this.head = head;
        this.stroke = stroke;
    }

    /** Paints arrows, those of each stroke together, in their order. */
    static List<Shape> paint(Map<Stroke, List<List<Point>>> ways, Measures measures) {
        List<ArrowPainter> painters = new ArrayList<>();
        ways.forEach((stroke, arrows) -> {
            ArrowPainter painter = new ArrowPainter(measures.bend(), measures.head(), stroke);
            arrows.forEach(painter::take);
            painters.add(painter);
        });
        List<Shape> shapes = new ArrayList<>();
        for (ArrowPainter painter : painters) {
            painters.forEach(other -> other.verticals.forEach((x, parts) ->
                    painter.crossed.computeIfAbsent(x, any -> new ArrayList<>()).addAll(parts)));
            painter.crossed.replaceAll((x, parts) -> merged(parts));
            shapes.addAll(painter.shapes());
        }
        return shapes;
    }

    /** Cuts a way into straight parts and corners. */
    private void take(List<Point> points) {
        Point from = points.get(0);
        for (int i = 1; i < points.size(); i++) {
            Point to = points.get(i);
            if (i == points.size() - 1) {
                tips.add(new Tip(to, to.y() - points.get(i - 1).y() > NEAR));
                part(from, towards(to, from, head / 2));
                return;
            }
            Point next = points.get(i + 1);
            double radius = Math.min(bend, Math.min(length(points.get(i - 1), to), length(to, next)) / 2);
            Point before = towards(to, from, radius);
            Point after = towards(to, next, radius);
            part(from, before);
            corners.add(new Corner(before, to, after));
            from = after;
        }
    }

    private static double length(Point a, Point b) {
        return Math.abs(a.x() - b.x()) + Math.abs(a.y() - b.y());
    }

    private static Point towards(Point from, Point to, double distance) {
        return new Point(
                from.x() + Math.signum(to.x() - from.x()) * distance,
                from.y() + Math.signum(to.y() - from.y()) * distance);
    }

    private void part(Point a, Point b) {
        if (Math.abs(a.y() - b.y()) < NEAR) {
            horizontals
                    .computeIfAbsent(key(a.y()), y -> new ArrayList<>())
                    .add(new Part(Math.min(a.x(), b.x()), Math.max(a.x(), b.x())));
        } else {
            verticals
                    .computeIfAbsent(key(a.x()), x -> new ArrayList<>())
                    .add(new Part(Math.min(a.y(), b.y()), Math.max(a.y(), b.y())));
        }
    }

    private static long key(double place) {
        return Math.round(place * 1e6);
    }

    private List<Shape> shapes() {
        horizontals.replaceAll((y, parts) -> merged(parts));
        verticals.replaceAll((x, parts) -> merged(parts));
        Paint line = Paint.outline(stroke);
        List<Shape> shapes = new ArrayList<>();
        verticals.forEach((x, parts) -> parts.forEach(part -> shapes.add(Path.builder()
                .move(x / 1e6, part.low())
                .line(x / 1e6, part.high())
                .build(line))));
        horizontals.forEach((y, parts) -> parts.forEach(part -> shapes.add(horizontal(y / 1e6, part, line))));
        corners.forEach(corner -> shapes.add(Path.builder()
                .move(corner.from())
                .curve(corner.at(), corner.to())
                .build(line)));
        tips.forEach(tip -> shapes.add(head(tip)));
        return shapes;
    }

    private Path head(Tip tip) {
        double x = tip.at().x();
        double y = tip.at().y();
        double half = head * 0.42;
        List<Point> corners = tip.down()
                ? List.of(tip.at(), new Point(x - half, y - head), new Point(x + half, y - head))
                : List.of(tip.at(), new Point(x - head, y - half), new Point(x - head, y + half));
        return Path.polygon(corners, Paint.fill(stroke.color()));
    }

    private static List<Part> merged(List<Part> parts) {
        List<Part> merged = new ArrayList<>();
        for (Part part : parts.stream()
                .sorted(Comparator.comparingDouble(Part::low).thenComparingDouble(Part::high))
                .toList()) {
            Part last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && part.low() <= last.high() + NEAR) {
                merged.set(merged.size() - 1, new Part(last.low(), Math.max(last.high(), part.high())));
            } else {
                merged.add(part);
            }
        }
        return merged;
    }

    private Shape horizontal(double y, Part part, Paint line) {
        Path.Builder path = Path.builder().move(part.low(), y);
        double reached = part.low();
        for (Map.Entry<Long, List<Part>> vertical : crossed.entrySet()) {
            double x = vertical.getKey() / 1e6;
            boolean crosses = vertical.getValue().stream().anyMatch(v -> v.low() < y - NEAR && y + NEAR < v.high());
            if (crosses && x - HOP >= reached - NEAR && x + HOP <= part.high() + NEAR) {
                path.line(x - HOP, y)
                        .curve(new Point(x - HOP, y - HOP), new Point(x, y - HOP))
                        .curve(new Point(x + HOP, y - HOP), new Point(x + HOP, y));
                reached = x + HOP;
            }
        }
        return path.line(part.high(), y).build(line);
    }
}
