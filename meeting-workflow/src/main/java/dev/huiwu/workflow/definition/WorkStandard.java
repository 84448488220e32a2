package dev.huiwu.workflow.definition;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Something that can be looked at and ticked before a step counts as done.
 *
 * @param text the standard in the office's words; one step never has the same twice
 */
public record WorkStandard(@JsonValue String text) {

    /** Trims the text and refuses blank ones. */
    @JsonCreator
    public WorkStandard {
        text = text.strip();
        checkArgument(!text.isEmpty(), "A work standard has no text.");
    }

    @Override
    public String toString() {
        return text;
    }
}
