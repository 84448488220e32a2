package dev.huiwu.seating.zoning.internal;

import dev.huiwu.seating.zoning.ZoneMeasures;
import dev.huiwu.seating.zoning.Zoning;
import dev.huiwu.seating.zoning.ZoningProblem;
import java.util.HashSet;
import java.util.Set;

/**
 * Leaves seats empty between groups that are kept apart and touch all the same when the search has ended.
 *
 * <p>The search lays the parts of a lane without gaps. Where two groups that must not touch cannot get out of each
 * other's way by changing places, a gap beside one of them can. Adds the best gap as long as one makes the plan cheaper.
 */
final class Spacers {

    private final Lanes lanes;
    private final Appraisal appraisal;
    private final Set<Integer> kept = new HashSet<>();

    private double bestCost;
    private Lane bestLane;
    private int bestAt;
    private int bestSize;

    Spacers(ZoningProblem problem, Lanes lanes, Appraisal appraisal) {
        this.lanes = lanes;
        this.appraisal = appraisal;
        bestLane = lanes.list.isEmpty() ? new Lane(new int[][] {{}}, 0) : lanes.list.get(0);
        problem.apart().forEach(pair -> {
            kept.add(pair.one());
            kept.add(pair.other());
        });
    }

    /** Adds gaps while kept-apart groups touch and a gap helps; returns the measures of the outcome. */
    ZoneMeasures add() {
        ZoneMeasures measures = appraisal.measures();
        appraisal.settle();
        while (measures.apart() > 0 && find(measures.cost())) {
            insert(bestLane, bestAt, bestSize);
            measures = appraisal.measures();
            appraisal.settle();
        }
        return measures;
    }

    /** Tries every gap beside a part of a kept-apart group; says whether one is cheaper than the cost given. */
    private boolean find(double cost) {
        bestCost = cost - SeatGraph.EPS;
        bestSize = 0;
        for (Lane lane : lanes.list) {
            for (int at = 0; at <= lane.parts.size(); at++) {
                boolean beside = (at > 0 && kept.contains(lane.parts.get(at - 1).group))
                        || (at < lane.parts.size() && kept.contains(lane.parts.get(at).group));
                for (int size = 1; beside && size <= lane.free(); size++) {
                    tryGap(lane, at, size);
                }
            }
        }
        return bestSize > 0;
    }

    private void tryGap(Lane lane, int at, int size) {
        insert(lane, at, size);
        double cost = appraisal.cost();
        if (cost < bestCost) {
            bestCost = cost;
            bestLane = lane;
            bestAt = at;
            bestSize = size;
        }
        lanes.restore();
        appraisal.revert();
    }

    private void insert(Lane lane, int at, int size) {
        lanes.remember(lane);
        lane.parts.add(at, new Part(Zoning.EMPTY, size, lane));
        lane.used += size;
        lanes.lay();
    }
}
