package dev.huiwu.print.page;

import dev.huiwu.core.drawing.Hatch;
import dev.huiwu.core.drawing.Label;
import dev.huiwu.core.drawing.Point;
import dev.huiwu.core.drawing.Stroke;
import java.awt.geom.Path2D;
import java.io.IOException;

/** What a scene is painted on: millimetres from the upper left corner, y growing downwards. */
interface Surface {

    void fill(Path2D outline, String color) throws IOException;

    /** Lays lines over what is inside the outline. */
    void hatch(Path2D outline, Hatch hatch, String color) throws IOException;

    void stroke(Path2D outline, Stroke stroke, boolean roundJoins) throws IOException;

    void text(Label label) throws IOException;

    /** Paints something turned about a point, clockwise. */
    void turned(int degrees, Point about, Painting inner) throws IOException;

    /** A part of a picture, to be painted. */
    interface Painting {
        void paint() throws IOException;
    }
}
