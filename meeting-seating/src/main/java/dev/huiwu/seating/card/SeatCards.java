package dev.huiwu.seating.card;

import com.google.common.collect.ImmutableList;
import dev.huiwu.core.Findings;
import dev.huiwu.core.card.CardNeed;
import dev.huiwu.core.card.CardPolicy;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatingRequest;
import java.util.List;
import java.util.Optional;

/**
 * The cards of a plan: one for every seat that needs one, and for a chair held in turn one for each turn.
 *
 * <p>They are in the order in which somebody lays them: the rostrum row by row, then floor by floor and block by block, each block row by
 * row to and fro, so that the walk is short; in a room the chairs by their numbers.
 *
 * @param cards in that order
 * @param findings {@code card-texts-equal} (warning): people whose cards cannot be told apart though unit or post stand on them;
 *     {@code card-person-unnamed} (note): places with the unit's name, since nobody is named for them yet
 */
public record SeatCards(List<SeatCard> cards, Findings findings) {

    /** Keeps a copy of the cards. */
    public SeatCards {
        cards = ImmutableList.copyOf(cards);
    }

    /**
     * Returns the cards of a plan that was made for the request.
     *
     * <p>Who stands in for somebody on leave has the card. Of two people in the room with one name each has the unit on a second line,
     * of two of one unit the post as well; only a leader keeps the plain card if no other leader has the name. Takes time in proportion
     * to the seats.
     */
    public static SeatCards of(SeatingRequest request, SeatPlan plan, CardPolicy policy) {
        return new CardTexts(request, plan, policy).cards();
    }

    /** Returns the cards as a meeting needs them, to be compared with those that are held. */
    public List<CardNeed> needs() {
        return cards.stream()
                .map(card -> new CardNeed(
                        card.card(),
                        Optional.of(card.person()),
                        Optional.of(card.seat().value())))
                .toList();
    }

    /** Returns what has to be done with the cards that stand by an earlier plan. */
    public CardChanges changedSince(SeatCards before) {
        return CardChanges.between(before.cards, cards);
    }
}
