package dev.huiwu.workflow.definition.internal;

import dev.huiwu.core.Severity;
import dev.huiwu.workflow.definition.Anchor;
import dev.huiwu.workflow.definition.Deadline;
import dev.huiwu.workflow.definition.ProcessStep;
import dev.huiwu.workflow.definition.StepAspect;
import dev.huiwu.workflow.definition.StepId;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Anchors are steps that are defined, and none counts, over however many others, from itself. */
final class AnchorRules {

    private final Faults faults;
    private final Map<Anchor, StepId> anchors;

    AnchorRules(Faults faults, Map<Anchor, StepId> anchors) {
        this.faults = faults;
        this.anchors = new TreeMap<>(anchors);
    }

    void check() {
        anchors.forEach((anchor, id) -> {
            if (anchor.equals(Anchor.MEETING)) {
                faults.report(
                        "anchor-is-meeting",
                        Severity.ERROR,
                        id,
                        StepAspect.ID,
                        d -> d.about(id).with("step", id));
            } else if (faults.step(id).isEmpty()) {
                faults.report(
                        "anchor-unknown-step",
                        Severity.ERROR,
                        id,
                        StepAspect.ID,
                        d -> d.about(id, anchor).with("step", id).with("anchor", anchor));
            } else if (countsFromItself(anchor)) {
                faults.report(
                        "anchor-counts-from-itself",
                        Severity.ERROR,
                        id,
                        StepAspect.DEADLINE,
                        d -> d.about(id, anchor).with("step", id).with("anchor", anchor));
            }
        });
    }

    private boolean countsFromItself(Anchor anchor) {
        Set<Anchor> seen = new LinkedHashSet<>();
        Optional<Anchor> at = Optional.of(anchor);
        while (at.isPresent() && seen.add(at.get())) {
            at = at.map(anchors::get)
                    .flatMap(faults::step)
                    .flatMap(ProcessStep::deadline)
                    .map(Deadline::anchor);
        }
        return at.filter(anchor::equals).isPresent();
    }
}
