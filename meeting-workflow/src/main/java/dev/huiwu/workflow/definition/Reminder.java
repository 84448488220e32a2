package dev.huiwu.workflow.definition;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalTime;
import java.util.Optional;

/**
 * Reminds the owner of a step so many working days before it is due.
 *
 * @param workingDays how many working days before the day due, 0 or more
 * @param time the time of that day; empty means its beginning
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Reminder(int workingDays, Optional<LocalTime> time) {

    /** Refuses reminders after the fact. */
    public Reminder {
        checkArgument(workingDays >= 0, "A reminder %s working days before is one after the day due.", workingDays);
    }

    /** Returns a reminder so many working days before. */
    public static Reminder daysBefore(int workingDays) {
        return new Reminder(workingDays, Optional.empty());
    }

    /** Returns this reminder at a time of day. */
    public Reminder at(LocalTime timeOfDay) {
        return new Reminder(workingDays, Optional.of(timeOfDay));
    }

    /** Returns it as tables write it: {@code 2}, {@code 0 09:00}. */
    @Override
    public String toString() {
        return workingDays + time.map(clock -> " " + clock).orElse("");
    }
}
