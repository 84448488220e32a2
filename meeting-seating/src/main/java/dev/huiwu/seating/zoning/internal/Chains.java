package dev.huiwu.seating.zoning.internal;

import dev.huiwu.seating.zoning.Zoning;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * Finds chains of border moves that give a zone one more seat.
 *
 * <p>Zones are nodes and free seats are sinks. A zone takes a seat on its border; the zone that gives it up, which must
 * stay whole, takes one on its own border, and so on until a free seat is reached. Everybody but the last gives a seat
 * to a neighbour, so the price of a chain is that of the people who sat on its seats.
 */
final class Chains {

    /** A zone is left by so many of its seats, the cheapest first. */
    private static final int WAYS_OUT = 4;

    /** Where more may be spent than the least, so many ways of each price are looked at. */
    private static final int WAYS_AT_A_PRICE = 5;

    /** Somebody who is a zone alone may go to so many of the free seats nearest to his or hers. */
    private static final int JUMPS = 8;

    /** So many people alone are looked at. */
    private static final int JUMPERS = 12;

    /** The largest zone that is moved away as a whole, and to how many of the places looked at. */
    private static final int MOST_RELOCATED = 8;

    private static final int PLACES = 4;

    private static final int PLACES_LOOKED_AT = 40;

    /** How much further away a seat counts that is not beside anybody of the category. */
    private static final double AWAY_FROM_CATEGORY = 40;

    private final Board board;
    private final SeatGraph graph;
    private final Occupancy seats;
    private final Wholeness wholeness;
    private final int[][] beside;
    private final int[][] touching;
    private final int[] relocated;
    private int look;

    private final int[] waysOut;
    private final boolean[] done;
    private final int[] parent;
    private final int[] bestPrice;
    private final double[] bestShape;
    private int jumpers;
    private boolean closely;

    /** Seats and their new groups, in the order in which they are given. */
    static final class Way {

        final int[] seats;
        final int[] groups;

        Way(int[] seats, int[] groups) {
            this.seats = seats;
            this.groups = groups;
        }
    }

    /** A seat that is claimed, what the chain up to it costs, and how it looks. */
    private record Claim(int price, double shape, int seat) {}

    Chains(Board board, Wholeness wholeness) {
        this.board = board;
        this.wholeness = wholeness;
        graph = board.graph;
        seats = board.seats;
        beside = beside(graph);
        touching = touching(graph);
        relocated = new int[board.sizes.length];
        waysOut = new int[board.sizes.length];
        done = new boolean[graph.size];
        parent = new int[graph.size];
        bestPrice = new int[graph.size];
        bestShape = new double[graph.size];
    }

    private static int[][] touching(SeatGraph graph) {
        return IntStream.range(0, graph.size)
                .mapToObj(seat -> Arrays.stream(graph.touchTo, graph.touchStart[seat], graph.touchStart[seat + 1])
                        .filter(next -> graph.open[next] && graph.open[seat])
                        .toArray())
                .toArray(int[][]::new);
    }

    /** Returns the open seats that are beside each open seat for somebody walking: they touch or only an aisle parts them. */
    static int[][] beside(SeatGraph graph) {
        List<List<Integer>> lists = new ArrayList<>();
        IntStream.range(0, graph.size).forEach(i -> lists.add(new ArrayList<>()));
        for (int i = 0; i < graph.size; i++) {
            for (int t = graph.touchStart[i]; t < graph.touchStart[i + 1] && graph.open[i]; t++) {
                if (graph.open[graph.touchTo[t]]) {
                    lists.get(i).add(graph.touchTo[t]);
                }
            }
            for (int other : graph.behind[i]) {
                lists.get(i).add(other);
                lists.get(other).add(i);
            }
        }
        for (int[] level : graph.levels) {
            for (int k = 0; k + 1 < level.length; k++) {
                lists.get(level[k]).add(level[k + 1]);
                lists.get(level[k + 1]).add(level[k]);
            }
        }
        return lists.stream()
                .map(list ->
                        list.stream().distinct().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    /**
     * Returns up to {@code most} ways to give a seat to a group that has a zone and lacks somebody. The cheapest come
     * first; none costs over {@code slack} more than the cheapest.
     *
     * @param touchingOnly whether zones keep together by touching seats, so that not even an aisle parts them anew
     */
    List<Way> find(int group, int most, int slack, boolean touchingOnly) {
        closely = touchingOnly;
        look++;
        Arrays.fill(waysOut, 0);
        Arrays.fill(done, false);
        Arrays.fill(bestPrice, Integer.MAX_VALUE);
        jumpers = 0;
        PriorityQueue<Claim> open = new PriorityQueue<>(Comparator.comparingInt(Claim::price)
                .thenComparingDouble(Claim::shape)
                .thenComparingInt(Claim::seat));
        List<Way> ways = new ArrayList<>();
        int dearest = Integer.MAX_VALUE;
        int level = -1;
        int atLevel = 0;
        claimBorder(group, Zoning.EMPTY, 0, 0, open);
        while (!open.isEmpty() && ways.size() < most) {
            Claim claim = open.remove();
            if (claim.price > dearest) {
                break;
            }
            if (done[claim.seat]) {
                continue;
            }
            done[claim.seat] = true;
            if (board.free(claim.seat)) {
                atLevel = claim.price == level ? atLevel + 1 : 1;
                level = claim.price;
                if (slack == 0 || atLevel <= WAYS_AT_A_PRICE) {
                    ways.add(chain(group, claim.seat, 0));
                }
                dearest = Math.min(dearest, saturated(claim.price, slack));
            } else {
                leave(claim, open);
                if (slack > 0) {
                    relocations(group, claim, saturated(claim.price, slack), ways);
                }
            }
        }
        return ways;
    }

    private static int saturated(int price, int slack) {
        return (int) Math.min(Integer.MAX_VALUE, (long) price + slack);
    }

    /** Returns the chain up to a seat, with room for more steps after it. */
    private Way chain(int group, int last, int more) {
        int length = 0;
        for (int seat = last; seat >= 0; seat = parent[seat]) {
            length++;
        }
        Way way = new Way(new int[length + more], new int[length + more]);
        int k = length;
        for (int seat = last; seat >= 0; seat = parent[seat]) {
            way.seats[--k] = seat;
            way.groups[k] = parent[seat] >= 0 ? seats.groupAt[parent[seat]] : group;
        }
        return way;
    }

    /** Lets a small zone that is claimed from move away as a whole, to free seats that hold it. */
    private void relocations(int group, Claim claim, int dearest, List<Way> ways) {
        int leaving = seats.groupAt[claim.seat];
        int size = seats.count[leaving];
        if (size < 2
                || size > MOST_RELOCATED
                || leaving == group
                || board.missing(leaving) > 0
                || relocated[leaving] == look) {
            return;
        }
        for (int seat = claim.seat; seat >= 0; seat = parent[seat]) {
            if (parent[seat] >= 0 && seats.groupAt[parent[seat]] == leaving) {
                return;
            }
        }
        int price = claim.price;
        for (int k = 0; k < size; k++) {
            int seat = seats.members[leaving][k];
            if (!board.yields(seat)) {
                return;
            }
            price += seat == claim.seat ? 0 : board.priceOf(seat);
        }
        if (price > dearest) {
            return;
        }
        relocated[leaving] = look;
        for (int[] place : places(leaving, size, claim.seat)) {
            Way way = chain(group, claim.seat, 2 * size - 1);
            int k = way.seats.length - (2 * size - 1);
            for (int m = 0; m < size; m++) {
                int seat = seats.members[leaving][m];
                if (seat != claim.seat) {
                    way.seats[k] = seat;
                    way.groups[k++] = Zoning.EMPTY;
                }
            }
            for (int seat : place) {
                way.seats[k] = seat;
                way.groups[k++] = leaving;
            }
            ways.add(way);
        }
    }

    /** Returns some sets of touching free seats of a size, the nearest to a seat first. */
    private List<int[]> places(int group, int size, int near) {
        List<int[]> places = new ArrayList<>();
        boolean[] used = new boolean[graph.size];
        for (int start : nearest(group, near, PLACES_LOOKED_AT)) {
            if (places.size() < PLACES && !used[start]) {
                int[] place = board.freeRound(start, group, size);
                for (int seat : place) {
                    used[seat] = true;
                }
                if (place.length == size) {
                    places.add(place);
                }
            }
        }
        return places;
    }

    /** Returns the free seats nearest to one; those beside the group's category count as nearer. */
    private int[] nearest(int group, int from, int most) {
        double[] distance = new double[graph.size];
        return IntStream.range(0, graph.size)
                .filter(seat -> board.free(seat) && board.allows(group, seat))
                .peek(seat -> distance[seat] = 2.0 * Math.abs(graph.level[seat] - graph.level[from])
                        + Math.abs(graph.x[seat] - graph.x[from])
                        + (besideCategory(seat, group) ? 0 : AWAY_FROM_CATEGORY))
                .boxed()
                .sorted(Comparator.comparingDouble((Integer seat) -> distance[seat])
                        .thenComparing(seat -> seat))
                .limit(most)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private boolean besideCategory(int seat, int group) {
        for (int next : beside[seat]) {
            int other = seats.groupAt[next];
            if (other >= 0 && other != group && board.category[other] == board.category[group]) {
                return true;
            }
        }
        return false;
    }

    /** Lets the zone that gives up the claimed seat claim another one. */
    private void leave(Claim claim, PriorityQueue<Claim> open) {
        int group = seats.groupAt[claim.seat];
        if (waysOut[group] >= WAYS_OUT) {
            return;
        }
        if (seats.count[group] == 1) {
            if (jumpers++ < JUMPERS) {
                jump(group, claim, open);
            }
            return;
        }
        int mark = board.mark();
        board.set(claim.seat, Zoning.EMPTY);
        boolean whole = wholeness.whole(group, closely);
        board.undo(mark);
        if (whole) {
            waysOut[group]++;
            claimBorder(group, claim.seat, claim.price, claim.shape, open);
        } else {
            for (int seat : beside(claim.seat)) {
                if (board.allows(group, seat) && seats.groupAt[seat] != group && mends(group, claim.seat, seat)) {
                    offer(group, claim.seat, seat, claim.price, claim.shape, open);
                }
            }
        }
    }

    private int[] beside(int seat) {
        return closely ? touching[seat] : beside[seat];
    }

    private boolean mends(int group, int lost, int gained) {
        int mark = board.mark();
        board.set(lost, Zoning.EMPTY);
        board.set(gained, group);
        boolean whole = wholeness.whole(group, closely);
        board.undo(mark);
        return whole;
    }

    private void jump(int group, Claim claim, PriorityQueue<Claim> open) {
        for (int seat : nearest(group, claim.seat, JUMPS)) {
            offer(group, claim.seat, seat, claim.price, claim.shape, open);
        }
    }

    private void claimBorder(int group, int lost, int price, double shape, PriorityQueue<Claim> open) {
        for (int k = 0; k < seats.count[group]; k++) {
            int own = seats.members[group][k];
            if (own != lost) {
                for (int seat : beside(own)) {
                    if (seats.groupAt[seat] != group && board.allows(group, seat)) {
                        offer(group, lost, seat, price, shape, open);
                    }
                }
            }
        }
    }

    private void offer(int group, int from, int seat, int price, double shape, PriorityQueue<Claim> open) {
        if (done[seat] || !(board.free(seat) || board.yields(seat))) {
            return;
        }
        int newPrice = price + board.priceOf(seat);
        double newShape = shape + 8 - touching(seat, group, from) + touching(seat, seats.groupAt[seat], from);
        if (newPrice < bestPrice[seat] || (newPrice == bestPrice[seat] && newShape < bestShape[seat])) {
            bestPrice[seat] = newPrice;
            bestShape[seat] = newShape;
            parent[seat] = from;
            open.add(new Claim(newPrice, newShape, seat));
        }
    }

    private int touching(int seat, int group, int except) {
        int found = 0;
        for (int t = graph.touchStart[seat]; t < graph.touchStart[seat + 1] && group >= 0; t++) {
            found += graph.touchTo[t] != except && seats.anyGroupAt(graph.touchTo[t]) == group ? 1 : 0;
        }
        return found;
    }
}
