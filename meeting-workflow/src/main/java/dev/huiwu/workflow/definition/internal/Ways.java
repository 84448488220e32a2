package dev.huiwu.workflow.definition.internal;

import dev.huiwu.workflow.definition.JoinRule;
import dev.huiwu.workflow.definition.ProcessStep;
import dev.huiwu.workflow.definition.StepId;
import dev.huiwu.workflow.definition.StepOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * On which ways through a process each step opens, waits for ever, or would open twice.
 *
 * <p>What is done at the end of a way depends on how its decisions end and not on the order of the work, so the steps can
 * be taken in the order of the graph, each from its predecessors. Going back to an earlier step leads to a state that
 * the way could have been in before, and adds nothing. Exact, in time and space that grow with how far decisions matter
 * to one another.
 */
final class Ways {

    private final Map<StepId, ProcessStep> steps = new TreeMap<>();
    private final List<ProcessStep> decisions;
    private final Map<StepId, Integer> places = new TreeMap<>();
    private final Map<StepId, Integer> opens = new TreeMap<>();
    private final Map<StepId, Integer> waits = new TreeMap<>();
    private final Map<StepId, Integer> twice = new TreeMap<>();
    private final WaySet ways;

    /**
     * Follows the steps.
     *
     * @param inOrder the steps, each after its predecessors
     * @throws WaySet.TooManyWays if they branch too much
     */
    Ways(List<ProcessStep> inOrder) {
        inOrder.forEach(step -> steps.put(step.id(), step));
        decisions = inOrder.stream().filter(step -> onward(step).size() > 1).toList();
        decisions.forEach(step -> places.put(step.id(), places.size()));
        ways = new WaySet(
                decisions.stream().mapToInt(step -> onward(step).size()).toArray());
        inOrder.forEach(this::follow);
    }

    /** Returns the outcomes of the step that do not go back. */
    static List<StepOutcome> onward(ProcessStep step) {
        return step.outcomes().stream()
                .filter(outcome -> outcome.backTo().isEmpty())
                .toList();
    }

    /** Says whether the step can open. */
    boolean canOpen(StepId id) {
        return at(opens, id) != WaySet.NONE;
    }

    /** Returns a way on which the step waits for ever for a predecessor, as outcomes; empty if there is none. */
    List<String> waitingExample(StepId id) {
        return example(at(waits, id));
    }

    /** Says whether there is a way on which the step waits for ever. */
    boolean canWait(StepId id) {
        return at(waits, id) != WaySet.NONE;
    }

    /** Says whether there is a way on which two predecessors open the step. */
    boolean canOpenTwice(StepId id) {
        return at(twice, id) != WaySet.NONE;
    }

    /** Returns a way on which two predecessors open it, as outcomes; empty if every way is one, or none. */
    List<String> twiceExample(StepId id) {
        return example(at(twice, id));
    }

    private static int at(Map<StepId, Integer> sets, StepId id) {
        return sets.getOrDefault(id, WaySet.NONE);
    }

    private List<String> example(int set) {
        return ways.example(set).entrySet().stream()
                .map(entry -> {
                    ProcessStep decision = decisions.get(entry.getKey());
                    return decision.id() + "="
                            + onward(decision).get(entry.getValue()).code();
                })
                .toList();
    }

    private void follow(ProcessStep step) {
        List<Integer> arriving = step.predecessors().stream()
                .map(before -> arriving(before, step))
                .toList();
        int any = WaySet.NONE;
        int all = WaySet.ALL;
        int two = WaySet.NONE;
        for (int set : arriving) {
            two = ways.or(two, ways.and(any, set));
            any = ways.or(any, set);
            all = ways.and(all, set);
        }
        boolean needsAll = step.join() == JoinRule.ALL || arriving.isEmpty();
        opens.put(step.id(), needsAll ? all : any);
        if (step.join() == JoinRule.ALL) {
            waits.put(step.id(), ways.without(any, all));
        }
        if (step.join() == JoinRule.ANY) {
            twice.put(step.id(), two);
        }
    }

    private int arriving(StepId before, ProcessStep step) {
        ProcessStep source = steps.get(before);
        if (source == null) {
            return WaySet.ALL; // it is reported as unknown; what waits for it is not held against the joins
        }
        List<StepOutcome> onward = onward(source);
        List<Integer> leading = new ArrayList<>();
        for (int i = 0; i < onward.size(); i++) {
            if (step.isOpenedBy(before, onward.get(i))) {
                leading.add(i);
            }
        }
        int open = at(opens, before);
        if (onward.isEmpty() || leading.size() == onward.size()) {
            return open;
        }
        Integer decision = places.get(before);
        return decision == null ? WaySet.NONE : ways.and(open, ways.where(decision, leading));
    }
}
