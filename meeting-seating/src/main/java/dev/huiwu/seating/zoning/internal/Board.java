package dev.huiwu.seating.zoning.internal;

import dev.huiwu.seating.zoning.RezoningProblem;
import dev.huiwu.seating.zoning.ZoneGroup;
import dev.huiwu.seating.zoning.Zoning;
import java.util.Arrays;
import java.util.List;

/**
 * The seats during a late change: who sits where, who has moved, and the way back.
 *
 * <p>Every change is noted, so that {@link #undo} can take changes back in reverse order.
 */
final class Board {

    final SeatGraph graph;
    final Occupancy seats;
    final int[] sizes;
    final int[] category;
    /** The group of each seat before; empty also where the person cannot stay. */
    final int[] before;

    /** People who cannot stay, and what their moves cost. */
    final int forced;

    final int forcedPrice;

    /** Groups whose seats have changed since somebody last looked. */
    final Marks changed;

    private final List<ZoneGroup> groups;
    private final boolean[] pinned;
    private final int[] prices;
    private final boolean[][] barred;

    private int[] trail = new int[64];
    private int changes;
    private int moved;
    private int price;

    Board(RezoningProblem problem, SeatGraph graph) {
        this.graph = graph;
        groups = problem.problem().groups();
        sizes = groups.stream().mapToInt(ZoneGroup::size).toArray();
        category = groups.stream().mapToInt(ZoneGroup::category).toArray();
        seats = new Occupancy(graph, sizes);
        changed = new Marks(sizes.length);
        prices = problem.prices().stream().mapToInt(Integer::intValue).toArray();
        pinned = new boolean[graph.size];
        problem.pinned().forEach(seat -> pinned[seat] = true);
        barred = groups.stream().map(group -> barred(problem, group)).toArray(boolean[][]::new);
        before = problem.before().stream().mapToInt(Integer::intValue).toArray();
        int leaving = 0;
        int leavingPrice = 0;
        for (int seat = 0; seat < graph.size; seat++) {
            if (before[seat] >= 0 && (!graph.open[seat] || !allows(before[seat], seat))) {
                leaving++;
                leavingPrice += prices[seat];
                before[seat] = Zoning.EMPTY;
            }
            if (before[seat] >= 0) {
                seats.put(seat, before[seat]);
            }
        }
        forced = leaving;
        forcedPrice = leavingPrice;
    }

    private static boolean[] barred(RezoningProblem problem, ZoneGroup group) {
        boolean[] barred =
                new boolean[group.blocks().isEmpty() ? 0 : problem.before().size()];
        for (int seat = 0; seat < barred.length; seat++) {
            barred[seat] = !group.allows(problem.problem().seats().get(seat).block());
        }
        return barred;
    }

    /** Says whether a group may use a seat at all. */
    boolean allows(int group, int seat) {
        return graph.open[seat] && (barred[group].length == 0 || !barred[group][seat]);
    }

    /** Says whether a seat is empty and open. */
    boolean free(int seat) {
        return graph.open[seat] && seats.groupAt[seat] < 0;
    }

    /** Says whether who sits on the seat may be asked to leave it. */
    boolean yields(int seat) {
        return graph.open[seat] && seats.groupAt[seat] >= 0 && !pinned[seat];
    }

    /** Says whether who sits on the seat has sat there before. */
    boolean settled(int seat) {
        return before[seat] >= 0 && seats.groupAt[seat] == before[seat];
    }

    /** Returns what it costs to take the seat: nothing where it is free or has changed hands already. */
    int priceOf(int seat) {
        return settled(seat) ? prices[seat] : 0;
    }

    /** Returns how many people a group still lacks. */
    int missing(int group) {
        return sizes[group] - seats.count[group];
    }

    /** Returns the highest group that lacks people, or {@link Zoning#EMPTY}. */
    int anyMissing() {
        for (int group = 0; group < sizes.length; group++) {
            if (missing(group) > 0) {
                return group;
            }
        }
        return Zoning.EMPTY;
    }

    /** Returns the lowest group that lacks people, or {@link Zoning#EMPTY}. */
    int lastMissing() {
        int group = sizes.length - 1;
        while (group >= 0 && missing(group) <= 0) {
            group--;
        }
        return group;
    }

    /** Puts a group, or nobody, on a seat, whoever sat there. */
    void set(int seat, int group) {
        if (2 * changes + 2 > trail.length) {
            trail = Arrays.copyOf(trail, 2 * trail.length);
        }
        trail[2 * changes] = seat;
        trail[2 * changes + 1] = seats.groupAt[seat];
        changes++;
        change(seat, group);
    }

    private void change(int seat, int group) {
        boolean stood = settled(seat);
        if (seats.groupAt[seat] >= 0) {
            changed.add(seats.groupAt[seat]);
        }
        seats.clear(seat);
        if (group >= 0) {
            changed.add(group);
            seats.put(seat, group);
        }
        boolean stands = settled(seat);
        if (stood != stands) {
            moved += stood ? 1 : -1;
            price += stood ? prices[seat] : -prices[seat];
        }
    }

    /** Returns the number of changes made, for {@link #undo}. */
    int mark() {
        return changes;
    }

    /** Takes back all changes after a mark. */
    void undo(int mark) {
        while (changes > mark) {
            changes--;
            change(trail[2 * changes], trail[2 * changes + 1]);
        }
    }

    /** Returns how many people moved, those included who could not stay. */
    int moved() {
        return moved + forced;
    }

    /** Returns what the moves cost, those included that could not be avoided. */
    int price() {
        return price + forcedPrice;
    }

    /** Returns a copy of who sits where. */
    int[] copy() {
        return seats.groupAt.clone();
    }

    /** Puts everybody where a copy says. */
    void reset(int[] groupAt) {
        for (int seat = 0; seat < graph.size; seat++) {
            if (seats.groupAt[seat] >= 0 && seats.groupAt[seat] != groupAt[seat]) {
                set(seat, Zoning.EMPTY);
            }
        }
        for (int seat = 0; seat < graph.size; seat++) {
            if (seats.groupAt[seat] != groupAt[seat]) {
                set(seat, groupAt[seat]);
            }
        }
    }

    /** Returns the free seats nearest to one by touching, as many as asked for or as there are. */
    int[] freeRound(int start, int group, int most) {
        int[] found = new int[most];
        found[0] = start;
        int count = 1;
        for (int k = 0; k < count && count < most; k++) {
            for (int t = graph.touchStart[found[k]]; t < graph.touchStart[found[k] + 1] && count < most; t++) {
                int next = graph.touchTo[t];
                boolean known = false;
                for (int m = 0; m < count; m++) {
                    known |= found[m] == next;
                }
                if (!known && free(next) && allows(group, next)) {
                    found[count++] = next;
                }
            }
        }
        return Arrays.copyOf(found, count);
    }

    String id(int group) {
        return groups.get(group).id();
    }
}
