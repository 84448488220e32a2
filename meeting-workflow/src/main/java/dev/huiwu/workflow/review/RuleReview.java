package dev.huiwu.workflow.review;

import dev.huiwu.core.Findings;
import dev.huiwu.core.Severity;
import dev.huiwu.core.rule.OfficeRules;
import dev.huiwu.workflow.definition.ProcessDefinition;
import dev.huiwu.workflow.internal.WorkflowTexts;
import java.time.LocalDate;

/**
 * Tells whether the rules a process rests on hold on a day.
 *
 * <ul>
 *   <li>{@code rule-not-in-force}, an error: another version holds on that day, or none yet
 *   <li>{@code rule-abolished}, an error: the rule was abolished and nothing took its place
 *   <li>{@code rule-unknown}, an error: the office has no such rule or version
 *   <li>{@code process-without-rules}, a note: the process names no rule, so nothing can be said
 * </ul>
 *
 * A rule that the process does not refer to is none of its business; {@link ProcessDefinition.Builder#rules} takes what {@link
 * OfficeRules#references} gives for a day.
 */
public final class RuleReview {

    private RuleReview() {}

    /** Returns the findings, in the order of the references; the subject is the id of the rule. */
    public static Findings of(ProcessDefinition definition, OfficeRules rules, LocalDate day) {
        return definition.rules().isEmpty()
                ? Findings.of(WorkflowTexts.TEXTS.finding(
                        "process-without-rules",
                        Severity.NOTE,
                        draft -> draft.about(definition.id()).with("process", definition.id())))
                : rules.outdated(definition.rules(), day);
    }
}
