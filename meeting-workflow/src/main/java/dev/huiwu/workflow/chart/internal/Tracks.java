package dev.huiwu.workflow.chart.internal;

import dev.huiwu.workflow.chart.internal.Wiring.Run;
import dev.huiwu.workflow.chart.internal.Wiring.Vertical;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Puts the lines of every gap, then of every channel, side by side in the order that crosses least. */
final class Tracks {

    private static final int PLACES = 64;

    private Tracks() {}

    /** Sets the tracks of all verticals and runs. */
    static void assign(Wiring wiring) {
        for (List<Vertical> gap : wiring.gaps) {
            List<TrackOrder.Item> items = new ArrayList<>();
            gap.forEach(v -> items.add(new TrackOrder.Item(v.low, v.high, v.left, v.right, v.net % 2 == 1)));
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
        int low = Integer.MAX_VALUE;
        int high = Integer.MIN_VALUE;
        for (int i = 0; i < run.verticals.size(); i++) {
            Vertical vertical = run.verticals.get(i);
            int place = vertical.gap * PLACES + vertical.track;
            (run.above.get(i) ? above : below).set(place);
            low = Math.min(low, place);
            high = Math.max(high, place);
        }
        return new TrackOrder.Item(low, high, above, below, false);
    }
}
