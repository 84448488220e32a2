package dev.huiwu.core.topic;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.CharMatcher;
import dev.huiwu.core.signoff.SignOff;

/** How long and of what characters the texts of a topic may be. */
final class TopicText {

    private TopicText() {}

    /** Refuses a line that is blank, too long or broken into several; the message repeats nothing of it. */
    static void line(String what, String text) {
        checkArgument(!isBlank(text), "The %s of a topic is blank.", what);
        checkLength(what, text, Topic.MAX_LINE);
        checkArgument(
                text.codePoints().noneMatch(c -> Character.isISOControl(c) || isHalf(c)),
                "The %s of a topic holds a control character, or half of a character.",
                what);
    }

    /** Refuses a line that is too long or broken into several; it may be empty. */
    static void brief(String what, String text) {
        if (!isBlank(text)) {
            line(what, text);
        }
    }

    /** Refuses a sign-off with such texts. */
    static void signOff(SignOff signOff) {
        line("signer", signOff.signer());
        text("sign-off", signOff.opinion());
    }

    /** Refuses a text that is too long; it may be empty, and have several lines. */
    static void text(String what, String text) {
        checkLength(what, text, Topic.MAX_TEXT);
        checkArgument(isPrintable(text), "The %s of a topic holds a control character, or half of a character.", what);
    }

    /** Says whether a text holds nothing but white space (Unicode), also that which does not break. */
    static boolean isBlank(String text) {
        return CharMatcher.whitespace().matchesAllOf(text);
    }

    /** Says whether a text may have several lines and be printed as it is, with no half of a character outside the BMP in it, which no file keeps. */
    static boolean isPrintable(String text) {
        return text.codePoints()
                .noneMatch(c -> isHalf(c) || (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t'));
    }

    private static boolean isHalf(int codePoint) {
        return Character.getType(codePoint) == Character.SURROGATE;
    }

    /** Says whether a text is no longer than it may be. */
    static boolean isShort(String text) {
        return text.codePointCount(0, text.length()) <= Topic.MAX_TEXT;
    }

    /** Refuses a text of several lines that is blank or too long. */
    static void needed(String what, String text) {
        checkArgument(!isBlank(text), "The %s of a topic is blank.", what);
        text(what, text);
    }

    private static void checkLength(String what, String text, int most) {
        int length = text.codePointCount(0, text.length());
        checkArgument(
                length <= most, "The %s of a topic has %s characters; it may have %s at most.", what, length, most);
    }
}
