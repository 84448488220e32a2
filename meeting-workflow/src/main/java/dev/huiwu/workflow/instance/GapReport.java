package dev.huiwu.workflow.instance;

import com.google.common.collect.ImmutableList;
import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Severity;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.workflow.definition.StepId;
import dev.huiwu.workflow.duty.Cover;
import dev.huiwu.workflow.duty.DutyAssignment;
import dev.huiwu.workflow.internal.WorkflowTexts;
import dev.huiwu.workflow.schedule.Schedule;
import dev.huiwu.workflow.schedule.ScheduledStep;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What is missing in a running process at a moment (R13).
 *
 * @param at the moment
 * @param gaps what is missing, by kind, then by when it is due, then by step
 */
public record GapReport(OffsetDateTime at, List<Gap> gaps) {

    /** Keeps a copy. */
    public GapReport {
        gaps = ImmutableList.copyOf(gaps);
    }

    /**
     * Looks for gaps; a process that is over has none. Takes time in proportion to the steps, and for each that is late to
     * all that come after it.
     *
     * @param schedule the days of the process, counted for the definition and the start of the meeting as they are now
     * @throws IllegalArgumentException if the schedule is of another definition or start, see {@link ProcessInstance#checkSchedule}
     */
    public static GapReport of(ProcessInstance instance, Schedule schedule, OffsetDateTime at) {
        instance.checkSchedule(schedule);
        LocalDateTime moment =
                at.withOffsetSameInstant(schedule.meetingStart().getOffset()).toLocalDateTime();
        Map<StepId, Set<StepId>> late = new TreeMap<>();
        List<Gap> gaps = new ArrayList<>();
        List<ScheduledStep> left = schedule.steps().stream()
                .filter(step -> isLeft(instance, step.id()))
                .toList();
        for (ScheduledStep step : left) {
            if (step.lateFrom().isBefore(moment)) {
                late.put(step.id(), Set.copyOf(instance.after(step.id())));
                gaps.add(gap(Gap.Kind.OVERDUE, step, instance, at, List.of()));
            }
        }
        for (ScheduledStep step : left) {
            people(step, instance, at).ifPresent(kind -> gaps.add(gap(kind, step, instance, at, List.of())));
            if (isOutOfSignatures(step, instance, at)) {
                gaps.add(gap(Gap.Kind.NOBODY_TO_SIGN, step, instance, at, List.of()));
            }
            if (!late.containsKey(step.id())) {
                List<StepId> waitsFor = late.entrySet().stream()
                        .filter(root -> root.getValue().contains(step.id()))
                        .map(Map.Entry::getKey)
                        .toList();
                if (!waitsFor.isEmpty()) {
                    gaps.add(gap(Gap.Kind.WAITING_ON_LATE, step, instance, at, waitsFor));
                }
            }
        }
        gaps.sort(Comparator.comparing(Gap::kind)
                .thenComparing(Gap::due)
                .thenComparing(gap -> gap.time().orElse(LocalTime.MAX))
                .thenComparing(Gap::step));
        return new GapReport(at, gaps);
    }

    /** Returns the gaps of one kind. */
    public List<Gap> of(Gap.Kind kind) {
        return gaps.stream().filter(gap -> gap.kind() == kind).toList();
    }

    /**
     * Returns the gaps as findings: {@code step-overdue}, {@code step-unowned}, {@code step-nobody-there}, {@code step-nobody-to-sign}, errors; {@code
     * step-without-stand-in}, {@code step-waits-on-late}, warnings.
     */
    public Findings findings() {
        return new Findings(gaps.stream().map(GapReport::finding).toList());
    }

    private static Finding finding(Gap gap) {
        String code = switch (gap.kind()) {
            case OVERDUE -> "step-overdue";
            case UNOWNED -> "step-unowned";
            case NOBODY_THERE -> "step-nobody-there";
            case NOBODY_TO_SIGN -> "step-nobody-to-sign";
            case WITHOUT_STAND_IN -> "step-without-stand-in";
            case WAITING_ON_LATE -> "step-waits-on-late";
        };
        boolean grave = gap.kind().compareTo(Gap.Kind.WITHOUT_STAND_IN) < 0;
        return WorkflowTexts.TEXTS.finding(
                code,
                grave ? Severity.ERROR : Severity.WARNING,
                details -> details.about(gap.step())
                        .with("step", gap.step())
                        .with(
                                "due",
                                gap.due() + gap.time().map(clock -> " " + clock).orElse(""))
                        .with("who", gap.acting().map(PersonId::value).orElse(""))
                        .with("signers", Refusals.words(gap.signers()))
                        .with("late", Refusals.words(gap.late())));
    }

    private static boolean isLeft(ProcessInstance instance, StepId id) {
        if (instance.phase() != InstancePhase.RUNNING) {
            return false;
        }
        StepStatus status = instance.state(id).status();
        return status == StepStatus.OPEN || status == StepStatus.WAITING;
    }

    private static Gap gap(
            Gap.Kind kind, ScheduledStep step, ProcessInstance instance, OffsetDateTime at, List<StepId> late) {
        return new Gap(
                kind,
                step.id(),
                step.due(),
                step.time(),
                instance.cover(step.id(), at).acting(),
                late,
                kind == Gap.Kind.NOBODY_TO_SIGN ? instance.signing(step.id()).outOfReach(at) : List.of());
    }

    /** Says whether too many of those whose signature an open step needs are out of reach. */
    private static boolean isOutOfSignatures(ScheduledStep step, ProcessInstance instance, OffsetDateTime at) {
        Signing signing = instance.signing(step.id());
        return instance.state(step.id()).status() == StepStatus.OPEN
                && signing.signers().size() - signing.outOfReach(at).size() < signing.needed();
    }

    private static Optional<Gap.Kind> people(ScheduledStep step, ProcessInstance instance, OffsetDateTime at) {
        Cover cover = instance.cover(step.id(), at);
        if (cover.owner().isEmpty()) {
            return Optional.of(Gap.Kind.UNOWNED);
        }
        if (cover.acting().isEmpty() && instance.state(step.id()).status() == StepStatus.OPEN) {
            return Optional.of(Gap.Kind.NOBODY_THERE);
        }
        return instance.duties()
                .of(step.step())
                .map(DutyAssignment::standIns)
                .filter(List::isEmpty)
                .map(none -> Gap.Kind.WITHOUT_STAND_IN);
    }
}
