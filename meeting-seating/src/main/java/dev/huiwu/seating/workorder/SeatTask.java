package dev.huiwu.seating.workorder;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.huiwu.seating.card.SeatCard;
import dev.huiwu.seating.venue.SeatId;
import java.util.Optional;

/**
 * What is done to the card of one seat.
 *
 * @param seat the seat, or the rostrum chair
 * @param turn the topic during which the chair is held; empty for the whole meeting
 * @param takeAway the card that goes
 * @param goesTo the seat at which it is wanted; empty if it goes back into the box
 * @param putDown the card that comes
 * @param comesFrom the seat from which it was taken; empty if it is printed or lies in the box
 * @param fromBox whether it lies in the box, where an earlier order put it
 * @param laid whether the cards stand on the tables already; else they are changed in the box
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record SeatTask(
        SeatId seat,
        Optional<String> turn,
        Optional<SeatCard> takeAway,
        Optional<SeatId> goesTo,
        Optional<SeatCard> putDown,
        Optional<SeatId> comesFrom,
        boolean fromBox,
        boolean laid) {

    /** Checks that something is done. */
    public SeatTask {
        checkArgument(takeAway.isPresent() || putDown.isPresent(), "Nothing is done at seat %s.", seat);
        checkArgument(
                goesTo.isEmpty() || takeAway.isPresent(), "A card goes on from seat %s that is not taken away.", seat);
        checkArgument(
                comesFrom.isEmpty() || putDown.isPresent(), "A card comes to seat %s that is not put down.", seat);
        checkArgument(
                !fromBox || (putDown.isPresent() && comesFrom.isEmpty()),
                "No card comes to seat %s from the box alone.",
                seat);
    }

    /** Returns the card if it has to be printed. */
    public Optional<SeatCard> toPrint() {
        return putDown.filter(card -> comesFrom.isEmpty() && !fromBox);
    }
}
