package dev.huiwu.workflow.definition.internal;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import dev.huiwu.core.Finding;
import dev.huiwu.core.FindingTexts;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Location;
import dev.huiwu.core.Severity;
import dev.huiwu.workflow.definition.ProcessStep;
import dev.huiwu.workflow.definition.StepAspect;
import dev.huiwu.workflow.definition.StepId;
import dev.huiwu.workflow.definition.StepPlaces;
import dev.huiwu.workflow.internal.WorkflowTexts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** The rules a definition must keep; see {@link dev.huiwu.workflow.review.DefinitionReview} for what each code means. */
public final class DefinitionRules {

    private final List<ProcessStep> steps;
    private final StepPlaces places;
    private final ImmutableList.Builder<Finding> findings = ImmutableList.builder();
    /** The first step with each id, and its position. */
    private final Map<StepId, Integer> positions = new LinkedHashMap<>();

    private DefinitionRules(List<ProcessStep> steps, StepPlaces places) {
        this.steps = steps;
        this.places = places;
    }

    /** Returns what is wrong with the steps as one process. */
    public static Findings check(List<ProcessStep> steps) {
        return check(steps, StepPlaces.unknown());
    }

    /** Returns what is wrong with the steps as one process, each finding with its place. */
    public static Findings check(List<ProcessStep> steps, StepPlaces places) {
        return new DefinitionRules(steps, places).check();
    }

    private Findings check() {
        if (steps.isEmpty()) {
            findings.add(WorkflowTexts.TEXTS.finding("no-steps", Severity.ERROR, details -> {}));
        }
        for (int i = 0; i < steps.size(); i++) {
            if (positions.putIfAbsent(steps.get(i).id(), i) != null) {
                StepId id = steps.get(i).id();
                report(
                        "duplicate-step",
                        Severity.ERROR,
                        i,
                        StepAspect.ID,
                        d -> d.about(id).with("step", id));
            }
        }
        for (int i = 0; i < steps.size(); i++) {
            checkStep(i, steps.get(i));
        }
        checkCycles();
        return new Findings(findings.build());
    }

    private void checkStep(int position, ProcessStep step) {
        StepId id = step.id();
        for (StepId before : step.predecessors()) {
            Integer at = positions.get(before);
            if (at == null) {
                report(
                        "unknown-step",
                        Severity.ERROR,
                        position,
                        StepAspect.PREDECESSORS,
                        d -> d.about(id, before).with("step", id).with("predecessor", before));
            } else {
                checkOrder(position, step, steps.get(at));
            }
        }
        if (step.owner().isEmpty()) {
            lacks("no-owner", Severity.ERROR, position, StepAspect.OWNER);
        }
        if (step.deadline().isEmpty()) {
            lacks("no-deadline", Severity.ERROR, position, StepAspect.DEADLINE);
        }
        if (step.standards().isEmpty()) {
            lacks("no-standard", Severity.ERROR, position, StepAspect.STANDARDS);
        }
        if (step.standIns().isEmpty()) {
            lacks("no-stand-in", Severity.WARNING, position, StepAspect.STAND_INS);
        }
    }

    private void lacks(String code, Severity severity, int position, StepAspect aspect) {
        StepId id = steps.get(position).id();
        report(code, severity, position, aspect, d -> d.about(id).with("step", id));
    }

    private void checkOrder(int position, ProcessStep step, ProcessStep before) {
        if (step.deadline().isPresent()
                && before.deadline().isPresent()
                && step.deadline().get().isBefore(before.deadline().get())) {
            report(
                    "deadline-before-predecessor",
                    Severity.ERROR,
                    position,
                    StepAspect.DEADLINE,
                    d -> d.about(step.id(), before.id())
                            .with("step", step.id())
                            .with("deadline", step.deadline().get())
                            .with("predecessor", before.id())
                            .with("predecessorDeadline", before.deadline().get()));
        }
    }

    private void checkCycles() {
        StepGraph graph = StepGraph.of(steps);
        List<List<StepId>> cycles = graph.cycles();
        for (List<StepId> cycle : cycles) {
            String ids = cycle.stream().map(StepId::value).collect(joining(" "));
            report(
                    "cycle",
                    Severity.ERROR,
                    positionOf(cycle.get(0)),
                    StepAspect.PREDECESSORS,
                    d -> d.about(cycle.toArray()).with("steps", ids).with("first", cycle.get(0)));
        }
        Set<StepId> onCycle = new TreeSet<>();
        cycles.forEach(onCycle::addAll);
        Set<StepId> behind = graph.behind(onCycle);
        if (!behind.isEmpty()) {
            StepId first = behind.iterator().next();
            report(
                    "unreachable",
                    Severity.ERROR,
                    positionOf(first),
                    StepAspect.PREDECESSORS,
                    d -> d.about(behind.toArray())
                            .with("steps", behind.stream().map(StepId::value).collect(joining(" "))));
        }
    }

    private int positionOf(StepId id) {
        return positions.getOrDefault(id, 0);
    }

    private void report(
            String code, Severity severity, int position, StepAspect aspect, Consumer<FindingTexts.Draft> details) {
        Optional<Location> place = places.place(position, aspect);
        findings.add(WorkflowTexts.TEXTS.finding(code, severity, draft -> {
            details.accept(draft);
            place.ifPresent(draft::at);
        }));
    }
}
