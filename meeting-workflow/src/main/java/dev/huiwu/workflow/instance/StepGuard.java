package dev.huiwu.workflow.instance;

import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.workflow.definition.ProcessStep;
import dev.huiwu.workflow.definition.StepId;
import dev.huiwu.workflow.duty.Cover;
import java.util.List;

/** What stands against an action in a step. */
final class StepGuard {

    private final ProcessInstance instance;
    private final Asked asked;
    private final PersonId actor;
    private final ProcessStep step;
    private final StepState state;
    private final Refusals refusals;

    StepGuard(Asked asked, ProcessStep step, Refusals refusals) {
        this.instance = asked.instance();
        this.asked = asked;
        this.actor = asked.actor();
        this.step = step;
        this.state = instance.state(step.id());
        this.refusals = refusals;
    }

    void check() {
        if (asked.action() instanceof ProcessAction.Withdraw) {
            withdraw();
        } else if (!(asked.action() instanceof ProcessAction.RecordIncident)) {
            switch (state.status()) {
                case OPEN -> open();
                case DONE -> refusals.ofStep("step-done", step.id(), details -> details.with("at", state.since()));
                case OFF_WAY, NOT_NEEDED -> refusals.ofStep("step-not-needed", step.id());
                case WAITING ->
                    refusals.ofStep(
                            "step-waits",
                            step.id(),
                            details -> details.with("waits", Refusals.words(instance.waitsFor(step.id()))));
            }
        }
    }

    private void open() {
        ProcessAction action = asked.action();
        if (action instanceof ProcessAction.Urge) {
            return;
        }
        if (action instanceof ProcessAction.Sign) {
            sign(instance.signing(step.id()));
            return;
        }
        Cover cover = instance.cover(step.id(), asked.at());
        if (!cover.allows(actor)) {
            refusedActor(cover);
        }
        if (action instanceof ProcessAction.Tick tick && !step.standards().contains(tick.standard())) {
            refusals.ofStep("standard-unknown", step.id(), details -> details.with("standard", tick.standard()));
        } else if (action instanceof ProcessAction.Claim) {
            claim();
        } else if (action instanceof ProcessAction.Complete complete) {
            new CompletionGuard(asked, step, refusals).check(complete.outcome());
        } else if (action instanceof ProcessAction.SendBack back) {
            sendBack(back.to());
        } else if (action instanceof ProcessAction.HandOver over) {
            handOver(over.to());
        }
    }

    /** Says who could act instead, or that it would be an approval of one's own work. */
    private void refusedActor(Cover cover) {
        if (instance.workersBefore(step.id()).contains(actor) && step.approval().isPresent()) {
            mayActAs(false, "self-approval");
        } else {
            refusals.ofStep(
                    "not-allowed",
                    step.id(),
                    details -> details.about(step.id(), actor)
                            .with("actor", actor)
                            .with("who", cover.acting().map(PersonId::value).orElse("")));
        }
    }

    private void sign(Signing signing) {
        if (signing.signerFor(actor, asked.at()).isEmpty()) {
            refusals.ofStep(
                    "not-a-signer",
                    step.id(),
                    details -> details.about(step.id(), actor)
                            .with("actor", actor)
                            .with("who", Refusals.words(signing.mayStillSign(asked.at()))));
        }
    }

    private void mayActAs(boolean may, String code) {
        if (!may) {
            refusals.ofStep(
                    code, step.id(), details -> details.about(step.id(), actor).with("actor", actor));
        }
    }

    private void claim() {
        state.holder()
                .filter(holder -> !holder.equals(actor) && !instance.isAway(holder, asked.at()))
                .ifPresent(holder -> refusals.ofStep(
                        "claimed-already",
                        step.id(),
                        details -> details.about(step.id(), holder).with("person", holder)));
    }

    private void sendBack(StepId earlier) {
        if (!instance.comesBefore(earlier, step.id())) {
            refusals.ofStep(
                    "back-to-later",
                    step.id(),
                    details -> details.about(step.id(), earlier).with("earlier", earlier));
        }
        if (asked.reason().isBlank()) {
            refusals.add("reason-missing", details -> {});
        }
    }

    private void handOver(PersonId to) {
        if (instance.isAway(to, asked.at())) {
            refusals.ofStep(
                    "hand-over-to-absent",
                    step.id(),
                    details -> details.about(step.id(), to).with("person", to));
        }
        step.approval()
                .filter(needed -> instance.duties()
                        .authority(to)
                        .filter(authority -> authority.reaches(needed))
                        .isEmpty())
                .ifPresent(needed -> refusals.ofStep(
                        "hand-over-below-authority",
                        step.id(),
                        details ->
                                details.about(step.id(), to).with("person", to).with("needed", needed)));
    }

    private void withdraw() {
        if (state.done().isEmpty()) {
            refusals.ofStep("withdraw-not-done", step.id());
            return;
        }
        mayActAs(
                state.done()
                        .filter(end -> end.actor().equals(actor)
                                || end.onBehalfOf().filter(actor::equals).isPresent())
                        .isPresent(),
                "withdraw-by-another");
        List<StepId> touched = instance.after(step.id()).stream()
                .filter(id -> instance.state(id).isTouched())
                .toList();
        if (!touched.isEmpty()) {
            refusals.ofStep("withdraw-too-late", step.id(), details -> details.with("steps", Refusals.words(touched)));
        }
    }
}
