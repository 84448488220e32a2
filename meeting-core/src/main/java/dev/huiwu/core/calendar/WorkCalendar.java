package dev.huiwu.core.calendar;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Severity;
import dev.huiwu.core.internal.CoreTexts;
import dev.huiwu.core.json.MeetingJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Tells working days: Monday to Friday, except holidays, and the weekend days worked for them (调休).
 *
 * <p>It answers for the years it has data for and refuses all others. A year has data when a day of it from February to
 * November is given: the notice for one year may move days of the neighbouring December or January, so those alone
 * prove nothing. A {@link #provisional()} calendar answers for the other years too, by the weekday alone, so that plans
 * can be made before the notice is out; {@link #covers} still tells which answers stand on data.
 */
public final class WorkCalendar {

    private static final String CHINA = "/META-INF/huiwu/calendar-cn.json";

    private final ImmutableSortedMap<LocalDate, CalendarDay> days;
    private final ImmutableSortedSet<Integer> years;
    private final boolean provisional;
    private final WorkingDayRank ranks;

    private WorkCalendar(Map<LocalDate, CalendarDay> days, boolean provisional) {
        this.days = ImmutableSortedMap.copyOf(days);
        this.provisional = provisional;
        ranks = new WorkingDayRank(this.days.values());
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
    public static WorkCalendar of(Collection<CalendarDay> days) {
        return of(days, Optional.empty());
    }

    @JsonCreator
    private static WorkCalendar of(
            @JsonProperty("days") Collection<CalendarDay> days,
            @JsonProperty("provisional") Optional<Boolean> provisional) {
        check(days).orThrow("The calendar days cannot be used together");
        Map<LocalDate, CalendarDay> byDate = new TreeMap<>();
        days.forEach(day -> byDate.putIfAbsent(day.date(), day));
        return new WorkCalendar(byDate, provisional.orElse(false));
    }

    /**
     * Returns the calendar of mainland China as its notices gave it when this release was made: holidays and the weekend
     * days worked for them of 2025 and 2026, each with the notice of the State Council's office (国务院办公厅) it follows.
     */
    public static WorkCalendar china() {
        try (InputStream in = Objects.requireNonNull(WorkCalendar.class.getResourceAsStream(CHINA))) {
            return MeetingJson.newMapper().readValue(in, WorkCalendar.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns this calendar with days of an office's own, which stand before those it has. */
    public WorkCalendar with(Collection<CalendarDay> own) {
        check(own).orThrow("The office's own days cannot be used together");
        Map<LocalDate, CalendarDay> both = new TreeMap<>(days);
        own.forEach(day -> both.put(day.date(), day));
        return new WorkCalendar(both, provisional);
    }

    /** Returns this calendar answering for years without data too, as if they had no holidays. */
    public WorkCalendar provisional() {
        return new WorkCalendar(days, true);
    }

    /** Says whether it answers for years it has no data for. */
    @JsonProperty("provisional")
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    public boolean isProvisional() {
        return provisional;
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
    @JsonProperty("days")
    public List<CalendarDay> days() {
        return days.values().asList();
    }

    /** Returns what is said about a day, where it is not as its weekday says. */
    public Optional<CalendarDay> day(LocalDate date) {
        return Optional.ofNullable(days.get(date));
    }

    /** Returns the days between two, both included, of which only half is worked. */
    List<CalendarDay> halves(LocalDate from, LocalDate until) {
        return from.isAfter(until)
                ? List.of()
                : days.subMap(from, true, until, true).values().stream()
                        .filter(day -> day.only().isPresent())
                        .toList();
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
     * Says whether the day is worked, whole or half.
     *
     * @throws CalendarYearMissingException if there are no data for its year
     */
    public boolean isWorkingDay(LocalDate date) {
        refuseMissing(date, date);
        return day(date).map(CalendarDay::working).orElseGet(() -> WorkingDayRank.isWeekday(date));
    }

    /**
     * Returns the day that is so many working days after the given one, or before it where the number is negative; 0
     * is the day itself, worked or not. Takes time in the logarithm of the days of this calendar.
     *
     * @throws CalendarYearMissingException if a day on the way is in a year without data
     */
    public LocalDate shift(LocalDate day, int workingDays) {
        if (workingDays == 0) {
            return day;
        }
        LocalDate next = day.plusDays(Integer.signum(workingDays));
        refuseMissing(next, next);
        LocalDate found = workingDays > 0
                ? ranks.dayOf(ranks.of(day) + workingDays)
                : ranks.dayOf(ranks.of(next) + workingDays + 1);
        refuseMissing(next, found);
        return found;
    }

    /**
     * Returns how many working days come after the one day up to and with the other; negative when the other is earlier.
     *
     * @throws CalendarYearMissingException if a day on the way is in a year without data
     */
    public int workingDaysBetween(LocalDate after, LocalDate until) {
        if (!after.equals(until)) {
            refuseMissing(
                    after.isBefore(until) ? after.plusDays(1) : until.plusDays(1),
                    after.isBefore(until) ? until : after);
        }
        return Math.toIntExact(ranks.of(until) - ranks.of(after));
    }

    /** Refuses the first year without data on the way from one day to the other. */
    private void refuseMissing(LocalDate from, LocalDate to) {
        if (provisional) {
            return;
        }
        int step = from.isAfter(to) ? -1 : 1;
        for (int year = from.getYear(); year != to.getYear() + step; year += step) {
            if (!covers(year)) {
                LocalDate first = step > 0 ? LocalDate.of(year, 1, 1) : LocalDate.of(year, 12, 31);
                throw new CalendarYearMissingException(year == from.getYear() ? from : first, years);
            }
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WorkCalendar that && days.equals(that.days) && provisional == that.provisional;
    }

    @Override
    public int hashCode() {
        return days.hashCode();
    }

    @Override
    public String toString() {
        return "WorkCalendar[%s days in %s%s]".formatted(days.size(), years, provisional ? ", provisional" : "");
    }
}
