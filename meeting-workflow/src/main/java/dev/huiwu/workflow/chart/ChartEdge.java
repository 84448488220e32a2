package dev.huiwu.workflow.chart;

import static com.google.common.base.Preconditions.checkArgument;

import dev.huiwu.core.drawing.Point;
import dev.huiwu.workflow.definition.StepId;
import java.util.List;

/**
 * The arrow from a step to one that waits for it.
 *
 * @param from the step that is done first
 * @param to the step that waits
 * @param points from the right edge of the first box to the left edge of the second, bending at right angles; edges that
 *     share a step may share a part of their way
 */
public record ChartEdge(StepId from, StepId to, List<Point> points) {

    /** Keeps a copy of the points. */
    public ChartEdge {
        points = List.copyOf(points);
        checkArgument(points.size() >= 2, "The arrow from %s to %s has %s points.", from, to, points.size());
    }
}
