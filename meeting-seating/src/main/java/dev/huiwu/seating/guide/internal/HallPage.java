package dev.huiwu.seating.guide.internal;

import com.google.common.collect.Lists;
import dev.huiwu.core.drawing.Anchor;
import dev.huiwu.core.drawing.Bounds;
import dev.huiwu.core.drawing.Label;
import dev.huiwu.core.drawing.Line;
import dev.huiwu.core.drawing.Palette;
import dev.huiwu.core.drawing.Scene;
import dev.huiwu.core.drawing.Stroke;
import dev.huiwu.core.drawing.TextMeasure;
import dev.huiwu.seating.guide.GuideDrawing;
import dev.huiwu.seating.guide.GuideDrawing.Role;
import dev.huiwu.seating.guide.PageFormat;
import dev.huiwu.seating.guide.internal.GuideContent.Heading;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Chooses the page and the scale for a hall and its list, and puts title, hall, list and footer on it.
 *
 * <p>On every format the list may stand beside or below the hall; what lets the hall be larger wins. A small hall goes on
 * A4 if its seats are as large there as they may become. Else the paper is A3 or the next on which seats are large enough for numbers of {@link LabelFitter#SMALLEST} and two units of three have their
 * names on their seats; if there is none, the first for the numbers. Landscape wins unless the hall is a fifth larger
 * on portrait.
 */
public final class HallPage {

    /** The margin of the paper. */
    public static final double MARGIN = 12;

    private static final double TITLE = 6;
    private static final double SUBTITLE = 3.2;
    private static final double FOOTER_TEXT = 2.2;

    private final GuideContent content;
    private final Arrangements arrangements;

    private HallPage(GuideContent content) {
        this.content = content;
        arrangements = new Arrangements(content);
    }

    /** Returns the drawing of a hall's guide. */
    public static GuideDrawing draw(GuideContent content) {
        return new HallPage(content).choose();
    }

    private GuideDrawing choose() {
        Optional<GuideDrawing> legible = small();
        if (legible.isPresent()) {
            return legible.get();
        }
        for (List<PageFormat> size : PageFormat.bySize()) {
            List<Arrangement> best = size.stream()
                    .filter(arrangements::mayBeLegible)
                    .map(arrangements::on)
                    .flatMap(format -> format.stream().filter(this::legible).limit(1))
                    .sorted(Comparator.comparing(Arrangement::worth).reversed())
                    .toList();
            for (Arrangement on : best) {
                GuideDrawing drawing = draw(arrangements.enlarged(on));
                if (named(drawing)) {
                    return drawing;
                }
                legible = legible.or(() -> Optional.of(drawing));
            }
        }
        return legible.orElseGet(() -> draw(largest().orElseGet(arrangements::endless)));
    }

    /** Returns a hall on A4 if it would be no larger on any other paper. */
    private Optional<GuideDrawing> small() {
        return Stream.of(PageFormat.A4_LANDSCAPE, PageFormat.A4_PORTRAIT)
                .filter(arrangements::mayBeLargest)
                .map(arrangements::on)
                .flatMap(List::stream)
                .filter(arrangements::largest)
                .max(Comparator.comparing(Arrangement::worth))
                .map(on -> draw(arrangements.enlarged(on)))
                .filter(HallPage::named);
    }

    /** Returns the best arrangement on the largest paper that holds hall and list, however small the seats become. */
    private Optional<Arrangement> largest() {
        return Lists.reverse(PageFormat.bySize()).stream()
                .flatMap(size -> size.stream()
                        .map(arrangements::on)
                        .flatMap(List::stream)
                        .max(Comparator.comparing(Arrangement::worth))
                        .stream())
                .findFirst();
    }

    /** Returns the best way to put a hall and its list on a page of the format with seat numbers that can be read. */
    static Optional<Arrangement> fitted(GuideContent content, PageFormat format) {
        HallPage page = new HallPage(content);
        return Optional.of(format)
                .filter(page.arrangements::mayBeLegible)
                .flatMap(paper -> page.arrangements.on(paper).stream()
                        .filter(page::legible)
                        .findFirst())
                .map(page.arrangements::enlarged);
    }

    /** Returns the page of an arrangement with space kept at the right of the heading, and what stands there. */
    static GuideDrawing draw(GuideContent content, Arrangement on, double kept, Canvas index) {
        return new HallPage(content).draw(on, kept, index);
    }

    /** Returns the way to put a hall on a page however long it is. */
    static Arrangement endless(GuideContent content) {
        return new HallPage(content).arrangements.endless();
    }

    private boolean legible(Arrangement on) {
        return SeatMetrics.of(content, on.scale()).legible();
    }

    /** Says whether most units have their names on their seats, and few only a number. */
    private static boolean named(GuideDrawing drawing) {
        long numbers = drawing.texts().stream()
                .filter(text -> text.role() == Role.BADGE)
                .count();
        long names = drawing.texts().stream()
                .filter(text -> text.role() == Role.UNIT && !text.label().bold())
                .count();
        return 2 * numbers <= names;
    }

    private GuideDrawing draw(Arrangement on) {
        return draw(on, 0, new Canvas());
    }

    private GuideDrawing draw(Arrangement on, double kept, Canvas index) {
        Canvas canvas = new Canvas();
        Bounds page = new Bounds(0, 0, on.pageWidth(), on.pageHeight()).inset(MARGIN);
        heading(
                canvas,
                content.heading(),
                new Bounds(page.x() + kept, page.y(), page.width() - 2 * kept, page.height()));
        canvas.shared(index);
        HallDrawing hall = arrangements.hall(on.scale());
        double x = on.hall().centreX() - hall.width() / 2;
        double y = on.hall().y() + Math.max(0, on.hall().height() - hall.height()) / 2;
        hall.draw(canvas, x, Math.min(y, on.hall().y() + 10));
        on.list().draw(canvas, on.panel().x(), on.panel().y(), on.panel().height());
        footer(canvas, content.heading(), page);
        return drawing(canvas, content.heading(), on.pageWidth(), on.pageHeight());
    }

    /** Returns what the canvas holds as a page. */
    static GuideDrawing drawing(Canvas canvas, Heading heading, double width, double height) {
        Scene scene = Scene.builder(width, height)
                .title(heading.title())
                .description(heading.description())
                .addAll(canvas.shapes())
                .build();
        return new GuideDrawing(canvas.texts(), scene);
    }

    static void heading(Canvas canvas, Heading heading, Bounds page) {
        double size = TITLE;
        while (size > 3.6 && TextMeasure.width(heading.title(), size, true) > page.width()) {
            size -= 0.2;
        }
        Bounds first = new Bounds(page.x(), page.y(), page.width(), TITLE);
        String title = TextMeasure.shorten(heading.title(), size, page.width(), true);
        canvas.text(Label.centred(page.centreX(), first.centreY(), title, size).inBold(), first, Role.TITLE);
        Bounds second = new Bounds(page.x(), first.bottom() + 2, page.width(), SUBTITLE);
        String subtitle = TextMeasure.shorten(heading.subtitle(), SUBTITLE, page.width(), false);
        canvas.text(
                Label.centred(page.centreX(), second.centreY(), subtitle, SUBTITLE)
                        .colored(Palette.SECONDARY),
                second,
                Role.TITLE);
    }

    static void footer(Canvas canvas, Heading heading, Bounds page) {
        double top = page.bottom() - Arrangements.FOOT + 2;
        canvas.add(Line.of(page.x(), top, page.right(), top, Stroke.of(Palette.HAIRLINE, 0.3)));
        Bounds space = Bounds.between(page.x(), top + 0.8, page.right(), page.bottom());
        String text = TextMeasure.shorten(heading.footer(), FOOTER_TEXT, page.width(), false);
        canvas.text(
                Label.of(page.right(), space.centreY() + FOOTER_TEXT * 0.38, text, FOOTER_TEXT)
                        .anchored(Anchor.END)
                        .colored(Palette.SECONDARY),
                space,
                Role.FOOTER);
    }
}
