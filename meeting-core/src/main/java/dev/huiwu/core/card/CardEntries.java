package dev.huiwu.core.card;

import java.util.ArrayList;
import java.util.List;

/** Writes entries of the log for any number of cards: one entry takes {@link CardMovement#MOST}. */
final class CardEntries {

    private CardEntries() {}

    /** Returns as many entries as so many cards take; none for no card. */
    static List<CardMovement> of(CardMovement.Builder entry, int count) {
        List<CardMovement> entries = new ArrayList<>();
        for (int left = count; left > 0; left -= CardMovement.MOST) {
            entries.add(entry.count(Math.min(left, CardMovement.MOST)).build());
        }
        return entries;
    }
}
