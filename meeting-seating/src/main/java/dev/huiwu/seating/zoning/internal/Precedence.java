package dev.huiwu.seating.zoning.internal;

import dev.huiwu.seating.zoning.ZoneGroup;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How often a member of a lower group sits better than one of a higher group.
 *
 * <p>In the first direction over all pairs of groups; in the second among people equal in the first, kept for each
 * value of the first until a seat there changes. Keeps working arrays; not thread-safe.
 */
final class Precedence {

    private final SeatGraph graph;
    private final Occupancy seats;
    private final int[] sizes;
    /** Groups with people, highest first, and the dense rank of every group. */
    private final int[] byRank;

    private final int[] rank;
    private final double pairs;
    private final int[][] seatsAtFirst;
    private final double[] tree;

    private final double[] mass;
    private final double[] inverted;
    private final double[] settledMass;
    private final double[] settledInverted;
    private final Marks touched;

    private final int[] here;
    private final int[] hereCount;
    private final int[] hereSeats;
    private final double[] above;

    Precedence(List<ZoneGroup> groups, SeatGraph graph, Occupancy seats) {
        this.graph = graph;
        this.seats = seats;
        sizes = groups.stream().mapToInt(ZoneGroup::size).toArray();
        byRank = IntStream.range(0, sizes.length)
                .filter(g -> sizes[g] > 0)
                .boxed()
                .sorted(Comparator.comparing((Integer g) -> groups.get(g).order())
                        .thenComparing(g -> g))
                .mapToInt(Integer::intValue)
                .toArray();
        rank = new int[sizes.length];
        double equal = 0;
        int tied = 0;
        for (int k = 1; k < byRank.length; k++) {
            boolean tie =
                    groups.get(byRank[k]).order() == groups.get(byRank[k - 1]).order();
            tied = tie ? tied + 1 : 0;
            equal += tied;
            rank[byRank[k]] = rank[byRank[k - 1]] + (tie ? 0 : 1);
        }
        pairs = byRank.length * (byRank.length - 1) / 2.0 - equal;
        seatsAtFirst = IntStream.range(0, graph.firsts)
                .mapToObj(f -> IntStream.range(0, graph.size)
                        .filter(i -> graph.open[i] && graph.first[i] == f)
                        .toArray())
                .toArray(int[][]::new);
        tree = new double[graph.firsts + 1];
        mass = new double[graph.firsts];
        inverted = new double[graph.firsts];
        settledMass = new double[graph.firsts];
        settledInverted = new double[graph.firsts];
        touched = new Marks(graph.firsts);
        int widest = Arrays.stream(seatsAtFirst).mapToInt(a -> a.length).max().orElse(0);
        here = new int[widest];
        hereSeats = new int[widest];
        hereCount = new int[sizes.length];
        above = new double[graph.seconds + 1];
    }

    /** Returns the inversion in the first direction for the shapes given. */
    double inFirst(Shape[] shapes) {
        Arrays.fill(tree, 0);
        double inversions = 0;
        for (int k = 0; k < byRank.length; ) {
            int end = k;
            while (end < byRank.length && rank[byRank[end]] == rank[byRank[k]]) {
                Shape shape = shapes[byRank[end]];
                double weight = 1.0 / sizes[byRank[end]];
                for (int j = 0; j < shape.firsts.length; j++) {
                    inversions += weight * shape.counts[j] * beyond(shape.firsts[j], k);
                }
                end++;
            }
            for (int g = k; g < end; g++) {
                Shape shape = shapes[byRank[g]];
                double weight = 1.0 / sizes[byRank[g]];
                for (int j = 0; j < shape.firsts.length; j++) {
                    add(shape.firsts[j], weight * shape.counts[j]);
                }
            }
            k = end;
        }
        return pairs == 0 ? 0 : inversions / pairs;
    }

    private void add(int first, double weight) {
        for (int i = first + 1; i < tree.length; i += i & -i) {
            tree[i] += weight;
        }
    }

    /** Returns the weight added so far beyond the value; each group added weighs 1 in all. */
    private double beyond(int first, int groupsAdded) {
        double upTo = 0;
        for (int i = first + 1; i > 0; i -= i & -i) {
            upTo += tree[i];
        }
        return groupsAdded - upTo;
    }

    /** Returns the inversion in the second direction, after looking anew at the values of the first that changed. */
    double inSecond(Marks changedFirsts) {
        for (int k = 0; k < changedFirsts.size(); k++) {
            look(changedFirsts.get(k));
        }
        double allMass = 0;
        double allInverted = 0;
        for (int f = 0; f < mass.length; f++) {
            allMass += mass[f];
            allInverted += inverted[f];
        }
        return allMass > SeatGraph.EPS ? allInverted / allMass : 0;
    }

    private void look(int first) {
        touched.add(first);
        int groups = 0;
        for (int seat : seatsAtFirst[first]) {
            int group = seats.groupAt[seat];
            if (group >= 0 && hereCount[group]++ == 0) {
                int k = groups++;
                while (k > 0 && higher(group, here[k - 1])) {
                    here[k] = here[k - 1];
                    k--;
                }
                here[k] = group;
            }
        }
        int begin = 0;
        for (int k = 0; k < groups; k++) {
            begin += hereCount[here[k]];
            hereCount[here[k]] = begin - hereCount[here[k]];
        }
        for (int seat : seatsAtFirst[first]) {
            int group = seats.groupAt[seat];
            if (group >= 0) {
                hereSeats[hereCount[group]++] = seat;
            }
        }
        Arrays.fill(above, 0);
        double total = 0;
        double sumMass = 0;
        double sumInverted = 0;
        int from = 0;
        for (int k = 0; k < groups; ) {
            int end = k;
            int start = from;
            while (end < groups && rank[here[end]] == rank[here[k]]) {
                int to = hereCount[here[end]];
                double weight = 1.0 / sizes[here[end]];
                for (int s = from; s < to; s++) {
                    sumMass += weight * total;
                    sumInverted += weight * above[graph.second[hereSeats[s]] + 1];
                }
                from = to;
                end++;
            }
            for (int s = start; s < from; s++) {
                double weight = 1.0 / sizes[seats.groupAt[hereSeats[s]]];
                total += weight;
                for (int v = graph.second[hereSeats[s]]; v >= 0; v--) {
                    above[v] += weight;
                }
            }
            k = end;
        }
        for (int k = 0; k < groups; k++) {
            hereCount[here[k]] = 0;
        }
        mass[first] = sumMass;
        inverted[first] = sumInverted;
    }

    private boolean higher(int one, int other) {
        return rank[one] != rank[other] ? rank[one] < rank[other] : one < other;
    }

    void settle() {
        for (int k = 0; k < touched.size(); k++) {
            int f = touched.get(k);
            settledMass[f] = mass[f];
            settledInverted[f] = inverted[f];
        }
        touched.clear();
    }

    void revert() {
        for (int k = 0; k < touched.size(); k++) {
            int f = touched.get(k);
            mass[f] = settledMass[f];
            inverted[f] = settledInverted[f];
        }
        touched.clear();
    }
}
