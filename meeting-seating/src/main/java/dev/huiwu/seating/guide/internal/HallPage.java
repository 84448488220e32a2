package dev.huiwu.seating.guide.internal;

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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Chooses the page and the scale for a hall and its list, and puts title, hall, list and footer on it.
 *
 * <p>On every format the list may stand beside or below the hall; what lets the hall be larger wins. The paper is the
 * first on which seats are large enough for numbers of {@link LabelFitter#SMALLEST} and two units of three have their
 * names on their seats; if there is none, the first for the numbers. Landscape wins unless the hall is a fifth larger
 * on portrait.
 */
public final class HallPage {

    /** The margin of the paper. */
    public static final double MARGIN = 12;

    private static final double TITLE = 6;
    private static final double SUBTITLE = 3.2;
    static final double HEAD = 16;
    static final double FOOT = 6;
    private static final double FOOTER_TEXT = 2.2;
    private static final double GAP = 8;
    private static final double COLUMN = 44;
    private static final double LARGEST_SEAT = 14;
    private static final List<Double> LARGER_LIST_SIZES = List.of(3.0, 2.8, 2.6, 2.4, 2.2, 2.0);
    private static final List<Double> LIST_SIZES = List.of(2.2, 2.0, LabelFitter.SMALLEST);

    private static final Comparator<Arrangement> WORTH = Comparator.comparing(Arrangement::worth);

    private final GuideContent content;
    private final List<Floor> floors;
    private final SideList list;

    private HallPage(GuideContent content) {
        this.content = content;
        floors = Floor.of(content);
        list = SideList.of(content);
    }

    /** Returns the drawing of a hall's guide. */
    public static GuideDrawing draw(GuideContent content) {
        return new HallPage(content).choose();
    }

    /**
     * Where hall and list go on a page of a size.
     *
     * @param room how high the panel may become
     */
    private record Arrangement(
            double pageWidth,
            double pageHeight,
            double scale,
            ListPanel list,
            int columns,
            Bounds hall,
            Bounds panel,
            double room) {

        /** Weighs the size of the seats against that of the list's text; landscape counts a fifth more. */
        double worth() {
            return scale * Math.sqrt(list.size()) * (pageWidth > pageHeight ? 1.2 : 1);
        }
    }

    private GuideDrawing choose() {
        List<GuideDrawing> legible = new ArrayList<>();
        List<Arrangement> last = List.of();
        for (List<PageFormat> size : PageFormat.bySize()) {
            List<Arrangement> possible = size.stream()
                    .flatMap(format -> LIST_SIZES.stream().flatMap(text -> arrange(format, text).stream()))
                    .toList();
            Optional<Arrangement> best = possible.stream()
                    .filter(on -> SeatMetrics.of(content, on.scale()).legible())
                    .max(WORTH);
            if (best.isPresent()) {
                legible.add(draw(enlarged(best.get())));
                if (named(legible.get(legible.size() - 1))) {
                    return legible.get(legible.size() - 1);
                }
            }
            last = possible.isEmpty() ? last : possible;
        }
        return legible.isEmpty() ? draw(last.stream().max(WORTH).orElseGet(this::endless)) : legible.get(0);
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

    /** Returns the arrangement with the text of the list as large as the space it has allows. */
    private Arrangement enlarged(Arrangement on) {
        for (double text : LARGER_LIST_SIZES) {
            Optional<ListPanel> panel = ListPanel.of(list, on.panel().width(), on.columns(), text, COLUMN);
            if (panel.isPresent() && panel.get().fits(on.columns(), on.room())) {
                double height = panel.get().height(on.columns());
                Bounds space =
                        new Bounds(on.panel().x(), on.panel().y(), on.panel().width(), height);
                return new Arrangement(
                        on.pageWidth(),
                        on.pageHeight(),
                        on.scale(),
                        panel.get(),
                        on.columns(),
                        on.hall(),
                        space,
                        on.room());
            }
        }
        return on;
    }

    private Optional<Arrangement> arrange(PageFormat format, double text) {
        double width = format.width() - 2 * MARGIN;
        double height = format.height() - 2 * MARGIN - HEAD - FOOT;
        Optional<Arrangement> beside = beside(format, width, height, text);
        Optional<Arrangement> below = below(format, width, height, text);
        if (beside.isEmpty() || below.isEmpty()) {
            return beside.isPresent() ? beside : below;
        }
        return below.get().scale() > beside.get().scale() * 1.05 ? below : beside;
    }

    private Optional<Arrangement> beside(PageFormat format, double width, double height, double text) {
        double scale = largest(width - GAP - COLUMN, height);
        for (double smallest = scale * 0.3; scale > smallest; scale *= 0.97) {
            HallDrawing hall = hall(scale);
            double rest = width - hall.width() - GAP;
            if (hall.width() > width || hall.height() > height || rest < COLUMN) {
                continue;
            }
            for (int columns = 1; columns <= 12; columns++) {
                Optional<ListPanel> panel = ListPanel.of(list, rest, columns, text, COLUMN);
                if (panel.isEmpty()) {
                    break;
                }
                if (panel.get().fits(columns, height)) {
                    double needed = panel.get().height(columns);
                    Bounds left = new Bounds(MARGIN, MARGIN + HEAD, hall.width(), height);
                    Bounds right = new Bounds(left.right() + GAP, left.y(), rest, needed);
                    return Optional.of(new Arrangement(
                            format.width(), format.height(), scale, panel.get(), columns, left, right, height));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Arrangement> below(PageFormat format, double width, double height, double text) {
        Optional<Arrangement> best = Optional.empty();
        for (int columns = 1; columns <= 24; columns++) {
            Optional<ListPanel> panel = ListPanel.of(list, width, columns, text, COLUMN);
            if (panel.isEmpty()) {
                break;
            }
            double needed = panel.get().height(columns);
            double rest = height - needed - GAP;
            if (rest < 60) {
                continue;
            }
            double scale = largest(width, rest);
            HallDrawing hall = hall(scale);
            if (hall.width() <= width
                    && hall.height() <= rest
                    && (best.isEmpty() || scale > best.get().scale())) {
                Bounds top = new Bounds(MARGIN, MARGIN + HEAD, width, rest);
                Bounds bottom = new Bounds(MARGIN, top.bottom() + GAP, width, needed);
                best = Optional.of(new Arrangement(
                        format.width(), format.height(), scale, panel.get(), columns, top, bottom, needed));
            }
        }
        return best;
    }

    private HallDrawing hall(double scale) {
        return new HallDrawing(content, floors, scale);
    }

    /** Returns the largest scale at which the hall keeps to the space, or next to nothing where none does. */
    private double largest(double width, double height) {
        double low = 0.1;
        double high = LARGEST_SEAT / content.seatWidth();
        for (int i = 0; i < 24; i++) {
            double middle = (low + high) / 2;
            HallDrawing hall = hall(middle);
            if (hall.width() <= width && hall.height() <= height) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Returns the largest page, made as long as hall and list need. */
    private Arrangement endless() {
        PageFormat widest = PageFormat.A0_LANDSCAPE;
        double width = widest.width() - 2 * MARGIN;
        double scale = largest(width, Double.MAX_VALUE);
        double hall = hall(scale).height();
        int columns = (int) ((width + ListPanel.GAP) / (COLUMN + ListPanel.GAP));
        ListPanel panel = ListPanel.of(list, width, columns, LabelFitter.SMALLEST, COLUMN - 1)
                .orElseThrow();
        double needed = panel.height(columns);
        Bounds top = new Bounds(MARGIN, MARGIN + HEAD, width, hall);
        Bounds bottom = new Bounds(MARGIN, top.bottom() + GAP, width, needed);
        double height = bottom.bottom() + FOOT + MARGIN;
        return new Arrangement(widest.width(), height, scale, panel, columns, top, bottom, needed);
    }

    private GuideDrawing draw(Arrangement on) {
        Canvas canvas = new Canvas();
        Bounds page = new Bounds(0, 0, on.pageWidth(), on.pageHeight()).inset(MARGIN);
        heading(canvas, content.heading(), page);
        HallDrawing hall = hall(on.scale());
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
        double top = page.bottom() - FOOT + 2;
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
