package dev.huiwu.workflow.definition;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The event a deadline counts from; an open set.
 *
 * @param code the code: lower-case words joined by {@code -}
 */
public record Anchor(@JsonValue String code) implements Comparable<Anchor> {

    /** The day of the meeting. */
    public static final Anchor MEETING = new Anchor("meeting");

    /** The day the notice goes out. */
    public static final Anchor NOTICE = new Anchor("notice");

    /** The day the minutes are signed. */
    public static final Anchor MINUTES = new Anchor("minutes");

    /** Refuses codes that are not lower-case words. */
    @JsonCreator
    public Anchor {
        checkArgument(code.matches("[a-z0-9]+(-[a-z0-9]+)*"), "Anchor code \"%s\" is not lower-case words.", code);
    }

    @Override
    public int compareTo(Anchor other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
