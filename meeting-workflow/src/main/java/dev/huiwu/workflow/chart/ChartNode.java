package dev.huiwu.workflow.chart;

import dev.huiwu.core.drawing.Bounds;
import dev.huiwu.core.drawing.Point;
import dev.huiwu.workflow.definition.ProcessStep;
import dev.huiwu.workflow.definition.StepId;
import dev.huiwu.workflow.schedule.ScheduledStep;
import java.util.List;
import java.util.Optional;

/**
 * The box of a step.
 *
 * @param step what it stands for
 * @param dates its days; empty in the chart of a definition
 * @param state where it stands; only in the chart of a running process
 * @param bounds where the box is
 * @param join the diamond to the left of it, where it does not open by the usual rule
 * @param gate the diamond to the right of it, where it decides something
 * @param lane the place of its lane among the chart's lanes
 * @param lines its name as it is broken into lines
 * @param notes what is said below the name: when it is needed, by when it is due if that is not its column, where it stands
 */
public record ChartNode(
        ProcessStep step,
        Optional<ScheduledStep> dates,
        Optional<ChartState> state,
        Bounds bounds,
        Optional<Bounds> join,
        Optional<Bounds> gate,
        int lane,
        List<String> lines,
        List<String> notes) {

    /** Keeps copies of the lines. */
    public ChartNode {
        lines = List.copyOf(lines);
        notes = List.copyOf(notes);
    }

    /** Returns the step's id. */
    public StepId id() {
        return step.id();
    }

    /** Returns where arrows come in: the left corner of its diamond, else the middle of the left edge. */
    public Point entry() {
        Bounds left = join.orElse(bounds);
        return new Point(left.x(), bounds.centreY());
    }

    /** Returns where arrows leave: the right corner of its diamond, else the middle of the right edge. */
    public Point exit() {
        Bounds right = gate.orElse(bounds);
        return new Point(right.right(), bounds.centreY());
    }
}
