package dev.huiwu.workflow.chart;

import static com.google.common.base.Preconditions.checkArgument;

import dev.huiwu.core.drawing.Point;
import dev.huiwu.workflow.definition.StepId;
import java.util.List;
import java.util.Optional;

/**
 * The arrow from a step to one that waits for it, or that is done again.
 *
 * @param from the step that is done first, or that decides to go back
 * @param to the step that waits, or the earlier one that is done again
 * @param outcomes the codes of the outcomes by which it is taken; empty means whatever the outcome, where none ends the way
 * @param back whether it goes back
 * @param points bending at right angles; from {@link ChartNode#exit()} to {@link ChartNode#entry()}, or from the upper corner
 *     of the diamond to the upper edge of the earlier box; edges that share a step may share a part of their way
 * @param label the words beside it, where it has outcomes
 */
public record ChartEdge(
        StepId from, StepId to, List<String> outcomes, boolean back, List<Point> points, Optional<ChartLabel> label) {

    /** Keeps copies. */
    public ChartEdge {
        outcomes = List.copyOf(outcomes);
        points = List.copyOf(points);
        checkArgument(points.size() >= 2, "The arrow from %s to %s has %s points.", from, to, points.size());
    }
}
