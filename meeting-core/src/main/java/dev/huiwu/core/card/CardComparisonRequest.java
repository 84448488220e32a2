package dev.huiwu.core.card;

import dev.huiwu.core.ValueStyle;
import dev.huiwu.core.list.AttendeeList;
import java.util.List;
import java.util.Set;
import org.immutables.value.Value;

/** What is to be compared: the cards that a meeting needs with those that the office holds. */
@Value.Immutable
@ValueStyle
public interface CardComparisonRequest {

    /** Returns the meeting, by the id under which cards are checked out for it. */
    String meeting();

    /** Returns the card of each seat, in the order they are laid. */
    List<CardNeed> needs();

    /** Returns where the held cards are. */
    CardStatus status();

    /**
     * Returns the people on the current lists, this meeting's among them. Without them cards are matched by their texts alone: none is
     * filed under a person, and no change of unit or post is seen.
     */
    List<CardPerson> people();

    /** Says whether those are all lists, so that whoever is not among the people is on no list any more. */
    default boolean complete() {
        return false;
    }

    /** Returns the other meetings that are not over, whose cards are kept. */
    Set<String> openMeetings();

    /** Returns a builder with nothing filled in. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds requests; not thread-safe. */
    final class Builder extends ImmutableCardComparisonRequest.Builder {

        /** Adds whoever is named on a list. */
        public Builder addPeopleOf(AttendeeList list) {
            list.attendees().forEach(person -> CardPerson.of(person).ifPresent(this::addPeople));
            return this;
        }
    }
}
