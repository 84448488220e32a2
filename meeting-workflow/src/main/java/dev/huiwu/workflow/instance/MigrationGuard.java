package dev.huiwu.workflow.instance;

import dev.huiwu.workflow.definition.ProcessDefinition;
import dev.huiwu.workflow.definition.ProcessStep;
import dev.huiwu.workflow.definition.StepId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What stands against going on by another version of the definition. */
final class MigrationGuard {

    private final ProcessInstance instance;
    private final ProcessDefinition next;
    private final Refusals refusals;

    MigrationGuard(ProcessInstance instance, ProcessDefinition next, Refusals refusals) {
        this.instance = instance;
        this.next = next;
        this.refusals = refusals;
    }

    void check() {
        laterVersion();
        openSteps();
        outcomes();
    }

    private void laterVersion() {
        ProcessDefinition now = instance.definition();
        if (!next.id().equals(now.id()) || next.version() <= now.version()) {
            refusals.add(
                    "migrate-no-later-version",
                    details -> details.about(next.id())
                            .with("next", next.id())
                            .with("nextVersion", next.version())
                            .with("process", now.id())
                            .with("version", now.version()));
        }
    }

    private void openSteps() {
        List<StepId> gone =
                instance.open().stream().filter(id -> next.step(id).isEmpty()).toList();
        if (!gone.isEmpty()) {
            refusals.add(
                    "migrate-step-vanished",
                    details -> details.about(gone.toArray()).with("steps", Refusals.words(gone)));
        }
    }

    /** How a step ended must be known where the next version decides by it. */
    private void outcomes() {
        List<StepId> unsaid = new ArrayList<>();
        Map<StepId, String> lost = new LinkedHashMap<>();
        instance.steps().forEach((id, state) -> outcome(id, state, unsaid, lost));
        instance.former().forEach((id, state) -> outcome(id, state, unsaid, lost));
        if (!lost.isEmpty()) {
            refusals.add(
                    "migrate-outcome-vanished",
                    details ->
                            details.about(lost.keySet().toArray()).with("outcomes", Refusals.words(lost.entrySet())));
        }
        if (!unsaid.isEmpty()) {
            refusals.add(
                    "migrate-outcome-missing",
                    details -> details.about(unsaid.toArray()).with("steps", Refusals.words(unsaid)));
        }
    }

    private void outcome(StepId id, StepState state, List<StepId> unsaid, Map<StepId, String> lost) {
        Optional<ProcessStep> step = next.step(id);
        if (step.isPresent() && state.done().isPresent()) {
            Optional<String> outcome = state.done().get().outcome();
            outcome.filter(code -> step.get().outcome(code).isEmpty()).ifPresent(code -> lost.put(id, code));
            if (outcome.isEmpty() && !step.get().outcomes().isEmpty()) {
                unsaid.add(id);
            }
        }
    }
}
