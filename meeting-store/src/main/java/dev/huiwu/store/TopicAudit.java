package dev.huiwu.store;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableMultiset;
import dev.huiwu.core.Findings;
import dev.huiwu.core.topic.Topic;
import dev.huiwu.core.topic.TopicEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Looks through the tables for what is not as it was written, with one topic in memory at a time. */
final class TopicAudit {

    /** How many topics one statement reads. */
    private static final int SOME = 200;

    /** How many rows come from the database at a time, each of which may be long. */
    static final int ROWS = 50;

    private static final int TOPIC = 0;
    private static final int EVENT = 1;
    private static final int UNIT = 2;
    private static final int LEADER = 3;
    private static final int MEETING = 4;

    /**
     * All that belongs to some topics, topic by topic: first itself, then its events in order. It is one statement, so that it sees one
     * moment and writers may go on, and no row repeats what another says, for each may be long.
     */
    private static final String BELONGING = Stream.of(
                    "SELECT t.id_order, " + TOPIC + ", t.version, t.id, t.document, k."
                            + String.join(", k.", TopicTables.KEYS)
                            + " FROM $topic t LEFT JOIN $topic_key k ON k.topic = t.id",
                    many(EVENT, "m.version, m.hash, m.document", "event"),
                    many(UNIT, "NULL, NULL, m.unit", "unit"),
                    many(LEADER, "NULL, NULL, m.leader", "leader"),
                    many(MEETING, "NULL, NULL, m.meeting", "meeting"))
            .map(select -> select + " WHERE t.id_order > :after AND t.id_order <= :last")
            .collect(joining(" UNION ALL ", "", " ORDER BY 1, 2, 3"));

    /**
     * A row of those.
     *
     * @param number the version of the topic, or after the event
     * @param word the number of the topic, or the hash of the event
     * @param text the document, or the unit, leader or meeting
     * @param keys by what the topic is looked for
     */
    private record Row(String order, int sort, int number, String word, String text, List<@Nullable Object> keys) {}

    private final Handle handle;
    private final String prefix;
    private final List<Findings> findings = new ArrayList<>();

    TopicAudit(Handle handle, String prefix) {
        this.handle = handle;
        this.prefix = prefix;
    }

    Findings findings() {
        String after = StoreJson.FIRST;
        for (List<String> some = orders(handle, prefix, after); !some.isEmpty(); some = orders(handle, prefix, after)) {
            String last = some.get(some.size() - 1);
            check(after, last);
            after = last;
        }
        return Findings.concat(findings);
    }

    /** Returns the next numbers as databases sort them, after one; empty if there are no more. */
    static List<String> orders(Handle handle, String prefix, String after) {
        return handle.createQuery("SELECT id_order FROM " + prefix
                        + "topic WHERE id_order > ? ORDER BY id_order FETCH NEXT " + SOME + " ROWS ONLY")
                .bind(0, after)
                .mapTo(String.class)
                .list();
    }

    private static String many(int sort, String columns, String what) {
        return "SELECT t.id_order, " + sort + ", " + columns
                + String.join("", Collections.nCopies(TopicTables.KEYS.size(), ", NULL"))
                + " FROM $topic t JOIN $topic_" + what + " m ON m.topic = t.id";
    }

    /** Checks the topics between two numbers. */
    private void check(String after, String last) {
        List<Row> rows = new ArrayList<>();
        handle.createQuery(BELONGING.replace("$", prefix))
                .setFetchSize(ROWS)
                .bind("after", after)
                .bind("last", last)
                .map((row, context) -> row(row))
                .forEach(row -> {
                    if (row.sort() == TOPIC && !rows.isEmpty()) {
                        check(rows);
                        rows.clear();
                    }
                    rows.add(row);
                });
        if (!rows.isEmpty()) {
            check(rows);
        }
    }

    /** Checks a topic by all its rows. */
    private void check(List<Row> rows) {
        Row row = rows.get(0);
        Optional<Topic> topic = StoreJson.read(row.text(), Topic.class);
        if (topic.isEmpty()) {
            findings.add(StoreTexts.unreadable(row.word(), row.number()));
            return;
        }
        boolean same = row.equals(expected(topic.get(), row.text()))
                && texts(rows, UNIT).equals(ImmutableMultiset.copyOf(TopicRow.units(topic.get())))
                && texts(rows, LEADER).equals(ImmutableMultiset.copyOf(TopicRow.leaders(topic.get())))
                && texts(rows, MEETING).equals(ImmutableMultiset.copyOf(TopicRow.meetings(topic.get())));
        List<TopicEvent> events = new ArrayList<>();
        for (Row of : rows) {
            if (of.sort() == EVENT) {
                Optional<TopicEvent> event = StoreJson.readExactly(of.text(), TopicEvent.class);
                if (event.isEmpty()) {
                    findings.add(StoreTexts.unreadable(row.word(), of.number()));
                    return;
                }
                if (!LedgerReplay.isKnown(event.get().algorithm())) {
                    findings.add(unknown(row.word(), of.number(), event.get()));
                    return;
                }
                same &= of.number() == event.get().number()
                        && of.word().equals(event.get().hash());
                events.add(event.get());
            }
        }
        findings.add(topic.get().verify(events));
        if (!same) {
            findings.add(StoreTexts.error("store-columns-differ", row.word(), "topic", row.word()));
        }
    }

    private static Findings unknown(String topic, int version, TopicEvent event) {
        return StoreTexts.error(
                "store-algorithm-missing",
                topic,
                "topic",
                topic,
                "version",
                version,
                "algorithm",
                event.algorithm().code());
    }

    private static ImmutableMultiset<String> texts(List<Row> rows, int sort) {
        return rows.stream()
                .filter(row -> row.sort() == sort)
                .map(Row::text)
                .collect(ImmutableMultiset.toImmutableMultiset());
    }

    /** Returns what the row of a topic should say beside its document. */
    private static Row expected(Topic topic, String document) {
        return new Row(
                StoreJson.order(topic.id().value()),
                TOPIC,
                topic.version(),
                topic.id().value(),
                document,
                TopicRow.keys(topic));
    }

    private static Row row(ResultSet row) throws SQLException {
        List<@Nullable Object> keys = new ArrayList<>();
        int place = 5;
        for (String column : TopicTables.KEYS) {
            place++;
            keys.add(
                    column.endsWith("_on") || column.endsWith("deadline")
                            ? row.getObject(place, LocalDate.class)
                            : row.getString(place));
        }
        return new Row(
                row.getString(1),
                row.getInt(2),
                row.getInt(3),
                Optional.ofNullable(row.getString(4)).orElse(""),
                row.getString(5),
                keys);
    }
}
