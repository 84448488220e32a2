package dev.huiwu.seating.guide.internal;

import dev.huiwu.core.drawing.Bounds;
import dev.huiwu.core.drawing.Box;
import dev.huiwu.core.drawing.Label;
import dev.huiwu.core.drawing.Paint;
import dev.huiwu.core.drawing.Palette;
import dev.huiwu.core.drawing.Point;
import dev.huiwu.core.drawing.Stroke;
import dev.huiwu.core.drawing.TextMeasure;
import dev.huiwu.seating.guide.GuideDrawing;
import dev.huiwu.seating.guide.GuideDrawing.Role;
import dev.huiwu.seating.guide.PageFormat;
import dev.huiwu.seating.guide.internal.RoomContent.Chair;
import dev.huiwu.seating.venue.TableLayout;
import dev.huiwu.seating.venue.TableShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A room with tables on a page: every chair an upright card where it stands, the tables between them, all to one scale.
 *
 * <p>The cards are as large as they can be without meeting each other or a table. The page is the first landscape one on
 * which cards hold their names, or one made as large as they need.
 */
final class TablePage {

    private static final double LIST = 62;
    private static final double GAP = 8;
    private static final double HINT = 2.2;
    private static final double RULE = 2.6;
    private static final double HEAD = 11;
    private static final double LEAST_CARD = 12;
    private static final double LARGEST_SCALE = 45;
    private static final double CLEAR = 0.8;
    private static final double EDGE = 3;

    private final RoomContent content;
    private final RoomContent.Tables tables;
    private final Words words;
    private final ChairCard cards;
    private final ListPanel list;
    private final Bounds extent;
    private final List<Point> neighbours;
    private final Canvas canvas = new Canvas();

    private TablePage(RoomContent content, RoomContent.Tables tables) {
        this.content = content;
        this.tables = tables;
        words = new Words(content.language());
        cards = new ChairCard(content);
        list = new ListPanel(SideList.of(content), LIST, HINT);
        extent = extent();
        neighbours = neighbours();
    }

    /** Returns the drawing of a guide of a room with tables. */
    static GuideDrawing draw(RoomContent content, RoomContent.Tables tables) {
        TablePage page = new TablePage(content, tables);
        return PageFormat.bySize().stream()
                .map(size -> page.frame(size.get(0).width(), size.get(0).height()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(page::endless)
                .draw();
    }

    /** Returns the drawing on a page of the format, if everything fits. */
    static Optional<GuideDrawing> on(RoomContent content, RoomContent.Tables tables, PageFormat format) {
        return new TablePage(content, tables)
                .frame(format.width(), format.height())
                .map(Frame::draw);
    }

    private Bounds extent() {
        return content.chairs().stream()
                .map(chair -> new Bounds(chair.x(), chair.y(), 0, 0))
                .reduce(Bounds::union)
                .orElse(new Bounds(0, 0, 0, 0));
    }

    /** Returns how far apart chairs are that stand near each other, across and along. */
    private List<Point> neighbours() {
        List<Chair> chairs = content.chairs();
        List<Point> near = new ArrayList<>();
        for (int i = 0; i < chairs.size(); i++) {
            for (int j = i + 1; j < chairs.size(); j++) {
                double across = Math.abs(chairs.get(i).x() - chairs.get(j).x());
                double along = Math.abs(chairs.get(i).y() - chairs.get(j).y());
                if (across < 2.5 && along < 2.5) {
                    near.add(new Point(across, along));
                }
            }
        }
        return near;
    }

    /** Returns how far an upright card of a width reaches down: about four lines of text. */
    private static double height(double width) {
        return Math.max(11, Math.min(17, width * 0.8));
    }

    /** Says whether cards of a width meet neither each other nor a table. */
    private boolean clear(double width, double scale) {
        double height = height(width);
        return neighbours.stream()
                        .allMatch(apart -> apart.x() * scale >= width + CLEAR || apart.y() * scale >= height + CLEAR)
                && content.chairs().stream()
                        .allMatch(chair -> tables.tops().stream()
                                .allMatch(top -> clear(chair, top, width / 2, height / 2, scale)));
    }

    private static boolean clear(
            Chair chair, TableLayout.Table top, double halfWidth, double halfHeight, double scale) {
        double across = Math.abs(chair.x() - top.x()) * scale;
        double along = Math.abs(chair.y() - top.y()) * scale;
        double gapAcross = across - halfWidth;
        double gapAlong = along - halfHeight;
        if (top.round()) {
            double radius = top.width() / 2 * scale;
            return StrictMath.hypot(Math.max(0, gapAcross), Math.max(0, gapAlong)) >= radius + 0.2;
        }
        return gapAcross >= top.width() / 2 * scale + 0.2 || gapAlong >= top.depth() / 2 * scale + 0.2;
    }

    private double doorMargin() {
        DoorsDrawing doors = new DoorsDrawing(content.doors());
        return Math.max(doors.margin(GuideContent.Side.LEFT), doors.margin(GuideContent.Side.RIGHT));
    }

    private Bounds walls(double paperWidth, double paperHeight) {
        Bounds page = new Bounds(0, 0, paperWidth, paperHeight).inset(HallPage.MARGIN);
        double margin = doorMargin();
        return new Bounds(
                page.x() + margin,
                page.y() + Arrangements.HEAD,
                page.width() - LIST - GAP - 2 * margin,
                page.height() - Arrangements.HEAD - Arrangements.FOOT - DoorsDrawing.ACROSS);
    }

    /** Returns the room with the largest cards that a page has room for. */
    private Optional<Frame> frame(double paperWidth, double paperHeight) {
        Bounds walls = walls(paperWidth, paperHeight);
        double listRoom = paperHeight - 2 * HallPage.MARGIN - Arrangements.HEAD - Arrangements.FOOT;
        if (!list.fits(1, listRoom)) {
            return Optional.empty();
        }
        for (double width = ChairCard.WIDEST; width >= LEAST_CARD; width--) {
            double scale = Math.min(
                    LARGEST_SCALE,
                    Math.min(
                            (walls.width() - width - 2 * EDGE) / Math.max(extent.width(), 0.1),
                            (walls.height() - HEAD - height(width) - 2 * EDGE) / Math.max(extent.height(), 0.1)));
            Bounds size = new Bounds(0, 0, width, height(width));
            if (scale > 0
                    && content.chairs().stream().allMatch(chair -> ChairCard.fits(chair, size, true))
                    && clear(width, scale)) {
                return Optional.of(new Frame(paperWidth, paperHeight, width, scale));
            }
        }
        return Optional.empty();
    }

    /** Returns the room with cards of middle size on a page made as large as it needs. */
    private Frame endless() {
        double width = (ChairCard.WIDEST + LEAST_CARD) / 2;
        double scale = 1;
        while (scale < 1000 && !clear(width, scale)) {
            scale *= 1.1;
        }
        double edges = 2 * (HallPage.MARGIN + EDGE);
        return new Frame(
                Math.max(
                        PageFormat.A0_LANDSCAPE.width(),
                        edges + LIST + GAP + 2 * doorMargin() + width + extent.width() * scale),
                Math.max(
                        edges
                                + Arrangements.HEAD
                                + Arrangements.FOOT
                                + Math.max(
                                        list.height(1),
                                        DoorsDrawing.ACROSS + HEAD + height(width) + extent.height() * scale),
                        PageFormat.A0_LANDSCAPE.height()),
                width,
                scale);
    }

    /** The room on a page of some size, with cards of some width, at so many millimetres a metre. */
    private final class Frame {

        private final double paperWidth;
        private final double paperHeight;
        private final Bounds walls;
        private final double card;
        private final double scale;
        private final Point origin;

        Frame(double paperWidth, double paperHeight, double card, double scale) {
            this.paperWidth = paperWidth;
            this.paperHeight = paperHeight;
            this.card = card;
            this.scale = scale;
            walls = walls(paperWidth, paperHeight);
            origin = new Point(
                    walls.centreX() - extent.centreX() * scale,
                    (walls.y() + HEAD + walls.bottom()) / 2 - extent.centreY() * scale);
        }

        GuideDrawing draw() {
            Bounds page = new Bounds(0, 0, paperWidth, paperHeight).inset(HallPage.MARGIN);
            HallPage.heading(canvas, content.heading(), page);
            canvas.add(Box.of(walls, 1, Paint.outline(Stroke.of(Palette.SECONDARY, 0.3))));
            note(words.tableDirection(tables.shape()), HINT, walls.y() + 1, Palette.SECONDARY);
            note(content.rule(), RULE, walls.y() + 1 + 1.6 * HINT, Palette.INK);
            IntStream.range(0, tables.tops().size()).forEach(this::table);
            for (Chair chair : content.chairs()) {
                Point middle = at(chair.x(), chair.y());
                Bounds size = new Bounds(0, 0, card, height(card));
                cards.draw(canvas, chair, size.moved(middle.x() - card / 2, middle.y() - size.height() / 2), true);
            }
            new DoorsDrawing(content.doors()).draw(canvas, walls, origin, scale);
            double listTop = page.y() + Arrangements.HEAD;
            list.draw(canvas, page.right() - LIST, listTop, page.height() - Arrangements.HEAD - Arrangements.FOOT);
            HallPage.footer(canvas, content.heading(), page);
            return HallPage.drawing(canvas, content.heading(), paperWidth, paperHeight);
        }

        private Point at(double x, double y) {
            return new Point(origin.x() + x * scale, origin.y() + y * scale);
        }

        private void note(String text, double size, double top, String color) {
            Bounds space = new Bounds(walls.x() + 1, top, walls.width() - 2, size * 1.3);
            double fitted = size;
            while (fitted > LabelFitter.SMALLEST && TextMeasure.width(text, fitted) > space.width()) {
                fitted = Math.max(LabelFitter.SMALLEST, fitted - 0.2);
            }
            String shown = TextMeasure.shorten(text, fitted, space.width(), false);
            canvas.text(
                    Label.centred(space.centreX(), space.centreY(), shown, fitted)
                            .colored(color),
                    space,
                    Role.NOTE);
        }

        private void table(int number) {
            TableLayout.Table top = tables.tops().get(number);
            Point middle = at(top.x(), top.y());
            double width = top.width() * scale;
            double depth = top.depth() * scale;
            Bounds bounds = new Bounds(middle.x() - width / 2, middle.y() - depth / 2, width, depth);
            Paint paint = Paint.fill(Palette.STAGE);
            canvas.add(top.round() ? Box.circle(middle.x(), middle.y(), width / 2, paint) : Box.of(bounds, 0, paint));
            if (number == 0 || tables.shape() == TableShape.ROUND) {
                canvas.text(
                        Label.centred(middle.x(), middle.y(), words.tableName(tables.shape(), number + 1), 4)
                                .colored(Palette.SECONDARY),
                        bounds,
                        Role.STAGE);
            }
        }
    }
}
