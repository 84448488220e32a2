package dev.huiwu.store;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.JsonNode;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.chain.ChainAlgorithm;
import dev.huiwu.core.chain.Chained;
import java.time.OffsetDateTime;

/**
 * Something that was written to a record, chained to what was written before.
 *
 * @param kind the code of the kind of record
 * @param id the id of the record, unique among those of its kind
 * @param number the place in the chain, from 1; the version of the record after it
 * @param at when
 * @param actor who wrote it
 * @param reason why, where something is to be said; possibly empty
 * @param body a JSON object: the whole record, or what a record that only grows had added; see {@link LedgerKind}
 * @param algorithm by which it is chained
 * @param previous the hash of the entry before, empty for the first
 * @param hash the hash of this entry in lower-case hex, over all of the above
 */
@JsonPropertyOrder({"kind", "id", "number", "at", "actor", "reason", "body", "algorithm", "previous", "hash"})
public record LedgerEntry(
        String kind,
        String id,
        int number,
        OffsetDateTime at,
        PersonId actor,
        String reason,
        JsonNode body,
        ChainAlgorithm algorithm,
        String previous,
        String hash)
        implements Chained<LedgerEntry> {

    /** Keeps an entry. */
    public LedgerEntry {
        checkArgument(body.isObject(), "Entry %s of %s %s has no object as its body.", number, kind, id);
    }

    @Override
    public LedgerEntry withHash(String other) {
        return new LedgerEntry(kind, id, number, at, actor, reason, body, algorithm, previous, other);
    }

    /** Returns a text without who wrote it, why and what. */
    @Override
    public String toString() {
        return "LedgerEntry[%s %s, %s, at=%s]".formatted(kind, id, number, at);
    }
}
