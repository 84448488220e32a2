package dev.huiwu.cli;

import com.google.common.base.Joiner;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Language;
import dev.huiwu.core.Severity;
import dev.huiwu.core.calendar.WorkCalendar;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** How deadlines stand on a day, in words of one language. It keeps in mind the years that it counted without data. */
final class Deadlines {

    /** More years than any register is about. */
    private static final int MAX_YEARS = 20;

    private final LocalDate on;
    private final WorkCalendar calendar;
    private final Language language;
    private final Set<Integer> guessed = new TreeSet<>();

    Deadlines(LocalDate on, WorkCalendar calendar, Language language) {
        this.on = on;
        this.calendar = calendar;
        this.language = language;
    }

    LocalDate on() {
        return on;
    }

    /** Returns how long a deadline is past, or how long it is until then: in working days, or in calendar days where none of them is worked. */
    String of(LocalDate deadline) {
        if (deadline.equals(on)) {
            return language.choose("当天到期", "due that day");
        }
        return deadline.isBefore(on)
                ? language.choose("逾期 %s", "%s overdue").formatted(days(deadline, on))
                : language.choose("还有 %s", "%s left").formatted(days(on, deadline));
    }

    private String days(LocalDate after, LocalDate until) {
        counted(after, until);
        int worked = calendar.provisional().workingDaysBetween(after, until);
        long days = worked > 0 ? worked : ChronoUnit.DAYS.between(after, until);
        return language.choose(
                days + (worked > 0 ? " 个工作日" : " 个自然日"),
                days + (worked > 0 ? " working day" : " calendar day") + (days == 1 ? "" : "s"));
    }

    /** Keeps in mind that the days after one, up to and with another, were counted. */
    void counted(LocalDate after, LocalDate until) {
        IntStream.rangeClosed(after.plusDays(1).getYear(), until.getYear())
                .filter(year -> !calendar.covers(year))
                .limit(MAX_YEARS)
                .forEach(guessed::add);
    }

    /** Returns that the days of the years counted without data are guessed, if there are any; a note where that was asked for. */
    Findings guessed() {
        String years = Joiner.on(' ').join(guessed);
        return guessed.isEmpty()
                ? Findings.none()
                : Findings.of(TopicActions.TEXTS.finding(
                        "deadline-year-guessed",
                        calendar.isProvisional() ? Severity.NOTE : Severity.WARNING,
                        draft -> draft.about(guessed.toArray()).with("years", years)));
    }
}
