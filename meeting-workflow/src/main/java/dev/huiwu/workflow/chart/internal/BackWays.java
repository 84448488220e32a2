package dev.huiwu.workflow.chart.internal;

import dev.huiwu.workflow.chart.internal.Links.Link;
import java.util.ArrayList;
import java.util.List;

/**
 * Chooses where ways back run, when all ways on are laid: up from the diamond into the channel above its row, along it to a
 * gap, up or down there to the channel above the row of the earlier step, along that and down into its box.
 *
 * <p>Each has lines of its own, so none can lie on another.
 */
final class BackWays {

    private BackWays() {}

    /** Adds the ways back of the grid to the wiring and returns the gap each turns in; -1 for one that stays in its channel. */
    static List<Integer> add(Wiring wiring) {
        Grid grid = wiring.grid;
        List<Integer> gaps = new ArrayList<>();
        for (int back = 0; back < grid.backs.size(); back++) {
            Link link = grid.backs.get(back);
            int gap = grid.row[link.from()] == grid.row[link.to()] ? -1 : best(wiring, back, link);
            wiring.addBack(back, gap);
            gaps.add(gap);
        }
        return gaps;
    }

    private static int best(Wiring wiring, int back, Link link) {
        Grid grid = wiring.grid;
        int best = grid.column[link.to()];
        double bestCost = Double.POSITIVE_INFINITY;
        for (int gap = grid.column[link.to()]; gap < grid.column[link.from()]; gap++) {
            double cost = new RoutePrice(wiring, link, new int[0]).back(wiring.netBack(back), gap);
            if (cost < bestCost - 1e-9) {
                best = gap;
                bestCost = cost;
            }
        }
        return best;
    }
}
