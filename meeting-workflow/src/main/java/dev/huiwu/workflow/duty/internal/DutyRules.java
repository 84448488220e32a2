package dev.huiwu.workflow.duty.internal;

import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Severity;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.workflow.definition.ProcessDefinition;
import dev.huiwu.workflow.definition.ProcessStep;
import dev.huiwu.workflow.definition.Role;
import dev.huiwu.workflow.duty.DutyAssignment;
import dev.huiwu.workflow.duty.DutyTable;
import dev.huiwu.workflow.internal.WorkflowTexts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rules a duty table must keep; see {@link dev.huiwu.workflow.review.DutyReview} for what each code means. */
public final class DutyRules {

    private final ProcessDefinition definition;
    private final DutyTable duties;
    private final List<Finding> findings = new ArrayList<>();

    private DutyRules(ProcessDefinition definition, DutyTable duties) {
        this.definition = definition;
        this.duties = duties;
    }

    /** Returns the duties that two people would be answerable for. */
    public static Findings twice(List<DutyAssignment> assignments) {
        Map<String, DutyAssignment> first = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (DutyAssignment duty : assignments) {
            String scope = (duty.step().isPresent() ? "step " : "role ") + duty.scope();
            DutyAssignment other = first.putIfAbsent(scope, duty);
            if (other != null) {
                findings.add(WorkflowTexts.TEXTS.finding(
                        "duty-twice",
                        Severity.ERROR,
                        details -> details.about(duty.scope(), other.answerable(), duty.answerable())
                                .with("duty", duty.scope())
                                .with("first", other.answerable())
                                .with("second", duty.answerable())));
            }
        }
        return new Findings(findings);
    }

    /** Returns what the table lacks for the process, and what it has beside it. */
    public static Findings check(ProcessDefinition definition, DutyTable duties) {
        return new DutyRules(definition, duties).check();
    }

    private Findings check() {
        Set<Role> without = new LinkedHashSet<>();
        Set<Role> signers = new LinkedHashSet<>();
        for (ProcessStep step : definition.steps()) {
            Optional<DutyAssignment> duty = duties.of(step);
            if (duty.isEmpty()) {
                step.owner().ifPresent(without::add);
            }
            duty.ifPresent(assigned -> standIns(step, assigned));
            step.countersign().ifPresent(countersign -> signers.addAll(countersign.signers()));
        }
        signers.stream()
                .filter(role -> duties.assignments().stream().noneMatch(duty -> isOf(duty, role)))
                .forEach(without::add);
        without.forEach(role -> report("duty-without-answerable", Severity.ERROR, role.code()));
        for (DutyAssignment duty : duties.assignments()) {
            if (signers.stream().noneMatch(role -> isOf(duty, role))
                    && definition.steps().stream()
                            .noneMatch(
                                    step -> duties.of(step).filter(duty::equals).isPresent())) {
                report("duty-of-no-step", Severity.WARNING, duty.scope());
            }
        }
        return new Findings(findings);
    }

    /** Says whether the duty is the whole role's, which is who signs for it. */
    private static boolean isOf(DutyAssignment duty, Role role) {
        return duty.step().isEmpty() && duty.role().equals(role);
    }

    private void standIns(ProcessStep step, DutyAssignment duty) {
        if (duty.standIns().isEmpty()) {
            findings.add(WorkflowTexts.TEXTS.finding(
                    "duty-without-stand-in",
                    Severity.WARNING,
                    details -> details.about(step.id(), duty.answerable())
                            .with("step", step.id())
                            .with("person", duty.answerable())));
        }
        step.approval().ifPresent(needed -> {
            for (PersonId person : duty.standIns()) {
                if (duties.authority(person)
                        .filter(authority -> authority.reaches(needed))
                        .isEmpty()) {
                    findings.add(WorkflowTexts.TEXTS.finding(
                            "duty-stand-in-may-not-approve",
                            Severity.WARNING,
                            details -> details.about(step.id(), person)
                                    .with("step", step.id())
                                    .with("person", person)
                                    .with("needed", needed)));
                }
            }
        });
    }

    private void report(String code, Severity severity, String scope) {
        findings.add(WorkflowTexts.TEXTS.finding(
                code, severity, details -> details.about(scope).with("duty", scope)));
    }
}
