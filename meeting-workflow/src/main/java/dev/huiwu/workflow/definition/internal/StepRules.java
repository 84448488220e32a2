package dev.huiwu.workflow.definition.internal;

import dev.huiwu.core.Severity;
import dev.huiwu.workflow.definition.OnOutcome;
import dev.huiwu.workflow.definition.ProcessStep;
import dev.huiwu.workflow.definition.StepAspect;
import dev.huiwu.workflow.definition.StepId;
import dev.huiwu.workflow.definition.StepOutcome;
import java.util.List;
import java.util.Optional;

/** What a step must have, and what it says of its predecessors. */
final class StepRules {

    private final Faults faults;

    StepRules(Faults faults) {
        this.faults = faults;
    }

    void check() {
        List<ProcessStep> steps = faults.steps();
        if (steps.isEmpty()) {
            faults.report("no-steps", Severity.ERROR, 0, StepAspect.ID, details -> {});
        }
        for (int i = 0; i < steps.size(); i++) {
            if (!faults.isFirst(i)) {
                StepId id = steps.get(i).id();
                faults.report(
                        "duplicate-step",
                        Severity.ERROR,
                        i,
                        StepAspect.ID,
                        d -> d.about(id).with("step", id));
            }
        }
        for (int i = 0; i < steps.size(); i++) {
            predecessors(i, steps.get(i));
            lacking(i, steps.get(i));
            outcomes(i, steps.get(i));
        }
    }

    private void predecessors(int position, ProcessStep step) {
        for (StepId before : step.predecessors()) {
            Optional<ProcessStep> predecessor = faults.step(before);
            if (predecessor.isEmpty()) {
                faults.report(
                        "unknown-step",
                        Severity.ERROR,
                        position,
                        StepAspect.PREDECESSORS,
                        d -> d.about(step.id(), before).with("step", step.id()).with("predecessor", before));
            } else {
                order(position, step, predecessor.get());
            }
        }
        for (OnOutcome on : step.onOutcomes()) {
            if (faults.step(on.step())
                    .filter(before -> before.outcome(on.outcome()).isEmpty())
                    .isPresent()) {
                faults.report(
                        "unknown-outcome",
                        Severity.ERROR,
                        position,
                        StepAspect.PREDECESSORS,
                        d -> d.about(step.id(), on.step())
                                .with("step", step.id())
                                .with("predecessor", on.step())
                                .with("outcome", on.outcome()));
            }
        }
    }

    private void order(int position, ProcessStep step, ProcessStep before) {
        if (step.deadline().isPresent()
                && before.deadline().isPresent()
                && step.deadline().get().isBefore(before.deadline().get())) {
            faults.report(
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

    private void lacking(int position, ProcessStep step) {
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

    /** A step that decides has a default that goes on, and every outcome leads somewhere or says that it ends. */
    private void outcomes(int position, ProcessStep step) {
        if (step.outcomes().isEmpty() && step.defaultOutcome().isEmpty()) {
            return;
        }
        List<StepOutcome> onward = Ways.onward(step);
        if (step.defaultOutcome()
                .filter(code ->
                        onward.stream().anyMatch(outcome -> outcome.code().equals(code)))
                .isEmpty()) {
            lacks("decision-without-default", Severity.ERROR, position, StepAspect.OUTCOMES);
        }
        for (StepOutcome outcome : onward) {
            if (!outcome.ends()
                    && faults.steps().stream()
                            .noneMatch(next ->
                                    next.predecessors().contains(step.id()) && next.isOpenedBy(step.id(), outcome))) {
                faults.report(
                        "dead-end",
                        Severity.ERROR,
                        position,
                        StepAspect.OUTCOMES,
                        d -> d.about(step.id()).with("step", step.id()).with("outcome", outcome.code()));
            }
        }
    }

    private void lacks(String code, Severity severity, int position, StepAspect aspect) {
        StepId id = faults.steps().get(position).id();
        faults.report(code, severity, position, aspect, d -> d.about(id).with("step", id));
    }
}
