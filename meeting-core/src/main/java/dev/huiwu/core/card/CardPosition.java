package dev.huiwu.core.card;

import com.google.common.collect.ImmutableMap;
import java.util.Map;

/**
 * Where the cards of one kind are on a date.
 *
 * @param item the kind
 * @param held how many there were when the inventory was opened
 * @param made how many were made since
 * @param stored how many lie at each place, places in the order of their texts; none with none
 * @param inUse how many are out at each meeting, likewise
 * @param lost how many are missed
 * @param retired how many were damaged or taken away for good
 */
public record CardPosition(
        CardItem item,
        int held,
        int made,
        Map<String, Integer> stored,
        Map<String, Integer> inUse,
        int lost,
        int retired) {

    /** Keeps copies. */
    public CardPosition {
        stored = ImmutableMap.copyOf(stored);
        inUse = ImmutableMap.copyOf(inUse);
    }

    /** Returns the figures. */
    public CardCounts counts() {
        return new CardCounts(held, made, sum(stored), sum(inUse), lost, retired);
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
