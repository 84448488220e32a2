package dev.huiwu.print.card;

import dev.huiwu.core.card.NameCard;
import dev.huiwu.core.drawing.Anchor;
import dev.huiwu.core.drawing.Bounds;
import dev.huiwu.core.drawing.Label;
import dev.huiwu.print.page.Fonts;
import java.util.ArrayList;
import java.util.List;

/** Sets the texts of a card on a face. */
final class CardFace {

    /** How much of a face texts may take. */
    private static final double ACROSS = 0.86;

    private static final double DOWN = 0.56;
    /** Names smaller than this share of the usual size break at their dot. */
    private static final double SMALLEST_IN_ONE_LINE = 0.6;

    private final CardStyle style;
    private final Fonts fonts;

    CardFace(CardStyle style, Fonts fonts) {
        this.style = style;
        this.fonts = fonts;
    }

    List<Label> labels(NameCard card, Bounds face) {
        List<Label> labels = new ArrayList<>();
        double foot = card.line().isPresent() ? face.height() * 0.26 : 0;
        Bounds room = new Bounds(face.x(), face.y(), face.width(), face.height() - foot);
        double usual = Math.min(room.height() * (foot > 0 ? 0.66 : DOWN), face.width() * ACROSS / 3.2);
        List<String> lines = lines(card.text(), usual, face.width() * ACROSS);
        double size = size(lines, usual / (lines.size() == 1 ? 1 : 1.7), face.width() * ACROSS);
        double pitch = size * 1.15;
        for (int i = 0; i < lines.size(); i++) {
            double middle = room.centreY() + (i - (lines.size() - 1) / 2.0) * pitch + (foot > 0 ? foot * 0.12 : 0);
            labels.add(centred(lines.get(i), size, face.centreX(), middle));
        }
        card.line().ifPresent(line -> {
            double small = size(List.of(line), Math.min(foot * 0.62, usual * 0.5), face.width() * ACROSS);
            labels.add(centred(line, small, face.centreX(), face.bottom() - foot * 0.66));
        });
        return labels;
    }

    /** Returns the text in one line, spaced if it has two characters, or broken at its dot. */
    private List<String> lines(String text, double usual, double width) {
        if (text.codePointCount(0, text.length()) == 2 && text.codePoints().allMatch(CardFace::isHan)) {
            int second = text.offsetByCodePoints(0, 1);
            return List.of(text.substring(0, second) + "　" + text.substring(second));
        }
        int dot = middleDot(text);
        boolean small = size(List.of(text), usual, width) < SMALLEST_IN_ONE_LINE * usual;
        return dot > 0 && small ? List.of(text.substring(0, dot + 1), text.substring(dot + 1)) : List.of(text);
    }

    private static boolean isHan(int character) {
        return Character.isIdeographic(character);
    }

    /** Returns where the separating dot nearest the middle of the text is, or -1. */
    private static int middleDot(String text) {
        int best = -1;
        for (int at = text.indexOf('·'); at >= 0; at = text.indexOf('·', at + 1)) {
            if (at > 0
                    && at < text.length() - 1
                    && Math.abs(2 * at - text.length()) < Math.abs(2 * best - text.length())) {
                best = at;
            }
        }
        return best;
    }

    /** Returns the largest size, up to the usual one, in which the widest of the lines fits. */
    private double size(List<String> lines, double usual, double width) {
        double widest = lines.stream()
                .mapToDouble(line -> fonts.width(plain(line, usual)))
                .max()
                .orElse(0);
        return widest <= width ? usual : usual * width / widest;
    }

    private Label plain(String text, double size) {
        return Label.of(0, 0, text, size).in(style.face()).colored(style.ink());
    }

    /** Returns the line with the middle of its ink at the point, set to the width it has in its own font. */
    private Label centred(String text, double size, double x, double y) {
        Label label = plain(text, size);
        Label own = label.setTo(fonts.width(label)).anchored(Anchor.START);
        return fonts.ink(own)
                .map(ink -> own.moved(x - ink.centreX(), y - ink.centreY()))
                .orElse(own.moved(x, y));
    }
}
