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
import java.util.stream.Stream;

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
     * @param parts who takes it over in which part of the absence, in order; each begins where, or after, the one before ends
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
            List<Part> parts,
            List<WorkStandard> ticked,
            List<WorkStandard> open,
            List<StepState.Delivery> papers,
            List<PersonId> before,
            List<PersonId> after) {

        /** Keeps copies. */
        public Item {
            parts = ImmutableList.copyOf(parts);
            ticked = ImmutableList.copyOf(ticked);
            open = ImmutableList.copyOf(open);
            papers = ImmutableList.copyOf(papers);
            before = ImmutableList.copyOf(before);
            after = ImmutableList.copyOf(after);
        }
    }

    /**
     * A part of the absence.
     *
     * @param from its beginning, in the meeting's offset
     * @param until its end, which is not in it any more
     * @param takesOver who works on the step in it; empty where nobody is left
     */
    public record Part(OffsetDateTime from, OffsetDateTime until, Optional<PersonId> takesOver) {}

    /** Keeps a copy. */
    public Handover {
        items = ImmutableList.copyOf(items);
    }

    /**
     * Returns what is handed over in an absence, whether it was announced or is only thought of; nothing in one that is over.
     *
     * <p>A step is handed over while the person would work on it were they there: an open step from the beginning of the
     * absence on, or from now if that is later; one that is still to come and can begin or falls due in the absence, from the
     * day on which it begins. Whoever comes and goes meanwhile parts that time. Takes time in proportion to the steps and, for
     * each, to the absences in it.
     *
     * @throws IllegalArgumentException if the schedule is of another definition than the process keeps to
     */
    public static Handover of(ProcessInstance instance, Schedule schedule, Absence absence) {
        checkArgument(
                schedule.definitionHash().equals(instance.definition().contentHash()),
                "The schedule is of another definition than process \"%s\" keeps to.",
                instance.id());
        List<Absence> others = instance.absences().stream()
                .filter(other -> !other.person().equals(absence.person())
                        || !other.from().isEqual(absence.from()))
                .toList();
        List<Absence> away =
                ImmutableList.<Absence>builder().addAll(others).add(absence).build();
        List<Item> items = new ArrayList<>();
        for (ScheduledStep step : schedule.steps()) {
            List<Part> parts = parts(instance, schedule, step, absence, others, away);
            if (!parts.isEmpty()) {
                items.add(item(instance, step, away, parts));
            }
        }
        return new Handover(absence, items);
    }

    /** Returns the steps for which nobody is left in some part of the absence. */
    public List<StepId> leftAlone() {
        return items.stream()
                .filter(item ->
                        item.parts().stream().anyMatch(part -> part.takesOver().isEmpty()))
                .map(Item::step)
                .toList();
    }

    /** Returns who takes the step over in each part of the time in which it would be the person's. */
    private static List<Part> parts(
            ProcessInstance instance,
            Schedule schedule,
            ScheduledStep step,
            Absence absence,
            List<Absence> others,
            List<Absence> away) {
        List<Part> parts = new ArrayList<>();
        List<OffsetDateTime> moments = moments(instance, schedule, step, absence, others);
        for (int i = 1; i < moments.size(); i++) {
            OffsetDateTime from = moments.get(i - 1);
            Cover without = instance.cover(step.id(), others, from);
            if (without.acting().filter(absence.person()::equals).isPresent()) {
                join(
                        parts,
                        new Part(
                                from,
                                moments.get(i),
                                instance.cover(step.id(), away, from).acting()));
            }
        }
        return parts;
    }

    /** Adds a part, as one with the last where the same person goes on. */
    private static void join(List<Part> parts, Part next) {
        Part last = parts.isEmpty() ? next : parts.get(parts.size() - 1);
        if (last.until().equals(next.from()) && last.takesOver().equals(next.takesOver())) {
            parts.set(parts.size() - 1, new Part(last.from(), next.until(), next.takesOver()));
        } else {
            parts.add(next);
        }
    }

    /** Returns the beginning and end of the time in which the step needs somebody, and when others come or go in it. */
    private static List<OffsetDateTime> moments(
            ProcessInstance instance, Schedule schedule, ScheduledStep step, Absence absence, List<Absence> others) {
        StepStatus status = instance.state(step.id()).status();
        boolean open = status == StepStatus.OPEN;
        boolean meanwhile = status == StepStatus.WAITING
                && morning(schedule, step.due().plusDays(1)).isAfter(absence.from())
                && morning(schedule, step.start()).isBefore(absence.until());
        OffsetDateTime begin = later(absence.from(), instance.lastAt());
        OffsetDateTime from = open ? begin : later(begin, morning(schedule, step.start()));
        if (!(open || meanwhile) || !from.isBefore(absence.until())) {
            return List.of();
        }
        return Stream.concat(
                        Stream.of(from, absence.until()),
                        others.stream().flatMap(other -> Stream.of(other.from(), other.until())))
                .filter(moment -> !moment.isBefore(from) && !moment.isAfter(absence.until()))
                .map(moment ->
                        moment.withOffsetSameInstant(schedule.meetingStart().getOffset()))
                .distinct()
                .sorted()
                .toList();
    }

    private static Item item(ProcessInstance instance, ScheduledStep scheduled, List<Absence> away, List<Part> parts) {
        ProcessStep step = scheduled.step();
        StepState state = instance.state(step.id());
        return new Item(
                step.id(),
                state.status(),
                scheduled.due(),
                parts,
                step.standards().stream().filter(state.ticks()::containsKey).toList(),
                step.standards().stream()
                        .filter(standard -> !state.ticks().containsKey(standard))
                        .toList(),
                state.deliveries(),
                before(instance, step),
                after(instance, step, away, parts.get(0).from()));
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
