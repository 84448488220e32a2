package dev.huiwu.workflow.schedule;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.huiwu.core.ValueStyle;
import dev.huiwu.core.calendar.WorkCalendar;
import dev.huiwu.core.calendar.WorkingHours;
import dev.huiwu.workflow.definition.Anchor;
import dev.huiwu.workflow.definition.Fact;
import dev.huiwu.workflow.definition.ProcessDefinition;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * A process that is to have dates: for which meeting, by which calendar, and what is known of it.
 *
 * <pre>{@code
 * Schedule schedule = Schedule.of(ScheduleRequest.builder()
 *         .definition(definition)
 *         .meetingStart(OffsetDateTime.parse("2026-02-25T09:00+08:00"))
 *         .calendar(WorkCalendar.china())
 *         .addFact(Fact.HALL)
 *         .begin(now)
 *         .build());
 * }</pre>
 */
@Value.Immutable
@ValueStyle
@JsonDeserialize(builder = ScheduleRequest.Builder.class)
public interface ScheduleRequest {

    /** Returns the process. */
    ProcessDefinition definition();

    /** Returns when the meeting begins; its day in this offset is day 0, and all times are told in this offset. */
    OffsetDateTime meetingStart();

    /** Returns the working days; a provisional one is answered with a finding for each year it has no data for. */
    WorkCalendar calendar();

    /**
     * Returns the hours of a day in which work is done; empty means {@link WorkingHours#OFFICE} for days, and {@link
     * WorkingHours#OVERTIME} for the hours that are left.
     */
    Optional<WorkingHours> hours();

    /** Returns what holds of the meeting; steps that are not needed then are left out. */
    Set<Fact> facts();

    /**
     * Returns the moments of anchors that are known: what has happened, or is settled. One that is not given is the due
     * day of the step that is it.
     */
    Map<Anchor, OffsetDateTime> anchors();

    /** Returns when the work can begin; empty means whenever it must. */
    Optional<OffsetDateTime> begin();

    /** Returns a builder with this request's content. */
    @Value.NonAttribute
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Returns a builder with nothing filled in. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds requests; not thread-safe. */
    final class Builder extends ImmutableScheduleRequest.Builder {}
}
