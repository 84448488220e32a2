package dev.huiwu.core.attendee;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.huiwu.core.ValueStyle;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.immutables.value.Value;

/**
 * Under what conditions some people may stay away, and who may come instead of them. Offices differ; nothing of it is fixed
 * in the program.
 */
@Value.Immutable
@ValueStyle
@JsonDeserialize(builder = LeaveRule.Builder.class)
public interface LeaveRule {

    /** Returns what the rule is called, such as {@code unit-heads}. */
    String id();

    /** Returns the people it is about; everybody unless given. */
    default AttendeeSelector who() {
        return AttendeeSelector.everybody();
    }

    /** Returns the posts any of which may approve; at least one. */
    Set<String> approvers();

    /** Returns how many hours before the meeting a written request has to be there; empty for no such limit. */
    OptionalInt hoursBefore();

    /** Says whether somebody else may come at all. */
    default boolean substituteAllowed() {
        return true;
    }

    /** Returns the lowest rank a substitute may have. */
    Optional<String> lowestRank();

    /** Returns how many levels below the person replaced a substitute may stand. */
    OptionalInt levelsBelow();

    @Value.Check
    default void check() {
        checkArgument(!id().isBlank(), "A leave rule has a blank id.");
        checkArgument(!approvers().isEmpty(), "Leave rule %s names nobody who may approve; give a post.", id());
        hoursBefore()
                .ifPresent(hours ->
                        checkArgument(hours >= 0, "Leave rule %s wants requests %s hours before.", id(), hours));
        levelsBelow()
                .ifPresent(levels -> checkArgument(levels >= 0, "Leave rule %s allows %s levels below.", id(), levels));
    }

    /** Returns a builder with nothing filled in. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds rules; not thread-safe. */
    final class Builder extends ImmutableLeaveRule.Builder {}
}
