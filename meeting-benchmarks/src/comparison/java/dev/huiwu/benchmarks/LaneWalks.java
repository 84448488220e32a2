package dev.huiwu.benchmarks;

import dev.huiwu.seating.order.SeatingStyle;
import dev.huiwu.seating.zoning.ZoneGroup;
import dev.huiwu.seating.zoning.Zoning;
import dev.huiwu.seating.zoning.ZoningProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The islands of a hall, each with one walk to and fro: rows from the front, or columns from the centre line outwards. An
 * island on both sides of the centre line is two lanes in column style.
 */
final class LaneWalks {

    final int[][] walks;
    private final ZoningProblem problem;
    private final HallMap map;

    LaneWalks(ZoningProblem problem, HallMap map) {
        this.problem = problem;
        this.map = map;
        boolean columns = problem.style() == SeatingStyle.COLUMNS;
        Map<Integer, List<Integer>> lanes = new TreeMap<>();
        for (int i = 0; i < map.size; i++) {
            if (map.open[i]) {
                int half = columns && map.x[i] < 0 ? 1 : 0;
                lanes.computeIfAbsent(2 * map.island[i] + half, k -> new ArrayList<>())
                        .add(i);
            }
        }
        walks = lanes.values().stream()
                .map(lane -> columns ? columns(lane) : rows(lane))
                .sorted(Comparator.comparingInt((int[] walk) -> map.key[walk[0]])
                        .thenComparingInt(walk -> walk[0]))
                .toArray(int[][]::new);
    }

    private int[] rows(List<Integer> lane) {
        return toAndFro(lane, map.row, Comparator.comparingDouble(i -> map.x[i]));
    }

    private int[] columns(List<Integer> lane) {
        int[] outwards = IntStream.range(0, map.size)
                .map(i -> (int) Math.floor(map.x[i] + 1e-9))
                .map(at -> at < 0 ? -at - 1 : at)
                .toArray();
        return toAndFro(
                lane,
                outwards,
                Comparator.comparingDouble(i -> problem.seats().get(i).y()));
    }

    private static int[] toAndFro(List<Integer> lane, int[] line, Comparator<Integer> along) {
        Map<Integer, List<Integer>> lines = new TreeMap<>();
        lane.forEach(i -> lines.computeIfAbsent(line[i], k -> new ArrayList<>()).add(i));
        List<Integer> walk = new ArrayList<>();
        boolean back = false;
        for (List<Integer> seats : lines.values()) {
            seats.sort(along.thenComparing(i -> i));
            if (back) {
                Collections.reverse(seats);
            }
            walk.addAll(seats);
            back = !back;
        }
        return walk.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Returns the groups that have people, in precedence. */
    List<Integer> inPrecedence() {
        List<ZoneGroup> groups = problem.groups();
        return IntStream.range(0, groups.size())
                .filter(g -> groups.get(g).size() > 0)
                .boxed()
                .sorted(Comparator.comparingInt((Integer g) -> groups.get(g).order())
                        .thenComparing(g -> g))
                .toList();
    }

    /** Returns sequences of groups: in precedence, each into the lane with the best free seat that holds it whole. */
    List<List<Integer>> greedy() {
        List<List<Integer>> sequences = new ArrayList<>();
        int[] used = new int[walks.length];
        for (int l = 0; l < walks.length; l++) {
            sequences.add(new ArrayList<>());
        }
        for (int g : inPrecedence()) {
            int best = -1;
            int roomiest = -1;
            for (int l = 0; l < walks.length; l++) {
                int free = walks[l].length - used[l];
                if (free == 0 || !allows(g, l)) {
                    continue;
                }
                if (free >= map.sizes[g] && (best < 0 || key(l, used[l]) < key(best, used[best]))) {
                    best = l;
                }
                if (roomiest < 0 || free > walks[roomiest].length - used[roomiest]) {
                    roomiest = l;
                }
            }
            int lane = best >= 0 ? best : Math.max(0, roomiest);
            sequences.get(lane).add(g);
            used[lane] = Math.min(walks[lane].length, used[lane] + map.sizes[g]);
        }
        return sequences;
    }

    private int key(int lane, int at) {
        return map.key[walks[lane][at]] * map.seconds + map.second[walks[lane][at]];
    }

    boolean allows(int group, int lane) {
        return problem.groups().get(group).allows(map.blocks.get(map.block[walks[lane][0]]));
    }

    /**
     * Returns who sits where when each lane is filled with its sequence; whoever finds no seat there takes what is left, in
     * the order of the lanes.
     */
    int[] lay(List<? extends List<Integer>> sequences) {
        int[] groupAt = new int[map.size];
        Arrays.fill(groupAt, Zoning.EMPTY);
        int[] used = new int[walks.length];
        int[] left = new int[map.sizes.length];
        List<Integer> over = new ArrayList<>();
        for (int l = 0; l < walks.length; l++) {
            for (int g : sequences.get(l)) {
                int here = allows(g, l) ? Math.min(map.sizes[g], walks[l].length - used[l]) : 0;
                for (int k = 0; k < here; k++) {
                    groupAt[walks[l][used[l]++]] = g;
                }
                left[g] = map.sizes[g] - here;
                if (left[g] > 0) {
                    over.add(g);
                }
            }
        }
        for (boolean strict : new boolean[] {true, false}) {
            for (int g : over) {
                for (int l = 0; l < walks.length && left[g] > 0; l++) {
                    if (!strict || allows(g, l)) {
                        int here = Math.min(left[g], walks[l].length - used[l]);
                        for (int k = 0; k < here; k++) {
                            groupAt[walks[l][used[l]++]] = g;
                        }
                        left[g] -= here;
                    }
                }
            }
        }
        return groupAt;
    }

    /** Returns who sits where when all seats are filled line by line through the whole hall, whatever aisles there are. */
    int[] pour() {
        int[] groupAt = new int[map.size];
        Arrays.fill(groupAt, Zoning.EMPTY);
        int at = 0;
        List<Integer> line = IntStream.range(0, map.size)
                .filter(i -> map.open[i])
                .boxed()
                .sorted(Comparator.comparingInt((Integer i) -> map.key[i])
                        .thenComparingDouble(i -> problem.style() == SeatingStyle.COLUMNS ? Math.signum(map.x[i]) : 0)
                        .thenComparingDouble(i -> problem.style() == SeatingStyle.COLUMNS
                                ? problem.seats().get(i).y()
                                : map.x[i])
                        .thenComparing(i -> i))
                .toList();
        for (int g : inPrecedence()) {
            for (int k = 0; k < map.sizes[g]; k++) {
                groupAt[line.get(at++)] = g;
            }
        }
        return groupAt;
    }
}
