package dev.huiwu.workflow.schedule.internal;

import static java.util.stream.Collectors.joining;

import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Severity;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.calendar.WorkingHours;
import dev.huiwu.workflow.definition.StepId;
import dev.huiwu.workflow.duty.DutyTable;
import dev.huiwu.workflow.internal.WorkflowTexts;
import dev.huiwu.workflow.schedule.BusyView;
import dev.huiwu.workflow.schedule.BusyView.DoubleBooking;
import dev.huiwu.workflow.schedule.BusyView.PersonDay;
import dev.huiwu.workflow.schedule.Schedule;
import dev.huiwu.workflow.schedule.ScheduledStep;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Sorts steps by person and day, and compares those that take somebody to a place. */
public final class BusyDays {

    private BusyDays() {}

    /** Returns who is busy when; see {@link BusyView#of}. */
    public static BusyView view(Schedule schedule, DutyTable duties, WorkingHours hours) {
        Map<PersonId, Map<LocalDate, List<ScheduledStep>>> byPerson = new TreeMap<>();
        for (ScheduledStep step : schedule.steps()) {
            duties.of(step.step())
                    .ifPresent(duty -> byPerson.computeIfAbsent(duty.answerable(), person -> new TreeMap<>())
                            .computeIfAbsent(step.due(), day -> new ArrayList<>())
                            .add(step));
        }
        List<PersonDay> days = new ArrayList<>();
        List<DoubleBooking> doubles = new ArrayList<>();
        byPerson.forEach((person, perDay) -> perDay.forEach((day, steps) -> {
            days.add(new PersonDay(
                    person,
                    day,
                    steps.stream().map(ScheduledStep::id).toList(),
                    steps.stream()
                            .map(step -> step.step().duration().orElse(Duration.ZERO))
                            .reduce(Duration.ZERO, Duration::plus)));
            doubles.addAll(doubles(person, day, steps));
        }));
        return new BusyView(days, doubles, findings(days, doubles, hours));
    }

    private static List<DoubleBooking> doubles(PersonId person, LocalDate day, List<ScheduledStep> steps) {
        List<DoubleBooking> doubles = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            for (int j = i + 1; j < steps.size(); j++) {
                ScheduledStep first = steps.get(i);
                ScheduledStep second = steps.get(j);
                Optional<String> here = first.step().place();
                Optional<String> there = second.step().place();
                if (here.isPresent() && there.isPresent() && !here.equals(there) && overlap(first, second)) {
                    doubles.add(new DoubleBooking(person, day, first.id(), here.get(), second.id(), there.get()));
                }
            }
        }
        return doubles;
    }

    private static boolean overlap(ScheduledStep first, ScheduledStep second) {
        return begin(first).isBefore(end(second)) && begin(second).isBefore(end(first));
    }

    private static LocalDateTime begin(ScheduledStep step) {
        Optional<Duration> length = step.step().duration();
        return step.time().isPresent() && length.isPresent()
                ? end(step).minus(length.get())
                : step.due().atStartOfDay();
    }

    private static LocalDateTime end(ScheduledStep step) {
        return step.time()
                .map(step.due()::atTime)
                .orElseGet(() -> step.due().plusDays(1).atStartOfDay());
    }

    private static Findings findings(List<PersonDay> days, List<DoubleBooking> doubles, WorkingHours hours) {
        List<Finding> findings = new ArrayList<>();
        for (DoubleBooking booking : doubles) {
            findings.add(WorkflowTexts.TEXTS.finding(
                    "booked-twice",
                    Severity.ERROR,
                    details -> details.about(booking.person(), booking.first(), booking.second())
                            .with("person", booking.person())
                            .with("day", booking.day())
                            .with("first", booking.first())
                            .with("firstPlace", booking.firstPlace())
                            .with("second", booking.second())
                            .with("secondPlace", booking.secondPlace())));
        }
        days.stream()
                .filter(day -> day.work().compareTo(hours.day()) > 0)
                .forEach(day -> findings.add(WorkflowTexts.TEXTS.finding(
                        "day-too-full",
                        Severity.WARNING,
                        details -> details.about(day.person(), day.day())
                                .with("person", day.person())
                                .with("day", day.day())
                                .with("hours", Hours.of(day.work()))
                                .with("all", Hours.of(hours.day()))
                                .with(
                                        "steps",
                                        day.steps().stream().map(StepId::value).collect(joining(" "))))));
        return new Findings(findings);
    }
}
