package dev.huiwu.workflow.chart.internal;

import static dev.huiwu.workflow.chart.internal.Grid.NOBODY;
import static dev.huiwu.workflow.chart.internal.Grid.slotOfChannel;
import static dev.huiwu.workflow.chart.internal.Grid.slotOfRow;

import dev.huiwu.workflow.chart.internal.Links.Link;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the routes of many edges make together, with shared parts as one.
 *
 * <p>A part belongs to a net: the edges that leave one step ({@code 2 * step}) or those that come to one ({@code 2 * step +
 * 1}). Only edges of one net share a part, so whoever follows a line never ends at the wrong step.
 */
final class Wiring {

    /** The line of a net in a gap. */
    static final class Vertical {
        final int gap;
        final int net;
        int low = Integer.MAX_VALUE;
        int high = Integer.MIN_VALUE;
        /** The slots in which lines come from the left, and go to the right. */
        final BitSet left = new BitSet();

        final BitSet right = new BitSet();
        /** Its place in the gap, counted from the left; set when all routes are known. */
        int track;

        Vertical(int gap, int net) {
            this.gap = gap;
            this.net = net;
        }

        void attach(int slot, boolean fromLeft) {
            low = Math.min(low, slot);
            high = Math.max(high, slot);
            (fromLeft ? left : right).set(slot);
        }

        boolean overlaps(Vertical other) {
            return low <= other.high && other.low <= high;
        }

        boolean crosses(int slot) {
            return low < slot && slot < high;
        }

        /** Returns whether this one has to be left of the other, or their lines on a row would run into each other. */
        boolean mustPrecede(Vertical other) {
            for (int slot = left.nextSetBit(0); slot >= 0; slot = left.nextSetBit(slot + 1)) {
                if (slot % 2 == 1 && other.right.get(slot)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** The line of a net in a channel. */
    static final class Run {
        final int channel;
        final int net;
        int low = Integer.MAX_VALUE;
        int high = Integer.MIN_VALUE;
        /** The columns in which it turns down to a box, and those in which it turns down to a diamond. */
        final BitSet boxes = new BitSet();

        final BitSet gates = new BitSet();
        /** The verticals it meets, and for each whether that comes from above. */
        final List<Vertical> verticals = new ArrayList<>();

        final List<Boolean> above = new ArrayList<>();
        /** Its place in the channel, counted from the top; set when all routes are known. */
        int track;

        Run(int channel, int net) {
            this.channel = channel;
            this.net = net;
        }

        void attach(Vertical vertical, boolean fromAbove) {
            low = Math.min(low, vertical.gap);
            high = Math.max(high, vertical.gap);
            verticals.add(vertical);
            above.add(fromAbove);
        }

        /** Makes it run between a box and a gap right of it. */
        void attachBox(int column, int gap) {
            boxes.set(column);
            low = Math.min(low, column);
            high = Math.max(high, gap);
        }

        /** Makes it run between a gap and a diamond right of it. */
        void attachGate(int column, int gap) {
            gates.set(column);
            low = Math.min(low, gap);
            high = Math.max(high, column - 1);
        }
    }

    final Grid grid;
    final List<List<Vertical>> gaps = new ArrayList<>();
    final List<List<Run>> channels = new ArrayList<>();
    /** The last gap in which a line turns off the row of a step, and the first in which one turns onto it. */
    final int[] lastOut;

    final int[] firstIn;
    /** Whether a step's line goes straight on to the next step of its row. */
    final boolean[] straightOn;
    /** Pairs of verticals of which the first has to be left of the second since a run leads from one to the other. */
    final List<Vertical[]> pairs = new ArrayList<>();

    Wiring(Grid grid) {
        this.grid = grid;
        for (int gap = 0; gap < grid.columnCount(); gap++) {
            gaps.add(new ArrayList<>());
        }
        for (int channel = 0; channel <= grid.rows(); channel++) {
            channels.add(new ArrayList<>());
        }
        lastOut = new int[grid.steps.size()];
        firstIn = new int[grid.steps.size()];
        straightOn = new boolean[grid.steps.size()];
        Arrays.fill(lastOut, -1);
        Arrays.fill(firstIn, Integer.MAX_VALUE);
    }

    static int netOut(int step) {
        return 2 * step;
    }

    static int netIn(int step) {
        return 2 * step + 1;
    }

    /** The net of a way back, by its place among them. */
    int netBack(int back) {
        return 2 * grid.steps.size() + back;
    }

    /** Says whether the net is that of the edges that come to one step. */
    boolean comesIn(int net) {
        return net % 2 == 1 && net < 2 * grid.steps.size();
    }

    /** Adds a way back that turns in the gap; in none where it is negative. */
    void addBack(int back, int gap) {
        Link link = grid.backs.get(back);
        int net = netBack(back);
        int from = grid.column[link.from()];
        int to = grid.column[link.to()];
        Run out = run(grid.row[link.from()], net);
        out.attachGate(from, gap < 0 ? to : gap);
        if (gap < 0) {
            out.attachBox(to, from - 1);
            return;
        }
        Run in = run(grid.row[link.to()], net);
        in.attachBox(to, gap);
        int slotOut = slotOfChannel(out.channel);
        int slotIn = slotOfChannel(in.channel);
        Vertical vertical = vertical(gap, net);
        vertical.attach(slotOut, false);
        vertical.attach(slotIn, true);
        out.attach(vertical, slotIn < slotOut);
        in.attach(vertical, slotOut < slotIn);
    }

    void add(Link edge, Route route) {
        int from = slotOfRow(grid.row[edge.from()]);
        int to = slotOfRow(grid.row[edge.to()]);
        if (route.kind() == Route.Kind.STRAIGHT) {
            straightOn[edge.from()] = true;
            return;
        }
        lastOut[edge.from()] = Math.max(lastOut[edge.from()], route.outGap());
        firstIn[edge.to()] = Math.min(firstIn[edge.to()], route.inGap());
        if (route.kind() == Route.Kind.STEP) {
            Vertical vertical = vertical(route.outGap(), verticalNet(edge, route));
            vertical.attach(from, true);
            vertical.attach(to, false);
            return;
        }
        int slot = slotOfChannel(route.channel());
        Vertical out = vertical(route.outGap(), netOut(edge.from()));
        out.attach(from, true);
        out.attach(slot, false);
        Vertical in = vertical(route.inGap(), netIn(edge.to()));
        in.attach(slot, true);
        in.attach(to, false);
        Run run = run(route.channel(), verticalNet(edge, route));
        run.attach(out, from < slot);
        run.attach(in, to < slot);
        if (route.outGap() == route.inGap()) {
            pairs.add(new Vertical[] {out, in});
        }
    }

    static int verticalNet(Link edge, Route route) {
        return route.ofSource() ? netOut(edge.from()) : netIn(edge.to());
    }

    @Nullable
    Vertical findVertical(int gap, int net) {
        for (Vertical vertical : gaps.get(gap)) {
            if (vertical.net == net) {
                return vertical;
            }
        }
        return null;
    }

    @Nullable
    Run findRun(int channel, int net) {
        for (Run run : channels.get(channel)) {
            if (run.net == net) {
                return run;
            }
        }
        return null;
    }

    private Vertical vertical(int gap, int net) {
        Vertical found = findVertical(gap, net);
        if (found == null) {
            found = new Vertical(gap, net);
            gaps.get(gap).add(found);
        }
        return found;
    }

    private Run run(int channel, int net) {
        Run found = findRun(channel, net);
        if (found == null) {
            found = new Run(channel, net);
            channels.get(channel).add(found);
        }
        return found;
    }

    /** Returns whether the first has to be left of the second. */
    boolean mustPrecede(Vertical first, Vertical second) {
        if (first.mustPrecede(second)) {
            return true;
        }
        for (Vertical[] pair : pairs) {
            if (pair[0] == first && pair[1] == second) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether lines of two nets would lie on each other on the row to the right of the step. */
    boolean collidesAfter(int step) {
        int next = grid.rightOf(grid.column[step], grid.row[step]);
        return next != NOBODY && lastOut[step] > firstIn[next];
    }
}
