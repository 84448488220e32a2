package dev.huiwu.core.chain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.google.common.base.Throwables;
import dev.huiwu.core.Finding;
import dev.huiwu.core.Severity;
import dev.huiwu.core.internal.CoreTexts;
import dev.huiwu.core.json.MeetingJson;
import java.util.HexFormat;
import java.util.Optional;

/** Seals entries of a log with hashes over their compact JSON form, and says where a log is not as it was written. */
public final class HashChain {

    private static final ObjectWriter COMPACT =
            MeetingJson.newMapper().writer().without(SerializationFeature.INDENT_OUTPUT);
    private static final HexFormat HEX = HexFormat.of();

    private HashChain() {}

    /**
     * Returns the entry with the hash over all else it says.
     *
     * @throws NullPointerException if anything in it is null
     */
    public static <E extends Chained<E>> E seal(E entry, ChainAlgorithm algorithm) {
        return entry.withHash(hash(entry, algorithm));
    }

    /**
     * Returns what is wrong with an entry that is to come after others: {@code chain-number}, it has another place; {@code
     * chain-broken}, it follows on another; {@code chain-event-changed}, it is not as it was sealed. Nothing if it fits.
     *
     * @param number its place
     * @param previous the hash of the entry before, empty if it is the first
     */
    public static <E extends Chained<E>> Optional<Finding> fault(
            E entry, int number, String previous, ChainAlgorithm algorithm) {
        if (entry.number() != number) {
            return Optional.of(fault("chain-number", entry, String.valueOf(number)));
        }
        if (!entry.previous().equals(previous)) {
            return Optional.of(fault("chain-broken", entry, previous));
        }
        return entry.hash().equals(hash(entry, algorithm))
                ? Optional.empty()
                : Optional.of(fault("chain-event-changed", entry, ""));
    }

    /** Returns what is wrong with entries of which the first opens nothing; its number is empty if there is none. */
    public static Finding notOpened(String number) {
        return CoreTexts.TEXTS.finding("chain-not-opened", Severity.ERROR, details -> details.with("number", number));
    }

    private static Finding fault(String code, Chained<?> entry, String expected) {
        return CoreTexts.TEXTS.finding(
                code,
                Severity.ERROR,
                details -> details.about(entry.number())
                        .with("number", entry.number())
                        .with("expected", expected));
    }

    private static <E extends Chained<E>> String hash(E entry, ChainAlgorithm algorithm) {
        try {
            return HEX.formatHex(algorithm.newDigest().digest(COMPACT.writeValueAsBytes(entry.withHash(""))));
        } catch (JsonProcessingException e) {
            Throwables.throwIfInstanceOf(Throwables.getRootCause(e), NullPointerException.class);
            throw new IllegalStateException("Entry %s cannot be written.".formatted(entry.number()), e);
        }
    }
}
