package dev.huiwu.workflow.chart;

import dev.huiwu.core.drawing.Bounds;
import dev.huiwu.workflow.schedule.ScheduledStep;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The days of a step in somebody's row, from when it must begin at the latest until it is due.
 *
 * @param step the step
 * @param state where it stands; only of a running process
 * @param standsIn whether the row is that of somebody who stands in on these days
 * @param first the first day
 * @param last the last day
 * @param row the place of the row
 * @param bounds where it is
 * @param label the words on it, which may reach beyond it
 */
public record DutyBar(
        ScheduledStep step,
        Optional<ChartState> state,
        boolean standsIn,
        LocalDate first,
        LocalDate last,
        int row,
        Bounds bounds,
        ChartLabel label) {}
