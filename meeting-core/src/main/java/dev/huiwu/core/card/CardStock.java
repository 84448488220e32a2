package dev.huiwu.core.card;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * How many cards of a kind lie at a place when the inventory is opened (期初库存).
 *
 * @param card the kind
 * @param place the place, such as a cabinet and a drawer
 * @param count how many; none says that the kind is known there
 */
public record CardStock(CardId card, String place, int count) {

    /** Keeps a stock. */
    public CardStock {
        checkArgument(!place.isBlank(), "The place of card %s is blank.", card);
        checkArgument(
                count >= 0 && count <= CardMovement.MOST,
                "%s cards %s lie at a place; there can be 0 to %s.",
                count,
                card,
                CardMovement.MOST);
    }
}
