package dev.huiwu.workflow.definition.internal;

import dev.huiwu.workflow.definition.Fact;
import dev.huiwu.workflow.definition.OnOutcome;
import dev.huiwu.workflow.definition.ProcessStep;
import dev.huiwu.workflow.definition.StepId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Leaves out the steps a meeting does not need; what waited for one of them waits for what that one waited for. */
public final class NeededSteps {

    /** What a step waits for: predecessors, and the outcomes by which their ways lead to it. */
    private record Waits(Set<StepId> predecessors, Set<OnOutcome> onOutcomes) {}

    private NeededSteps() {}

    /** Returns the steps that are needed of those of a definition, in their order. */
    public static List<ProcessStep> of(List<ProcessStep> steps, Set<Fact> facts) {
        if (steps.stream().allMatch(step -> step.isNeeded(facts))) {
            return steps;
        }
        Map<StepId, ProcessStep> byId = new LinkedHashMap<>();
        steps.forEach(step -> byId.put(step.id(), step));
        Map<StepId, Waits> waits = new LinkedHashMap<>();
        for (StepId id : StepGraph.of(steps).inOrder()) {
            ProcessStep step = byId.get(id);
            if (step != null) {
                waits.put(id, waits(step, byId, waits, facts));
            }
        }
        List<ProcessStep> needed = new ArrayList<>();
        for (ProcessStep step : steps) {
            Waits own = waits.get(step.id());
            if (step.isNeeded(facts) && own != null) {
                needed.add(step.toBuilder()
                        .predecessors(own.predecessors())
                        .onOutcomes(own.onOutcomes())
                        .build());
            }
        }
        return needed;
    }

    private static Waits waits(
            ProcessStep step, Map<StepId, ProcessStep> byId, Map<StepId, Waits> earlier, Set<Fact> facts) {
        Waits waits = new Waits(new LinkedHashSet<>(), new LinkedHashSet<>());
        for (StepId before : step.predecessors()) {
            ProcessStep predecessor = byId.get(before);
            Waits beyond = earlier.get(before);
            if (predecessor != null && beyond != null && !predecessor.isNeeded(facts)) {
                waits.predecessors().addAll(beyond.predecessors());
                waits.onOutcomes().addAll(beyond.onOutcomes());
            } else {
                waits.predecessors().add(before);
            }
        }
        step.onOutcomes().stream()
                .filter(on -> waits.predecessors().contains(on.step()))
                .forEach(waits.onOutcomes()::add);
        return waits;
    }
}
