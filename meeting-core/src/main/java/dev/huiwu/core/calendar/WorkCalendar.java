package dev.huiwu.core.calendar;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Severity;
import dev.huiwu.core.internal.CoreTexts;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Tells working days: Monday to Friday, except holidays, and the weekend days worked for them (调休).
 *
 * <p>It answers for the years it has data for and refuses all others. A year has data when a day of it from February to
 * November is given: the notice for one year may move days of the neighbouring December or January, so those alone
 * prove nothing.
 */
public final class WorkCalendar {

    private final ImmutableSortedMap<LocalDate, CalendarDay> days;
    private final ImmutableSortedSet<Integer> years;

    private WorkCalendar(Map<LocalDate, CalendarDay> days) {
        this.days = ImmutableSortedMap.copyOf(days);
        this.years = days.keySet().stream()
                .filter(date -> date.getMonthValue() > 1 && date.getMonthValue() < 12)
                .map(LocalDate::getYear)
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }

    /**
     * Returns the calendar of the days, whatever their order.
     *
     * @throws dev.huiwu.core.FindingsException if {@link #check} reports an error
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static WorkCalendar of(Collection<CalendarDay> days) {
        check(days).orThrow("The calendar days cannot be used together");
        Map<LocalDate, CalendarDay> byDate = new TreeMap<>();
        days.forEach(day -> byDate.putIfAbsent(day.date(), day));
        return new WorkCalendar(byDate);
    }

    /** Returns what is wrong with the days taken together: {@code calendar-day-twice}, worked and not worked. */
    public static Findings check(Collection<CalendarDay> days) {
        Map<LocalDate, CalendarDay> byDate = new TreeMap<>();
        List<Finding> findings = new ArrayList<>();
        for (CalendarDay day : days) {
            CalendarDay first = byDate.putIfAbsent(day.date(), day);
            if (first != null && first.working() != day.working()) {
                findings.add(CoreTexts.TEXTS.finding(
                        "calendar-day-twice",
                        Severity.ERROR,
                        draft -> draft.about(day.date()).with("date", day.date())));
            }
        }
        return new Findings(findings);
    }

    /** Returns the days that are not as their weekday says, by date. */
    @JsonValue
    public List<CalendarDay> days() {
        return days.values().asList();
    }

    /** Returns what is said about a day, where it is not as its weekday says. */
    public Optional<CalendarDay> day(LocalDate date) {
        return Optional.ofNullable(days.get(date));
    }

    /** Returns the years there are data for, ascending. */
    public Set<Integer> years() {
        return years;
    }

    /** Says whether there are data for the year. */
    public boolean covers(int year) {
        return years.contains(year);
    }

    /**
     * Says whether the day is worked.
     *
     * @throws CalendarYearMissingException if there are no data for its year
     */
    public boolean isWorkingDay(LocalDate date) {
        if (!covers(date.getYear())) {
            throw new CalendarYearMissingException(date, years);
        }
        return day(date)
                .map(CalendarDay::working)
                .orElse(date.getDayOfWeek() != DayOfWeek.SATURDAY && date.getDayOfWeek() != DayOfWeek.SUNDAY);
    }

    /**
     * Returns the day that is so many working days after the given one, or before it where the number is negative; 0
     * is the day itself, worked or not.
     *
     * @throws CalendarYearMissingException if a day on the way is in a year without data
     */
    public LocalDate shift(LocalDate day, int workingDays) {
        int step = Integer.signum(workingDays);
        LocalDate date = day;
        int left = Math.abs(workingDays);
        while (left > 0) {
            date = date.plusDays(step);
            if (isWorkingDay(date)) {
                left--;
            }
        }
        return date;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WorkCalendar that && days.equals(that.days);
    }

    @Override
    public int hashCode() {
        return days.hashCode();
    }

    @Override
    public String toString() {
        return "WorkCalendar[%s days in %s]".formatted(days.size(), years);
    }
}
