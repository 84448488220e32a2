package dev.huiwu.store;

import java.time.OffsetDateTime;

/**
 * A record as a {@link JdbcLedger} has it, or had it when it was read: what a writer must have seen to be let write. Immutable.
 *
 * @param <V> the type of its value
 */
public final class Recorded<V> {

    private final V value;
    private final LedgerEntry last;

    Recorded(V value, LedgerEntry last) {
        this.value = value;
        this.last = last;
    }

    /** Returns its id, unique among those of its kind. */
    public String id() {
        return last.id();
    }

    /** Returns what it says. */
    public V value() {
        return value;
    }

    /** Returns how many entries it has behind it. */
    public int version() {
        return last.number();
    }

    /** Returns the hash of its last entry, which stands for everything before. */
    public String hash() {
        return last.hash();
    }

    /** Returns when it was written to last. */
    public OffsetDateTime changedAt() {
        return last.at();
    }

    /** Returns the record by its id and version. */
    @Override
    public String toString() {
        return "Recorded[%s %s, version %s]".formatted(last.kind(), id(), version());
    }
}
