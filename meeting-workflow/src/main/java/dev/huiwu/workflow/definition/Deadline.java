package dev.huiwu.workflow.definition;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;

/**
 * By when a step is done: so many working days before or after an anchor, and there at a time of day if it matters; or so
 * many minutes before the anchor itself.
 *
 * @param anchor what the days count from
 * @param workingDays days after the anchor, negative before it; 0 is the anchor's own day, worked or not
 * @param time the time of that day; empty means any time of it
 * @param ahead how long before the moment of the anchor; only with 0 days and no time. Such a step is done right before then,
 *     not as early as it could be
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Deadline(Anchor anchor, int workingDays, Optional<LocalTime> time, Optional<Duration> ahead) {

    /** Refuses a moment ahead of the anchor on another day or beside a time of day. */
    @JsonCreator
    public Deadline {
        checkArgument(
                ahead.isEmpty()
                        || (workingDays == 0 && time.isEmpty() && !ahead.get().isNegative()),
                "A deadline %s before \"%s\" cannot have %s working days and %s too.",
                ahead,
                anchor,
                workingDays,
                time);
    }

    /** Returns the deadline on a day, at a time of it if one is given. */
    public Deadline(Anchor anchor, int workingDays, Optional<LocalTime> time) {
        this(anchor, workingDays, time, Optional.empty());
    }

    /** Returns the deadline so many working days after the meeting, negative before it. */
    public static Deadline ofDay(int workingDays) {
        return new Deadline(Anchor.MEETING, workingDays, Optional.empty());
    }

    /** Returns the deadline so long before the meeting begins. */
    public static Deadline ahead(Duration beforeMeeting) {
        return new Deadline(Anchor.MEETING, 0, Optional.empty(), Optional.of(beforeMeeting));
    }

    /** Returns this deadline with a time of day. */
    public Deadline at(LocalTime timeOfDay) {
        return new Deadline(anchor, workingDays, Optional.of(timeOfDay));
    }

    /**
     * Says whether this one passes before the other; false when they cannot be compared.
     *
     * <p>Deadlines of different anchors cannot, nor can two of one day unless both name a time, or both how long ahead.
     */
    public boolean isBefore(Deadline other) {
        if (!anchor.equals(other.anchor)) {
            return false;
        }
        if (workingDays != other.workingDays) {
            return workingDays < other.workingDays;
        }
        boolean earlierTime =
                time.isPresent() && other.time.isPresent() && time.get().isBefore(other.time.get());
        boolean furtherAhead =
                ahead.isPresent() && other.ahead.isPresent() && ahead.get().compareTo(other.ahead.get()) > 0;
        return earlierTime || furtherAhead;
    }

    /** Returns it as offices write it: {@code -3}, {@code +1 16:00}, and the anchor where it is not the meeting. */
    @Override
    public String toString() {
        String days = workingDays > 0 ? "+" + workingDays : String.valueOf(workingDays);
        return (anchor.equals(Anchor.MEETING) ? "" : anchor + " ")
                + days
                + time.map(clock -> " " + clock).orElse("")
                + ahead.map(length -> " -" + length.toMinutes() + "min").orElse("");
    }
}
