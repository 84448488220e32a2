package dev.huiwu.core.leader;

import dev.huiwu.core.ValueStyle;
import dev.huiwu.core.agenda.AgendaItem;
import dev.huiwu.core.meeting.MeetingType;
import dev.huiwu.core.unit.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.immutables.value.Value;

/** What suggestions for one meeting follow from. */
@Value.Immutable
@ValueStyle
public interface FocusRequest {

    /** Returns the type of meeting. */
    MeetingType meetingType();

    /** Returns the day of the meeting, on which matters hold or no longer do. */
    LocalDate date();

    /** Returns the units on the list. */
    Set<UnitId> units();

    /** Returns the topics, in the order of the agenda. */
    List<AgendaItem> agenda();

    /** Returns what leaders have asked about. */
    List<LeaderFocus> matters();

    /** Returns the office's table of areas. */
    List<FocusArea> areas();

    /** Returns what was decided on suggestions for this meeting, so that nobody is asked twice. */
    List<SuggestionDecision> decisions();

    /** Returns the circle of people the suggestions are for; the leaders of the office unless given. */
    default FocusVisibility circle() {
        return FocusVisibility.OFFICE_LEADERS;
    }

    /** Returns a builder with nothing filled in. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds requests; not thread-safe. */
    final class Builder extends ImmutableFocusRequest.Builder {}
}
