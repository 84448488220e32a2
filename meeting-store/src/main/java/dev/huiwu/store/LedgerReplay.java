package dev.huiwu.store;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.huiwu.core.Findings;
import dev.huiwu.core.FindingsException;
import dev.huiwu.core.chain.ChainAlgorithm;
import dev.huiwu.core.chain.HashChain;
import java.util.List;
import java.util.Optional;

/** A record as its entries make it, one after the other; not thread-safe. */
final class LedgerReplay<V> {

    /** An entry as the tables have it, with what they say of its record; no document if there is no entry. */
    record Line(String id, int version, String hash, int number, Optional<String> document) {}

    private final LedgerKind<V> kind;
    private final String id;
    private ObjectNode tree = JsonNodeFactory.instance.objectNode();
    private Optional<LedgerEntry> last = Optional.empty();

    LedgerReplay(LedgerKind<V> kind, String id) {
        this.kind = kind;
        this.id = id;
    }

    /** Returns the record that lines of the tables make (some, of one record). */
    static <V> Recorded<V> of(LedgerKind<V> kind, List<Line> lines) {
        Line head = lines.get(0);
        LedgerReplay<V> replay = new LedgerReplay<>(kind, head.id());
        for (Line line : lines) {
            Optional<LedgerEntry> entry =
                    line.document().flatMap(json -> StoreJson.readExactly(json, LedgerEntry.class));
            entry.filter(read -> !isKnown(read.algorithm())).ifPresent(replay::unknown);
            if (entry.isEmpty() || entry.get().number() != line.number()) {
                throw replay.broken();
            }
            replay.take(entry.get());
        }
        if (replay.number() != head.version()
                || !replay.last.map(LedgerEntry::hash).equals(Optional.of(head.hash()))) {
            throw replay.broken();
        }
        return replay.recorded();
    }

    /** Says whether this Java has an algorithm. */
    static boolean isKnown(ChainAlgorithm algorithm) {
        try {
            algorithm.newDigest();
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    /**
     * Takes the next entry.
     *
     * @throws FindingsException if it is not the next: {@code record-broken}
     */
    void take(LedgerEntry entry) {
        String previous = last.map(LedgerEntry::hash).orElse("");
        if (!entry.kind().equals(kind.code())
                || !entry.id().equals(id)
                || HashChain.fault(entry, number() + 1, previous, entry.algorithm())
                        .isPresent()) {
            throw broken();
        }
        if (kind.grows()) {
            Growth.add(tree, (ObjectNode) entry.body());
        } else {
            tree = (ObjectNode) entry.body();
        }
        last = Optional.of(entry);
    }

    private int number() {
        return last.map(LedgerEntry::number).orElse(0);
    }

    /**
     * Returns the record after the entries taken.
     *
     * @throws FindingsException if they make no value of the kind: {@code record-unreadable}, or what the value itself says
     */
    Recorded<V> recorded() {
        V value = StoreJson.value(tree, kind.type())
                .orElseThrow(() -> new FindingsException(
                        "A record cannot be read",
                        StoreTexts.error("record-unreadable", id, "kind", kind.code(), "id", id, "version", number())));
        Findings against = kind.check(id, value);
        if (against.hasErrors()) {
            throw new FindingsException("A record cannot be read", against);
        }
        return new Recorded<>(value, last.orElseThrow());
    }

    private void unknown(LedgerEntry entry) {
        throw new FindingsException(
                "A record cannot be read",
                StoreTexts.error(
                        "record-algorithm-missing",
                        id,
                        "kind",
                        kind.code(),
                        "id",
                        id,
                        "number",
                        entry.number(),
                        "algorithm",
                        entry.algorithm().code()));
    }

    private FindingsException broken() {
        return new FindingsException(
                "A record cannot be read",
                StoreTexts.error("record-broken", id, "kind", kind.code(), "id", id, "number", number() + 1));
    }
}
