package dev.huiwu.workflow.schedule.internal;

import dev.huiwu.core.calendar.WorkClock;
import dev.huiwu.workflow.definition.ProcessStep;
import dev.huiwu.workflow.definition.StepId;
import dev.huiwu.workflow.schedule.LateChain;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Latest and earliest moments of every step: back from the deadlines, and on from when the work begins.
 *
 * <p>Each pass goes once over steps and predecessors.
 */
final class WorkTimes {

    private final WorkClock clock;
    private final List<ProcessStep> inOrder;
    private final Map<StepId, Duration> lengths;
    private final Map<StepId, LocalDateTime> due;
    private final Map<StepId, LocalDateTime> latestStart = new HashMap<>();
    private final Map<StepId, LocalDateTime> latestEnd = new HashMap<>();
    private final Map<StepId, LocalDateTime> earliestStart = new HashMap<>();
    private final Map<StepId, LocalDateTime> earliestEnd = new HashMap<>();
    private final Map<StepId, Duration> slack = new HashMap<>();
    /** The predecessor that keeps a step from beginning earlier. */
    private final Map<StepId, StepId> waitsFor = new HashMap<>();

    /**
     * Counts.
     *
     * @param inOrder the steps, each after its predecessors
     * @param lengths how long each takes, in working time
     * @param due when each must be done
     * @param begin when the work can begin; empty means when it must
     */
    WorkTimes(
            WorkClock clock,
            List<ProcessStep> inOrder,
            Map<StepId, Duration> lengths,
            Map<StepId, LocalDateTime> due,
            Optional<LocalDateTime> begin) {
        this.clock = clock;
        this.inOrder = inOrder;
        this.lengths = lengths;
        this.due = due;
        back();
        on(begin.or(() -> latestStart.values().stream().min(Comparator.naturalOrder())));
    }

    LocalDateTime latestStart(StepId id) {
        return at(latestStart, id);
    }

    LocalDateTime latestEnd(StepId id) {
        return at(latestEnd, id);
    }

    LocalDateTime earliestStart(StepId id) {
        return at(earliestStart, id);
    }

    LocalDateTime earliestEnd(StepId id) {
        return at(earliestEnd, id);
    }

    /** Returns the working time by which the step may slip before something is late; negative when something is. */
    Duration slack(StepId id) {
        return slack.getOrDefault(id, Duration.ZERO);
    }

    /** Returns the steps, one after the other, that leave the least slack. */
    List<StepId> criticalPath() {
        Optional<StepId> last = inOrder.stream()
                .map(ProcessStep::id)
                .filter(id -> !length(id).isZero())
                .min(Comparator.comparing(this::slack)
                        .thenComparing(this::latestEnd, Comparator.reverseOrder())
                        .thenComparing(Comparator.naturalOrder()));
        return last.map(this::chainTo).orElse(List.of());
    }

    /** Returns the chains that come too late, the latest first; of those that share their course only the worst. */
    List<LateChain> lateChains() {
        List<LateChain> chains = new ArrayList<>();
        inOrder.stream()
                .map(ProcessStep::id)
                .filter(id -> earliestEnd(id).isAfter(at(due, id)))
                .map(this::lateChain)
                .filter(chain -> !chain.shortBy().isZero())
                .sorted(Comparator.comparing(LateChain::shortBy)
                        .reversed()
                        .thenComparing(chain -> -chain.steps().size())
                        .thenComparing(LateChain::late))
                .forEach(chain -> {
                    if (chains.stream()
                            .noneMatch(worse ->
                                    worse.steps().get(0).equals(chain.steps().get(0))
                                            && worse.bottleneck().equals(chain.bottleneck()))) {
                        chains.add(chain);
                    }
                });
        return chains;
    }

    private LateChain lateChain(StepId late) {
        List<StepId> steps = chainTo(late);
        StepId bottleneck = steps.stream()
                .max(Comparator.comparing((StepId id) -> length(id))
                        .thenComparing(Comparator.comparing((StepId id) -> steps.indexOf(id))
                                .reversed()))
                .orElse(late);
        return new LateChain(steps, bottleneck, clock.between(at(due, late), earliestEnd(late)));
    }

    private List<StepId> chainTo(StepId last) {
        Deque<StepId> chain = new ArrayDeque<>();
        for (StepId id = last; id != null; id = waitsFor.get(id)) {
            chain.addFirst(id);
        }
        return List.copyOf(chain);
    }

    private void back() {
        Map<StepId, LocalDateTime> neededBy = new HashMap<>(due);
        for (int i = inOrder.size() - 1; i >= 0; i--) {
            ProcessStep step = inOrder.get(i);
            LocalDateTime end = at(neededBy, step.id());
            LocalDateTime start = begin(step, end);
            latestEnd.put(step.id(), end);
            latestStart.put(step.id(), start);
            step.predecessors().forEach(before -> neededBy.merge(before, start, WorkTimes::earlier));
        }
    }

    private void on(Optional<LocalDateTime> begin) {
        for (ProcessStep step : inOrder) {
            Optional<StepId> last = step.predecessors().stream()
                    .max(Comparator.comparing(this::earliestEnd).thenComparing(Comparator.reverseOrder()));
            last.ifPresent(before -> waitsFor.put(step.id(), before));
            LocalDateTime ready = last.map(this::earliestEnd).or(() -> begin).orElseThrow();
            LocalDateTime start = isOnTheSpot(step) ? later(ready, begin(step, at(due, step.id()))) : ready;
            earliestStart.put(step.id(), start);
            LocalDateTime end = end(step, start);
            earliestEnd.put(step.id(), end);
            slack.put(step.id(), clock.between(end, latestEnd(step.id())));
        }
    }

    /** Says whether the step is done right before a moment ahead of its anchor, by the clock, whatever the office's hours. */
    private static boolean isOnTheSpot(ProcessStep step) {
        return step.deadline().filter(deadline -> deadline.ahead().isPresent()).isPresent();
    }

    private LocalDateTime begin(ProcessStep step, LocalDateTime end) {
        Duration length = length(step.id());
        return isOnTheSpot(step) ? end.minus(length) : clock.before(end, length);
    }

    private LocalDateTime end(ProcessStep step, LocalDateTime begin) {
        Duration length = length(step.id());
        return isOnTheSpot(step) ? begin.plus(length) : clock.after(begin, length);
    }

    private Duration length(StepId id) {
        return lengths.getOrDefault(id, Duration.ZERO);
    }

    private static LocalDateTime later(LocalDateTime a, LocalDateTime b) {
        return a.isAfter(b) ? a : b;
    }

    private static LocalDateTime earlier(LocalDateTime a, LocalDateTime b) {
        return a.isBefore(b) ? a : b;
    }

    private static LocalDateTime at(Map<StepId, LocalDateTime> moments, StepId id) {
        return Optional.ofNullable(moments.get(id)).orElseThrow();
    }
}
