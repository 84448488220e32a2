package dev.huiwu.seating.guide.internal;

import dev.huiwu.core.drawing.Anchor;
import dev.huiwu.core.drawing.Bounds;
import dev.huiwu.core.drawing.Label;
import dev.huiwu.core.drawing.Palette;
import dev.huiwu.core.drawing.Point;
import dev.huiwu.core.drawing.TextMeasure;
import dev.huiwu.seating.guide.GuideDrawing.Role;
import dev.huiwu.seating.guide.internal.GuideContent.Door;
import dev.huiwu.seating.guide.internal.GuideContent.Side;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The doors of one floor, each where it is in its wall, with name and level-access mark outside. */
final class DoorsDrawing {

    /** What doors in the front or back wall need outside of it. */
    static final double ACROSS = 9;

    private static final double TEXT = 2.2;
    private static final double LEADING = TEXT * 1.2;
    private static final double LINE = 15;
    private static final double FROM_WALL = 3.4;
    private static final double SYMBOL = 2.8;
    private static final double SYMBOL_WIDTH = SYMBOL * Symbols.WHEELCHAIR_ASPECT;
    private static final double DOOR = 5.5;

    private final List<Door> doors;

    DoorsDrawing(List<Door> doors) {
        this.doors = doors;
    }

    /** Returns the doors in one wall, along it. */
    List<Door> in(Side side) {
        return doors.stream()
                .filter(door -> door.side() == side)
                .sorted(Comparator.comparing((Door door) -> across(side) ? door.x() : door.y())
                        .thenComparing(Door::name))
                .toList();
    }

    /** Returns what the doors of a side wall need outside of it. */
    double margin(Side side) {
        return in(side).stream()
                .flatMap(door -> lines(door, 3).stream())
                .mapToDouble(line -> FROM_WALL + 0.6 + TextMeasure.width(line, TEXT))
                .max()
                .orElse(0);
    }

    private static boolean across(Side side) {
        return side == Side.FRONT || side == Side.BACK;
    }

    private static List<String> lines(Door door, int most) {
        return TextMeasure.wrap(door.name(), TEXT, LINE, most);
    }

    /** Draws the doors into the walls; the origin is where centre line and stage meet, the scale millimetres a metre. */
    void draw(Canvas canvas, Bounds walls, Point origin, double scale) {
        for (Side side : Side.values()) {
            List<Door> along = in(side);
            if (!along.isEmpty()) {
                double from = across(side) ? walls.x() : walls.y() + 1;
                double to = across(side) ? walls.right() : walls.bottom() - 1;
                double share = (to - from) / along.size();
                List<Double> wanted = new ArrayList<>();
                List<Double> lengths = new ArrayList<>();
                for (Door door : along) {
                    wanted.add(across(side) ? origin.x() + door.x() * scale : origin.y() + door.y() * scale);
                    lengths.add(Math.min(share, length(door)));
                }
                double[] middles = Spread.along(wanted, lengths, from, to);
                for (int i = 0; i < middles.length; i++) {
                    if (across(side)) {
                        acrossDoor(canvas, along.get(i), walls, middles[i], lengths.get(i));
                    } else {
                        sideDoor(canvas, along.get(i), walls, middles[i], lengths.get(i));
                    }
                }
            }
        }
    }

    /** Returns what a door takes along its wall. */
    private static double length(Door door) {
        double symbol = door.level() ? SYMBOL + 0.6 : 0;
        double text = across(door.side())
                ? TextMeasure.width(door.name(), TEXT) + 2
                : lines(door, 3).size() * LEADING + 1;
        return Math.max(DOOR, text + symbol);
    }

    private static void symbol(Canvas canvas, Point at, Door door) {
        if (door.landmark()) {
            Symbols.landmark(canvas, at, door.side());
        } else {
            Symbols.door(canvas, at, door.side());
        }
    }

    private static void sideDoor(Canvas canvas, Door door, Bounds walls, double y, double length) {
        boolean left = door.side() == Side.LEFT;
        double wall = left ? walls.x() : walls.right();
        symbol(canvas, new Point(wall, y), door);
        double symbol = door.level() ? SYMBOL + 0.6 : 0;
        int most = (int) ((length - symbol - 0.9) / LEADING);
        double x = left ? wall - FROM_WALL : wall + FROM_WALL;
        List<String> lines = most < 1 ? List.of() : lines(door, most);
        double line = y - (lines.size() * LEADING + symbol) / 2;
        Bounds space = new Bounds(left ? x - LINE - 0.1 : x, line, LINE + 0.1, lines.size() * LEADING);
        for (String text : lines) {
            Label label = Label.of(x, line + LEADING / 2 + TEXT * 0.38, text, TEXT);
            canvas.text(label.anchored(left ? Anchor.END : Anchor.START), space, Role.DOOR);
            line += LEADING;
        }
        if (door.level()) {
            Symbols.wheelchair(canvas, left ? x - SYMBOL_WIDTH : x, line + 0.3, SYMBOL, Palette.INK);
        }
    }

    private static void acrossDoor(Canvas canvas, Door door, Bounds walls, double x, double length) {
        boolean front = door.side() == Side.FRONT;
        double wall = front ? walls.y() : walls.bottom();
        symbol(canvas, new Point(x, wall), door);
        double y = front ? wall - 5.2 : wall + 5.2;
        double symbol = door.level() ? SYMBOL_WIDTH + 0.6 : 0;
        String name = TextMeasure.shorten(door.name(), TEXT, Math.max(TEXT, length - symbol - 2), false);
        double width = TextMeasure.width(name, TEXT);
        double left = x - (width + symbol) / 2;
        canvas.text(Label.of(left, y + TEXT * 0.38, name, TEXT), new Bounds(left, y - 1.8, width, 3.6), Role.DOOR);
        if (door.level()) {
            Symbols.wheelchair(canvas, left + width + 0.6, y - 1.5, SYMBOL, Palette.INK);
        }
    }
}
