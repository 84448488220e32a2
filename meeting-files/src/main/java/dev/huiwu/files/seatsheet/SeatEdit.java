package dev.huiwu.files.seatsheet;

import dev.huiwu.core.Location;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.seating.venue.SeatId;
import java.util.Optional;

/**
 * One thing that was done to a seat sheet by hand.
 *
 * @param kind what was done
 * @param person to whom
 * @param turn the topic during which the seat is held; empty for the whole meeting
 * @param other with whom the person was swapped
 * @param from the seat of before
 * @param to the seat of now
 * @param at the cell that says so: that of the new seat, or of the row on the list
 */
public record SeatEdit(
        SeatEditKind kind,
        PersonId person,
        Optional<String> turn,
        Optional<PersonId> other,
        Optional<SeatId> from,
        Optional<SeatId> to,
        Optional<Location> at) {}
