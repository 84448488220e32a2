package dev.huiwu.workflow.instance;

import dev.huiwu.core.Findings;
import java.util.Optional;

/** What a process says to an action: it happened, or why it cannot. */
public sealed interface Answer {

    /**
     * It happened.
     *
     * @param instance the process after it
     * @param event what is to be written down
     */
    record Accepted(ProcessInstance instance, ProcessEvent event) implements Answer {}

    /**
     * It cannot be done as things stand; nothing changed.
     *
     * @param reasons what stands against it, all at once, each an error with a code
     */
    record Refused(Findings reasons) implements Answer {}

    /** Returns what happened, if it did. */
    default Optional<Accepted> accepted() {
        return this instanceof Accepted accepted ? Optional.of(accepted) : Optional.empty();
    }

    /** Returns what stands against it; none if it happened. */
    default Findings reasons() {
        return this instanceof Refused refused ? refused.reasons() : Findings.none();
    }

    /**
     * Returns what happened.
     *
     * @throws ProcessRefusedException if it did not
     */
    default Accepted orThrow() {
        if (this instanceof Refused refused) {
            throw new ProcessRefusedException("The process does not allow this", refused.reasons());
        }
        return (Accepted) this;
    }
}
