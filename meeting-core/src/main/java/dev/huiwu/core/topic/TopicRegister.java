package dev.huiwu.core.topic;

import dev.huiwu.core.Findings;
import dev.huiwu.core.attendee.PersonId;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * The data base of topics (议题台账): what stands on each, and everything that ever happened to it.
 *
 * <p>Each write says which version of the topic its writer has seen; the second of two writers is refused, with both versions. A write is
 * done as a whole or not at all. Registers may be used by many threads at a time.
 */
public interface TopicRegister {

    /** Returns a register that keeps its topics in memory, and forgets them with it; reading takes time in proportion to what is read. */
    static TopicRegister inMemory(TopicRules rules) {
        return new MemoryTopicRegister(rules);
    }

    /** Returns how the office deals with topics. */
    TopicRules rules();

    /**
     * Opens a topic; see {@link Topic#open}. Refused with {@code topic-id-taken} too, if the register has one with its number.
     */
    TopicAnswer open(TopicAction first, PersonId actor, OffsetDateTime at, String reason);

    /**
     * Takes topics over from elsewhere, all or none.
     *
     * @return what stands against it, of all topics; only notes where they were taken over
     */
    Findings takeOver(List<Topic> topics, PersonId actor, OffsetDateTime at, String reason);

    /**
     * Asks a topic for an action; see {@link Topic#ask(TopicAction, PersonId, OffsetDateTime, String, TopicRules)}. Refused with {@code topic-unknown} if the
     * register has no such topic, and with {@code topic-version} if something happened to it since the writer saw it.
     *
     * @param seen the version of the topic that the writer has seen
     */
    default TopicAnswer ask(
            TopicId id, int seen, TopicAction action, PersonId actor, OffsetDateTime at, String reason) {
        TopicAnswers answers = askAll(List.of(new TopicRequest(id, seen, action, reason)), actor, at);
        return answers.accepted().isEmpty()
                ? new TopicAnswer.Refused(answers.refused())
                : answers.accepted().get(0);
    }

    /**
     * Asks for several things at once, of one topic or of many, one after the other: all happen or none. Refused as {@link #ask}, with all that
     * stands against any of them; what is asked of a topic after something refused is answered as if that had not been asked.
     */
    TopicAnswers askAll(List<TopicRequest> requests, PersonId actor, OffsetDateTime at);

    /** Returns a topic as it stands. */
    Optional<Topic> topic(TopicId id);

    /** Returns everything that happened to a topic, in order; none if the register has no such topic. */
    List<TopicEvent> history(TopicId id);

    /** Returns a page of the topics that meet a query. */
    TopicPage find(TopicQuery query);

    /** Returns all topics that meet a query, in its order and as they are at one moment; its page does not matter. */
    List<Topic> all(TopicQuery query);

    /**
     * Returns the topics that a meeting is done with, by their places on its agenda: those it did not get to ({@link Topic#unreached()}) as they stand
     * now, those it decided on too, or, where they have gone on to another meeting since (put off and taken up again), as that meeting left
     * them. One taken over without its place there comes last.
     *
     * <p>It reads the topics of meetings called so, and the events of those that went on: as they are at one moment only inside a transaction of the host.
     */
    default List<Topic> doneBy(String meeting, LocalDate on) {
        return DoneTopics.of(this, meeting, on);
    }

    /**
     * Returns where the register is not as it was written (errors): the events of a topic are not chained, or do not make what stands on it.
     * Takes time in proportion to all events.
     */
    Findings verify();
}
