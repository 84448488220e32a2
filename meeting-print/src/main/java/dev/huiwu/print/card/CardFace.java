package dev.huiwu.print.card;

import static java.util.Comparator.comparingDouble;

import dev.huiwu.core.card.NameCard;
import dev.huiwu.core.drawing.Anchor;
import dev.huiwu.core.drawing.Bounds;
import dev.huiwu.core.drawing.Label;
import dev.huiwu.print.code.QrCode;
import dev.huiwu.print.page.Fonts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sets the texts of a card on a face, and finds room for its code. */
final class CardFace {

    /** How much of a face texts may take. */
    private static final double ACROSS = 0.86;

    private static final double DOWN = 0.56;
    /** Texts smaller than this share of the usual size break. */
    private static final double SMALLEST_IN_ONE_LINE = 0.6;
    /** How much larger a text must become by being broken. */
    private static final double WORTH_A_BREAK = 1.4;
    /** What a telephone reads from paper, in millimetres a module. */
    private static final double SMALLEST_MODULE = 0.4;

    private final CardStyle style;
    private final Fonts fonts;

    CardFace(CardStyle style, Fonts fonts) {
        this.style = style;
        this.fonts = fonts;
    }

    /**
     * What stands on a face.
     *
     * @param labels the texts, with their ink in the middle
     * @param text how large the text is set, in millimetres
     * @param line how large the second line is set; infinite where there is none
     * @param code the square of the code; empty if there is none or it would be too fine to be read
     */
    record Layout(List<Label> labels, double text, double line, Optional<Bounds> code) {}

    /** Returns the face; only sizes and code count where the font lacks characters, which are then measured as em squares. */
    Layout layout(NameCard card, Bounds face, Optional<String> payload) {
        Optional<Bounds> code = payload.flatMap(text -> code(text, face));
        double right = code.map(square -> square.x()).orElse(face.right());
        Bounds free = Bounds.between(face.x(), face.y(), right, face.bottom());
        double width = code.isPresent() ? free.width() - 2 * style.size().margin() : face.width() * ACROSS;
        double foot = card.line().isPresent() ? face.height() * 0.26 : 0;
        Bounds room = new Bounds(free.x(), free.y(), free.width(), free.height() - foot);
        double usual = Math.min(room.height() * (foot > 0 ? 0.66 : DOWN), width / 3.2);
        List<String> lines = lines(card, usual, width);
        double size = size(lines, usual / (lines.size() == 1 ? 1 : 1.7), width);
        double pitch = size * 1.15;
        List<Label> labels = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            double middle =
                    room.centreY() + (i - (lines.size() - 1) / 2.0) * pitch + foot * (lines.size() == 1 ? 0.12 : 0.06);
            centred(lines.get(i), size, free.centreX(), middle).ifPresent(labels::add);
        }
        double most = Math.max(style.size().smallestLine(), Math.min(usual * 0.5, size * 0.6));
        double below = card.line()
                .map(line -> size(List.of(line), Math.min(foot * 0.62, most), width))
                .orElse(Double.POSITIVE_INFINITY);
        card.line()
                .flatMap(line -> centred(line, below, free.centreX(), face.bottom() - foot * 0.66))
                .ifPresent(labels::add);
        return new Layout(List.copyOf(labels), size, below, code);
    }

    /** Returns how large a code may be, in millimetres. */
    double largestCode() {
        return Math.min(0.25 * style.size().width(), 0.6 * style.size().height());
    }

    /** Returns the square of a code at the right of a face, as large as it is easily read. */
    private Optional<Bounds> code(String payload, Bounds face) {
        int modules = QrCode.modules(payload).orElse(Integer.MAX_VALUE);
        double side = Math.min(largestCode(), modules * Math.max(0.6, 0.007 * face.height()));
        if (side / modules < SMALLEST_MODULE) {
            return Optional.empty();
        }
        double right = face.right() - style.size().margin();
        return Optional.of(new Bounds(right - side, face.centreY() - side / 2, side, side));
    }

    /** Returns the text in one line, spaced if it has two characters, or in two, broken where it may be and the lines are most alike. */
    private List<String> lines(NameCard card, double usual, double width) {
        String text = card.text();
        if (text.codePointCount(0, text.length()) == 2 && text.codePoints().allMatch(Character::isIdeographic)) {
            int second = text.offsetByCodePoints(0, 1);
            return List.of(text.substring(0, second) + "　" + text.substring(second));
        }
        double whole = size(List.of(text), usual, width);
        if (whole >= SMALLEST_IN_ONE_LINE * usual) {
            return List.of(text);
        }
        return LineBreaks.of(card).stream()
                .min(comparingDouble(broken -> widest(broken, usual)))
                .filter(broken -> size(broken, usual / 1.7, width) > WORTH_A_BREAK * whole)
                .orElse(List.of(text));
    }

    /** Returns the largest size, up to the usual one, in which the widest of the lines fits. */
    private double size(List<String> lines, double usual, double width) {
        double widest = widest(lines, usual);
        return widest <= width ? usual : usual * width / widest;
    }

    private double widest(List<String> lines, double size) {
        return lines.stream().mapToDouble(line -> width(line, size)).max().orElse(0);
    }

    private double width(String line, double size) {
        return fonts.missing(style.face(), line).isEmpty()
                ? fonts.width(plain(line, size))
                : line.codePointCount(0, line.length()) * size;
    }

    private Label plain(String text, double size) {
        return Label.of(0, 0, text, size).in(style.face()).colored(style.ink());
    }

    /** Returns the line with the middle of its ink at the point, set to the width it has in its own font; empty if it has no ink. */
    private Optional<Label> centred(String text, double size, double x, double y) {
        if (!fonts.missing(style.face(), text).isEmpty()) {
            return Optional.empty();
        }
        Label label = plain(text, size);
        Label own = label.setTo(fonts.width(label)).anchored(Anchor.START);
        return fonts.ink(own).map(ink -> own.moved(x - ink.centreX(), y - ink.centreY()));
    }
}
