package dev.huiwu.workflow.chart.internal;

import static dev.huiwu.workflow.chart.internal.Grid.NOBODY;
import static dev.huiwu.workflow.chart.internal.Grid.slotOfChannel;
import static dev.huiwu.workflow.chart.internal.Grid.slotOfRow;

import dev.huiwu.workflow.chart.internal.Grid.Edge;
import dev.huiwu.workflow.chart.internal.Wiring.Run;
import dev.huiwu.workflow.chart.internal.Wiring.Vertical;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Chooses a route for every edge: short, with few bends and crossings, sharing trunks.
 *
 * <p>Edges are laid shortest first, then taken up and laid again one by one while that helps. Boxes are never crossed, since
 * routes only use gaps, channels and free stretches of rows. Where lines of two nets would still lie on each other, the edges
 * concerned fall back to detours in gaps beside their steps, which never do.
 */
final class EdgeRouter {

    private static final double CROSSING = 5;
    private static final double MAYBE_CROSSING = 2;
    private static final double BEND = 1;
    private static final double SLOT = 0.5;
    private static final double NEW_VERTICAL = 0.8;
    private static final double NEW_RUN = 1.6;
    private static final double NEIGHBOUR = 0.3;
    private static final double COLLISION = 1000;
    private static final int ROUNDS = 6;

    private final Grid grid;
    private final List<Edge> edges;
    private final Route[] routes;
    /** How many edges each net has. */
    private final int[] degrees;

    private EdgeRouter(Grid grid) {
        this.grid = grid;
        this.edges = grid.edges;
        this.routes = new Route[edges.size()];
        this.degrees = new int[2 * grid.steps.size()];
        for (Edge edge : edges) {
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
        for (int round = 0; round < ROUNDS && more; round++) {
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
        Edge ends = edges.get(edge);
        Route best = null;
        double bestCost = Double.POSITIVE_INFINITY;
        for (Route route : candidates(ends, wiring)) {
            double cost = new Price(wiring, ends).of(route);
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

    private List<Route> candidates(Edge edge, Wiring wiring) {
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
        Edge ends = edges.get(edge);
        int out = grid.column[ends.from()];
        int in = grid.column[ends.to()] - 1;
        Price price = new Price(wiring, ends);
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

    /** What a route of one edge costs beside what is there. */
    private final class Price {

        private final Wiring wiring;
        private final Edge edge;

        Price(Wiring wiring, Edge edge) {
            this.wiring = wiring;
            this.edge = edge;
        }

        double of(Route route) {
            int from = slotOfRow(grid.row[edge.from()]);
            int to = slotOfRow(grid.row[edge.to()]);
            if (route.kind() == Route.Kind.STRAIGHT) {
                return 0;
            }
            double cost = out(route.outGap(), from) + in(route.inGap(), to);
            if (route.kind() == Route.Kind.STEP) {
                return cost + vertical(route.outGap(), Wiring.verticalNet(edge, route), from, true, to, false);
            }
            int slot = slotOfChannel(route.channel());
            return cost
                    + vertical(route.outGap(), Wiring.netOut(edge.from()), from, true, slot, false)
                    + vertical(route.inGap(), Wiring.netIn(edge.to()), slot, true, to, false)
                    + run(route, Wiring.verticalNet(edge, route));
        }

        /** The line on the row of the source up to a gap. */
        private double out(int gap, int slot) {
            int before = Math.max(wiring.lastOut[edge.from()], grid.column[edge.from()]);
            double cost = 0;
            for (int g = before; g < gap; g++) {
                cost += crossingsOn(g, slot, CROSSING);
            }
            int next = grid.rightOf(grid.column[edge.from()], grid.row[edge.from()]);
            if (next != NOBODY && wiring.firstIn[next] < gap) {
                cost += COLLISION;
            }
            return cost + crossingsOn(gap, slot, MAYBE_CROSSING) * 0.5;
        }

        /** The line on the row of the target from a gap on. */
        private double in(int gap, int slot) {
            int before = Math.min(wiring.firstIn[edge.to()], grid.column[edge.to()] - 1);
            double cost = 0;
            for (int g = gap + 1; g <= before; g++) {
                cost += crossingsOn(g, slot, CROSSING);
            }
            int previous = grid.leftOf(grid.column[edge.to()] - 1, grid.row[edge.to()]);
            if (previous != NOBODY && wiring.lastOut[previous] > gap) {
                cost += COLLISION;
            }
            return cost + crossingsOn(gap, slot, MAYBE_CROSSING) * 0.5;
        }

        private double crossingsOn(int gap, int slot, double price) {
            double cost = 0;
            for (Vertical vertical : wiring.gaps.get(gap)) {
                if (vertical.crosses(slot) && !mine(vertical.net)) {
                    cost += price;
                }
            }
            return cost;
        }

        private double vertical(int gap, int net, int a, boolean aFromLeft, int b, boolean bFromLeft) {
            Vertical there = wiring.findVertical(gap, net);
            int low = Math.min(a, b);
            int high = Math.max(a, b);
            double cost = attach(there, a, aFromLeft) + attach(there, b, bFromLeft);
            if (there == null) {
                cost += NEW_VERTICAL * (1 + 1.0 / degrees[net]) + (high - low) * SLOT + across(gap, net, low, high);
                for (Vertical other : wiring.gaps.get(gap)) {
                    cost += low <= other.high && other.low <= high ? NEIGHBOUR : 0;
                }
            } else {
                int unionLow = Math.min(low, there.low);
                int unionHigh = Math.max(high, there.high);
                cost += (unionHigh - unionLow - there.high + there.low) * SLOT;
                cost += across(gap, net, unionLow, unionHigh) - across(gap, net, there.low, there.high);
            }
            return cost + orderConflicts(gap, net, there, a, aFromLeft, b, bFromLeft);
        }

        private double attach(@Nullable Vertical there, int slot, boolean fromLeft) {
            return there != null && (fromLeft ? there.left : there.right).get(slot) ? 0 : BEND;
        }

        /** What a vertical crosses on rows and channels. */
        private double across(int gap, int net, int low, int high) {
            double cost = 0;
            for (int slot = low + 1; slot < high; slot++) {
                cost += slot % 2 == 1 ? acrossRow(gap, net, slot / 2) : acrossChannel(gap, net, slot / 2);
            }
            return cost;
        }

        private double acrossRow(int gap, int net, int row) {
            int previous = grid.leftOf(gap, row);
            int next = grid.rightOf(gap, row);
            if (previous != NOBODY && next != NOBODY && wiring.straightOn[previous]) {
                return net == Wiring.netOut(previous) || net == Wiring.netIn(next) ? 0 : CROSSING;
            }
            double cost = 0;
            if (previous != NOBODY && wiring.lastOut[previous] >= gap && net != Wiring.netOut(previous)) {
                cost += wiring.lastOut[previous] > gap ? CROSSING : MAYBE_CROSSING;
            }
            if (next != NOBODY && wiring.firstIn[next] <= gap && net != Wiring.netIn(next)) {
                cost += wiring.firstIn[next] < gap ? CROSSING : MAYBE_CROSSING;
            }
            return cost;
        }

        private double acrossChannel(int gap, int net, int channel) {
            double cost = 0;
            for (Run run : wiring.channels.get(channel)) {
                if (run.net != net && run.low <= gap && gap <= run.high) {
                    cost += run.low < gap && gap < run.high ? CROSSING : MAYBE_CROSSING;
                }
            }
            return cost;
        }

        /** Finds other verticals of the gap that would have to be both left and right of this one. */
        private double orderConflicts(
                int gap, int net, @Nullable Vertical there, int a, boolean aFromLeft, int b, boolean bFromLeft) {
            Vertical trial = new Vertical(gap, net);
            if (there != null) {
                trial.left.or(there.left);
                trial.right.or(there.right);
            }
            trial.attach(a, aFromLeft);
            trial.attach(b, bFromLeft);
            double cost = 0;
            for (Vertical other : wiring.gaps.get(gap)) {
                if (other != there && trial.mustPrecede(other) && other.mustPrecede(trial)) {
                    cost += COLLISION;
                }
            }
            return cost;
        }

        private double run(Route route, int net) {
            Run there = wiring.findRun(route.channel(), net);
            int slot = slotOfChannel(route.channel());
            int low = route.outGap();
            int high = route.inGap();
            double cost = 0;
            if (there == null) {
                cost += NEW_RUN * (1 + 1.0 / degrees[net]);
                for (Run other : wiring.channels.get(route.channel())) {
                    cost += low <= other.high && other.low <= high ? NEIGHBOUR : 0;
                }
            } else {
                boolean loops = route.ofSource()
                        ? there.verticals.stream().anyMatch(v -> v.net == net && v.gap != route.outGap())
                        : there.verticals.stream().anyMatch(v -> v.net == net && v.gap != route.inGap());
                if (loops) {
                    return COLLISION;
                }
            }
            for (int gap = low; gap <= high; gap++) {
                if (there == null || gap < there.low || gap > there.high) {
                    cost += crossingsOn(gap, slot, low < gap && gap < high ? CROSSING : MAYBE_CROSSING * 0.5) + 0.02;
                }
            }
            return cost;
        }

        private boolean mine(int net) {
            return net == Wiring.netOut(edge.from()) || net == Wiring.netIn(edge.to());
        }
    }
}
