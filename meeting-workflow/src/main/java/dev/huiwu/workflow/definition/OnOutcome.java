package dev.huiwu.workflow.definition;

/**
 * Says that the way from a predecessor that decides is taken only when it ends so.
 *
 * @param step the predecessor
 * @param outcome the code of its outcome
 */
public record OnOutcome(StepId step, String outcome) {

    /** Returns it as tables write it: {@code P08=approved}. */
    @Override
    public String toString() {
        return step + "=" + outcome;
    }
}
