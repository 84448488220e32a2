package dev.huiwu.store;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/** The last line of an archive: how much stands before it, and the hash in lower-case hex over every byte of that. */
@JsonPropertyOrder({"end", "hash"})
record ArchiveEnd(ArchiveCounts end, String hash) {}
