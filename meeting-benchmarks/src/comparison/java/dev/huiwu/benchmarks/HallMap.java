package dev.huiwu.benchmarks;

import dev.huiwu.seating.order.SeatingStyle;
import dev.huiwu.seating.zoning.ZoneGroup;
import dev.huiwu.seating.zoning.ZoneSeat;
import dev.huiwu.seating.zoning.ZoningProblem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** What the neutral format fixes about an instance before anybody sits: neighbours, levels, keys, islands, bounds. */
final class HallMap {

    private static final double EPS = 1e-9;

    final int size;
    final int people;
    final int multiple;
    final int categories;
    final int[] sizes;
    final int[] orders;
    final int[] category;

    final List<String> blocks = new ArrayList<>();
    final boolean[] open;
    final int[] holder;
    final int[] block;
    final double[] x;
    /** Index of the seat's row in its block, the same for all of a row; rows of a block follow each other. */
    final int[] row;

    final int[] placeInRow;
    final int[] column;
    final int[] left;
    final int[] right;
    final int[][] touching;
    final int[] island;
    /** Open seats by level, each from left to right. */
    final int[][] levels;

    final int[] level;
    final int[] onLevel;
    private final int[][] ahead;
    private final int[][] behind;
    final int[] key;
    final int[][] keySeats;
    final int[] second;
    final int seconds;

    final int[] fewestPieces;
    final int[] fewestLines;
    final int[] largestIsland;

    private final List<ZoneSeat> seats;
    /** Rows of all blocks, counted through. */
    private final int[] denseRow;

    private double[][] openInRow = {};

    HallMap(ZoningProblem problem) {
        seats = problem.seats();
        size = seats.size();
        List<ZoneGroup> groups = problem.groups();
        sizes = groups.stream().mapToInt(ZoneGroup::size).toArray();
        orders = groups.stream().mapToInt(ZoneGroup::order).toArray();
        category = groups.stream().mapToInt(ZoneGroup::category).toArray();
        categories = Arrays.stream(category).max().orElse(-1) + 1;
        people = Arrays.stream(sizes).sum();
        multiple = (int) Arrays.stream(sizes).filter(n -> n >= 2).count();

        open = new boolean[size];
        holder = new int[size];
        block = new int[size];
        x = new double[size];
        row = new int[size];
        denseRow = new int[size];
        placeInRow = new int[size];
        column = new int[size];
        left = new int[size];
        right = new int[size];
        Map<String, Integer> blockIndex = new HashMap<>();
        Map<String, Integer> columnIndex = new HashMap<>();
        for (int i = 0; i < size; i++) {
            ZoneSeat seat = seats.get(i);
            open[i] = seat.use() == ZoneSeat.Use.OPEN;
            holder[i] = seat.holder().orElse(-1);
            block[i] = blockIndex.computeIfAbsent(seat.block(), name -> {
                blocks.add(name);
                return blocks.size() - 1;
            });
            x[i] = seat.x();
            row[i] = block[i] * 100_000 + seat.row();
            placeInRow[i] = seat.place();
            String own = block[i] + "/" + (int) Math.floor(x[i] + EPS);
            columnIndex.putIfAbsent(own, columnIndex.size());
            column[i] = columnIndex.getOrDefault(own, 0);
        }
        Arrays.fill(left, -1);
        Arrays.fill(right, -1);
        touching = touching();
        island = islands();

        int[] depth = seats.stream().mapToInt(seat -> level(seat.y())).toArray();
        int[] side = Arrays.stream(x).mapToInt(at -> (int) (Math.abs(at) + EPS)).toArray();
        levels = openBy(depth);
        level = new int[size];
        onLevel = new int[size];
        Arrays.fill(level, -1);
        for (int l = 0; l < levels.length; l++) {
            for (int p = 0; p < levels[l].length; p++) {
                level[levels[l][p]] = l;
                onLevel[levels[l][p]] = p;
            }
        }
        ahead = new int[size][0];
        behind = new int[size][0];
        for (int i = 0; i < size; i++) {
            if (level[i] > 0) {
                ahead[i] = overlappingOn(i, level[i] - 1);
            }
            if (level[i] >= 0 && level[i] + 1 < levels.length) {
                behind[i] = overlappingOn(i, level[i] + 1);
            }
        }
        int[] first = switch (problem.style()) {
            case COLUMNS -> side;
            case FREE ->
                seats.stream()
                        .mapToInt(seat -> level(2 * seat.y() + Math.abs(seat.x())))
                        .toArray();
            default -> depth;
        };
        second = switch (problem.style()) {
            case COLUMNS -> depth.clone();
            case FREE -> new int[size];
            default -> side;
        };
        int least = Arrays.stream(second).min().orElse(0);
        Arrays.setAll(second, i -> second[i] - least);
        seconds = Arrays.stream(second).max().orElse(0) + 1;
        keySeats = openBy(first);
        key = new int[size];
        for (int k = 0; k < keySeats.length; k++) {
            for (int seat : keySeats[k]) {
                key[seat] = k;
            }
        }
        fewestPieces = new int[groups.size()];
        fewestLines = new int[groups.size()];
        largestIsland = new int[groups.size()];
        rowsOfOpenSeats();
        bounds(groups, problem.style() == SeatingStyle.COLUMNS);
    }

    static int level(double y) {
        return y >= 0 ? (int) (y + 0.5) : -(int) (-y + 0.5);
    }

    int[] overlapping(int seat, int direction) {
        return direction < 0 ? ahead[seat] : behind[seat];
    }

    /** Returns the open seats of a level that overlap the seat sideways. */
    int[] overlappingOn(int seat, int other) {
        return overlapping(seat, levels[other]);
    }

    private int[] overlapping(int seat, int[] line) {
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

    private int[][] openBy(int[] value) {
        Map<Integer, List<Integer>> lines = new TreeMap<>();
        for (int i = 0; i < size; i++) {
            if (open[i]) {
                lines.computeIfAbsent(value[i], k -> new ArrayList<>()).add(i);
            }
        }
        Comparator<Integer> fromLeft = Comparator.comparingDouble((Integer i) -> x[i])
                .thenComparingDouble(i -> seats.get(i).y())
                .thenComparing(i -> i);
        return lines.values().stream()
                .map(line -> line.stream()
                        .sorted(fromLeft)
                        .mapToInt(Integer::intValue)
                        .toArray())
                .toArray(int[][]::new);
    }

    private int[][] touching() {
        Map<Integer, List<Integer>> rows = new TreeMap<>();
        for (int i = 0; i < size; i++) {
            rows.computeIfAbsent(row[i], k -> new ArrayList<>()).add(i);
        }
        List<List<Integer>> found = new ArrayList<>();
        IntStream.range(0, size).forEach(i -> found.add(new ArrayList<>()));
        Map<Integer, int[]> usable = new HashMap<>();
        rows.forEach((key1, line) -> {
            line.sort(Comparator.comparingInt(i -> placeInRow[i]));
            for (int k = 0; k + 1 < line.size(); k++) {
                int one = line.get(k);
                int next = line.get(k + 1);
                if (placeInRow[next] - placeInRow[one] == 1) {
                    right[one] = next;
                    left[next] = one;
                    if (usable(one) && usable(next)) {
                        found.get(one).add(next);
                        found.get(next).add(one);
                    }
                }
            }
            usable.put(
                    key1,
                    line.stream()
                            .filter(this::usable)
                            .sorted(Comparator.comparingDouble(i -> x[i]))
                            .mapToInt(Integer::intValue)
                            .toArray());
        });
        rows.forEach((key1, line) -> {
            int[] next = usable.getOrDefault(key1 + 1, new int[0]);
            for (int seat : line) {
                if (usable(seat)) {
                    for (int other : overlapping(seat, next)) {
                        found.get(seat).add(other);
                        found.get(other).add(seat);
                    }
                }
            }
        });
        return found.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    private boolean usable(int seat) {
        return seats.get(seat).use() != ZoneSeat.Use.BLOCKED;
    }

    private int[] islands() {
        int[] found = new int[size];
        Arrays.fill(found, -1);
        int next = 0;
        Deque<Integer> front = new ArrayDeque<>();
        for (int start = 0; start < size; start++) {
            if (found[start] < 0 && usable(start)) {
                found[start] = next;
                front.add(start);
                while (!front.isEmpty()) {
                    for (int other : touching[front.remove()]) {
                        if (found[other] < 0) {
                            found[other] = next;
                            front.add(other);
                        }
                    }
                }
                next++;
            }
        }
        return found;
    }

    private void rowsOfOpenSeats() {
        int[] rows = Arrays.stream(row).sorted().distinct().toArray();
        openInRow = new double[rows.length][];
        for (int i = 0; i < size; i++) {
            denseRow[i] = Arrays.binarySearch(rows, row[i]);
        }
        for (int r = 0; r < rows.length; r++) {
            int own = r;
            openInRow[r] = IntStream.range(0, size)
                    .filter(i -> open[i] && denseRow[i] == own)
                    .mapToDouble(i -> x[i])
                    .sorted()
                    .toArray();
        }
    }

    /** Returns how many open seats lie in the rectangles round these seats, one for each block. */
    int openInBoxes(int[] own) {
        int area = 0;
        for (int first = 0; first < own.length; first++) {
            int here = block[own[first]];
            boolean done = false;
            for (int k = 0; k < first && !done; k++) {
                done = block[own[k]] == here;
            }
            if (!done) {
                area += openInBox(own, here);
            }
        }
        return area;
    }

    private int openInBox(int[] own, int here) {
        int firstRow = Integer.MAX_VALUE;
        int lastRow = -1;
        double from = Double.POSITIVE_INFINITY;
        double to = Double.NEGATIVE_INFINITY;
        for (int seat : own) {
            if (block[seat] == here) {
                firstRow = Math.min(firstRow, denseRow[seat]);
                lastRow = Math.max(lastRow, denseRow[seat]);
                from = Math.min(from, x[seat]);
                to = Math.max(to, x[seat]);
            }
        }
        int area = 0;
        for (int r = firstRow; r <= lastRow; r++) {
            area += countBelow(openInRow[r], to + EPS, true) - countBelow(openInRow[r], from - EPS, false);
        }
        return area;
    }

    private static int countBelow(double[] line, double limit, boolean withLimit) {
        int low = 0;
        int high = line.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (line[middle] < limit || (withLimit && line[middle] == limit)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void bounds(List<ZoneGroup> groups, boolean byColumns) {
        Map<Integer, int[]> islands = new TreeMap<>();
        Map<Integer, int[]> columns = new TreeMap<>();
        List<int[]> runs = new ArrayList<>();
        Map<Integer, List<Integer>> rows = new TreeMap<>();
        for (int i = 0; i < size; i++) {
            if (open[i]) {
                count(islands, island[i], i);
                count(columns, column[i], i);
                rows.computeIfAbsent(row[i], k -> new ArrayList<>()).add(i);
            }
        }
        for (List<Integer> line : rows.values()) {
            line.sort(Comparator.comparingInt(i -> placeInRow[i]));
            int[] run = {0, 0};
            for (int k = 0; k < line.size(); k++) {
                if (k == 0 || placeInRow[line.get(k)] != placeInRow[line.get(k - 1)] + 1) {
                    run = new int[] {0, block[line.get(k)]};
                    runs.add(run);
                }
                run[0]++;
            }
        }
        for (int g = 0; g < groups.size(); g++) {
            ZoneGroup group = groups.get(g);
            List<Integer> caps = capacities(group, islands.values());
            fewestPieces[g] = bins(group.size(), caps);
            largestIsland[g] = caps.isEmpty() ? 0 : caps.get(0);
            fewestLines[g] = bins(group.size(), capacities(group, byColumns ? columns.values() : runs));
        }
    }

    private void count(Map<Integer, int[]> places, int index, int seat) {
        places.computeIfAbsent(index, k -> new int[] {0, block[seat]})[0]++;
    }

    private List<Integer> capacities(ZoneGroup group, Iterable<int[]> places) {
        List<Integer> caps = new ArrayList<>();
        for (int[] place : places) {
            if (group.allows(blocks.get(place[1]))) {
                caps.add(place[0]);
            }
        }
        caps.sort(Collections.reverseOrder());
        return caps;
    }

    private static int bins(int people, List<Integer> caps) {
        int left = people;
        int bins = 0;
        for (int cap : caps) {
            if (left <= 0) {
                break;
            }
            left -= cap;
            bins++;
        }
        return Math.max(1, bins);
    }
}
