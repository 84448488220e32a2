package dev.huiwu.core.card;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The accounts of all kinds of card while movements are entered one after another; not thread-safe. */
final class CardLedger {

    private final Map<CardId, Account> accounts = new LinkedHashMap<>();

    /**
     * That a movement asks for more than there is.
     *
     * @param where the place or the meeting it takes from; empty for what is missed
     */
    record Shortage(String where, int there, int asked) {}

    private static final class Account {
        private final Map<String, Integer> stored = new TreeMap<>();
        private final Map<String, Integer> inUse = new TreeMap<>();
        private int held;
        private int made;
        private int lost;
        private int retired;
    }

    private Account account(CardId card) {
        return accounts.computeIfAbsent(card, id -> new Account());
    }

    void open(CardStock stock) {
        account(stock.card()).held += stock.count();
        add(account(stock.card()).stored, stock.place(), stock.count());
    }

    /** Enters a movement, or says what it lacks and enters nothing. */
    Optional<Shortage> enter(CardMovement movement) {
        Account account = account(movement.card());
        String place = movement.place().orElse("");
        String meeting = movement.meeting().orElse("");
        int count = movement.count();
        return switch (movement.kind()) {
            case MADE -> {
                account.made += count;
                yield put(account.stored, place, count);
            }
            case CHECKED_OUT -> take(account.stored, place, count).or(() -> put(account.inUse, meeting, count));
            case RETURNED -> take(account.inUse, meeting, count).or(() -> put(account.stored, place, count));
            case DAMAGED, RETIRED -> {
                Optional<Shortage> lacking = takeFrom(account, movement);
                account.retired += lacking.isEmpty() ? count : 0;
                yield lacking;
            }
            case LOST -> {
                Optional<Shortage> lacking = takeFrom(account, movement);
                account.lost += lacking.isEmpty() ? count : 0;
                yield lacking;
            }
            case FOUND -> {
                if (account.lost < count) {
                    yield Optional.of(new Shortage("", account.lost, count));
                }
                account.lost -= count;
                yield put(account.stored, place, count);
            }
        };
    }

    /** Takes what is damaged, lost or retired out of the meeting it was in, or away from its place. */
    private static Optional<Shortage> takeFrom(Account account, CardMovement movement) {
        boolean out = movement.meeting().isPresent() && movement.kind() != CardMovementKind.RETIRED;
        return out
                ? take(account.inUse, movement.meeting().orElseThrow(), movement.count())
                : take(account.stored, movement.place().orElseThrow(), movement.count());
    }

    private static Optional<Shortage> take(Map<String, Integer> from, String where, int count) {
        int there = from.getOrDefault(where, 0);
        if (there < count) {
            return Optional.of(new Shortage(where, there, count));
        }
        add(from, where, -count);
        return Optional.empty();
    }

    private static Optional<Shortage> put(Map<String, Integer> to, String where, int count) {
        add(to, where, count);
        return Optional.empty();
    }

    private static void add(Map<String, Integer> counts, String where, int count) {
        int now = counts.getOrDefault(where, 0) + count;
        if (now == 0) {
            counts.remove(where);
        } else {
            counts.put(where, now);
        }
    }

    CardPosition position(CardItem item) {
        Account account = account(item.id());
        return new CardPosition(
                item, account.held, account.made, account.stored, account.inUse, account.lost, account.retired);
    }
}
