package dev.huiwu.core.topic;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

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

    /** Returns the word. */
    @Override
    public String toString() {
        return label;
    }
}
