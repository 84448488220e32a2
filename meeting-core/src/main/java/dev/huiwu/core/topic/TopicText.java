package dev.huiwu.core.topic;

import static com.google.common.base.Preconditions.checkArgument;

import dev.huiwu.core.signoff.SignOff;

/** How long and of what characters the texts of a topic may be. */
final class TopicText {

    private TopicText() {}

    /** Refuses a line that is blank, too long or broken into several; the message repeats nothing of it. */
    static void line(String what, String text) {
        checkArgument(!text.isBlank(), "The %s of a topic is blank.", what);
        checkLength(what, text, Topic.MAX_LINE);
        checkArgument(
                text.chars().noneMatch(Character::isISOControl), "The %s of a topic holds a control character.", what);
    }

    /** Refuses a line that is too long or broken into several; it may be empty. */
    static void brief(String what, String text) {
        if (!text.isBlank()) {
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
        checkArgument(isPrintable(text), "The %s of a topic holds a control character.", what);
    }

    /** Says whether a text may have several lines and be printed as it is. */
    static boolean isPrintable(String text) {
        return text.chars().noneMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t');
    }

    /** Says whether a text is no longer than it may be. */
    static boolean isShort(String text) {
        return text.codePointCount(0, text.length()) <= Topic.MAX_TEXT;
    }

    /** Refuses a text of several lines that is blank or too long. */
    static void needed(String what, String text) {
        checkArgument(!text.isBlank(), "The %s of a topic is blank.", what);
        text(what, text);
    }

    private static void checkLength(String what, String text, int most) {
        int length = text.codePointCount(0, text.length());
        checkArgument(
                length <= most, "The %s of a topic has %s characters; it may have %s at most.", what, length, most);
    }
}
