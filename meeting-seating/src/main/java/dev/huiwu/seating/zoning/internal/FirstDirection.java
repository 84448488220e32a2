package dev.huiwu.seating.zoning.internal;

import java.util.Arrays;

/**
 * How often a member of a lower group sits better in the first direction than one of a higher group, over all pairs.
 *
 * <p>Each group weighs 1, spread over the values at which its people sit. The sum over pairs is bilinear in these
 * weights, so what a few changed groups do to it follows from the settled sums by rank and value, and from the changes
 * among each other. Keeps working arrays; not thread-safe.
 */
final class FirstDirection {

    /** About how many operations a look into the sums takes, in terms of one pair of changes. */
    private static final int LOOK = 40;

    private final Ranks ranks;
    private final int values;
    /** Settled weight by rank and value, summed over both as a binary indexed tree. */
    private final double[][] sums;
    /** Settled groups of higher rank, by rank. */
    private final int[] higher;

    private final double[] line;
    private boolean settledOnce;
    private double settled;
    private double present;

    /** What has changed since the settled state: weight at a value of a group of a rank. */
    private int changes;

    private int[] changedRank = new int[64];
    private int[] changedValue = new int[64];
    private double[] changedWeight = new double[64];

    FirstDirection(Ranks ranks, int values) {
        this.ranks = ranks;
        this.values = values;
        sums = new double[ranks.count + 1][values + 1];
        higher = new int[ranks.count + 1];
        for (int group : ranks.descending) {
            higher[ranks.of[group] + 1]++;
        }
        for (int r = 0; r < ranks.count; r++) {
            higher[r + 1] += higher[r];
        }
        line = new double[values + 1];
    }

    /** Returns the inversion for the shapes given, of which those of the touched groups differ from the settled ones. */
    double inversion(Shape[] shapes, Shape[] settledShapes, Marks touched) {
        changes = 0;
        for (int k = 0; k < touched.size(); k++) {
            int group = touched.get(k);
            difference(group, settledShapes[group], -1);
            difference(group, shapes[group], 1);
        }
        long byChange = (long) changes * (LOOK + changes / 2);
        boolean anew = !settledOnce || byChange > (long) ranks.descending.length * LOOK / 2;
        present = anew ? anew(shapes) : settled + byChange();
        return ranks.pairs == 0 ? 0 : Math.max(0, present) / ranks.pairs;
    }

    /** Makes the state last looked at the settled one. */
    void settle() {
        for (int k = 0; k < changes; k++) {
            add(changedRank[k], changedValue[k], changedWeight[k]);
        }
        changes = 0;
        settled = present;
        settledOnce = true;
    }

    /** Forgets the state last looked at. */
    void revert() {
        changes = 0;
        present = settled;
    }

    private void difference(int group, Shape shape, int sign) {
        if (changes + shape.firsts.length > changedRank.length) {
            int length = 2 * (changes + shape.firsts.length);
            changedRank = Arrays.copyOf(changedRank, length);
            changedValue = Arrays.copyOf(changedValue, length);
            changedWeight = Arrays.copyOf(changedWeight, length);
        }
        int rank = ranks.of[group];
        double unit = sign / (double) ranks.sizes[group];
        int own = changes;
        while (own > 0 && changedRank[own - 1] == rank) {
            own--;
        }
        for (int k = 0; k < shape.firsts.length; k++) {
            int at = own;
            while (at < changes && changedValue[at] != shape.firsts[k]) {
                at++;
            }
            if (at == changes) {
                changedRank[changes] = rank;
                changedValue[changes] = shape.firsts[k];
                changedWeight[changes++] = 0;
            }
            changedWeight[at] += unit * shape.counts[k];
        }
    }

    private double byChange() {
        double sum = 0;
        for (int k = 0; k < changes; k++) {
            if (changedWeight[k] != 0) {
                sum += changedWeight[k] * against(changedRank[k], changedValue[k]);
            }
        }
        for (int k = 1; k < changes; k++) {
            int rank = changedRank[k];
            int value = changedValue[k];
            double others = 0;
            for (int j = 0; j < k; j++) {
                boolean worseAbove = changedRank[j] < rank && changedValue[j] > value;
                boolean betterBelow = changedRank[j] > rank && changedValue[j] < value;
                others += worseAbove || betterBelow ? changedWeight[j] : 0;
            }
            sum += changedWeight[k] * others;
        }
        return sum;
    }

    /** Returns the settled weight of higher groups at worse values and of lower groups at better ones. */
    private double against(int rank, int value) {
        double higherBeyond = higher[rank] - upTo(rank, value + 1);
        double lowerBefore = upTo(ranks.count, value) - upTo(rank + 1, value);
        return higherBeyond + lowerBefore;
    }

    /** Returns the settled weight of the first so many ranks at the first so many values. */
    private double upTo(int rankCount, int valueCount) {
        double sum = 0;
        for (int r = rankCount; r > 0; r &= r - 1) {
            double[] row = sums[r];
            for (int v = valueCount; v > 0; v &= v - 1) {
                sum += row[v];
            }
        }
        return sum;
    }

    private void add(int rank, int value, double weight) {
        if (weight != 0) {
            for (int r = rank + 1; r < sums.length; r += r & -r) {
                double[] row = sums[r];
                for (int v = value + 1; v <= values; v += v & -v) {
                    row[v] += weight;
                }
            }
        }
    }

    private double anew(Shape[] shapes) {
        Arrays.fill(line, 0);
        double inversions = 0;
        int[] order = ranks.descending;
        for (int k = 0; k < order.length; ) {
            int end = k;
            while (end < order.length && ranks.of[order[end]] == ranks.of[order[k]]) {
                Shape shape = shapes[order[end]];
                double weight = 1.0 / ranks.sizes[order[end]];
                for (int j = 0; j < shape.firsts.length; j++) {
                    inversions += weight * shape.counts[j] * (k - lineUpTo(shape.firsts[j]));
                }
                end++;
            }
            for (; k < end; k++) {
                Shape shape = shapes[order[k]];
                double weight = 1.0 / ranks.sizes[order[k]];
                for (int j = 0; j < shape.firsts.length; j++) {
                    for (int v = shape.firsts[j] + 1; v <= values; v += v & -v) {
                        line[v] += weight * shape.counts[j];
                    }
                }
            }
        }
        return inversions;
    }

    private double lineUpTo(int value) {
        double sum = 0;
        for (int v = value + 1; v > 0; v &= v - 1) {
            sum += line[v];
        }
        return sum;
    }
}
