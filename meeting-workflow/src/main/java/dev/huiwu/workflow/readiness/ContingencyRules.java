package dev.huiwu.workflow.readiness;

import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Language;
import dev.huiwu.core.Severity;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.workflow.definition.ProcessStep;
import dev.huiwu.workflow.definition.StepId;
import dev.huiwu.workflow.duty.Cover;
import dev.huiwu.workflow.duty.DutyAssignment;
import dev.huiwu.workflow.internal.WorkflowTexts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The rules that contingency plans keep; see {@link ContingencyReview}. */
final class ContingencyRules {

    private final ContingencyRequest request;
    private final List<Finding> found = new ArrayList<>();

    private ContingencyRules(ContingencyRequest request) {
        this.request = request;
    }

    static Findings check(ContingencyRequest request) {
        ContingencyRules rules = new ContingencyRules(request);
        request.required().forEach(rules::required);
        request.plans().plans().forEach(rules::check);
        return new Findings(rules.found);
    }

    private void required(ContingencyKey key) {
        List<ContingencyPlan> plans = request.plans().plans().stream()
                .filter(plan -> plan.key().equals(key))
                .toList();
        List<String> without = request.sites().stream()
                .filter(site -> request.plans().find(key, site).isEmpty())
                .toList();
        if (plans.isEmpty() || !without.isEmpty()) {
            found.add(WorkflowTexts.TEXTS.finding(
                    "contingency-missing",
                    Severity.ERROR,
                    draft -> draft.about(key)
                            .with("plan", key)
                            .with("title", title(key, Language.CHINESE))
                            .with("titleEn", title(key, Language.ENGLISH))
                            .with("sites", plans.isEmpty() ? "" : String.join(" ", without))));
        }
    }

    /** Returns what the catalogue that comes with the library calls a plan; the key of one that it does not know. */
    private static String title(ContingencyKey key, Language language) {
        return ContingencyCatalogue.usual()
                .find(key)
                .map(entry -> entry.plan().title().text(language))
                .orElse(key.code());
    }

    private void check(ContingencyPlan plan) {
        responders(plan);
        resources(plan);
        if (plan.steps().isEmpty() && plan.facets().isEmpty()) {
            report("contingency-unlinked", Severity.WARNING, plan, "");
        }
        if (!request.steps().isEmpty()) {
            plan.steps().stream()
                    .filter(step -> !request.steps().contains(step))
                    .forEach(step -> report("contingency-step-unknown", Severity.WARNING, plan, step));
        }
    }

    private void responders(ContingencyPlan plan) {
        if (plan.responders().isEmpty()) {
            report("contingency-without-responder", Severity.ERROR, plan, "");
            return;
        }
        Set<PersonId> first = new HashSet<>();
        for (Responder responder : plan.responders()) {
            if (!isFollowed(responder)) {
                continue;
            }
            Cover cover = cover(responder);
            cover.owner().ifPresent(first::add);
            if (cover.owner().isEmpty()) {
                report("contingency-without-responder", Severity.ERROR, plan, responder);
            } else if (cover.acting().isEmpty() || cover.isStoodIn()) {
                absent(plan, cover.owner().get(), cover.acting().or(() -> standIn(plan)));
            }
        }
        if (Stream.concat(named(plan), ofTable(plan)).allMatch(first::contains)) {
            report("contingency-without-stand-in", Severity.WARNING, plan, "");
        }
    }

    private void absent(ContingencyPlan plan, PersonId owner, Optional<PersonId> acting) {
        found.add(WorkflowTexts.TEXTS.finding(
                acting.isPresent() ? "contingency-responder-absent" : "contingency-nobody-there",
                acting.isPresent() ? Severity.WARNING : Severity.ERROR,
                draft -> draft.about(plan.key(), owner)
                        .with("plan", plan.key())
                        .with("title", plan.title().zh())
                        .with("titleEn", plan.title().en())
                        .with("site", plan.site().orElse(""))
                        .with("person", owner)
                        .with("at", request.moment())
                        .with("acting", acting.map(PersonId::value).orElse(""))));
    }

    /** Returns the first stand-in of the plan who is there, or whoever stands in for them. */
    private Optional<PersonId> standIn(ContingencyPlan plan) {
        return plan.standIns().stream()
                .filter(this::isFollowed)
                .flatMap(standIn -> cover(standIn).acting().stream())
                .findFirst();
    }

    /** Returns the stand-ins that the plan names; a role that is not followed to a person counts as somebody. */
    private Stream<PersonId> named(ContingencyPlan plan) {
        return plan.standIns().stream()
                .flatMap(standIn -> isFollowed(standIn)
                        ? cover(standIn).owner().stream()
                        : Stream.of(new PersonId("role:" + standIn)));
    }

    /** Returns the stand-ins that the duty table has for the roles of the responders. */
    private Stream<PersonId> ofTable(ContingencyPlan plan) {
        return plan.responders().stream()
                .flatMap(responder -> request.duties().of(work(responder)).stream())
                .map(DutyAssignment::standIns)
                .flatMap(List::stream);
    }

    /** Says whether it can be known who it is: without a duty table, nobody knows who has a role. */
    private boolean isFollowed(Responder responder) {
        return responder instanceof Responder.OfPerson
                || !request.duties().assignments().isEmpty();
    }

    private Cover cover(Responder responder) {
        return Cover.of(
                work(responder),
                request.duties(),
                responder instanceof Responder.OfPerson one ? Optional.of(one.person()) : Optional.empty(),
                request.absences(),
                Set.of(),
                request.moment());
    }

    /** Returns the responder's work as a step, so that whoever would cover a step covers this. */
    private static ProcessStep work(Responder responder) {
        ProcessStep.Builder step = ProcessStep.builder().id(StepId.of("contingency"));
        if (responder instanceof Responder.OfRole one) {
            step.owner(one.role());
        }
        return step.build();
    }

    private void resources(ContingencyPlan plan) {
        if (plan.resources().isEmpty()) {
            report("contingency-without-resource", Severity.ERROR, plan, "");
        }
        LocalDate day = request.moment().toLocalDate();
        for (ContingencyResource resource : plan.resources()) {
            if (!resource.isChecked(day)) {
                resource("contingency-resource-unchecked", plan, resource);
            } else if (resource.isStale(day)) {
                resource("contingency-resource-stale", plan, resource);
            }
        }
    }

    private void resource(String code, ContingencyPlan plan, ContingencyResource resource) {
        found.add(WorkflowTexts.TEXTS.finding(
                code,
                Severity.ERROR,
                draft -> draft.about(plan.key(), resource.id())
                        .with("plan", plan.key())
                        .with("title", plan.title().zh())
                        .with("titleEn", plan.title().en())
                        .with("site", plan.site().orElse(""))
                        .with("resource", resource.id())
                        .with("name", resource.name().zh())
                        .with("nameEn", resource.name().en())
                        .with(
                                "checked",
                                resource.checkedOn().map(LocalDate::toString).orElse(""))
                        .with(
                                "days",
                                resource.validDays().isPresent()
                                        ? resource.validDays().getAsInt()
                                        : "")));
    }

    private void report(String code, Severity severity, ContingencyPlan plan, Object what) {
        found.add(WorkflowTexts.TEXTS.finding(
                code,
                severity,
                draft -> (what.toString().isEmpty() ? draft.about(plan.key()) : draft.about(plan.key(), what))
                        .with("plan", plan.key())
                        .with("title", plan.title().zh())
                        .with("titleEn", plan.title().en())
                        .with("site", plan.site().orElse(""))
                        .with("what", what)
                        .with(
                                "whatZh",
                                what instanceof Responder.OfRole one
                                        ? one.role().zh()
                                        : what)));
    }
}
