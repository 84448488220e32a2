package dev.huiwu.core.drawing;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.OptionalDouble;

/**
 * One line of text.
 *
 * @param x where the anchor stands
 * @param y the base line
 * @param size the em in millimetres
 * @param color as {@code #RRGGBB}
 * @param face what it is set in
 * @param textLength the width the text is set to whatever font the reader has; empty leaves it to the font
 */
public record Label(
        double x,
        double y,
        String text,
        double size,
        Anchor anchor,
        String color,
        boolean bold,
        Face face,
        OptionalDouble textLength)
        implements Shape {

    public Label {
        Palette.checkColor(color);
        checkArgument(size > 0 && Double.isFinite(size), "Text cannot be %s mm high.", size);
    }

    /** Returns a line in ink that starts at x. */
    public static Label of(double x, double y, String text, double size) {
        return new Label(x, y, text, size, Anchor.START, Palette.INK, false, Face.SANS, OptionalDouble.empty());
    }

    /** Returns a line in ink whose em box is centred on the point. */
    public static Label centred(double x, double y, String text, double size) {
        return of(x, y + size * (TextMeasure.ASCENT - TextMeasure.DESCENT) / 2, text, size)
                .anchored(Anchor.MIDDLE);
    }

    /** Returns this line anchored elsewhere. */
    public Label anchored(Anchor newAnchor) {
        return new Label(x, y, text, size, newAnchor, color, bold, face, textLength);
    }

    /** Returns this line in another colour. */
    public Label colored(String newColor) {
        return new Label(x, y, text, size, anchor, newColor, bold, face, textLength);
    }

    /** Returns this line in bold. */
    public Label inBold() {
        return new Label(x, y, text, size, anchor, color, true, face, textLength);
    }

    /** Returns this line in another face. */
    public Label in(Face newFace) {
        return new Label(x, y, text, size, anchor, color, bold, newFace, textLength);
    }

    /** Returns this line moved. */
    public Label moved(double dx, double dy) {
        return new Label(x + dx, y + dy, text, size, anchor, color, bold, face, textLength);
    }

    /** Returns this line set to a width. */
    public Label setTo(double width) {
        return new Label(x, y, text, size, anchor, color, bold, face, OptionalDouble.of(width));
    }

    /** Returns the width the line takes. */
    public double width() {
        return textLength.orElseGet(() -> TextMeasure.width(text, size, bold));
    }

    /** Returns the rectangle of the line's em boxes; the tails of Latin letters may reach a tenth of an em below. */
    @Override
    public Bounds bounds() {
        double width = width();
        double left = switch (anchor) {
            case START -> x;
            case MIDDLE -> x - width / 2;
            case END -> x - width;
        };
        return new Bounds(left, y - size * TextMeasure.ASCENT, width, size);
    }
}
