package dev.huiwu.workflow.chart.internal;

import dev.huiwu.core.Language;
import dev.huiwu.workflow.definition.ProcessStep;
import dev.huiwu.workflow.definition.StepId;
import dev.huiwu.workflow.definition.StepOutcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The ways between the steps of a chart, by their places; ends have the places after the last step.
 *
 * @param forward the ways on, by the step they lead to, then those to ends
 * @param back the ways back, by the step that decides
 * @param ends the ends, by the step that decides
 */
record Links(List<Link> forward, List<Link> back, List<End> ends) {

    /**
     * A way.
     *
     * @param outcomes the codes of the outcomes it is taken by; empty means any that does not go back
     * @param label these in words; empty without outcomes
     */
    record Link(int from, int to, List<String> outcomes, String label) {}

    /** An outcome with which a way ends. */
    record End(int from, StepOutcome outcome) {}

    private static final String OR = "/";

    static Links of(List<ProcessStep> steps, Language language) {
        Map<StepId, Integer> places = new HashMap<>();
        for (int i = 0; i < steps.size(); i++) {
            places.put(steps.get(i).id(), i);
        }
        List<Link> forward = new ArrayList<>();
        List<Link> back = new ArrayList<>();
        List<End> ends = new ArrayList<>();
        for (int to = 0; to < steps.size(); to++) {
            ProcessStep step = steps.get(to);
            boolean several = step.predecessors().size() > 1;
            for (StepId before : step.predecessors()) {
                Integer from = places.get(before);
                if (from != null) {
                    forward.add(onward(steps.get(from), from, step, to, several, language));
                }
            }
        }
        for (int from = 0; from < steps.size(); from++) {
            Map<Integer, List<StepOutcome>> backTo = new LinkedHashMap<>();
            for (StepOutcome outcome : steps.get(from).outcomes()) {
                outcome.backTo()
                        .map(places::get)
                        .ifPresent(to -> backTo.computeIfAbsent(to, any -> new ArrayList<>())
                                .add(outcome));
                if (outcome.ends()) {
                    forward.add(link(from, steps.size() + ends.size(), List.of(outcome), "", language));
                    ends.add(new End(from, outcome));
                }
            }
            for (Map.Entry<Integer, List<StepOutcome>> way : backTo.entrySet()) {
                String target = "← " + steps.get(way.getKey()).id() + " ";
                back.add(link(from, way.getKey(), way.getValue(), target, language));
            }
        }
        return new Links(List.copyOf(forward), List.copyOf(back), List.copyOf(ends));
    }

    private static Link onward(
            ProcessStep before, int from, ProcessStep step, int to, boolean several, Language language) {
        boolean named = step.onOutcomes().stream().anyMatch(on -> on.step().equals(before.id()));
        boolean mayEnd = before.outcomes().stream().anyMatch(StepOutcome::ends);
        List<StepOutcome> outcomes = named || mayEnd
                ? before.outcomes().stream()
                        .filter(outcome -> step.isOpenedBy(before.id(), outcome))
                        .toList()
                : List.of();
        return link(from, to, outcomes, several ? before.id() + " " : "", language);
    }

    private static Link link(int from, int to, List<StepOutcome> outcomes, String prefix, Language language) {
        String words = outcomes.stream().map(outcome -> outcome.label(language)).collect(Collectors.joining(OR));
        return new Link(
                from, to, outcomes.stream().map(StepOutcome::code).toList(), outcomes.isEmpty() ? "" : prefix + words);
    }
}
