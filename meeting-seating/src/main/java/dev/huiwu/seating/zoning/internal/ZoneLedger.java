package dev.huiwu.seating.zoning.internal;

import dev.huiwu.seating.zoning.ZoneGroup;
import dev.huiwu.seating.zoning.ZoneMeasures;
import dev.huiwu.seating.zoning.ZoningProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The measures of a finished zoning and what each group adds to them.
 *
 * <p>The measures are those of {@link Appraisal}; the entries sum to them. Made once for a zoning, in {@code O(n log n)}
 * and the square of the people on one level.
 */
public final class ZoneLedger {

    /**
     * What one group adds.
     *
     * @param pieces pieces by touching seats
     * @param minPieces the fewest islands that can hold it
     * @param farSplits pieces beyond one where an aisle does not part
     * @param nearSplits cuts by an aisle alone beyond the unavoidable ones
     * @param stranded people away from the largest piece
     * @param lone pieces of one person, if it has two and more
     * @param islands islands used
     * @param blocks blocks used
     * @param lines rows or columns used
     * @param minLines the fewest that can hold it
     * @param ragged the share of strangers in its rectangles
     * @param behind half of the inverted pairs with lower groups, as a share of the whole measure
     * @param ahead half of the inverted pairs with higher groups, likewise
     * @param behindSideways half of the inverted pairs with lower groups in the second direction, likewise
     * @param aheadSideways half of the inverted pairs with higher groups in the second direction, likewise
     * @param categoryExcess its share, by people, of the pieces that its category has beyond one
     * @param categoryStranded people away from the largest piece of the category
     */
    public record Entry(
            int pieces,
            int minPieces,
            int farSplits,
            int nearSplits,
            int stranded,
            int lone,
            int islands,
            int blocks,
            int lines,
            int minLines,
            double ragged,
            double behind,
            double ahead,
            double behindSideways,
            double aheadSideways,
            double categoryExcess,
            int categoryStranded) {}

    private final List<ZoneGroup> groups;
    private final SeatGraph graph;
    private final Bounds bounds;
    private final Occupancy seats;
    private final ZoneMeasures measures;
    private final Shape[] shapes;
    private final Pieces pieces;
    private final Contacts contacts;
    /** People behind lower and ahead of higher groups, in both directions, by group. */
    private final double[][] inversion;

    private final double[] categoryExcess;
    private final int[] categoryStranded;

    /** Looks at the zoning that puts group {@code at[i]} on seat {@code i}, everybody of every group. */
    public ZoneLedger(ZoningProblem problem, int[] at) {
        groups = problem.groups();
        graph = new SeatGraph(problem);
        bounds = new Bounds(problem, graph);
        int[] sizes = groups.stream().mapToInt(ZoneGroup::size).toArray();
        seats = new Occupancy(graph, sizes);
        for (int seat = 0; seat < at.length; seat++) {
            if (at[seat] >= 0) {
                seats.put(seat, at[seat]);
            }
        }
        measures = new Appraisal(problem, graph, bounds, seats).measures();
        Shapes shaper = new Shapes(graph, seats, problem.style());
        shapes = IntStream.range(0, sizes.length).mapToObj(shaper::of).toArray(Shape[]::new);
        pieces = new Pieces(groups, graph, seats);
        contacts = new Contacts(problem.apart(), graph, seats);
        pieces.countAll(shapes);
        inversion = new double[4][sizes.length];
        lookAtFirst();
        lookAtSecond();
        categoryExcess = new double[sizes.length];
        categoryStranded = new int[sizes.length];
        lookAtCategories();
    }

    /** Returns the measures of the whole. */
    public ZoneMeasures measures() {
        return measures;
    }

    /** Returns what a group with people adds. */
    public Entry entry(int group) {
        Shape shape = shapes[group];
        int walking = pieces.walkPieces[group];
        int fewest = bounds.islands[group];
        int size = seats.count[group];
        int away = size - shape.largest;
        return new Entry(
                shape.pieces,
                fewest,
                walking - 1,
                Math.max(0, shape.pieces - walking - (fewest - 1)),
                fewest > 1 ? Math.max(0, away - Math.max(0, size - bounds.largestIsland[group])) : away,
                size < 2 || shape.pieces == 1 ? 0 : lone(group),
                used(group, graph.island),
                used(group, graph.block),
                shape.lines,
                bounds.lines[group],
                shape.raggedness,
                inversion[0][group],
                inversion[1][group],
                inversion[2][group],
                inversion[3][group],
                categoryExcess[group],
                categoryStranded[group]);
    }

    /** Counts the touching pairs of people of two groups, at least one of them a member the zoning has placed. */
    public int contacts(int one, int other) {
        return contacts.between(one, other);
    }

    /** Returns how many different values the seats of a group have. */
    private int used(int group, int[] value) {
        return (int) Arrays.stream(seats.members[group], 0, seats.count[group])
                .map(seat -> value[seat])
                .distinct()
                .count();
    }

    /** Counts the members who touch no other, not even by way of a detached colleague. */
    private int lone(int group) {
        int lone = 0;
        for (int k = 0; k < seats.count[group]; k++) {
            lone += alone(seats.members[group][k], group) ? 1 : 0;
        }
        return lone;
    }

    private boolean alone(int start, int group) {
        List<Integer> reached = new ArrayList<>(List.of(start));
        for (int k = 0; k < reached.size(); k++) {
            int seat = reached.get(k);
            for (int t = graph.touchStart[seat]; t < graph.touchStart[seat + 1]; t++) {
                int next = graph.touchTo[t];
                if (seats.anyGroupAt(next) == group && !reached.contains(next)) {
                    if (seats.groupAt[next] == group) {
                        return false;
                    }
                    reached.add(next);
                }
            }
        }
        return true;
    }

    private List<Integer> byRank() {
        return IntStream.range(0, groups.size())
                .filter(g -> seats.count[g] > 0)
                .boxed()
                .sorted(Comparator.comparing((Integer g) -> groups.get(g).order())
                        .thenComparing(g -> g))
                .toList();
    }

    /** Shares out the inversion in the first direction: half to who sits too far back, half to who sits too far in front. */
    private void lookAtFirst() {
        List<Integer> high = byRank();
        double[] behind = new double[groups.size()];
        double[] ahead = new double[groups.size()];
        double pairs = sweep(high, true, ahead);
        sweep(high, false, behind);
        for (int g : high) {
            inversion[0][g] = pairs == 0 ? 0 : behind[g] / pairs / 2;
            inversion[1][g] = pairs == 0 ? 0 : ahead[g] / pairs / 2;
        }
    }

    /**
     * Goes through the groups from the highest to the lowest or back and adds for each how many of those passed are on
     * the wrong side of it, each group weighing 1; returns the pairs of groups of different rank.
     */
    private double sweep(List<Integer> high, boolean fromHighest, double[] wrong) {
        double[] passed = new double[graph.firsts];
        double pairs = 0;
        int done = 0;
        for (int k = 0; k < high.size(); ) {
            int end = k;
            while (end < high.size() && order(at(high, end, fromHighest)) == order(at(high, k, fromHighest))) {
                end++;
            }
            for (int e = k; e < end; e++) {
                int group = at(high, e, fromHighest);
                Shape shape = shapes[group];
                for (int j = 0; j < shape.firsts.length; j++) {
                    double beyond = 0;
                    for (int f = fromHighest ? shape.firsts[j] + 1 : 0;
                            fromHighest ? f < passed.length : f < shape.firsts[j];
                            f++) {
                        beyond += passed[f];
                    }
                    wrong[group] += beyond * shape.counts[j] / seats.count[group];
                }
                pairs += done;
            }
            for (int e = k; e < end; e++) {
                int group = at(high, e, fromHighest);
                for (int j = 0; j < shapes[group].firsts.length; j++) {
                    passed[shapes[group].firsts[j]] += (double) shapes[group].counts[j] / seats.count[group];
                }
            }
            done += end - k;
            k = end;
        }
        return pairs;
    }

    private int order(int group) {
        return groups.get(group).order();
    }

    private static int at(List<Integer> list, int k, boolean fromFirst) {
        return list.get(fromFirst ? k : list.size() - 1 - k);
    }

    /** Shares out the inversion in the second direction in the same way, pair by pair of people equal in the first. */
    private void lookAtSecond() {
        Map<Integer, List<Integer>> byFirst = new TreeMap<>();
        for (int seat = 0; seat < graph.size; seat++) {
            if (seats.groupAt[seat] >= 0) {
                byFirst.computeIfAbsent(graph.first[seat], first -> new ArrayList<>())
                        .add(seat);
            }
        }
        double mass = 0;
        for (List<Integer> equal : byFirst.values()) {
            for (int one : equal) {
                for (int other : equal) {
                    int higher = seats.groupAt[one];
                    int lower = seats.groupAt[other];
                    if (order(higher) < order(lower)) {
                        double weight = 1.0 / seats.count[higher] / seats.count[lower];
                        mass += weight;
                        if (graph.second[one] > graph.second[other]) {
                            inversion[2][higher] += weight / 2;
                            inversion[3][lower] += weight / 2;
                        }
                    }
                }
            }
        }
        for (int g = 0; g < groups.size(); g++) {
            inversion[2][g] = mass > SeatGraph.EPS ? inversion[2][g] / mass : 0;
            inversion[3][g] = mass > SeatGraph.EPS ? inversion[3][g] / mass : 0;
        }
    }

    /** Shares out the pieces of categories beyond the largest among the groups in them, by people. */
    private void lookAtCategories() {
        Map<Integer, int[]> people = new TreeMap<>();
        for (int seat = 0; seat < graph.size; seat++) {
            if (seats.groupAt[seat] >= 0) {
                people.computeIfAbsent(pieces.categoryPiece(seat), piece -> new int[2])[0]++;
                people.getOrDefault(pieces.categoryPiece(seat), new int[2])[1] = category(seat);
            }
        }
        Map<Integer, Integer> largest = new HashMap<>();
        people.forEach((piece, count) ->
                largest.merge(count[1], piece, (one, other) -> size(people, other) > size(people, one) ? other : one));
        for (int seat = 0; seat < graph.size; seat++) {
            int group = seats.groupAt[seat];
            if (group >= 0 && pieces.categoryPiece(seat) != largest.getOrDefault(category(seat), -1)) {
                categoryStranded[group]++;
                categoryExcess[group] += 1.0 / size(people, pieces.categoryPiece(seat));
            }
        }
    }

    private static int size(Map<Integer, int[]> people, int piece) {
        return people.getOrDefault(piece, new int[1])[0];
    }

    private int category(int seat) {
        return groups.get(seats.groupAt[seat]).category();
    }
}
