package dev.huiwu.seating.card;

import com.google.common.collect.ImmutableList;
import dev.huiwu.core.card.NameCard;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What has to be done with the cards after a plan has changed; every other card stays where it stands.
 *
 * @param print cards that are not there yet, in the order they are laid
 * @param takeAway cards that nobody needs any more, in the order they stood
 * @param moves cards that are there and go to another seat, in the order of the seats they go to
 */
public record CardChanges(List<SeatCard> print, List<SeatCard> takeAway, List<Move> moves) {

    /** Keeps copies. */
    public CardChanges {
        print = ImmutableList.copyOf(print);
        takeAway = ImmutableList.copyOf(takeAway);
        moves = ImmutableList.copyOf(moves);
    }

    /**
     * A card that goes to another seat.
     *
     * @param was where it stands
     * @param is where it goes; the two carry the same text
     */
    public record Move(SeatCard was, SeatCard is) {}

    /** Says whether there is nothing to do. */
    public boolean isEmpty() {
        return print.isEmpty() && takeAway.isEmpty() && moves.isEmpty();
    }

    /** What may stand in for another: the same text on as many faces. */
    private record Kind(NameCard card, boolean twoFaced) {
        static Kind of(SeatCard card) {
            return new Kind(card.card(), card.twoFaced());
        }
    }

    private record Place(String seat, Optional<String> turn) {
        static Place of(SeatCard card) {
            return new Place(card.seat().value(), card.turn());
        }
    }

    static CardChanges between(List<SeatCard> before, List<SeatCard> now) {
        Map<Place, SeatCard> stood = new LinkedHashMap<>();
        before.forEach(card -> stood.put(Place.of(card), card));
        List<SeatCard> open = new ArrayList<>();
        for (SeatCard card : now) {
            SeatCard there = stood.get(Place.of(card));
            if (there != null && there.sameCard(card)) {
                stood.remove(Place.of(card));
            } else {
                open.add(card);
            }
        }
        Map<Kind, Deque<SeatCard>> free = new LinkedHashMap<>();
        stood.values()
                .forEach(card -> free.computeIfAbsent(Kind.of(card), kind -> new ArrayDeque<>())
                        .add(card));
        List<SeatCard> print = new ArrayList<>();
        List<Move> moves = new ArrayList<>();
        for (SeatCard card : open) {
            SeatCard same = free.getOrDefault(Kind.of(card), new ArrayDeque<>()).poll();
            if (same == null) {
                print.add(card);
            } else {
                moves.add(new Move(same, card));
                stood.remove(Place.of(same));
            }
        }
        return new CardChanges(print, List.copyOf(stood.values()), moves);
    }
}
