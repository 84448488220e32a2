package dev.huiwu.core.leader;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.huiwu.core.ValueStyle;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A matter of work a leader has asked about (领导关注事项), with the document that shows it. Never habits, health or likes. It
 * stays in the office; {@code toString} leaves out what was said.
 */
@Value.Immutable
@ValueStyle
@JsonDeserialize(builder = LeaderFocus.Builder.class)
public interface LeaderFocus {

    /** Returns the id, unique in the office. */
    String id();

    /** Returns the leader's post. */
    String leaderPost();

    /** Returns the code of the area of work, one of the office's {@link FocusArea}s. */
    String area();

    /** Returns what was asked, in short. */
    @Value.Redacted
    String statement();

    /** Returns the document that shows it: the number of an instruction, a speech, minutes. Without one there is no entry. */
    @Value.Redacted
    String document();

    /** Returns the first day it holds. */
    LocalDate since();

    /** Returns the last day it holds; afterwards it is not applied. Empty for no such limit. */
    Optional<LocalDate> until();

    /** Returns who in the office may see it. */
    default FocusVisibility visibility() {
        return FocusVisibility.OFFICE_LEADERS;
    }

    /** Says whether it holds on the day. */
    default boolean inForce(LocalDate day) {
        return !day.isBefore(since()) && until().map(last -> !day.isAfter(last)).orElse(true);
    }

    @Value.Check
    default void check() {
        checkArgument(!id().isBlank(), "A leader's matter has a blank id.");
        checkArgument(
                !document().isBlank(),
                "Leader's matter %s names no document; give the instruction, speech or minutes that show it.",
                id());
        checkArgument(!leaderPost().isBlank(), "Leader's matter %s has a blank post.", id());
        checkArgument(!area().isBlank(), "Leader's matter %s has a blank area.", id());
        checkArgument(!statement().isBlank(), "Leader's matter %s has a blank statement.", id());
        until().ifPresent(last -> checkArgument(
                !last.isBefore(since()),
                "Leader's matter %s holds since %s until %s, which is earlier.",
                id(),
                since(),
                last));
    }

    /** Returns a builder with nothing filled in. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds matters; not thread-safe. */
    final class Builder extends ImmutableLeaderFocus.Builder {}
}
