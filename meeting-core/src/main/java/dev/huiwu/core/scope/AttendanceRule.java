package dev.huiwu.core.scope;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.huiwu.core.ValueStyle;
import dev.huiwu.core.attendee.AttendanceKind;
import dev.huiwu.core.meeting.MeetingType;
import dev.huiwu.core.unit.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/** Who attends a type of meeting, in what capacity, since when and by what document. */
@Value.Immutable
@ValueStyle
@JsonDeserialize(builder = AttendanceRule.Builder.class)
public interface AttendanceRule {

    /** Returns the id, unique among the rules. */
    String id();

    /** Returns the type of meeting. */
    MeetingType meetingType();

    /** Returns which units it brings. */
    AttendanceSelector selector();

    /** Returns units it does not bring although the selector does. */
    Set<UnitId> except();

    /** Returns in what capacity they attend. */
    AttendanceKind kind();

    /** Returns the posts that each unit sends, such as 主要负责人; none leaves the choice of people to the unit. */
    List<String> posts();

    /** Returns how many people each unit sends; one for each post unless given. */
    default int places() {
        return Math.max(1, posts().size());
    }

    /** Says whether its places come on top of those that other rules give a unit; else the largest number counts. */
    default boolean additional() {
        return false;
    }

    /** Returns the zone in which its people sit, such as the rostrum; empty leaves it to the unit's category. */
    Optional<String> zone();

    /** Returns the first day it holds; empty for no such limit. */
    Optional<LocalDate> since();

    /** Returns the last day it holds; empty for no such limit. */
    Optional<LocalDate> until();

    /** Returns the document or decision it rests on. */
    String source();

    /** Says whether it holds at every meeting of the type, whatever is on the agenda. */
    @Value.NonAttribute
    default boolean fixed() {
        return !(selector() instanceof AttendanceSelector.ByTopic);
    }

    /** Says whether it holds on the day. */
    default boolean inForce(LocalDate day) {
        return since().map(first -> !day.isBefore(first)).orElse(true)
                && until().map(last -> !day.isAfter(last)).orElse(true);
    }

    @Value.Check
    default void check() {
        checkArgument(!id().isBlank(), "An attendance rule has a blank id.");
        checkArgument(!source().isBlank(), "Attendance rule %s does not say what it rests on.", id());
        checkArgument(posts().stream().noneMatch(String::isBlank), "Attendance rule %s has a blank post.", id());
        checkArgument(
                places() >= Math.max(1, posts().size()),
                "Attendance rule %s has %s places for %s posts.",
                id(),
                places(),
                posts().size());
        checkArgument(
                since().isEmpty() || until().isEmpty() || !until().get().isBefore(since().get()),
                "Attendance rule %s holds since %s until %s, which is earlier.",
                id(),
                since().orElse(null),
                until().orElse(null));
    }

    /** Returns a builder filled with this rule. */
    @Value.NonAttribute
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Returns a builder with nothing filled in. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds rules; not thread-safe. */
    final class Builder extends ImmutableAttendanceRule.Builder {}
}
