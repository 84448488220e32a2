package dev.huiwu.workflow.instance;

import com.google.common.collect.ImmutableMap;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.workflow.definition.WorkStandard;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was done in a step so far.
 *
 * @param status where it stands
 * @param round how often it was begun; 0 before the first time
 * @param since from when on it has this status
 * @param holder who took it or was handed it; empty means whoever the duty table names
 * @param ticks the standards that are ticked
 * @param deliveries what was handed in, in order
 * @param signers who was asked to sign beside those of the definition, in order
 * @param signatures what was signed in the name of each signer, the last word
 * @param done how, when and by whom it was completed
 * @param urged how often whoever works on it was reminded
 */
public record StepState(
        StepStatus status,
        int round,
        OffsetDateTime since,
        Optional<PersonId> holder,
        Map<WorkStandard, Done> ticks,
        List<Delivery> deliveries,
        List<PersonId> signers,
        Map<PersonId, Signature> signatures,
        Optional<Completion> done,
        int urged) {

    /**
     * Who did something, when.
     *
     * @param onBehalfOf whom they stood in for
     * @param evidence what shows it; possibly empty
     */
    public record Done(PersonId actor, Optional<PersonId> onBehalfOf, OffsetDateTime at, String evidence) {}

    /** Something handed in. */
    public record Delivery(String deliverable, String reference, PersonId actor, OffsetDateTime at) {}

    /**
     * What somebody wrote when asked to sign.
     *
     * @param actor who signed: the signer, or who stood in for them
     */
    public record Signature(boolean agreed, String opinion, PersonId actor, OffsetDateTime at) {}

    /**
     * How a step ended.
     *
     * @param outcome the outcome, where it decided something
     * @param onBehalfOf whom the actor stood in for
     */
    public record Completion(
            Optional<String> outcome, PersonId actor, Optional<PersonId> onBehalfOf, OffsetDateTime at) {}

    /** Keeps copies. */
    public StepState {
        ticks = ImmutableMap.copyOf(ticks);
        deliveries = Appended.of(deliveries);
        signers = Appended.of(signers);
        signatures = ImmutableMap.copyOf(signatures);
    }

    /** Returns a step of which nothing is done. */
    static StepState fresh(StepStatus status, int round, OffsetDateTime since) {
        return new StepState(
                status, round, since, Optional.empty(), Map.of(), List.of(), List.of(), Map.of(), Optional.empty(), 0);
    }

    /** Says whether anything was done in it since it was begun. */
    boolean isTouched() {
        return !ticks.isEmpty() || !deliveries.isEmpty() || !signatures.isEmpty() || done.isPresent();
    }

    StepState withStatus(StepStatus next, OffsetDateTime at) {
        return new StepState(next, round, at, holder, ticks, deliveries, signers, signatures, done, urged);
    }

    StepState withHolder(PersonId person) {
        return new StepState(
                status, round, since, Optional.of(person), ticks, deliveries, signers, signatures, done, urged);
    }

    StepState withTick(WorkStandard standard, Done tick) {
        return new StepState(
                status,
                round,
                since,
                holder,
                with(ticks, standard, tick),
                deliveries,
                signers,
                signatures,
                done,
                urged);
    }

    StepState withDelivery(Delivery delivery) {
        return new StepState(
                status,
                round,
                since,
                holder,
                ticks,
                Appended.of(deliveries).and(delivery),
                signers,
                signatures,
                done,
                urged);
    }

    StepState withSigner(PersonId signer) {
        return new StepState(
                status,
                round,
                since,
                holder,
                ticks,
                deliveries,
                Appended.of(signers).and(signer),
                signatures,
                done,
                urged);
    }

    StepState withSignature(PersonId signer, Signature signature) {
        return new StepState(
                status,
                round,
                since,
                holder,
                ticks,
                deliveries,
                signers,
                with(signatures, signer, signature),
                done,
                urged);
    }

    StepState withCompletion(Completion completion) {
        return new StepState(
                StepStatus.DONE,
                round,
                completion.at(),
                holder,
                ticks,
                deliveries,
                signers,
                signatures,
                Optional.of(completion),
                urged);
    }

    /** Returns this step open again, with what was ticked and handed in. */
    StepState reopened(OffsetDateTime at) {
        return new StepState(
                StepStatus.OPEN, round, at, holder, ticks, deliveries, signers, signatures, Optional.empty(), urged);
    }

    StepState withUrge() {
        return new StepState(status, round, since, holder, ticks, deliveries, signers, signatures, done, urged + 1);
    }

    private static <K, V> Map<K, V> with(Map<K, V> map, K key, V value) {
        return ImmutableMap.<K, V>builderWithExpectedSize(map.size() + 1)
                .putAll(map)
                .put(key, value)
                .buildKeepingLast();
    }
}
