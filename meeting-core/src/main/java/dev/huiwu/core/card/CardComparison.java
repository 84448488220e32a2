package dev.huiwu.core.card;

import com.google.common.collect.ImmutableList;
import dev.huiwu.core.Findings;
import java.time.LocalDate;
import java.util.List;

/**
 * The cards a meeting needs against those the office holds: what is there and where it lies, what has to be made, what is of no use
 * any more.
 *
 * <p>A held card serves if it is stored, or out at this very meeting, and reads exactly as needed; blanks between characters are layout.
 * Of two classes one may stand in for the other, except that leaders' cards are kept apart; what is of the class needed goes first, for
 * everybody. A leader's card is needed in two sets. What serves does not depend on the order of the needs.
 *
 * @param have what is there, in the order it is laid
 * @param make what has to be made, likewise
 * @param retire what to take out, in the order of the inventory
 * @param findings held cards that nearly read as one that has to be made (warnings), by the seat and person of the need and the id of
 *     the card: {@code card-like-width}, {@code card-like-dot}, {@code card-like-variant}, {@code card-like-sound},
 *     {@code card-like-character}, {@code card-like-line}, {@code card-like-person}; and {@code card-refile} (note), a card that serves
 *     and is filed under a unit or post of before
 */
public record CardComparison(List<CardHeld> have, List<CardToMake> make, List<CardToRetire> retire, Findings findings) {

    /** Keeps copies. */
    public CardComparison {
        have = ImmutableList.copyOf(have);
        make = ImmutableList.copyOf(make);
        retire = ImmutableList.copyOf(retire);
    }

    /** Compares. Takes time in proportion to the cards on both sides. */
    public static CardComparison of(CardComparisonRequest request) {
        return new CardMatching(request).comparison();
    }

    /** Returns how many cards have to be made. */
    public int toMake() {
        return make.stream().mapToInt(CardToMake::count).sum();
    }

    /**
     * Returns the inventory with the cards entered that had to be made and now lie at a place: more of a kind that is filed under the same
     * person or, where it names nobody, unit and post; else a new kind with the next id of {@code N-001}, {@code N-002} and so on. The
     * card of who stands in for somebody is filed for this meeting alone.
     *
     * @param request what was compared
     */
    public CardInventory made(
            CardComparisonRequest request, CardInventory inventory, LocalDate date, String by, String place) {
        return new CardMaking(request, inventory).enter(this, date, by, place);
    }

    /** Returns the entries that take what is there from its places for the meeting. */
    public List<CardMovement> checkOut(String meeting, LocalDate date, String by) {
        return have.stream()
                .filter(held -> held.place().isPresent())
                .map(held -> CardEntries.of(
                        CardMovement.builder()
                                .kind(CardMovementKind.CHECKED_OUT)
                                .card(held.item().id())
                                .date(date)
                                .by(by)
                                .place(held.place())
                                .meeting(meeting),
                        held.count()))
                .flatMap(List::stream)
                .toList();
    }

    /** Returns the entries that retire what is of no use any more, each with its reason. */
    public List<CardMovement> retirements(LocalDate date, String by) {
        return retire.stream()
                .map(one -> CardEntries.of(
                        CardMovement.builder()
                                .kind(CardMovementKind.RETIRED)
                                .card(one.item().id())
                                .date(date)
                                .by(by)
                                .place(one.place())
                                .reason(one.reason().label()),
                        one.count()))
                .flatMap(List::stream)
                .toList();
    }
}
