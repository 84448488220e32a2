package dev.huiwu.workflow.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalTime;
import java.util.Optional;

/**
 * By when a step is done: so many working days before or after an anchor, and there at a time of day if it matters.
 *
 * @param anchor what the days count from
 * @param workingDays days after the anchor, negative before it; 0 is the anchor's own day, worked or not
 * @param time the time of that day; empty means any time of it
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Deadline(Anchor anchor, int workingDays, Optional<LocalTime> time) {

    /** Returns the deadline so many working days after the meeting, negative before it. */
    public static Deadline ofDay(int workingDays) {
        return new Deadline(Anchor.MEETING, workingDays, Optional.empty());
    }

    /** Returns this deadline with a time of day. */
    public Deadline at(LocalTime timeOfDay) {
        return new Deadline(anchor, workingDays, Optional.of(timeOfDay));
    }

    /**
     * Says whether this one passes before the other; false when they cannot be compared.
     *
     * <p>Deadlines of different anchors cannot, nor can two of one day of which one names no time.
     */
    public boolean isBefore(Deadline other) {
        if (!anchor.equals(other.anchor)) {
            return false;
        }
        if (workingDays != other.workingDays) {
            return workingDays < other.workingDays;
        }
        return time.isPresent() && other.time.isPresent() && time.get().isBefore(other.time.get());
    }

    /** Returns it as offices write it: {@code -3}, {@code +1 16:00}, and the anchor where it is not the meeting. */
    @Override
    public String toString() {
        String days = workingDays > 0 ? "+" + workingDays : String.valueOf(workingDays);
        return (anchor.equals(Anchor.MEETING) ? "" : anchor + " ")
                + days
                + time.map(clock -> " " + clock).orElse("");
    }
}
