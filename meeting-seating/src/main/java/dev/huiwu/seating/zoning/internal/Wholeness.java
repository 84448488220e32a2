package dev.huiwu.seating.zoning.internal;

import dev.huiwu.seating.zoning.ZoningProblem;
import java.util.Arrays;
import java.util.List;

/**
 * In how many pieces groups are, as somebody walking through the hall sees them, and how many pieces are too many.
 *
 * <p>The pieces are those that {@link Pieces} counts, but of one group at a time, in time linear in its size. Keeps
 * working arrays; not thread-safe.
 */
final class Wholeness {

    private final SeatGraph graph;
    private final Occupancy seats;
    private final List<ZoningProblem.Apart> apart;
    private final int[] along;
    private final int[] seen;
    private final int[] queue;
    private int look;
    private int tail;

    /** Pieces that each group may be in. */
    private final int[] allowed;
    /** Touching pairs of groups that are kept apart which may stay. */
    private int allowedContacts;

    /** Takes the present state as the one that nothing may fall behind. */
    Wholeness(ZoningProblem problem, SeatGraph graph, Occupancy seats) {
        this.graph = graph;
        this.seats = seats;
        apart = problem.apart();
        along = new int[graph.size];
        for (int[] level : graph.levels) {
            for (int k = 0; k < level.length; k++) {
                along[level[k]] = k;
            }
        }
        seen = new int[graph.size];
        queue = new int[graph.size];
        allowed = new int[seats.count.length];
        Arrays.setAll(allowed, group -> Math.max(1, pieces(group)));
        allowedContacts = contacts();
    }

    /** Returns how many pieces the group has beyond those it may have. */
    int excess(int group) {
        return Math.max(0, pieces(group) - allowed[group]);
    }

    /** Returns how many pieces all groups have beyond those they may have. */
    int excess() {
        int excess = 0;
        for (int group = 0; group < allowed.length; group++) {
            excess += excess(group);
        }
        return excess;
    }

    /** Says whether more kept-apart people touch than before. */
    boolean tooClose() {
        return !apart.isEmpty() && contacts() > allowedContacts;
    }

    private int contacts() {
        int found = 0;
        for (ZoningProblem.Apart pair : apart) {
            found += contacts(pair.one(), pair.other(), true) + contacts(pair.other(), pair.one(), false);
        }
        return found;
    }

    private int contacts(int group, int other, boolean countBothPlaced) {
        int found = 0;
        for (int k = 0; k < seats.count[group]; k++) {
            int seat = seats.members[group][k];
            for (int t = graph.touchStart[seat]; t < graph.touchStart[seat + 1]; t++) {
                int next = graph.touchTo[t];
                boolean placed = seats.groupAt[next] == other;
                found += (placed ? countBothPlaced : seats.anyGroupAt(next) == other) ? 1 : 0;
            }
        }
        return found;
    }

    /** Returns the pieces of a group; 0 for one without a seat. */
    int pieces(int group) {
        look++;
        int pieces = 0;
        for (int k = 0; k < seats.count[group]; k++) {
            int start = seats.members[group][k];
            if (seen[start] != look) {
                pieces++;
                flood(start, group);
            }
        }
        return pieces;
    }

    private void flood(int start, int group) {
        int head = 0;
        tail = 0;
        meet(start, group);
        while (head < tail) {
            int seat = queue[head++];
            for (int t = graph.touchStart[seat]; t < graph.touchStart[seat + 1]; t++) {
                meet(graph.touchTo[t], group);
            }
            if (seats.groupAt[seat] >= 0) {
                beside(seat, -1, group);
                beside(seat, 1, group);
                across(seat, -1, group);
                across(seat, 1, group);
            }
        }
    }

    private void meet(int seat, int group) {
        if (seen[seat] != look && seats.anyGroupAt(seat) == group) {
            seen[seat] = look;
            queue[tail++] = seat;
        }
    }

    /** Meets the next person on the level, whatever lies between. */
    private void beside(int seat, int step, int group) {
        int[] level = graph.levels[graph.level[seat]];
        int k = along[seat] + step;
        while (k >= 0 && k < level.length && seats.groupAt[level[k]] < 0) {
            k += step;
        }
        if (k >= 0 && k < level.length) {
            meet(level[k], group);
        }
    }

    /** Meets those who overlap the seat on the next level where anybody sits. */
    private void across(int seat, int step, int group) {
        int l = graph.level[seat] + step;
        while (l >= 0 && l < graph.levels.length && seats.onLevel[l] == 0) {
            l += step;
        }
        if (l < 0 || l >= graph.levels.length) {
            return;
        }
        int[] there =
                step == 1 && l == graph.level[seat] + 1 ? graph.behind[seat] : graph.overlapping(seat, graph.levels[l]);
        for (int other : there) {
            if (seats.groupAt[other] == group) {
                meet(other, group);
            }
        }
    }
}
