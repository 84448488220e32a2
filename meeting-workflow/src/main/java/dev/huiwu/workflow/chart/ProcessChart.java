package dev.huiwu.workflow.chart;

import dev.huiwu.core.Language;
import dev.huiwu.core.ValueStyle;
import dev.huiwu.core.drawing.Bounds;
import dev.huiwu.core.drawing.Scene;
import dev.huiwu.workflow.chart.internal.ChartLayout;
import dev.huiwu.workflow.chart.internal.ChartPainter;
import dev.huiwu.workflow.schedule.Schedule;
import java.time.OffsetDateTime;
import java.util.List;
import org.immutables.value.Value;

/**
 * A schedule as a swim-lane chart: where every box, lane, band and arrow is on the sheet, in millimetres.
 *
 * <p>A lane is a role, time runs to the right: columns by due day, then by the longest path among the steps of one day.
 * Arrows run between boxes, never over one, and share a trunk only where they leave one step or come to one. The sheet is the
 * smallest of the A sizes, lying, from A4 on, that holds everything with text of at least 1.8 mm; what is larger than A0
 * gets a sheet of its own size.
 *
 * <p>{@link #scene()} is the picture; the coordinates serve other forms of the same chart. Equal schedules give equal charts.
 */
@Value.Immutable
@ValueStyle
public interface ProcessChart {

    /** Returns the heading. */
    String title();

    /** Returns the name of the process. */
    String processName();

    /** Returns the language of its texts. */
    Language language();

    /** Returns when the meeting begins. */
    OffsetDateTime meetingStart();

    /** Returns the hash of the definition it shows. */
    String definitionHash();

    /** Returns the whole sheet. */
    Bounds page();

    /** Returns the em of the names in the boxes. */
    double textSize();

    /** Returns the area of lanes and bands. */
    Bounds area();

    /** Returns the lanes from top to bottom. */
    List<ChartLane> lanes();

    /** Returns the days from left to right. */
    List<ChartDay> days();

    /** Returns the phases in the order of their first day. */
    List<ChartPhase> phases();

    /** Returns the x of the line where the meeting's day begins. */
    double meetingX();

    /** Returns the boxes in the order of the schedule. */
    List<ChartNode> nodes();

    /** Returns the arrows, by the step they lead to. */
    List<ChartEdge> edges();

    /** Lays out a schedule under the name of its process. */
    static ProcessChart of(Schedule schedule, Language language) {
        return of(schedule, language, schedule.processName(language));
    }

    /**
     * Lays out a schedule under a heading of one's own, such as the meeting's title.
     *
     * @throws IllegalArgumentException if the schedule has no step
     */
    static ProcessChart of(Schedule schedule, Language language, String title) {
        return ChartLayout.of(schedule, language, title);
    }

    /** Returns the chart as a picture. */
    @Value.NonAttribute
    default Scene scene() {
        return ChartPainter.paint(this);
    }

    /** Returns a builder with nothing filled in; {@link #of} is the way to a chart. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds charts; not thread-safe. */
    final class Builder extends ImmutableProcessChart.Builder {}
}
