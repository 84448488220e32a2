package dev.huiwu.workflow.chart.internal;

import dev.huiwu.core.drawing.Bounds;
import dev.huiwu.core.drawing.Point;
import dev.huiwu.workflow.chart.ChartEdge;
import dev.huiwu.workflow.chart.ChartEnd;
import dev.huiwu.workflow.chart.ChartLabel;
import dev.huiwu.workflow.chart.ChartNode;
import dev.huiwu.workflow.chart.internal.Links.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The arrows of a chart: on to the next step, back to an earlier one, and to where a way ends. */
final class Arrows {

    private final Grid grid;
    private final Wiring wiring;
    private final List<Route> routes;
    private final List<Integer> backGaps;
    private final Places places;
    private final Measures measures;
    private final EdgeLabels words;
    private final List<ChartNode> nodes;

    Arrows(
            Wiring wiring,
            List<Route> routes,
            List<Integer> backGaps,
            Places places,
            Measures measures,
            EdgeLabels words,
            List<ChartNode> nodes) {
        this.grid = wiring.grid;
        this.wiring = wiring;
        this.routes = routes;
        this.backGaps = backGaps;
        this.places = places;
        this.measures = measures;
        this.words = words;
        this.nodes = nodes;
    }

    List<ChartEdge> edges() {
        List<ChartEdge> edges = new ArrayList<>();
        for (int i = 0; i < routes.size(); i++) {
            Link edge = grid.edges.get(i);
            if (edge.to() < nodes.size()) {
                ChartNode from = nodes.get(edge.from());
                ChartNode to = nodes.get(edge.to());
                edges.add(new ChartEdge(
                        from.id(),
                        to.id(),
                        edge.outcomes(),
                        false,
                        way(edge, routes.get(i), from.exit(), to.entry()),
                        words.before(edge, to.entry(), measures)));
            }
        }
        return edges;
    }

    List<ChartEnd> ends() {
        List<ChartEnd> ends = new ArrayList<>();
        for (int i = 0; i < routes.size(); i++) {
            Link edge = grid.edges.get(i);
            if (edge.to() >= nodes.size()) {
                ChartNode from = nodes.get(edge.from());
                Bounds circle = places.box(edge.to());
                Point entry = new Point(circle.x(), places.cell(edge.to()).centreY());
                ChartLabel label = words.before(edge, entry, measures).orElseThrow();
                List<Point> way = way(edge, routes.get(i), from.exit(), entry);
                ends.add(new ChartEnd(from.id(), edge.outcomes().get(0), circle, way, label));
            }
        }
        return ends;
    }

    List<ChartEdge> backs() {
        List<ChartEdge> edges = new ArrayList<>();
        int[] arrived = new int[nodes.size()];
        for (int back = 0; back < grid.backs.size(); back++) {
            Link link = grid.backs.get(back);
            ChartNode from = nodes.get(link.from());
            ChartNode to = nodes.get(link.to());
            long all =
                    grid.backs.stream().filter(other -> other.to() == link.to()).count();
            double share = ++arrived[link.to()] / (all + 1.0);
            Point tip = new Point(
                    to.bounds().x() + share * to.bounds().width(), to.bounds().y());
            edges.add(new ChartEdge(
                    from.id(),
                    to.id(),
                    link.outcomes(),
                    true,
                    wayBack(back, from.gate().orElseThrow(), tip),
                    Optional.of(words.behind(link, from.exit(), measures))));
        }
        return edges;
    }

    private List<Point> wayBack(int back, Bounds gate, Point tip) {
        Link link = grid.backs.get(back);
        int net = wiring.netBack(back);
        int gap = backGaps.get(back);
        Point corner = new Point(gate.centreX(), gate.y());
        double above = places.y(grid.row[link.from()], net);
        if (gap < 0) {
            return List.of(corner, new Point(corner.x(), above), new Point(tip.x(), above), tip);
        }
        double turn = places.x(gap, net);
        double there = places.y(grid.row[link.to()], net);
        return List.of(
                corner,
                new Point(corner.x(), above),
                new Point(turn, above),
                new Point(turn, there),
                new Point(tip.x(), there),
                tip);
    }

    private List<Point> way(Link edge, Route route, Point start, Point end) {
        if (route.kind() == Route.Kind.STRAIGHT) {
            return List.of(start, end);
        }
        if (route.kind() == Route.Kind.STEP) {
            double x = places.x(route.outGap(), Wiring.verticalNet(edge, route));
            return List.of(start, new Point(x, start.y()), new Point(x, end.y()), end);
        }
        double out = places.x(route.outGap(), Wiring.netOut(edge.from()));
        double in = places.x(route.inGap(), Wiring.netIn(edge.to()));
        double y = places.y(route.channel(), Wiring.verticalNet(edge, route));
        return List.of(
                start, new Point(out, start.y()), new Point(out, y), new Point(in, y), new Point(in, end.y()), end);
    }
}
