package dev.huiwu.workflow.schedule;

import com.google.common.collect.ImmutableList;
import dev.huiwu.workflow.definition.StepId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a schedule computed anew changed, as when the meeting moved.
 *
 * @param from the earlier start of the meeting
 * @param to the later one
 * @param moved the steps that are due at another time, in the order of their new days
 * @param added the steps only the new schedule has
 * @param removed the steps only the old one has
 */
public record ScheduleDifference(
        OffsetDateTime from, OffsetDateTime to, List<Moved> moved, List<StepId> added, List<StepId> removed) {

    /**
     * A step that is due at another time.
     *
     * @param step the step
     * @param fromDay the day it was due
     * @param fromTime the time of that day
     * @param toDay the day it is due now
     * @param toTime the time of this day
     */
    public record Moved(
            StepId step,
            LocalDate fromDay,
            Optional<LocalTime> fromTime,
            LocalDate toDay,
            Optional<LocalTime> toTime) {}

    /** Keeps copies. */
    public ScheduleDifference {
        moved = ImmutableList.copyOf(moved);
        added = ImmutableList.copyOf(added);
        removed = ImmutableList.copyOf(removed);
    }

    /** Returns what is different in the later schedule. */
    public static ScheduleDifference between(Schedule earlier, Schedule later) {
        return new ScheduleDifference(
                earlier.meetingStart(),
                later.meetingStart(),
                later.steps().stream()
                        .flatMap(step -> earlier.step(step.id()).flatMap(old -> moved(old, step)).stream())
                        .toList(),
                missing(later, earlier),
                missing(earlier, later));
    }

    /** Says whether no step is due at another time and none came or went. */
    public boolean isEmpty() {
        return moved.isEmpty() && added.isEmpty() && removed.isEmpty();
    }

    private static Optional<Moved> moved(ScheduledStep old, ScheduledStep step) {
        return Objects.equals(old.due(), step.due()) && old.time().equals(step.time())
                ? Optional.empty()
                : Optional.of(new Moved(step.id(), old.due(), old.time(), step.due(), step.time()));
    }

    private static List<StepId> missing(Schedule of, Schedule in) {
        return of.steps().stream()
                .map(ScheduledStep::id)
                .filter(id -> in.step(id).isEmpty())
                .sorted()
                .toList();
    }
}
