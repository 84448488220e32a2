package dev.huiwu.core.calendar;

import dev.huiwu.core.Findings;
import dev.huiwu.core.FindingsException;
import dev.huiwu.core.Severity;
import dev.huiwu.core.internal.CoreTexts;
import java.time.LocalDate;
import java.util.Set;

/** Says that a calendar was asked about a year it has no data for; working days are never guessed. */
public class CalendarYearMissingException extends FindingsException {

    private static final long serialVersionUID = 1L;

    private final int year;

    /** Creates the exception for a day asked about and the years that have data. */
    public CalendarYearMissingException(LocalDate day, Set<Integer> years) {
        super(
                "The calendar cannot say whether %s is a working day".formatted(day),
                Findings.of(CoreTexts.TEXTS.finding(
                        "calendar-year-missing",
                        Severity.ERROR,
                        draft -> draft.about(day.getYear())
                                .with("year", day.getYear())
                                .with("date", day)
                                .with("years", years))));
        this.year = day.getYear();
    }

    /** Returns the year without data. */
    public int year() {
        return year;
    }
}
