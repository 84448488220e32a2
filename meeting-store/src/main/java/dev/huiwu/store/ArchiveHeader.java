package dev.huiwu.store;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.huiwu.core.chain.ChainAlgorithm;
import java.time.OffsetDateTime;

/** The first line of an archive: when it was made, and by what its {@link ArchiveEnd} seals it. */
@JsonPropertyOrder({"format", "at", "algorithm"})
record ArchiveHeader(String format, OffsetDateTime at, ChainAlgorithm algorithm) {

    /** The kind of document, as {@code MeetingJson.format} takes it. */
    static final String KIND = "archive";
}
