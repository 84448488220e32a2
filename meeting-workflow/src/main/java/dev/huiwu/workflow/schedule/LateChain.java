package dev.huiwu.workflow.schedule;

import com.google.common.collect.ImmutableList;
import dev.huiwu.workflow.definition.StepId;
import java.time.Duration;
import java.util.List;

/**
 * Steps one after the other that take longer than there is time for, from when the work can begin.
 *
 * @param steps the steps in the order of the work; the last one is the one that comes too late
 * @param bottleneck the step of them that takes longest, the earliest of equal ones
 * @param shortBy by how much working time the last step is late
 */
public record LateChain(List<StepId> steps, StepId bottleneck, Duration shortBy) {

    /** Keeps a copy. */
    public LateChain {
        steps = ImmutableList.copyOf(steps);
    }

    /** Returns the step that comes too late. */
    public StepId late() {
        return steps.get(steps.size() - 1);
    }
}
