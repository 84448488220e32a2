package dev.huiwu.workflow.chart.internal;

import static dev.huiwu.workflow.chart.internal.Grid.NOBODY;

import dev.huiwu.workflow.chart.internal.Links.Link;
import dev.huiwu.workflow.chart.internal.Wiring.Vertical;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Chooses a route for every edge: short, with few bends and crossings, sharing trunks.
 *
 * <p>Edges are laid shortest first, then taken up and laid again one by one while that helps. Boxes are never crossed, since
 * routes only use gaps, channels and free stretches of rows. Where lines of two nets would still lie on each other, the edges
 * concerned fall back to detours in gaps beside their steps, which never do.
 */
final class EdgeRouter {

    /** From so many edges on, two rounds must do. */
    private static final int MANY = 500;

    private final Grid grid;
    private final List<Link> edges;
    private final Route[] routes;
    /** How many edges each net has. */
    private final int[] degrees;

    private EdgeRouter(Grid grid) {
        this.grid = grid;
        this.edges = grid.edges;
        this.routes = new Route[edges.size()];
        this.degrees = new int[2 * grid.steps.size()];
        for (Link edge : edges) {
            degrees[Wiring.netOut(edge.from())]++;
            degrees[Wiring.netIn(edge.to())]++;
        }
    }

    /** Returns a route for each edge of the grid, in their order. */
    static List<Route> route(Grid grid) {
        EdgeRouter router = new EdgeRouter(grid);
        router.improve();
        router.separate();
        return List.of(router.routes);
    }

    private void improve() {
        List<Integer> order = IntStream.range(0, edges.size())
                .boxed()
                .sorted(Comparator.comparingInt(this::span)
                        .thenComparingInt(this::height)
                        .thenComparing(e -> e))
                .toList();
        boolean more = true;
        int rounds = edges.size() > MANY ? 2 : 6;
        for (int round = 0; round < rounds && more; round++) {
            more = false;
            for (int edge : order) {
                Route best = best(edge);
                more |= !best.equals(routes[edge]);
                routes[edge] = best;
            }
        }
    }

    private int span(int edge) {
        return grid.column[edges.get(edge).to()] - grid.column[edges.get(edge).from()];
    }

    private int height(int edge) {
        return Math.abs(
                grid.row[edges.get(edge).to()] - grid.row[edges.get(edge).from()]);
    }

    private Wiring wiringWithout(int left) {
        Wiring wiring = new Wiring(grid);
        for (int edge = 0; edge < routes.length; edge++) {
            if (edge != left && routes[edge] != null) {
                wiring.add(edges.get(edge), routes[edge]);
            }
        }
        return wiring;
    }

    private Route best(int edge) {
        Wiring wiring = wiringWithout(edge);
        Link ends = edges.get(edge);
        Route best = null;
        double bestCost = Double.POSITIVE_INFINITY;
        RoutePrice price = new RoutePrice(wiring, ends, degrees);
        for (Route route : candidates(ends, wiring)) {
            double cost = price.of(route);
            if (cost < bestCost - 1e-9) {
                best = route;
                bestCost = cost;
            }
        }
        if (best == null) {
            throw new IllegalStateException("No way from step %s to step %s.".formatted(ends.from(), ends.to()));
        }
        return best;
    }

    private List<Route> candidates(Link edge, Wiring wiring) {
        int first = grid.column[edge.from()];
        int last = grid.column[edge.to()] - 1;
        int reachRight = Math.min(last, grid.reachRight(edge.from()));
        int reachLeft = Math.max(first, grid.reachLeft(edge.to()));
        List<Route> candidates = new ArrayList<>();
        if (grid.row[edge.from()] == grid.row[edge.to()]) {
            if (reachRight == last) {
                return List.of(Route.straight());
            }
        } else {
            for (int gap = reachRight; gap >= reachLeft; gap--) {
                candidates.add(Route.step(gap, false));
                candidates.add(Route.step(gap, true));
            }
        }
        for (int channel = 0; channel <= grid.rows(); channel++) {
            for (int out = first; out <= reachRight; out++) {
                boolean outUsed = wiring.findVertical(out, Wiring.netOut(edge.from())) != null;
                for (int in = last; in >= Math.max(reachLeft, out); in--) {
                    boolean inUsed = wiring.findVertical(in, Wiring.netIn(edge.to())) != null;
                    if ((out == first || outUsed) && (in == last || inUsed)) {
                        candidates.add(Route.detour(out, channel, in, false));
                        candidates.add(Route.detour(out, channel, in, true));
                    }
                }
            }
        }
        return candidates;
    }

    /** Turns edges whose lines would lie on others into plain detours until there are none. */
    private void separate() {
        boolean[] plain = new boolean[edges.size()];
        for (int[] bad = collisions(); bad.length > 0; bad = collisions()) {
            boolean changed = false;
            for (int edge : bad) {
                if (!plain[edge] && routes[edge].kind() != Route.Kind.STRAIGHT) {
                    plain[edge] = true;
                    routes[edge] = plainDetour(edge);
                    changed = true;
                }
            }
            if (!changed) {
                throw new IllegalStateException("The edges %s cannot be drawn apart.".formatted(Arrays.toString(bad)));
            }
        }
    }

    private Route plainDetour(int edge) {
        Wiring wiring = wiringWithout(edge);
        Link ends = edges.get(edge);
        int out = grid.column[ends.from()];
        int in = grid.column[ends.to()] - 1;
        RoutePrice price = new RoutePrice(wiring, ends, degrees);
        return IntStream.rangeClosed(0, grid.rows())
                .boxed()
                .flatMap(channel ->
                        Stream.of(Route.detour(out, channel, in, false), Route.detour(out, channel, in, true)))
                .min(Comparator.comparingDouble(price::of))
                .orElseThrow();
    }

    /** Returns the edges that turn on a stretch of row, or in a gap, where two nets cannot be put in order. */
    private int[] collisions() {
        Wiring wiring = wiringWithout(NOBODY);
        boolean[] bad = new boolean[edges.size()];
        for (int step = 0; step < grid.steps.size(); step++) {
            if (wiring.collidesAfter(step)) {
                int next = grid.rightOf(grid.column[step], grid.row[step]);
                for (int edge = 0; edge < bad.length; edge++) {
                    bad[edge] |=
                            edges.get(edge).from() == step || edges.get(edge).to() == next;
                }
            }
        }
        for (List<Vertical> gap : wiring.gaps) {
            for (Vertical stuck : Tracks.unorderable(wiring, gap)) {
                for (int edge = 0; edge < bad.length; edge++) {
                    Route route = routes[edge];
                    bad[edge] |= route.kind() == Route.Kind.STEP
                            && route.outGap() == stuck.gap
                            && Wiring.verticalNet(edges.get(edge), route) == stuck.net;
                }
            }
        }
        return IntStream.range(0, bad.length).filter(edge -> bad[edge]).toArray();
    }
}
