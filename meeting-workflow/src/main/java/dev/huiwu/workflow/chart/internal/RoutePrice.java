package dev.huiwu.workflow.chart.internal;

import static dev.huiwu.workflow.chart.internal.Grid.NOBODY;
import static dev.huiwu.workflow.chart.internal.Grid.slotOfChannel;
import static dev.huiwu.workflow.chart.internal.Grid.slotOfRow;

import dev.huiwu.workflow.chart.internal.Links.Link;
import dev.huiwu.workflow.chart.internal.Wiring.Run;
import dev.huiwu.workflow.chart.internal.Wiring.Vertical;
import org.jspecify.annotations.Nullable;

/**
 * What a route of one edge costs beside what is there: its length up and down, bends, crossings, new lines.
 *
 * <p>What it shares with the edges of its net costs nothing twice. In the gap where two lines turn, whether they cross is not
 * known before the tracks are; such a crossing counts for less.
 */
final class RoutePrice {

    /** The price of lines that would lie on each other; dearer than any way round. */
    private static final double COLLISION = 1000;

    private static final double CROSSING = 5;
    private static final double MAYBE_CROSSING = 2;
    private static final double BEND = 1;
    private static final double SLOT = 0.5;
    private static final double GAP = 0.02;
    private static final double NEW_VERTICAL = 0.8;
    private static final double NEW_RUN = 1.6;
    private static final double NEIGHBOUR = 0.3;

    private final Grid grid;
    private final Wiring wiring;
    private final Link edge;
    /** How many edges each net has: a line of many will be shared. */
    private final int[] degrees;

    RoutePrice(Wiring wiring, Link edge, int[] degrees) {
        this.grid = wiring.grid;
        this.wiring = wiring;
        this.edge = edge;
        this.degrees = degrees;
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

    /** Returns what a way back costs that turns in the gap. */
    double back(int net, int gap) {
        int out = slotOfChannel(grid.row[edge.from()]);
        int in = slotOfChannel(grid.row[edge.to()]);
        double cost = across(gap, net, Math.min(out, in) - 1, Math.max(out, in) + 1);
        for (int g = gap; g < grid.column[edge.from()]; g++) {
            cost += crossingsOn(g, out, CROSSING);
        }
        for (int g = grid.column[edge.to()]; g <= gap; g++) {
            cost += crossingsOn(g, in, CROSSING);
        }
        return cost;
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
                cost += crossingsOn(gap, slot, low < gap && gap < high ? CROSSING : MAYBE_CROSSING * 0.5) + GAP;
            }
        }
        return cost;
    }

    private boolean mine(int net) {
        return net == Wiring.netOut(edge.from()) || net == Wiring.netIn(edge.to());
    }
}
