package dev.huiwu.workflow.definition;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The event a deadline counts from; an open set.
 *
 * @param code the code: lower-case words joined by {@code -}
 */
public record Anchor(@JsonValue String code) {

    /** The day of the meeting. */
    public static final Anchor MEETING = new Anchor("meeting");

    /** Refuses codes that are not lower-case words. */
    @JsonCreator
    public Anchor {
        checkArgument(code.matches("[a-z0-9]+(-[a-z0-9]+)*"), "Anchor code \"%s\" is not lower-case words.", code);
    }

    @Override
    public String toString() {
        return code;
    }
}
