package dev.huiwu.store;

import dev.huiwu.core.Findings;
import dev.huiwu.core.topic.Topic;
import dev.huiwu.core.topic.TopicEvent;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The tables that an archive is restored into, written some topics at a time. */
final class TableSink implements ArchiveSink {

    private static final int SOME = 500;

    private final Handle handle;
    private final TopicTables topicTables;
    private final LedgerTables ledgerTables;
    private final List<Topic> topics = new ArrayList<>();
    private final List<TopicEvent> events = new ArrayList<>();

    TableSink(Handle handle, String prefix) {
        this.handle = handle;
        this.topicTables = new TopicTables(prefix);
        this.ledgerTables = new LedgerTables(handle, prefix);
    }

    /** Returns an error if there is anything in the tables. */
    Findings full() {
        int topicsThere = topicTables.count(handle);
        int recordsThere = ledgerTables.count();
        return topicsThere + recordsThere == 0
                ? Findings.none()
                : StoreTexts.error("archive-store-not-empty", "store", "topics", topicsThere, "records", recordsThere);
    }

    @Override
    public void topic(Topic topic, List<TopicEvent> itsEvents) {
        topics.add(topic);
        events.addAll(itsEvents);
        if (events.size() >= SOME) {
            flush();
        }
    }

    @Override
    public void record(List<LedgerEntry> entries) {
        ledgerTables.append(entries);
    }

    @Override
    public void flush() {
        topicTables.addTopics(handle, topics);
        topicTables.addEvents(handle, events);
        topics.clear();
        events.clear();
    }
}
