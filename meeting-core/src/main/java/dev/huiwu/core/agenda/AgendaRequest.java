package dev.huiwu.core.agenda;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.huiwu.core.ValueStyle;
import dev.huiwu.core.meeting.MeetingType;
import dev.huiwu.core.topic.Topic;
import dev.huiwu.core.topic.TopicId;
import dev.huiwu.core.topic.TopicRules;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * A meeting that is to have an agenda, and the topics it could take.
 *
 * <pre>{@code
 * Agenda agenda = Agenda.propose(AgendaRequest.builder()
 *         .meeting("第77次常务会议")
 *         .type(MeetingType.EXECUTIVE)
 *         .start(OffsetDateTime.parse("2026-06-01T09:00+08:00"))
 *         .topics(register.all(TopicQuery.builder().addState(TopicState.READY).build()))
 *         .topicRules(rules)
 *         .today(LocalDate.parse("2026-05-25"))
 *         .build());
 * }</pre>
 */
@Value.Immutable
@ValueStyle
@JsonDeserialize(builder = AgendaRequest.Builder.class)
public interface AgendaRequest {

    /** Returns what the meeting is called. */
    String meeting();

    /** Returns what sort of meeting it is; topics proposed for another are left out. */
    MeetingType type();

    /** Returns when it begins. */
    OffsetDateTime start();

    /** Returns the topics it could take, in any order. */
    List<Topic> topics();

    /** Returns the topics leaders want on it, in the order they want. */
    List<TopicId> wishes();

    /** Returns the topics that cannot wait. */
    Set<TopicId> urgent();

    /** Returns the posts of leaders in charge who neither attend nor have sent an opinion. */
    Set<String> leadersAway();

    /** Returns who lets it take more topics than it should, if somebody does. */
    Optional<LimitOverride> override();

    /** Returns how the office makes agendas. */
    default AgendaRules rules() {
        return AgendaRules.usual();
    }

    /** Returns how the office deals with topics: what must hold before they go before a meeting. */
    TopicRules topicRules();

    /** Returns the day on which it is made. */
    LocalDate today();

    @Value.Check
    default void check() {
        Set<TopicId> seen = new HashSet<>();
        topics().forEach(topic -> checkArgument(seen.add(topic.id()), "Topic %s is asked about twice.", topic.id()));
    }

    /** Returns a builder with this request's content. */
    @Value.NonAttribute
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Returns a builder with nothing filled in. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds requests; not thread-safe. */
    final class Builder extends ImmutableAgendaRequest.Builder {

        /** Sets what an office says once: what the meeting is called, its type, its start and the rules. */
        public Builder frame(AgendaFrame frame) {
            meeting(frame.meeting());
            type(frame.type());
            start(frame.start());
            return rules(frame.rules());
        }
    }
}
