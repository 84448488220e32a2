package dev.huiwu.seating.venue;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.huiwu.core.drawing.Point;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Builds venues of common shapes without a file: for trials, for examples, and for halls that nobody has measured.
 *
 * <pre>{@code
 * Venue hall = Venues.theatre("V-T", "大剧场", 12, 6, 14)
 *         .walkwayAfter(6)
 *         .accessible("1", "左区", "1", 1, 2)
 *         .balcony(4, 8, 16, 8)
 *         .rostrum(15)
 *         .build();
 * }</pre>
 *
 * <p>Rows count from the stage and places from the left, both from 1, and that is what is printed. Blocks are 左区, 中区,
 * 右区 (with more of them 左中区 and 右中区). The centre of every floor lies on the centre line. Not thread-safe.
 */
public final class Venues {

    /** What offices call one to five blocks beside each other. */
    static final List<List<String>> NAMES = List.of(
            List.of("中区"),
            List.of("左区", "右区"),
            List.of("左区", "中区", "右区"),
            List.of("左区", "左中区", "右中区", "右区"),
            List.of("左区", "左中区", "中区", "右中区", "右区"));

    private static final int MOST_ROWS = 1_000;
    private static final int MOST_PLACES = 1_000;

    private final String id;
    private final String name;
    private final List<BuiltFloor> floors = new ArrayList<>();
    private final Set<String> holes = new HashSet<>();
    private final Map<String, Set<SeatFeature>> features = new HashMap<>();
    private final List<Entrance> entrances = new ArrayList<>();
    private Optional<Rostrum> rostrum = Optional.empty();
    private double aisle = 2;
    private double walkway = 1;
    private double floorGap = 4;

    private Venues(String id, String name) {
        this.id = id;
        this.name = name;
    }

    /** Starts a hall of so many equal rows in one to five blocks of the widths given, an aisle between each two. */
    public static Venues hall(String id, String name, int rows, int... widths) {
        return new Venues(id, name).floor(rows, widths);
    }

    /** Starts a classroom: rows of tables for some people each, an aisle between the columns of tables. */
    public static Venues classroom(String id, String name, int rows, int tables, int perTable) {
        checkArgument(tables >= 1 && perTable >= 1, "%s tables of %s seats make no classroom.", tables, perTable);
        Venues venue = new Venues(id, name).floor(rows, Math.multiplyExact(tables, perTable));
        for (int table = 1; table < tables; table++) {
            venue.gapAfter(table * perTable);
        }
        return venue;
    }

    /** Starts a theatre: side, middle and side block, the side blocks one seat wider every other row. */
    public static Venues theatre(String id, String name, int rows, int side, int middle) {
        return new Venues(id, name).floor(rows, side, middle, side).growing(0.5);
    }

    /** Starts an arena front: five blocks whose rows bend round the stage. */
    public static Venues arena(String id, String name, int rows, int width) {
        return new Venues(id, name)
                .floor(rows, width, width, width, width, width)
                .growing(0.5)
                .bent(10.0 * width + 20);
    }

    /** Starts a wedge of a stadium: one block that grows from row to row by so many seats. */
    public static Venues wedge(String id, String name, int rows, int first, double growth) {
        return new Venues(id, name).floor(rows, first).growing(growth).staggered();
    }

    private Venues floor(int rows, int... widths) {
        checkArgument(rows >= 1 && rows <= MOST_ROWS, "%s rows: 1 to %s can be built.", rows, MOST_ROWS);
        checkArgument(
                widths.length >= 1 && widths.length <= NAMES.size(),
                "%s blocks beside each other: 1 to %s have names.",
                widths.length,
                NAMES.size());
        for (int width : widths) {
            checkArgument(width >= 1 && width <= MOST_PLACES, "A block cannot be %s seats wide.", width);
        }
        floors.add(new BuiltFloor(rows, widths));
        return this;
    }

    private BuiltFloor last() {
        return floors.get(floors.size() - 1);
    }

    /** Adds a floor behind the one before; what follows speaks of it. */
    public Venues balcony(int rows, int... widths) {
        return floor(rows, widths);
    }

    /** Leaves a walkway across behind a row of this floor. */
    public Venues walkwayAfter(int row) {
        last().walkways.add(row);
        return this;
    }

    /** Leaves a gap of a seat's width in all rows of every block of the floor after a place: an aisle between tables. */
    public Venues gapAfter(int place) {
        last().gaps.add(place);
        return this;
    }

    /** Makes the outer blocks (a single block on both sides) wider by so many seats with every row. */
    public Venues growing(double seats) {
        checkArgument(seats >= 0 && seats <= 10, "Rows cannot grow by %s seats each.", seats);
        last().growth = seats;
        return this;
    }

    /** Bends the rows round the stage on circles, the first of this radius in row pitches. */
    public Venues bent(double radius) {
        checkArgument(radius > 0 && radius < 1e6, "Rows cannot be bent with radius %s.", radius);
        last().bend = radius;
        return this;
    }

    /** Moves every other row half a seat to the right, so that nobody sits straight behind another. */
    public Venues staggered() {
        last().staggered = true;
        return this;
    }

    /** Leaves places out: a pillar, a camera; the places beside them do not touch. */
    public Venues hole(String floor, String block, String row, int from, int to) {
        for (int place = from; place <= to; place++) {
            holes.add(key(floor, block, row, place));
        }
        return this;
    }

    /** Marks seats nobody can use. */
    public Venues blocked(String floor, String block, String row, int from, int to) {
        return mark(SeatFeature.BLOCKED, floor, block, row, from, to);
    }

    /** Marks places for wheelchairs. */
    public Venues accessible(String floor, String block, String row, int from, int to) {
        return mark(SeatFeature.ACCESSIBLE, floor, block, row, from, to);
    }

    private Venues mark(SeatFeature feature, String floor, String block, String row, int from, int to) {
        for (int place = from; place <= to; place++) {
            features.computeIfAbsent(key(floor, block, row, place), key -> new HashSet<>())
                    .add(feature);
        }
        return this;
    }

    /** Sets how wide aisles are, in seats. */
    public Venues aisles(double seats) {
        checkArgument(seats >= 0 && seats <= 100, "Aisles cannot be %s seats wide.", seats);
        aisle = seats;
        return this;
    }

    /** Puts a rostrum of one row or more in front of the hall, each with room for so many chairs, the front row first. */
    public Venues rostrum(int... chairs) {
        ImmutableList.Builder<Rostrum.Row> rows = ImmutableList.builder();
        for (int row = 0; row < chairs.length; row++) {
            rows.add(new Rostrum.Row(chairs.length == 1 ? "主席台" : "主席台" + (row + 1) + "排", chairs[row]));
        }
        rostrum = Optional.of(new Rostrum("1", "主席台", rows.build()));
        return this;
    }

    /** Adds a door. */
    public Venues entrance(Entrance entrance) {
        entrances.add(entrance);
        return this;
    }

    /**
     * Returns the venue.
     *
     * @throws IllegalArgumentException if a hole or mark names a place that is not there, or if it has over 50,000 seats
     */
    public Venue build() {
        long all = floors.stream().mapToLong(BuiltFloor::seats).sum();
        checkArgument(all <= VenueReview.MOST_SEATS, "%s seats: at most %s can be built.", all, VenueReview.MOST_SEATS);
        ImmutableList.Builder<Block> blocks = ImmutableList.builder();
        List<Seat> seats = new ArrayList<>();
        Set<String> places = new HashSet<>();
        double front = 1;
        for (int f = 0; f < floors.size(); f++) {
            List<Seat> laid = behind(front, lay(floors.get(f), Integer.toString(f + 1), front, blocks, places));
            double back = laid.stream().mapToDouble(Seat::y).max().orElse(front);
            front = back + floorGap;
            laid.sort(Comparator.comparing(Seat::y).thenComparing(Seat::x).thenComparing(Seat::id));
            seats.addAll(laid);
        }
        known(places, holes);
        known(places, features.keySet());
        return Venue.builder()
                .id(id)
                .name(name)
                .blocks(blocks.build())
                .seats(seats)
                .rostrum(rostrum)
                .entrances(entrances)
                .build();
    }

    /** Moves the seats back until the foremost one is where the floor begins; bent rows come forward at their ends. */
    private static List<Seat> behind(double front, List<Seat> seats) {
        double first = seats.stream().mapToDouble(Seat::y).min().orElse(front);
        List<Seat> moved = new ArrayList<>();
        for (Seat seat : seats) {
            moved.add(new Seat(
                    seat.id(),
                    seat.floor(),
                    seat.block(),
                    seat.row(),
                    seat.rowIndex(),
                    seat.place(),
                    seat.label(),
                    seat.x(),
                    HallGeometry.round(seat.y() + front - first),
                    seat.features()));
        }
        return moved;
    }

    private void known(Set<String> places, Set<String> named) {
        for (String place : named.stream().sorted().toList()) {
            checkArgument(places.contains(place), "Venue %s has no place %s.", id, place);
        }
    }

    private List<Seat> lay(
            BuiltFloor floor, String name, double front, ImmutableList.Builder<Block> blocks, Set<String> places) {
        List<String> names = NAMES.get(floor.widths.length - 1);
        for (int b = 0; b < names.size(); b++) {
            int fromCentre = 2 * b - (names.size() - 1);
            blocks.add(new Block(
                    name,
                    names.get(b),
                    fromCentre == 0 ? Optional.empty() : Optional.of(fromCentre < 0 ? HallSide.LEFT : HallSide.RIGHT)));
        }
        List<Seat> seats = new ArrayList<>();
        double y = front;
        int depth = 0;
        for (int row = 1; row <= floor.rows; row++) {
            boolean behindWalkway = floor.walkways.contains(row - 1);
            y += row == 1 ? 0 : behindWalkway ? 1 + walkway : 1;
            depth += behindWalkway && row > 1 ? 2 : 1;
            double left = floor.leftEdge(row, aisle);
            for (int b = 0; b < names.size(); b++) {
                int width = floor.width(b, row);
                for (int place = 1; place <= width; place++) {
                    places.add(key(name, names.get(b), Integer.toString(row), place));
                    if (!holes.contains(key(name, names.get(b), Integer.toString(row), place))) {
                        seats.add(seat(
                                floor,
                                name,
                                names.get(b),
                                row,
                                depth,
                                place,
                                left + floor.place(place) - 0.5,
                                y,
                                front));
                    }
                }
                left += floor.place(width) + aisle;
            }
        }
        return seats;
    }

    private Seat seat(
            BuiltFloor floor,
            String name,
            String block,
            int row,
            int depth,
            int place,
            double x,
            double y,
            double front) {
        String label = Integer.toString(place);
        Point at = floor.point(row, x, y, front);
        return new Seat(
                SeatId.of(name, block, Integer.toString(row), label),
                name,
                block,
                Integer.toString(row),
                depth,
                floor.place(place),
                label,
                HallGeometry.round(at.x()),
                HallGeometry.round(at.y()),
                features.getOrDefault(key(name, block, Integer.toString(row), place), Set.of()));
    }

    private static String key(String floor, String block, String row, int place) {
        return String.join("/", floor, block, row, Integer.toString(place));
    }
}
