package dev.huiwu.core.card;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * Cards that have to be made.
 *
 * @param card what stands on them
 * @param needed how many are needed, of a leader's twice as many as stand on tables
 * @param held how many of these are there
 * @param needs where they stand
 */
public record CardToMake(NameCard card, int needed, int held, List<CardNeed> needs) {

    /** Checks the figures and keeps a copy of the needs. */
    public CardToMake {
        checkArgument(
                held >= 0 && held <= needed,
                "Of %s cards of class %s that are needed %s are there.",
                needed,
                card.cardClass(),
                held);
        needs = ImmutableList.copyOf(needs);
    }

    /** Returns how many to make. */
    public int count() {
        return needed - held;
    }
}
