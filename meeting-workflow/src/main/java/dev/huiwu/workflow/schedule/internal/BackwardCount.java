package dev.huiwu.workflow.schedule.internal;

import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Severity;
import dev.huiwu.core.calendar.CalendarYearMissingException;
import dev.huiwu.core.calendar.WorkCalendar;
import dev.huiwu.workflow.definition.Anchor;
import dev.huiwu.workflow.definition.Deadline;
import dev.huiwu.workflow.definition.ProcessDefinition;
import dev.huiwu.workflow.definition.ProcessStep;
import dev.huiwu.workflow.definition.StepId;
import dev.huiwu.workflow.internal.WorkflowTexts;
import dev.huiwu.workflow.schedule.Schedule;
import dev.huiwu.workflow.schedule.ScheduledStep;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts from the meeting's day to the due day of each step. */
public final class BackwardCount {

    private final LocalDate meetingDay;
    private final WorkCalendar calendar;
    private final Map<StepId, LocalDate> due = new TreeMap<>();
    private final List<Finding> errors = new ArrayList<>();
    private final Map<Integer, Findings> missingYears = new TreeMap<>();

    private BackwardCount(LocalDate meetingDay, WorkCalendar calendar) {
        this.meetingDay = meetingDay;
        this.calendar = calendar;
    }

    /** Returns the schedule, or throws with everything that stands against it. */
    public static Schedule schedule(ProcessDefinition definition, OffsetDateTime meetingStart, WorkCalendar calendar) {
        BackwardCount count = new BackwardCount(meetingStart.toLocalDate(), calendar);
        Findings notes = count.meetingDayNotes();
        definition.steps().forEach(count::countDue);
        count.errors()
                .orThrow("Process \"%s\" cannot be scheduled for %s".formatted(definition.id(), count.meetingDay));
        return Schedule.builder()
                .processId(definition.id())
                .processZh(definition.zh())
                .processEn(definition.en())
                .definitionHash(definition.contentHash())
                .meetingStart(meetingStart)
                .roles(definition.roles())
                .steps(definition.steps().stream()
                        .map(count::scheduled)
                        .sorted(ScheduledStep.BY_DUE)
                        .toList())
                .findings(notes)
                .build();
    }

    private Findings meetingDayNotes() {
        try {
            if (calendar.isWorkingDay(meetingDay)) {
                return Findings.none();
            }
        } catch (CalendarYearMissingException e) {
            missingYears.put(e.year(), e.findings());
            return Findings.none();
        }
        return Findings.of(WorkflowTexts.TEXTS.finding(
                "meeting-on-day-off",
                Severity.NOTE,
                details -> details.about(meetingDay).with("day", meetingDay)));
    }

    private void countDue(ProcessStep step) {
        Deadline deadline = step.deadline().orElseThrow();
        if (!deadline.anchor().equals(Anchor.MEETING)) {
            errors.add(WorkflowTexts.TEXTS.finding(
                    "anchor-without-date",
                    Severity.ERROR,
                    details -> details.about(step.id(), deadline.anchor())
                            .with("step", step.id())
                            .with("anchor", deadline.anchor())));
            return;
        }
        try {
            due.put(step.id(), calendar.shift(meetingDay, deadline.workingDays()));
        } catch (CalendarYearMissingException e) {
            missingYears.putIfAbsent(e.year(), e.findings());
        }
    }

    private Findings errors() {
        List<Findings> all = new ArrayList<>(missingYears.values());
        all.add(new Findings(errors));
        return Findings.concat(all);
    }

    private ScheduledStep scheduled(ProcessStep step) {
        LocalDate own = dueOf(step.id());
        LocalDate start = step.predecessors().stream()
                .map(this::dueOf)
                .max(Comparator.naturalOrder())
                .orElse(own);
        return ScheduledStep.builder()
                .step(step)
                .start(start)
                .due(own)
                .time(step.deadline().orElseThrow().time())
                .workingDays((int) start.plusDays(1)
                        .datesUntil(own.plusDays(1))
                        .filter(calendar::isWorkingDay)
                        .count())
                .build();
    }

    private LocalDate dueOf(StepId id) {
        LocalDate day = due.get(id);
        if (day == null) {
            throw new IllegalStateException("Step %s has no due day.".formatted(id));
        }
        return day;
    }
}
