package dev.huiwu.workflow.chart;

import dev.huiwu.core.Language;
import dev.huiwu.core.ValueStyle;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.drawing.Bounds;
import dev.huiwu.core.drawing.Scene;
import dev.huiwu.workflow.chart.internal.ChartLayout;
import dev.huiwu.workflow.chart.internal.ChartPainter;
import dev.huiwu.workflow.chart.internal.ChartSource;
import dev.huiwu.workflow.definition.ProcessDefinition;
import dev.huiwu.workflow.instance.ProcessInstance;
import dev.huiwu.workflow.schedule.Schedule;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.immutables.value.Value;

/**
 * A process as a swim-lane chart: where every box, lane, band and arrow is on the sheet, in millimetres.
 *
 * <p>It shows a definition, a schedule with its dates, or a running process with the state of each step. A lane is a role, time
 * runs to the right: columns by due day, then by the longest path among the steps of one day. A step that decides has a
 * diamond at its right, from which the ways lead, each with the outcome it is taken by; dashed arrows go back, circles end a
 * way. Arrows run between boxes, never over one, and share a trunk only where they leave one step or come to one. A step whose
 * own day would put it left of one it waits for stands beside that one and says its day.
 *
 * <p>The sheet is the smallest of the A sizes, lying, from A4 on, that holds everything with text of at least 1.8 mm; what is
 * larger than A0 gets a sheet of its own size.
 *
 * <p>{@link #scene()} is the picture; the coordinates serve other forms of the same chart. Equal processes give equal charts.
 */
@Value.Immutable
@ValueStyle
public interface ProcessChart {

    /** Returns the heading. */
    String title();

    /** Returns the name of the process. */
    String processName();

    /** Returns the version of the definition; 0 where that is not known, as of a schedule. */
    int version();

    /** Returns the language of its texts. */
    Language language();

    /** Returns when the meeting begins; empty for a definition. */
    Optional<OffsetDateTime> meetingStart();

    /** Returns the moment it shows, in the meeting's offset; only of a running process. */
    Optional<OffsetDateTime> at();

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

    /** Returns the x of the line before the day of the moment it shows. */
    OptionalDouble nowX();

    /** Returns the boxes ordered by the day they are due, on one day by time, then by id. */
    List<ChartNode> nodes();

    /** Returns the arrows, by the step they lead to, then those that go back, by the step that decides. */
    List<ChartEdge> edges();

    /** Returns the ends of ways, by the step that decides. */
    List<ChartEnd> ends();

    /**
     * Lays out a definition, without dates: its columns are working days before and after the meeting.
     *
     * <p>A day that counts from another anchor stands where it falls if all its days are worked; where no step is that anchor,
     * after all others.
     */
    static ProcessChart of(ProcessDefinition definition, Language language) {
        return ChartLayout.of(ChartSource.of(definition, language));
    }

    /** Lays out a running process with people by their ids; see {@link #of(ProcessInstance, Schedule, OffsetDateTime, Language, Function)}. */
    static ProcessChart of(ProcessInstance instance, Schedule schedule, OffsetDateTime at, Language language) {
        return of(instance, schedule, at, language, PersonId::value);
    }

    /**
     * Lays out a running process as it stands at a moment.
     *
     * @param schedule the days of the process; steps it leaves out are not shown
     * @param names the names people are shown by
     * @throws IllegalArgumentException if the schedule is of another definition or start, see {@link ProcessInstance#checkSchedule}, or has no step
     */
    static ProcessChart of(
            ProcessInstance instance,
            Schedule schedule,
            OffsetDateTime at,
            Language language,
            Function<PersonId, String> names) {
        return ChartLayout.of(ChartSource.of(instance, schedule, at, language, names));
    }

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
        return ChartLayout.of(ChartSource.of(schedule, language, title));
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
