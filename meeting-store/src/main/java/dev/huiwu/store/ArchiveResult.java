package dev.huiwu.store;

import dev.huiwu.core.Findings;
import dev.huiwu.core.FindingsException;

/**
 * What came of writing or restoring an archive.
 *
 * @param counts how much was written; none if there are errors
 * @param findings what stood against it, all at once (errors); none if it is done
 */
public record ArchiveResult(ArchiveCounts counts, Findings findings) {

    static ArchiveResult refused(Findings errors) {
        return new ArchiveResult(ArchiveCounts.NONE, errors);
    }

    /**
     * Returns how much was written.
     *
     * @throws FindingsException if anything stood against it
     */
    public ArchiveCounts orThrow() {
        findings.orThrow("The archive is not written or restored");
        return counts;
    }
}
