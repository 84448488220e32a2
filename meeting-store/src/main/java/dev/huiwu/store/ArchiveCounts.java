package dev.huiwu.store;

/**
 * How much is in an archive, or was written by it.
 *
 * @param topics the topics
 * @param events what happened to them
 * @param records the records of all ledgers
 * @param entries what was written to them
 */
public record ArchiveCounts(long topics, long events, long records, long entries) {

    static final ArchiveCounts NONE = new ArchiveCounts(0, 0, 0, 0);

    ArchiveCounts andTopic(int itsEvents) {
        return new ArchiveCounts(topics + 1, events + itsEvents, records, entries);
    }

    ArchiveCounts andRecord(int itsEntries) {
        return new ArchiveCounts(topics, events, records + 1, entries + itsEntries);
    }

    /** Returns the four numbers in their order, joined by commas. */
    @Override
    public String toString() {
        return "%s, %s, %s, %s".formatted(topics, events, records, entries);
    }
}
