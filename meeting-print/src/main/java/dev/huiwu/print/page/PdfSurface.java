package dev.huiwu.print.page;

import dev.huiwu.core.drawing.Bounds;
import dev.huiwu.core.drawing.Dash;
import dev.huiwu.core.drawing.Hatch;
import dev.huiwu.core.drawing.Label;
import dev.huiwu.core.drawing.Point;
import dev.huiwu.core.drawing.Stroke;
import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.util.Matrix;

/** Writes the content of a page; texts stay texts. */
final class PdfSurface implements Surface {

    private final PDPageContentStream content;
    private final Fonts fonts;
    private final Function<Typeface, PDFont> embedded;

    /** Starts a page whose content is in millimetres already. */
    PdfSurface(PDPageContentStream content, Fonts fonts, Function<Typeface, PDFont> embedded) {
        this.content = content;
        this.fonts = fonts;
        this.embedded = embedded;
    }

    @Override
    public void fill(Path2D outline, String color) throws IOException {
        content.setNonStrokingColor(Color.decode(color));
        path(outline);
        if (outline.getWindingRule() == Path2D.WIND_EVEN_ODD) {
            content.fillEvenOdd();
        } else {
            content.fill();
        }
    }

    @Override
    public void hatch(Path2D outline, Hatch hatch, String color) throws IOException {
        content.saveGraphicsState();
        path(outline);
        if (outline.getWindingRule() == Path2D.WIND_EVEN_ODD) {
            content.clipEvenOdd();
        } else {
            content.clip();
        }
        Rectangle2D box = outline.getBounds2D();
        content.setStrokingColor(Color.decode(color));
        content.setLineWidth((float) Hatch.WIDTH);
        path(ScenePainter.lines(Bounds.between(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()), hatch));
        content.stroke();
        content.restoreGraphicsState();
    }

    @Override
    public void stroke(Path2D outline, Stroke stroke, boolean roundJoins) throws IOException {
        List<Double> pattern = stroke.pattern();
        float[] dashes = new float[pattern.size()];
        for (int i = 0; i < dashes.length; i++) {
            dashes[i] = pattern.get(i).floatValue();
        }
        content.setStrokingColor(Color.decode(stroke.color()));
        content.setLineWidth((float) stroke.width());
        content.setLineCapStyle(stroke.dash() == Dash.DOTTED ? 1 : 0);
        content.setLineJoinStyle(roundJoins ? 1 : 0);
        content.setLineDashPattern(dashes, 0);
        path(outline);
        content.stroke();
    }

    @Override
    public void text(Label label) throws IOException {
        Fonts.Setting setting = fonts.set(label);
        content.setNonStrokingColor(Color.decode(label.color()));
        double x = setting.x();
        for (Fonts.Run run : setting.runs()) {
            content.beginText();
            content.setFont(embedded.apply(run.typeface()), (float) label.size());
            content.setTextMatrix(new Matrix((float) setting.stretch(), 0, 0, -1, (float) x, (float) label.y()));
            content.showText(run.text());
            content.endText();
            x += run.width() * label.size() * setting.stretch();
        }
    }

    @Override
    public void turned(int degrees, Point about, Painting inner) throws IOException {
        content.saveGraphicsState();
        content.transform(new Matrix(AffineTransform.getQuadrantRotateInstance(degrees / 90, about.x(), about.y())));
        inner.paint();
        content.restoreGraphicsState();
    }

    private void path(Path2D outline) throws IOException {
        float[] at = new float[6];
        float x = 0;
        float y = 0;
        for (PathIterator steps = outline.getPathIterator(null); !steps.isDone(); steps.next()) {
            switch (steps.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> content.moveTo(at[0], at[1]);
                case PathIterator.SEG_LINETO -> content.lineTo(at[0], at[1]);
                case PathIterator.SEG_QUADTO ->
                    content.curveTo(
                            x + (at[0] - x) * 2 / 3,
                            y + (at[1] - y) * 2 / 3,
                            at[2] + (at[0] - at[2]) * 2 / 3,
                            at[3] + (at[1] - at[3]) * 2 / 3,
                            at[2],
                            at[3]);
                case PathIterator.SEG_CUBICTO -> content.curveTo(at[0], at[1], at[2], at[3], at[4], at[5]);
                default -> content.closePath();
            }
            int last = switch (steps.currentSegment(at)) {
                case PathIterator.SEG_QUADTO -> 2;
                case PathIterator.SEG_CUBICTO -> 4;
                default -> 0;
            };
            x = at[last];
            y = at[last + 1];
        }
    }
}
