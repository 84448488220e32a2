package dev.huiwu.workflow.definition;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Allows a step to be left out when time is short.
 *
 * @param agreement the role that must agree to it
 * @param instead what is done instead, or why one can do without; in the office's words
 */
public record DropRule(Role agreement, String instead) {

    /** Refuses a blank text: whoever agrees must know to what. */
    public DropRule {
        checkArgument(!instead.isBlank(), "A drop rule does not say what is done instead.");
    }
}
