package dev.huiwu.core.scope;

import static com.google.common.base.Preconditions.checkArgument;

import dev.huiwu.core.ValueStyle;
import dev.huiwu.core.agenda.AgendaItem;
import dev.huiwu.core.feedback.ListFeedback;
import dev.huiwu.core.leader.LeaderDirectory;
import dev.huiwu.core.meeting.MeetingType;
import dev.huiwu.core.unit.UnitDirectory;
import java.time.LocalDate;
import java.util.List;
import org.immutables.value.Value;

/** What the scope of a meeting follows from, beside the rules. */
@Value.Immutable
@ValueStyle
public interface ScopeRequest {

    /** Returns the type of meeting. */
    MeetingType meetingType();

    /** Returns the day of the meeting, on which rules are in force and leaders in office. */
    LocalDate date();

    /** Returns the topics, in the order of the agenda. */
    List<AgendaItem> agenda();

    /** Returns the units. */
    UnitDirectory units();

    /** Returns the leaders; none unless given. */
    default LeaderDirectory leaders() {
        return LeaderDirectory.of(List.of());
    }

    /** Returns what units said about lists, of any meeting and any state. */
    List<ListFeedback> feedback();

    @Value.Check
    default void check() {
        long labels = agenda().stream().map(AgendaItem::label).distinct().count();
        checkArgument(labels == agenda().size(), "Two topics on the agenda have one label.");
    }

    /** Returns a builder with nothing filled in. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds requests; not thread-safe. */
    final class Builder extends ImmutableScopeRequest.Builder {}
}
