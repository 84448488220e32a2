package dev.huiwu.workflow.instance;

import com.google.common.collect.ImmutableMap;
import dev.huiwu.workflow.definition.ProcessStep;
import dev.huiwu.workflow.definition.StepId;
import dev.huiwu.workflow.definition.StepOutcome;
import dev.huiwu.workflow.duty.Absence;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What a process is after an event; whether the event was allowed is the matter of {@link Guards}. */
final class Fold {

    private final Standing standing;
    private final Marking marking;
    private final ProcessEvent event;

    private Fold(Standing standing, Marking marking, ProcessEvent event) {
        this.standing = standing;
        this.marking = marking;
        this.event = event;
    }

    /** Returns the process as it begins. */
    static Standing open(ProcessAction.Open open, Marking marking, ProcessEvent event) {
        ImmutableMap.Builder<StepId, StepState> steps = ImmutableMap.builder();
        open.definition()
                .steps()
                .forEach(step -> steps.put(step.id(), StepState.fresh(StepStatus.WAITING, 0, event.at())));
        Standing begun = ImmutableStanding.builder()
                .id(open.instance())
                .definition(open.definition())
                .duties(open.duties())
                .meetingStart(open.meetingStart())
                .facts(open.facts())
                .algorithm(open.algorithm())
                .phase(InstancePhase.RUNNING)
                .absences(Appended.of(List.of()))
                .incidents(Appended.of(List.of()))
                .steps(steps.buildOrThrow())
                .number(event.number())
                .hash(event.hash())
                .at(event.at())
                .build();
        return new Fold(begun, marking, event).marked(begun, new LinkedHashMap<>(begun.steps()));
    }

    /** Returns the process after the event. */
    static Standing after(Standing standing, Marking marking, ProcessEvent event) {
        return new Fold(standing, marking, event).happened().after(event);
    }

    private Standing happened() {
        ProcessAction action = event.action();
        if (action instanceof ProcessAction.Complete complete) {
            return completed(complete);
        }
        if (action instanceof ProcessAction.SendBack back) {
            return begunAgain(back.to());
        }
        if (action instanceof ProcessAction.Withdraw withdraw) {
            Map<StepId, StepState> steps = new LinkedHashMap<>(standing.steps());
            steps.computeIfPresent(withdraw.step(), (id, state) -> state.reopened(event.at()));
            return marked(standing, steps);
        }
        if (action instanceof ProcessAction.Migrate migrate) {
            return migrated(migrate);
        }
        return action.about().isPresent() ? inStep(action, action.about().get()) : inProcess(action);
    }

    private Standing inStep(ProcessAction action, StepId id) {
        if (action instanceof ProcessAction.RecordIncident incident) {
            return standing.but()
                    .withIncidents(standing.incidents()
                            .and(new Incident(
                                    id,
                                    incident.incident(),
                                    incident.cause(),
                                    incident.proposal(),
                                    event.actor(),
                                    event.at())));
        }
        return standing.but().withSteps(changed(id, state -> changed(state, action)));
    }

    private StepState changed(StepState state, ProcessAction action) {
        if (action instanceof ProcessAction.Claim) {
            return state.withHolder(event.actor());
        }
        if (action instanceof ProcessAction.HandOver over) {
            return state.withHolder(over.to());
        }
        if (action instanceof ProcessAction.Tick tick) {
            return state.withTick(
                    tick.standard(),
                    new StepState.Done(event.actor(), event.onBehalfOf(), event.at(), tick.evidence()));
        }
        if (action instanceof ProcessAction.Deliver deliver) {
            return state.withDelivery(
                    new StepState.Delivery(deliver.deliverable(), deliver.reference(), event.actor(), event.at()));
        }
        if (action instanceof ProcessAction.AddSigner more) {
            return state.withSigner(more.signer());
        }
        if (action instanceof ProcessAction.Sign sign) {
            return state.withSignature(
                    event.onBehalfOf().orElse(event.actor()),
                    new StepState.Signature(sign.agreed(), sign.opinion(), event.actor(), event.at()));
        }
        return action instanceof ProcessAction.Urge ? state.withUrge() : state;
    }

    private Standing inProcess(ProcessAction action) {
        if (action instanceof ProcessAction.AnnounceAbsence announced) {
            return standing.but().withAbsences(standing.absences().and(announced.absence()));
        }
        if (action instanceof ProcessAction.Return back) {
            return standing.but()
                    .withAbsences(Appended.of(standing.absences().stream()
                            .flatMap(absence ->
                                    absence.person().equals(back.person()) ? ended(absence) : Stream.of(absence))
                            .toList()));
        }
        if (action instanceof ProcessAction.MoveMeeting move) {
            return standing.but().withMeetingStart(move.meetingStart());
        }
        if (action instanceof ProcessAction.AssignDuties assign) {
            return standing.but().withDuties(assign.duties());
        }
        return action instanceof ProcessAction.Cancel ? standing.but().withPhase(InstancePhase.CANCELLED) : standing;
    }

    /** An absence that has begun ends now; one that was to come is dropped; what is over stays. */
    private Stream<Absence> ended(Absence absence) {
        if (!absence.until().isAfter(event.at())) {
            return Stream.of(absence);
        }
        return absence.from().isBefore(event.at()) ? Stream.of(absence.endingAt(event.at())) : Stream.empty();
    }

    private Standing completed(ProcessAction.Complete complete) {
        Optional<StepId> back = complete.outcome()
                .flatMap(code -> marking.step(complete.step()).flatMap(step -> step.outcome(code)))
                .flatMap(StepOutcome::backTo);
        if (back.isPresent()) {
            return begunAgain(back.get());
        }
        Map<StepId, StepState> steps = new LinkedHashMap<>(standing.steps());
        steps.computeIfPresent(
                complete.step(),
                (id, state) -> state.withCompletion(
                        new StepState.Completion(complete.outcome(), event.actor(), event.onBehalfOf(), event.at())));
        return marked(standing, steps);
    }

    /**
     * The step and all that came of it are to be done again; what is ticked elsewhere stays. Of steps of an earlier version
     * those came of it that were done after it.
     */
    private Standing begunAgain(StepId from) {
        Map<StepId, StepState> steps = new LinkedHashMap<>(standing.steps());
        Map<StepId, StepState> former = new LinkedHashMap<>(standing.former());
        Optional.ofNullable(steps.get(from))
                .flatMap(StepState::done)
                .ifPresent(begun -> former.values()
                        .removeIf(state -> state.done()
                                .filter(end -> !end.at().isBefore(begun.at()))
                                .isPresent()));
        for (StepId id : marking.from(from)) {
            steps.computeIfPresent(id, (step, state) -> StepState.fresh(StepStatus.WAITING, state.round(), event.at()));
        }
        return marked(standing.but().withFormer(former), steps);
    }

    /** What is done stays done: a step that the next version lacks is kept beside, one that it has again is as it was. */
    private Standing migrated(ProcessAction.Migrate migrate) {
        Map<StepId, StepState> former = new LinkedHashMap<>(standing.former());
        standing.steps().forEach((id, state) -> {
            if (state.done().isPresent()) {
                former.put(id, state);
            }
        });
        Map<StepId, StepState> steps = new LinkedHashMap<>();
        for (ProcessStep step : migrate.definition().steps()) {
            StepState done = former.remove(step.id());
            StepState old = done != null ? done : standing.steps().get(step.id());
            steps.put(step.id(), old != null ? old : StepState.fresh(StepStatus.WAITING, 0, event.at()));
        }
        Standing next = standing.but().withDefinition(migrate.definition()).withFormer(former);
        return new Fold(next, new Marking(next.definition(), next.facts()), event).marked(next, steps);
    }

    /** Gives every step the status that follows from what is done. */
    private Standing marked(Standing of, Map<StepId, StepState> steps) {
        Map<StepId, Optional<String>> done = new HashMap<>();
        steps.forEach((id, state) -> state.done().ifPresent(end -> done.put(id, end.outcome())));
        Map<StepId, StepStatus> statuses = marking.statuses(done);
        boolean left = statuses.containsValue(StepStatus.OPEN) || statuses.containsValue(StepStatus.WAITING);
        ImmutableMap.Builder<StepId, StepState> marked = ImmutableMap.builderWithExpectedSize(steps.size());
        steps.forEach((id, state) ->
                marked.put(id, marked(state, statuses.getOrDefault(id, state.status()), event.at())));
        return of.but()
                .withSteps(marked.buildOrThrow())
                .withPhase(left ? InstancePhase.RUNNING : InstancePhase.FINISHED);
    }

    private static StepState marked(StepState state, StepStatus status, OffsetDateTime at) {
        if (state.status() == status) {
            return state;
        }
        return status == StepStatus.OPEN
                ? StepState.fresh(StepStatus.OPEN, state.round() + 1, at)
                : state.withStatus(status, at);
    }

    private ImmutableMap<StepId, StepState> changed(StepId id, UnaryOperator<StepState> change) {
        ImmutableMap.Builder<StepId, StepState> steps =
                ImmutableMap.builderWithExpectedSize(standing.steps().size());
        standing.steps().forEach((step, state) -> steps.put(step, step.equals(id) ? change.apply(state) : state));
        return steps.buildOrThrow();
    }
}
