package dev.huiwu.store;

import dev.huiwu.core.Findings;
import dev.huiwu.core.FindingsException;
import java.util.Optional;

/**
 * What a ledger says to a write.
 *
 * @param recorded the record after it; empty if it is refused
 * @param findings what stands against it (errors), or what is worth knowing all the same (notes)
 * @param <V> the type of the record's value
 */
public record LedgerAnswer<V>(Optional<Recorded<V>> recorded, Findings findings) {

    static <V> LedgerAnswer<V> refused(Findings reasons) {
        return new LedgerAnswer<>(Optional.empty(), reasons);
    }

    /**
     * Returns the record after the write.
     *
     * @throws FindingsException if it is refused
     */
    public Recorded<V> orThrow() {
        return recorded.orElseThrow(() -> new FindingsException("The ledger does not allow this", findings));
    }
}
