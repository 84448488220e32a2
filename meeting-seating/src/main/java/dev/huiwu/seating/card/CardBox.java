package dev.huiwu.seating.card;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;

/**
 * Cards that changes took away and that lie in the box (座签箱) until somebody wants one of the same text on as many faces again.
 *
 * @param cards the cards, in the order they were put in
 */
public record CardBox(List<SeatCard> cards) {

    /** Keeps a copy. */
    public CardBox {
        cards = ImmutableList.copyOf(cards);
    }

    /** Returns the box before anything was changed: every other card stands or is printed. */
    public static CardBox empty() {
        return new CardBox(List.of());
    }

    /** Returns of the cards that a change wants printed those that need not be, as the box has them; each card of the box is for one. */
    public List<SeatCard> spares(CardChanges changes) {
        List<SeatCard> left = new ArrayList<>(cards);
        return changes.print().stream().filter(card -> take(left, card)).toList();
    }

    /** Returns the box once a change is made. */
    public CardBox after(CardChanges changes) {
        List<SeatCard> left = new ArrayList<>(cards);
        changes.print().forEach(card -> take(left, card));
        left.addAll(changes.takeAway());
        return new CardBox(left);
    }

    private static boolean take(List<SeatCard> cards, SeatCard wanted) {
        for (SeatCard card : cards) {
            if (card.sameCard(wanted)) {
                return cards.remove(card);
            }
        }
        return false;
    }
}
