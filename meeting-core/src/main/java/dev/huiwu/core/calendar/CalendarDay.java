package dev.huiwu.core.calendar;

import java.time.LocalDate;

/**
 * A day that is not as its weekday says: a holiday, or a weekend day worked for one.
 *
 * @param date the day
 * @param name the holiday it belongs to, possibly empty
 * @param working whether it is worked
 * @param source the notice that says so, possibly empty
 */
public record CalendarDay(LocalDate date, String name, boolean working, String source) {}
