package dev.huiwu.workflow.instance;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import dev.huiwu.core.Finding;
import dev.huiwu.core.FindingTexts;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Severity;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.workflow.definition.ProcessDefinition;
import dev.huiwu.workflow.definition.ProcessStep;
import dev.huiwu.workflow.definition.StepId;
import dev.huiwu.workflow.definition.StepOutcome;
import dev.huiwu.workflow.definition.WorkStandard;
import dev.huiwu.workflow.duty.Absence;
import dev.huiwu.workflow.duty.Cover;
import dev.huiwu.workflow.internal.WorkflowTexts;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** What stands against an action as a process stands; see {@link ProcessInstance#ask} for the codes. */
final class Guards {

    private final ProcessInstance instance;
    private final ProcessAction action;
    private final PersonId actor;
    private final OffsetDateTime at;
    private final String reason;
    private final ImmutableList.Builder<Finding> findings = ImmutableList.builder();

    private Guards(ProcessInstance instance, ProcessAction action, PersonId actor, OffsetDateTime at, String reason) {
        this.instance = instance;
        this.action = action;
        this.actor = actor;
        this.at = at;
        this.reason = reason;
    }

    /** Returns everything that stands against the action. */
    static Findings check(
            ProcessInstance instance, ProcessAction action, PersonId actor, OffsetDateTime at, String reason) {
        return new Guards(instance, action, actor, at, reason).check();
    }

    private Findings check() {
        if (at.isBefore(instance.lastAt())) {
            refuse("time-goes-back", details -> details.with("at", at).with("last", instance.lastAt()));
        }
        boolean learning = action instanceof ProcessAction.RecordIncident;
        if (instance.phase() != InstancePhase.RUNNING && !learning) {
            String code = instance.phase() == InstancePhase.FINISHED ? "process-finished" : "process-cancelled";
            refuse(code, details -> details.about(instance.id()).with("process", instance.id()));
            return new Findings(findings.build());
        }
        if (action.about().isPresent()) {
            StepId id = action.about().get();
            instance.definition()
                    .step(id)
                    .ifPresentOrElse(
                            this::step,
                            () -> refuse(
                                    "step-unknown", details -> details.about(id).with("step", id)));
        } else {
            process();
        }
        return new Findings(findings.build());
    }

    private void process() {
        if (action instanceof ProcessAction.Open) {
            refuse("already-open", details -> details.about(instance.id()).with("process", instance.id()));
        } else if (action instanceof ProcessAction.AnnounceAbsence announced) {
            absence(announced.absence());
        } else if (action instanceof ProcessAction.Return back) {
            if (instance.absences().stream()
                    .noneMatch(absence -> absence.person().equals(back.person())
                            && absence.until().isAfter(at))) {
                refuse("not-away", details -> details.about(back.person()).with("person", back.person()));
            }
        } else if (action instanceof ProcessAction.Migrate migrate) {
            migrate(migrate.definition());
        }
        boolean grave = action instanceof ProcessAction.MoveMeeting
                || action instanceof ProcessAction.Migrate
                || action instanceof ProcessAction.Cancel;
        if (grave && reason.isBlank()) {
            refuse("reason-missing", details -> {});
        }
    }

    private void absence(Absence absence) {
        instance.absences().stream()
                .filter(other -> other.person().equals(absence.person())
                        && other.from().isBefore(absence.until())
                        && absence.from().isBefore(other.until()))
                .findFirst()
                .ifPresent(other -> refuse(
                        "away-already",
                        details -> details.about(absence.person())
                                .with("person", absence.person())
                                .with("from", other.from())
                                .with("until", other.until())));
    }

    private void migrate(ProcessDefinition next) {
        ProcessDefinition now = instance.definition();
        if (!next.id().equals(now.id()) || next.version() <= now.version()) {
            refuse(
                    "migrate-no-later-version",
                    details -> details.about(next.id())
                            .with("next", next.id())
                            .with("nextVersion", next.version())
                            .with("process", now.id())
                            .with("version", now.version()));
        }
        List<StepId> gone =
                instance.open().stream().filter(id -> next.step(id).isEmpty()).toList();
        if (!gone.isEmpty()) {
            refuse(
                    "migrate-step-vanished",
                    details -> details.about(gone.toArray()).with("steps", words(gone)));
        }
        Map<StepId, String> lost = new LinkedHashMap<>();
        instance.steps()
                .forEach((id, state) -> state.done()
                        .flatMap(StepState.Completion::outcome)
                        .filter(code -> next.step(id)
                                .filter(step -> step.outcome(code).isEmpty())
                                .isPresent())
                        .ifPresent(code -> lost.put(id, code)));
        if (!lost.isEmpty()) {
            refuse(
                    "migrate-outcome-vanished",
                    details -> details.about(lost.keySet().toArray())
                            .with(
                                    "outcomes",
                                    lost.entrySet().stream()
                                            .map(Object::toString)
                                            .collect(joining(" "))));
        }
    }

    private void step(ProcessStep step) {
        StepState state = instance.state(step.id());
        if (action instanceof ProcessAction.Withdraw) {
            withdraw(step, state);
        } else if (!(action instanceof ProcessAction.RecordIncident)) {
            if (state.status() != StepStatus.OPEN) {
                notOpen(step, state);
            } else {
                open(step, state);
            }
        }
    }

    private void notOpen(ProcessStep step, StepState state) {
        switch (state.status()) {
            case DONE ->
                refuse(
                        "step-done",
                        details ->
                                details.about(step.id()).with("step", step.id()).with("at", state.since()));
            case OFF_WAY, NOT_NEEDED ->
                refuse("step-not-needed", details -> details.about(step.id()).with("step", step.id()));
            default ->
                refuse(
                        "step-waits",
                        details -> details.about(step.id())
                                .with("step", step.id())
                                .with("waits", words(instance.waitsFor(step.id()))));
        }
    }

    private void open(ProcessStep step, StepState state) {
        if (action instanceof ProcessAction.Urge) {
            return;
        }
        if (action instanceof ProcessAction.Sign) {
            mayActAs(step, instance.signers(step.id()).contains(instance.signer(step.id(), actor, at)), "not-a-signer");
            return;
        }
        Cover cover = instance.cover(step.id(), at);
        if (!cover.allows(actor)) {
            refusedActor(step, cover);
        }
        if (action instanceof ProcessAction.Tick tick && !step.standards().contains(tick.standard())) {
            refuse(
                    "standard-unknown",
                    details -> details.about(step.id()).with("step", step.id()).with("standard", tick.standard()));
        } else if (action instanceof ProcessAction.Claim) {
            state.holder()
                    .filter(holder -> !holder.equals(actor))
                    .ifPresent(holder -> refuse(
                            "claimed-already",
                            details -> details.about(step.id(), holder)
                                    .with("step", step.id())
                                    .with("person", holder)));
        } else if (action instanceof ProcessAction.Complete complete) {
            complete(step, state, complete);
        } else if (action instanceof ProcessAction.SendBack back) {
            sendBack(step, back);
        } else if (action instanceof ProcessAction.HandOver over) {
            handOver(step, over);
        }
    }

    /** Says who could act instead, or that it would be an approval of one's own work. */
    private void refusedActor(ProcessStep step, Cover cover) {
        if (instance.workersBefore(step.id()).contains(actor) && step.approval().isPresent()) {
            refuse(
                    "self-approval",
                    details -> details.about(step.id(), actor)
                            .with("step", step.id())
                            .with("actor", actor));
        } else {
            refuse(
                    "not-allowed",
                    details -> details.about(step.id(), actor)
                            .with("step", step.id())
                            .with("actor", actor)
                            .with("who", cover.acting().map(PersonId::value).orElse("")));
        }
    }

    private void mayActAs(ProcessStep step, boolean may, String code) {
        if (!may) {
            refuse(
                    code,
                    details -> details.about(step.id(), actor)
                            .with("step", step.id())
                            .with("actor", actor));
        }
    }

    private void complete(ProcessStep step, StepState state, ProcessAction.Complete complete) {
        Optional<StepOutcome> outcome = complete.outcome().flatMap(step::outcome);
        if (step.outcomes().isEmpty() ? complete.outcome().isPresent() : outcome.isEmpty()) {
            refuse(
                    complete.outcome().isEmpty() ? "outcome-missing" : "outcome-unknown",
                    details -> details.about(step.id())
                            .with("step", step.id())
                            .with("outcome", complete.outcome().orElse(""))
                            .with(
                                    "outcomes",
                                    step.outcomes().stream()
                                            .map(StepOutcome::code)
                                            .collect(joining(" "))));
        }
        if (outcome.flatMap(StepOutcome::backTo).isPresent()) {
            return; // what goes back need not be complete
        }
        List<WorkStandard> open = step.standards().stream()
                .filter(standard -> !state.ticks().containsKey(standard))
                .toList();
        if (!open.isEmpty()) {
            refuse(
                    "standards-open",
                    details -> details.about(step.id())
                            .with("step", step.id())
                            .with(
                                    "standards",
                                    open.stream().map(WorkStandard::text).collect(joining("; "))));
        }
        signatures(step, state);
    }

    private void signatures(ProcessStep step, StepState state) {
        Set<PersonId> signers = instance.signers(step.id());
        if (signers.isEmpty() && step.countersign().isEmpty()) {
            return;
        }
        long agreed = signers.stream()
                .map(state.signatures()::get)
                .filter(Objects::nonNull)
                .filter(StepState.Signature::agreed)
                .count();
        int needed = step.countersign()
                .map(countersign -> countersign.needed(signers.size()))
                .orElse(signers.size());
        if (agreed < needed) {
            refuse(
                    "signatures-missing",
                    details -> details.about(step.id())
                            .with("step", step.id())
                            .with("agreed", agreed)
                            .with("needed", needed)
                            .with(
                                    "signers",
                                    signers.stream()
                                            .filter(signer ->
                                                    !state.signatures().containsKey(signer))
                                            .map(PersonId::value)
                                            .collect(joining(" "))));
        }
    }

    private void sendBack(ProcessStep step, ProcessAction.SendBack back) {
        if (!instance.comesBefore(back.to(), step.id())) {
            refuse(
                    "back-to-later",
                    details -> details.about(step.id(), back.to())
                            .with("step", step.id())
                            .with("earlier", back.to()));
        }
        if (reason.isBlank()) {
            refuse("reason-missing", details -> {});
        }
    }

    private void handOver(ProcessStep step, ProcessAction.HandOver over) {
        if (instance.absences().stream()
                .anyMatch(absence -> absence.person().equals(over.to()) && absence.covers(at))) {
            refuse(
                    "hand-over-to-absent",
                    details -> details.about(step.id(), over.to())
                            .with("step", step.id())
                            .with("person", over.to()));
        }
        step.approval()
                .filter(needed -> instance.duties()
                        .authority(over.to())
                        .filter(authority -> authority.reaches(needed))
                        .isEmpty())
                .ifPresent(needed -> refuse(
                        "hand-over-below-authority",
                        details -> details.about(step.id(), over.to())
                                .with("step", step.id())
                                .with("person", over.to())
                                .with("needed", needed)));
    }

    private void withdraw(ProcessStep step, StepState state) {
        if (state.done().isEmpty()) {
            refuse("withdraw-not-done", details -> details.about(step.id()).with("step", step.id()));
            return;
        }
        mayActAs(
                step,
                state.done()
                        .filter(end -> end.actor().equals(actor)
                                || end.onBehalfOf().filter(actor::equals).isPresent())
                        .isPresent(),
                "withdraw-by-another");
        List<StepId> touched = instance.after(step.id()).stream()
                .filter(id -> instance.state(id).isTouched())
                .toList();
        if (!touched.isEmpty()) {
            refuse(
                    "withdraw-too-late",
                    details -> details.about(step.id()).with("step", step.id()).with("steps", words(touched)));
        }
    }

    private static String words(List<StepId> ids) {
        return ids.stream().map(StepId::value).collect(joining(" "));
    }

    private void refuse(String code, Consumer<FindingTexts.Draft> details) {
        findings.add(WorkflowTexts.TEXTS.finding(code, Severity.ERROR, details));
    }
}
