package dev.huiwu.workflow.chart;

import dev.huiwu.core.drawing.Point;
import dev.huiwu.workflow.definition.StepId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Arrows as a reader sees them: where two run the same way on one line they are one, where they cross they are not. */
final class Network {

    private static final double NEAR = 1e-6;

    /** Being on an arrow, so far from its start. */
    private record Place(int edge, double way) {}

    private final List<ChartEdge> edges;

    Network(List<ChartEdge> edges) {
        this.edges = edges;
    }

    /** Returns the steps a reader may take for successors. */
    Set<StepId> reachedFrom(StepId start) {
        double[] earliest = new double[edges.size()];
        Deque<Place> open = new ArrayDeque<>();
        for (int edge = 0; edge < earliest.length; edge++) {
            boolean starts = edges.get(edge).from().equals(start);
            earliest[edge] = starts ? 0 : Double.POSITIVE_INFINITY;
            if (starts) {
                open.add(new Place(edge, 0));
            }
        }
        while (!open.isEmpty()) {
            Place at = open.remove();
            for (int other = 0; other < earliest.length; other++) {
                for (Place met : meetings(at, other)) {
                    if (met.way() < earliest[other] - NEAR) {
                        earliest[other] = met.way();
                        open.add(met);
                    }
                }
            }
        }
        Set<StepId> reached = new TreeSet<>();
        for (int edge = 0; edge < earliest.length; edge++) {
            if (earliest[edge] < Double.POSITIVE_INFINITY) {
                reached.add(edges.get(edge).to());
            }
        }
        return reached;
    }

    /** Returns pairs of arrows that lie on each other without running the same way from or to one step. */
    List<String> strangersOnOneLine() {
        List<String> found = new ArrayList<>();
        for (ChartEdge one : edges) {
            for (ChartEdge other : edges) {
                boolean related = one.from().equals(other.from()) || one.to().equals(other.to());
                for (Part part : parts(one)) {
                    for (Part beside : parts(other)) {
                        if (part.coversAgainst(beside) || !related && part.covers(beside)) {
                            found.add(one + " on " + other);
                        }
                    }
                }
            }
        }
        return found;
    }

    /** Returns where a reader may slip onto another arrow: where both run the same way on one line. */
    private List<Place> meetings(Place at, int other) {
        List<Place> met = new ArrayList<>();
        if (other != at.edge()) {
            double mine = 0;
            for (Part part : parts(edges.get(at.edge()))) {
                double others = 0;
                for (Part beside : parts(edges.get(other))) {
                    double from = Math.max(Math.max(part.from(), beside.from()), part.from() + at.way() - mine);
                    double to = Math.min(part.to(), beside.to());
                    if (part.sameLine(beside) && to > from + NEAR) {
                        met.add(new Place(other, others + from - beside.from()));
                    }
                    others += beside.to() - beside.from();
                }
                mine += part.to() - part.from();
            }
        }
        return met;
    }

    /** A straight part of an arrow: which way it goes, on which x or y, and from where to where along its direction. */
    private record Part(int direction, double line, double from, double to) {

        boolean sameLine(Part other) {
            return direction == other.direction && Math.abs(line - other.line) < NEAR;
        }

        boolean covers(Part other) {
            return sameLine(other) && Math.min(to, other.to) > Math.max(from, other.from) - NEAR;
        }

        boolean coversAgainst(Part other) {
            Part turned = new Part(-other.direction, other.line, -other.to, -other.from);
            return sameLine(turned) && Math.min(to, turned.to) > Math.max(from, turned.from) + NEAR;
        }
    }

    private static List<Part> parts(ChartEdge edge) {
        List<Part> parts = new ArrayList<>();
        for (int i = 1; i < edge.points().size(); i++) {
            Point a = edge.points().get(i - 1);
            Point b = edge.points().get(i);
            if (a.y() == b.y()) {
                int sign = b.x() > a.x() ? 1 : -1;
                parts.add(new Part(2 * sign, a.y(), sign * a.x(), sign * b.x()));
            } else {
                int sign = b.y() > a.y() ? 1 : -1;
                parts.add(new Part(sign, a.x(), sign * a.y(), sign * b.y()));
            }
        }
        return parts;
    }
}
