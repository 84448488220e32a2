package dev.huiwu.workflow.chart;

import dev.huiwu.core.drawing.Bounds;
import java.time.LocalDate;

/**
 * The columns of the steps due on one day.
 *
 * @param date the day
 * @param workingDays how many working days after the meeting, negative before it
 * @param header the cell above its columns
 */
public record ChartDay(LocalDate date, int workingDays, Bounds header) {}
