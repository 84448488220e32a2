package dev.huiwu.workflow.schedule;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Severity;
import dev.huiwu.core.ValueStyle;
import dev.huiwu.core.calendar.WorkCalendar;
import dev.huiwu.core.calendar.WorkingHours;
import dev.huiwu.workflow.definition.Anchor;
import dev.huiwu.workflow.definition.Fact;
import dev.huiwu.workflow.definition.ProcessDefinition;
import dev.huiwu.workflow.internal.WorkflowTexts;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
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

    /**
     * Returns when the meeting begins; its day in this offset is day 0, and all times are told in this offset. With a {@link
     * #zone()} it is that of the zone at this moment, whatever offset was given.
     */
    OffsetDateTime meetingStart();

    /**
     * Returns the time zone of the office, by which its days and times of day go; empty means the offset the meeting's start
     * was given in. Name it where starts come from a database, which often tells them in UTC.
     */
    Optional<ZoneId> zone();

    /** Returns the working days; a provisional one is answered with a finding for each year it has no data for. */
    WorkCalendar calendar();

    /**
     * Returns the hours of a day in which work is done; empty means {@link WorkingHours#OFFICE} for days, and {@link
     * WorkingHours#OVERTIME} for the hours that are left.
     */
    Optional<WorkingHours> hours();

    /**
     * Returns what holds of the meeting; steps that are not needed then are left out. Without any, every step that asks for a
     * fact is left out, as {@code classified} for the secrecy check; {@link Schedule#of(ProcessDefinition, OffsetDateTime,
     * WorkCalendar)} keeps them all. One that no step asks about is answered with a finding, {@code fact-not-asked}.
     */
    Set<Fact> facts();

    /**
     * Returns the moments of anchors that are known: what has happened, or is settled. One that is not given is the due
     * day of the step that is it.
     */
    Map<Anchor, OffsetDateTime> anchors();

    /** Returns when the work can begin; empty means whenever it must. */
    Optional<OffsetDateTime> begin();

    /** Returns what is to be known of the request: {@code fact-not-asked}, a warning, for each fact that no step asks about. */
    @Value.NonAttribute
    default Findings findings() {
        Set<Fact> asked = definition().facts();
        String known = asked.stream().map(Fact::code).collect(joining(" "));
        return new Findings(facts().stream()
                .filter(fact -> !asked.contains(fact))
                .sorted()
                .map(fact -> WorkflowTexts.TEXTS.finding(
                        "fact-not-asked",
                        Severity.WARNING,
                        details -> details.about(fact.code())
                                .with("fact", fact.code())
                                .with("known", known)))
                .toList());
    }

    /** Returns the moment by the office's clock: in the offset of the meeting's start. */
    default LocalDateTime localTime(OffsetDateTime moment) {
        return moment.withOffsetSameInstant(meetingStart().getOffset()).toLocalDateTime();
    }

    /** Returns this request with its meeting told in the office's zone. */
    @Value.Check
    default ScheduleRequest inZone() {
        OffsetDateTime start = zone().map(
                        office -> meetingStart().atZoneSameInstant(office).toOffsetDateTime())
                .orElse(meetingStart());
        return start.getOffset().equals(meetingStart().getOffset())
                ? this
                : toBuilder().meetingStart(start).build();
    }

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
