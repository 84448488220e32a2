package dev.huiwu.workflow.schedule;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.huiwu.core.Findings;
import dev.huiwu.core.ValueStyle;
import dev.huiwu.workflow.definition.Role;
import dev.huiwu.workflow.definition.StepId;
import dev.huiwu.workflow.schedule.internal.Compression;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * What is done hour by hour when the call comes late: from now to the meeting, everything as early as it can be (R46).
 *
 * <p>Every day counts as worked, in the hours of the request, into the evening where it names none. Steps that are due before the meeting or at a moment ahead of it are in
 * the plan; those due on its day without a time, or after it, keep their deadlines. A deadline with a time of day that is
 * still to come holds; other days that have passed do not. Where the normal durations do not fit, as few steps as possible
 * shrink to their least duration, first; then as few as possible are left out, by their drop rules, which somebody must
 * agree to.
 */
@Value.Immutable
@ValueStyle
@JsonDeserialize(builder = HourPlan.Builder.class)
@JsonPropertyOrder({"format", "processId", "definitionHash", "now", "meetingStart", "steps", "dropped", "late"})
public interface HourPlan {

    /** Names the kind of document and its version. */
    String FORMAT = "huiwu-hour-plan/1";

    /** Returns {@link #FORMAT}, the first field of the JSON form. */
    @Value.Derived
    default String format() {
        return FORMAT;
    }

    /** Returns the id of the process. */
    String processId();

    /** Returns the content hash of its definition. */
    String definitionHash();

    /** Returns from when it was planned. */
    OffsetDateTime now();

    /** Returns when the meeting begins. */
    OffsetDateTime meetingStart();

    /** Returns the steps by when they begin, then by id. */
    List<HourStep> steps();

    /** Returns what is left out, by id. */
    List<DroppedStep> dropped();

    /** Returns the chain that comes too late although all its steps are as short as they can be, if there is one. */
    Optional<LateChain> late();

    /**
     * Returns what is to be known of it: {@code late-start-impossible}, an error, {@code late-start-agreement} for each step left
     * out, or {@code fact-not-asked} of the request.
     */
    Findings findings();

    /**
     * Plans the time that is left.
     *
     * <p>Takes time in proportion to the square of the steps at most.
     *
     * @param request the process and its meeting, with {@link ScheduleRequest#begin()} as now
     * @param done the steps that are done already
     * @throws IllegalArgumentException if the request does not say when the work can begin, or the meeting has begun
     * @throws dev.huiwu.core.FindingsException with {@code anchor-without-date} as {@link Schedule#of(ScheduleRequest)}
     */
    static HourPlan of(ScheduleRequest request, Set<StepId> done) {
        HourPlan plan = Compression.plan(request, done);
        Findings asked = request.findings();
        return asked.isEmpty()
                ? plan
                : builder().from(plan).findings(asked.and(plan.findings())).build();
    }

    /** Says whether everything is done in time. */
    default boolean isFeasible() {
        return late().isEmpty();
    }

    /** Returns the roles that must agree to what is left out, each once, in the order of the steps. */
    @Value.NonAttribute
    default List<Role> agreements() {
        return dropped().stream().map(DroppedStep::agreement).distinct().toList();
    }

    /** Returns the steps that run at the same time as the one with the id, for however short. */
    default List<StepId> besides(StepId id) {
        return steps().stream()
                .filter(step -> step.id().equals(id))
                .findFirst()
                .map(step -> steps().stream()
                        .filter(other -> !other.id().equals(id)
                                && other.start().isBefore(step.end())
                                && step.start().isBefore(other.end()))
                        .map(HourStep::id)
                        .toList())
                .orElse(List.of());
    }

    /** Returns a builder with nothing filled in; {@link #of} is the way to a plan. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds plans; not thread-safe. */
    final class Builder extends ImmutableHourPlan.Builder {}

    /**
     * A step with its hours.
     *
     * @param id the step
     * @param owner the role answerable for it
     * @param start when it begins
     * @param end when it is done
     * @param latestEnd when it must be done
     * @param length the working time it is given
     * @param shortened whether that is its least instead of its normal duration
     */
    record HourStep(
            StepId id,
            Role owner,
            LocalDateTime start,
            LocalDateTime end,
            LocalDateTime latestEnd,
            Duration length,
            boolean shortened) {}

    /**
     * A step that is left out.
     *
     * @param id the step
     * @param agreement the role that must agree
     * @param instead what is done instead
     */
    record DroppedStep(StepId id, Role agreement, String instead) {}
}
