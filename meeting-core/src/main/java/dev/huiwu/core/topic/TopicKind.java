package dev.huiwu.core.topic;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What sort of matter a topic is (议题类别), in the office's own word; offices add theirs.
 *
 * @param label the word, at most 50 characters
 */
public record TopicKind(@JsonValue String label) {

    /** A document that binds everybody (规范性文件). */
    public static final TopicKind NORMATIVE_DOCUMENT = new TopicKind("规范性文件");

    /** Keeps a word. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TopicKind {
        checkArgument(!label.isBlank() && label.length() <= 50, "A topic's kind is a word of 1 to 50 characters.");
    }

    /** Returns the word. */
    @Override
    public String toString() {
        return label;
    }
}
