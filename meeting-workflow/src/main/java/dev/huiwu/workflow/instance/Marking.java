package dev.huiwu.workflow.instance;

import dev.huiwu.workflow.definition.Fact;
import dev.huiwu.workflow.definition.JoinRule;
import dev.huiwu.workflow.definition.ProcessDefinition;
import dev.huiwu.workflow.definition.ProcessStep;
import dev.huiwu.workflow.definition.StepId;
import dev.huiwu.workflow.definition.internal.StepGraph;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which steps are open after what is done, by the join rules.
 *
 * <p>Made once for a definition and the facts of a meeting; each question goes once over steps and predecessors.
 */
final class Marking {

    /** What a step is to those that wait for it. */
    private enum Way {
        UNDECIDED,
        PASSED,
        SHUT
    }

    private final Map<StepId, ProcessStep> steps = new LinkedHashMap<>();
    private final List<ProcessStep> inOrder = new ArrayList<>();
    private final StepGraph graph;
    private final Set<Fact> facts;

    Marking(ProcessDefinition definition, Set<Fact> facts) {
        this.facts = facts;
        graph = StepGraph.of(definition.steps());
        definition.steps().forEach(step -> steps.put(step.id(), step));
        graph.inOrder().forEach(id -> inOrder.add(step(id).orElseThrow()));
    }

    Optional<ProcessStep> step(StepId id) {
        return Optional.ofNullable(steps.get(id));
    }

    /** Returns the step and everything that came, or may come, of it. */
    SortedSet<StepId> from(StepId id) {
        SortedSet<StepId> region = graph.behind(Set.of(id));
        region.add(id);
        return region;
    }

    /**
     * Returns the steps whose work an approval is about: its predecessors, and through those not needed theirs, but none
     * that is an approval itself, which one authority may well decide after another of its own.
     */
    Set<StepId> workBefore(StepId id) {
        Set<StepId> before = new TreeSet<>(neededBefore(id));
        before.removeIf(
                predecessor -> step(predecessor).flatMap(ProcessStep::approval).isPresent());
        return before;
    }

    /** Returns the predecessors of a step, and through those not needed theirs; each is asked once. */
    Set<StepId> neededBefore(StepId id) {
        Set<StepId> needed = new LinkedHashSet<>();
        Set<StepId> asked = new HashSet<>();
        Deque<StepId> waiting = new ArrayDeque<>(predecessors(id));
        while (!waiting.isEmpty()) {
            StepId before = waiting.removeFirst();
            if (!asked.add(before)) {
                continue;
            }
            if (step(before).filter(step -> !step.isNeeded(facts)).isPresent()) {
                waiting.addAll(predecessors(before));
            } else {
                needed.add(before);
            }
        }
        return needed;
    }

    private List<StepId> predecessors(StepId id) {
        return step(id).map(ProcessStep::predecessors).orElse(List.of());
    }

    /** Returns where every step stands, in the order of the graph, given how those done ended. */
    Map<StepId, StepStatus> statuses(Map<StepId, Optional<String>> done) {
        Map<StepId, StepStatus> statuses = new LinkedHashMap<>();
        Map<StepId, Way> ways = new HashMap<>();
        for (ProcessStep step : inOrder) {
            StepStatus status = done.containsKey(step.id()) ? StepStatus.DONE : status(step, done, ways);
            boolean needed = step.isNeeded(facts) || status == StepStatus.DONE;
            ways.put(step.id(), way(status, needed));
            statuses.put(step.id(), needed || status == StepStatus.OFF_WAY ? status : StepStatus.NOT_NEEDED);
        }
        return statuses;
    }

    private static Way way(StepStatus status, boolean needed) {
        return switch (status) {
            case DONE -> Way.PASSED;
            case OPEN -> needed ? Way.UNDECIDED : Way.PASSED;
            case OFF_WAY -> Way.SHUT;
            case WAITING, NOT_NEEDED -> Way.UNDECIDED;
        };
    }

    private StepStatus status(ProcessStep step, Map<StepId, Optional<String>> done, Map<StepId, Way> ways) {
        int all = step.predecessors().size();
        int arrived = 0;
        int shut = 0;
        for (StepId before : step.predecessors()) {
            Way way = ways.getOrDefault(before, Way.UNDECIDED);
            if (way == Way.PASSED && leads(before, step, done)) {
                arrived++;
            } else if (way != Way.UNDECIDED) {
                shut++;
            }
        }
        if (all == 0) {
            return StepStatus.OPEN;
        }
        boolean open = switch (step.join()) {
            case TAKEN -> arrived > 0 && arrived + shut == all;
            case ALL -> arrived == all;
            case ANY -> arrived > 0;
        };
        boolean off = step.join() == JoinRule.ALL ? shut > 0 : shut == all;
        return open ? StepStatus.OPEN : off ? StepStatus.OFF_WAY : StepStatus.WAITING;
    }

    /** Says whether the way from the predecessor, which was passed, leads to the step; one not needed ends by default. */
    private boolean leads(StepId before, ProcessStep step, Map<StepId, Optional<String>> done) {
        Optional<ProcessStep> decided = step(before);
        Optional<String> outcome =
                Optional.ofNullable(done.get(before)).orElseGet(() -> decided.flatMap(ProcessStep::defaultOutcome));
        return outcome.flatMap(code -> decided.flatMap(known -> known.outcome(code)))
                .map(end -> step.isOpenedBy(before, end))
                .orElse(true);
    }
}
