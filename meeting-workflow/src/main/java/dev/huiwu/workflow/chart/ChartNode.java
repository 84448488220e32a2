package dev.huiwu.workflow.chart;

import dev.huiwu.core.drawing.Bounds;
import dev.huiwu.workflow.schedule.ScheduledStep;
import java.util.List;

/**
 * The box of a step.
 *
 * @param step what it stands for
 * @param bounds where it is
 * @param lane the place of its lane among the chart's lanes
 * @param lines its name as it is broken into lines
 */
public record ChartNode(ScheduledStep step, Bounds bounds, int lane, List<String> lines) {

    /** Keeps a copy of the lines. */
    public ChartNode {
        lines = List.copyOf(lines);
    }
}
