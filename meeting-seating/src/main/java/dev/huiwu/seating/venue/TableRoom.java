package dev.huiwu.seating.venue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Collects the chairs and tables of a room. */
final class TableRoom {

    /** From the middle of a chair to the edge of the table. */
    static final double EDGE = 0.75;

    /** The depth of a table at which people sit on one side. */
    static final double TOP = 1;

    /** The depth of a table at which people sit on both sides. */
    static final double LONG = 1.8;

    /** From a chair at the table to the one behind it. */
    static final double WALL = 1.6;

    private static final int CHAIR = 700;
    private static final String FLOOR = "1";

    private final TableShape shape;
    private final List<Seat> seats = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Room.Part> parts = new ArrayList<>();
    private final List<TableLayout.Table> tables = new ArrayList<>();

    TableRoom(TableShape shape) {
        this.shape = shape;
    }

    void table(double x, double y, double width, double depth) {
        tables.add(new TableLayout.Table(x, y, width, depth, false));
    }

    /** Adds a side across the room, centred. */
    void across(String block, Room.Ring ring, Room.Position position, int chairs, double y) {
        part(block, ring, position, chairs);
        for (int i = 0; i < chairs; i++) {
            seat(block, word(ring), 1, i + 1, i - (chairs - 1) / 2.0, y);
        }
    }

    /** Adds a side down the room. */
    void down(String block, Room.Ring ring, Room.Position position, int chairs, double x, double first) {
        part(block, ring, position, chairs);
        for (int i = 0; i < chairs; i++) {
            seat(block, word(ring), 1, i + 1, x, first + i);
        }
    }

    private static String word(Room.Ring ring) {
        return ring == Room.Ring.INNER ? "内圈" : "外圈";
    }

    private void part(String block, Room.Ring ring, Room.Position position, int chairs) {
        if (chairs > 0) {
            parts.add(new Room.Part(block, ring, position));
            blocks.add(new Block(
                    FLOOR,
                    block,
                    switch (position) {
                        case LEFT -> Optional.of(HallSide.LEFT);
                        case RIGHT -> Optional.of(HallSide.RIGHT);
                        case MAIN, OPPOSITE -> Optional.empty();
                    }));
        }
    }

    private void seat(String block, String row, int rowIndex, int place, double x, double y) {
        String label = Integer.toString(seats.size() + 1);
        seats.add(new Seat(
                SeatId.of(FLOOR, block, row, label),
                FLOOR,
                block,
                row,
                rowIndex,
                place,
                label,
                HallGeometry.round(x),
                HallGeometry.round(y),
                Set.of()));
    }

    /** Adds round tables in rows as square as they come, the first of a row in its middle. */
    void circles(int count, int chairs) {
        double radius = Math.max(2, chairs * 1.2 / (2 * Math.PI));
        double pitch = 2 * radius + 2.4;
        int columns = (int) Math.ceil(Math.sqrt(count));
        for (int table = 0; table < count; table++) {
            int line = table / columns;
            int turn = table % columns;
            int inRow = Math.min(columns, count - line * columns);
            double fromMiddle = (turn + 1) / 2 * (turn % 2 == 1 ? 1 : -1) - (inRow % 2 == 0 ? 0.5 : 0);
            circle(table + 1, chairs, fromMiddle * pitch, 1 + radius + line * pitch, radius);
        }
    }

    private void circle(int number, int chairs, double x, double y, double radius) {
        String block = number + "号桌";
        part(block, Room.Ring.INNER, Room.Position.MAIN, chairs);
        tables.add(new TableLayout.Table(x, y, 2 * (radius - EDGE), 2 * (radius - EDGE), true));
        for (int i = 0; i < chairs; i++) {
            double angle = 2 * Math.PI * i / chairs;
            seat(block, "圆桌", 1, i + 1, x + radius * StrictMath.sin(angle), y - radius * StrictMath.cos(angle));
        }
    }

    /** Adds the two chairs of those who sign, and rows behind, half a row for each party. */
    void signing(int row, int rows) {
        double signers = 1 + rows * 1.25;
        part("签字席", Room.Ring.INNER, Room.Position.MAIN, 2);
        seat("签字席", "桌前", 1, 1, -1.5, signers);
        seat("签字席", "桌前", 1, 2, 1.5, signers);
        table(0, signers + EDGE + TOP / 2, 6, TOP);
        part("站位", Room.Ring.OUTER, Room.Position.MAIN, row * rows);
        for (int line = 0; line < rows; line++) {
            for (int i = 0; i < 2 * row; i++) {
                double gap = i < row ? -0.25 : 0.25;
                seat("站位", "第" + (line + 1) + "排", line + 1, i + 1, i - row + 0.5 + gap, 1 + (rows - 1 - line) * 1.25);
            }
        }
    }

    /** Adds a row in front of a camera, which stands below. */
    void photographRow(int row, int people, int rows) {
        if (row == 0) {
            part("合影", Room.Ring.INNER, Room.Position.MAIN, people);
        }
        for (int i = 0; i < people; i++) {
            seat("合影", "第" + (row + 1) + "排", row + 1, i + 1, i - (people - 1) / 2.0, 1 + (rows - 1 - row) * 1.25);
        }
    }

    Venue venue(String id, String name, boolean door) {
        double deepest = seats.stream().mapToDouble(Seat::y).max().orElse(0);
        Venue.Builder venue = Venue.builder()
                .id(id)
                .name(name)
                .seats(seats)
                .blocks(blocks)
                .room(new Room(parts, Optional.of(new TableLayout(shape, tables))))
                .seatWidth(CHAIR)
                .rowPitch(CHAIR);
        if (door) {
            venue.addEntrance(new Entrance("D1", "门", FLOOR, Wall.BACK, 0, deepest + 2, true));
        }
        return venue.build();
    }
}
