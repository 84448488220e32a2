package dev.huiwu.seating.replan;

import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.seating.SeatReason;
import dev.huiwu.seating.venue.SeatId;
import java.util.Optional;

/**
 * What a late change does to one person.
 *
 * @param person who
 * @param from the seat of before; empty for who had none
 * @param to the seat of now; empty for who leaves
 * @param reason why
 */
public record SeatMove(PersonId person, Optional<SeatId> from, Optional<SeatId> to, SeatReason reason) {

    /** Says whether the person has a seat before and after, and not the same. */
    public boolean betweenSeats() {
        return from.isPresent() && to.isPresent() && !from.equals(to);
    }
}
