package dev.huiwu.print.page;

import dev.huiwu.core.drawing.Bounds;
import dev.huiwu.core.drawing.Dash;
import dev.huiwu.core.drawing.Hatch;
import dev.huiwu.core.drawing.Label;
import dev.huiwu.core.drawing.Point;
import dev.huiwu.core.drawing.Stroke;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.List;

/** Paints with Java2D; glyphs are filled as outlines, so that no font of the machine takes part. */
final class ImageSurface implements Surface {

    private final Graphics2D graphics;
    private final Fonts fonts;

    ImageSurface(Graphics2D graphics, Fonts fonts) {
        this.graphics = graphics;
        this.fonts = fonts;
    }

    @Override
    public void fill(Path2D outline, String color) {
        graphics.setColor(Color.decode(color));
        graphics.fill(outline);
    }

    @Override
    public void hatch(Path2D outline, Hatch hatch, String color) {
        Shape before = graphics.getClip();
        graphics.clip(outline);
        Rectangle2D box = outline.getBounds2D();
        graphics.setColor(Color.decode(color));
        graphics.setStroke(new BasicStroke((float) Hatch.WIDTH, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        graphics.draw(
                ScenePainter.lines(Bounds.between(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()), hatch));
        graphics.setClip(before);
    }

    @Override
    public void stroke(Path2D outline, Stroke stroke, boolean roundJoins) {
        List<Double> pattern = stroke.pattern();
        float[] dashes = new float[pattern.size()];
        for (int i = 0; i < dashes.length; i++) {
            dashes[i] = pattern.get(i).floatValue();
        }
        graphics.setColor(Color.decode(stroke.color()));
        graphics.setStroke(new BasicStroke(
                (float) stroke.width(),
                stroke.dash() == Dash.DOTTED ? BasicStroke.CAP_ROUND : BasicStroke.CAP_BUTT,
                roundJoins ? BasicStroke.JOIN_ROUND : BasicStroke.JOIN_MITER,
                4,
                dashes.length == 0 ? null : dashes,
                0));
        graphics.draw(outline);
    }

    @Override
    public void text(Label label) {
        Fonts.Setting setting = fonts.set(label);
        graphics.setColor(Color.decode(label.color()));
        double x = setting.x();
        for (Fonts.Run run : setting.runs()) {
            double em = label.size() / run.typeface().unitsPerEm();
            for (int character : run.text().codePoints().toArray()) {
                AffineTransform place = new AffineTransform(em * setting.stretch(), 0, 0, -em, x, label.y());
                graphics.fill(run.typeface().outline(character).createTransformedShape(place));
                x += run.typeface().width(character) * label.size() * setting.stretch();
            }
        }
    }

    @Override
    public void turned(int degrees, Point about, Painting inner) throws IOException {
        AffineTransform before = graphics.getTransform();
        graphics.transform(AffineTransform.getQuadrantRotateInstance(degrees / 90, about.x(), about.y()));
        inner.paint();
        graphics.setTransform(before);
    }
}
