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
import dev.huiwu.seating.guide.internal.GuideContent.Door;
import dev.huiwu.seating.guide.internal.GuideContent.Mark;
import dev.huiwu.seating.guide.internal.GuideContent.Side;
import dev.huiwu.seating.guide.internal.RoomContent.Chair;
import dev.huiwu.seating.guide.internal.RoomContent.Holder;
import dev.huiwu.seating.venue.Room;
import java.util.List;

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
    private static final double NAME = 2.8;
    private static final double UNIT = 2.2;
    private static final double NUMBER = 2;
    private static final double SPACE = 1.2;
    private static final double PADDING = 0.8;
    private static final double LEAST_ACROSS = 11;
    private static final double WIDEST_ACROSS = 24;
    private static final double WIDEST_TURN = 16;
    private static final double HEIGHT_ACROSS = 19;
    private static final int MOST_ACROSS = 5;
    private static final double LINE = UNIT * 1.2;

    private final RoomContent content;
    private final Words words;
    private final Canvas canvas = new Canvas();

    private RoomPage(RoomContent content) {
        this.content = content;
        words = new Words(content.language());
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
        double across = Math.min(WIDEST_ACROSS, (walls.width() - sidesWidth(inner, outer)) / most);
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
                && content.chairs().stream().allMatch(chair -> fits(chair, size(frame, chair)));
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
                .mapToDouble(chair -> Math.max(1, chair.holders().size()) * LINE + 1.61)
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

    /** Returns the width that the texts on the chairs of a ring's sides need. */
    private double sideWidth(Room.Ring ring) {
        List<Chair> sides = content.chairs().stream()
                .filter(chair -> chair.ring() == ring && !chair.across())
                .toList();
        double text = sides.stream()
                .flatMapToDouble(chair -> chair.holders().stream()
                        .mapToDouble(holder -> chair.holders().size() == 1 ? cardWidth(holder) : lineWidth(holder)))
                .max()
                .orElse(0);
        return sides.isEmpty() ? 0 : Math.min(56, Math.max(20, text)) + numberWidth() + 2 * PADDING;
    }

    private static double lineWidth(Holder holder) {
        return turnWidth(holder)
                + TextMeasure.width(holder.name(), UNIT)
                + SPACE
                + TextMeasure.width(holder.unit(), UNIT);
    }

    private static double cardWidth(Holder holder) {
        return turnWidth(holder)
                + Math.max(TextMeasure.width(holder.name(), NAME), TextMeasure.width(holder.unit(), UNIT));
    }

    private static double turnWidth(Holder holder) {
        return holder.turn().isEmpty() ? 0 : TextMeasure.width(turnText(holder), UNIT, true) + SPACE;
    }

    private static String turnText(Holder holder) {
        return TextMeasure.shorten(holder.turn(), UNIT, WIDEST_TURN, true);
    }

    /** Returns the chair's number, and the letter of its holder's capacity for who cannot see the colour. */
    private static String numberText(Chair chair) {
        return chair.holders().isEmpty()
                ? chair.label()
                : chair.label() + " "
                        + GuideContent.letter(chair.holders().get(0).kind());
    }

    private double numberWidth() {
        return content.chairs().stream()
                        .mapToDouble(chair -> TextMeasure.width(numberText(chair), NUMBER))
                        .max()
                        .orElse(0)
                + SPACE;
    }

    private Bounds size(Frame frame, Chair chair) {
        if (chair.across()) {
            return new Bounds(0, 0, frame.across() - 1.2, HEIGHT_ACROSS);
        }
        double pitch = pitch(chair, Math.max(14, tallest()) / frame.scale());
        double width = chair.ring() == Room.Ring.INNER ? frame.inner() : frame.outer();
        return new Bounds(0, 0, width, Math.max(1, pitch * frame.scale() - 1));
    }

    /** Says whether a chair's holders have room on it; names that no page has room for are cut on every page. */
    private static boolean fits(Chair chair, Bounds size) {
        if (!chair.across()) {
            return Math.max(1, chair.holders().size()) * LINE <= size.height() - 0.6;
        }
        int lines = chair.holders().size() > 1 ? 1 : 3;
        return chair.holders().stream()
                .allMatch(holder ->
                        fitsAcross(holder, size.width(), lines) || !fitsAcross(holder, WIDEST_ACROSS - 1.2, lines));
    }

    private static boolean fitsAcross(Holder holder, double width, int lines) {
        return TextMeasure.fits(nameAcross(holder), LabelFitter.SMALLEST, width - 2 * PADDING, lines, false);
    }

    private static String nameAcross(Holder holder) {
        return holder.turn().isEmpty() ? holder.name() : turnText(holder) + " " + holder.name();
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
            chair(chair, size.moved(middle.x() - size.width() / 2, middle.y() - size.height() / 2));
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
                .map(door -> new Door(
                        door.name(),
                        door.floor(),
                        door.side(),
                        door.x() * across,
                        door.y() * frame.scale(),
                        door.level()))
                .toList());
        doors.draw(canvas, frame.walls(), new Point(frame.walls().centreX(), frame.top()), 1);
    }

    private void chair(Chair chair, Bounds box) {
        Canvas part = new Canvas();
        part.add(Box.of(box, 1, paint(chair)));
        if (chair.marks().contains(Mark.BLOCKED)) {
            Symbols.blocked(part, box, Stroke.of(Palette.HAIRLINE, 0.15));
        }
        Bounds number = chair.across()
                ? new Bounds(box.x(), box.y() + PADDING, box.width(), NUMBER)
                : new Bounds(box.x() + PADDING, box.y(), numberWidth() - SPACE, box.height());
        part.text(
                Label.centred(number.centreX(), number.centreY(), numberText(chair), NUMBER)
                        .colored(chair.holders().isEmpty() ? Palette.SECONDARY : Palette.INK),
                number,
                Role.SEAT);
        if (chair.marks().contains(Mark.WHEELCHAIR)) {
            double height = 2.8;
            double x = chair.across() ? box.right() - 3.2 : box.right() - 3.4;
            Symbols.wheelchair(part, x, chair.across() ? box.y() + 0.6 : box.centreY() - 1.4, height, Palette.INK);
        }
        if (chair.across()) {
            acrossHolders(
                    part,
                    chair,
                    Bounds.between(box.x(), number.bottom(), box.right(), box.bottom())
                            .inset(0.5));
        } else {
            sideHolders(
                    part,
                    chair,
                    Bounds.between(number.right() + SPACE, box.y() + 0.3, box.right() - PADDING, box.bottom() - 0.3));
        }
        canvas.add(words.chair(chair.label()), part);
    }

    private static Paint paint(Chair chair) {
        if (chair.holders().isEmpty()) {
            boolean reserved = chair.marks().contains(Mark.RESERVED);
            return Paint.outline(reserved ? Symbols.reserved() : Stroke.of(Palette.HAIRLINE, 0.15));
        }
        int kind = chair.holders().get(0).kind();
        return Palette.paint(kind).withStroke(Palette.darker(Palette.fill(kind)), 0.3);
    }

    /** Writes name over unit, in the middle; of more holders than have room the first ones and how many more. */
    private static void acrossHolders(Canvas part, Chair chair, Bounds space) {
        int count = chair.holders().size();
        int shown = count > MOST_ACROSS ? MOST_ACROSS - 1 : count;
        double share = space.height() / Math.max(1, Math.min(count, MOST_ACROSS));
        for (int i = 0; i < shown; i++) {
            acrossHolder(
                    part, chair.holders().get(i), new Bounds(space.x(), space.y() + i * share, space.width(), share));
        }
        if (shown < count) {
            Bounds own = new Bounds(space.x(), space.y() + shown * share, space.width(), share);
            Label label = Label.centred(own.centreX(), own.centreY(), "+" + (count - shown), LabelFitter.SMALLEST);
            part.text(label, own, Role.POST);
        }
    }

    private static void acrossHolder(Canvas part, Holder holder, Bounds own) {
        String name = nameAcross(holder);
        double size = NAME + 0.4;
        while (size > LabelFitter.SMALLEST + 1e-9 && !fitsAcross(name, size, own)) {
            size -= 0.2;
        }
        size = Math.max(size, LabelFitter.SMALLEST);
        List<String> lines = TextMeasure.wrap(name, size, own.width(), linesAcross(size, own));
        double left = own.height() - lines.size() * size * 1.2;
        double unitSize = TextMeasure.width(holder.unit(), UNIT) <= own.width() ? UNIT : LabelFitter.SMALLEST;
        List<String> unit = TextMeasure.wrap(holder.unit(), unitSize, own.width(), 3);
        boolean shown = TextMeasure.fits(holder.unit(), unitSize, own.width(), 3, false)
                && unit.size() * unitSize * 1.2 <= left;
        double used = lines.size() * size * 1.2 + (shown ? unit.size() * unitSize * 1.2 : 0);
        double line = own.centreY() - used / 2;
        for (String text : lines) {
            part.text(Label.centred(own.centreX(), line + size * 0.6, text, size), own, Role.NAME);
            line += size * 1.2;
        }
        if (shown) {
            for (String text : unit) {
                Label label = Label.centred(own.centreX(), line + unitSize * 0.6, text, unitSize);
                part.text(label, own, Role.POST);
                line += unitSize * 1.2;
            }
        }
    }

    private static boolean fitsAcross(String name, double size, Bounds own) {
        return size * 1.2 <= own.height()
                && (TextMeasure.width(name, size) <= own.width()
                        || (size <= 2.2 && TextMeasure.fits(name, size, own.width(), linesAcross(size, own), false)));
    }

    private static int linesAcross(double size, Bounds own) {
        return Math.max(1, Math.min(3, (int) (own.height() / (size * 1.2))));
    }

    /** Writes a single holder's unit below the name, else turn, name and unit in one line a holder. */
    private static void sideHolders(Canvas part, Chair chair, Bounds space) {
        if (chair.holders().size() == 1 && space.height() >= (NAME + UNIT) * 1.2) {
            Holder holder = chair.holders().get(0);
            double top = space.centreY() - (NAME + UNIT) * 0.6;
            double x = space.x() + turnWidth(holder);
            turn(part, holder, space, top + NAME * 0.6);
            name(part, holder, x, top + NAME * 0.6, space, NAME);
            unit(part, holder, x, top + (NAME + UNIT * 0.5) * 1.2, space);
            return;
        }
        double line = Math.min(
                UNIT * 1.35, space.height() / Math.max(1, chair.holders().size()));
        double y = space.centreY() - (chair.holders().size() - 1) * line / 2;
        double turns =
                chair.holders().stream().mapToDouble(RoomPage::turnWidth).max().orElse(0);
        for (Holder holder : chair.holders()) {
            turn(part, holder, space, y);
            double x = name(part, holder, space.x() + turns, y, space, UNIT);
            unit(part, holder, x + SPACE, y, space);
            y += line;
        }
    }

    private static void turn(Canvas part, Holder holder, Bounds space, double middle) {
        if (!holder.turn().isEmpty()) {
            Label label = Label.of(space.x(), middle + UNIT * 0.38, turnText(holder), UNIT)
                    .inBold();
            part.text(label, space, Role.POST);
        }
    }

    /** Writes a name, smaller where it has to be and cut where that does not help, and returns where it ends. */
    private static double name(Canvas part, Holder holder, double x, double middle, Bounds space, double largest) {
        double size = largest;
        while (size > LabelFitter.SMALLEST && x + TextMeasure.width(holder.name(), size) > space.right()) {
            size = Math.max(LabelFitter.SMALLEST, size - 0.2);
        }
        String shown = TextMeasure.shorten(holder.name(), size, space.right() - x + 1e-6, false);
        part.text(Label.of(x, middle + size * 0.38, shown, size), space, Role.NAME);
        return x + TextMeasure.width(shown, size);
    }

    /** Writes a unit's name where it fits. */
    private static void unit(Canvas part, Holder holder, double x, double middle, Bounds space) {
        double size = x + TextMeasure.width(holder.unit(), UNIT) <= space.right() + 1e-6 ? UNIT : LabelFitter.SMALLEST;
        if (x + TextMeasure.width(holder.unit(), size) <= space.right() + 1e-6) {
            Label label = Label.of(x, middle + size * 0.38, holder.unit(), size);
            part.text(label, space, Role.POST);
        }
    }
}
