package dev.huiwu.workflow.chart.internal;

import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.workflow.chart.ChartState;
import dev.huiwu.workflow.chart.ChartState.StandIn;
import dev.huiwu.workflow.duty.Cover;
import dev.huiwu.workflow.instance.ProcessInstance;
import dev.huiwu.workflow.instance.StepState;
import dev.huiwu.workflow.instance.StepStatus;
import dev.huiwu.workflow.schedule.ScheduledStep;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Function;

/** Where the steps of a running process stand at a moment, told in the meeting's offset. */
final class StepStates {

    private final ProcessInstance instance;
    private final OffsetDateTime at;
    private final Function<PersonId, String> names;

    StepStates(ProcessInstance instance, OffsetDateTime at, Function<PersonId, String> names) {
        this.instance = instance;
        this.at = at;
        this.names = names;
    }

    ChartState of(ScheduledStep step) {
        StepState state = instance.state(step.id());
        StepStatus status = state.status();
        boolean left = status == StepStatus.OPEN || status == StepStatus.WAITING;
        return new ChartState(
                status,
                left && step.lateFrom().isBefore(at.toLocalDateTime()),
                state.done().flatMap(StepState.Completion::outcome),
                state.done()
                        .map(done ->
                                done.at().withOffsetSameInstant(at.getOffset()).toLocalDateTime()),
                status == StepStatus.OPEN ? acting(step) : acted(state));
    }

    private Optional<StandIn> acting(ScheduledStep step) {
        Cover cover = instance.cover(step.id(), at);
        return cover.isStoodIn()
                ? cover.owner().flatMap(owner -> cover.acting().map(acting -> standIn(owner, acting)))
                : Optional.empty();
    }

    private Optional<StandIn> acted(StepState state) {
        return state.done().flatMap(done -> done.onBehalfOf().map(owner -> standIn(owner, done.actor())));
    }

    private StandIn standIn(PersonId owner, PersonId acting) {
        return new StandIn(names.apply(owner), names.apply(acting));
    }
}
