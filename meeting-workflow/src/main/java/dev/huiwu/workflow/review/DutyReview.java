package dev.huiwu.workflow.review;

import dev.huiwu.core.Findings;
import dev.huiwu.workflow.definition.ProcessDefinition;
import dev.huiwu.workflow.duty.DutyTable;
import dev.huiwu.workflow.duty.internal.DutyRules;

/**
 * Tells whether a duty table covers a process.
 *
 * <ul>
 *   <li>{@code duty-without-answerable}, an error: nobody is answerable for a role's steps
 *   <li>{@code duty-without-stand-in}, a warning: nobody takes over a step when its owner (second subject) is away
 *   <li>{@code duty-stand-in-may-not-approve}, a warning: a stand-in (second subject) may not decide an approval, and is passed over
 *   <li>{@code duty-of-no-step}, a warning: the process has no step for the duty
 * </ul>
 *
 * Two people answerable for one duty ({@code duty-twice}) make no table at all: see {@link DutyTable#check(java.util.List)}.
 */
public final class DutyReview {

    private DutyReview() {}

    /** Returns the findings, those of steps first in their order. */
    public static Findings of(ProcessDefinition definition, DutyTable duties) {
        return DutyRules.check(definition, duties);
    }
}
