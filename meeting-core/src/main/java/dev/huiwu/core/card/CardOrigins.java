package dev.huiwu.core.card;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * From which places the cards that are out at a meeting were taken, while its movements are entered one after another; not thread-safe.
 *
 * <p>What comes back to a place it was taken from settles that place; what is damaged, lost or put elsewhere settles the place that was
 * taken from last, for nobody knows which of equal cards it was.
 */
final class CardOrigins {

    private final String meeting;
    private final Map<CardId, LinkedHashMap<String, Integer>> taken = new HashMap<>();

    CardOrigins(String meeting) {
        this.meeting = meeting;
    }

    void enter(CardMovement movement) {
        if (movement.meeting().filter(meeting::equals).isEmpty()) {
            return;
        }
        switch (movement.kind()) {
            case CHECKED_OUT ->
                taken.computeIfAbsent(movement.card(), card -> new LinkedHashMap<>())
                        .merge(movement.place().orElseThrow(), movement.count(), Integer::sum);
            case RETURNED, DAMAGED, LOST -> settle(movement);
            case MADE, FOUND, RETIRED -> {
                // not about what is out
            }
        }
    }

    private void settle(CardMovement movement) {
        Map<String, Integer> places = taken.getOrDefault(movement.card(), new LinkedHashMap<>());
        int left = movement.count();
        left -= movement.place()
                .map(place -> take(places, place, movement.count()))
                .orElse(0);
        List<String> order = List.copyOf(places.keySet());
        for (int i = order.size() - 1; i >= 0; i--) {
            left -= take(places, order.get(i), left);
        }
    }

    private static int take(Map<String, Integer> places, String place, int most) {
        int count = Math.min(most, places.getOrDefault(place, 0));
        places.computeIfPresent(place, (same, there) -> there - count);
        return count;
    }

    /** Says whether cards of the kind were taken at all. */
    boolean knows(CardId card) {
        return taken.containsKey(card);
    }

    /** Returns how many of so many cards go to which place, in the order they were taken; more than are out go to the last one. */
    Map<String, Integer> shares(CardId card, int count) {
        Map<String, Integer> shares = new LinkedHashMap<>();
        int left = count;
        String last = "";
        for (Map.Entry<String, Integer> place :
                taken.getOrDefault(card, new LinkedHashMap<>()).entrySet()) {
            int share = Math.min(left, place.getValue());
            shares.put(place.getKey(), share);
            left -= share;
            last = place.getKey();
        }
        shares.merge(last, left, Integer::sum);
        shares.values().removeIf(share -> share == 0);
        return shares;
    }
}
