package dev.huiwu.workflow.standin;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Severity;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.workflow.definition.ProcessStep;
import dev.huiwu.workflow.definition.StepId;
import dev.huiwu.workflow.definition.WorkStandard;
import dev.huiwu.workflow.duty.Absence;
import dev.huiwu.workflow.duty.Cover;
import dev.huiwu.workflow.instance.ProcessInstance;
import dev.huiwu.workflow.instance.StepState;
import dev.huiwu.workflow.instance.StepStatus;
import dev.huiwu.workflow.internal.WorkflowTexts;
import dev.huiwu.workflow.schedule.Schedule;
import dev.huiwu.workflow.schedule.ScheduledStep;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What somebody who is away leaves to others (R12): asked beforehand it answers "what if", announced it is the hand-over sheet.
 *
 * @param absence who is away, and when
 * @param items their steps that are open or fall due while they are away, by the day due, then by id
 * @param passedOver the steps that the stand-in named in the absence does not take over, at least in a part of it, by reason
 */
public record Handover(Absence absence, List<Item> items, Map<PassedOver, List<StepId>> passedOver) {

    /** Why somebody does not take over a step although the absence names them; the first reason there is. */
    public enum PassedOver {
        /** They are away themselves. */
        AWAY,
        /** They may not approve as much, or nothing says that they may. */
        BELOW_AUTHORITY,
        /** They did the work that is to be approved. */
        OWN_WORK
    }

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

    /** Keeps copies, the reasons in their order. */
    public Handover {
        items = ImmutableList.copyOf(items);
        passedOver = ImmutableSortedMap.copyOf(Maps.transformValues(passedOver, ImmutableList::copyOf));
    }

    /**
     * Returns what is handed over in an absence, whether it was announced or is only thought of; nothing in one that is over.
     *
     * <p>A step is handed over while the person would work on it were they there: an open step from the beginning of the
     * absence on, or from now if that is later; one that is still to come and can begin or falls due in the absence, from the
     * day on which it begins. Whoever comes and goes meanwhile parts that time. Takes time in proportion to the steps and, for
     * each, to the absences in it.
     *
     * @throws IllegalArgumentException if the schedule is of another definition or start, see {@link ProcessInstance#checkSchedule}
     */
    public static Handover of(ProcessInstance instance, Schedule schedule, Absence absence) {
        instance.checkSchedule(schedule);
        List<Absence> others = instance.absences().stream()
                .filter(other -> !other.person().equals(absence.person())
                        || !other.from().isEqual(absence.from()))
                .toList();
        List<Absence> away =
                ImmutableList.<Absence>builder().addAll(others).add(absence).build();
        List<Item> items = new ArrayList<>();
        Map<PassedOver, List<StepId>> passedOver = new EnumMap<>(PassedOver.class);
        for (ScheduledStep step : schedule.steps()) {
            List<Part> parts = parts(instance, schedule, step, absence, others, away);
            if (!parts.isEmpty()) {
                items.add(item(instance, step, away, parts));
                passedOver(instance, step, absence, away, parts)
                        .ifPresent(why -> passedOver
                                .computeIfAbsent(why, any -> new ArrayList<>())
                                .add(step.id()));
            }
        }
        return new Handover(absence, items, passedOver);
    }

    /**
     * Returns what is to be known of the stand-in whom the absence names: {@code stand-in-away}, {@code
     * stand-in-below-authority}, {@code stand-in-own-work}, warnings, each with the steps that others take over, or nobody.
     */
    public Findings findings() {
        return new Findings(passedOver.entrySet().stream()
                .map(entry -> finding(entry.getKey(), entry.getValue()))
                .toList());
    }

    private Finding finding(PassedOver why, List<StepId> steps) {
        String code = switch (why) {
            case AWAY -> "stand-in-away";
            case OWN_WORK -> "stand-in-own-work";
            case BELOW_AUTHORITY -> "stand-in-below-authority";
        };
        return WorkflowTexts.TEXTS.finding(
                code,
                Severity.WARNING,
                details -> details.about(steps.toArray())
                        .with("person", absence.standIn().map(PersonId::value).orElse(""))
                        .with("steps", steps.stream().map(StepId::value).collect(joining(" "))));
    }

    /** Returns why the stand-in whom the absence names does not take over a step, in the first part of which this is so. */
    private static Optional<PassedOver> passedOver(
            ProcessInstance instance, ScheduledStep step, Absence absence, List<Absence> away, List<Part> parts) {
        return absence.standIn().stream()
                .flatMap(named -> parts.stream()
                        .filter(part -> !part.takesOver().equals(absence.standIn()))
                        .map(part -> why(instance, step.step(), named, away, part)))
                .findFirst();
    }

    private static PassedOver why(
            ProcessInstance instance, ProcessStep step, PersonId named, List<Absence> away, Part part) {
        if (away.stream().anyMatch(other -> other.person().equals(named) && other.covers(part.from()))) {
            return PassedOver.AWAY;
        }
        return step.approval()
                        .filter(needed -> instance.duties()
                                .authority(named)
                                .filter(authority -> authority.reaches(needed))
                                .isEmpty())
                        .isPresent()
                ? PassedOver.BELOW_AUTHORITY
                : PassedOver.OWN_WORK;
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
