package dev.huiwu.core.calendar;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A day that is not as its weekday says: a holiday, a weekend day worked for one, or a day of which half is worked.
 *
 * @param date the day
 * @param name the holiday it belongs to, possibly empty
 * @param working whether it is worked; half a day counts as a day worked
 * @param source the notice that says so, possibly empty
 * @param only the half that is worked, where the other is not
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record CalendarDay(LocalDate date, String name, boolean working, String source, Optional<DayPart> only) {

    /** Refuses a half that is worked of a day that is not. */
    @JsonCreator
    public CalendarDay {
        checkArgument(working || only.isEmpty(), "Day %s is off and cannot be worked in the %s.", date, only);
    }

    /** Returns a day that is worked whole or not at all. */
    public CalendarDay(LocalDate date, String name, boolean working, String source) {
        this(date, name, working, source, Optional.empty());
    }

    /** Returns this day with only one half of it worked. */
    public CalendarDay workedOnlyIn(DayPart part) {
        return new CalendarDay(date, name, true, source, Optional.of(part));
    }
}
