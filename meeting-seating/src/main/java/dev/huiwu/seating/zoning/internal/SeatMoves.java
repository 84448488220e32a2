package dev.huiwu.seating.zoning.internal;

import dev.huiwu.seating.zoning.Zoning;
import java.util.stream.IntStream;

/**
 * Changes of single seats: a group takes a seat from its neighbour and gives another one for it, directly or by way of a
 * third group, or takes an empty one.
 *
 * <p>These repair what no sequence along a walk can express: borders round holes, bottlenecks, seats left empty inside.
 */
final class SeatMoves implements Neighbourhood {

    /** So many members are looked at for one who sits beside the group that is to get his seat. */
    private static final int LOOKS = 4;

    /** Two groups larger than that together are not cut anew. */
    private static final int MOST_SEATS = 60;

    private final SeatGraph graph;
    private final Occupancy seats;
    private final Grounds grounds;
    private final Shapes shapes;
    private final Chance chance;
    private final int[] open;
    private final int[] kept;

    /** Seats of the last change with their groups before and after it. */
    private final int[] changed = new int[MOST_SEATS];

    private final int[] before = new int[MOST_SEATS];
    private final int[] after = new int[MOST_SEATS];
    private int changes;
    private final Marks walked;

    SeatMoves(SeatGraph graph, Occupancy seats, Grounds grounds, Shapes shapes, Chance chance) {
        this.graph = graph;
        this.seats = seats;
        this.grounds = grounds;
        this.shapes = shapes;
        this.chance = chance;
        open = IntStream.range(0, graph.size).filter(i -> graph.open[i]).toArray();
        kept = seats.groupAt.clone();
        walked = new Marks(graph.size);
    }

    @Override
    public boolean propose() {
        if (open.length < 2) {
            return false;
        }
        changes = 0;
        int seat = open[chance.below(open.length)];
        return switch (chance.below(8)) {
            case 0 -> exchange(seat, open[chance.below(open.length)]);
            case 1, 2 -> byWayOfAThird(seat);
            case 3 -> cutAnew(seat);
            default -> take(seat);
        };
    }

    private boolean exchange(int one, int other) {
        change(one, seats.groupAt[other]);
        change(other, seats.groupAt[one]);
        return make();
    }

    /** Lets the group beside a seat have it, and whoever sat there one of theirs. */
    private boolean take(int seat) {
        int group = beside(seat, seats.groupAt[seat]);
        if (group == Zoning.EMPTY) {
            return false;
        }
        int given = memberBeside(group, seats.groupAt[seat], seat);
        change(seat, group);
        change(given, seats.groupAt[seat]);
        return make();
    }

    /** The same, where the one who loses a seat gets one of a third group, which gets one of the first. */
    private boolean byWayOfAThird(int seat) {
        int loser = seats.groupAt[seat];
        int group = beside(seat, loser);
        if (group == Zoning.EMPTY) {
            return false;
        }
        int given = memberBeside(group, Zoning.EMPTY, seat);
        int third = beside(given, group);
        if (third == Zoning.EMPTY || third == loser) {
            return false;
        }
        int last = memberBeside(third, loser, seat);
        change(seat, group);
        change(given, third);
        change(last, loser);
        return make();
    }

    /**
     * Takes the seats of two groups side by side together and walks them from one of them outwards: the first ones go to
     * the one group, the others to the other.
     */
    private boolean cutAnew(int seat) {
        int one = seats.groupAt[seat];
        int other = one == Zoning.EMPTY ? Zoning.EMPTY : beside(seat, one);
        if (other == Zoning.EMPTY || seats.count[one] + seats.count[other] > MOST_SEATS) {
            return false;
        }
        int all = seats.count[one] + seats.count[other];
        int from = chance.below(all);
        walked.clear();
        for (int k = 0; k < all; k++) {
            walk(member(one, other, (from + k) % all), one, other);
        }
        for (int k = 0; k < all; k++) {
            change(walked.get(k), k < seats.count[one] ? one : other);
        }
        return make();
    }

    private int member(int one, int other, int k) {
        return k < seats.count[one] ? seats.members[one][k] : seats.members[other][k - seats.count[one]];
    }

    /** Adds the seat and whatever seats of the two groups hang together with it, the nearest first. */
    private void walk(int start, int one, int other) {
        int next = walked.size();
        walked.add(start);
        for (; next < walked.size(); next++) {
            int seat = walked.get(next);
            for (int t = graph.touchStart[seat]; t < graph.touchStart[seat + 1]; t++) {
                int group = seats.groupAt[graph.touchTo[t]];
                if (group != Zoning.EMPTY && (group == one || group == other)) {
                    walked.add(graph.touchTo[t]);
                }
            }
        }
    }

    /** Returns a group with somebody touching the seat, other than the one named, or {@link Zoning#EMPTY}. */
    private int beside(int seat, int not) {
        int from = graph.touchStart[seat];
        int degree = graph.touchStart[seat + 1] - from;
        int turn = degree == 0 ? 0 : chance.below(degree);
        for (int k = 0; k < degree; k++) {
            int group = seats.groupAt[graph.touchTo[from + (turn + k) % degree]];
            if (group != Zoning.EMPTY && group != not) {
                return group;
            }
        }
        return Zoning.EMPTY;
    }

    /** Returns a seat of the group, where it is soon found one that touches the other group elsewhere than here. */
    private int memberBeside(int group, int other, int here) {
        int seat = seats.members[group][chance.below(seats.count[group])];
        for (int look = 1; look < LOOKS && other != Zoning.EMPTY && !touches(seat, other, here); look++) {
            seat = seats.members[group][chance.below(seats.count[group])];
        }
        return seat;
    }

    private boolean touches(int seat, int group, int except) {
        for (int t = graph.touchStart[seat]; t < graph.touchStart[seat + 1]; t++) {
            if (seats.groupAt[graph.touchTo[t]] == group && graph.touchTo[t] != except) {
                return true;
            }
        }
        return false;
    }

    private void change(int seat, int group) {
        changed[changes] = seat;
        before[changes] = seats.groupAt[seat];
        after[changes++] = group;
    }

    /** Makes the changes noted, if they change anything and every group may sit where it would. */
    private boolean make() {
        boolean differs = false;
        for (int k = 0; k < changes; k++) {
            differs |= before[k] != after[k];
            if (!grounds.allow(after[k], changed[k])) {
                return false;
            }
        }
        if (differs) {
            put(after);
        }
        return differs;
    }

    @Override
    public Shape shape(int group) {
        return shapes.of(group);
    }

    @Override
    public void carryOut() {
        // was done when it was drawn: a few seats are soon changed
    }

    @Override
    public void undo() {
        put(before);
    }

    private void put(int[] groups) {
        for (int k = 0; k < changes; k++) {
            seats.clear(changed[k]);
        }
        for (int k = 0; k < changes; k++) {
            if (groups[k] != Zoning.EMPTY) {
                seats.put(changed[k], groups[k]);
            }
        }
    }

    @Override
    public void keep() {
        System.arraycopy(seats.groupAt, 0, kept, 0, kept.length);
    }

    @Override
    public void putBack() {
        for (int seat : open) {
            if (seats.groupAt[seat] != kept[seat]) {
                seats.clear(seat);
            }
        }
        for (int seat : open) {
            if (seats.groupAt[seat] != kept[seat]) {
                seats.put(seat, kept[seat]);
            }
        }
    }
}
