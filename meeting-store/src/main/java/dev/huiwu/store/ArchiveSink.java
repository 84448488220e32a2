package dev.huiwu.store;

import dev.huiwu.core.topic.Topic;
import dev.huiwu.core.topic.TopicEvent;
import java.util.List;

/** Where the topics and records of an archive go that is read. */
interface ArchiveSink {

    /** Nowhere, where an archive is only checked. */
    ArchiveSink NOWHERE = new ArchiveSink() {};

    /** Takes a topic and all that happened to it. */
    default void topic(Topic topic, List<TopicEvent> events) {}

    /** Takes all entries of a record. */
    default void record(List<LedgerEntry> entries) {}

    /** Says that there are no more. */
    default void flush() {}
}
