package dev.huiwu.workflow.standin;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.workflow.definition.ProcessStep;
import dev.huiwu.workflow.definition.StepId;
import dev.huiwu.workflow.definition.WorkStandard;
import dev.huiwu.workflow.duty.Absence;
import dev.huiwu.workflow.duty.Cover;
import dev.huiwu.workflow.instance.ProcessInstance;
import dev.huiwu.workflow.instance.StepState;
import dev.huiwu.workflow.instance.StepStatus;
import dev.huiwu.workflow.schedule.Schedule;
import dev.huiwu.workflow.schedule.ScheduledStep;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody who is away leaves to others (R12): asked beforehand it answers "what if", announced it is the hand-over sheet.
 *
 * @param absence who is away, and when
 * @param items their steps that are open or fall due while they are away, by the day due, then by id
 */
public record Handover(Absence absence, List<Item> items) {

    /**
     * A step that is handed over.
     *
     * @param step the step
     * @param status where it stands
     * @param due the day it is due
     * @param takesOver who takes it over; empty where nobody is left
     * @param ticked the standards that are ticked
     * @param open the standards that are still to be ticked
     * @param papers what was handed in, and where it is kept
     * @param before who did the work before it, whom to ask
     * @param after who waits for it, in the order of the steps
     */
    public record Item(
            StepId step,
            StepStatus status,
            LocalDate due,
            Optional<PersonId> takesOver,
            List<WorkStandard> ticked,
            List<WorkStandard> open,
            List<StepState.Delivery> papers,
            List<PersonId> before,
            List<PersonId> after) {

        /** Keeps copies. */
        public Item {
            ticked = ImmutableList.copyOf(ticked);
            open = ImmutableList.copyOf(open);
            papers = ImmutableList.copyOf(papers);
            before = ImmutableList.copyOf(before);
            after = ImmutableList.copyOf(after);
        }
    }

    /** Keeps a copy. */
    public Handover {
        items = ImmutableList.copyOf(items);
    }

    /**
     * Returns what is handed over in an absence, whether it was announced or is only thought of; nothing in one that is over.
     * Who takes an open step over is who can when the absence begins, and one still to come when it does.
     *
     * @throws IllegalArgumentException if the schedule is of another definition than the process keeps to
     */
    public static Handover of(ProcessInstance instance, Schedule schedule, Absence absence) {
        checkArgument(
                schedule.definitionHash().equals(instance.definition().contentHash()),
                "The schedule is of another definition than process \"%s\" keeps to.",
                instance.id());
        List<Absence> away = new ArrayList<>(instance.absences());
        away.removeIf(
                other -> other.person().equals(absence.person()) && other.from().equals(absence.from()));
        List<Absence> others = ImmutableList.copyOf(away);
        away.add(absence);
        List<Item> items = new ArrayList<>();
        for (ScheduledStep step : schedule.steps()) {
            if (concerns(instance, schedule, step, absence, others)) {
                items.add(item(instance, step, away, moment(instance, schedule, step, absence)));
            }
        }
        return new Handover(absence, items);
    }

    /** Returns the steps that nobody is left for. */
    public List<StepId> leftAlone() {
        return items.stream()
                .filter(item -> item.takesOver().isEmpty())
                .map(Item::step)
                .toList();
    }

    /** Says whether the step would be the person's and is open, or falls due while they are away. */
    private static boolean concerns(
            ProcessInstance instance, Schedule schedule, ScheduledStep step, Absence absence, List<Absence> others) {
        StepStatus status = instance.state(step.id()).status();
        if ((status != StepStatus.OPEN && status != StepStatus.WAITING)
                || !absence.until().isAfter(instance.lastAt())) {
            return false;
        }
        Cover without = instance.cover(step.id(), others, moment(instance, schedule, step, absence));
        if (without.acting().filter(absence.person()::equals).isEmpty()) {
            return false;
        }
        boolean dueMeanwhile = morning(schedule, step.due().plusDays(1)).isAfter(absence.from())
                && morning(schedule, step.start()).isBefore(absence.until());
        return status == StepStatus.OPEN || dueMeanwhile;
    }

    private static Item item(
            ProcessInstance instance, ScheduledStep scheduled, List<Absence> away, OffsetDateTime moment) {
        ProcessStep step = scheduled.step();
        StepState state = instance.state(step.id());
        return new Item(
                step.id(),
                state.status(),
                scheduled.due(),
                instance.cover(step.id(), away, moment).acting(),
                step.standards().stream().filter(state.ticks()::containsKey).toList(),
                step.standards().stream()
                        .filter(standard -> !state.ticks().containsKey(standard))
                        .toList(),
                state.deliveries(),
                before(instance, step),
                after(instance, step, away, moment));
    }

    /** Returns from when on somebody is needed: now or when the absence begins, for a step still to come when it does. */
    private static OffsetDateTime moment(
            ProcessInstance instance, Schedule schedule, ScheduledStep step, Absence absence) {
        OffsetDateTime begin = later(absence.from(), instance.lastAt());
        return instance.state(step.id()).status() == StepStatus.OPEN
                ? begin
                : later(begin, morning(schedule, step.start()));
    }

    private static OffsetDateTime later(OffsetDateTime one, OffsetDateTime other) {
        return one.isAfter(other) ? one : other;
    }

    private static OffsetDateTime morning(Schedule schedule, LocalDate day) {
        return day.atStartOfDay().atOffset(schedule.meetingStart().getOffset());
    }

    private static List<PersonId> before(ProcessInstance instance, ProcessStep step) {
        Set<PersonId> people = new LinkedHashSet<>();
        step.predecessors().forEach(id -> instance.state(id).done().ifPresent(end -> people.add(end.actor())));
        return List.copyOf(people);
    }

    private static List<PersonId> after(
            ProcessInstance instance, ProcessStep step, List<Absence> away, OffsetDateTime moment) {
        Set<PersonId> people = new LinkedHashSet<>();
        instance.definition().steps().stream()
                .filter(next -> next.predecessors().contains(step.id()))
                .forEach(
                        next -> instance.cover(next.id(), away, moment).acting().ifPresent(people::add));
        return List.copyOf(people);
    }
}
