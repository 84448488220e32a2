package dev.huiwu.store;

import dev.huiwu.core.Findings;

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
}
