package dev.huiwu.seating.guide.internal;

import dev.huiwu.core.drawing.Bounds;
import dev.huiwu.core.drawing.Label;
import dev.huiwu.core.drawing.TextMeasure;
import dev.huiwu.seating.guide.GuideDrawing.Role;
import java.util.List;

/** Paragraphs below each other, as large as the space they get allows. */
final class TextBlock {

    private static final double LEADING = 1.3;

    /**
     * A paragraph.
     *
     * @param size how large it is beside the others
     */
    record Paragraph(String text, double size, boolean bold, String color, Role role, String unit) {}

    private final List<Paragraph> paragraphs;
    private final double width;

    TextBlock(List<Paragraph> paragraphs, double width) {
        this.paragraphs = paragraphs.stream()
                .filter(paragraph -> !paragraph.text().isBlank())
                .toList();
        this.width = width;
    }

    private static double size(Paragraph paragraph, double type) {
        return Math.max(LabelFitter.SMALLEST, Math.rint(paragraph.size() * type * 10) / 10);
    }

    private List<String> lines(Paragraph paragraph, double type) {
        return TextMeasure.wrap(
                paragraph.text(), size(paragraph, type), width - 0.1, Integer.MAX_VALUE, paragraph.bold());
    }

    /** Returns how high the text is where letters are so large. */
    double height(double type) {
        return paragraphs.stream()
                .mapToDouble(paragraph -> lines(paragraph, type).size() * size(paragraph, type) * LEADING)
                .sum();
    }

    /** Returns the largest type, at most the one given, at which the text is no higher; the smallest if there is none. */
    double fitted(double largest, double height) {
        double type = largest;
        while (type > LabelFitter.SMALLEST && height(type) > height) {
            type = Math.max(LabelFitter.SMALLEST, type - 0.2);
        }
        return type;
    }

    /** Writes the text from a corner on down, and returns where it ends. */
    double draw(Canvas canvas, double x, double top, double type) {
        double y = top;
        for (Paragraph paragraph : paragraphs) {
            double size = size(paragraph, type);
            for (String line : lines(paragraph, type)) {
                Bounds space = new Bounds(x, y, width, size * LEADING);
                Label label =
                        Label.of(x, space.centreY() + size * 0.38, line, size).colored(paragraph.color());
                canvas.text(paragraph.bold() ? label.inBold() : label, space, paragraph.role(), paragraph.unit());
                y = space.bottom();
            }
        }
        return y;
    }
}
