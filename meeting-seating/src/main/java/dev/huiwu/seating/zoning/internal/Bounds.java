package dev.huiwu.seating.zoning.internal;

import dev.huiwu.seating.order.SeatingStyle;
import dev.huiwu.seating.zoning.ZoneGroup;
import dev.huiwu.seating.zoning.ZoningProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The fewest islands and the fewest lines that can hold each group: what no zoning can do better than. */
final class Bounds {

    /** Fewest islands by group. */
    final int[] islands;
    /** Seats of the largest island the group may use. */
    final int[] largestIsland;
    /** Fewest rows (columns) by group. */
    final int[] lines;

    /** An island or a line: its open seats and its block. */
    record Holder(int seats, String block) {}

    Bounds(ZoningProblem problem, SeatGraph graph) {
        List<Holder> islandSizes = islands(problem, graph);
        List<Holder> lineSizes = lines(problem, graph);
        List<ZoneGroup> groups = problem.groups();
        islands = new int[groups.size()];
        largestIsland = new int[groups.size()];
        lines = new int[groups.size()];
        for (int g = 0; g < groups.size(); g++) {
            islands[g] = fewest(groups.get(g), islandSizes);
            lines[g] = fewest(groups.get(g), lineSizes);
            ZoneGroup group = groups.get(g);
            largestIsland[g] = islandSizes.stream()
                    .filter(holder -> group.allows(holder.block))
                    .mapToInt(Holder::seats)
                    .findFirst()
                    .orElse(0);
        }
    }

    /** Returns the islands, the largest first. */
    static List<Holder> islands(ZoningProblem problem, SeatGraph graph) {
        return sizes(problem, graph, graph.island);
    }

    /** Returns the runs of open seats along the rows, or the columns, the largest first. */
    static List<Holder> lines(ZoningProblem problem, SeatGraph graph) {
        return problem.style() != SeatingStyle.COLUMNS ? runs(problem, graph) : sizes(problem, graph, graph.column);
    }

    private static int fewest(ZoneGroup group, List<Holder> holders) {
        int left = group.size();
        int used = 0;
        for (Holder holder : holders) {
            if (left <= 0) {
                break;
            }
            if (group.allows(holder.block)) {
                left -= holder.seats;
                used++;
            }
        }
        return Math.max(used, 1);
    }

    private static List<Holder> sizes(ZoningProblem problem, SeatGraph graph, int[] key) {
        Map<Integer, int[]> counts = new TreeMap<>();
        for (int i = 0; i < graph.size; i++) {
            if (graph.open[i]) {
                counts.computeIfAbsent(key[i], k -> new int[2])[0]++;
                counts.get(key[i])[1] = i;
            }
        }
        List<Holder> holders = new ArrayList<>();
        counts.values()
                .forEach(count -> holders.add(
                        new Holder(count[0], problem.seats().get(count[1]).block())));
        return largestFirst(holders);
    }

    private static List<Holder> runs(ZoningProblem problem, SeatGraph graph) {
        List<Holder> holders = new ArrayList<>();
        for (int start = 0; start < graph.size; start++) {
            if (!graph.open[start] || openOrNone(graph, graph.left[start]) >= 0) {
                continue;
            }
            int length = 0;
            for (int seat = start; seat >= 0; seat = openOrNone(graph, graph.right[seat])) {
                length++;
            }
            holders.add(new Holder(length, problem.seats().get(start).block()));
        }
        return largestFirst(holders);
    }

    private static int openOrNone(SeatGraph graph, int seat) {
        return seat >= 0 && graph.open[seat] ? seat : -1;
    }

    private static List<Holder> largestFirst(List<Holder> holders) {
        Holder[] sorted = holders.toArray(Holder[]::new);
        Arrays.sort(sorted, Comparator.comparingInt(Holder::seats).reversed());
        return Arrays.asList(sorted);
    }
}
