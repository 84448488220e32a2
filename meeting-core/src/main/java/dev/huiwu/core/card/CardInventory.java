package dev.huiwu.core.card;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Severity;
import dev.huiwu.core.internal.CoreTexts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The cards an office keeps (座签库存): what was there at first, and a log of what happened since, to which entries are only added.
 *
 * <p>Movements count from their day on, those of one day in the order entered. One that is entered late is allowed if the whole log still
 * holds with it. So at any date what was held or made is in use, stored, lost or retired. Work on it takes time in proportion to its entries.
 *
 * @param opened the day on which the stock was counted
 * @param items the kinds of card, each with an id of its own
 * @param opening how many lay where on that day
 * @param movements what happened since, in the order entered
 */
public record CardInventory(
        LocalDate opened, List<CardItem> items, List<CardStock> opening, List<CardMovement> movements) {

    /**
     * Keeps an inventory.
     *
     * @throws dev.huiwu.core.FindingsException if {@link #check} reports an error
     */
    public CardInventory {
        items = ImmutableList.copyOf(items);
        opening = ImmutableList.copyOf(opening);
        movements = ImmutableList.copyOf(movements);
        check(opened, items, opening, movements).orThrow("The card inventory cannot be kept");
    }

    /** Returns an inventory in which nothing has happened yet. */
    public static CardInventory open(LocalDate opened, List<CardItem> items, List<CardStock> opening) {
        return new CardInventory(opened, items, opening, List.of());
    }

    /**
     * Returns what is wrong with the parts taken together (errors): {@code card-id-twice}, two kinds with one id; {@code card-stock-twice},
     * one kind twice at one place; {@code card-unknown}, stock or a movement of no kind; {@code card-movement-early}, from before the
     * opening; {@code card-short}, a movement that takes more than is there. Those of movements say the {@code entry}, counted from 1.
     */
    public static Findings check(
            LocalDate opened,
            Collection<CardItem> items,
            Collection<CardStock> opening,
            Collection<CardMovement> movements) {
        List<Finding> found = new ArrayList<>();
        Set<CardId> known = new HashSet<>();
        items.stream()
                .map(CardItem::id)
                .filter(id -> !known.add(id))
                .forEach(id -> found.add(error("card-id-twice", id)));
        CardLedger ledger = new CardLedger();
        Set<List<String>> places = new HashSet<>();
        for (CardStock stock : opening) {
            if (!known.contains(stock.card())) {
                found.add(error("card-unknown", stock.card(), "entry", ""));
            } else if (!places.add(List.of(stock.card().value(), stock.place()))) {
                found.add(error("card-stock-twice", stock.card(), "place", stock.place()));
            } else {
                ledger.open(stock);
            }
        }
        List<CardMovement> entered = List.copyOf(movements);
        for (int i : order(entered)) {
            CardMovement movement = entered.get(i);
            if (!known.contains(movement.card())) {
                found.add(error("card-unknown", movement.card(), "entry", i + 1));
            } else if (movement.date().isBefore(opened)) {
                found.add(error(
                        "card-movement-early",
                        movement.card(),
                        "entry",
                        i + 1,
                        "date",
                        movement.date(),
                        "opened",
                        opened));
            } else {
                int entry = i + 1;
                ledger.enter(movement).ifPresent(lacking -> found.add(shortage(movement, entry, lacking)));
            }
        }
        return new Findings(found);
    }

    /** Returns the movements by their places in the list, in the order in which they count. */
    private static int[] order(List<CardMovement> movements) {
        return IntStream.range(0, movements.size())
                .boxed()
                .sorted(Comparator.comparing(i -> movements.get(i).date()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static Finding shortage(CardMovement movement, int entry, CardLedger.Shortage lacking) {
        return error(
                "card-short",
                movement.card(),
                "entry",
                entry,
                "date",
                movement.date(),
                "kind",
                movement.kind().code(),
                "label",
                movement.kind().label(),
                "where",
                lacking.where(),
                "there",
                lacking.there(),
                "asked",
                lacking.asked());
    }

    private static Finding error(String code, CardId card, Object... namesAndValues) {
        return CoreTexts.TEXTS.finding(
                code,
                Severity.ERROR,
                draft -> draft.about(card).with("card", card).withAll(namesAndValues));
    }

    /** Returns the kind with the id. */
    public Optional<CardItem> find(CardId id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst();
    }

    /** Returns this inventory with more kinds of card, of which there are none yet. */
    public CardInventory with(Collection<CardItem> more) {
        return new CardInventory(
                opened,
                ImmutableList.<CardItem>builder().addAll(items).addAll(more).build(),
                opening,
                movements);
    }

    /**
     * Returns this inventory with more entries, all or none.
     *
     * @throws dev.huiwu.core.FindingsException if one of them, or a later one of the log, would take more than is there
     */
    public CardInventory enter(Collection<CardMovement> more) {
        return new CardInventory(opened, items, opening, joined(more));
    }

    /** Returns why more entries cannot be made; the entries are counted through the whole log. */
    public Findings review(Collection<CardMovement> more) {
        return check(opened, items, opening, joined(more));
    }

    private List<CardMovement> joined(Collection<CardMovement> more) {
        return ImmutableList.<CardMovement>builder()
                .addAll(movements)
                .addAll(more)
                .build();
    }

    /**
     * Returns where all cards are at the end of a day.
     *
     * @throws IllegalArgumentException if the day is before the opening
     */
    public CardStatus status(LocalDate date) {
        checkArgument(!date.isBefore(opened), "The inventory was opened on %s; nothing is known of %s.", opened, date);
        CardLedger ledger = new CardLedger();
        opening.forEach(ledger::open);
        log(date).forEach(ledger::enter);
        return new CardStatus(date, items.stream().map(ledger::position).toList());
    }

    /** Returns the day of the last movement, or that of the opening. */
    public LocalDate lastDay() {
        return movements.stream()
                .map(CardMovement::date)
                .max(Comparator.naturalOrder())
                .orElse(opened);
    }

    /**
     * Returns what the count after a meeting leads to: what is back, damaged and lost is entered, the rest stays out and is said. Where
     * the count names no place, each place gets back as many as were taken from it, those that were taken from first before the others.
     *
     * @param date the day of the count
     * @param by the post or id of who counted
     * @throws dev.huiwu.core.FindingsException if more is counted than is out at that meeting
     */
    public CardReturn returned(String meeting, LocalDate date, String by, List<CardReturnCount> counts) {
        return CardReturn.of(this, meeting, date, by, counts);
    }

    /** Returns from where the cards were taken that are out at a meeting at the end of a day. */
    CardOrigins origins(String meeting, LocalDate date) {
        CardOrigins origins = new CardOrigins(meeting);
        log(date).forEach(origins::enter);
        return origins;
    }

    /** Returns the movements up to a day, in the order in which they count. */
    private Stream<CardMovement> log(LocalDate date) {
        return IntStream.of(order(movements))
                .mapToObj(movements::get)
                .filter(movement -> !movement.date().isAfter(date));
    }

    /** Returns a text without what stands on the cards. */
    @Override
    public String toString() {
        return "CardInventory[opened=%s, items=%s, movements=%s]".formatted(opened, items.size(), movements.size());
    }
}
