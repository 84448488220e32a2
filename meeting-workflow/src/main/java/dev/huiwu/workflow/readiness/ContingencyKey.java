package dev.huiwu.workflow.readiness;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What may go wrong, as in {@code power-cut}; an open set, of which {@link ContingencyCatalogue#usual()} holds what offices prepare for.
 *
 * @param code lower case ASCII words joined by {@code -}
 */
public record ContingencyKey(@JsonValue String code) {

    /** Keeps a code. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ContingencyKey {
        checkArgument(
                code.matches("[a-z0-9]+(-[a-z0-9]+)*"),
                "Contingency \"%s\" is not lower-case words joined by '-'.",
                code);
    }

    /** Returns the code. */
    @Override
    public String toString() {
        return code;
    }
}
