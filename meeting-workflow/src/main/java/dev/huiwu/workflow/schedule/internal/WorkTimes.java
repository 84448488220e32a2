package dev.huiwu.workflow.schedule.internal;

import dev.huiwu.core.calendar.WorkClock;
import dev.huiwu.workflow.definition.Anchor;
import dev.huiwu.workflow.definition.Deadline;
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
        this.due = new HashMap<>(due);
        back();
        on(begin.or(() -> latestStart.values().stream().min(Comparator.naturalOrder())));
        if (lastsLonger()) {
            back();
        }
        inOrder.forEach(step -> slack.put(step.id(), between(step, earliestEnd(step.id()), latestEnd(step.id()))));
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
                .filter(step -> earliestEnd(step.id()).isAfter(at(due, step.id())))
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

    private LateChain lateChain(ProcessStep step) {
        StepId late = step.id();
        List<StepId> steps = chainTo(late);
        StepId bottleneck = steps.stream()
                .max(Comparator.comparing((StepId id) -> length(id))
                        .thenComparing(Comparator.comparing((StepId id) -> steps.indexOf(id))
                                .reversed()))
                .orElse(late);
        return new LateChain(steps, bottleneck, between(step, at(due, late), earliestEnd(late)));
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
            earliestEnd.put(step.id(), end(step, start));
        }
    }

    /**
     * Lets what is done on the meeting's day, and at no time of it, last as long as it does: whoever works at a meeting of the
     * afternoon stays after hours. Says whether anything does.
     */
    private boolean lastsLonger() {
        boolean longer = false;
        for (ProcessStep step : inOrder) {
            Deadline deadline = step.deadline().orElseThrow();
            LocalDateTime end = earliestEnd(step.id());
            if (isOnTheDay(step, end)
                    && deadline.time().isEmpty()
                    && deadline.ahead().isEmpty()
                    && end.isAfter(at(due, step.id()))) {
                due.put(step.id(), end);
                longer = true;
            }
        }
        return longer;
    }

    /** Says whether the step is done right before a moment ahead of its anchor. */
    private static boolean isOnTheSpot(ProcessStep step) {
        return step.deadline().filter(deadline -> deadline.ahead().isPresent()).isPresent();
    }

    /** Says whether the step belongs to the meeting's day and the moment is on it. */
    private boolean isOnTheDay(ProcessStep step, LocalDateTime moment) {
        Deadline deadline = step.deadline().orElseThrow();
        return deadline.anchor().equals(Anchor.MEETING)
                && deadline.workingDays() == 0
                && at(due, step.id()).toLocalDate().equals(moment.toLocalDate());
    }

    /** Says whether the step goes by the clock between two moments, whatever the office's hours. */
    private boolean isByTheClock(ProcessStep step, LocalDateTime from, LocalDateTime until) {
        return isOnTheSpot(step) || (isOnTheDay(step, from) && isOnTheDay(step, until));
    }

    private LocalDateTime begin(ProcessStep step, LocalDateTime end) {
        LocalDateTime byTheClock = end.minus(length(step.id()));
        return isByTheClock(step, byTheClock, end) ? byTheClock : clock.before(end, length(step.id()));
    }

    private LocalDateTime end(ProcessStep step, LocalDateTime begin) {
        LocalDateTime byTheClock = begin.plus(length(step.id()));
        return isByTheClock(step, begin, byTheClock) ? byTheClock : clock.after(begin, length(step.id()));
    }

    private Duration between(ProcessStep step, LocalDateTime from, LocalDateTime until) {
        return isByTheClock(step, from, until) ? Duration.between(from, until) : clock.between(from, until);
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
