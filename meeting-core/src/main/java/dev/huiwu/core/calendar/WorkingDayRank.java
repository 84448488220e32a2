package dev.huiwu.core.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Numbers working days, so that counting them is subtraction: those of the weeks by arithmetic, those that differ from their
 * weekday by search.
 */
final class WorkingDayRank {

    /** From a Monday to 1970-01-01. */
    private static final int MONDAY = 3;

    private final long[] exceptions;
    /** By how much the exceptions up to and with each one change the number. */
    private final int[] change;

    /** Creates the numbers for the days that are not as their weekday says, in order of date. */
    WorkingDayRank(Collection<CalendarDay> days) {
        List<CalendarDay> different = days.stream()
                .filter(day -> day.working() != isWeekday(day.date()))
                .toList();
        exceptions =
                different.stream().mapToLong(day -> day.date().toEpochDay()).toArray();
        change = new int[exceptions.length + 1];
        for (int i = 0; i < exceptions.length; i++) {
            change[i + 1] = change[i] + (different.get(i).working() ? 1 : -1);
        }
    }

    static boolean isWeekday(LocalDate date) {
        return date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
    }

    /** Returns the number of the last working day up to and with the day. */
    long of(LocalDate day) {
        return of(day.toEpochDay());
    }

    /** Returns the working day with the number. */
    LocalDate dayOf(long rank) {
        long low = firstWith(rank - exceptions.length);
        long high = firstWith(rank + exceptions.length);
        while (low < high) {
            long middle = Math.floorDiv(low + high, 2L);
            if (of(middle) < rank) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return LocalDate.ofEpochDay(low);
    }

    private long of(long day) {
        int at = Arrays.binarySearch(exceptions, day);
        return weekdays(day) + change[at >= 0 ? at + 1 : -at - 1];
    }

    private static long weekdays(long day) {
        long fromMonday = day + MONDAY;
        return Math.floorDiv(fromMonday, 7L) * 5 + Math.min(Math.floorMod(fromMonday, 7) + 1, 5);
    }

    /** Returns the first day with so many weekdays. */
    private static long firstWith(long weekdays) {
        long before = weekdays - 1;
        return Math.floorDiv(before, 5L) * 7 + Math.floorMod(before, 5) - MONDAY;
    }
}
