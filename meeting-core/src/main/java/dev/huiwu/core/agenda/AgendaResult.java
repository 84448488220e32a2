package dev.huiwu.core.agenda;

import dev.huiwu.core.Findings;
import dev.huiwu.core.FindingsException;

/**
 * What became of a change.
 *
 * @param agenda the agenda after it; as it was if the change is refused
 * @param refused what stands against it; none if it was made
 */
public record AgendaResult(Agenda agenda, Findings refused) {

    /**
     * Returns the agenda after the change.
     *
     * @throws FindingsException if it is refused
     */
    public Agenda orThrow() {
        refused.orThrow("The agenda cannot be changed so");
        return agenda;
    }
}
