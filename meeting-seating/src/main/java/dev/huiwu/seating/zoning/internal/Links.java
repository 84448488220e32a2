package dev.huiwu.seating.zoning.internal;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Whom of its category somebody walking through the hall meets next to a group: on the right, behind, or where seats
 * touch in another way. An aisle or an empty seat between two people does not part them.
 *
 * <p>What a group in one piece meets is kept until a seat near it changes. Keeps working arrays; not thread-safe.
 */
final class Links {

    private final SeatGraph graph;
    private final Occupancy seats;
    private final int[] category;
    /** Place of each open seat on its level. */
    private final int[] alongLevel;
    /** Open seats that touch a seat and come after it, but neither lie next to it on its level nor overlap it. */
    private final int[][] oddAfter;

    private final int[][] oddBefore;
    /** Open seats on the level before that overlap a seat sideways. */
    private final int[][] ahead;

    /** For each level the next one with people, and the one before. */
    private final int[] nextLevel;

    private final int[] lastLevel;
    private final boolean[] occupied;
    private final boolean[] settledOccupied;

    /** Seats met from each group in one piece, one of each other such group, or null where that is not known. */
    private final int[][] known;

    private final int[][] settledKnown;
    private final Marks changed;
    private final int[] lookOf;
    private int look;
    private int[] found = new int[64];

    Links(int[] category, SeatGraph graph, Occupancy seats) {
        this.graph = graph;
        this.seats = seats;
        this.category = category;
        alongLevel = new int[graph.size];
        for (int[] level : graph.levels) {
            for (int k = 0; k < level.length; k++) {
                alongLevel[level[k]] = k;
            }
        }
        oddAfter = IntStream.range(0, graph.size)
                .mapToObj(i -> IntStream.range(graph.touchStart[i], graph.touchStart[i + 1])
                        .map(t -> graph.touchTo[t])
                        .filter(j -> j > i && graph.open[i] && graph.open[j] && odd(i, j))
                        .toArray())
                .toArray(int[][]::new);
        oddBefore = reversed(oddAfter);
        ahead = reversed(graph.behind);
        nextLevel = new int[graph.levels.length];
        lastLevel = new int[graph.levels.length];
        occupied = new boolean[graph.levels.length];
        settledOccupied = new boolean[graph.levels.length];
        known = new int[category.length][];
        settledKnown = new int[category.length][];
        changed = new Marks(category.length);
        lookOf = new int[category.length];
    }

    private static int[][] reversed(int[][] lists) {
        int[] counts = new int[lists.length];
        for (int[] list : lists) {
            for (int j : list) {
                counts[j]++;
            }
        }
        int[][] reversed = new int[lists.length][];
        Arrays.setAll(reversed, j -> new int[counts[j]]);
        for (int i = 0; i < lists.length; i++) {
            for (int j : lists[i]) {
                reversed[j][--counts[j]] = i;
            }
        }
        return reversed;
    }

    private boolean odd(int i, int j) {
        return switch (Math.abs(graph.level[i] - graph.level[j])) {
            case 0 -> Math.abs(alongLevel[i] - alongLevel[j]) > 1;
            case 1 -> Math.abs(graph.x[i] - graph.x[j]) >= 1 - SeatGraph.EPS;
            default -> true;
        };
    }

    /**
     * Forgets what the groups meet that have changed or have a changed seat next to them; says whether other levels
     * have people than before, so that anybody may meet others.
     */
    boolean look(Marks changedGroups, Marks changedSeats) {
        for (int k = 0; k < changedGroups.size(); k++) {
            forget(changedGroups.get(k));
        }
        boolean others = changedSeats.size() > 0 && lookAtLevels();
        if (others) {
            for (int group = 0; group < known.length; group++) {
                forget(group);
            }
        }
        for (int k = 0; k < changedSeats.size() && !others; k++) {
            int seat = changedSeats.get(k);
            forgetAt(nextTaken(seat, -1));
            int level = graph.level[seat];
            int last = lastLevel[level];
            if (last >= 0) {
                forgetAt(last == level - 1 ? ahead[seat] : graph.overlapping(seat, graph.levels[last]));
            }
            forgetAt(oddBefore[seat]);
        }
        return others;
    }

    /** Looks which levels have people; says whether others had before. */
    boolean lookAtLevels() {
        boolean others = false;
        int next = graph.levels.length;
        for (int l = graph.levels.length - 1; l >= 0; l--) {
            nextLevel[l] = next;
            boolean now = seats.onLevel[l] > 0;
            others |= now != occupied[l];
            occupied[l] = now;
            next = now ? l : next;
        }
        int last = -1;
        for (int l = 0; l < graph.levels.length; l++) {
            lastLevel[l] = last;
            last = occupied[l] ? l : last;
        }
        return others;
    }

    private void forgetAt(int... seatsConcerned) {
        for (int seat : seatsConcerned) {
            if (seat >= 0 && seats.groupAt[seat] >= 0) {
                forget(seats.groupAt[seat]);
            }
        }
    }

    private void forget(int group) {
        if (changed.add(group)) {
            settledKnown[group] = known[group];
        }
        known[group] = null;
    }

    /** Forgets what those groups meet that meet the one given, which may now be in one piece or in several. */
    void forgetWhoMeets(int group, int[] groups) {
        for (int other : groups) {
            int[] met = known[other];
            for (int k = 0; met != null && k < met.length; k++) {
                if (seats.groupAt[met[k]] == group) {
                    forget(other);
                    met = null;
                }
            }
        }
    }

    /** Returns the next seat with somebody on the level to the left (-1) or right (1), or -1. */
    int nextTaken(int seat, int step) {
        int[] line = graph.levels[graph.level[seat]];
        int at = alongLevel[seat] + step;
        while (at >= 0 && at < line.length && seats.groupAt[line[at]] < 0) {
            at += step;
        }
        return at >= 0 && at < line.length ? line[at] : -1;
    }

    /** Says how many people must be looked at to see whom the group meets. */
    int unknown(int group) {
        return known[group] == null ? seats.count[group] : 0;
    }

    /**
     * Returns seats of other groups of the category that a group in one piece meets: one of each group in one piece, and
     * all of the others.
     *
     * @param torn groups in several pieces
     */
    int[] from(int group, boolean[] torn) {
        if (known[group] == null) {
            look++;
            lookOf[group] = look;
            int count = 0;
            for (int k = 0; k < seats.count[group]; k++) {
                count = meet(seats.members[group][k], torn, count);
            }
            known[group] = Arrays.copyOf(found, count);
        }
        return known[group];
    }

    /** Returns the seats of its category that are met from one seat of a group in several pieces. */
    int[] fromSeat(int seat, boolean[] torn) {
        look++;
        return Arrays.copyOf(found, meet(seat, torn, 0));
    }

    private int meet(int seat, boolean[] torn, int before) {
        int c = category[seats.groupAt[seat]];
        int count = add(nextTaken(seat, 1), c, torn, before);
        int level = graph.level[seat];
        int next = nextLevel[level];
        if (next < nextLevel.length) {
            int[] behind = next == level + 1 ? graph.behind[seat] : graph.overlapping(seat, graph.levels[next]);
            for (int other : behind) {
                count = add(other, c, torn, count);
            }
        }
        for (int other : oddAfter[seat]) {
            count = add(other, c, torn, count);
        }
        return count;
    }

    private int add(int seat, int c, boolean[] torn, int count) {
        int group = seat < 0 ? -1 : seats.groupAt[seat];
        if (group < 0 || category[group] != c || lookOf[group] == look) {
            return count;
        }
        if (!torn[group]) {
            lookOf[group] = look;
        }
        if (count == found.length) {
            found = Arrays.copyOf(found, 2 * count);
        }
        found[count] = seat;
        return count + 1;
    }

    /** Makes the present state the settled one. */
    void settle() {
        changed.clear();
        System.arraycopy(occupied, 0, settledOccupied, 0, occupied.length);
    }

    /** Brings the settled state back. */
    void revert() {
        for (int k = 0; k < changed.size(); k++) {
            known[changed.get(k)] = settledKnown[changed.get(k)];
        }
        changed.clear();
        System.arraycopy(settledOccupied, 0, occupied, 0, occupied.length);
    }
}
