package dev.huiwu.seating.zoning.internal;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How often a member of a lower group sits better in the second direction than one of a higher group, among people equal
 * in the first; kept for each value of the first until a seat there changes. Keeps working arrays; not thread-safe.
 */
final class SecondDirection {

    private final Ranks ranks;
    private final SeatGraph graph;
    private final Occupancy seats;
    /** Open seats by value in the first direction, the best in the second direction first. */
    private final int[][] seatsAtFirst;

    private final double[] mass;
    private final double[] inverted;
    private final double[] settledMass;
    private final double[] settledInverted;
    private final Marks touched;

    /** Groups at the value looked at, the highest first, and for each group its place among their ranks. */
    private final int[] here;

    private final int[] placeOf;
    private final double[] weightAt;
    /** Weight met so far of lower groups, by place. */
    private final double[] lowerMet;

    SecondDirection(Ranks ranks, SeatGraph graph, Occupancy seats) {
        this.ranks = ranks;
        this.graph = graph;
        this.seats = seats;
        Map<Integer, List<Integer>> byFirst = IntStream.range(0, graph.size)
                .filter(i -> graph.open[i])
                .boxed()
                .sorted(Comparator.comparingInt((Integer i) -> graph.second[i]).thenComparing(i -> i))
                .collect(Collectors.groupingBy(i -> graph.first[i], TreeMap::new, Collectors.toList()));
        seatsAtFirst = IntStream.range(0, graph.firsts)
                .mapToObj(f -> byFirst.getOrDefault(f, List.of()).stream()
                        .mapToInt(Integer::intValue)
                        .toArray())
                .toArray(int[][]::new);
        mass = new double[graph.firsts];
        inverted = new double[graph.firsts];
        settledMass = new double[graph.firsts];
        settledInverted = new double[graph.firsts];
        touched = new Marks(graph.firsts);
        int widest = Arrays.stream(seatsAtFirst).mapToInt(a -> a.length).max().orElse(0);
        here = new int[widest];
        placeOf = new int[ranks.sizes.length];
        Arrays.fill(placeOf, -1);
        weightAt = new double[widest];
        lowerMet = new double[widest];
    }

    /** Returns the inversion, after looking anew at the values of the first direction that changed. */
    double inversion(Marks changedFirsts) {
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
        int[] line = seatsAtFirst[first];
        int groups = 0;
        for (int seat : line) {
            int group = seats.groupAt[seat];
            if (group >= 0 && placeOf[group] < 0) {
                placeOf[group] = 0;
                int k = groups++;
                while (k > 0 && ranks.of[group] < ranks.of[here[k - 1]]) {
                    here[k] = here[k - 1];
                    k--;
                }
                here[k] = group;
            }
        }
        int places = 0;
        for (int k = 0; k < groups; k++) {
            places += k > 0 && ranks.of[here[k]] != ranks.of[here[k - 1]] ? 1 : 0;
            placeOf[here[k]] = places;
        }
        places++;
        Arrays.fill(weightAt, 0, places, 0);
        Arrays.fill(lowerMet, 0, places, 0);
        double sumInverted = 0;
        for (int from = 0; from < line.length; ) {
            int end = from;
            while (end < line.length && graph.second[line[end]] == graph.second[line[from]]) {
                int group = seats.groupAt[line[end++]];
                if (group >= 0) {
                    sumInverted += lowerMet[placeOf[group]] / ranks.sizes[group];
                }
            }
            for (; from < end; from++) {
                int group = seats.groupAt[line[from]];
                if (group >= 0) {
                    double weight = 1.0 / ranks.sizes[group];
                    int place = placeOf[group];
                    weightAt[place] += weight;
                    for (int p = 0; p < place; p++) {
                        lowerMet[p] += weight;
                    }
                }
            }
        }
        double sum = 0;
        double sumMass = 0;
        for (int p = 0; p < places; p++) {
            sumMass += sum * weightAt[p];
            sum += weightAt[p];
        }
        for (int k = 0; k < groups; k++) {
            placeOf[here[k]] = -1;
        }
        mass[first] = sumMass;
        inverted[first] = sumInverted;
    }

    /** Makes the state last looked at the settled one. */
    void settle() {
        for (int k = 0; k < touched.size(); k++) {
            int f = touched.get(k);
            settledMass[f] = mass[f];
            settledInverted[f] = inverted[f];
        }
        touched.clear();
    }

    /** Brings the settled state back. */
    void revert() {
        for (int k = 0; k < touched.size(); k++) {
            int f = touched.get(k);
            mass[f] = settledMass[f];
            inverted[f] = settledInverted[f];
        }
        touched.clear();
    }
}
