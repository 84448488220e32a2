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
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /** The times of a day at which it is asked who has a step. */
    private static final List<LocalTime> IN_A_DAY = List.of(LocalTime.of(9, 0), LocalTime.NOON, LocalTime.of(17, 0));

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
                    moment -> Cover.of(step.step(), duties, Optional.empty(), absences, Set.of(), moment),
                    step.due(),
                    schedule.meetingStart().getOffset());
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
        LocalDate today = local.toLocalDate();
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
                        moment -> moment.toLocalDate().equals(end) || isAway(instance, owner, moment) ? stoodIn : alone,
                        step.due(),
                        local.getOffset());
            } else if (state.status() == StepStatus.OPEN || state.status() == StepStatus.WAITING) {
                add(
                        tasks,
                        step,
                        Optional.of(states.of(step)),
                        moment -> instance.cover(step.id(), moment),
                        state.status() == StepStatus.OPEN && step.due().isBefore(today) ? today : step.due(),
                        local.getOffset());
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

    /**
     * Adds the days of a step to the row of its owner, and stretches of them to those of whoever stands in, if only for a part of
     * a day.
     *
     * @param until the last day anybody has it: the day it is due, or today where it is late
     */
    private static void add(
            List<Task> tasks,
            ScheduledStep step,
            Optional<ChartState> state,
            Function<OffsetDateTime, Cover> covers,
            LocalDate until,
            ZoneOffset offset) {
        LocalDate latest = step.latestStart().toLocalDate();
        LocalDate first = latest.isAfter(step.due()) ? step.due() : latest;
        Optional<PersonId> owner = Optional.empty();
        List<Task> standIns = new ArrayList<>();
        for (LocalDate day = first; !day.isAfter(until); day = day.plusDays(1)) {
            Set<PersonId> acting = new LinkedHashSet<>();
            for (LocalTime time : IN_A_DAY) {
                Cover cover = covers.apply(day.atTime(time).atOffset(offset));
                owner = cover.owner();
                if (cover.isStoodIn() && owner.isPresent()) {
                    cover.acting().ifPresent(acting::add);
                }
            }
            for (PersonId person : acting) {
                LocalDate since = takeUntil(standIns, person, day.minusDays(1)).orElse(day);
                standIns.add(new Task(step, state, Optional.of(person), owner, since, day));
            }
        }
        tasks.add(new Task(step, state, owner, Optional.empty(), first, until));
        tasks.addAll(standIns);
    }

    /** Takes the stretch of a stand-in that ends on a day out of the list, and returns when it began. */
    private static Optional<LocalDate> takeUntil(List<Task> standIns, PersonId person, LocalDate end) {
        Optional<Task> before = standIns.stream()
                .filter(task -> task.person().filter(person::equals).isPresent()
                        && task.last().equals(end))
                .findFirst();
        before.ifPresent(standIns::remove);
        return before.map(Task::first);
    }
}
