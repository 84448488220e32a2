package dev.huiwu.workflow.chart;

import dev.huiwu.core.drawing.Bounds;
import dev.huiwu.core.drawing.Point;
import dev.huiwu.workflow.definition.StepId;
import java.util.List;

/**
 * The circle with which a way ends, and the arrow to it.
 *
 * @param step the step that decides to end
 * @param outcome the code of the outcome
 * @param bounds where the circle is
 * @param points from {@link ChartNode#exit()} to the left edge of the circle
 * @param label the words beside the arrow
 */
public record ChartEnd(StepId step, String outcome, Bounds bounds, List<Point> points, ChartLabel label) {

    /** Keeps a copy of the points. */
    public ChartEnd {
        points = List.copyOf(points);
    }
}
