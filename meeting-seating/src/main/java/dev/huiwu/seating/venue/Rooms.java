package dev.huiwu.seating.venue;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.ArrayList;
import java.util.List;

/**
 * Rooms with tables of the usual shapes, each as a venue whose chairs have coordinates.
 *
 * <p>The door is at the bottom, and the main side on top faces it. Chairs are numbered from 1 through the whole room, side
 * by side, each from left to right or from top to bottom; those of a round table clockwise from the one that faces the
 * door. One step of a coordinate is one chair of 700 mm. Who sits where is said by {@link
 * dev.huiwu.seating.order.TableRule}.
 */
public final class Rooms {

    private Rooms() {}

    /**
     * Returns a room with a U-shaped table.
     *
     * @param head the chairs on the main side
     * @param side the chairs on each of the two sides
     * @param wall the chairs along each side wall, behind the sides; 0 for none
     */
    public static Venue uShape(String id, String name, int head, int side, int wall) {
        atLeast(1, head, "head");
        atLeast(0, side, "side");
        TableRoom room = new TableRoom(TableShape.U_SHAPE);
        sides(room, head, side, wall);
        return room.venue(id, name, true);
    }

    /**
     * Returns a room with tables round an empty middle.
     *
     * @param head the chairs on the main side, and as many opposite
     * @param side the chairs on each of the two sides
     * @param wall the chairs along each side wall, behind the sides; 0 for none
     */
    public static Venue hollowSquare(String id, String name, int head, int side, int wall) {
        atLeast(1, head, "head");
        atLeast(1, side, "side");
        TableRoom room = new TableRoom(TableShape.HOLLOW_SQUARE);
        double bottom = sides(room, head, side, wall);
        room.table(0, bottom + TableRoom.TOP / 2, head, TableRoom.TOP);
        room.across("对侧", Room.Ring.INNER, Room.Position.OPPOSITE, head, bottom + TableRoom.TOP + TableRoom.EDGE);
        return room.venue(id, name, true);
    }

    /** Adds main side, the two sides and the walls, and returns where the sides end. */
    private static double sides(TableRoom room, int head, int side, int wall) {
        double half = Math.max(head / 2.0, 2);
        double top = 1 + TableRoom.EDGE;
        double first = top + TableRoom.TOP / 2;
        double bottom = Math.max(first + side - 0.5, top + TableRoom.TOP);
        room.across("主侧", Room.Ring.INNER, Room.Position.MAIN, head, 1);
        room.table(0, top + TableRoom.TOP / 2, 2 * half, TableRoom.TOP);
        for (int direction : List.of(-1, 1)) {
            Room.Position position = direction < 0 ? Room.Position.LEFT : Room.Position.RIGHT;
            String block = direction < 0 ? "左侧" : "右侧";
            room.down(block, Room.Ring.INNER, position, side, direction * (half + TableRoom.EDGE), first);
            if (side > 0) {
                room.table(direction * (half - TableRoom.TOP / 2), (top + bottom) / 2, TableRoom.TOP, bottom - top);
            }
        }
        room.down("后排左", Room.Ring.OUTER, Room.Position.LEFT, wall, -half - TableRoom.EDGE - TableRoom.WALL, first);
        room.down("后排右", Room.Ring.OUTER, Room.Position.RIGHT, wall, half + TableRoom.EDGE + TableRoom.WALL, first);
        return bottom;
    }

    /**
     * Returns a room with one long table that lies across, one side facing the door.
     *
     * @param side the chairs on each of the two sides
     * @param behind the chairs behind each side, for those who support or record; 0 for none
     */
    public static Venue facing(String id, String name, int side, int behind) {
        atLeast(1, side, "side");
        TableRoom room = new TableRoom(TableShape.FACING);
        double upper = behind > 0 ? 1 + TableRoom.WALL : 1;
        double lower = upper + 2 * TableRoom.EDGE + TableRoom.LONG;
        room.across("面门侧", Room.Ring.INNER, Room.Position.MAIN, side, upper);
        room.across("背门侧", Room.Ring.INNER, Room.Position.OPPOSITE, side, lower);
        room.across("面门侧后排", Room.Ring.OUTER, Room.Position.MAIN, behind, 1);
        room.across("背门侧后排", Room.Ring.OUTER, Room.Position.OPPOSITE, behind, lower + TableRoom.WALL);
        room.table(0, (upper + lower) / 2, side, TableRoom.LONG);
        return room.venue(id, name, true);
    }

    /**
     * Returns a room with one long table whose end points to the door.
     *
     * @param side the chairs on each of the two sides
     * @param behind the chairs behind each side, for those who support or record; 0 for none
     */
    public static Venue facingLengthways(String id, String name, int side, int behind) {
        atLeast(1, side, "side");
        TableRoom room = new TableRoom(TableShape.FACING);
        double out = TableRoom.LONG / 2 + TableRoom.EDGE;
        room.down("进门左侧", Room.Ring.INNER, Room.Position.LEFT, side, -out, 1);
        room.down("进门右侧", Room.Ring.INNER, Room.Position.RIGHT, side, out, 1);
        double first = 1 + (side - behind) / 2.0;
        room.down("进门左侧后排", Room.Ring.OUTER, Room.Position.LEFT, behind, -out - TableRoom.WALL, first);
        room.down("进门右侧后排", Room.Ring.OUTER, Room.Position.RIGHT, behind, out + TableRoom.WALL, first);
        room.table(0, 1 + (side - 1) / 2.0, TableRoom.LONG, side);
        return room.venue(id, name, true);
    }

    /** Returns a room with round tables, the first in front in the middle and the next to both its hands in turn. */
    public static Venue roundTables(String id, String name, int tables, int chairs) {
        atLeast(1, tables, "tables");
        atLeast(2, chairs, "chairs");
        TableRoom room = new TableRoom(TableShape.ROUND);
        room.circles(tables, chairs);
        return room.venue(id, name, true);
    }

    /**
     * Returns a place for a signing ceremony: two chairs at a table, and rows of people standing behind.
     *
     * @param row how many of each party stand in a row
     * @param rows the rows; 0 if nobody stands behind
     */
    public static Venue signing(String id, String name, int row, int rows) {
        atLeast(0, row, "row");
        atLeast(0, rows, "rows");
        TableRoom room = new TableRoom(TableShape.SIGNING);
        room.signing(row, rows);
        return room.venue(id, name, false);
    }

    /**
     * Returns rows in front of a camera, from the front.
     *
     * <p>Rows in which people shall look between the heads of those in front have one place more or less than the row in
     * front; {@link #photographRows} gives such rows.
     *
     * @param rows how many stand or sit in each row; the first number is odd, so that somebody is in the middle
     */
    public static Venue photograph(String id, String name, List<Integer> rows) {
        checkArgument(!rows.isEmpty() && rows.get(0) % 2 == 1, "The front row of %s has no middle.", rows);
        TableRoom room = new TableRoom(TableShape.PHOTOGRAPH);
        for (int row = 0; row < rows.size(); row++) {
            atLeast(1, rows.get(row), "rows");
            room.photographRow(row, rows.get(row), rows.size());
        }
        return room.venue(id, name, false);
    }

    /**
     * Returns rows for a photograph of so many people: an odd front row, each row behind staggered between the heads in
     * front of it. One place of the last row may stay empty.
     *
     * @param front the places in the front row, odd
     */
    public static List<Integer> photographRows(int people, int front) {
        checkArgument(front % 2 == 1 && front > 0, "A front row of %s has no middle; take an odd number.", front);
        atLeast(1, people, "people");
        List<Integer> rows = new ArrayList<>();
        rows.add(front);
        int left = people - front;
        while (left > 0) {
            int full = rows.size() % 2 == 1 ? front + 1 : front;
            int last = left % 2 == full % 2 ? left : left + 1;
            rows.add(Math.min(full, last));
            left -= full;
        }
        return rows;
    }

    private static void atLeast(int least, int number, String what) {
        checkArgument(number >= least, "%s is %s; at least %s is needed.", what, number, least);
    }
}
