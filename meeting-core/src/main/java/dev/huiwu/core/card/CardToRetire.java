package dev.huiwu.core.card;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Cards that are of no use any more.
 *
 * @param item the kind
 * @param place where they lie
 * @param count how many of them
 * @param reason why
 */
public record CardToRetire(CardItem item, String place, int count, RetireReason reason) {

    /** Checks the place and the count. */
    public CardToRetire {
        checkArgument(!place.isBlank(), "The place of card %s is blank.", item.id());
        checkArgument(count >= 1, "Of card %s %s are retired; one is the least.", item.id(), count);
    }
}
