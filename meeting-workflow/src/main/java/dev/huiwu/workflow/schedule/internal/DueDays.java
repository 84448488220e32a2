package dev.huiwu.workflow.schedule.internal;

import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Severity;
import dev.huiwu.core.calendar.CalendarYearMissingException;
import dev.huiwu.core.calendar.WorkClock;
import dev.huiwu.workflow.definition.Anchor;
import dev.huiwu.workflow.definition.Deadline;
import dev.huiwu.workflow.definition.ProcessStep;
import dev.huiwu.workflow.definition.StepId;
import dev.huiwu.workflow.internal.WorkflowTexts;
import dev.huiwu.workflow.schedule.ScheduleRequest;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts from the anchors to the due day, and the moment of it, of each step. */
final class DueDays {

    private final ScheduleRequest request;
    private final WorkClock clock;
    private final Map<StepId, ProcessStep> steps = new HashMap<>();
    private final Map<StepId, Optional<LocalDateTime>> due = new HashMap<>(); // empty where it cannot be counted
    private final List<Finding> errors = new ArrayList<>();
    private final Map<Integer, Findings> missingYears = new TreeMap<>();

    DueDays(ScheduleRequest request, WorkClock clock, List<ProcessStep> needed) {
        this.request = request;
        this.clock = clock;
        request.definition().steps().forEach(step -> steps.put(step.id(), step));
        needed.forEach(this::count);
    }

    /** Returns the due day of a step that is needed. */
    LocalDate of(StepId id) {
        return moment(id).toLocalDate();
    }

    /** Returns when the step must be done: at its time of the day due, else by the end of that day's hours. */
    LocalDateTime moment(StepId id) {
        return due.getOrDefault(id, Optional.empty())
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
        due.values().forEach(counted -> counted.ifPresent(moment -> years.add(moment.getYear())));
        years.add(request.meetingStart().getYear());
        return new Findings(years.stream()
                .filter(year -> !request.calendar().covers(year))
                .map(year -> WorkflowTexts.TEXTS.finding(
                        "calendar-year-provisional",
                        Severity.WARNING,
                        details -> details.about(year).with("year", year)))
                .toList());
    }

    private void count(ProcessStep needed) {
        Deque<ProcessStep> chain = new ArrayDeque<>();
        for (Optional<ProcessStep> next = Optional.of(needed); next.isPresent(); next = countedFrom(next.get())) {
            chain.push(next.get());
        }
        chain.forEach(step -> due.put(step.id(), anchor(step).flatMap(from -> moment(from, deadline(step)))));
        if (anchor(needed).isEmpty()) {
            errors.add(WorkflowTexts.TEXTS.finding(
                    "anchor-without-date",
                    Severity.ERROR,
                    details -> details.about(needed.id(), deadline(needed).anchor())
                            .with("step", needed.id())
                            .with("anchor", deadline(needed).anchor())));
        }
    }

    /** Returns the step from whose due day a step is counted, if that day was not counted yet. */
    private Optional<ProcessStep> countedFrom(ProcessStep step) {
        Anchor anchor = deadline(step).anchor();
        return given(anchor).isPresent()
                ? Optional.empty()
                : anchorStep(anchor).filter(from -> !due.containsKey(from.id()));
    }

    private static Deadline deadline(ProcessStep step) {
        return step.deadline().orElseThrow();
    }

    private Optional<LocalDateTime> moment(LocalDateTime anchor, Deadline deadline) {
        if (deadline.ahead().isPresent()) {
            return Optional.of(anchor.minus(deadline.ahead().get()));
        }
        try {
            LocalDate day = request.calendar().shift(anchor.toLocalDate(), deadline.workingDays());
            return Optional.of(deadline.time().map(day::atTime).orElseGet(() -> clock.endOf(day)));
        } catch (CalendarYearMissingException e) {
            missingYears.putIfAbsent(e.year(), e.findings());
            return Optional.empty();
        }
    }

    /** Returns the moment a step is counted from: the meeting's, the one given, or when the step that is the anchor is due. */
    private Optional<LocalDateTime> anchor(ProcessStep step) {
        Anchor anchor = deadline(step).anchor();
        return given(anchor)
                .or(() -> anchorStep(anchor).flatMap(from -> due.getOrDefault(from.id(), Optional.empty())));
    }

    private Optional<LocalDateTime> given(Anchor anchor) {
        Optional<OffsetDateTime> given = anchor.equals(Anchor.MEETING)
                ? Optional.of(request.meetingStart())
                : Optional.ofNullable(request.anchors().get(anchor));
        return given.map(request::localTime);
    }

    private Optional<ProcessStep> anchorStep(Anchor anchor) {
        return Optional.ofNullable(request.definition().anchors().get(anchor)).map(steps::get);
    }
}
