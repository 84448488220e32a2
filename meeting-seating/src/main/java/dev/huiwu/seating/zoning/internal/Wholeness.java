package dev.huiwu.seating.zoning.internal;

import dev.huiwu.seating.zoning.ZoningProblem;
import java.util.Arrays;

/**
 * In how many pieces groups are, as somebody walking through the hall sees them, and how many pieces are too many.
 *
 * <p>The pieces are those that {@link Pieces} counts, but of one group at a time, in time linear in its size. Keeps
 * working arrays; not thread-safe.
 */
final class Wholeness {

    private final SeatGraph graph;
    private final Occupancy seats;
    private final Contacts contacts;
    private final int[] along;
    private final int[] seen;
    private final int[] queue;
    private int look;
    private int tail;

    /** Pieces that each group may be in, and how many of touching seats it is in. */
    private final int[] allowed;

    private final int[] touching;
    /** Pieces of touching seats as last looked at, and the groups whose seats have changed since. */
    private final int[] known;

    private final Marks changed;
    /** Touching pairs of groups that are kept apart which may stay. */
    private int allowedContacts;

    /** Takes the present state as the one that nothing may fall behind. */
    Wholeness(ZoningProblem problem, Board board) {
        this.graph = board.graph;
        this.seats = board.seats;
        changed = board.changed;
        contacts = new Contacts(problem.apart(), graph, seats);
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
        touching = new int[allowed.length];
        Arrays.setAll(touching, group -> Math.max(1, pieces(group, false)));
        known = touching.clone();
        changed.clear();
        allowedContacts = contacts.count();
    }

    /** Says whether the group is in no more pieces than it may be, and of touching seats in none more if that counts. */
    boolean whole(int group, boolean closely) {
        return closely ? pieces(group, false) <= touching[group] : excess(group) == 0;
    }

    /** Returns how many pieces the group has beyond those it may have. */
    int excess(int group) {
        return Math.max(0, pieces(group) - allowed[group]);
    }

    /**
     * Returns how many pieces all groups have beyond those they may have. A group in one piece stays so until a seat of
     * its own changes; of the others, anybody's move may join or part pieces.
     */
    int excess() {
        for (int k = 0; k < changed.size(); k++) {
            known[changed.get(k)] = pieces(changed.get(k), false);
        }
        changed.clear();
        int excess = 0;
        for (int group = 0; group < allowed.length; group++) {
            if (known[group] > allowed[group]) {
                excess += Math.max(0, pieces(group, true) - allowed[group]);
            }
        }
        return excess;
    }

    /** Says whether more kept-apart people touch than before. */
    boolean tooClose() {
        return contacts.count() > allowedContacts;
    }

    /** Returns the pieces of a group; 0 for one without a seat. */
    int pieces(int group) {
        int touching = pieces(group, false);
        return touching <= 1 ? touching : pieces(group, true);
    }

    private int pieces(int group, boolean walking) {
        look++;
        int pieces = 0;
        for (int k = 0; k < seats.count[group]; k++) {
            int start = seats.members[group][k];
            if (seen[start] != look) {
                pieces++;
                flood(start, group, walking);
            }
        }
        return pieces;
    }

    private void flood(int start, int group, boolean walking) {
        int head = 0;
        tail = 0;
        meet(start, group);
        while (head < tail) {
            int seat = queue[head++];
            for (int t = graph.touchStart[seat]; t < graph.touchStart[seat + 1]; t++) {
                meet(graph.touchTo[t], group);
            }
            if (walking && seats.groupAt[seat] >= 0) {
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
