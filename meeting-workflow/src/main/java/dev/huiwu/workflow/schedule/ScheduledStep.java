package dev.huiwu.workflow.schedule;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.huiwu.core.ValueStyle;
import dev.huiwu.workflow.definition.Deadline;
import dev.huiwu.workflow.definition.ProcessStep;
import dev.huiwu.workflow.definition.Role;
import dev.huiwu.workflow.definition.StepId;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A step with its days. */
@Value.Immutable
@ValueStyle
@JsonDeserialize(builder = ScheduledStep.Builder.class)
@JsonPropertyOrder({
    "start",
    "due",
    "time",
    "workingDays",
    "latestStart",
    "latestEnd",
    "earliestStart",
    "earliestEnd",
    "slack",
    "reminders",
    "step"
})
public interface ScheduledStep {

    /** Orders by the day due, on one day by time with those that name none last, then by id. */
    Comparator<ScheduledStep> BY_DUE = Comparator.comparing(ScheduledStep::due)
            .thenComparing(step -> step.time().orElse(LocalTime.MAX))
            .thenComparing(step -> step.step().id());

    /** Returns the step as defined: names, phase, predecessors, standards, deliverables, stand-ins. */
    ProcessStep step();

    /** Returns the day its last predecessor is due, which is when it can begin at the latest; without one, its own due day. */
    LocalDate start();

    /** Returns the day by which it is done. */
    LocalDate due();

    /** Returns the time of that day; empty means any time of it. */
    Optional<LocalTime> time();

    /** Returns the working days after {@link #start()} up to and with {@link #due()}; 0 leaves the start day alone. */
    int workingDays();

    /** Returns when the work must begin at the latest, by its own deadline and those of all that wait for it. */
    LocalDateTime latestStart();

    /** Returns when it must be done at the latest so that nothing that waits for it is late; at or before the day due. */
    LocalDateTime latestEnd();

    /** Returns when the work can begin at the earliest, from when the whole work begins. */
    LocalDateTime earliestStart();

    /** Returns when it can be done at the earliest. */
    LocalDateTime earliestEnd();

    /** Returns the working time by which it may slip; negative by how much something comes too late. */
    Duration slack();

    /** Returns when its owner is reminded, in order. */
    List<LocalDateTime> reminders();

    /** Returns the step's id. */
    @Value.NonAttribute
    default StepId id() {
        return step().id();
    }

    /** Returns the moment from which it is late if it is not done: its time, else the end of its day. */
    @Value.NonAttribute
    default LocalDateTime lateFrom() {
        return time().map(due()::atTime).orElseGet(() -> due().plusDays(1).atStartOfDay());
    }

    /** Returns the role answerable for it. */
    @Value.NonAttribute
    default Role owner() {
        return step().owner().orElseThrow();
    }

    /** Returns the deadline the days were counted by. */
    @Value.NonAttribute
    default Deadline deadline() {
        return step().deadline().orElseThrow();
    }

    @Value.Check
    default void check() {
        checkArgument(
                step().owner().isPresent() && step().deadline().isPresent(),
                "Step %s has no owner or no deadline and cannot be scheduled.",
                step().id());
        checkArgument(
                !start().isAfter(due()), "Step %s starts on %s, after it is due on %s.", step().id(), start(), due());
        checkArgument(workingDays() >= 0, "Step %s has %s working days.", step().id(), workingDays());
    }

    /** Returns a builder with nothing filled in. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds scheduled steps; not thread-safe. */
    final class Builder extends ImmutableScheduledStep.Builder {}
}
