package dev.huiwu.workflow.chart;

import dev.huiwu.core.Language;
import dev.huiwu.core.ValueStyle;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.calendar.WorkCalendar;
import dev.huiwu.core.drawing.Bounds;
import dev.huiwu.core.drawing.Scene;
import dev.huiwu.workflow.chart.internal.DutyLayout;
import dev.huiwu.workflow.chart.internal.DutyPainter;
import dev.huiwu.workflow.chart.internal.DutySource;
import dev.huiwu.workflow.duty.Absence;
import dev.huiwu.workflow.duty.DutyTable;
import dev.huiwu.workflow.instance.ProcessInstance;
import dev.huiwu.workflow.schedule.Schedule;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import org.immutables.value.Value;

/**
 * Who has what to do when: a row for each person, a bar for each step from when it must begin at the latest until it is due.
 *
 * <p>Days that are not worked are shaded, a line marks the meeting's day and, of a running process, the moment it shows. Who is
 * away has the time hatched, and whoever stands in then has hatched bars of their own. The sheet is the smallest of the A
 * sizes, lying, from A4 on, that holds everything with days of at least 4 mm; what is larger than A0 gets a sheet of its own
 * size. Equal input gives equal charts.
 */
@Value.Immutable
@ValueStyle
public interface DutyChart {

    /** Returns the name of the process. */
    String processName();

    /** Returns the language of its texts. */
    Language language();

    /** Returns when the meeting begins. */
    OffsetDateTime meetingStart();

    /** Returns the moment it shows, in the meeting's offset; only of a running process. */
    Optional<OffsetDateTime> at();

    /** Returns the hash of the definition it shows. */
    String definitionHash();

    /** Returns the whole sheet. */
    Bounds page();

    /** Returns the area of the days, right of the names and below the dates. */
    Bounds area();

    /** Returns the first day. */
    LocalDate firstDay();

    /** Returns how many days there are, one beside the other, equally wide. */
    int days();

    /** Returns the days that are not worked. */
    Set<LocalDate> daysOff();

    /** Returns the x of the line where the meeting's day begins. */
    double meetingX();

    /** Returns the x of the moment it shows, where that is among its days. */
    OptionalDouble nowX();

    /** Returns the rows in the order of the duty table, then those who only stand in, then the one of nobody. */
    List<DutyRow> rows();

    /** Returns the bars by row, then by first day, then by step. */
    List<DutyBar> bars();

    /**
     * Lays out a schedule.
     *
     * @param names the names people are shown by
     * @throws IllegalArgumentException if the schedule has no step
     */
    static DutyChart of(
            Schedule schedule,
            DutyTable duties,
            List<Absence> absences,
            WorkCalendar calendar,
            Language language,
            Function<PersonId, String> names) {
        return DutyLayout.of(DutySource.of(schedule, duties, absences, calendar, language, names));
    }

    /**
     * Lays out a running process as it stands at a moment, with the duties and absences it knows.
     *
     * @param names the names people are shown by
     * @throws IllegalArgumentException if the schedule is of another definition or start, see {@link ProcessInstance#checkSchedule}, or has no step
     */
    static DutyChart of(
            ProcessInstance instance,
            Schedule schedule,
            OffsetDateTime at,
            WorkCalendar calendar,
            Language language,
            Function<PersonId, String> names) {
        instance.checkSchedule(schedule);
        return DutyLayout.of(DutySource.of(instance, schedule, at, calendar, language, names));
    }

    /** Returns the chart as a picture. */
    @Value.NonAttribute
    default Scene scene() {
        return DutyPainter.paint(this);
    }

    /** Returns a builder with nothing filled in; {@link #of} is the way to a chart. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds charts; not thread-safe. */
    final class Builder extends ImmutableDutyChart.Builder {}
}
