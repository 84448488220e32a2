package dev.huiwu.seating.guide.internal;

import dev.huiwu.core.drawing.Bounds;
import dev.huiwu.core.drawing.Box;
import dev.huiwu.core.drawing.Dash;
import dev.huiwu.core.drawing.Line;
import dev.huiwu.core.drawing.Paint;
import dev.huiwu.core.drawing.Palette;
import dev.huiwu.core.drawing.Path;
import dev.huiwu.core.drawing.Point;
import dev.huiwu.core.drawing.Stroke;
import java.util.List;

/** Small pictures made of shapes, so that no font has to hold them. */
public final class Symbols {

    /** The wheelchair symbol is this much narrower than high. */
    public static final double WHEELCHAIR_ASPECT = 0.86;

    private Symbols() {}

    /** Draws a person in a wheelchair, as high as said, with its upper left corner at the point. */
    public static void wheelchair(Canvas canvas, double x, double y, double height, String color) {
        double unit = height / 14; // the symbol is drawn on a field of 12 by 14 units
        Stroke body = new Stroke(color, unit * 1.7, Dash.SOLID);
        canvas.add(Box.circle(x + 4.2 * unit, y + 1.5 * unit, 1.5 * unit, Paint.fill(color)));
        canvas.add(new Line(
                List.of(
                        at(x, y, unit, 4.2, 4.2),
                        at(x, y, unit, 4.6, 8),
                        at(x, y, unit, 8.2, 8),
                        at(x, y, unit, 9.8, 12.2),
                        at(x, y, unit, 11.6, 11.6)),
                body,
                false));
        canvas.add(new Line(List.of(at(x, y, unit, 4.4, 5.8), at(x, y, unit, 7.6, 5.8)), body, false));
        canvas.add(Path.builder()
                .move(at(x, y, unit, 2.9, 6.2))
                .curve(at(x, y, unit, 0.6, 7.4), at(x, y, unit, 0.8, 9.8))
                .curve(at(x, y, unit, 1.2, 12.9), at(x, y, unit, 4.4, 13.2))
                .curve(at(x, y, unit, 7.4, 13.2), at(x, y, unit, 8.1, 10.4))
                .build(Paint.outline(new Stroke(color, unit * 1.3, Dash.SOLID))));
    }

    private static Point at(double x, double y, double unit, double column, double row) {
        return new Point(x + column * unit, y + row * unit);
    }

    /** Draws a door: a gap in the wall and an arrow through it into the hall. */
    static void door(Canvas canvas, Point at, GuideContent.Side side) {
        boolean across = side == GuideContent.Side.LEFT || side == GuideContent.Side.RIGHT;
        int inwards = side == GuideContent.Side.LEFT || side == GuideContent.Side.FRONT ? 1 : -1;
        double half = 2.2;
        Stroke gap = Stroke.of(Palette.PAPER, 0.9);
        Stroke jamb = Stroke.of(Palette.INK, 0.35);
        if (across) {
            canvas.add(Line.of(at.x(), at.y() - half, at.x(), at.y() + half, gap));
            canvas.add(Line.of(at.x() - 0.8, at.y() - half, at.x() + 0.8, at.y() - half, jamb));
            canvas.add(Line.of(at.x() - 0.8, at.y() + half, at.x() + 0.8, at.y() + half, jamb));
            canvas.add(Line.arrow(
                    List.of(new Point(at.x() - 2.6 * inwards, at.y()), new Point(at.x() + 2.2 * inwards, at.y())),
                    jamb));
        } else {
            canvas.add(Line.of(at.x() - half, at.y(), at.x() + half, at.y(), gap));
            canvas.add(Line.of(at.x() - half, at.y() - 0.8, at.x() - half, at.y() + 0.8, jamb));
            canvas.add(Line.of(at.x() + half, at.y() - 0.8, at.x() + half, at.y() + 0.8, jamb));
            canvas.add(Line.arrow(
                    List.of(new Point(at.x(), at.y() - 2.6 * inwards), new Point(at.x(), at.y() + 2.2 * inwards)),
                    jamb));
        }
    }

    /** Draws a landmark: a ball outside of the wall. */
    static void landmark(Canvas canvas, Point at, GuideContent.Side side) {
        double out = 2;
        double x = switch (side) {
            case LEFT -> -out;
            case RIGHT -> out;
            case FRONT, BACK -> 0;
        };
        double y = switch (side) {
            case FRONT -> -out;
            case BACK -> out;
            case LEFT, RIGHT -> 0;
        };
        canvas.add(Box.circle(at.x() + x, at.y() + y, 0.8, Paint.fill(Palette.INK)));
    }

    /** Draws what the legend explains. */
    static void sample(Canvas canvas, SideList.Symbol symbol, Bounds box) {
        Stroke hairline = Stroke.of(Palette.HAIRLINE, 0.2);
        switch (symbol) {
            case EMPTY -> canvas.add(Box.of(box, 0.5, Paint.outline(hairline)));
            case BLOCKED -> blocked(canvas, box, hairline);
            case RESERVED -> canvas.add(Box.of(box, 0.5, Paint.outline(reserved())));
            case WHEELCHAIR -> wheelchair(canvas, box.x() + 0.5, box.y(), box.height(), Palette.INK);
            case LEVEL_DOOR -> {
                arrow(canvas, box.x() - 0.2, box);
                wheelchair(canvas, box.x() + 1.6, box.y() + 0.2, 2.6, Palette.INK);
            }
            case DOOR -> arrow(canvas, box.centreX(), box);
        }
    }

    /** Draws a seat that nobody can use. */
    static void blocked(Canvas canvas, Bounds box, Stroke stroke) {
        canvas.add(Box.of(box, 0.5, Paint.outline(stroke)));
        canvas.add(Line.of(box.x(), box.y(), box.right(), box.bottom(), stroke));
        canvas.add(Line.of(box.x(), box.bottom(), box.right(), box.y(), stroke));
    }

    /** Returns the outline of a seat that is kept free. */
    static Stroke reserved() {
        return Stroke.of(Palette.SECONDARY, 0.25).dotted();
    }

    private static void arrow(Canvas canvas, double x, Bounds box) {
        canvas.add(
                Line.arrow(List.of(new Point(x, box.bottom()), new Point(x, box.y())), Stroke.of(Palette.INK, 0.35)));
    }
}
