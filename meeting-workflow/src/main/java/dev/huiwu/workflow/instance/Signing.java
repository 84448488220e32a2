package dev.huiwu.workflow.instance;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.workflow.definition.ProcessStep;
import dev.huiwu.workflow.duty.Cover;
import dev.huiwu.workflow.duty.DutyAssignment;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The signatures of a step: who is asked for one, who has given it, and who may. One person signs for one signer. */
final class Signing {

    private final ProcessInstance instance;
    private final ProcessStep step;
    private final StepState state;
    private final Set<PersonId> signers;

    Signing(ProcessInstance instance, ProcessStep step) {
        this.instance = instance;
        this.step = step;
        this.state = instance.state(step.id());
        this.signers = signers(instance, step, state);
    }

    private static Set<PersonId> signers(ProcessInstance instance, ProcessStep step, StepState state) {
        Set<PersonId> signers = new LinkedHashSet<>();
        step.countersign()
                .ifPresent(countersign -> countersign
                        .signers()
                        .forEach(role -> instance.duties().assignments().stream()
                                .filter(duty ->
                                        duty.step().isEmpty() && duty.role().equals(role))
                                .map(DutyAssignment::answerable)
                                .forEach(signers::add)));
        signers.addAll(state.signers());
        return ImmutableSet.copyOf(signers);
    }

    /** Returns who must sign. */
    Set<PersonId> signers() {
        return signers;
    }

    /** Returns how many signers must agree; 0 where none is asked for. */
    int needed() {
        return step.countersign()
                .map(countersign -> countersign.needed(signers.size()))
                .orElse(signers.size());
    }

    /** Returns how many signers agreed. */
    int agreed() {
        return (int) signers.stream().filter(this::hasAgreed).count();
    }

    /** Returns the signers whose signature is not there, in order. */
    List<PersonId> unsigned() {
        return signers.stream().filter(signer -> signature(signer).isEmpty()).toList();
    }

    private boolean hasAgreed(PersonId signer) {
        return signature(signer).filter(StepState.Signature::agreed).isPresent();
    }

    /** Returns the signature of a signer that counts: not one by somebody who is asked for one of their own. */
    private Optional<StepState.Signature> signature(PersonId signer) {
        return Optional.ofNullable(state.signatures().get(signer))
                .filter(signature -> signature.actor().equals(signer) || !signers.contains(signature.actor()));
    }

    /** Returns for each signer, in order, who may sign for them; those who have not agreed choose first. */
    Map<PersonId, Cover> covers(OffsetDateTime at) {
        Map<PersonId, Cover> covers = new HashMap<>();
        Set<PersonId> taken = new HashSet<>(signers);
        signers.stream().sorted(comparing(this::hasAgreed)).forEach(signer -> {
            Set<PersonId> excluded = new HashSet<>(taken);
            excluded.addAll(workers(signer, at));
            state.signatures().forEach((other, signature) -> {
                if (!other.equals(signer)) {
                    excluded.add(signature.actor());
                }
            });
            excluded.remove(signer);
            Cover cover = Cover.ofSigner(signer, step, instance.duties(), instance.absences(), excluded, at);
            cover.acting().ifPresent(taken::add);
            covers.put(signer, cover);
        });
        return Maps.toMap(signers, signer -> requireNonNull(covers.get(signer)));
    }

    /** Returns for whom somebody may sign: themselves if they are asked to, else the signer they stand in for. */
    Optional<PersonId> signerFor(PersonId actor, OffsetDateTime at) {
        if (signers.contains(actor)) {
            return Optional.of(actor);
        }
        return covers(at).entrySet().stream()
                .filter(entry -> entry.getValue().acting().filter(actor::equals).isPresent())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Returns who may sign at a moment for those whose signature is not there. */
    List<PersonId> mayStillSign(OffsetDateTime at) {
        return covers(at).entrySet().stream()
                .filter(cover -> signature(cover.getKey()).isEmpty())
                .flatMap(cover -> cover.getValue().acting().stream())
                .toList();
    }

    /** Returns the signers who have not agreed and for whom nobody may sign at a moment. */
    List<PersonId> outOfReach(OffsetDateTime at) {
        return covers(at).entrySet().stream()
                .filter(cover ->
                        !hasAgreed(cover.getKey()) && cover.getValue().acting().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Returns who did the work that is signed, but for what was done in the place of the signer. */
    private Set<PersonId> workers(PersonId signer, OffsetDateTime at) {
        Set<PersonId> workers =
                new HashSet<>(step.approval().isPresent() ? instance.workersBefore(step.id()) : Set.of());
        state.ticks().values().stream()
                .filter(tick -> tick.onBehalfOf().filter(signer::equals).isEmpty())
                .forEach(tick -> workers.add(tick.actor()));
        Cover work = instance.cover(step.id(), at);
        if (work.owner().filter(signer::equals).isEmpty()) {
            work.acting().ifPresent(workers::add);
        }
        return workers;
    }
}
