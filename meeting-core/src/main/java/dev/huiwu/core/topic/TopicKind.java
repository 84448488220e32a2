package dev.huiwu.core.topic;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What sort of matter a topic is (议题类别), in the office's own word; offices add theirs.
 *
 * @param label the word, at most {@value #MAX_LENGTH} characters, in one line
 */
public record TopicKind(@JsonValue String label) {

    /** The most characters (code points) a word may have. */
    public static final int MAX_LENGTH = 50;

    private static final Pattern UNWRITABLE = Pattern.compile("[\\p{Cc}\\p{Cs}]");

    /** A document that binds everybody (规范性文件). */
    public static final TopicKind NORMATIVE_DOCUMENT = new TopicKind("规范性文件");

    /** Keeps a word. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TopicKind {
        checkArgument(
                !label.isBlank() && label.codePointCount(0, label.length()) <= MAX_LENGTH,
                "A topic's kind is a word of 1 to %s characters.",
                MAX_LENGTH);
        checkArgument(
                !UNWRITABLE.matcher(label).find(), "A topic's kind holds a control character or half of a character.");
    }

    /** Says whether somebody may have meant the other kind: one is a part of the other, of two characters or more, or one character differs. */
    boolean isNear(TopicKind other) {
        int[] mine = characters(label);
        int[] others = characters(other.label);
        int[] shorter = mine.length < others.length ? mine : others;
        int[] longer = mine.length < others.length ? others : mine;
        return shorter.length > 1 && (isPart(shorter, longer) || differByOne(shorter, longer));
    }

    private static int[] characters(String label) {
        return TopicQuery.searchForm(label)
                .codePoints()
                .filter(c -> !Character.isWhitespace(c))
                .toArray();
    }

    private static boolean isPart(int[] shorter, int[] longer) {
        return IntStream.rangeClosed(0, longer.length - shorter.length)
                .anyMatch(at -> Arrays.equals(longer, at, at + shorter.length, shorter, 0, shorter.length));
    }

    /** Says whether one character is put in or replaced. */
    private static boolean differByOne(int[] shorter, int[] longer) {
        int first = Arrays.mismatch(shorter, longer);
        int more = longer.length - shorter.length;
        return first >= 0
                && more <= 1
                && Arrays.equals(
                        shorter,
                        Math.min(shorter.length, first + 1 - more),
                        shorter.length,
                        longer,
                        first + 1,
                        longer.length);
    }

    /** Returns the word. */
    @Override
    public String toString() {
        return label;
    }
}
