package dev.huiwu.workflow.chart;

import dev.huiwu.workflow.instance.StepStatus;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * Where a step of a running process stands at a moment.
 *
 * @param status whether it waits, is open, done, off the way or not needed
 * @param late whether it was due and is neither done nor needless
 * @param outcome how it ended, where it decided something
 * @param doneAt when it was done, in the meeting's offset
 * @param standIn who acts or acted for its owner, where somebody does
 */
public record ChartState(
        StepStatus status,
        boolean late,
        Optional<String> outcome,
        Optional<LocalDateTime> doneAt,
        Optional<StandIn> standIn) {

    /**
     * Somebody who stands in, by the names people know them by.
     *
     * @param owner whose work it is
     * @param acting who does it
     */
    public record StandIn(String owner, String acting) {}

    /** Says whether the process goes past the step, by another way or because the meeting does not need it. */
    public boolean isPassed() {
        return status == StepStatus.OFF_WAY || status == StepStatus.NOT_NEEDED;
    }
}
