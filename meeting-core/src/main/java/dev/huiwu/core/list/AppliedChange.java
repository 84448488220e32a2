package dev.huiwu.core.list;

import static com.google.common.base.Preconditions.checkArgument;

import dev.huiwu.core.signoff.SignOff;

/**
 * A change that made a list version what it is, and who decided it.
 *
 * @param change what changed and why
 * @param proposal the id of the proposal
 * @param decision the leader's decision
 */
public record AppliedChange(ListChange change, String proposal, SignOff decision) {

    /** Keeps a change. */
    public AppliedChange {
        checkArgument(!proposal.isBlank(), "An applied change names no proposal.");
    }
}
