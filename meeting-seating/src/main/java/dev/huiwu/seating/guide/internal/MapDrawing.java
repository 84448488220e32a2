package dev.huiwu.seating.guide.internal;

import dev.huiwu.core.drawing.Bounds;
import dev.huiwu.core.drawing.Box;
import dev.huiwu.core.drawing.Label;
import dev.huiwu.core.drawing.Line;
import dev.huiwu.core.drawing.Paint;
import dev.huiwu.core.drawing.Palette;
import dev.huiwu.core.drawing.Point;
import dev.huiwu.core.drawing.Stroke;
import dev.huiwu.core.drawing.TextMeasure;
import dev.huiwu.seating.guide.GuideDrawing.Role;
import dev.huiwu.seating.guide.internal.GuideContent.Side;
import dev.huiwu.seating.guide.internal.PlanMap.MapDoor;
import dev.huiwu.seating.guide.internal.PlanMap.MapFloor;
import dev.huiwu.seating.guide.internal.PlanMap.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Floors in grey, to one scale, turned so that a wall is below; what a page shows in colour is drawn over it.
 *
 * <p>Made once for a space and then shared by all pages that have it.
 */
final class MapDrawing {

    /** How far texts keep off the middle of a wall. */
    private static final double WALL = 0.4;

    /** How much of a stage's height its name takes, so that the mark of the rostrum goes round it. */
    private static final double NAME_OF_STAGE = 0.6;

    private final PlanMap map;
    private final MapFrame frame;
    private final double type;
    private final Canvas base = new Canvas();

    /** Draws the floors into a space, the wall at its lower edge; {@link Side#BACK} is as the hall looks at the stage; type as many times as large. */
    MapDrawing(PlanMap map, List<MapFloor> floors, Side below, Bounds space, double type) {
        this.map = map;
        this.type = type;
        frame = new MapFrame(map, floors, below, space, type);
        frame.floors().forEach(this::shapes);
        frame.floors().forEach(this::words);
    }

    double height() {
        return frame.height();
    }

    /** Returns how high a seat is on the page. */
    double seatHeight(MapFloor floor) {
        return frame.seatHeight(floor);
    }

    private void shapes(MapFloor floor) {
        if (frame.staged(floor)) {
            stage(floor);
        }
        Bounds walls = frame.at(floor, floor.walls());
        base.add(Box.of(walls, 0.5, Paint.outline(Stroke.of(Palette.SECONDARY, 0.3))));
        base.keepFree(new Bounds(walls.x(), walls.y(), walls.width(), 0).inset(-WALL));
        base.keepFree(new Bounds(walls.x(), walls.bottom(), walls.width(), 0).inset(-WALL));
        base.keepFree(new Bounds(walls.x(), walls.y(), 0, walls.height()).inset(-WALL));
        base.keepFree(new Bounds(walls.right(), walls.y(), 0, walls.height()).inset(-WALL));
        for (PlanMap.Table table : floor.tables()) {
            Bounds top = frame.at(floor, table.top());
            Paint paint = Paint.fill(Palette.STAGE);
            base.add(
                    table.round()
                            ? Box.circle(top.centreX(), top.centreY(), top.width() / 2, paint)
                            : Box.of(top, 0, paint));
        }
        Paint grey = Paint.fill("#EEF0F2").withStroke(Palette.HAIRLINE, 0.15);
        floor.seats().forEach(seat -> base.add(Box.of(frame.seat(floor, seat), 0.3, grey)));
        floor.doors().forEach(door -> door(floor, door));
    }

    private void words(MapFloor floor) {
        MapTexts texts = new MapTexts(frame, base);
        boolean staged = frame.staged(floor);
        boolean several = map.floors().size() > 1;
        if (several || !staged) {
            String title = several ? floor.title() : "";
            String front = map.stage().isEmpty() || !staged ? map.front() : "";
            texts.title(floor, (title + "　" + front).strip());
        }
        if (!map.stage().isEmpty()) {
            texts.rows(floor);
        }
    }

    private Bounds stageOf(MapFloor floor) {
        Bounds walls = floor.walls();
        return frame.at(
                floor, new Bounds(walls.x() * 0.6, walls.y() - MapFrame.STAGE, walls.width() * 0.6, MapFrame.STAGE));
    }

    private void stage(MapFloor floor) {
        Bounds stage = stageOf(floor);
        base.add(Box.of(stage, 0.5, Paint.fill(Palette.STAGE)));
        double size = 4 * type;
        double fitted = Math.min(
                Math.min(size, stage.height() * NAME_OF_STAGE),
                size * (stage.width() - 1) / TextMeasure.width(map.stage(), size, false));
        if (fitted >= LabelFitter.SMALLEST) {
            base.text(
                    Label.centred(stage.centreX(), stage.centreY(), map.stage(), fitted)
                            .colored(Palette.SECONDARY),
                    stage,
                    Role.STAGE);
        }
    }

    /** Draws a door: a gap in the wall and an arrow through it, on which nothing is written. */
    private void door(MapFloor floor, MapDoor door) {
        Point at = frame.door(floor, door);
        Point in = frame.inwards(door.side());
        double half = 1.6 * type;
        base.add(new Line(
                List.of(
                        new Point(at.x() + in.y() * half, at.y() - in.x() * half),
                        new Point(at.x() - in.y() * half, at.y() + in.x() * half)),
                Stroke.of(Palette.PAPER, 0.9),
                false));
        double out = MapFrame.ARROW_OUT * type;
        Line arrow = Line.arrow(
                List.of(
                        new Point(at.x() - in.x() * out, at.y() - in.y() * out),
                        new Point(at.x() + in.x() * half, at.y() + in.y() * half)),
                Stroke.of(Palette.SECONDARY, 0.35));
        base.add(arrow);
        base.keepFree(arrow.bounds().inset(-0.4));
    }

    /** Puts the grey floors on a page. */
    void draw(Canvas canvas) {
        canvas.shared(base);
    }

    /** Marks the rostrum as a place where people of the unit sit; not which chair is whose. */
    void rostrum(Canvas canvas) {
        frame.floors().stream()
                .filter(frame::staged)
                .forEach(floor -> canvas.add(
                        Box.of(stageOf(floor).inset(0.4), 0.5, Paint.outline(Stroke.of(Palette.ACCENT, 0.8)))));
    }

    /** Draws seats of a unit in colour with a dark edge, so that grey ones stand out too, with their numbers where these fit. */
    void seats(Canvas canvas, MapFloor floor, List<Spot> seats, String unit, boolean numbers) {
        for (Spot seat : seats) {
            Bounds box = frame.seat(floor, seat);
            String fill = Palette.fill(Math.max(0, seat.zone()));
            canvas.add(Box.of(box.inset(-0.2), 0.3, Paint.fill(fill).withStroke(Palette.INK, 0.5)));
            double size = Math.min(2.6, box.height() - 0.2);
            double fitted = Math.min(size, size * (box.width() - 0.3) / TextMeasure.width(seat.label(), size));
            if (numbers && fitted >= LabelFitter.SMALLEST) {
                canvas.text(Label.centred(box.centreX(), box.centreY(), seat.label(), fitted), box, Role.SEAT, unit);
            }
        }
    }

    /** Draws a way as a dotted line from its door to the row. */
    void way(Canvas canvas, MapFloor floor, MapDoor door, List<Point> path) {
        List<Point> points = new ArrayList<>(List.of(frame.door(floor, door)));
        Bounds inside = floor.walls().inset(0.15);
        path.forEach(point -> points.add(frame.at(
                floor,
                new Point(
                        Math.max(inside.x(), Math.min(inside.right(), point.x())),
                        Math.max(inside.y(), Math.min(inside.bottom(), point.y()))))));
        canvas.add(new Line(points, Stroke.of(Palette.INK, 0.8).dotted(), false));
        int last = points.size() - 1;
        canvas.add(Line.arrow(
                List.of(towards(points.get(last), points.get(last - 1)), points.get(last)),
                Stroke.of(Palette.INK, 0.5)));
        for (int leg = 1; leg <= last; leg++) {
            canvas.keepFree(Line.of(
                            points.get(leg - 1).x(),
                            points.get(leg - 1).y(),
                            points.get(leg).x(),
                            points.get(leg).y(),
                            Stroke.of(Palette.INK, 0.8))
                    .bounds()
                    .inset(-0.7));
        }
    }

    private static Point towards(Point from, Point to) {
        double length = Math.max(1e-6, StrictMath.hypot(to.x() - from.x(), to.y() - from.y()));
        double part = Math.min(1, 1.5 / length);
        return new Point(from.x() + (to.x() - from.x()) * part, from.y() + (to.y() - from.y()) * part);
    }

    /** Writes the name of a door that is taken, where nothing is. */
    void taken(Canvas canvas, MapFloor floor, MapDoor door) {
        new MapTexts(frame, canvas).taken(floor, door);
    }

    /** Draws the other doors' and the landmarks' names where there is room. */
    void names(Canvas canvas, Set<String> but) {
        MapTexts texts = new MapTexts(frame, canvas);
        for (MapFloor floor : frame.floors()) {
            floor.doors().stream().filter(door -> !but.contains(door.id())).forEach(door -> texts.door(floor, door));
            floor.landmarks().forEach(mark -> texts.landmark(floor, mark));
        }
    }

    /** Marks where the viewer stands. */
    void here(Canvas canvas, MapFloor floor, MapDoor door, String words, double size) {
        new MapTexts(frame, canvas).here(floor, door, words, size);
    }

    /** Writes a unit's number on one of its seats, if there is room. */
    void badge(Canvas canvas, MapFloor floor, List<Spot> seats, String unit, String number, double size) {
        new MapTexts(frame, canvas).badge(floor, seats, unit, number, size);
    }
}
