package dev.huiwu.print.card;

import dev.huiwu.core.card.CardClass;
import dev.huiwu.core.card.NameCard;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Where the text of a card may be broken in two: a name behind a separating dot, one in Latin letters at a blank too; what is no name
 * between any two Chinese characters.
 */
final class LineBreaks {

    private static final Set<CardClass> NO_NAMES = Set.of(CardClass.STANDING_UNITS, CardClass.FUNCTION);
    private static final String CLOSING = "·、，。：；！？）》」』”’)]";
    private static final String OPENING = "（《「『“‘([";

    private LineBreaks() {}

    /** Returns all ways to break the text, from its start. */
    static List<List<String>> of(NameCard card) {
        String text = card.text();
        boolean name = !NO_NAMES.contains(card.cardClass()) || text.indexOf('·') >= 0;
        boolean chinese = text.codePoints().anyMatch(Character::isIdeographic);
        List<List<String>> ways = new ArrayList<>();
        for (int at = text.offsetByCodePoints(0, text.isEmpty() ? 0 : 1); at > 0 && at < text.length(); ) {
            int before = text.codePointBefore(at);
            int after = text.codePointAt(at);
            if (before == '·'
                    || (isBlank(after) && !(name && chinese))
                    || (!name && isChinese(before, after) && mayPart(before, after))) {
                String first = text.substring(0, at).strip();
                String second = text.substring(at).strip();
                if (!first.isEmpty() && !second.isEmpty()) {
                    ways.add(List.of(first, second));
                }
            }
            at += Character.charCount(after);
        }
        return ways;
    }

    private static boolean isBlank(int character) {
        return Character.isWhitespace(character);
    }

    private static boolean isChinese(int before, int after) {
        return Character.isIdeographic(before) || Character.isIdeographic(after);
    }

    private static boolean mayPart(int before, int after) {
        return CLOSING.indexOf(after) < 0 && OPENING.indexOf(before) < 0;
    }
}
