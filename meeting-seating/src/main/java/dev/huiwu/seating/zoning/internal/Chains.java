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

    /** Somebody who is a zone alone may go to so many of the free seats nearest to his or hers. */
    private static final int JUMPS = 8;

    /** So many people alone are looked at. */
    private static final int JUMPERS = 12;

    private final Board board;
    private final SeatGraph graph;
    private final Occupancy seats;
    private final Wholeness wholeness;
    private final int[][] beside;

    private final int[] waysOut;
    private final boolean[] done;
    private final int[] parent;
    private final int[] bestPrice;
    private final double[] bestShape;
    private int jumpers;

    /** A seat that is claimed, what the chain up to it costs, and how it looks. */
    private record Claim(int price, double shape, int seat) {}

    Chains(Board board, Wholeness wholeness) {
        this.board = board;
        this.wholeness = wholeness;
        graph = board.graph;
        seats = board.seats;
        beside = beside(graph);
        waysOut = new int[board.sizes.length];
        done = new boolean[graph.size];
        parent = new int[graph.size];
        bestPrice = new int[graph.size];
        bestShape = new double[graph.size];
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
     * Returns up to {@code most} chains for a group that has a zone and lacks somebody: the seats claimed one after the
     * other, the last one free. The cheapest come first; none costs over {@code slack} more than the cheapest.
     */
    List<int[]> find(int group, int most, int slack) {
        Arrays.fill(waysOut, 0);
        Arrays.fill(done, false);
        Arrays.fill(bestPrice, Integer.MAX_VALUE);
        jumpers = 0;
        PriorityQueue<Claim> open = new PriorityQueue<>(Comparator.comparingInt(Claim::price)
                .thenComparingDouble(Claim::shape)
                .thenComparingInt(Claim::seat));
        List<int[]> chains = new ArrayList<>();
        int dearest = Integer.MAX_VALUE;
        claimBorder(group, Zoning.EMPTY, 0, 0, open);
        while (!open.isEmpty() && chains.size() < most) {
            Claim claim = open.remove();
            if (claim.price > dearest) {
                break;
            }
            if (done[claim.seat]) {
                continue;
            }
            done[claim.seat] = true;
            if (board.free(claim.seat)) {
                chains.add(chain(claim.seat));
                dearest = Math.min(dearest, claim.price + slack);
            } else {
                leave(claim, open);
            }
        }
        return chains;
    }

    private int[] chain(int last) {
        int length = 0;
        for (int seat = last; seat >= 0; seat = parent[seat]) {
            length++;
        }
        int[] chain = new int[length];
        for (int seat = last; seat >= 0; seat = parent[seat]) {
            chain[--length] = seat;
        }
        return chain;
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
        boolean whole = wholeness.excess(group) == 0;
        board.undo(mark);
        if (whole) {
            waysOut[group]++;
            claimBorder(group, claim.seat, claim.price, claim.shape, open);
        } else {
            for (int seat : beside[claim.seat]) {
                if (board.allows(group, seat) && seats.groupAt[seat] != group && mends(group, claim.seat, seat)) {
                    offer(group, claim.seat, seat, claim.price, claim.shape, open);
                }
            }
        }
    }

    private boolean mends(int group, int lost, int gained) {
        int mark = board.mark();
        board.set(lost, Zoning.EMPTY);
        board.set(gained, group);
        boolean whole = wholeness.excess(group) == 0;
        board.undo(mark);
        return whole;
    }

    private void jump(int group, Claim claim, PriorityQueue<Claim> open) {
        int from = claim.seat;
        IntStream.range(0, graph.size)
                .filter(seat -> board.free(seat) && board.allows(group, seat))
                .boxed()
                .sorted(Comparator.comparingDouble((Integer seat) -> 2 * Math.abs(graph.level[seat] - graph.level[from])
                                + Math.abs(graph.x[seat] - graph.x[from]))
                        .thenComparing(seat -> seat))
                .limit(JUMPS)
                .forEach(seat -> offer(group, from, seat, claim.price, claim.shape, open));
    }

    private void claimBorder(int group, int lost, int price, double shape, PriorityQueue<Claim> open) {
        for (int k = 0; k < seats.count[group]; k++) {
            int own = seats.members[group][k];
            if (own != lost) {
                for (int seat : beside[own]) {
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
