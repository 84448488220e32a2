package dev.huiwu.workflow.instance;

import static java.util.stream.Collectors.joining;

import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.workflow.definition.ProcessStep;
import dev.huiwu.workflow.definition.StepOutcome;
import dev.huiwu.workflow.definition.WorkStandard;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What a step lacks to be done. */
final class CompletionGuard {

    private final ProcessInstance instance;
    private final ProcessStep step;
    private final StepState state;
    private final Refusals refusals;

    CompletionGuard(ProcessInstance instance, ProcessStep step, Refusals refusals) {
        this.instance = instance;
        this.step = step;
        this.state = instance.state(step.id());
        this.refusals = refusals;
    }

    void check(Optional<String> code) {
        Optional<StepOutcome> outcome = code.flatMap(step::outcome);
        if (step.outcomes().isEmpty() ? code.isPresent() : outcome.isEmpty()) {
            refusals.ofStep(
                    code.isEmpty() ? "outcome-missing" : "outcome-unknown",
                    step.id(),
                    details -> details.with("outcome", code.orElse(""))
                            .with(
                                    "outcomes",
                                    step.outcomes().stream()
                                            .map(StepOutcome::code)
                                            .collect(joining(" "))));
        }
        if (outcome.flatMap(StepOutcome::backTo).isEmpty()) { // what goes back need not be complete
            standards();
            signatures();
        }
    }

    private void standards() {
        List<WorkStandard> open = step.standards().stream()
                .filter(standard -> !state.ticks().containsKey(standard))
                .toList();
        if (!open.isEmpty()) {
            refusals.ofStep(
                    "standards-open",
                    step.id(),
                    details -> details.with(
                            "standards", open.stream().map(WorkStandard::text).collect(joining("; "))));
        }
    }

    private void signatures() {
        Set<PersonId> signers = instance.signers(step.id());
        if (signers.isEmpty() && step.countersign().isEmpty()) {
            return;
        }
        long agreed = signers.stream()
                .map(state.signatures()::get)
                .filter(Objects::nonNull)
                .filter(StepState.Signature::agreed)
                .count();
        int needed = step.countersign()
                .map(countersign -> countersign.needed(signers.size()))
                .orElse(signers.size());
        if (agreed < needed) {
            refusals.ofStep(
                    "signatures-missing",
                    step.id(),
                    details -> details.with("agreed", agreed)
                            .with("needed", needed)
                            .with(
                                    "signers",
                                    signers.stream()
                                            .filter(signer ->
                                                    !state.signatures().containsKey(signer))
                                            .map(PersonId::value)
                                            .collect(joining(" "))));
        }
    }
}
