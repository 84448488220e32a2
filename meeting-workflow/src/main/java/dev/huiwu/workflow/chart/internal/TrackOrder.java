package dev.huiwu.workflow.chart.internal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Gives parallel lines their tracks: constraints kept, few crossings, few tracks.
 *
 * <p>Written for verticals with lines to their left and right; it serves runs as well, with above for left.
 */
final class TrackOrder {

    /**
     * A line.
     *
     * @param low where it begins along its direction
     * @param high where it ends
     * @param left where lines come to it from the side of the first track
     * @param right where lines come to it from the side of the last track
     * @param late whether it would rather be near the last track
     */
    record Item(int low, int high, BitSet left, BitSet right, boolean late) {

        boolean overlaps(Item other) {
            return low <= other.high && other.low <= high;
        }

        /** Returns what crosses if this is on the side of the first track. */
        int crossingsBefore(Item other) {
            return inside(right, other) + inside(other.left, this);
        }

        private static int inside(BitSet places, Item item) {
            int count = 0;
            for (int place = places.nextSetBit(item.low + 1);
                    place >= 0 && place < item.high;
                    place = places.nextSetBit(place + 1)) {
                count++;
            }
            return count;
        }
    }

    private static final int FORBIDDEN = 100_000;

    private final List<Item> items;
    private final boolean[][] before;
    private final int[][] crossings;

    private TrackOrder(List<Item> items, boolean[][] before) {
        this.items = items;
        this.before = before;
        crossings = new int[items.size()][items.size()];
        for (int i = 0; i < items.size(); i++) {
            for (int j = 0; j < items.size(); j++) {
                crossings[i][j] = i == j ? 0 : items.get(i).crossingsBefore(items.get(j));
            }
        }
    }

    /**
     * Returns the track of each item, counted from 0.
     *
     * @param before which item has to have a smaller track than which; without circles
     */
    static int[] of(List<Item> items, boolean[][] before) {
        if (items.isEmpty()) {
            return new int[0];
        }
        TrackOrder order = new TrackOrder(items, before);
        return order.tracks(order.best());
    }

    /** Returns the items that stand in a circle of constraints or behind one. */
    static List<Integer> unorderable(boolean[][] before) {
        List<Integer> left =
                new ArrayList<>(IntStream.range(0, before.length).boxed().toList());
        while (left.removeIf(item -> left.stream().noneMatch(other -> before[other][item]))) {}
        return left;
    }

    private List<Integer> best() {
        List<Integer> byMiddle = IntStream.range(0, items.size())
                .boxed()
                .sorted(Comparator.<Integer, Boolean>comparing(i -> items.get(i).late())
                        .thenComparing(i -> items.get(i).low() + items.get(i).high())
                        .thenComparing(i -> i))
                .toList();
        List<Integer> reversed = new ArrayList<>(byMiddle);
        Collections.reverse(reversed);
        List<Integer> one = improved(feasible(byMiddle));
        List<Integer> other = improved(feasible(reversed));
        return cost(other) < cost(one) ? other : one;
    }

    /** Returns the order changed as little as the constraints need. */
    private List<Integer> feasible(List<Integer> wish) {
        List<Integer> left = new ArrayList<>(wish);
        List<Integer> order = new ArrayList<>();
        while (!left.isEmpty()) {
            Integer next = left.stream()
                    .filter(item -> left.stream().noneMatch(other -> before[other][item]))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("Tracks cannot be put in order: " + left));
            order.add(next);
            left.remove(next);
        }
        return order;
    }

    /** Moves one item at a time to where it crosses least, until none gains. */
    private List<Integer> improved(List<Integer> start) {
        List<Integer> order = new ArrayList<>(start);
        boolean more = true;
        while (more) {
            more = false;
            for (int from = 0; from < order.size(); from++) {
                int to = bestPlace(order, from);
                if (to != from) {
                    order.add(to, order.remove(from));
                    more = true;
                }
            }
        }
        return order;
    }

    private int bestPlace(List<Integer> order, int from) {
        int item = order.get(from);
        int best = from;
        int bestGain = 0;
        int gain = 0;
        for (int to = from - 1; to >= 0; to--) {
            gain += price(order.get(to), item) - price(item, order.get(to));
            if (gain > bestGain) {
                best = to;
                bestGain = gain;
            }
        }
        gain = 0;
        for (int to = from + 1; to < order.size(); to++) {
            gain += price(item, order.get(to)) - price(order.get(to), item);
            if (gain > bestGain) {
                best = to;
                bestGain = gain;
            }
        }
        return best;
    }

    private int cost(List<Integer> order) {
        int cost = 0;
        for (int i = 0; i < order.size(); i++) {
            for (int j = i + 1; j < order.size(); j++) {
                cost += price(order.get(i), order.get(j));
            }
        }
        return cost;
    }

    private int price(int first, int second) {
        return crossings[first][second] + (before[second][first] ? FORBIDDEN : 0);
    }

    /** Packs the order into tracks; those who would rather be late move as far as they can. */
    private int[] tracks(List<Integer> order) {
        int[] track = new int[items.size()];
        int last = 0;
        for (int i = 0; i < order.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (apart(order.get(j), order.get(i))) {
                    track[order.get(i)] = Math.max(track[order.get(i)], track[order.get(j)] + 1);
                }
            }
            last = Math.max(last, track[order.get(i)]);
        }
        for (int i = order.size() - 1; i >= 0; i--) {
            if (items.get(order.get(i)).late()) {
                int latest = last;
                for (int j = i + 1; j < order.size(); j++) {
                    if (apart(order.get(i), order.get(j))) {
                        latest = Math.min(latest, track[order.get(j)] - 1);
                    }
                }
                track[order.get(i)] = latest;
            }
        }
        return track;
    }

    private boolean apart(int first, int second) {
        return items.get(first).overlaps(items.get(second)) || before[first][second];
    }
}
