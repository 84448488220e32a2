package dev.huiwu.seating.zoning.internal;

import com.google.common.primitives.Ints;
import dev.huiwu.seating.order.SeatingStyle;
import dev.huiwu.seating.zoning.ZoneSeat;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * The ways to walk an island so that consecutive seats touch wherever the island allows it.
 *
 * <p>In rows the walk goes from the front, to and fro; in columns it goes from column to column, to and fro between
 * front and back, starting on the side nearer the centre line. A sequence of group sizes cut from such a walk has no
 * group in two pieces, except across a hole in the island.
 */
final class Paths {

    private Paths() {}

    /** Returns one lane for each island that has open seats, in the order of their first seats. */
    static List<Lane> lanes(List<ZoneSeat> seats, SeatGraph graph, SeatingStyle style) {
        List<List<Integer>> islands = new ArrayList<>();
        for (int i = 0; i < graph.islands; i++) {
            islands.add(new ArrayList<>());
        }
        for (int i = 0; i < graph.size; i++) {
            if (graph.open[i]) {
                islands.get(graph.island[i]).add(i);
            }
        }
        List<Lane> lanes = new ArrayList<>();
        for (List<Integer> island : islands) {
            if (!island.isEmpty()) {
                int[][] paths = style != SeatingStyle.COLUMNS ? rows(island, seats) : columns(island, seats);
                lanes.add(new Lane(paths, graph.block[island.get(0)]));
            }
        }
        return lanes;
    }

    private static int[][] rows(List<Integer> island, List<ZoneSeat> seats) {
        List<List<Integer>> lines = lines(
                island,
                seat -> seats.get(seat).row(),
                Comparator.comparingDouble(seat -> seats.get(seat).x()));
        return walks(lines, seat -> seats.get(seat).x());
    }

    private static int[][] columns(List<Integer> island, List<ZoneSeat> seats) {
        List<List<Integer>> lines = lines(
                island,
                seat -> (int) Math.floor(seats.get(seat).x() + SeatGraph.EPS),
                Comparator.comparingDouble(seat -> seats.get(seat).y()));
        double sum = island.stream().mapToDouble(seat -> seats.get(seat).x()).sum();
        if (sum < 0 && !straddlesCentre(island, seats)) {
            Collections.reverse(lines);
        }
        return walks(lines, seat -> seats.get(seat).y());
    }

    private static final int WIDEST_BAND = 3;

    /** Returns the walks along single lines, and along bands of neighbouring lines, each from either end. */
    private static int[][] walks(List<List<Integer>> lines, ToDoubleFunction<Integer> along) {
        List<int[]> walks = new ArrayList<>();
        for (int width = 1; width <= Math.min(WIDEST_BAND, lines.size()); width++) {
            List<List<Integer>> bands = new ArrayList<>();
            for (int from = 0; from < lines.size(); from += width) {
                bands.add(band(lines.subList(from, Math.min(lines.size(), from + width)), along));
            }
            walks.add(toAndFro(bands, false));
            walks.add(toAndFro(bands, true));
        }
        return walks.toArray(int[][]::new);
    }

    /** Walks several lines at once: across all of them at each place, to and fro. */
    private static List<Integer> band(List<List<Integer>> lines, ToDoubleFunction<Integer> along) {
        if (lines.size() == 1) {
            return lines.get(0);
        }
        Map<Integer, List<Integer>> places = new TreeMap<>();
        for (List<Integer> line : lines) {
            for (int seat : line) {
                places.computeIfAbsent(
                                (int) Math.floor(along.applyAsDouble(seat) + SeatGraph.EPS), k -> new ArrayList<>())
                        .add(seat);
            }
        }
        return Ints.asList(toAndFro(new ArrayList<>(places.values()), false));
    }

    /** Says whether the island lies on both sides of the centre line. */
    static boolean straddlesCentre(Iterable<Integer> island, List<ZoneSeat> seats) {
        boolean leftSide = false;
        boolean rightSide = false;
        for (int seat : island) {
            leftSide |= seats.get(seat).x() < -SeatGraph.EPS;
            rightSide |= seats.get(seat).x() > SeatGraph.EPS;
        }
        return leftSide && rightSide;
    }

    private interface LineKey {
        int of(int seat);
    }

    private static List<List<Integer>> lines(List<Integer> island, LineKey key, Comparator<Integer> along) {
        Map<Integer, List<Integer>> lines = new TreeMap<>();
        for (int seat : island) {
            lines.computeIfAbsent(key.of(seat), k -> new ArrayList<>()).add(seat);
        }
        lines.values().forEach(line -> line.sort(along.thenComparing(seat -> seat)));
        return new ArrayList<>(lines.values());
    }

    private static int[] toAndFro(List<List<Integer>> lines, boolean backFirst) {
        List<Integer> path = new ArrayList<>();
        boolean back = backFirst;
        for (List<Integer> line : lines) {
            List<Integer> walk = new ArrayList<>(line);
            if (back) {
                Collections.reverse(walk);
            }
            path.addAll(walk);
            back = !back;
        }
        return path.stream().mapToInt(Integer::intValue).toArray();
    }
}
