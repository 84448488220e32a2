package dev.huiwu.core.leader;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;

/**
 * What somebody decided on a suggestion.
 *
 * @param suggestion the suggestion's id
 * @param accepted whether it is followed
 * @param by the post of who decided
 * @param date the day
 * @param note why, possibly empty
 */
public record SuggestionDecision(String suggestion, boolean accepted, String by, LocalDate date, String note) {

    /** Keeps a decision. */
    public SuggestionDecision {
        checkArgument(!suggestion.isBlank(), "A decision names no suggestion.");
        checkArgument(!by.isBlank(), "The decision on suggestion %s does not say who took it.", suggestion);
    }

    /** Returns a text without the note. */
    @Override
    public String toString() {
        return "SuggestionDecision[%s, %s]".formatted(suggestion, accepted ? "accepted" : "rejected");
    }
}
