package dev.huiwu.seating.venue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The points of a drawing with the stage at the top: how far they are from each other, and which lie near, along one line,
 * or in one row.
 */
final class ChartPoints {

    final List<DrawnSeat> drawn;
    /** Where the seats are, in the unit of the drawing; blocks may be turned later. */
    final double[] x;

    final double[] y;
    /** The seats of each stroke of the drawing. */
    final Map<Integer, List<Integer>> lines = new TreeMap<>();

    final double seatPitch;
    final double rowPitch;

    ChartPoints(SeatingChart chart) {
        drawn = chart.seats();
        x = new double[drawn.size()];
        y = new double[drawn.size()];
        for (int i = 0; i < drawn.size(); i++) {
            double right = drawn.get(i).x();
            double down = drawn.get(i).y();
            StageSide stage = chart.facts().stageSide().orElse(StageSide.TOP);
            x[i] = switch (stage) {
                case TOP -> right;
                case BOTTOM -> -right;
                case LEFT -> -down;
                case RIGHT -> down;
            };
            y[i] = switch (stage) {
                case TOP -> down;
                case BOTTOM -> -down;
                case LEFT -> right;
                case RIGHT -> -right;
            };
            lines.computeIfAbsent(drawn.get(i).line(), line -> new ArrayList<>())
                    .add(i);
        }
        seatPitch = seatPitch();
        rowPitch = rowPitch();
    }

    /** Returns an empty set of seats by squares of so many units. */
    Grid grid(double cell) {
        return new Grid(cell);
    }

    /** Seats by squares of the drawing, to find those near a point. */
    final class Grid {
        private final double cell;
        private final Map<Long, List<Integer>> squares = new LinkedHashMap<>();

        Grid(double cell) {
            this.cell = cell;
        }

        private long key(double right, double down, int dx, int dy) {
            long column = (long) Math.floor(right / cell) + dx;
            long row = (long) Math.floor(down / cell) + dy;
            return column * 1_000_000_007L + row;
        }

        void add(int seat) {
            squares.computeIfAbsent(key(x[seat], y[seat], 0, 0), k -> new ArrayList<>())
                    .add(seat);
        }

        List<Integer> near(double right, double down, int reach) {
            List<Integer> found = new ArrayList<>();
            for (int dx = -reach; dx <= reach; dx++) {
                for (int dy = -reach; dy <= reach; dy++) {
                    found.addAll(squares.getOrDefault(key(right, down, dx, dy), List.of()));
                }
            }
            return found;
        }
    }

    private double seatPitch() {
        List<Double> steps = new ArrayList<>();
        for (List<Integer> line : lines.values()) {
            for (int k = 1; k < line.size(); k++) {
                steps.add(distance(line.get(k - 1), line.get(k)));
            }
        }
        return median(steps, 1);
    }

    private double rowPitch() {
        Grid grid = new Grid(2 * seatPitch);
        IntStream.range(0, drawn.size()).forEach(grid::add);
        List<Double> steps = new ArrayList<>();
        for (List<Integer> line : lines.values()) {
            int middle = line.get(line.size() / 2);
            grid.near(x[middle], y[middle], 2).stream()
                    .filter(other -> drawn.get(other).line()
                                    != drawn.get(middle).line()
                            && drawn.get(other).zone().equals(drawn.get(middle).zone()))
                    .mapToDouble(other -> distance(middle, other))
                    .filter(step -> step > 0.5 * seatPitch)
                    .min()
                    .ifPresent(steps::add);
        }
        return median(steps, seatPitch);
    }

    double distance(int one, int other) {
        return Math.hypot(x[one] - x[other], y[one] - y[other]);
    }

    private static double median(List<Double> values, double otherwise) {
        double[] sorted = values.stream()
                .mapToDouble(Double::doubleValue)
                .filter(v -> v > 0)
                .sorted()
                .toArray();
        return sorted.length == 0 ? otherwise : sorted[sorted.length / 2];
    }

    static double left(Collection<Integer> seats, double[] at) {
        return seats.stream().mapToDouble(i -> at[i]).min().orElse(0);
    }

    static double right(Collection<Integer> seats, double[] at) {
        return seats.stream().mapToDouble(i -> at[i]).max().orElse(0);
    }

    static double mean(Collection<Integer> seats, double[] at) {
        return seats.stream().mapToDouble(i -> at[i]).average().orElse(0);
    }

    /** Returns the direction of a line from its first seat to its last, as a vector of length 1. */
    double[] direction(List<Integer> line) {
        if (line.size() < 2) {
            return new double[] {1, 0};
        }
        int first = line.get(0);
        int last = line.get(line.size() - 1);
        double length = distance(first, last);
        return length == 0
                ? new double[] {1, 0}
                : new double[] {(x[last] - x[first]) / length, (y[last] - y[first]) / length};
    }

    /** Returns the seats of a block stroke by stroke. */
    List<List<Integer>> linesOf(List<Integer> block) {
        Map<Integer, List<Integer>> own = new TreeMap<>();
        block.forEach(seat -> own.computeIfAbsent(drawn.get(seat).line(), k -> new ArrayList<>())
                .add(seat));
        return new ArrayList<>(own.values());
    }
}
