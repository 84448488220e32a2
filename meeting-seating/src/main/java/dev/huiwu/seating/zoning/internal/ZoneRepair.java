package dev.huiwu.seating.zoning.internal;

import dev.huiwu.seating.zoning.RezoningProblem;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes a changed zoning better while people may still move: two neighbours of different zones exchange their seats, or
 * somebody takes an empty seat; of all such steps the one that lowers the cost most per move.
 */
final class ZoneRepair {

    /** So many steps are appraised in all. */
    private static final int STEPS = 600;

    private final Board board;
    private final Wholeness wholeness;
    private final Appraisal appraisal;
    private final RezoningProblem.Limits limits;
    private final int[][] beside;
    private int steps;

    ZoneRepair(Board board, Wholeness wholeness, Appraisal appraisal, RezoningProblem.Limits limits) {
        this.board = board;
        this.wholeness = wholeness;
        this.appraisal = appraisal;
        this.limits = limits;
        beside = Chains.beside(board.graph);
    }

    /** A seat that gets the group of another one, which gets the first one's group or falls empty. */
    private record Step(int one, int other) {}

    /** Goes on until the cost is low enough, nobody may move any more, or nothing helps. */
    void run(double enough) {
        double cost = appraisal.cost();
        appraisal.settle();
        while (cost > enough && steps < STEPS && board.moved() < limits.moves()) {
            Step best = new Step(-1, -1);
            double bestGain = 1e-9;
            int moved = board.moved();
            for (Step step : candidates()) {
                if (steps++ >= STEPS) {
                    break;
                }
                int mark = board.mark();
                apply(step);
                if (board.moved() <= limits.moves()
                        && wholeness.excess() <= limits.extraSplits()
                        && !wholeness.tooClose()) {
                    double gain = (cost - appraisal.cost()) / Math.max(1, board.moved() - moved);
                    if (gain > bestGain) {
                        bestGain = gain;
                        best = step;
                    }
                }
                board.undo(mark);
                appraisal.revert();
            }
            if (best.one < 0) {
                break;
            }
            apply(best);
            cost = appraisal.cost();
            appraisal.settle();
        }
    }

    private void apply(Step step) {
        int one = board.seats.groupAt[step.one];
        int other = board.seats.groupAt[step.other];
        board.set(step.one, -1);
        board.set(step.other, -1);
        board.set(step.one, other);
        if (one >= 0) {
            board.set(step.other, one);
        }
    }

    /** Returns the steps near seats that have changed hands. */
    private List<Step> candidates() {
        List<Step> found = new ArrayList<>();
        for (int seat = 0; seat < board.graph.size; seat++) {
            if (!board.graph.open[seat] || board.settled(seat) || (board.before[seat] < 0 && board.free(seat))) {
                continue;
            }
            int group = board.seats.groupAt[seat];
            for (int k = 0; group >= 0 && k < board.seats.count[group]; k++) {
                for (int next : beside[board.seats.members[group][k]]) {
                    int holder = board.seats.groupAt[next];
                    if (holder != group
                            && (holder < 0 || board.yields(next))
                            && board.yields(seat)
                            && board.allows(group, next)
                            && (holder < 0 || board.allows(holder, seat))) {
                        found.add(new Step(next, seat));
                    }
                }
            }
        }
        return found.stream().distinct().toList();
    }
}
