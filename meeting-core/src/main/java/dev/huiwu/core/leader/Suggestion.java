package dev.huiwu.core.leader;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.huiwu.core.Language;
import dev.huiwu.core.ValueStyle;
import dev.huiwu.core.attendee.AttendanceKind;
import dev.huiwu.core.list.ChangeCause;
import dev.huiwu.core.list.ListChange;
import org.immutables.value.Value;

/**
 * What a leader's matter suggests for one meeting. A person accepts or rejects it; by itself it changes nothing. Its reason
 * stays in the office.
 */
@Value.Immutable
@ValueStyle
@JsonDeserialize(builder = Suggestion.Builder.class)
public interface Suggestion {

    /** Returns the id, which follows from the matter and the step, so that a decision on it is found again. */
    String id();

    /** Returns the id of the leader's matter. */
    String focus();

    /** Returns what is proposed. */
    SuggestedStep step();

    /** Returns why, in Chinese. */
    @Value.Redacted
    String zh();

    /** Returns why, in English. */
    @Value.Redacted
    String en();

    /** Returns why, in the language. */
    default String reason(Language language) {
        return language.choose(zh(), en());
    }

    /**
     * Returns the change of the list that follows from an accepted suggestion, to be put into a proposal.
     *
     * @param decision the decision on this suggestion
     * @param kind in what capacity the unit is to attend
     * @param reason why, in words that may leave the office
     * @throws IllegalArgumentException if it was not accepted, or is about another suggestion, or proposes no unit
     */
    default ListChange.Add change(SuggestionDecision decision, AttendanceKind kind, String reason) {
        checkArgument(
                decision.suggestion().equals(id()),
                "The decision is on suggestion %s, not on %s.",
                decision.suggestion(),
                id());
        checkArgument(decision.accepted(), "Suggestion %s was rejected and changes no list.", id());
        if (step() instanceof SuggestedStep.InviteUnit invite) {
            return new ListChange.Add(
                    invite.unit(),
                    kind,
                    1,
                    ChangeCause.builder().reason(reason).suggestion(id()).build());
        }
        throw new IllegalArgumentException("Suggestion %s is about the agenda and changes no list.".formatted(id()));
    }

    /** Returns a builder with nothing filled in. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds suggestions; not thread-safe. */
    final class Builder extends ImmutableSuggestion.Builder {}
}
