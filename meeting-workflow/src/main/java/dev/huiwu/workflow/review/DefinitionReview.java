package dev.huiwu.workflow.review;

import dev.huiwu.core.Findings;
import dev.huiwu.workflow.definition.ProcessDefinition;
import dev.huiwu.workflow.definition.ProcessStep;
import dev.huiwu.workflow.definition.StepPlaces;
import dev.huiwu.workflow.definition.internal.DefinitionRules;
import java.util.List;

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
 *   <li>{@code no-owner}, {@code no-deadline}, {@code no-standard}: a step lacks what makes it somebody's work
 *   <li>{@code no-stand-in}: nobody takes over from an absent owner. A warning: the process can run, with a gap
 *   <li>{@code deadline-before-predecessor}: a step is due before one it waits for (second subject)
 * </ul>
 *
 * All but the warning are errors. The order is: duplicates, then step by step in the order given, then the graph.
 */
public final class DefinitionReview {

    private DefinitionReview() {}

    /** Returns the findings on a definition; as it was built, none is an error. */
    public static Findings of(ProcessDefinition definition) {
        return of(definition.steps());
    }

    /** Returns the findings on steps that are to become one process. */
    public static Findings of(List<ProcessStep> steps) {
        return DefinitionRules.check(steps);
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
        return DefinitionRules.check(steps, places);
    }
}
