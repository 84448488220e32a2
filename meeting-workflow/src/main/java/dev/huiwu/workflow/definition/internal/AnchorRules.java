package dev.huiwu.workflow.definition.internal;

import dev.huiwu.core.Severity;
import dev.huiwu.workflow.definition.Anchor;
import dev.huiwu.workflow.definition.Deadline;
import dev.huiwu.workflow.definition.ProcessStep;
import dev.huiwu.workflow.definition.StepAspect;
import dev.huiwu.workflow.definition.StepId;
import java.util.HashSet;
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
        Set<Anchor> circles = circles();
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
            } else if (circles.contains(anchor)) {
                faults.report(
                        "anchor-counts-from-itself",
                        Severity.ERROR,
                        id,
                        StepAspect.DEADLINE,
                        d -> d.about(id, anchor).with("step", id).with("anchor", anchor));
            }
        });
    }

    /** Returns the anchors that count, over however many others, from themselves; each is followed once. */
    private Set<Anchor> circles() {
        Set<Anchor> circles = new HashSet<>();
        Set<Anchor> seen = new HashSet<>();
        for (Anchor anchor : anchors.keySet()) {
            Set<Anchor> path = new LinkedHashSet<>();
            Optional<Anchor> at = Optional.of(anchor);
            while (at.isPresent() && seen.add(at.get())) {
                path.add(at.get());
                at = countedFrom(at.get());
            }
            at.filter(path::contains)
                    .ifPresent(first -> path.stream()
                            .dropWhile(before -> !before.equals(first))
                            .forEach(circles::add));
        }
        return circles;
    }

    private Optional<Anchor> countedFrom(Anchor anchor) {
        return Optional.ofNullable(anchors.get(anchor))
                .flatMap(faults::step)
                .flatMap(ProcessStep::deadline)
                .map(Deadline::anchor);
    }
}
