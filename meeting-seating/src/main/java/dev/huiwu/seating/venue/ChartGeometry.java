package dev.huiwu.seating.venue;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Finds floors, blocks, rows and places in the points of a drawing, by the rule of {@link SeatingChart}. */
final class ChartGeometry {

    private static final double TOGETHER = 1.6;
    private final SeatingChart chart;
    private final List<DrawnSeat> drawn;
    /** Where the seats are once the stage is at the top and blocks are turned, in the unit of the drawing. */
    private final double[] x;

    private final double[] y;
    private final Map<Integer, List<Integer>> lines = new TreeMap<>();
    private final double seatPitch;
    private final double rowPitch;
    private final List<List<Integer>> clusters;
    private final List<List<String>> floors;
    private int turned;
    private int named;
    private boolean ownIds;

    ChartGeometry(SeatingChart chart) {
        this.chart = chart;
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
        floors = floors();
        clusters = clusters();
    }

    int blocksTurned() {
        return turned;
    }

    int blocksNamed() {
        return named;
    }

    boolean usesOwnIds() {
        return ownIds;
    }

    /** Returns pairs of seats of one floor that stand in each other. */
    List<int[]> overlapping() {
        List<int[]> pairs = new ArrayList<>();
        Grid grid = new Grid(seatPitch);
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

    /** Seats by squares of the drawing, to find those near a point. */
    private final class Grid {
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

    private double distance(int one, int other) {
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
        return left(one, x) <= right(other, x)
                && left(other, x) <= right(one, x)
                && left(one, y) <= right(other, y)
                && left(other, y) <= right(one, y);
    }

    private static double left(Collection<Integer> seats, double[] at) {
        return seats.stream().mapToDouble(i -> at[i]).min().orElse(0);
    }

    private static double right(Collection<Integer> seats, double[] at) {
        return seats.stream().mapToDouble(i -> at[i]).max().orElse(0);
    }

    private static double mean(Collection<Integer> seats, double[] at) {
        return seats.stream().mapToDouble(i -> at[i]).average().orElse(0);
    }

    /** Returns the blocks: seats joined along and across the rows of one zone and section. */
    private List<List<Integer>> clusters() {
        int[] parent = IntStream.range(0, drawn.size()).toArray();
        Grid grid = new Grid(TOGETHER * Math.max(seatPitch, rowPitch));
        IntStream.range(0, drawn.size()).forEach(grid::add);
        for (List<Integer> line : lines.values()) {
            double[] along = direction(line);
            for (int k = 0; k < line.size(); k++) {
                int seat = line.get(k);
                if (k > 0 && distance(line.get(k - 1), seat) < TOGETHER * seatPitch) {
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
        double[] theirs = direction(lines.getOrDefault(drawn.get(other).line(), List.of()));
        boolean parallel = Math.abs(along[0] * theirs[0] + along[1] * theirs[1]) > 0.9;
        return parallel
                && ((sideways < seatPitch && across < TOGETHER * rowPitch)
                        || (across < 0.4 * rowPitch && sideways < TOGETHER * seatPitch));
    }

    private double[] direction(List<Integer> line) {
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

    /** Turns a block about its middle if its rows run too far off the front of the stage. */
    private void turn(List<Integer> block, double stageX, double stageY) {
        double cosine = 0;
        double sine = 0;
        for (List<Integer> line : linesOf(block)) {
            double[] along = direction(line);
            int weight = line.size() - 1;
            cosine += weight * (along[0] * along[0] - along[1] * along[1]);
            sine += weight * 2 * along[0] * along[1];
        }
        double angle = StrictMath.atan2(sine, cosine) / 2;
        if (Math.abs(StrictMath.toDegrees(angle)) <= SeatingChart.MOST_TILT) {
            return;
        }
        turned++;
        List<List<Integer>> rows = linesOf(block);
        List<Integer> front = nearest(rows, stageX, stageY);
        double middleX = mean(block, x);
        double middleY = mean(block, y);
        double c = StrictMath.cos(-angle);
        double s = StrictMath.sin(-angle);
        double frontAt = (mean(front, x) - middleX) * s + (mean(front, y) - middleY) * c;
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
                .min(Comparator.comparingDouble(row -> Math.hypot(mean(row, x) - stageX, mean(row, y) - stageY)))
                .orElse(List.of());
    }

    private List<List<Integer>> linesOf(List<Integer> block) {
        Map<Integer, List<Integer>> own = new TreeMap<>();
        block.forEach(seat -> own.computeIfAbsent(drawn.get(seat).line(), k -> new ArrayList<>())
                .add(seat));
        return new ArrayList<>(own.values());
    }

    Venue lay() {
        double middle = (left(all(), x) + right(all(), x)) / 2;
        double top = left(all(), y);
        clusters.forEach(block -> turn(block, middle, top));
        VenueFacts facts = chart.facts();
        int seatWidth = facts.seatWidth().orElse(VenueFacts.DEFAULT_SEAT_WIDTH);
        int pitch = facts.rowPitch().orElse((int) Math.max(1, Math.rint(seatWidth * rowPitch / seatPitch)));
        List<Laid> laid = new ArrayList<>();
        ImmutableList.Builder<Block> blocks = ImmutableList.builder();
        double front = 1;
        for (List<String> zones : floors) {
            String floor = floors.size() == 1 ? "1" : String.join("、", zones);
            List<List<Integer>> own = clusters.stream()
                    .filter(block -> zones.contains(drawn.get(block.get(0)).zone()))
                    .sorted(Comparator.comparingDouble(
                                    (List<Integer> block) -> Math.rint(left(block, y) / (4 * rowPitch)))
                            .thenComparingDouble(block -> mean(block, x)))
                    .toList();
            List<Integer> seats = own.stream().flatMap(List::stream).toList();
            List<String> names = names(own, zones);
            double nearest = left(seats, y);
            for (int b = 0; b < own.size(); b++) {
                double from = (left(own.get(b), x) - middle) / seatPitch;
                double to = (right(own.get(b), x) - middle) / seatPitch;
                Optional<HallSide> side = to < 0.5 && from < -0.5
                        ? Optional.of(HallSide.LEFT)
                        : from > -0.5 && to > 0.5 ? Optional.of(HallSide.RIGHT) : Optional.empty();
                blocks.add(new Block(floor, names.get(b), side));
                block(own.get(b), floor, names.get(b), middle, nearest, front, laid);
            }
            front += (right(seats, y) - nearest) / rowPitch
                    + facts.floorGap().orElse(VenueFacts.DEFAULT_FLOOR_GAP) / (double) pitch;
        }
        return Venue.builder()
                .id(chart.id())
                .name(chart.name())
                .blocks(blocks.build())
                .seats(identified(laid))
                .rostrum(facts.rostrumOr(Optional.empty()))
                .entrances(facts.entrances())
                .stageSide(facts.stageSide().orElse(StageSide.TOP))
                .seatWidth(seatWidth)
                .rowPitch(pitch)
                .build();
    }

    private List<Integer> all() {
        return IntStream.range(0, drawn.size()).boxed().toList();
    }

    /** Names blocks by their section; without one by the words of offices, or by numbers from the front. */
    private List<String> names(List<List<Integer>> blocks, List<String> zones) {
        List<String> names = new ArrayList<>();
        for (String zone : zones) {
            List<List<Integer>> own = blocks.stream()
                    .filter(block -> drawn.get(block.get(0)).zone().equals(zone))
                    .toList();
            boolean oneBand = own.stream()
                    .allMatch(block -> own.stream()
                            .allMatch(other -> left(block, y) <= right(other, y) && left(other, y) <= right(block, y)));
            String prefix = zones.size() > 1 ? zone : "";
            for (int b = 0; b < own.size(); b++) {
                List<Integer> block = own.get(b);
                Optional<String> section = drawn.get(block.get(0)).section();
                String name = section.map(known -> prefix + known)
                        .orElse(prefix
                                + (oneBand && own.size() <= Venues.NAMES.size()
                                        ? Venues.NAMES.get(own.size() - 1).get(b)
                                        : (b + 1) + "区"));
                named += section.isPresent() ? 0 : 1;
                int again = 1;
                String free = name;
                while (names.contains(free)) {
                    free = name + "-" + ++again;
                }
                names.add(free);
            }
        }
        return inOrderOf(blocks, zones, names);
    }

    /** The names were given zone by zone; blocks of several zones stand mixed. */
    private List<String> inOrderOf(List<List<Integer>> blocks, List<String> zones, List<String> names) {
        List<List<Integer>> byZone = zones.stream()
                .flatMap(zone -> blocks.stream()
                        .filter(block -> drawn.get(block.get(0)).zone().equals(zone)))
                .toList();
        return blocks.stream().map(block -> names.get(byZone.indexOf(block))).toList();
    }

    /** A seat that is laid but for its id. */
    private record Laid(int index, Seat seat) {}

    private void block(
            List<Integer> block,
            String floor,
            String name,
            double middle,
            double nearest,
            double front,
            List<Laid> laid) {
        double leftmost = left(block, x);
        int depth = 0;
        double at = Double.NEGATIVE_INFINITY;
        for (List<Integer> row : rows(block)) {
            double here = mean(row, y);
            depth += depth == 0 ? 1 : (int) Math.max(1, Math.rint((here - at) / rowPitch - 0.1));
            at = here;
            int place = 0;
            double last = 0;
            for (int seat : row) {
                double right = (x[seat] - leftmost) / seatPitch;
                place = place == 0
                        ? 1 + (int) Math.rint(right)
                        : place + (right - last < TOGETHER ? 1 : (int) Math.rint(right - last));
                last = right;
                DrawnSeat point = drawn.get(seat);
                laid.add(new Laid(
                        seat,
                        new Seat(
                                SeatId.of(floor, name, point.row(), point.label()),
                                floor,
                                name,
                                point.row(),
                                depth,
                                place,
                                point.label(),
                                HallGeometry.round((x[seat] - middle) / seatPitch),
                                HallGeometry.round(front + (y[seat] - nearest) / rowPitch),
                                point.features())));
            }
        }
    }

    /** Returns the rows of a block from the front, each from left to right; strokes with one label at one depth are one. */
    private List<List<Integer>> rows(List<Integer> block) {
        List<List<Integer>> strokes = new ArrayList<>(linesOf(block));
        strokes.sort(Comparator.comparingDouble((List<Integer> stroke) -> mean(stroke, y))
                .thenComparing(stroke -> stroke.get(0)));
        List<List<Integer>> rows = new ArrayList<>();
        for (List<Integer> stroke : strokes) {
            Optional<List<Integer>> same = rows.stream()
                    .filter(row -> Math.abs(mean(row, y) - mean(stroke, y)) < 0.4 * rowPitch
                            && drawn.get(row.get(0))
                                    .row()
                                    .equals(drawn.get(stroke.get(0)).row()))
                    .findFirst();
            same.ifPresentOrElse(row -> row.addAll(stroke), () -> rows.add(new ArrayList<>(stroke)));
        }
        rows.forEach(row ->
                row.sort(Comparator.comparingDouble((Integer seat) -> x[seat]).thenComparing(seat -> seat)));
        return rows;
    }

    /** Keeps the ids of the file if each seat has one of its own; else seats go by floor, block, row and label. */
    private List<Seat> identified(List<Laid> laid) {
        long distinct =
                drawn.stream().flatMap(seat -> seat.id().stream()).distinct().count();
        ownIds = distinct == drawn.size();
        List<Seat> seats = new ArrayList<>();
        for (Laid one : laid) {
            Seat seat = one.seat();
            SeatId id = ownIds ? drawn.get(one.index()).id().map(SeatId::new).orElse(seat.id()) : seat.id();
            seats.add(new Seat(
                    id,
                    seat.floor(),
                    seat.block(),
                    seat.row(),
                    seat.rowIndex(),
                    seat.place(),
                    seat.label(),
                    seat.x(),
                    seat.y(),
                    seat.features()));
        }
        List<String> order = seats.stream().map(Seat::floor).distinct().toList();
        seats.sort(Comparator.comparing((Seat seat) -> order.indexOf(seat.floor()))
                .thenComparing(Seat::y)
                .thenComparing(Seat::x)
                .thenComparing(Seat::id));
        return seats;
    }

    /** Returns the places (floor, block, row, label) that several seats share, with those seats. */
    Map<SeatId, List<DrawnSeat>> labelledAlike() {
        List<Laid> laid = new ArrayList<>();
        for (List<String> zones : floors) {
            List<List<Integer>> own = clusters.stream()
                    .filter(block -> zones.contains(drawn.get(block.get(0)).zone()))
                    .toList();
            for (int b = 0; b < own.size(); b++) {
                block(own.get(b), String.join("、", zones), "#" + b, 0, 0, 1, laid);
            }
        }
        Map<SeatId, List<DrawnSeat>> places = new LinkedHashMap<>();
        laid.forEach(one ->
                places.computeIfAbsent(one.seat().id(), id -> new ArrayList<>()).add(drawn.get(one.index())));
        places.values().removeIf(seats -> seats.size() < 2);
        return places;
    }
}
