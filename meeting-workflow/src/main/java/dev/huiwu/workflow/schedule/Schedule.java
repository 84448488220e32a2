package dev.huiwu.workflow.schedule;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Language;
import dev.huiwu.core.ValueStyle;
import dev.huiwu.core.calendar.WorkCalendar;
import dev.huiwu.workflow.definition.ProcessDefinition;
import dev.huiwu.workflow.definition.Role;
import dev.huiwu.workflow.definition.StepId;
import dev.huiwu.workflow.definition.internal.StepGraph;
import dev.huiwu.workflow.schedule.internal.BackwardCount;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A process with a date for every step, counted from the meeting's day in working days.
 *
 * <p>Along every path of the process the due days never decrease, or a finding {@code due-before-predecessor} says where
 * they do. On the meeting's day work goes by the clock, whatever the office's hours, and what is due that day at no time of it lasts as long as it does:
 * a meeting in the evening is no reason to be late. Times are those of the offset of the meeting's start. Equal requests give equal schedules; when the meeting
 * moves, ask anew and see {@link ScheduleDifference}.
 */
@Value.Immutable
@ValueStyle
@JsonDeserialize(builder = Schedule.Builder.class)
@JsonPropertyOrder({
    "format",
    "processId",
    "processZh",
    "processEn",
    "definitionHash",
    "meetingStart",
    "roles",
    "criticalPath",
    "lateChains",
    "steps"
})
public interface Schedule {

    /** Names the kind of document and its version. */
    String FORMAT = "huiwu-schedule/1";

    /** Returns {@link #FORMAT}, the first field of the JSON form. */
    @Value.Derived
    default String format() {
        return FORMAT;
    }

    /** Returns the id of the process. */
    String processId();

    /** Returns the Chinese name of the process. */
    String processZh();

    /** Returns the English name of the process. */
    String processEn();

    /** Returns the content hash of the definition the days were counted for. */
    String definitionHash();

    /** Returns when the meeting begins; its day in this offset is day 0. */
    OffsetDateTime meetingStart();

    /** Returns the roles in the order the definition names them. */
    List<Role> roles();

    /** Returns the steps ordered by {@link ScheduledStep#BY_DUE}. */
    List<ScheduledStep> steps();

    /** Returns the steps, one after the other, that leave the least slack; empty where no step says how long it takes. */
    List<StepId> criticalPath();

    /** Returns what comes too late although it begins at once, the worst first; empty if all can be done in time. */
    List<LateChain> lateChains();

    /**
     * Returns what is worth knowing about these dates. Never an error.
     *
     * <ul>
     *   <li>{@code meeting-start-in-utc}: the meeting's start is told in UTC and the request names no zone, so that days and times
     *       of day are those of UTC
     *   <li>{@code fact-not-asked}: no step asks about a fact of the request, which may be misspelt
     *   <li>{@code meeting-on-day-off}, a note: the meeting's day is not worked
     *   <li>{@code calendar-year-provisional}: days of a year were counted without its notice
     *   <li>{@code due-before-predecessor}: deadlines of different anchors put a step before one it waits for
     *   <li>{@code schedule-too-short}: steps take longer than there is time, with the bottleneck and by how much
     * </ul>
     */
    Findings findings();

    /**
     * Counts the days of a process from the meeting alone, as if every fact held that a step asks about; for all that may be
     * known beside it see {@link #of(ScheduleRequest)}.
     */
    static Schedule of(ProcessDefinition definition, OffsetDateTime meetingStart, WorkCalendar calendar) {
        return of(ScheduleRequest.builder()
                .definition(definition)
                .meetingStart(meetingStart)
                .calendar(calendar)
                .facts(definition.facts())
                .build());
    }

    /**
     * Counts the days of a process.
     *
     * <p>Takes time in proportion to the steps and what they wait for, however far the days lie.
     *
     * @throws dev.huiwu.core.FindingsException with {@code calendar-year-missing} for each year the calendar has no data
     *     for, and {@code anchor-without-date} for each step that counts from an anchor nobody gave
     */
    static Schedule of(ScheduleRequest request) {
        Schedule counted = BackwardCount.schedule(request);
        Findings asked = request.findings();
        return asked.isEmpty()
                ? counted
                : builder()
                        .from(counted)
                        .findings(asked.and(counted.findings()))
                        .build();
    }

    /** Returns day 0. */
    @Value.NonAttribute
    default LocalDate meetingDay() {
        return meetingStart().toLocalDate();
    }

    /** Returns the name of the process in the language. */
    default String processName(Language language) {
        return language.choose(processZh(), processEn());
    }

    /** Returns the step with the id, if there is one. */
    default Optional<ScheduledStep> step(StepId id) {
        return steps().stream().filter(step -> step.id().equals(id)).findFirst();
    }

    @Value.Check
    default void check() {
        checkArgument(
                !StepGraph.of(steps().stream().map(ScheduledStep::step).toList())
                        .hasCycle(),
                "Steps of a schedule wait for each other in a circle.");
        Map<StepId, ScheduledStep> byId = new HashMap<>();
        steps().forEach(step -> byId.put(step.id(), step));
        checkArgument(byId.size() == steps().size(), "A schedule holds a step twice.");
        for (ScheduledStep step : steps()) {
            for (StepId id : step.step().predecessors()) {
                ScheduledStep before = byId.get(id);
                checkArgument(before != null, "Step %s waits for %s, which is not scheduled.", step.id(), id);
                checkArgument(
                        !before.due().isAfter(step.due()) || isSaid(step.id(), id),
                        "Step %s is due on %s, before its predecessor %s on %s.",
                        step.id(),
                        step.due(),
                        id,
                        before.due());
            }
        }
    }

    private boolean isSaid(StepId step, StepId before) {
        return findings().stream()
                .anyMatch(finding -> finding.code().equals("due-before-predecessor")
                        && finding.subjects().equals(List.of(step.value(), before.value())));
    }

    /** Returns a builder with nothing filled in; {@link #of(ScheduleRequest)} is the way to a schedule. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds schedules; not thread-safe. */
    final class Builder extends ImmutableSchedule.Builder {}
}
