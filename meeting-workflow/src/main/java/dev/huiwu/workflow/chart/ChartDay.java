package dev.huiwu.workflow.chart;

import dev.huiwu.core.drawing.Bounds;
import dev.huiwu.workflow.definition.Anchor;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The columns of the steps due on one day.
 *
 * @param anchor what its working days count from
 * @param workingDays how many working days after the anchor, negative before it
 * @param date the day; empty in the chart of a definition
 * @param header the cell above its columns
 */
public record ChartDay(Anchor anchor, int workingDays, Optional<LocalDate> date, Bounds header) {

    /** Returns the date, or the working days as offices write them: {@code -3}, {@code notice +2}. */
    @Override
    public String toString() {
        String days = (workingDays > 0 ? "+" : "") + workingDays;
        return date.map(LocalDate::toString).orElse(anchor.equals(Anchor.MEETING) ? days : anchor + " " + days);
    }
}
