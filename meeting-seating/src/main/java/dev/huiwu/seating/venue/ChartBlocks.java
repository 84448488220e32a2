package dev.huiwu.seating.venue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Finds the floors of a drawing and the blocks on them, and turns blocks that do not face the stage. */
final class ChartBlocks {

    /** Seats so many pitches apart still stand together. */
    static final double TOGETHER = 1.6;

    private final ChartPoints points;
    private final List<DrawnSeat> drawn;
    private final double[] x;
    private final double[] y;
    private final double seatPitch;
    private final double rowPitch;
    /** The zones of each floor. */
    final List<List<String>> floors;
    /** The seats of each block. */
    final List<List<Integer>> clusters;

    private int turned;

    ChartBlocks(ChartPoints points) {
        this.points = points;
        drawn = points.drawn;
        x = points.x;
        y = points.y;
        seatPitch = points.seatPitch;
        rowPitch = points.rowPitch;
        floors = floors();
        clusters = clusters();
    }

    /** Returns how many blocks have been turned. */
    int turned() {
        return turned;
    }

    /** Returns pairs of seats of one floor that stand in each other. */
    List<int[]> overlapping() {
        List<int[]> pairs = new ArrayList<>();
        ChartPoints.Grid grid = points.grid(seatPitch);
        for (int i = 0; i < drawn.size(); i++) {
            for (int other : grid.near(x[i], y[i], 1)) {
                if (floorOf(i) == floorOf(other) && Math.hypot(x[i] - x[other], y[i] - y[other]) < 0.5 * seatPitch) {
                    pairs.add(new int[] {other, i});
                }
            }
            grid.add(i);
        }
        return pairs;
    }

    private int floorOf(int seat) {
        return IntStream.range(0, floors.size())
                .filter(f -> floors.get(f).contains(drawn.get(seat).zone()))
                .findFirst()
                .orElse(0);
    }

    /** Returns the zones of each floor. */
    private List<List<String>> floors() {
        Map<String, List<Integer>> zones = new LinkedHashMap<>();
        for (int i = 0; i < drawn.size(); i++) {
            zones.computeIfAbsent(drawn.get(i).zone(), zone -> new ArrayList<>())
                    .add(i);
        }
        List<List<String>> found = new ArrayList<>();
        zones.forEach((zone, seats) -> {
            Optional<List<String>> free = found.stream()
                    .filter(floor -> floor.stream().noneMatch(other -> cross(zones.getOrDefault(other, seats), seats)))
                    .findFirst();
            free.ifPresentOrElse(floor -> floor.add(zone), () -> found.add(new ArrayList<>(List.of(zone))));
        });
        return found;
    }

    private boolean cross(Collection<Integer> one, Collection<Integer> other) {
        return ChartPoints.left(one, x) <= ChartPoints.right(other, x)
                && ChartPoints.left(other, x) <= ChartPoints.right(one, x)
                && ChartPoints.left(one, y) <= ChartPoints.right(other, y)
                && ChartPoints.left(other, y) <= ChartPoints.right(one, y);
    }

    /** Returns the blocks: seats joined along and across the rows of one zone and section. */
    private List<List<Integer>> clusters() {
        int[] parent = IntStream.range(0, drawn.size()).toArray();
        ChartPoints.Grid grid = points.grid(TOGETHER * Math.max(seatPitch, rowPitch));
        IntStream.range(0, drawn.size()).forEach(grid::add);
        for (List<Integer> line : points.lines.values()) {
            double[] along = points.direction(line);
            for (int k = 0; k < line.size(); k++) {
                int seat = line.get(k);
                if (k > 0 && points.distance(line.get(k - 1), seat) < TOGETHER * seatPitch) {
                    join(parent, line.get(k - 1), seat);
                }
                for (int other : grid.near(x[seat], y[seat], 1)) {
                    if (samePart(seat, other) && beside(seat, other, along)) {
                        join(parent, seat, other);
                    }
                }
            }
        }
        Map<Integer, List<Integer>> byRoot = new TreeMap<>();
        for (int i = 0; i < parent.length; i++) {
            byRoot.computeIfAbsent(root(parent, i), k -> new ArrayList<>()).add(i);
        }
        return new ArrayList<>(byRoot.values());
    }

    private boolean samePart(int one, int other) {
        return drawn.get(one).zone().equals(drawn.get(other).zone())
                && drawn.get(one).section().equals(drawn.get(other).section());
    }

    /** Says whether a seat of another line stands behind or in front, as this line runs; lines at an angle do not. */
    private boolean beside(int seat, int other, double[] along) {
        if (drawn.get(seat).line() == drawn.get(other).line()) {
            return false;
        }
        double dx = x[other] - x[seat];
        double dy = y[other] - y[seat];
        double across = Math.abs(dx * along[1] - dy * along[0]);
        double sideways = Math.abs(dx * along[0] + dy * along[1]);
        double[] theirs =
                points.direction(points.lines.getOrDefault(drawn.get(other).line(), List.of()));
        boolean parallel = Math.abs(along[0] * theirs[0] + along[1] * theirs[1]) > 0.9;
        return parallel
                && ((sideways < seatPitch && across < TOGETHER * rowPitch)
                        || (across < 0.4 * rowPitch && sideways < TOGETHER * seatPitch));
    }

    private static int root(int[] parent, int seat) {
        int at = seat;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    private static void join(int[] parent, int one, int other) {
        int low = Math.min(root(parent, one), root(parent, other));
        int high = Math.max(root(parent, one), root(parent, other));
        parent[high] = low;
    }

    /** Turns every block that runs too far off the front of a stage, given the middle of its front. */
    void turn(double stageX, double stageY) {
        clusters.forEach(block -> turn(block, stageX, stageY));
    }

    /** Turns a block about its middle if its rows run too far off the front of the stage. */
    private void turn(List<Integer> block, double stageX, double stageY) {
        double cosine = 0;
        double sine = 0;
        for (List<Integer> line : points.linesOf(block)) {
            double[] along = points.direction(line);
            int weight = line.size() - 1;
            cosine += weight * (along[0] * along[0] - along[1] * along[1]);
            sine += weight * 2 * along[0] * along[1];
        }
        double angle = StrictMath.atan2(sine, cosine) / 2;
        if (Math.abs(StrictMath.toDegrees(angle)) <= SeatingChart.MOST_TILT) {
            return;
        }
        turned++;
        List<List<Integer>> rows = points.linesOf(block);
        List<Integer> front = nearest(rows, stageX, stageY);
        double middleX = ChartPoints.mean(block, x);
        double middleY = ChartPoints.mean(block, y);
        double c = StrictMath.cos(-angle);
        double s = StrictMath.sin(-angle);
        double frontAt = (ChartPoints.mean(front, x) - middleX) * s + (ChartPoints.mean(front, y) - middleY) * c;
        double sign = frontAt > 0 ? -1 : 1;
        for (int seat : block) {
            double dx = x[seat] - middleX;
            double dy = y[seat] - middleY;
            x[seat] = middleX + sign * (dx * c - dy * s);
            y[seat] = middleY + sign * (dx * s + dy * c);
        }
    }

    private List<Integer> nearest(List<List<Integer>> rows, double stageX, double stageY) {
        return rows.stream()
                .min(Comparator.comparingDouble(
                        row -> Math.hypot(ChartPoints.mean(row, x) - stageX, ChartPoints.mean(row, y) - stageY)))
                .orElse(List.of());
    }
}
