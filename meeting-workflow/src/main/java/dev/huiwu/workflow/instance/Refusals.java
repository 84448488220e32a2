package dev.huiwu.workflow.instance;

import static java.util.stream.Collectors.joining;

import dev.huiwu.core.Finding;
import dev.huiwu.core.FindingTexts;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Severity;
import dev.huiwu.workflow.definition.StepId;
import dev.huiwu.workflow.internal.WorkflowTexts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** What stands against an action, as it is found. */
final class Refusals {

    private final List<Finding> findings = new ArrayList<>();

    void add(String code, Consumer<FindingTexts.Draft> details) {
        findings.add(WorkflowTexts.TEXTS.finding(code, Severity.ERROR, details));
    }

    /** Adds one that is about a step. */
    void ofStep(String code, StepId step) {
        ofStep(code, step, details -> {});
    }

    /** Adds one that is about a step and what the details say. */
    void ofStep(String code, StepId step, Consumer<FindingTexts.Draft> details) {
        add(code, draft -> details.accept(draft.about(step).with("step", step)));
    }

    Findings all() {
        return new Findings(findings);
    }

    /** Returns things side by side, as a text lists them. */
    static String words(Collection<?> things) {
        return things.stream().map(Object::toString).collect(joining(" "));
    }
}
