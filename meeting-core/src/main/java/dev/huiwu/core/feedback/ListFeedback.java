package dev.huiwu.core.feedback;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkState;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.huiwu.core.ValueStyle;
import dev.huiwu.core.meeting.MeetingType;
import dev.huiwu.core.unit.UnitId;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a unit said about the list of a type of meeting (参会反馈). It stays open until it is answered, from one meeting to
 * the next, and never changes a list by itself.
 */
@Value.Immutable
@ValueStyle
@JsonDeserialize(builder = ListFeedback.Builder.class)
public interface ListFeedback {

    /** Returns the id, unique in the office. */
    String id();

    /** Returns the unit that speaks. */
    UnitId unit();

    /** Returns the type of meeting it speaks of. */
    MeetingType meetingType();

    /** Returns what it says. */
    FeedbackKind kind();

    /** Returns why, in the unit's words. */
    @Value.Redacted
    String reason();

    /** Returns how it came: a document's number, a telephone call. */
    @Value.Redacted
    String source();

    /** Returns the day it came. */
    LocalDate receivedOn();

    /** Returns the answer; empty while it is open. */
    Optional<FeedbackAnswer> answer();

    /** Says whether it waits for an answer. */
    @Value.NonAttribute
    default boolean open() {
        return answer().isEmpty();
    }

    /**
     * Returns this feedback, answered.
     *
     * @throws IllegalStateException if it has an answer
     */
    default ListFeedback answered(FeedbackAnswer answer) {
        checkState(
                open(),
                "Feedback %s was answered on %s.",
                id(),
                answer().map(FeedbackAnswer::date).orElse(null));
        return builder().from(this).answer(answer).build();
    }

    @Value.Check
    default void check() {
        checkArgument(!id().isBlank(), "Feedback has a blank id.");
        checkArgument(!reason().isBlank(), "Feedback %s has a blank reason.", id());
        checkArgument(!source().isBlank(), "Feedback %s does not say how it came.", id());
        answer().ifPresent(given -> checkArgument(
                !given.date().isBefore(receivedOn()),
                "Feedback %s came on %s and is answered on %s, which is earlier.",
                id(),
                receivedOn(),
                given.date()));
    }

    /** Returns a builder with nothing filled in. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds feedback; not thread-safe. */
    final class Builder extends ImmutableListFeedback.Builder {}
}
