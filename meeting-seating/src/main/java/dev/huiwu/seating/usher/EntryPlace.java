package dev.huiwu.seating.usher;

import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.seating.venue.SeatId;

/**
 * Somebody who enters the rostrum.
 *
 * @param person the person whose place it is
 * @param chair the chair on the rostrum
 */
public record EntryPlace(PersonId person, SeatId chair) {}
