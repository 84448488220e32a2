package dev.huiwu.seating.zoning.internal;

import com.google.common.primitives.Ints;
import dev.huiwu.seating.zoning.ZoneSeat;
import dev.huiwu.seating.zoning.ZoningProblem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is fixed about a hall: which seats touch, which lie on one level, what each is worth, and the islands.
 *
 * <p>Seats are named by their index in the problem. Everything is computed once, in {@code O(n log n)}; the arrays are
 * shared with the appraisal and never written again.
 */
final class SeatGraph {

    /** Added before a value is rounded down, as the neutral format says. */
    static final double EPS = 1e-9;

    final int size;
    final double[] x;
    final boolean[] open;
    /** Group of the detached person on the seat, or -1. */
    final int[] holder;
    /** Index of the block, by first appearance. */
    final int[] block;
    /** Neighbours with a place one less and one more in the same block and row, whatever their use, or -1. */
    final int[] left;

    final int[] right;
    /** Seats that touch seat {@code i}: {@code touchTo[touchStart[i]] .. touchTo[touchStart[i + 1] - 1]}. */
    final int[] touchStart;

    final int[] touchTo;
    /** Island of each usable seat, -1 for blocked ones. */
    final int[] island;

    final int islands;

    /** Index of the seat's level among all levels with open seats; -1 where the seat is not open. */
    final int[] level;
    /** Open seats of each level from left to right. */
    final int[][] levels;
    /** Open seats on the next level that overlap seat {@code i} sideways. */
    final int[][] behind;

    /** Value of the seat in the first direction of precedence, as a rank among all values; lower is better. */
    final int[] first;

    final int firsts;
    /** Value in the second direction; lower is better, from 0. */
    final int[] second;

    final int seconds;

    /** Index of the seat's (block, row) among those with open seats, ordered by block and row; -1 where not open. */
    final int[] row;
    /** Sideways places of the open seats of each row, ascending. */
    final double[][] rowX;
    /** Index of the seat's (block, column). */
    final int[] column;

    final int columns;

    SeatGraph(ZoningProblem problem) {
        List<ZoneSeat> seats = problem.seats();
        size = seats.size();
        x = new double[size];
        open = new boolean[size];
        holder = new int[size];
        block = new int[size];
        left = new int[size];
        right = new int[size];
        island = new int[size];
        Arrays.fill(left, -1);
        Arrays.fill(right, -1);
        Arrays.fill(island, -1);
        Map<String, Integer> blocks = new HashMap<>();
        for (int i = 0; i < size; i++) {
            ZoneSeat seat = seats.get(i);
            x[i] = seat.x();
            open[i] = seat.use() == ZoneSeat.Use.OPEN;
            holder[i] = seat.holder().orElse(-1);
            block[i] = blocks.computeIfAbsent(seat.block(), name -> blocks.size());
        }

        List<List<Integer>> touching = touching(seats);
        touchStart = new int[size + 1];
        for (int i = 0; i < size; i++) {
            touchStart[i + 1] = touchStart[i] + touching.get(i).size();
        }
        touchTo = touching.stream()
                .flatMap(List::stream)
                .mapToInt(Integer::intValue)
                .toArray();
        islands = findIslands(seats);

        int[] depth = new int[size];
        int[] sideways = new int[size];
        for (int i = 0; i < size; i++) {
            depth[i] = depth(seats.get(i).y());
            sideways[i] = (int) (Math.abs(x[i]) + EPS);
        }
        int[] firstValue = switch (problem.style()) {
            case ROWS, TIERS -> depth;
            case COLUMNS -> sideways;
            case FREE -> seats.stream().mapToInt(SeatGraph::fromMiddleOfFront).toArray();
        };
        second = switch (problem.style()) {
            case ROWS, TIERS -> sideways;
            case COLUMNS -> ranks(depth);
            case FREE -> new int[size];
        };
        seconds = Arrays.stream(second).max().orElse(0) + 1;
        first = ranks(firstValue);
        firsts = Arrays.stream(first).max().orElse(0) + 1;

        level = new int[size];
        Arrays.fill(level, -1);
        levels = groupOpen(
                i -> (long) depth[i],
                Comparator.comparingDouble((Integer i) -> x[i])
                        .thenComparingDouble(i -> seats.get(i).y())
                        .thenComparing(i -> i));
        for (int l = 0; l < levels.length; l++) {
            for (int seat : levels[l]) {
                level[seat] = l;
            }
        }
        behind = new int[size][];
        Arrays.fill(behind, new int[0]);
        for (int l = 0; l + 1 < levels.length; l++) {
            for (int seat : levels[l]) {
                behind[seat] = overlapping(seat, levels[l + 1]);
            }
        }

        int[][] rowSeats = groupOpen(
                i -> ((long) block[i] << 32) + seats.get(i).row(),
                Comparator.comparingDouble((Integer i) -> x[i]).thenComparing(i -> i));
        row = new int[size];
        Arrays.fill(row, -1);
        rowX = new double[rowSeats.length][];
        for (int r = 0; r < rowSeats.length; r++) {
            rowX[r] = Arrays.stream(rowSeats[r]).mapToDouble(i -> x[i]).toArray();
            for (int seat : rowSeats[r]) {
                row[seat] = r;
            }
        }
        column = new int[size];
        int[][] columnSeats = groupOpen(
                i -> ((long) block[i] << 32) + (long) Math.floor(x[i] + EPS) + (1L << 20), Comparator.naturalOrder());
        for (int c = 0; c < columnSeats.length; c++) {
            for (int seat : columnSeats[c]) {
                column[seat] = c;
            }
        }
        columns = columnSeats.length;
    }

    /** Returns the depth level of a distance from the stage: rounded half away from zero to whole row pitches. */
    static int depth(double y) {
        return y >= 0 ? (int) (y + 0.5) : -(int) (-y + 0.5);
    }

    private static int fromMiddleOfFront(ZoneSeat seat) {
        return depth(2 * seat.y() + Math.abs(seat.x()));
    }

    /** Returns the seats of {@code line}, which is sorted by x, that are less than one seat width from the seat. */
    int[] overlapping(int seat, int[] line) {
        int low = 0;
        int high = line.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (x[line[middle]] <= x[seat] - 1 + EPS) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int end = low;
        while (end < line.length && x[line[end]] < x[seat] + 1 - EPS) {
            end++;
        }
        return Arrays.copyOfRange(line, low, end);
    }

    private List<List<Integer>> touching(List<ZoneSeat> seats) {
        Map<Long, List<Integer>> rows = new TreeMap<>();
        for (int i = 0; i < size; i++) {
            rows.computeIfAbsent(rowKey(seats, i, 0), key -> new ArrayList<>()).add(i);
        }
        List<List<Integer>> touching = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            touching.add(new ArrayList<>());
        }
        rows.values().forEach(line -> {
            line.sort(Comparator.comparingInt(i -> seats.get(i).place()));
            for (int k = 0; k + 1 < line.size(); k++) {
                int one = line.get(k);
                int next = line.get(k + 1);
                if (seats.get(next).place() - seats.get(one).place() == 1) {
                    right[one] = next;
                    left[next] = one;
                    if (usable(seats, one) && usable(seats, next)) {
                        touching.get(one).add(next);
                        touching.get(next).add(one);
                    }
                }
            }
        });
        Comparator<Integer> byX =
                Comparator.comparingDouble((Integer i) -> x[i]).thenComparing(i -> i);
        Map<Long, int[]> lines = new TreeMap<>();
        rows.forEach((key, line) -> lines.put(
                key,
                Ints.toArray(
                        line.stream().filter(i -> usable(seats, i)).sorted(byX).toList())));
        rows.values().forEach(line -> {
            int[] next = lines.get(rowKey(seats, line.get(0), 1));
            if (next != null) {
                for (int seat : line) {
                    if (usable(seats, seat)) {
                        for (int other : overlapping(seat, next)) {
                            touching.get(seat).add(other);
                            touching.get(other).add(seat);
                        }
                    }
                }
            }
        });
        return touching;
    }

    private static boolean usable(List<ZoneSeat> seats, int seat) {
        return seats.get(seat).use() != ZoneSeat.Use.BLOCKED;
    }

    private long rowKey(List<ZoneSeat> seats, int seat, int further) {
        return ((long) block[seat] << 32) + seats.get(seat).row() + further;
    }

    private int findIslands(List<ZoneSeat> seats) {
        int found = 0;
        Deque<Integer> front = new ArrayDeque<>();
        for (int start = 0; start < size; start++) {
            if (island[start] >= 0 || !usable(seats, start)) {
                continue;
            }
            island[start] = found;
            front.add(start);
            while (!front.isEmpty()) {
                int seat = front.remove();
                for (int t = touchStart[seat]; t < touchStart[seat + 1]; t++) {
                    if (island[touchTo[t]] < 0) {
                        island[touchTo[t]] = found;
                        front.add(touchTo[t]);
                    }
                }
            }
            found++;
        }
        return found;
    }

    private interface SeatKey {
        long of(int seat);
    }

    /** Returns the open seats that share a key, by ascending key, each list in the given order. */
    private int[][] groupOpen(SeatKey key, Comparator<Integer> order) {
        Map<Long, List<Integer>> byKey = new TreeMap<>();
        for (int i = 0; i < size; i++) {
            if (open[i]) {
                byKey.computeIfAbsent(key.of(i), k -> new ArrayList<>()).add(i);
            }
        }
        return byKey.values().stream()
                .map(list ->
                        list.stream().sorted(order).mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    private static int[] ranks(int[] values) {
        int[] distinct = Arrays.stream(values).distinct().sorted().toArray();
        return Arrays.stream(values)
                .map(value -> Arrays.binarySearch(distinct, value))
                .toArray();
    }
}
