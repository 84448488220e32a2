package dev.huiwu.core.topic;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.chain.ChainAlgorithm;
import dev.huiwu.core.chain.Chained;
import java.time.OffsetDateTime;

/**
 * Something that happened to a topic, chained to what happened before.
 *
 * @param topic the topic
 * @param number the place in the chain, from 1; the version of the topic after it
 * @param at when
 * @param actor who did it
 * @param reason why, where something is to be said; possibly empty
 * @param action what was done
 * @param algorithm by which it is chained
 * @param previous the hash of the event before, empty for the first
 * @param hash the hash of this event in lower-case hex, over all of the above
 */
@JsonPropertyOrder({"topic", "number", "at", "actor", "reason", "action", "algorithm", "previous", "hash"})
public record TopicEvent(
        TopicId topic,
        int number,
        OffsetDateTime at,
        PersonId actor,
        String reason,
        TopicAction action,
        ChainAlgorithm algorithm,
        String previous,
        String hash)
        implements Chained<TopicEvent> {

    @Override
    public TopicEvent withHash(String other) {
        return new TopicEvent(topic, number, at, actor, reason, action, algorithm, previous, other);
    }
}
