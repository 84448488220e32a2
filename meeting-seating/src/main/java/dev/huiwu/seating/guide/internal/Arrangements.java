package dev.huiwu.seating.guide.internal;

import dev.huiwu.core.drawing.Bounds;
import dev.huiwu.seating.guide.PageFormat;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds how hall and list share a page so that the seats become as large as they can. Not thread-safe. */
final class Arrangements {

    /** Above the hall, for the title. */
    static final double HEAD = 16;

    /** Below everything, for the footer. */
    static final double FOOT = 6;

    private static final double GAP = 8;
    private static final double COLUMN = 44;
    private static final double LARGEST_SEAT = 14;
    private static final double LEAST_HALL = 60;
    private static final int STEPS = 12;
    private static final List<Double> LIST_SIZES = List.of(2.2, 2.0, LabelFitter.SMALLEST);
    private static final List<Double> LARGER_LIST_SIZES = List.of(3.0, 2.8, 2.6, 2.4, 2.2, 2.0);

    private final GuideContent content;
    private final SideList list;
    private final List<Floor> floors;
    private final Map<List<Double>, ListPanel> panels = new HashMap<>();
    private final Map<Double, ListTexts> texts = new HashMap<>();
    private final Map<Double, HallDrawing> halls = new HashMap<>();
    private final Map<PageFormat, List<Arrangement>> found = new EnumMap<>(PageFormat.class);

    Arrangements(GuideContent content) {
        this.content = content;
        list = SideList.of(content);
        floors = Floor.of(content);
    }

    HallDrawing hall(double scale) {
        return halls.computeIfAbsent(scale, key -> new HallDrawing(content, floors, scale));
    }

    /** Says whether legible seats have room on a format if nothing else is on it; if they have not, no arrangement is legible. */
    boolean mayBeLegible(PageFormat format) {
        return HallDrawing.seatsFit(
                floors, SeatMetrics.leastLegible(content), format.width() - 2 * HallPage.MARGIN, height(format));
    }

    /** Says whether the seats are as large as they may become. */
    boolean largest(Arrangement on) {
        return on.scale() > 0.999 * LARGEST_SEAT / content.seatWidth();
    }

    /** Says whether the largest seats have room on a format if nothing else is on it. */
    boolean mayBeLargest(PageFormat format) {
        SeatMetrics largest = SeatMetrics.of(content, LARGEST_SEAT / content.seatWidth());
        return HallDrawing.seatsFit(floors, largest, format.width() - 2 * HallPage.MARGIN, height(format));
    }

    /** Returns the best arrangement on a format for each place and text size of the list, the best first. */
    List<Arrangement> on(PageFormat format) {
        return found.computeIfAbsent(format, this::search);
    }

    private List<Arrangement> search(PageFormat format) {
        return LIST_SIZES.stream()
                .flatMap(text -> Stream.of(beside(format, text), below(format, text)))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Arrangement::worth).reversed())
                .toList();
    }

    /** Returns the arrangement with the text of the list as large as the space it has allows. */
    Arrangement enlarged(Arrangement on) {
        double columnWidth = columnWidth(on.panel().width(), on.columns());
        return LARGER_LIST_SIZES.stream()
                .filter(text -> text > on.list().size())
                .map(text -> panel(columnWidth, text))
                .filter(panel -> panel.fits(on.columns(), on.room()))
                .findFirst()
                .map(on::with)
                .orElse(on);
    }

    private static double columnWidth(double width, int columns) {
        return Math.floor((width - (columns - 1) * ListPanel.GAP) / columns * 2) / 2;
    }

    private ListPanel panel(double columnWidth, double text) {
        return panels.computeIfAbsent(List.of(columnWidth, text), key -> new ListPanel(texts(text), columnWidth));
    }

    private ListTexts texts(double text) {
        return texts.computeIfAbsent(text, size -> new ListTexts(list, size));
    }

    /** Returns how high the columns are at least, without breaking the list into lines; a little less, for rounding. */
    private double least(double columnWidth, double text, int columns) {
        return ListPanel.leastHeight(texts(text), columnWidth) / columns - 1e-6;
    }

    private static double height(PageFormat format) {
        return format.height() - 2 * HallPage.MARGIN - HEAD - FOOT;
    }

    private Optional<Arrangement> beside(PageFormat format, double text) {
        double width = format.width() - 2 * HallPage.MARGIN;
        double high = largest(width - GAP - COLUMN, height(format));
        double low = 0.3 * high;
        Optional<Arrangement> best = beside(format, text, high);
        if (best.isPresent()) {
            return best;
        }
        for (int step = 0; step < STEPS; step++) {
            double middle = (low + high) / 2;
            Optional<Arrangement> found = beside(format, text, middle);
            if (found.isPresent()) {
                best = found;
                low = middle;
            } else {
                high = middle;
            }
        }
        return best;
    }

    /** Returns the hall at the scale with the list in as few columns beside it as hold it, if there is room. */
    private Optional<Arrangement> beside(PageFormat format, double text, double scale) {
        double height = height(format);
        HallDrawing hall = hall(scale);
        double rest = format.width() - 2 * HallPage.MARGIN - hall.width() - GAP;
        if (hall.height() > height) {
            return Optional.empty();
        }
        for (int columns = 1; columnWidth(rest, columns) >= COLUMN; columns++) {
            if (least(columnWidth(rest, columns), text, columns) > height) {
                continue;
            }
            ListPanel panel = panel(columnWidth(rest, columns), text);
            if (panel.fits(columns, height)) {
                Bounds left = new Bounds(HallPage.MARGIN, HallPage.MARGIN + HEAD, hall.width(), height);
                Bounds right = new Bounds(left.right() + GAP, left.y(), rest, panel.height(columns));
                return Optional.of(
                        new Arrangement(format.width(), format.height(), scale, panel, columns, left, right, height));
            }
        }
        return Optional.empty();
    }

    /** Returns the hall above the list in as many columns as make it lowest, if there is room. */
    private Optional<Arrangement> below(PageFormat format, double text) {
        double width = format.width() - 2 * HallPage.MARGIN;
        double height = height(format);
        int columns = 1;
        double needed = Double.POSITIVE_INFINITY;
        for (int more = 1; columnWidth(width, more) >= COLUMN; more++) {
            if (least(columnWidth(width, more), text, more) < Math.min(needed, height - GAP - LEAST_HALL)) {
                double lower = panel(columnWidth(width, more), text).height(more);
                if (lower < needed) {
                    columns = more;
                    needed = lower;
                }
            }
        }
        double rest = height - needed - GAP;
        if (rest < LEAST_HALL) {
            return Optional.empty();
        }
        double scale = largest(width, rest);
        HallDrawing hall = hall(scale);
        if (hall.width() > width || hall.height() > rest) {
            return Optional.empty();
        }
        Bounds top = new Bounds(HallPage.MARGIN, HallPage.MARGIN + HEAD, width, rest);
        Bounds bottom = new Bounds(top.x(), top.bottom() + GAP, width, needed);
        ListPanel panel = panel(columnWidth(width, columns), text);
        return Optional.of(
                new Arrangement(format.width(), format.height(), scale, panel, columns, top, bottom, needed));
    }

    /** Returns the largest scale at which the hall keeps to the space, or next to nothing where none does. */
    private double largest(double width, double height) {
        double low = 0.1;
        double high = LARGEST_SEAT / content.seatWidth();
        for (int step = 0; step < 2 * STEPS; step++) {
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

    /** Returns the widest page, made as long as hall and list need. */
    Arrangement endless() {
        PageFormat widest = PageFormat.A0_LANDSCAPE;
        double width = widest.width() - 2 * HallPage.MARGIN;
        double scale = largest(width, Double.MAX_VALUE);
        int columns = (int) ((width + ListPanel.GAP) / (COLUMN + ListPanel.GAP));
        ListPanel panel = panel(columnWidth(width, columns), LabelFitter.SMALLEST);
        double needed = panel.height(columns);
        Bounds top = new Bounds(
                HallPage.MARGIN, HallPage.MARGIN + HEAD, width, hall(scale).height());
        Bounds bottom = new Bounds(top.x(), top.bottom() + GAP, width, needed);
        double height = bottom.bottom() + FOOT + HallPage.MARGIN;
        return new Arrangement(widest.width(), height, scale, panel, columns, top, bottom, needed);
    }
}
