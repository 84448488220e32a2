package dev.huiwu.workflow.instance;

import static java.util.stream.Collectors.joining;

import dev.huiwu.workflow.definition.ProcessStep;
import dev.huiwu.workflow.definition.StepOutcome;
import dev.huiwu.workflow.definition.WorkStandard;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What a step lacks to be done. */
final class CompletionGuard {

    private final Asked asked;
    private final ProcessStep step;
    private final StepState state;
    private final Refusals refusals;

    CompletionGuard(Asked asked, ProcessStep step, Refusals refusals) {
        this.asked = asked;
        this.step = step;
        this.state = asked.instance().state(step.id());
        this.refusals = refusals;
    }

    void check(Optional<String> code) {
        Optional<StepOutcome> outcome = code.flatMap(step::outcome);
        if (step.outcomes().isEmpty() ? code.isPresent() : outcome.isEmpty()) {
            refusals.ofStep(
                    code.isEmpty() ? "outcome-missing" : "outcome-unknown",
                    step.id(),
                    details -> details.with("outcome", code.orElse(""))
                            .with("codes", each(StepOutcome::code, " "))
                            .with("labels", each(StepOutcome::zh, "、")));
        }
        if (outcome.flatMap(StepOutcome::backTo).isEmpty()) { // what goes back need not be complete
            standards();
            signatures();
        } else if (asked.reason().isBlank()) {
            refusals.add("reason-missing", details -> {});
        }
    }

    private String each(Function<StepOutcome, String> word, String between) {
        return step.outcomes().stream().map(word).collect(joining(between));
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
        Signing signing = asked.instance().signing(step.id());
        if (signing.agreed() < signing.needed()) {
            refusals.ofStep(
                    "signatures-missing",
                    step.id(),
                    details -> details.with("agreed", signing.agreed())
                            .with("needed", signing.needed())
                            .with("signers", Refusals.words(signing.unsigned()))
                            .with("who", Refusals.words(signing.mayStillSign(asked.at()))));
        }
    }
}
