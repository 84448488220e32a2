package dev.huiwu.seating.guide.internal;

import dev.huiwu.core.drawing.Point;
import dev.huiwu.seating.guide.Way;
import dev.huiwu.seating.venue.Entrance;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.SeatFeature;
import dev.huiwu.seating.venue.SeatId;
import dev.huiwu.seating.venue.Venue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Walking on one floor of a hall: how far it is from a door to a seat, and along which aisle.
 *
 * <p>Seats take the room up to their neighbours; nobody walks there. What lies between them, and {@value #MARGIN} m
 * around them, is free: a grid of cells of a quarter of a metre, coarser where seats are few and far apart, on which one
 * walks forwards, backwards and sideways. Who has come to the end of a row passes along it to the seat; as that is toil
 * for who passes and who sits there, one rather goes by the aisle at the seat, to a wheelchair's place nearly always.
 * Lengths are in metres, those past a row as many times longer; time and memory are linear in the seats, times the
 * doors. Not thread-safe.
 */
public final class FloorWalk {

    /** Free outside of the outermost seats, where the walls are taken to be. */
    static final double MARGIN = 1.2;

    private static final double FINEST = 0.25;
    private static final double FAR = 1e6;
    private static final double MIDDLE = 0.6;

    /** How many times as far as it is the way past seated people counts. */
    private static final double PAST = 3;

    /** The same for a wheelchair, which goes by the aisle at its place. */
    private static final double WHEELED = 6;

    private final double seatWidth;
    private final double rowPitch;
    private final WalkGrid grid;
    private final List<Stretch> stretches = new ArrayList<>();
    private final Map<SeatId, Integer> stretchOf = new HashMap<>();
    private final Map<SeatId, Point> middles = new HashMap<>();
    private final Set<SeatId> wheeled = new HashSet<>();
    private final int[] accesses;
    private final Map<String, Reach> reaches = new HashMap<>();
    private final Map<Integer, Way.Aisle> aisles = new HashMap<>();

    /** What is how far from a door. */
    private final class Reach {

        /** Steps to each cell. */
        private final int[] steps;

        /** Metres to each end of a stretch, very far if no aisle leads there. */
        private final double[] toEnds;

        private final Map<Integer, Approach> approaches = new HashMap<>();

        Reach(Entrance door) {
            steps = grid.distances(doorCell(door));
            toEnds = new double[accesses.length];
            for (int end = 0; end < toEnds.length; end++) {
                int far = accesses[end] < 0 ? Integer.MAX_VALUE : steps[accesses[end]];
                toEnds[end] = far == Integer.MAX_VALUE ? FAR : far * grid.cell();
            }
        }

        Approach approach(int end) {
            return approaches.computeIfAbsent(end, key -> walked(this, end));
        }

        /** Returns the mean way to the seats of a stretch by one of its ends. */
        double mean(int end, List<SeatId> seats) {
            double reached = toEnds[end];
            return reached >= FAR
                    ? FAR
                    : seats.stream()
                                    .mapToDouble(seat -> reached + along(seat, end))
                                    .sum()
                            / seats.size();
        }
    }

    /** Seats of one row without a gap between them. */
    private record Stretch(String block, String row, Point first, Point last, boolean gapBefore, boolean gapAfter) {}

    /**
     * How one comes to the end of a row.
     *
     * @param row the row, as printed
     * @param steps from the door to the seats
     * @param path from the door through the middle of the aisles to the end of the row
     */
    public record Approach(
            Way.Aisle aisle, Way.Heading heading, Way.Turn turn, String row, double steps, List<Point> path) {}

    /** Lays the grid over the seats of a floor. */
    public FloorWalk(Venue venue, List<Seat> seats) {
        seatWidth = venue.seatWidth() / 1000.0;
        rowPitch = venue.rowPitch() / 1000.0;
        List<Seat> sorted = new ArrayList<>(seats);
        sorted.sort(Comparator.comparing(Seat::place).thenComparing(Seat::id));
        Map<List<Object>, List<Seat>> rows = new LinkedHashMap<>();
        seats.forEach(seat -> {
            middles.put(seat.id(), new Point(seat.x() * seatWidth, seat.y() * rowPitch));
            rows.computeIfAbsent(List.of(seat.block(), seat.rowIndex()), row -> new ArrayList<>());
            if (seat.has(SeatFeature.ACCESSIBLE)) {
                wheeled.add(seat.id());
            }
        });
        sorted.forEach(seat -> rows.getOrDefault(List.of(seat.block(), seat.rowIndex()), new ArrayList<>())
                .add(seat));
        grid = WalkGrid.over(middles.values(), seatWidth, rowPitch, MARGIN, FINEST);
        Map<String, Integer> blocks = new HashMap<>();
        for (Seat seat : seats) {
            int block = blocks.computeIfAbsent(seat.block(), name -> blocks.size() + 1);
            grid.occupy(middle(seat), seatWidth, rowPitch, block);
        }
        rows.values().forEach(this::stretches);
        accesses = new int[2 * stretches.size()];
        Arrays.setAll(accesses, this::access);
        nameAisles(blocks);
    }

    private Point middle(Seat seat) {
        return middles.getOrDefault(seat.id(), new Point(0, 0));
    }

    private void stretches(List<Seat> row) {
        int first = 0;
        for (int i = 1; i <= row.size(); i++) {
            if (i == row.size() || row.get(i).place() != row.get(i - 1).place() + 1) {
                for (Seat seat : row.subList(first, i)) {
                    stretchOf.put(seat.id(), stretches.size());
                }
                Seat start = row.get(first);
                stretches.add(new Stretch(
                        start.block(), start.row(), middle(start), middle(row.get(i - 1)), first > 0, i < row.size()));
                first = i;
            }
        }
    }

    /** Returns the free cell beyond an end of a stretch, or -1; ends are numbered twice the stretch, right ones odd. */
    private int access(int end) {
        Stretch stretch = stretches.get(end / 2);
        boolean right = end % 2 == 1;
        Point seat = right ? stretch.last() : stretch.first();
        double edge = seat.x() + (right ? 1 : -1) * (seatWidth / 2 + 1e-6);
        return grid.freeBeside(new Point(edge, seat.y()), right ? 1 : -1);
    }

    /** Names the aisle at each end of each stretch by the blocks on its sides, one name for all rows of a block. */
    private void nameAisles(Map<String, Integer> blocks) {
        List<String> names = new ArrayList<>(blocks.keySet());
        names.sort(Comparator.comparing(name -> blocks.getOrDefault(name, 0)));
        Map<List<Object>, Map<List<String>, Integer>> beside = new HashMap<>();
        Map<List<String>, double[]> where = new TreeMap<>(Comparator.comparing(List::toString));
        for (int end = 0; end < 2 * stretches.size(); end++) {
            Stretch stretch = stretches.get(end / 2);
            boolean right = end % 2 == 1;
            int access = accesses[end];
            if (access < 0 || (right ? stretch.gapAfter() : stretch.gapBefore())) {
                continue;
            }
            int other = grid.across(access, right ? 1 : -1);
            if (other >= 0 && !names.get(grid.owner(other) - 1).equals(stretch.block())) {
                String neighbour = names.get(grid.owner(other) - 1);
                List<String> pair = right ? List.of(stretch.block(), neighbour) : List.of(neighbour, stretch.block());
                beside.computeIfAbsent(List.of(stretch.block(), right), key -> new HashMap<>())
                        .merge(pair, 1, Integer::sum);
                double[] sum = where.computeIfAbsent(pair, key -> new double[2]);
                sum[0] += (grid.point(access).x() + grid.point(other).x()) / 2;
                sum[1]++;
            }
        }
        Map<List<String>, Double> centres = new HashMap<>();
        where.forEach((pair, sum) -> centres.put(pair, sum[0] / sum[1]));
        for (int end = 0; end < 2 * stretches.size(); end++) {
            Stretch stretch = stretches.get(end / 2);
            boolean right = end % 2 == 1;
            boolean inside = right ? stretch.gapAfter() : stretch.gapBefore();
            Optional<List<String>> pair =
                    beside.getOrDefault(List.of(stretch.block(), right), Map.of()).entrySet().stream()
                            .max(Comparator.comparing((Map.Entry<List<String>, Integer> count) -> count.getValue())
                                    .thenComparing(count -> count.getKey().toString()))
                            .map(Map.Entry::getKey);
            aisles.put(
                    end,
                    inside
                            ? new Way.Aisle(Way.Place.INSIDE, stretch.block(), stretch.block())
                            : pair.map(blocksBeside -> between(blocksBeside, centres))
                                    .orElseGet(() -> right
                                            ? new Way.Aisle(Way.Place.RIGHT_WALL, stretch.block(), "")
                                            : new Way.Aisle(Way.Place.LEFT_WALL, "", stretch.block())));
        }
    }

    private static Way.Aisle between(List<String> pair, Map<List<String>, Double> centres) {
        double x = centres.getOrDefault(pair, 0.0);
        Way.Place place = Way.Place.BETWEEN;
        if (Math.abs(x) <= MIDDLE) {
            place = Way.Place.MIDDLE;
        } else if (centres.values().stream()
                        .filter(other -> Math.abs(other) > MIDDLE && other < 0 == x < 0)
                        .count()
                == 1) {
            place = x < 0 ? Way.Place.LEFT : Way.Place.RIGHT;
        }
        return new Way.Aisle(place, pair.get(0), pair.get(1));
    }

    private Reach reach(Entrance door) {
        return reaches.computeIfAbsent(door.id(), id -> new Reach(door));
    }

    private int doorCell(Entrance door) {
        return grid.atWall(new Point(door.x() * seatWidth, door.y() * rowPitch), door.wall());
    }

    private double along(SeatId seat, int end) {
        Stretch stretch = stretches.get(end / 2);
        Point middle = middles.getOrDefault(seat, stretch.first());
        double past = Math.abs(middle.x() - (end % 2 == 1 ? stretch.last() : stretch.first()).x());
        return past * (wheeled.contains(seat) ? WHEELED : PAST) + seatWidth / 2;
    }

    /** Returns how far it counts from a door to a seat of the floor; a million more if no aisle leads there. */
    public double distance(Entrance door, SeatId seat) {
        int stretch = stretchOf.getOrDefault(seat, -1);
        if (stretch < 0) {
            return 2 * FAR;
        }
        double[] toEnds = reach(door).toEnds;
        double walked = Math.min(
                toEnds[2 * stretch] + along(seat, 2 * stretch), toEnds[2 * stretch + 1] + along(seat, 2 * stretch + 1));
        if (walked < FAR) {
            return walked;
        }
        Point middle = middles.getOrDefault(seat, new Point(0, 0));
        return FAR + StrictMath.hypot(middle.x() - door.x() * seatWidth, middle.y() - door.y() * rowPitch);
    }

    /**
     * Returns how one comes from a door to the rows of the seats, each stretch from its nearer end, the nearest first;
     * rows that no aisle leads to are left out.
     */
    public List<Approach> approaches(Entrance door, Collection<SeatId> seats) {
        Map<Integer, List<SeatId>> byStretch = new TreeMap<>();
        seats.forEach(seat -> Optional.ofNullable(stretchOf.get(seat))
                .ifPresent(stretch -> byStretch
                        .computeIfAbsent(stretch, key -> new ArrayList<>())
                        .add(seat)));
        Reach reach = reach(door);
        List<Approach> found = new ArrayList<>();
        byStretch.forEach((stretch, those) -> {
            double left = reach.mean(2 * stretch, those);
            double right = reach.mean(2 * stretch + 1, those);
            if (Math.min(left, right) < FAR) {
                found.add(reach.approach(
                        Math.round(left * 100) <= Math.round(right * 100) ? 2 * stretch : 2 * stretch + 1));
            }
        });
        found.sort(Comparator.comparing(Approach::steps));
        return found;
    }

    private Approach walked(Reach reach, int end) {
        Stretch stretch = stretches.get(end / 2);
        boolean right = end % 2 == 1;
        int into = right ? -1 : 1;
        int access = accesses[end];
        List<Integer> corners = grid.corners(reach.steps, access);
        int before = corners.size() < 2 ? access : corners.get(corners.size() - 2);
        Point last = grid.point(access);
        Point turning = grid.point(before);
        double down = last.y() - turning.y();
        double across = last.x() - turning.x();
        if (Math.abs(down) > 0 && Math.abs(down) < 0.4 * rowPitch && corners.size() > 2) {
            Point earlier = grid.point(corners.get(corners.size() - 3));
            if (Math.signum(turning.x() - earlier.x()) == into) { // a step aside on the way straight on
                down = 0;
                across = into;
            }
        }
        Way.Heading heading = down == 0 ? Way.Heading.ACROSS : down < 0 ? Way.Heading.FORWARD : Way.Heading.BACK;
        // up and to the right, or down and to the left, is a turn to the walker's right
        Way.Turn turn = down == 0 ? Way.Turn.STRAIGHT : (down < 0) == (into > 0) ? Way.Turn.RIGHT : Way.Turn.LEFT;
        Point seat = right ? stretch.last() : stretch.first();
        List<Point> path = new ArrayList<>(grid.centred(corners));
        Point end1 = path.get(path.size() - 1);
        path.set(path.size() - 1, new Point(end1.x(), across != 0 && down == 0 ? end1.y() : seat.y()));
        path.add(new Point(seat.x() - into * seatWidth / 2, seat.y()));
        Way.Aisle aisle = aisles.getOrDefault(end, new Way.Aisle(Way.Place.LEFT_WALL, "", stretch.block()));
        return new Approach(aisle, heading, turn, stretch.row(), reach.toEnds[end], path);
    }
}
