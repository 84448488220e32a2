package dev.huiwu.workflow.chart;

import dev.huiwu.core.drawing.Bounds;
import dev.huiwu.workflow.definition.Role;
import java.util.List;

/**
 * The row of a role.
 *
 * @param role whose it is
 * @param bounds the whole row, with the cell of its name
 * @param label the cell of its name
 * @param lines its name as it is broken into lines
 */
public record ChartLane(Role role, Bounds bounds, Bounds label, List<String> lines) {

    /** Keeps a copy of the lines. */
    public ChartLane {
        lines = List.copyOf(lines);
    }
}
