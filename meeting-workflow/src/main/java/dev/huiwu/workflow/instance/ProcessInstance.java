package dev.huiwu.workflow.instance;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.chain.ChainAlgorithm;
import dev.huiwu.core.chain.HashChain;
import dev.huiwu.workflow.definition.Fact;
import dev.huiwu.workflow.definition.ProcessDefinition;
import dev.huiwu.workflow.definition.ProcessStep;
import dev.huiwu.workflow.definition.StepId;
import dev.huiwu.workflow.duty.Absence;
import dev.huiwu.workflow.duty.Cover;
import dev.huiwu.workflow.duty.DutyTable;
import dev.huiwu.workflow.schedule.Schedule;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A process that runs, as it stands after its last event.
 *
 * <pre>{@code
 * Answer.Accepted opened = ProcessInstance.open("M76", definition, duties, meetingStart, Set.of(), actor, at);
 * Answer answer = opened.instance().ask(new ProcessAction.Tick(StepId.of("P01"), standard, ""), actor, at);
 * answer.accepted().ifPresent(accepted -> log.append(accepted.event()));
 * }</pre>
 *
 * <p>It keeps no history: write the events down and {@link #replay} them. Whoever acts is named by the caller, who also
 * decides whether they are who they say; this decides whether they may act on the step at that moment. Immutable and
 * thread-safe; two instances with the same last hash are equal.
 */
public final class ProcessInstance {

    private final Standing standing;
    private final Marking marking;

    private ProcessInstance(Standing standing, Marking marking) {
        this.standing = standing;
        this.marking = marking;
    }

    /**
     * Opens a process; see {@link ProcessAction.Open}. The events are chained by SHA-256.
     *
     * @throws IllegalArgumentException if no step asks about one of the facts, which is misspelt; the message names those it asks about
     */
    public static Answer.Accepted open(
            String id,
            ProcessDefinition definition,
            DutyTable duties,
            OffsetDateTime meetingStart,
            Set<Fact> facts,
            PersonId actor,
            OffsetDateTime at) {
        return open(
                new ProcessAction.Open(id, definition, duties, meetingStart, facts, ChainAlgorithm.SHA_256), actor, at);
    }

    /**
     * Opens a process.
     *
     * @throws IllegalArgumentException if no step asks about one of the facts; see above
     */
    public static Answer.Accepted open(ProcessAction.Open open, PersonId actor, OffsetDateTime at) {
        checkArgument(
                open.definition().facts().containsAll(open.facts()),
                "Process \"%s\" asks about the facts %s; the meeting has %s.",
                open.definition().id(),
                codes(open.definition().facts()),
                codes(open.facts()));
        ProcessEvent event =
                HashChain.seal(new ProcessEvent(1, at, actor, Optional.empty(), "", open, "", ""), open.algorithm());
        return new Answer.Accepted(opened(open, event), event);
    }

    private static List<String> codes(Set<Fact> facts) {
        return facts.stream().map(Fact::code).toList();
    }

    private static ProcessInstance opened(ProcessAction.Open open, ProcessEvent event) {
        Marking marking = new Marking(open.definition(), open.facts());
        return new ProcessInstance(Fold.open(open, marking, event), marking);
    }

    /**
     * Returns the process that the events make, from the first on.
     *
     * <p>Takes time in proportion to the events and, for those that complete something, the steps.
     *
     * @throws ProcessRefusedException with the first event that is not as it was written: {@code chain-not-opened}, {@code
     *     chain-number}, {@code chain-broken}, {@code chain-event-changed}
     */
    public static ProcessInstance replay(Iterable<ProcessEvent> events) {
        Optional<ProcessInstance> instance = Optional.empty();
        for (ProcessEvent event : events) {
            instance = Optional.of(instance.map(before -> before.after(event)).orElseGet(() -> first(event)));
        }
        return instance.orElseThrow(() -> unusable(HashChain.notOpened("")));
    }

    private static ProcessInstance first(ProcessEvent event) {
        if (!(event.action() instanceof ProcessAction.Open open)) {
            throw unusable(HashChain.notOpened(String.valueOf(event.number())));
        }
        Optional<Finding> fault = HashChain.fault(event, 1, "", open.algorithm());
        if (fault.isPresent()) {
            throw unusable(fault.get());
        }
        return opened(open, event);
    }

    /**
     * Returns the process after an event that was written down.
     *
     * @throws ProcessRefusedException if the event does not follow on the last, as {@link #replay}
     */
    public ProcessInstance after(ProcessEvent event) {
        Optional<Finding> fault = HashChain.fault(event, standing.number() + 1, standing.hash(), standing.algorithm());
        if (fault.isPresent()) {
            throw unusable(fault.get());
        }
        return happened(event);
    }

    private static ProcessRefusedException unusable(Finding fault) {
        return new ProcessRefusedException("The events are no process", Findings.of(fault));
    }

    private ProcessInstance happened(ProcessEvent event) {
        Standing next = Fold.after(standing, marking, event);
        return new ProcessInstance(
                next,
                next.definition().equals(standing.definition())
                        ? marking
                        : new Marking(next.definition(), next.facts()));
    }

    /** Asks for an action without a reason; see {@link #ask(ProcessAction, PersonId, OffsetDateTime, String)}. */
    public Answer ask(ProcessAction action, PersonId actor, OffsetDateTime at) {
        return ask(action, actor, at, "");
    }

    /**
     * Asks for an action.
     *
     * <p>It is refused with, all at once:
     *
     * <ul>
     *   <li>{@code time-goes-back}: before the last event; {@code process-finished}, {@code process-cancelled}; {@code already-open}
     *   <li>{@code step-unknown}, {@code step-waits} (with what for), {@code step-done}, {@code step-not-needed}
     *   <li>{@code not-allowed}: another is to act (named, if anybody is); {@code self-approval}: the actor did the work that is to be
     *       approved (an approval of one's own before is no such work); {@code not-a-signer} (with who may sign); {@code claimed-already}, unless the holder is
     *       away
     *   <li>{@code person-unknown}: where the duty table names anybody, one who is not in it and neither holds nor signs a step is
     *       announced as away or standing in, is handed a step or asked to sign, or announces, moves, assigns, migrates or cancels
     *   <li>{@code standard-unknown}; for completing {@code standards-open}, {@code signatures-missing}, {@code outcome-missing},
     *       {@code outcome-unknown}
     *   <li>{@code back-to-later}, {@code hand-over-to-absent}, {@code hand-over-below-authority}
     *   <li>{@code withdraw-not-done}, {@code withdraw-by-another}, {@code withdraw-too-late} (with what was done since)
     *   <li>{@code away-already}, {@code not-away}; {@code meeting-in-past}: moved to a start that is not after the moment
     *   <li>{@code migrate-no-later-version}, {@code migrate-step-vanished} (with the open steps the version lacks), {@code
     *       migrate-outcome-vanished} (with the decided outcomes it lacks), {@code migrate-outcome-missing} (with the done steps that it
     *       makes decisions of, so that no way is known to be taken)
     *   <li>{@code reason-missing}: for sending back, completing with an outcome that goes back, moving the meeting, another version, cancelling
     * </ul>
     *
     * @param reason why, where something is to be said; possibly empty
     */
    public Answer ask(ProcessAction action, PersonId actor, OffsetDateTime at, String reason) {
        Findings reasons = Guards.check(new Asked(this, action, actor, at, reason));
        if (!reasons.isEmpty()) {
            return new Answer.Refused(reasons);
        }
        Optional<PersonId> onBehalfOf = action.about()
                .filter(id -> steps().containsKey(id) && state(id).status() == StepStatus.OPEN)
                .map(id -> principal(action, id, actor, at))
                .filter(principal -> !principal.equals(actor));
        ProcessEvent event = HashChain.seal(
                new ProcessEvent(standing.number() + 1, at, actor, onBehalfOf, reason, action, standing.hash(), ""),
                standing.algorithm());
        return new Answer.Accepted(happened(event), event);
    }

    /** Returns the identifier of the running process. */
    public String id() {
        return standing.id();
    }

    /** Returns the definition it keeps to. */
    public ProcessDefinition definition() {
        return standing.definition();
    }

    /** Returns who does what. */
    public DutyTable duties() {
        return standing.duties();
    }

    /** Returns when the meeting begins. */
    public OffsetDateTime meetingStart() {
        return standing.meetingStart();
    }

    /**
     * Refuses a schedule that is not of the process as it stands.
     *
     * @throws IllegalArgumentException if it was counted for another definition, or another start of the meeting, as before
     *     it was moved
     */
    public void checkSchedule(Schedule schedule) {
        checkArgument(
                schedule.definitionHash().equals(definition().contentHash()),
                "The schedule is of another definition than process \"%s\" keeps to.",
                id());
        checkArgument(
                schedule.meetingStart().isEqual(meetingStart()),
                "The schedule is for a meeting at %s; the meeting of process \"%s\" is at %s. Count it anew.",
                schedule.meetingStart(),
                id(),
                meetingStart());
    }

    /** Returns what holds of the meeting. */
    public Set<Fact> facts() {
        return standing.facts();
    }

    /** Returns whether it runs. */
    public InstancePhase phase() {
        return standing.phase();
    }

    /** Returns the steps with what was done in them, in the order of the definition. */
    public Map<StepId, StepState> steps() {
        return standing.steps();
    }

    /**
     * Returns the steps done by an earlier version of the definition which the present one has no more, with what was done in
     * them, in the order they were left. A version that has such a step again finds it done; where the work goes back, those
     * done since are forgotten as every step after it is. What happened stays in the events either way.
     */
    public Map<StepId, StepState> former() {
        return standing.former();
    }

    /**
     * Returns what was done in a step.
     *
     * @throws IllegalArgumentException if the definition has no such step
     */
    public StepState state(StepId id) {
        return Optional.ofNullable(standing.steps().get(id))
                .orElseThrow(() -> new IllegalArgumentException(
                        "Process \"%s\" has no step %s.".formatted(definition().id(), id)));
    }

    /** Returns the steps that can be worked on, in the order of the definition; none in a process that is over. */
    public List<StepId> open() {
        if (phase() != InstancePhase.RUNNING) {
            return List.of();
        }
        return standing.steps().entrySet().stream()
                .filter(entry -> entry.getValue().status() == StepStatus.OPEN)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Returns the absences that were announced, in that order. */
    public List<Absence> absences() {
        return standing.absences();
    }

    /** Returns what went wrong, in the order it was recorded. */
    public List<Incident> incidents() {
        return standing.incidents();
    }

    /** Returns the number of the last event. */
    public int lastNumber() {
        return standing.number();
    }

    /** Returns the hash of the last event, which stands for everything before. */
    public String lastHash() {
        return standing.hash();
    }

    /** Returns when the last event happened. */
    public OffsetDateTime lastAt() {
        return standing.at();
    }

    /** Returns who works on a step at a moment. */
    public Cover cover(StepId id, OffsetDateTime at) {
        return cover(id, absences(), at);
    }

    /** Returns who would work on a step at a moment if these were the absences. */
    public Cover cover(StepId id, List<Absence> away, OffsetDateTime at) {
        ProcessStep step = step(id);
        Set<PersonId> excluded = step.approval().isPresent() ? workersBefore(id) : Set.of();
        return Cover.of(step, duties(), state(id).holder(), away, excluded, at);
    }

    /**
     * Returns the steps a waiting step waits for: the predecessors, and through those not needed theirs, that are neither done
     * nor off the way.
     */
    public List<StepId> waitsFor(StepId id) {
        return marking.neededBefore(step(id).id()).stream()
                .filter(before -> switch (state(before).status()) {
                    case WAITING, OPEN -> true;
                    case DONE, OFF_WAY, NOT_NEEDED -> false;
                })
                .toList();
    }

    /** Returns who must sign a step: those answerable for the roles of its countersign, then those who were added. */
    public Set<PersonId> signers(StepId id) {
        return signing(id).signers();
    }

    /**
     * Returns who may sign a step at a moment for each of its signers, in their order; for one who is there that is themselves.
     *
     * <p>Who is away is signed for as {@link Cover#ofSigner} says, by nobody who is asked to sign the step themselves, signs
     * for another signer or did the work that is signed. Signers who have not agreed yet come first to whom they share.
     */
    public Map<PersonId, Cover> signing(StepId id, OffsetDateTime at) {
        return signing(id).covers(at);
    }

    Signing signing(StepId id) {
        return new Signing(this, step(id));
    }

    /** Returns who did the work that comes right before a step. */
    Set<PersonId> workersBefore(StepId id) {
        Set<PersonId> workers = new LinkedHashSet<>();
        for (StepId before : marking.workBefore(id)) {
            state(before).done().map(StepState.Completion::actor).ifPresent(workers::add);
        }
        return workers;
    }

    /** Returns the person for whom an actor acts: the signer or owner they stand in for, else themselves. */
    private PersonId principal(ProcessAction action, StepId id, PersonId actor, OffsetDateTime at) {
        if (action instanceof ProcessAction.Sign) {
            return signing(id).signerFor(actor, at).orElse(actor);
        }
        Cover cover = cover(id, at);
        return cover.isStoodIn() && cover.acting().filter(actor::equals).isPresent()
                ? cover.owner().orElse(actor)
                : actor;
    }

    /** Says whether somebody is away at a moment. */
    boolean isAway(PersonId person, OffsetDateTime at) {
        return absences().stream().anyMatch(absence -> absence.person().equals(person) && absence.covers(at));
    }

    /** Says whether the first step comes, at whatever distance, before the second. */
    boolean comesBefore(StepId earlier, StepId later) {
        return marking.step(earlier).isPresent()
                && !earlier.equals(later)
                && marking.from(earlier).contains(later);
    }

    /** Returns the steps that come, at whatever distance, after one. */
    List<StepId> after(StepId id) {
        List<StepId> after = new ArrayList<>(marking.from(id));
        after.remove(id);
        return ImmutableList.copyOf(after);
    }

    private ProcessStep step(StepId id) {
        return marking.step(id)
                .orElseThrow(() -> new IllegalArgumentException(
                        "Process \"%s\" has no step %s.".formatted(definition().id(), id)));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ProcessInstance that && standing.equals(that.standing);
    }

    @Override
    public int hashCode() {
        return standing.hash().hashCode();
    }

    /** Returns the process by its id, definition and last event. */
    @Override
    public String toString() {
        return "ProcessInstance[%s of %s/%s, %s, event %s]"
                .formatted(id(), definition().id(), definition().version(), phase(), lastNumber());
    }
}
