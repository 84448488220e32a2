package dev.huiwu.core.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * Counts in working time: the working hours of working days, half days counting for what they have.
 *
 * <p>Times are local, in the offset of the meeting. Each method takes time in the working days it passes, or better.
 * Immutable and thread-safe.
 *
 * @param calendar tells the working days
 * @param hours the hours of a day
 */
public record WorkClock(WorkCalendar calendar, WorkingHours hours) {

    /**
     * Returns the moment so much working time before another; of several equal ones the latest, so that nothing begins
     * earlier than it must. With no time to pass it is the moment itself, worked or not.
     *
     * @throws CalendarYearMissingException if a day on the way is in a year without data
     */
    public LocalDateTime before(LocalDateTime moment, Duration length) {
        LocalDateTime at = moment;
        Duration left = length;
        while (!left.isZero()) {
            Duration worked = worked(at.toLocalDate(), LocalTime.MIN, at.toLocalTime());
            if (left.compareTo(worked) <= 0) {
                return at.toLocalDate().atTime(backFrom(spans(at.toLocalDate()), at.toLocalTime(), left));
            }
            left = left.minus(worked);
            at = endOf(calendar.shift(at.toLocalDate(), -1));
        }
        return at;
    }

    /**
     * Returns the moment by which so much working time has passed since another; of several equal ones the earliest.
     *
     * @throws CalendarYearMissingException if a day on the way is in a year without data
     */
    public LocalDateTime after(LocalDateTime moment, Duration length) {
        LocalDateTime at = moment;
        Duration left = length;
        while (!left.isZero()) {
            Duration worked = worked(at.toLocalDate(), at.toLocalTime(), LocalTime.MAX);
            if (left.compareTo(worked) <= 0) {
                return at.toLocalDate().atTime(onFrom(spans(at.toLocalDate()), at.toLocalTime(), left));
            }
            left = left.minus(worked);
            at = calendar.shift(at.toLocalDate(), 1).atStartOfDay();
        }
        return at;
    }

    /**
     * Returns the working time from one moment to the other; negative when the other is earlier.
     *
     * @throws CalendarYearMissingException if a day on the way is in a year without data
     */
    public Duration between(LocalDateTime from, LocalDateTime until) {
        if (until.isBefore(from)) {
            return between(until, from).negated();
        }
        LocalDate first = from.toLocalDate();
        LocalDate last = until.toLocalDate();
        if (first.equals(last)) {
            return worked(first, from.toLocalTime(), until.toLocalTime());
        }
        LocalDate eve = last.minusDays(1);
        Duration whole = hours.day().multipliedBy(calendar.workingDaysBetween(first, eve));
        for (CalendarDay half : calendar.halves(first.plusDays(1), eve)) {
            whole = whole.minus(hours.day()).plus(WorkingHours.length(hours.spans(half.only())));
        }
        return worked(first, from.toLocalTime(), LocalTime.MAX)
                .plus(whole)
                .plus(worked(last, LocalTime.MIN, until.toLocalTime()));
    }

    /** Returns the end of the working hours of the day, which is noon or less for one worked in the morning. */
    public LocalDateTime endOf(LocalDate day) {
        List<WorkingHours.Span> spans = spans(day);
        return day.atTime(
                spans.isEmpty() ? hours.end() : spans.get(spans.size() - 1).until());
    }

    /** Returns the beginning of the working hours of the day. */
    public LocalDateTime beginOf(LocalDate day) {
        List<WorkingHours.Span> spans = spans(day);
        return day.atTime(spans.isEmpty() ? hours.begin() : spans.get(0).from());
    }

    private List<WorkingHours.Span> spans(LocalDate day) {
        if (!calendar.isWorkingDay(day)) {
            return List.of();
        }
        Optional<DayPart> only = calendar.day(day).flatMap(CalendarDay::only);
        return hours.spans(only);
    }

    private Duration worked(LocalDate day, LocalTime from, LocalTime until) {
        Duration worked = Duration.ZERO;
        for (WorkingHours.Span span : spans(day)) {
            LocalTime begin = span.from().isAfter(from) ? span.from() : from;
            LocalTime end = span.until().isBefore(until) ? span.until() : until;
            if (begin.isBefore(end)) {
                worked = worked.plus(Duration.between(begin, end));
            }
        }
        return worked;
    }

    private static LocalTime backFrom(List<WorkingHours.Span> spans, LocalTime moment, Duration length) {
        Duration left = length;
        for (int i = spans.size() - 1; i > 0; i--) {
            WorkingHours.Span span = spans.get(i);
            LocalTime end = span.until().isBefore(moment) ? span.until() : moment;
            if (span.from().isBefore(end)) {
                Duration here = Duration.between(span.from(), end);
                if (left.compareTo(here) <= 0) {
                    return end.minus(left);
                }
                left = left.minus(here);
            }
        }
        LocalTime until = spans.get(0).until();
        return (until.isBefore(moment) ? until : moment).minus(left);
    }

    private static LocalTime onFrom(List<WorkingHours.Span> spans, LocalTime moment, Duration length) {
        Duration left = length;
        for (int i = 0; i < spans.size() - 1; i++) {
            WorkingHours.Span span = spans.get(i);
            LocalTime begin = span.from().isAfter(moment) ? span.from() : moment;
            if (begin.isBefore(span.until())) {
                Duration here = Duration.between(begin, span.until());
                if (left.compareTo(here) <= 0) {
                    return begin.plus(left);
                }
                left = left.minus(here);
            }
        }
        LocalTime from = spans.get(spans.size() - 1).from();
        return (from.isAfter(moment) ? from : moment).plus(left);
    }
}
