package dev.huiwu.workflow.readiness;

import com.google.common.collect.ImmutableMap;
import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Severity;
import dev.huiwu.core.readiness.Facet;
import dev.huiwu.core.readiness.FacetReport;
import dev.huiwu.core.readiness.FacetState;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;

/**
 * Whether the contingency plans of a meeting would work at a moment (R6).
 *
 * <p>Each finding has the plan's key as first subject. Errors, because the plan would not work:
 *
 * <ul>
 *   <li>{@code contingency-missing}: the meeting must have a plan, and a room of it has none
 *   <li>{@code contingency-without-responder}: the plan names nobody, or a role for which the duty table has nobody
 *   <li>{@code contingency-nobody-there}: a responder is away and nobody else would act
 *   <li>{@code contingency-without-resource}: the plan needs nothing that could be checked
 *   <li>{@code contingency-resource-unchecked}: a resource was never checked
 *   <li>{@code contingency-resource-stale}: it was checked too long ago
 * </ul>
 *
 * Warnings: {@code contingency-responder-absent}, a responder is away and somebody else would act; {@code contingency-without-stand-in}; {@code
 * contingency-unlinked}, the plan belongs to no step and no facet; {@code contingency-step-unknown}, it belongs to a step the process does not have.
 *
 * @param moment the moment
 * @param plans the plans
 * @param findings what was found: what is missing, then plan after plan
 */
public record ContingencyReview(OffsetDateTime moment, ContingencyPlans plans, Findings findings) {

    private static final Set<String> GONE_BAD = Set.of("contingency-nobody-there", "contingency-resource-stale");

    /**
     * Reviews plans. Who acts for a responder who is away is found as for a step ({@link dev.huiwu.workflow.duty.Cover}): whom the absence names, then the stand-ins
     * of the duty table; and after them those of the plan. Takes time in proportion to plans, duties and absences.
     */
    public static ContingencyReview of(ContingencyRequest request) {
        return new ContingencyReview(request.moment(), request.plans(), ContingencyRules.check(request));
    }

    /**
     * Returns how ready the plans are, for {@link Facet#CONTINGENCY}: ready without errors, whatever warnings there are; at risk where a plan would not work any more; not
     * applicable where there is none and none is needed. What is open is the keys with errors.
     */
    public FacetReport report() {
        List<Finding> errors = findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
        List<String> open = errors.stream()
                .map(finding -> finding.subjects().get(0))
                .distinct()
                .toList();
        return new FacetReport(
                Facet.CONTINGENCY,
                state(errors),
                ImmutableMap.of(
                        "plans", plans.plans().size(),
                        "errors", errors.size(),
                        "warnings", findings.list().size() - errors.size()),
                open);
    }

    private FacetState state(List<Finding> errors) {
        if (plans.plans().isEmpty()) {
            return errors.isEmpty() ? FacetState.NOT_APPLICABLE : FacetState.NOT_STARTED;
        }
        if (errors.isEmpty()) {
            return FacetState.READY;
        }
        return errors.stream().map(Finding::code).anyMatch(GONE_BAD::contains)
                ? FacetState.AT_RISK
                : FacetState.IN_PROGRESS;
    }
}
