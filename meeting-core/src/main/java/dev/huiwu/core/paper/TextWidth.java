package dev.huiwu.core.paper;

import java.util.regex.Pattern;

/** How wide texts are, in letters of half a character's width: a character takes 2, a capital 1.5, all else 1. */
final class TextWidth {

    private static final int FIRST_WIDE = 0x2E80;

    /** What may not be broken over lines: words, numbers, days, numbers of topics. */
    private static final Pattern WORD = Pattern.compile("[\\p{IsLatin}0-9.:/_#〔〕-]+");

    private TextWidth() {}

    /** Returns how wide the widest line of a text is. */
    static double of(String text) {
        return text.lines().mapToDouble(TextWidth::line).max().orElse(0);
    }

    /** Returns of how many lines a text is in a room of that width, where lines end a character early now and then. */
    static int lines(String text, double room) {
        return text.lines()
                .mapToInt(line -> line(line) <= room ? 1 : (int) Math.ceil(line(line) / Math.max(2, room - 2)))
                .sum();
    }

    private static double line(String text) {
        return text.codePoints()
                .mapToDouble(c -> c >= FIRST_WIDE ? 2 : Character.isUpperCase(c) ? 1.5 : 1)
                .sum();
    }

    /** Returns how wide the widest part of a text is that may not be broken over lines, a character at least. */
    static double unbroken(String text) {
        return WORD.matcher(text)
                .results()
                .mapToDouble(word -> line(word.group()))
                .reduce(2, Math::max);
    }
}
