package dev.huiwu.core.name;

/**
 * What kind of character a code point is, as far as names care.
 *
 * <p>The planes of rare ideographs are asked by range: an older JDK does not know the newest blocks, and the answer
 * must not depend on it.
 */
final class Characters {

    static final int SEPARATOR = '\u00B7';

    /** Characters that people type for the separator. A full stop is one only between two letters, see NameText. */
    private static final String LOOK_ALIKES =
            "\u0387\u2022\u2024\u2027\u2219\u22C5\u25CF\u25E6\u2E31\u2E33\u30FB\uFF65\uFE52";

    private Characters() {}

    /** Says whether the character shows nothing: white space of any width, or an invisible format character. */
    static boolean isBlank(int c) {
        return isSpace(c) || Character.getType(c) == Character.FORMAT;
    }

    /** Says whether the character is white space of any width. */
    static boolean isSpace(int c) {
        return Character.isSpaceChar(c) || Character.isWhitespace(c);
    }

    static boolean isSeparatorLookAlike(int c) {
        return LOOK_ALIKES.indexOf(c) >= 0;
    }

    static boolean isFullStop(int c) {
        return c == '.' || c == '\uFF0E';
    }

    static boolean isIdeograph(int c) {
        return Character.isIdeographic(c) || inIdeographicPlanes(c);
    }

    /** Says whether a full stop beside the character may stand for the separator: 卓玛.拟措, but not J.Smith. */
    static boolean isLetterBeyondAscii(int c) {
        return c > 0x7F && (Character.isLetter(c) || inIdeographicPlanes(c));
    }

    /** Says whether the character is an ordinary ideograph, which stays itself in every form of Unicode. */
    static boolean isUnchanged(int c) {
        return c >= 0x4E00 && c <= 0x9FFF;
    }

    static boolean isVariationSelector(int c) {
        return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
    }

    static boolean isPrivateUse(int c) {
        return Character.getType(c) == Character.PRIVATE_USE;
    }

    /**
     * Says whether a character was lost on the way: half of a pair, or what a decoder writes for what it cannot read.
     */
    static boolean isBroken(int c) {
        return (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) || c == 0xFFFD;
    }

    private static boolean inIdeographicPlanes(int c) {
        return c >= 0x20000 && c <= 0x3FFFD;
    }
}
