package dev.huiwu.workflow.schedule.internal;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.stream.Collectors.joining;

import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Severity;
import dev.huiwu.core.calendar.CalendarDay;
import dev.huiwu.core.calendar.WorkCalendar;
import dev.huiwu.core.calendar.WorkClock;
import dev.huiwu.core.calendar.WorkingHours;
import dev.huiwu.workflow.definition.ProcessStep;
import dev.huiwu.workflow.definition.StepId;
import dev.huiwu.workflow.definition.internal.NeededSteps;
import dev.huiwu.workflow.definition.internal.StepGraph;
import dev.huiwu.workflow.internal.WorkflowTexts;
import dev.huiwu.workflow.schedule.HourPlan;
import dev.huiwu.workflow.schedule.HourPlan.DroppedStep;
import dev.huiwu.workflow.schedule.HourPlan.HourStep;
import dev.huiwu.workflow.schedule.LateChain;
import dev.huiwu.workflow.schedule.ScheduleRequest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Fits steps into the time that is left.
 *
 * <p>While a chain comes too late, the step of it that gains most shrinks; if none can, the one that gains most is left out;
 * if none can be, the chain proves that there is no way. Then whatever was not necessary is taken back.
 */
public final class Compression {

    private final ScheduleRequest request;
    private final LocalDateTime now;
    private final LocalDateTime meeting;
    private final WorkClock clock;
    private final Map<StepId, ProcessStep> steps = new LinkedHashMap<>();
    private final Map<StepId, LocalDateTime> due = new HashMap<>();
    private final Set<StepId> shortened = new TreeSet<>();
    private final Set<StepId> dropped = new TreeSet<>();

    private Compression(ScheduleRequest request, Set<StepId> done) {
        this.request = request;
        meeting = request.meetingStart().toLocalDateTime();
        now = request.begin()
                .map(request::localTime)
                .orElseThrow(() -> new IllegalArgumentException(
                        "An hour plan begins now; the request does not say when that is."));
        checkArgument(now.isBefore(meeting), "The meeting began at %s; at %s nothing is left to plan.", meeting, now);
        WorkingHours hours = request.hours().orElse(WorkingHours.OVERTIME);
        clock = new WorkClock(everyDay(request.calendar()), hours);
        List<ProcessStep> needed = NeededSteps.of(request.definition().steps(), request.facts());
        DueDays days = new DueDays(
                request.toBuilder().calendar(request.calendar().provisional()).build(),
                new WorkClock(request.calendar().provisional(), hours),
                needed);
        days.errors()
                .orThrow("Process \"%s\" cannot be planned"
                        .formatted(request.definition().id()));
        for (ProcessStep step : needed) {
            if (!done.contains(step.id()) && isBeforeMeeting(step, days)) {
                steps.put(step.id(), step);
                due.put(step.id(), holds(step, days.moment(step.id())) ? days.moment(step.id()) : meeting);
            }
        }
        checkArgument(
                !steps.isEmpty(),
                "Process \"%s\" has nothing left to do before the meeting.",
                request.definition().id());
    }

    /** Returns the plan. */
    public static HourPlan plan(ScheduleRequest request, Set<StepId> done) {
        return new Compression(request, done).plan();
    }

    private HourPlan plan() {
        WorkTimes times = times();
        Optional<LateChain> late = worst(times);
        while (late.isPresent() && compress(late.get())) {
            times = times();
            late = worst(times);
        }
        if (late.isEmpty()) {
            takeBack(dropped);
            takeBack(shortened);
            times = times();
        }
        return plan(times, late);
    }

    private HourPlan plan(WorkTimes times, Optional<LateChain> late) {
        List<Finding> findings = new ArrayList<>();
        List<DroppedStep> left = new ArrayList<>();
        for (StepId id : dropped) {
            step(id).drop().ifPresent(rule -> {
                left.add(new DroppedStep(id, rule.agreement(), rule.instead()));
                findings.add(WorkflowTexts.TEXTS.finding(
                        "late-start-agreement",
                        Severity.WARNING,
                        details -> details.about(id, rule.agreement())
                                .with("step", id)
                                .with("code", rule.agreement().code())
                                .with("label", rule.agreement().zh())
                                .with("instead", rule.instead())));
            });
        }
        late.ifPresent(chain -> findings.add(WorkflowTexts.TEXTS.finding(
                "late-start-impossible",
                Severity.ERROR,
                details -> details.about(chain.steps().toArray())
                        .with("steps", chain.steps().stream().map(StepId::value).collect(joining(" ")))
                        .with("late", chain.late())
                        .with("bottleneck", chain.bottleneck())
                        .with("hours", Hours.of(chain.shortBy())))));
        WorkTimes last = times;
        return HourPlan.builder()
                .processId(request.definition().id())
                .definitionHash(request.definition().contentHash())
                .now(request.begin().orElseThrow())
                .meetingStart(request.meetingStart())
                .steps(steps.values().stream()
                        .filter(step -> !dropped.contains(step.id()))
                        .map(step -> hours(step, last))
                        .sorted(Comparator.comparing(HourStep::start).thenComparing(HourStep::id))
                        .toList())
                .dropped(left)
                .late(late)
                .findings(new Findings(findings))
                .build();
    }

    private HourStep hours(ProcessStep step, WorkTimes times) {
        return new HourStep(
                step.id(),
                step.owner().orElseThrow(),
                times.earliestStart(step.id()),
                times.earliestEnd(step.id()),
                times.latestEnd(step.id()),
                length(step),
                shortened.contains(step.id()));
    }

    /** Shrinks a step of the chain, or leaves one out; says whether there was one. */
    private boolean compress(LateChain chain) {
        Optional<StepId> shrinking = most(
                chain,
                step -> shortened.contains(step.id())
                        ? Duration.ZERO
                        : length(step).minus(step.shortest()));
        if (shrinking.isPresent()) {
            return shortened.add(shrinking.get());
        }
        return most(chain, step -> step.drop().isPresent() ? length(step) : Duration.ZERO)
                .map(dropped::add)
                .orElse(false);
    }

    private Optional<StepId> most(LateChain chain, Function<ProcessStep, Duration> gain) {
        return chain.steps().stream()
                .filter(id -> !dropped.contains(id) && !gain.apply(step(id)).isZero())
                .min(Comparator.comparing((StepId id) -> gain.apply(step(id)))
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Undoes what is not necessary, the last step first. */
    private void takeBack(Set<StepId> measures) {
        for (StepId id : new TreeSet<>(measures).descendingSet()) {
            measures.remove(id);
            if (worst(times()).isPresent()) {
                measures.add(id);
            }
        }
    }

    private static Optional<LateChain> worst(WorkTimes times) {
        return times.lateChains().stream().findFirst();
    }

    private WorkTimes times() {
        StepGraph graph = StepGraph.of(steps.values());
        Map<StepId, Duration> lengths = new HashMap<>();
        steps.values()
                .forEach(step -> lengths.put(step.id(), dropped.contains(step.id()) ? Duration.ZERO : length(step)));
        return new WorkTimes(
                clock, graph.inOrder().stream().map(id -> known(step(id))).toList(), lengths, due, Optional.of(now));
    }

    /** Returns the step waiting only for what is in the plan. */
    private ProcessStep known(ProcessStep step) {
        List<StepId> waiting =
                step.predecessors().stream().filter(steps::containsKey).toList();
        return waiting.size() == step.predecessors().size()
                ? step
                : step.toBuilder().predecessors(waiting).onOutcomes(List.of()).build();
    }

    private ProcessStep step(StepId id) {
        return Optional.ofNullable(steps.get(id)).orElseThrow();
    }

    private Duration length(ProcessStep step) {
        return shortened.contains(step.id()) ? step.shortest() : step.duration().orElse(Duration.ZERO);
    }

    /** Steps due on the day of the meeting at no time are done in it. */
    private boolean isBeforeMeeting(ProcessStep step, DueDays days) {
        boolean timed = step.deadline().orElseThrow().time().isPresent()
                || step.deadline().orElseThrow().ahead().isPresent();
        return days.of(step.id()).isBefore(meeting.toLocalDate())
                || (timed && !days.moment(step.id()).isAfter(meeting));
    }

    private boolean holds(ProcessStep step, LocalDateTime moment) {
        boolean timed = step.deadline().orElseThrow().time().isPresent()
                || step.deadline().orElseThrow().ahead().isPresent();
        return timed && moment.isAfter(now);
    }

    private WorkCalendar everyDay(WorkCalendar calendar) {
        LocalDate last = meeting.toLocalDate().plusDays(1);
        return calendar.provisional()
                .with(now.toLocalDate()
                        .minusDays(400)
                        .datesUntil(last.plusDays(400))
                        .map(day -> new CalendarDay(day, "", true, ""))
                        .toList());
    }
}
