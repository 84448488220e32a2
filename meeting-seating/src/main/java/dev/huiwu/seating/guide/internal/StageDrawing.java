package dev.huiwu.seating.guide.internal;

import dev.huiwu.core.drawing.Bounds;
import dev.huiwu.core.drawing.Box;
import dev.huiwu.core.drawing.Label;
import dev.huiwu.core.drawing.Paint;
import dev.huiwu.core.drawing.Palette;
import dev.huiwu.core.drawing.TextMeasure;
import dev.huiwu.seating.guide.GuideDrawing.Role;
import dev.huiwu.seating.guide.internal.GuideContent.Chair;
import dev.huiwu.seating.guide.internal.GuideContent.Rostrum;
import dev.huiwu.seating.guide.internal.GuideContent.RostrumRow;
import java.util.List;

/**
 * The stage with the chairs of the rostrum, the front row below the others as the hall sees it.
 *
 * <p>The chairs stand centred and in order; their distances are those the names need, not those of the stage.
 */
final class StageDrawing {

    private static final double TITLE = 4;
    private static final double MARGIN = 2;
    private static final double GAP = 1;
    private static final double WIDEST = 15;
    private static final double RANK = 2;
    private static final double NAME = 2.8;
    private static final int LINES = 4;

    private final String title;
    private final List<RostrumRow> rows;
    private final double chairWidth;
    private final double nameSize;
    private final double chairHeight;

    /** Lays out a stage that may be so wide. */
    StageDrawing(Rostrum rostrum, double maxWidth) {
        title = rostrum.name();
        rows = rostrum.rows();
        int most = rows.stream().mapToInt(row -> row.chairs().size()).max().orElse(0);
        chairWidth = most == 0 ? WIDEST : Math.min(WIDEST, (maxWidth - 2 * MARGIN - 2) / most - GAP);
        double size = NAME;
        while (size > LabelFitter.SMALLEST && !fits(size)) {
            size -= 0.2;
        }
        nameSize = Math.max(size, LabelFitter.SMALLEST);
        int lines = chairs().stream()
                .mapToInt(chair -> lines(chair, nameSize).size())
                .max()
                .orElse(0);
        chairHeight = RANK + 1.4 + lines * nameSize * 1.15;
    }

    private List<Chair> chairs() {
        return rows.stream().flatMap(row -> row.chairs().stream()).toList();
    }

    private boolean fits(double size) {
        return chairs().stream()
                .allMatch(chair -> TextMeasure.fits(chair.name(), size, chairWidth - 0.8, LINES, false)
                        && (chair.name().codePointCount(0, chair.name().length()) > 4
                                || lines(chair, size).size() == 1));
    }

    private List<String> lines(Chair chair, double size) {
        return TextMeasure.wrap(chair.name(), size, chairWidth - 0.8, LINES);
    }

    double width() {
        int most = rows.stream().mapToInt(row -> row.chairs().size()).max().orElse(0);
        return Math.max(60, most * (chairWidth + GAP) + 2 * MARGIN + 2);
    }

    double height() {
        return MARGIN + TITLE + MARGIN + rows.size() * (chairHeight + MARGIN);
    }

    /** Draws the stage with its upper edge centred on the point. */
    void draw(Canvas canvas, double centre, double top) {
        Bounds stage = new Bounds(centre - width() / 2, top, width(), height());
        canvas.add(Box.of(stage, 1, Paint.fill(Palette.STAGE)));
        Bounds head = new Bounds(stage.x(), top + MARGIN, stage.width(), TITLE);
        canvas.text(Label.centred(centre, head.centreY(), title, TITLE).inBold(), head, Role.STAGE);
        double y = head.bottom() + MARGIN;
        for (int i = rows.size() - 1; i >= 0; i--) {
            List<Chair> chairs = rows.get(i).chairs();
            double x = centre - (chairs.size() * (chairWidth + GAP) - GAP) / 2;
            for (Chair chair : chairs) {
                draw(canvas, chair, new Bounds(x, y, chairWidth, chairHeight));
                x += chairWidth + GAP;
            }
            y += chairHeight + MARGIN;
        }
    }

    private void draw(Canvas canvas, Chair chair, Bounds box) {
        canvas.add(Box.of(box, 0.8, Paint.fill(Palette.PAPER).withStroke(Palette.SECONDARY, 0.2)));
        Bounds head = new Bounds(box.x(), box.y() + 0.4, box.width(), RANK);
        canvas.text(
                Label.centred(box.centreX(), head.centreY(), chair.rank(), RANK).colored(Palette.SECONDARY),
                head,
                Role.RANK);
        Bounds body = Bounds.between(box.x() + 0.3, head.bottom() + 0.2, box.right() - 0.3, box.bottom() - 0.2);
        List<String> lines = lines(chair, nameSize);
        double y = body.centreY() - (lines.size() - 1) * nameSize * 1.15 / 2;
        for (String line : lines) {
            canvas.text(Label.centred(box.centreX(), y, line, nameSize), body, Role.NAME);
            y += nameSize * 1.15;
        }
    }
}
