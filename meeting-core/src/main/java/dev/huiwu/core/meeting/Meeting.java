package dev.huiwu.core.meeting;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.google.common.collect.Iterables;
import dev.huiwu.core.ValueStyle;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.rule.RuleReference;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A meeting: what it is, when it starts and where. */
@Value.Immutable
@ValueStyle
@JsonDeserialize(builder = Meeting.Builder.class)
public interface Meeting {

    /** Returns the identifier. */
    String id();

    /** Returns the title as the banner shows it. */
    String title();

    /** Returns the kind of meeting. */
    MeetingType type();

    /** Returns when it starts, with the offset of its place. */
    OffsetDateTime start();

    /** Returns the rooms; exactly one is the main room. */
    List<MeetingSite> sites();

    /** Returns who leads it. */
    Optional<PersonId> chair();

    /** Returns the versions of the office's rules that it and its process keep to, as {@code OfficeRules} gives them for its date. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    List<RuleReference> rules();

    /**
     * Returns the day it starts in its own offset: day 0 of every schedule, and the day the leaders' order is taken of.
     */
    @Value.NonAttribute
    default LocalDate date() {
        return start().toLocalDate();
    }

    /** Returns the main room. */
    @Value.NonAttribute
    default MeetingSite mainSite() {
        return sites().stream().filter(MeetingSite::main).findFirst().orElseThrow();
    }

    @Value.Check
    default void check() {
        checkArgument(!id().isBlank(), "A meeting has a blank id.");
        checkArgument(!title().isBlank(), "Meeting %s has a blank title.", id());
        long main = sites().stream().filter(MeetingSite::main).count();
        checkArgument(main == 1, "Meeting %s has %s main sites; mark exactly one site as the main one.", id(), main);
        long codes = sites().stream().map(MeetingSite::code).distinct().count();
        checkArgument(
                codes == sites().size(),
                "Meeting %s has two sites with one code among %s.",
                id(),
                Iterables.transform(sites(), MeetingSite::code));
    }

    /** Returns a builder filled with this meeting. */
    @Value.NonAttribute
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Returns a builder with nothing filled in. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds meetings; not thread-safe. */
    final class Builder extends ImmutableMeeting.Builder {}
}
