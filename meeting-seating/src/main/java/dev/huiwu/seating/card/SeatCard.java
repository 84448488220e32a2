package dev.huiwu.seating.card;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.card.NameCard;
import dev.huiwu.seating.venue.SeatId;
import java.util.Optional;

/**
 * The card at a seat.
 *
 * @param seat the seat, or the rostrum chair
 * @param person whose place it marks
 * @param turn the topic during which it stands there; empty for the whole meeting
 * @param card what stands on it
 * @param twoFaced whether both faces carry the text
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record SeatCard(SeatId seat, PersonId person, Optional<String> turn, NameCard card, boolean twoFaced) {

    /** Says whether one can be put in the place of the other without making a card. */
    boolean sameCard(SeatCard other) {
        return card.equals(other.card) && twoFaced == other.twoFaced;
    }

    /** Says whether they stand at one seat at one time. */
    boolean samePlace(SeatCard other) {
        return seat.equals(other.seat) && turn.equals(other.turn);
    }
}
