package dev.huiwu.seating.usher;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.seating.venue.SeatId;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * Somebody whom an usher meets and takes to the seat.
 *
 * @param person the person whose place it is; a stand-in who comes instead is met the same way
 * @param seat the seat, the first one of who comes for several topics
 * @param point where they meet
 * @param entrance the id of the entrance they use; empty if none is known
 * @param meetAt when they meet
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record GuidedPerson(
        PersonId person, SeatId seat, String point, Optional<String> entrance, OffsetDateTime meetAt) {}
