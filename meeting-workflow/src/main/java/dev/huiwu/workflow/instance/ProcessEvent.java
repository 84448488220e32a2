package dev.huiwu.workflow.instance;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.chain.Chained;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * Something that happened in a process, chained to what happened before.
 *
 * @param number the place in the chain, from 1
 * @param at when
 * @param actor who did it
 * @param onBehalfOf whom the actor stood in for
 * @param reason why, where something is to be said; possibly empty
 * @param action what was done
 * @param previous the hash of the event before, empty for the first
 * @param hash the hash of this event in lower-case hex, over all of the above
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@JsonPropertyOrder({"number", "at", "actor", "onBehalfOf", "reason", "action", "previous", "hash"})
public record ProcessEvent(
        int number,
        OffsetDateTime at,
        PersonId actor,
        Optional<PersonId> onBehalfOf,
        String reason,
        ProcessAction action,
        String previous,
        String hash)
        implements Chained<ProcessEvent> {

    @Override
    public ProcessEvent withHash(String other) {
        return new ProcessEvent(number, at, actor, onBehalfOf, reason, action, previous, other);
    }
}
