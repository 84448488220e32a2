package dev.huiwu.workflow.review;

import dev.huiwu.core.Findings;
import dev.huiwu.workflow.definition.Anchor;
import dev.huiwu.workflow.definition.ProcessDefinition;
import dev.huiwu.workflow.definition.ProcessStep;
import dev.huiwu.workflow.definition.StepId;
import dev.huiwu.workflow.definition.StepPlaces;
import dev.huiwu.workflow.definition.internal.DefinitionRules;
import java.util.List;
import java.util.Map;

/**
 * Tells every fault of a process at once.
 *
 * <p>The codes, each with the step it is about as first subject:
 *
 * <ul>
 *   <li>{@code no-steps}: there is nothing to do
 *   <li>{@code duplicate-step}: an id is used again; reported at the later step
 *   <li>{@code unknown-step}: a predecessor is not defined (second subject)
 *   <li>{@code cycle}: steps wait for each other; the subjects are the steps in the order the work would go round, from
 *       the smallest id. Every step that waits for itself is in at least one such finding
 *   <li>{@code unreachable}: steps that can never begin because they wait for a cycle; one finding names them all
 *   <li>{@code unknown-outcome}: a predecessor (second subject) has no such outcome
 *   <li>{@code no-owner}, {@code no-deadline}, {@code no-standard}: a step lacks what makes it somebody's work
 *   <li>{@code no-stand-in}: nobody takes over from an absent owner. A warning: the process can run, with a gap
 *   <li>{@code deadline-before-predecessor}: a step is due before one it waits for (second subject)
 *   <li>{@code decision-without-default}: a step has outcomes, and no default among those that go on
 *   <li>{@code dead-end}: an outcome neither leads to a step nor says that the process ends there
 *   <li>{@code back-to-not-earlier}: an outcome goes back to a step (second subject) that does not come before
 *   <li>{@code join-never-opens}: whatever is decided, the predecessors of a step are never all done
 *   <li>{@code deadlock}: as decisions may end, a step waits for ever; the text tells one such way
 *   <li>{@code join-opens-twice}: as decisions may end, two predecessors open a step that waits for one; the text tells how
 *   <li>{@code too-many-ways}: the decisions are so entangled that the joins could not be examined
 *   <li>{@code anchor-is-meeting}, {@code anchor-unknown-step}, {@code anchor-counts-from-itself}: an anchor is no step
 *       others can count from
 *   <li>{@code stand-in-authority-below}: an approval would be stood in for by somebody who may not approve it; where the
 *       rule does not say how far its people may approve, {@code stand-in-authority-unknown}, a warning
 *   <li>{@code stand-in-circle}: roles stand in for none but each other, so that nobody is left when all are away; a warning
 * </ul>
 *
 * <p>An office's own rules are asked together with these: {@link dev.huiwu.core.Check}.
 *
 * <p>All but the warnings are errors. The order is: duplicates, then step by step in the order given, then anchors, the graph, and
 * stand-ins.
 */
public final class DefinitionReview {

    private DefinitionReview() {}

    /** Returns the findings on a definition; as it was built, none is an error. */
    public static Findings of(ProcessDefinition definition) {
        return DefinitionRules.check(definition.steps(), definition.anchors(), StepPlaces.unknown());
    }

    /** Returns the findings on steps that are to become one process. */
    public static Findings of(List<ProcessStep> steps) {
        return of(steps, StepPlaces.unknown());
    }

    /**
     * Returns the findings on steps read from a file, with their places.
     *
     * <p>A reader makes the steps first, keeps the row of each, and asks here before it builds:
     *
     * <pre>{@code
     * Findings findings = DefinitionReview.of(steps, (position, aspect) ->
     *         Optional.of(Location.ofCell("process.csv", rows.get(position), header(aspect))));
     * }</pre>
     */
    public static Findings of(List<ProcessStep> steps, StepPlaces places) {
        return of(steps, Map.of(), places);
    }

    /** Returns the findings on steps read from a file, of which some are anchors. */
    public static Findings of(List<ProcessStep> steps, Map<Anchor, StepId> anchors, StepPlaces places) {
        return DefinitionRules.check(steps, anchors, places);
    }
}
