package dev.huiwu.core.topic;

import dev.huiwu.core.calendar.WorkCalendar;
import java.time.LocalDate;

/**
 * Something to be carried out, with the topic it came of.
 *
 * @param topic the topic
 * @param task what has to be carried out
 */
public record SupervisedTask(Topic topic, FollowUp task) {

    /**
     * Returns how many working days are left for it after a day, its deadline included; those gone by since the deadline as a negative number
     * (R26). Years of which the calendar knows nothing count as if they had no holidays.
     */
    public int workingDaysLeft(LocalDate on, WorkCalendar calendar) {
        return calendar.provisional().workingDaysBetween(on, task.deadline());
    }
}
