package dev.huiwu.seating.guide.internal;

import dev.huiwu.core.drawing.Bounds;
import dev.huiwu.core.drawing.Box;
import dev.huiwu.core.drawing.Label;
import dev.huiwu.core.drawing.Paint;
import dev.huiwu.core.drawing.Palette;
import dev.huiwu.core.drawing.Stroke;
import dev.huiwu.core.drawing.TextMeasure;
import dev.huiwu.seating.guide.GuideDrawing.Role;
import dev.huiwu.seating.guide.internal.GuideContent.Mark;
import dev.huiwu.seating.guide.internal.RoomContent.Chair;
import dev.huiwu.seating.guide.internal.RoomContent.Holder;
import java.util.List;

/**
 * A chair as a card: its number and whoever holds it, the names over each other on an upright card and in lines on a flat
 * one.
 */
final class ChairCard {

    /** The widest an upright card becomes. */
    static final double WIDEST = 24;

    private static final double WIDEST_TURN = 16;
    private static final double NAME = 2.8;
    private static final double UNIT = 2.2;
    private static final double NUMBER = 2;
    private static final double SPACE = 1.2;
    private static final double PADDING = 0.8;
    private static final double LINE = UNIT * 1.2;
    private static final double WIDEST_LINE = 56;
    private static final double LEAST_LINE = 20;
    private static final int MOST_UPRIGHT = 5;

    private final Words words;
    private final double numberWidth;

    /** Creates the cards of a room's chairs, all with equal space for their numbers. */
    ChairCard(RoomContent content) {
        words = new Words(content.language());
        numberWidth = content.chairs().stream()
                .mapToDouble(chair -> TextMeasure.width(numberText(chair), NUMBER))
                .max()
                .orElse(0);
    }

    /** Returns the width that flat cards of these chairs need; 0 for none. */
    double flatWidth(List<Chair> chairs) {
        double text = chairs.stream()
                .flatMapToDouble(chair -> chair.holders().stream()
                        .mapToDouble(holder -> chair.holders().size() == 1 ? cardWidth(holder) : lineWidth(holder)))
                .max()
                .orElse(0);
        return chairs.isEmpty()
                ? 0
                : Math.min(WIDEST_LINE, Math.max(LEAST_LINE, text)) + numberWidth + SPACE + 2 * PADDING;
    }

    /** Returns the height that the holders of a flat card need. */
    static double flatHeight(Chair chair) {
        return Math.max(1, chair.holders().size()) * LINE + 0.6;
    }

    /** Says whether a chair's holders have room on it; names that no page has room for are cut on every page. */
    static boolean fits(Chair chair, Bounds size, boolean upright) {
        if (!upright) {
            return flatHeight(chair) <= size.height();
        }
        int lines = chair.holders().size() > 1 ? 1 : 3;
        return chair.holders().stream()
                .allMatch(holder ->
                        fitsUpright(holder, size.width(), lines) || !fitsUpright(holder, WIDEST - 1.2, lines));
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

    private static boolean fitsUpright(Holder holder, double width, int lines) {
        return TextMeasure.fits(nameUpright(holder), LabelFitter.SMALLEST, width - 2 * PADDING, lines, false);
    }

    private static String nameUpright(Holder holder) {
        return holder.turn().isEmpty() ? holder.name() : turnText(holder) + " " + holder.name();
    }

    /** Draws a chair as an upright or a flat card. */
    void draw(Canvas canvas, Chair chair, Bounds box, boolean upright) {
        Canvas part = new Canvas();
        part.add(Box.of(box, 1, paint(chair)));
        if (chair.marks().contains(Mark.BLOCKED)) {
            Symbols.blocked(part, box, Stroke.of(Palette.HAIRLINE, 0.15));
        }
        Bounds number = upright
                ? new Bounds(box.x(), box.y() + PADDING, box.width(), NUMBER)
                : new Bounds(box.x() + PADDING, box.y(), numberWidth, box.height());
        part.text(
                Label.centred(number.centreX(), number.centreY(), numberText(chair), NUMBER)
                        .colored(chair.holders().isEmpty() ? Palette.SECONDARY : Palette.INK),
                number,
                Role.SEAT);
        if (chair.marks().contains(Mark.WHEELCHAIR)) {
            double height = 2.8;
            double x = upright ? box.right() - 3.2 : box.right() - 3.4;
            Symbols.wheelchair(part, x, upright ? box.y() + 0.6 : box.centreY() - 1.4, height, Palette.INK);
        }
        if (upright) {
            uprightHolders(
                    part,
                    chair,
                    Bounds.between(box.x(), number.bottom(), box.right(), box.bottom())
                            .inset(0.5));
        } else {
            flatHolders(
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
    private static void uprightHolders(Canvas part, Chair chair, Bounds space) {
        int count = chair.holders().size();
        int shown = count > MOST_UPRIGHT ? MOST_UPRIGHT - 1 : count;
        double share = space.height() / Math.max(1, Math.min(count, MOST_UPRIGHT));
        for (int i = 0; i < shown; i++) {
            uprightHolder(
                    part, chair.holders().get(i), new Bounds(space.x(), space.y() + i * share, space.width(), share));
        }
        if (shown < count) {
            Bounds own = new Bounds(space.x(), space.y() + shown * share, space.width(), share);
            Label label = Label.centred(own.centreX(), own.centreY(), "+" + (count - shown), LabelFitter.SMALLEST);
            part.text(label, own, Role.POST);
        }
    }

    private static void uprightHolder(Canvas part, Holder holder, Bounds own) {
        String name = nameUpright(holder);
        double size = NAME + 0.4;
        while (size > LabelFitter.SMALLEST + 1e-9 && !fitsUpright(name, size, own)) {
            size -= 0.2;
        }
        size = Math.max(size, LabelFitter.SMALLEST);
        List<String> lines = TextMeasure.wrap(name, size, own.width(), linesUpright(size, own));
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

    private static boolean fitsUpright(String name, double size, Bounds own) {
        return size * 1.2 <= own.height()
                && (TextMeasure.width(name, size) <= own.width()
                        || (size <= 2.2 && TextMeasure.fits(name, size, own.width(), linesUpright(size, own), false)));
    }

    private static int linesUpright(double size, Bounds own) {
        return Math.max(1, Math.min(3, (int) (own.height() / (size * 1.2))));
    }

    /** Writes a single holder's unit below the name, else turn, name and unit in one line a holder. */
    private static void flatHolders(Canvas part, Chair chair, Bounds space) {
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
                chair.holders().stream().mapToDouble(ChairCard::turnWidth).max().orElse(0);
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
