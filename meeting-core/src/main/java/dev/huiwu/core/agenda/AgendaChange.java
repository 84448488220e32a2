package dev.huiwu.core.agenda;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.topic.Precondition;
import dev.huiwu.core.topic.TablingException;
import dev.huiwu.core.topic.TopicId;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** Something that changes on an agenda after it was made, with who decided so, when and why. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "change")
@JsonSubTypes({
    @JsonSubTypes.Type(value = AgendaChange.Add.class, name = "add"),
    @JsonSubTypes.Type(value = AgendaChange.TakeOff.class, name = "take-off"),
    @JsonSubTypes.Type(value = AgendaChange.Move.class, name = "move"),
    @JsonSubTypes.Type(value = AgendaChange.LatePapers.class, name = "late-papers")
})
public sealed interface AgendaChange {

    /** Returns the topic it is about. */
    TopicId topic();

    /** Returns why. */
    String reason();

    /** Returns the id of who decided so. */
    PersonId by();

    /** Returns when. */
    OffsetDateTime at();

    /** A topic comes to it, behind all others. */
    record Add(TopicId topic, String reason, PersonId by, OffsetDateTime at) implements AgendaChange {}

    /** A topic goes off it: withdrawn, or put off to another meeting. */
    record TakeOff(TopicId topic, String reason, PersonId by, OffsetDateTime at) implements AgendaChange {}

    /**
     * A topic gets another place.
     *
     * @param place the place among the topics, from 1
     */
    record Move(TopicId topic, int place, String reason, PersonId by, OffsetDateTime at) implements AgendaChange {}

    /**
     * The papers of a topic come late, and it stays all the same, as somebody decided: an exception (R24).
     *
     * @param expected the day they are to come, no later than the meeting
     * @param grantedBy the post of who decided so
     */
    record LatePapers(
            TopicId topic, LocalDate expected, String grantedBy, String reason, PersonId by, OffsetDateTime at)
            implements AgendaChange {

        /**
         * Returns the exception that this is.
         *
         * @throws IllegalArgumentException if nobody granted it or no reason is said
         */
        public TablingException exception() {
            return new TablingException(Precondition.PAPERS, grantedBy, reason, at.toLocalDate());
        }
    }
}
