package dev.huiwu.core.rule;

import static com.google.common.base.Preconditions.checkArgument;

import dev.huiwu.core.signoff.SignOff;
import dev.huiwu.core.signoff.SignOffOutcome;
import java.time.LocalDate;

/**
 * The end of a rule that no later version replaces (废止).
 *
 * @param decision who agreed to it, and when
 * @param from the first day on which the rule is not followed any more, at or after the decision
 */
public record RuleAbolition(SignOff decision, LocalDate from) {

    /** Refuses what was not agreed to, or ends the rule before that. */
    public RuleAbolition {
        checkArgument(
                decision.outcome() == SignOffOutcome.AGREED, "A rule is abolished from %s, which was declined.", from);
        checkArgument(
                !from.isBefore(decision.date()),
                "A rule is abolished from %s, before it was decided on %s.",
                from,
                decision.date());
    }
}
