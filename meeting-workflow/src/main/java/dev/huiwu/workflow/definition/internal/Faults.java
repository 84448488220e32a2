package dev.huiwu.workflow.definition.internal;

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
import java.util.function.Consumer;

/** Collects the faults of steps that are to be one process, each with the place it was read at. */
final class Faults {

    private final List<ProcessStep> steps;
    private final StepPlaces places;
    private final ImmutableList.Builder<Finding> findings = ImmutableList.builder();
    /** The position of the first step with each id. */
    private final Map<StepId, Integer> positions = new LinkedHashMap<>();

    Faults(List<ProcessStep> steps, StepPlaces places) {
        this.steps = steps;
        this.places = places;
        for (int i = 0; i < steps.size(); i++) {
            positions.putIfAbsent(steps.get(i).id(), i);
        }
    }

    List<ProcessStep> steps() {
        return steps;
    }

    /** Returns the first step with the id, if one is defined. */
    Optional<ProcessStep> step(StepId id) {
        return Optional.ofNullable(positions.get(id)).map(steps::get);
    }

    /** Says whether the step at the position is the first with its id. */
    boolean isFirst(int position) {
        return positions.getOrDefault(steps.get(position).id(), -1) == position;
    }

    /** Reports a fault of the first step with the id. */
    void report(String code, Severity severity, StepId id, StepAspect aspect, Consumer<FindingTexts.Draft> details) {
        report(code, severity, positions.getOrDefault(id, 0), aspect, details);
    }

    /** Reports a fault of the step at the position. */
    void report(String code, Severity severity, int position, StepAspect aspect, Consumer<FindingTexts.Draft> details) {
        Optional<Location> place = places.place(position, aspect);
        findings.add(WorkflowTexts.TEXTS.finding(code, severity, draft -> {
            details.accept(draft);
            place.ifPresent(draft::at);
        }));
    }

    Findings findings() {
        return new Findings(findings.build());
    }
}
