package dev.huiwu.core.topic;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.base.CharMatcher;

/**
 * The number of a topic (议题编号), such as {@code YT-2026-001}.
 *
 * @param value 1 to {@value #MAX_LENGTH} characters without white space; no surrogate by itself
 */
public record TopicId(@JsonValue String value) implements Comparable<TopicId> {

    /** The most characters (code units) a number may have. */
    public static final int MAX_LENGTH = 64;

    /** Keeps a number. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TopicId {
        checkArgument(
                !value.isEmpty() && value.length() <= MAX_LENGTH,
                "A topic's number has %s characters; it has 1 to %s.",
                value.length(),
                MAX_LENGTH);
        checkArgument(
                CharMatcher.whitespace().or(CharMatcher.javaIsoControl()).matchesNoneOf(value),
                "Topic number \"%s\" holds white space.",
                value);
        checkArgument(
                value.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE),
                "Topic number \"%s\" holds half a character, a surrogate by itself.",
                value);
    }

    /** Compares by code points, as databases with a binary order do. */
    @Override
    public int compareTo(TopicId other) {
        return TextOrder.CODE_POINTS.compare(value, other.value);
    }

    /** Returns the number. */
    @Override
    public String toString() {
        return value;
    }
}
