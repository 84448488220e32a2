package dev.huiwu.core.card;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;

/**
 * What was counted of one kind of card after a meeting. What is neither back nor damaged nor lost is still out.
 *
 * @param card the kind
 * @param back how many came back whole
 * @param damaged how many came back damaged
 * @param lost how many are given up
 * @param place where they were put; empty for where they were taken from, to each place as many as it gave
 */
public record CardReturnCount(CardId card, int back, int damaged, int lost, Optional<String> place) {

    /** Keeps a count. */
    public CardReturnCount {
        checkArgument(
                Math.min(back, Math.min(damaged, lost)) >= 0
                        && Math.max(back, Math.max(damaged, lost)) <= CardMovement.MOST,
                "A figure of card %s is not from 0 to %s.",
                card,
                CardMovement.MOST);
        checkArgument(place.map(text -> !text.isBlank()).orElse(true), "The place of card %s is blank.", card);
    }
}
