package dev.huiwu.workflow.definition;

import java.util.Set;

/**
 * What must hold of a meeting for a step to be needed.
 *
 * @param fact what is asked
 * @param holds whether it must hold, or must not
 */
public record StepCondition(Fact fact, boolean holds) {

    /** Says whether the facts that hold meet it; a fact not among them does not hold. */
    public boolean isMetBy(Set<Fact> facts) {
        return facts.contains(fact) == holds;
    }

    /** Returns it as tables write it: {@code classified}, {@code !hall}. */
    @Override
    public String toString() {
        return (holds ? "" : "!") + fact;
    }
}
