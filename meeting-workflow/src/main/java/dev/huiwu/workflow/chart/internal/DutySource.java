package dev.huiwu.workflow.chart.internal;

import static com.google.common.base.Preconditions.checkArgument;

import dev.huiwu.core.Language;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.calendar.WorkCalendar;
import dev.huiwu.workflow.chart.ChartState;
import dev.huiwu.workflow.duty.Absence;
import dev.huiwu.workflow.duty.Cover;
import dev.huiwu.workflow.duty.DutyAssignment;
import dev.huiwu.workflow.duty.DutyTable;
import dev.huiwu.workflow.instance.ProcessInstance;
import dev.huiwu.workflow.instance.StepState;
import dev.huiwu.workflow.instance.StepStatus;
import dev.huiwu.workflow.schedule.Schedule;
import dev.huiwu.workflow.schedule.ScheduledStep;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Who has what to do when, before anything is placed.
 *
 * @param people in the order of the duty table, then those who only stand in; only who has something to do
 * @param tasks in the order of the schedule
 */
public record DutySource(
        Schedule schedule,
        Language language,
        Optional<OffsetDateTime> at,
        List<Absence> absences,
        WorkCalendar calendar,
        Function<PersonId, String> names,
        List<Optional<PersonId>> people,
        List<Task> tasks) {

    /** Days of a step that somebody has; for another, where they stand in. */
    record Task(
            ScheduledStep step,
            Optional<ChartState> state,
            Optional<PersonId> person,
            Optional<PersonId> standsInFor,
            LocalDate first,
            LocalDate last) {}

    /** Returns what the chart of a schedule shows. */
    public static DutySource of(
            Schedule schedule,
            DutyTable duties,
            List<Absence> absences,
            WorkCalendar calendar,
            Language language,
            Function<PersonId, String> names) {
        checkArgument(!schedule.steps().isEmpty(), "A schedule without steps has no chart.");
        List<Task> tasks = new ArrayList<>();
        for (ScheduledStep step : schedule.steps()) {
            add(
                    tasks,
                    step,
                    Optional.empty(),
                    (day, moment) -> Cover.of(step.step(), duties, Optional.empty(), absences, Set.of(), moment),
                    schedule);
        }
        return of(schedule, duties, absences, calendar, language, names, Optional.empty(), tasks);
    }

    /** Returns what the chart of a running process shows. */
    public static DutySource of(
            ProcessInstance instance,
            Schedule schedule,
            OffsetDateTime at,
            WorkCalendar calendar,
            Language language,
            Function<PersonId, String> names) {
        checkArgument(
                schedule.definitionHash().equals(instance.definition().contentHash()),
                "The schedule is of another definition than process \"%s\" keeps to.",
                instance.id());
        checkArgument(!schedule.steps().isEmpty(), "A schedule without steps has no chart.");
        OffsetDateTime local = at.withOffsetSameInstant(schedule.meetingStart().getOffset());
        StepStates states = new StepStates(instance, local, names);
        List<Task> tasks = new ArrayList<>();
        for (ScheduledStep step : schedule.steps()) {
            StepState state = instance.state(step.id());
            Optional<StepState.Completion> done = state.done();
            if (state.status() == StepStatus.DONE && done.isPresent()) {
                PersonId owner = done.get().onBehalfOf().orElse(done.get().actor());
                Cover alone = new Cover(Optional.of(owner), Optional.of(owner), List.of(), List.of());
                Cover stoodIn =
                        new Cover(Optional.of(owner), Optional.of(done.get().actor()), List.of(), List.of(owner));
                LocalDate end =
                        done.get().at().withOffsetSameInstant(local.getOffset()).toLocalDate();
                add(
                        tasks,
                        step,
                        Optional.of(states.of(step)),
                        (day, moment) -> day.equals(end) || isAway(instance, owner, moment) ? stoodIn : alone,
                        schedule);
            } else if (state.status() == StepStatus.OPEN || state.status() == StepStatus.WAITING) {
                add(
                        tasks,
                        step,
                        Optional.of(states.of(step)),
                        (day, moment) -> instance.cover(step.id(), moment),
                        schedule);
            }
        }
        return of(
                schedule, instance.duties(), instance.absences(), calendar, language, names, Optional.of(local), tasks);
    }

    private static boolean isAway(ProcessInstance instance, PersonId person, OffsetDateTime moment) {
        return instance.absences().stream()
                .anyMatch(absence -> absence.person().equals(person) && absence.covers(moment));
    }

    private static DutySource of(
            Schedule schedule,
            DutyTable duties,
            List<Absence> absences,
            WorkCalendar calendar,
            Language language,
            Function<PersonId, String> names,
            Optional<OffsetDateTime> at,
            List<Task> tasks) {
        Set<Optional<PersonId>> people = new LinkedHashSet<>();
        duties.assignments().stream()
                .map(DutyAssignment::answerable)
                .map(Optional::of)
                .forEach(people::add);
        tasks.stream().map(Task::person).filter(Optional::isPresent).forEach(people::add);
        people.add(Optional.empty());
        people.removeIf(person -> tasks.stream().noneMatch(task -> task.person().equals(person)));
        return new DutySource(
                schedule,
                language,
                at,
                List.copyOf(absences),
                calendar,
                names,
                List.copyOf(people),
                List.copyOf(tasks));
    }

    /** Adds the days of a step to the row of its owner, and stretches of them to those of whoever stands in. */
    private static void add(
            List<Task> tasks,
            ScheduledStep step,
            Optional<ChartState> state,
            BiFunction<LocalDate, OffsetDateTime, Cover> covers,
            Schedule schedule) {
        LocalDate last = step.due();
        LocalDate latest = step.latestStart().toLocalDate();
        LocalDate first = latest.isAfter(last) ? last : latest;
        Optional<PersonId> owner = Optional.empty();
        List<Task> standIns = new ArrayList<>();
        Optional<PersonId> before = Optional.empty();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            OffsetDateTime noon =
                    day.atTime(LocalTime.NOON).atOffset(schedule.meetingStart().getOffset());
            Cover cover = covers.apply(day, noon);
            owner = cover.owner();
            Optional<PersonId> acting = cover.isStoodIn() && owner.isPresent() ? cover.acting() : Optional.empty();
            if (acting.isPresent()) {
                LocalDate since = acting.equals(before)
                        ? standIns.remove(standIns.size() - 1).first()
                        : day;
                standIns.add(new Task(step, state, acting, owner, since, day));
            }
            before = acting;
        }
        tasks.add(new Task(step, state, owner, Optional.empty(), first, last));
        tasks.addAll(standIns);
    }
}
