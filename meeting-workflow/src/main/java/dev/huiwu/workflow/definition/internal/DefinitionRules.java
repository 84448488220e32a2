package dev.huiwu.workflow.definition.internal;

import dev.huiwu.core.Findings;
import dev.huiwu.workflow.definition.Anchor;
import dev.huiwu.workflow.definition.ProcessStep;
import dev.huiwu.workflow.definition.StepId;
import dev.huiwu.workflow.definition.StepPlaces;
import java.util.List;
import java.util.Map;

/** The rules a definition must keep; see {@link dev.huiwu.workflow.review.DefinitionReview} for what each code means. */
public final class DefinitionRules {

    private DefinitionRules() {}

    /** Returns what is wrong with the steps as one process, each finding with its place. */
    public static Findings check(List<ProcessStep> steps, Map<Anchor, StepId> anchors, StepPlaces places) {
        Faults faults = new Faults(steps, places);
        new StepRules(faults).check();
        new AnchorRules(faults, anchors).check();
        new WayRules(faults).check();
        new StandInRules(faults).check();
        return faults.findings();
    }
}
