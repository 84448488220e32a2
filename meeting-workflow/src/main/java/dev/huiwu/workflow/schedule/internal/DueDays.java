package dev.huiwu.workflow.schedule.internal;

import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Severity;
import dev.huiwu.core.calendar.CalendarYearMissingException;
import dev.huiwu.workflow.definition.Anchor;
import dev.huiwu.workflow.definition.Deadline;
import dev.huiwu.workflow.definition.ProcessStep;
import dev.huiwu.workflow.definition.StepId;
import dev.huiwu.workflow.internal.WorkflowTexts;
import dev.huiwu.workflow.schedule.ScheduleRequest;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts from the anchors to the due day of each step. */
final class DueDays {

    private final ScheduleRequest request;
    private final Map<StepId, ProcessStep> steps = new HashMap<>();
    private final Map<StepId, LocalDate> due = new HashMap<>();
    private final List<Finding> errors = new ArrayList<>();
    private final Map<Integer, Findings> missingYears = new TreeMap<>();

    DueDays(ScheduleRequest request, List<ProcessStep> needed) {
        this.request = request;
        request.definition().steps().forEach(step -> steps.put(step.id(), step));
        needed.forEach(step -> count(step, true));
    }

    /** Returns the due day of a step that is needed. */
    LocalDate of(StepId id) {
        return Optional.ofNullable(due.get(id))
                .orElseThrow(() -> new IllegalStateException("Step %s has no due day.".formatted(id)));
    }

    /** Returns what stands against counting. */
    Findings errors() {
        List<Findings> all = new ArrayList<>(missingYears.values());
        all.add(new Findings(errors));
        return Findings.concat(all);
    }

    /** Returns the years the calendar answered for without data. */
    Findings provisionalYears() {
        TreeSet<Integer> years = new TreeSet<>();
        due.values().forEach(day -> years.add(day.getYear()));
        years.add(request.meetingStart().getYear());
        return new Findings(years.stream()
                .filter(year -> !request.calendar().covers(year))
                .map(year -> WorkflowTexts.TEXTS.finding(
                        "calendar-year-provisional",
                        Severity.WARNING,
                        details -> details.about(year).with("year", year)))
                .toList());
    }

    private Optional<LocalDate> count(ProcessStep step, boolean report) {
        if (due.containsKey(step.id())) {
            return Optional.of(of(step.id()));
        }
        Deadline deadline = step.deadline().orElseThrow();
        Optional<LocalDate> anchor = dayOf(deadline.anchor());
        if (anchor.isEmpty() && report) {
            errors.add(WorkflowTexts.TEXTS.finding(
                    "anchor-without-date",
                    Severity.ERROR,
                    details -> details.about(step.id(), deadline.anchor())
                            .with("step", step.id())
                            .with("anchor", deadline.anchor())));
        }
        Optional<LocalDate> day = anchor.flatMap(from -> shift(from, deadline.workingDays()));
        day.ifPresent(counted -> due.put(step.id(), counted));
        return day;
    }

    private Optional<LocalDate> shift(LocalDate from, int workingDays) {
        try {
            return Optional.of(request.calendar().shift(from, workingDays));
        } catch (CalendarYearMissingException e) {
            missingYears.putIfAbsent(e.year(), e.findings());
            return Optional.empty();
        }
    }

    /** Returns the day of an anchor: the meeting's, the one given, or that of the step that is it. */
    private Optional<LocalDate> dayOf(Anchor anchor) {
        if (anchor.equals(Anchor.MEETING)) {
            return Optional.of(request.meetingStart().toLocalDate());
        }
        Optional<LocalDate> given = Optional.ofNullable(request.anchors().get(anchor))
                .map(moment ->
                        moment.withOffsetSameInstant(request.meetingStart().getOffset()))
                .map(OffsetDateTime::toLocalDate);
        return given.or(() -> Optional.ofNullable(request.definition().anchors().get(anchor))
                .map(steps::get)
                .flatMap(step -> count(step, false)));
    }
}
