package dev.huiwu.core.topic;

import dev.huiwu.core.Findings;
import java.util.Optional;

/** What a topic says to an action: it happened, or why it cannot. */
public sealed interface TopicAnswer {

    /**
     * It happened.
     *
     * @param topic the topic after it
     * @param event what is to be written down
     * @param notes what is worth knowing all the same: warnings and notes, such as {@code topic-entered-late}
     */
    record Accepted(Topic topic, TopicEvent event, Findings notes) implements TopicAnswer {}

    /**
     * It cannot be done as things stand; nothing changed.
     *
     * @param reasons what stands against it, all at once
     */
    record Refused(Findings reasons) implements TopicAnswer {}

    /** Returns what a register says that has a topic with the number already: {@code topic-id-taken}. */
    static Refused idTaken(TopicId id) {
        return LifeCycle.refused("topic-id-taken", "topic", id);
    }

    /** Returns what a register says that has no such topic: {@code topic-unknown}. */
    static Refused unknown(TopicId id) {
        return LifeCycle.refused("topic-unknown", "topic", id);
    }

    /** Returns what a register says of a topic that is no longer at the version its writer has seen: {@code topic-version}. */
    static Refused changedSince(int seen, TopicId id, int version) {
        return LifeCycle.refused("topic-version", "topic", id, "seen", seen, "version", version);
    }

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
     * @throws TopicRefusedException if it did not
     */
    default Accepted orThrow() {
        if (this instanceof Refused refused) {
            throw new TopicRefusedException("The topic does not allow this", refused.reasons());
        }
        return (Accepted) this;
    }
}
