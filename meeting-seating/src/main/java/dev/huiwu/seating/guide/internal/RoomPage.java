package dev.huiwu.seating.guide.internal;

import dev.huiwu.core.drawing.Bounds;
import dev.huiwu.core.drawing.Box;
import dev.huiwu.core.drawing.Label;
import dev.huiwu.core.drawing.Paint;
import dev.huiwu.core.drawing.Palette;
import dev.huiwu.core.drawing.Point;
import dev.huiwu.core.drawing.Stroke;
import dev.huiwu.seating.guide.GuideDrawing;
import dev.huiwu.seating.guide.GuideDrawing.Role;
import dev.huiwu.seating.guide.PageFormat;
import dev.huiwu.seating.guide.internal.GuideContent.Side;
import dev.huiwu.seating.guide.internal.RoomContent.Chair;
import dev.huiwu.seating.venue.Room;
import java.util.List;
import java.util.Optional;

/**
 * A meeting room on a page: the table, the chairs of the inner ring round it and those of the outer ring behind them.
 *
 * <p>Chairs stand in their order and at their distances along each side; across the room they are moved apart as far as
 * the names on them need, and along it as far as those who hold one chair in turn need. The page is the first landscape
 * one on which everything fits, or the largest made wider and longer. A name too long for any page is cut.
 */
final class RoomPage {

    private static final double LIST = 62;
    private static final double GAP = 8;
    private static final double TABLE_GAP = 2.5;
    private static final double RING_GAP = 7;
    private static final double HINT = 6;
    private static final double UNIT = 2.2;
    private static final double LEAST_ACROSS = 11;
    private static final double HEIGHT_ACROSS = 19;

    private final RoomContent content;
    private final Words words;
    private final ChairCard cards;
    private final Canvas canvas = new Canvas();

    private RoomPage(RoomContent content) {
        this.content = content;
        words = new Words(content.language());
        cards = new ChairCard(content);
    }

    /** Returns the drawing of a room's guide. */
    static GuideDrawing draw(RoomContent content) {
        RoomPage page = new RoomPage(content);
        for (List<PageFormat> size : PageFormat.bySize()) {
            Frame frame = page.frame(size.get(0).width(), size.get(0).height());
            if (page.holds(frame)) {
                return page.draw(frame);
            }
        }
        return page.draw(page.endless());
    }

    /** Returns the drawing on a page of the format, if everything fits. */
    static Optional<GuideDrawing> on(RoomContent content, PageFormat format) {
        RoomPage page = new RoomPage(content);
        Frame frame = page.frame(format.width(), format.height());
        return page.holds(frame) && frame.scale() > 1 && frame.scale() >= page.neededScale() - 1e-9
                ? Optional.of(page.draw(frame))
                : Optional.empty();
    }

    /**
     * How the room is laid on a page.
     *
     * @param paper the page up to its edges
     * @param half of the table's width
     * @param inner the width of the chairs at the table's sides
     * @param outer the width of the chairs along the side walls
     * @param across what one chair of the main side takes
     * @param scale millimetres on paper for a metre along the sides
     * @param top the y of the head of the room
     */
    private record Frame(
            Bounds paper,
            Bounds walls,
            ListPanel list,
            double half,
            double inner,
            double outer,
            double across,
            double scale,
            double top) {

        Point middle(Chair chair, double first) {
            double y = top + chair.y() * scale;
            if (chair.across()) {
                return new Point(walls.centreX() + first, y);
            }
            boolean inside = chair.ring() == Room.Ring.INNER;
            double out = half + TABLE_GAP + (inside ? inner / 2 : (inner > 0 ? inner + RING_GAP : 0) + outer / 2);
            return new Point(walls.centreX() + (chair.position() == Room.Position.LEFT ? -out : out), y);
        }
    }

    private Frame frame(double paperWidth, double paperHeight) {
        Bounds paper = new Bounds(0, 0, paperWidth, paperHeight);
        Bounds page = paper.inset(HallPage.MARGIN);
        double height = page.height() - Arrangements.HEAD - Arrangements.FOOT - DoorsDrawing.ACROSS;
        double margin = doorMargin();
        Bounds walls = new Bounds(
                page.x() + margin, page.y() + Arrangements.HEAD, page.width() - LIST - GAP - 2 * margin, height);
        double inner = sideWidth(Room.Ring.INNER);
        double outer = sideWidth(Room.Ring.OUTER);
        int most = Math.max(mostAcross(), 1);
        double across = Math.min(ChairCard.WIDEST, (walls.width() - sidesWidth(inner, outer)) / most);
        double first = content.chairs().stream().mapToDouble(Chair::y).min().orElse(0);
        double ends = ends();
        double depth = depth();
        double scale =
                depth == 0 ? 20 : Math.min(Math.max(28, neededScale()), Math.max(1, height - HINT - ends) / depth);
        return new Frame(
                paper,
                walls,
                new ListPanel(SideList.of(content), LIST, UNIT),
                Math.max(across * most / 2, 20),
                inner,
                outer,
                across,
                scale,
                walls.y() + HINT + ends / 2 - first * scale);
    }

    /** Says whether list and chairs have the room they need. */
    private boolean holds(Frame frame) {
        double height = frame.paper().height() - 2 * HallPage.MARGIN - Arrangements.HEAD - Arrangements.FOOT;
        return frame.list().fits(1, height)
                && frame.across() >= LEAST_ACROSS
                && content.chairs().stream()
                        .allMatch(chair -> ChairCard.fits(chair, size(frame, chair), chair.across()));
    }

    /** Returns the largest page, made as wide and long as room and list need. */
    private Frame endless() {
        PageFormat largest = PageFormat.A0_LANDSCAPE;
        double edges = 2 * HallPage.MARGIN + Arrangements.HEAD + Arrangements.FOOT;
        double width = 2 * HallPage.MARGIN
                + LIST
                + GAP
                + 2 * doorMargin()
                + sidesWidth(sideWidth(Room.Ring.INNER), sideWidth(Room.Ring.OUTER))
                + Math.max(mostAcross(), 1) * LEAST_ACROSS;
        double room = edges + DoorsDrawing.ACROSS + HINT + ends() + depth() * Math.max(1, neededScale());
        double list = edges + new ListPanel(SideList.of(content), LIST, UNIT).height(1);
        return frame(Math.max(largest.width(), width), Math.max(largest.height(), Math.max(room, list)));
    }

    private double doorMargin() {
        DoorsDrawing doors = new DoorsDrawing(content.doors());
        return Math.max(doors.margin(Side.LEFT), doors.margin(Side.RIGHT));
    }

    /** Returns what the chairs at the sides take of the width, both sides together. */
    private static double sidesWidth(double inner, double outer) {
        return 8 + 2 * (TABLE_GAP + inner + (outer > 0 ? outer + (inner > 0 ? RING_GAP : 0) : 0));
    }

    private double depth() {
        return content.chairs().stream().mapToDouble(Chair::y).max().orElse(0)
                - content.chairs().stream().mapToDouble(Chair::y).min().orElse(0);
    }

    /** Returns what the chair with the most holders takes along its side. */
    private double tallest() {
        return content.chairs().stream()
                .filter(chair -> !chair.across())
                .mapToDouble(chair -> ChairCard.flatHeight(chair) + 1.01)
                .max()
                .orElse(0);
    }

    /** Returns the room that the first and last chairs need beyond their middles. */
    private double ends() {
        return Math.max(24, tallest() + 2);
    }

    /** Returns the scale at which neighbours along a side do not meet. */
    private double neededScale() {
        double least = content.chairs().stream()
                .filter(chair -> !chair.across())
                .mapToDouble(chair -> pitch(chair, Double.POSITIVE_INFINITY))
                .filter(pitch -> pitch > 0)
                .min()
                .orElse(Double.POSITIVE_INFINITY);
        return tallest() / least;
    }

    /** Returns the least distance between neighbours on a chair's side, at most the one given. */
    private double pitch(Chair chair, double largest) {
        List<Chair> side = row(chair);
        double pitch = largest;
        for (int i = 1; i < side.size(); i++) {
            pitch = Math.min(pitch, Math.abs(side.get(i).y() - side.get(i - 1).y()));
        }
        return pitch;
    }

    private int mostAcross() {
        return content.chairs().stream()
                .filter(Chair::across)
                .mapToInt(chair -> row(chair).size())
                .max()
                .orElse(0);
    }

    private List<Chair> row(Chair chair) {
        return content.chairs().stream()
                .filter(other -> other.ring() == chair.ring() && other.position() == chair.position())
                .toList();
    }

    /** Returns the width of the cards at a ring's sides. */
    private double sideWidth(Room.Ring ring) {
        return cards.flatWidth(content.chairs().stream()
                .filter(chair -> chair.ring() == ring && !chair.across())
                .toList());
    }

    private Bounds size(Frame frame, Chair chair) {
        if (chair.across()) {
            return new Bounds(0, 0, frame.across() - 1.2, HEIGHT_ACROSS);
        }
        double pitch = pitch(chair, Math.max(14, tallest()) / frame.scale());
        double width = chair.ring() == Room.Ring.INNER ? frame.inner() : frame.outer();
        return new Bounds(0, 0, width, Math.max(1, pitch * frame.scale() - 1));
    }

    private GuideDrawing draw(Frame frame) {
        Bounds page = frame.paper().inset(HallPage.MARGIN);
        HallPage.heading(canvas, content.heading(), page);
        canvas.add(Box.of(frame.walls(), 1, Paint.outline(Stroke.of(Palette.SECONDARY, 0.3))));
        Bounds hint = new Bounds(
                frame.walls().x(), frame.walls().y() + 0.5, frame.walls().width(), HINT - 1);
        canvas.text(
                Label.centred(hint.centreX(), hint.centreY(), words.roomDirection(), UNIT)
                        .colored(Palette.SECONDARY),
                hint,
                Role.NOTE);
        table(frame);
        for (Chair chair : content.chairs()) {
            double first = 0;
            if (chair.across()) {
                List<Chair> row = row(chair);
                first = (row.indexOf(chair) - (row.size() - 1) / 2.0) * frame.across();
            }
            Point middle = frame.middle(chair, first);
            Bounds size = size(frame, chair);
            cards.draw(
                    canvas,
                    chair,
                    size.moved(middle.x() - size.width() / 2, middle.y() - size.height() / 2),
                    chair.across());
        }
        doors(frame);
        double listX = page.right() - LIST;
        double listTop = page.y() + Arrangements.HEAD;
        frame.list().draw(canvas, listX, listTop, page.height() - Arrangements.HEAD - Arrangements.FOOT);
        HallPage.footer(canvas, content.heading(), page);
        return HallPage.drawing(
                canvas, content.heading(), frame.paper().width(), frame.paper().height());
    }

    private void table(Frame frame) {
        if (content.chairs().stream().noneMatch(chair -> chair.ring() == Room.Ring.INNER)) {
            return;
        }
        double top = content.chairs().stream()
                .filter(chair -> chair.ring() == Room.Ring.INNER && chair.position() == Room.Position.MAIN)
                .mapToDouble(chair -> frame.top() + chair.y() * frame.scale() + 9.5 + TABLE_GAP)
                .max()
                .orElse(frame.walls().y() + HINT + 2);
        double bottom = content.chairs().stream()
                .filter(chair -> chair.ring() == Room.Ring.INNER)
                .mapToDouble(chair -> frame.top()
                        + chair.y() * frame.scale()
                        + (chair.position() == Room.Position.OPPOSITE ? -9.5 - TABLE_GAP : 6))
                .max()
                .orElse(top + 20);
        Bounds table = Bounds.between(
                frame.walls().centreX() - frame.half(),
                top,
                frame.walls().centreX() + frame.half(),
                Math.max(top + 8, bottom));
        canvas.add(Box.of(table, 2, Paint.fill(Palette.STAGE)));
        canvas.text(
                Label.centred(table.centreX(), table.centreY(), words.table(), 4)
                        .colored(Palette.SECONDARY),
                table,
                Role.STAGE);
    }

    private void doors(Frame frame) {
        double half = content.chairs().stream()
                        .mapToDouble(chair -> Math.abs(chair.x()))
                        .max()
                        .orElse(1)
                + 1;
        double across = frame.walls().width() / 2 / half;
        DoorsDrawing doors = new DoorsDrawing(content.doors().stream()
                .map(door -> door.at(door.x() * across, door.y() * frame.scale()))
                .toList());
        doors.draw(canvas, frame.walls(), new Point(frame.walls().centreX(), frame.top()), 1);
    }
}
