package dev.huiwu.workflow.chart.internal;

import dev.huiwu.workflow.chart.internal.Wiring.Run;
import dev.huiwu.workflow.chart.internal.Wiring.Vertical;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Puts the lines of every gap, then of every channel, side by side in the order that crosses least. */
final class Tracks {

    /** Along a channel: a column with its box and its diamond, then the tracks of the gap behind it. */
    private static final int PLACES = 256;

    private static final int BOX = 0;
    private static final int GATE = 1;
    private static final int FIRST_TRACK = 2;

    private Tracks() {}

    /** Sets the tracks of all verticals and runs. */
    static void assign(Wiring wiring) {
        for (List<Vertical> gap : wiring.gaps) {
            List<TrackOrder.Item> items = new ArrayList<>();
            gap.forEach(v -> items.add(new TrackOrder.Item(v.low, v.high, v.left, v.right, wiring.comesIn(v.net))));
            int[] tracks = TrackOrder.of(items, constraints(wiring, gap));
            for (int i = 0; i < gap.size(); i++) {
                gap.get(i).track = tracks[i];
            }
        }
        for (List<Run> channel : wiring.channels) {
            List<TrackOrder.Item> items = new ArrayList<>();
            channel.forEach(run -> items.add(item(run)));
            int[] tracks = TrackOrder.of(items, new boolean[items.size()][items.size()]);
            for (int i = 0; i < channel.size(); i++) {
                channel.get(i).track = tracks[i];
            }
        }
    }

    /** Returns the verticals of a gap that no order satisfies. */
    static List<Vertical> unorderable(Wiring wiring, List<Vertical> gap) {
        boolean[][] before = constraints(wiring, gap);
        List<Vertical> left = new ArrayList<>();
        for (int stuck : TrackOrder.unorderable(before)) {
            left.add(gap.get(stuck));
        }
        return left;
    }

    private static boolean[][] constraints(Wiring wiring, List<Vertical> gap) {
        boolean[][] before = new boolean[gap.size()][gap.size()];
        for (int i = 0; i < gap.size(); i++) {
            for (int j = 0; j < gap.size(); j++) {
                before[i][j] = i != j && wiring.mustPrecede(gap.get(i), gap.get(j));
            }
        }
        return before;
    }

    private static TrackOrder.Item item(Run run) {
        BitSet above = new BitSet();
        BitSet below = new BitSet();
        for (int i = 0; i < run.verticals.size(); i++) {
            Vertical vertical = run.verticals.get(i);
            int place = vertical.gap * PLACES + FIRST_TRACK + vertical.track;
            (run.above.get(i) ? above : below).set(place);
        }
        run.boxes.stream().forEach(column -> below.set(column * PLACES + BOX));
        run.gates.stream().forEach(column -> below.set(column * PLACES + GATE));
        BitSet all = new BitSet();
        all.or(above);
        all.or(below);
        return new TrackOrder.Item(all.nextSetBit(0), all.length() - 1, above, below, false);
    }
}
