package dev.huiwu.seating;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.seating.venue.SeatId;
import java.util.Optional;

/**
 * One person on one seat, and why.
 *
 * @param person the person
 * @param seat the seat, or the rostrum chair
 * @param reason why there
 * @param turn the topic during which the chair is held; empty for the whole meeting
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Seating(PersonId person, SeatId seat, SeatReason reason, Optional<String> turn) {

    /** Returns a seating for the whole meeting. */
    public static Seating of(PersonId person, SeatId seat, SeatReason reason) {
        return new Seating(person, seat, reason, Optional.empty());
    }
}
