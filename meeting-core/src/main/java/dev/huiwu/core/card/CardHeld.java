package dev.huiwu.core.card;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;

/**
 * Cards that are there for a need.
 *
 * @param card what is needed
 * @param item the kind of card that serves
 * @param place where they lie; empty if they are out at the meeting already
 * @param count how many of them
 */
public record CardHeld(NameCard card, CardItem item, Optional<String> place, int count) {

    /** Checks the count. */
    public CardHeld {
        checkArgument(count >= 1, "Of card %s %s serve; one is the least.", item.id(), count);
    }
}
