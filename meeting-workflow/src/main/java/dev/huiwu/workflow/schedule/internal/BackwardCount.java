package dev.huiwu.workflow.schedule.internal;

import static java.util.stream.Collectors.joining;

import dev.huiwu.core.Finding;
import dev.huiwu.core.FindingTexts;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Severity;
import dev.huiwu.core.calendar.CalendarYearMissingException;
import dev.huiwu.core.calendar.WorkClock;
import dev.huiwu.core.calendar.WorkingHours;
import dev.huiwu.workflow.definition.Deadline;
import dev.huiwu.workflow.definition.ProcessDefinition;
import dev.huiwu.workflow.definition.ProcessStep;
import dev.huiwu.workflow.definition.Reminder;
import dev.huiwu.workflow.definition.StepId;
import dev.huiwu.workflow.definition.internal.NeededSteps;
import dev.huiwu.workflow.definition.internal.StepGraph;
import dev.huiwu.workflow.internal.WorkflowTexts;
import dev.huiwu.workflow.schedule.LateChain;
import dev.huiwu.workflow.schedule.Schedule;
import dev.huiwu.workflow.schedule.ScheduleRequest;
import dev.huiwu.workflow.schedule.ScheduledStep;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Counts from the anchors back to every step, and on from when the work begins. */
public final class BackwardCount {

    private final ScheduleRequest request;
    private final WorkClock clock;
    private final List<ProcessStep> steps;
    private final DueDays days;
    private final WorkTimes times;
    private final List<Finding> notes = new ArrayList<>();

    private BackwardCount(ScheduleRequest request) {
        this.request = request;
        clock = new WorkClock(request.calendar(), request.hours().orElse(WorkingHours.OFFICE));
        steps = NeededSteps.of(request.definition().steps(), request.facts());
        days = new DueDays(request, clock, steps);
        startInUtc();
        meetingOnDayOff();
        refuse(days.errors());
        times = times();
        notes.addAll(days.provisionalYears().list());
    }

    /** Returns the schedule, or throws with everything that stands against it. */
    public static Schedule schedule(ScheduleRequest request) {
        return new BackwardCount(request).schedule();
    }

    private Schedule schedule() {
        ProcessDefinition definition = request.definition();
        List<LateChain> late = times.lateChains();
        steps.forEach(this::beforePredecessors);
        late.forEach(this::tooShort);
        return Schedule.builder()
                .processId(definition.id())
                .processZh(definition.zh())
                .processEn(definition.en())
                .definitionHash(definition.contentHash())
                .meetingStart(request.meetingStart())
                .roles(steps.stream()
                        .flatMap(step -> step.owner().stream())
                        .distinct()
                        .toList())
                .criticalPath(times.criticalPath())
                .lateChains(late)
                .steps(steps.stream()
                        .map(this::scheduled)
                        .sorted(ScheduledStep.BY_DUE)
                        .toList())
                .findings(new Findings(notes))
                .build();
    }

    private void refuse(Findings errors) {
        errors.orThrow("Process \"%s\" cannot be scheduled for %s"
                .formatted(request.definition().id(), request.meetingStart().toLocalDate()));
    }

    private WorkTimes times() {
        Map<StepId, ProcessStep> byId = new HashMap<>();
        Map<StepId, Duration> lengths = new HashMap<>();
        Map<StepId, LocalDateTime> due = new HashMap<>();
        for (ProcessStep step : steps) {
            byId.put(step.id(), step);
            step.duration().ifPresent(length -> lengths.put(step.id(), length));
            due.put(step.id(), days.moment(step.id()));
        }
        List<ProcessStep> inOrder = new ArrayList<>();
        StepGraph.of(steps).inOrder().forEach(id -> inOrder.add(byId.getOrDefault(id, steps.get(0))));
        try {
            return new WorkTimes(clock, inOrder, lengths, due, request.begin().map(request::localTime));
        } catch (CalendarYearMissingException e) {
            refuse(e.findings());
            throw e;
        }
    }

    private void startInUtc() {
        OffsetDateTime start = request.meetingStart();
        if (request.zone().isEmpty() && start.getOffset().equals(ZoneOffset.UTC)) {
            note(
                    "meeting-start-in-utc",
                    Severity.WARNING,
                    details -> details.about(start).with("start", start));
        }
    }

    private void meetingOnDayOff() {
        LocalDate day = request.meetingStart().toLocalDate();
        if (request.calendar().covers(day.getYear()) && !request.calendar().isWorkingDay(day)) {
            note(
                    "meeting-on-day-off",
                    Severity.NOTE,
                    details -> details.about(day).with("day", day));
        }
    }

    private void beforePredecessors(ProcessStep step) {
        for (StepId before : step.predecessors()) {
            if (days.of(before).isAfter(days.of(step.id()))) {
                note(
                        "due-before-predecessor",
                        Severity.WARNING,
                        details -> details.about(step.id(), before)
                                .with("step", step.id())
                                .with("due", days.of(step.id()))
                                .with("predecessor", before)
                                .with("predecessorDue", days.of(before)));
            }
        }
    }

    private void tooShort(LateChain chain) {
        note(
                "schedule-too-short",
                Severity.WARNING,
                details -> details.about(chain.steps().toArray())
                        .with("steps", chain.steps().stream().map(StepId::value).collect(joining(" ")))
                        .with("late", chain.late())
                        .with("bottleneck", chain.bottleneck())
                        .with("hours", Hours.of(chain.shortBy())));
    }

    private void note(String code, Severity severity, Consumer<FindingTexts.Draft> details) {
        notes.add(WorkflowTexts.TEXTS.finding(code, severity, details));
    }

    private ScheduledStep scheduled(ProcessStep step) {
        LocalDate own = days.of(step.id());
        LocalDate start = step.predecessors().stream()
                .map(days::of)
                .filter(before -> !before.isAfter(own))
                .max(Comparator.naturalOrder())
                .orElse(own);
        return ScheduledStep.builder()
                .step(step)
                .start(start)
                .due(own)
                .time(time(step))
                .workingDays(request.calendar().workingDaysBetween(start, own))
                .latestStart(times.latestStart(step.id()))
                .latestEnd(times.latestEnd(step.id()))
                .earliestStart(times.earliestStart(step.id()))
                .earliestEnd(times.earliestEnd(step.id()))
                .slack(times.slack(step.id()))
                .reminders(step.reminders().stream()
                        .map(reminder -> moment(reminder, own))
                        .sorted()
                        .toList())
                .build();
    }

    private Optional<LocalTime> time(ProcessStep step) {
        Deadline deadline = step.deadline().orElseThrow();
        return deadline.time()
                .or(() -> deadline.ahead().map(length -> days.moment(step.id()).toLocalTime()));
    }

    private LocalDateTime moment(Reminder reminder, LocalDate due) {
        LocalDate day = request.calendar().shift(due, -reminder.workingDays());
        return reminder.time().map(day::atTime).orElseGet(() -> clock.beginOf(day));
    }
}
