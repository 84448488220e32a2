package dev.huiwu.workflow.schedule;

import com.google.common.collect.ImmutableList;
import dev.huiwu.core.Findings;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.calendar.WorkingHours;
import dev.huiwu.workflow.definition.StepId;
import dev.huiwu.workflow.duty.DutyTable;
import dev.huiwu.workflow.schedule.internal.BusyDays;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/**
 * Who is busy when (R11): every person's steps by day, and where somebody would have to be at two places at one time.
 *
 * @param days the days of each person, by person, then by day
 * @param doubles the double bookings, by person, then by step
 * @param findings {@code booked-twice}, an error for each of them; {@code day-too-full}, a warning for each day with more work
 *     than hours
 */
public record BusyView(List<PersonDay> days, List<DoubleBooking> doubles, Findings findings) {

    /**
     * What somebody has to do on a day.
     *
     * @param steps the steps due that day, by when they are due
     * @param work how long they take together
     */
    public record PersonDay(PersonId person, LocalDate day, List<StepId> steps, Duration work) {

        /** Keeps a copy. */
        public PersonDay {
            steps = ImmutableList.copyOf(steps);
        }
    }

    /** Two steps of one person that are on at one time in different places. */
    public record DoubleBooking(
            PersonId person, LocalDate day, StepId first, String firstPlace, StepId second, String secondPlace) {}

    /** Keeps copies. */
    public BusyView {
        days = ImmutableList.copyOf(days);
        doubles = ImmutableList.copyOf(doubles);
    }

    /**
     * Returns who is busy when.
     *
     * <p>A step with a place takes somebody there for its duration up to the time it is due; one that names no time, or does not
     * say how long it takes, for its whole day. Steps nobody is answerable for are left to {@link
     * dev.huiwu.workflow.review.DutyReview}.
     */
    public static BusyView of(Schedule schedule, DutyTable duties, WorkingHours hours) {
        return BusyDays.view(schedule, duties, hours);
    }
}
