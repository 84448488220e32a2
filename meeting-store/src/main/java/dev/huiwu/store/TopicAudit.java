package dev.huiwu.store;

import com.google.common.collect.Multimap;
import com.google.common.collect.MultimapBuilder;
import dev.huiwu.core.Findings;
import dev.huiwu.core.chain.ChainAlgorithm;
import dev.huiwu.core.topic.Topic;
import dev.huiwu.core.topic.TopicEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Looks through the tables for what is not as it was written, some topics at a time. */
final class TopicAudit {

    /** How many topics are read at a time, with all their events. */
    private static final int SOME = 200;

    private static final int WHOLE = TopicTables.WHOLE.size();

    /** Comes before every number; not the empty text, which is none to some databases. */
    private static final String FIRST = "0";

    /** A topic with one of its events; an event of version 0 is none. */
    private record Line(String id, List<@Nullable Object> cells, String topic, int eventVersion, String event) {}

    private final Handle handle;
    private final String prefix;
    private final List<Findings> findings = new ArrayList<>();

    TopicAudit(Handle handle, String prefix) {
        this.handle = handle;
        this.prefix = prefix;
    }

    Findings findings() {
        String after = FIRST;
        for (List<String> some = orders(after); !some.isEmpty(); some = orders(after)) {
            String last = some.get(some.size() - 1);
            check(after, last);
            after = last;
        }
        return Findings.concat(findings);
    }

    private List<String> orders(String after) {
        return handle.createQuery("SELECT id_order FROM " + prefix
                        + "topic WHERE id_order > ? ORDER BY id_order FETCH NEXT " + SOME + " ROWS ONLY")
                .bind(0, after)
                .mapTo(String.class)
                .list();
    }

    /** Checks the topics between two numbers. What belongs to one is read by one statement, so that writers may go on. */
    private void check(String after, String last) {
        Multimap<String, Line> lines =
                MultimapBuilder.linkedHashKeys().arrayListValues().build();
        String keys = String.join(", k.", TopicTables.KEYS);
        handle.createQuery(("SELECT t.id, t.id_order, t.version, t.document, e.version, e.document, k." + keys
                                + " FROM $topic t LEFT JOIN $topic_key k ON k.topic = t.id"
                                + " LEFT JOIN $topic_event e ON e.topic = t.id"
                                + " WHERE t.id_order > ? AND t.id_order <= ? ORDER BY t.id_order, e.version")
                        .replace("$", prefix))
                .bind(0, after)
                .bind(1, last)
                .map((row, context) -> line(row))
                .forEach(line -> lines.put(line.id(), line));
        Multimap<String, List<Object>> units = many("unit", after, last);
        Multimap<String, List<Object>> leaders = many("leader", after, last);
        lines.asMap().forEach((id, of) -> {
            List<Line> all = List.copyOf(of);
            Line line = all.get(0);
            Optional<Topic> topic = TopicJson.read(line.topic(), Topic.class);
            if (topic.isEmpty()) {
                unreadable(id, String.valueOf(line.cells().get(2)));
                return;
            }
            checkEvents(topic.get(), all);
            if (!line.cells().equals(cells(topic.get()))
                    || differs(topic.get(), TopicRow.units(topic.get()), units.get(id))
                    || differs(topic.get(), TopicRow.leaders(topic.get()), leaders.get(id))) {
                findings.add(StoreTexts.error("store-columns-differ", id, "topic", id));
            }
        });
    }

    private void checkEvents(Topic topic, List<Line> lines) {
        List<TopicEvent> events = new ArrayList<>();
        for (Line line : lines) {
            if (line.eventVersion() > 0) {
                Optional<TopicEvent> event = TopicJson.read(line.event(), TopicEvent.class);
                if (event.isEmpty()) {
                    unreadable(line.id(), String.valueOf(line.eventVersion()));
                    return;
                }
                if (!isKnown(event.get().algorithm())) {
                    findings.add(StoreTexts.error(
                            "store-algorithm-missing",
                            line.id(),
                            "topic",
                            line.id(),
                            "version",
                            line.eventVersion(),
                            "algorithm",
                            event.get().algorithm().code()));
                    return;
                }
                events.add(event.get());
            }
        }
        findings.add(topic.verify(events));
    }

    private static boolean isKnown(ChainAlgorithm algorithm) {
        try {
            algorithm.newDigest();
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    private void unreadable(String id, String version) {
        findings.add(StoreTexts.error("store-unreadable", id, "topic", id, "version", version));
    }

    /** Returns the units or leaders of topics, each with the version it was read at. */
    private Multimap<String, List<Object>> many(String what, String after, String last) {
        Multimap<String, List<Object>> many =
                MultimapBuilder.hashKeys().arrayListValues().build();
        handle.createQuery(("SELECT t.id, t.version, m." + what + " FROM $topic t JOIN $topic_" + what
                                + " m ON m.topic = t.id WHERE t.id_order > ? AND t.id_order <= ?")
                        .replace("$", prefix))
                .bind(0, after)
                .bind(1, last)
                .map((row, context) -> List.<Object>of(row.getString(1), row.getInt(2), row.getString(3)))
                .forEach(found -> many.put((String) found.get(0), found));
        return many;
    }

    /** Says whether other values are found than a topic has; not of a topic that was written to in between. */
    private static boolean differs(Topic topic, Set<String> expected, Iterable<List<Object>> found) {
        Set<Object> values = new HashSet<>();
        for (List<Object> one : found) {
            if (!one.get(1).equals(topic.version())) {
                return false;
            }
            values.add(one.get(2));
        }
        return !values.equals(expected);
    }

    /** Returns what the rows of a topic should say beside its document. */
    private static List<@Nullable Object> cells(Topic topic) {
        List<@Nullable Object> cells = new ArrayList<>(TopicRow.whole(topic).subList(0, WHOLE - 1));
        cells.addAll(TopicRow.keys(topic));
        return cells;
    }

    private static Line line(ResultSet row) throws SQLException {
        List<@Nullable Object> cells = new ArrayList<>(List.of(row.getString(1), row.getString(2), row.getInt(3)));
        int place = WHOLE + 2;
        for (String column : TopicTables.KEYS) {
            place++;
            cells.add(
                    column.endsWith("_on") || column.endsWith("deadline")
                            ? row.getObject(place, LocalDate.class)
                            : row.getString(place));
        }
        return new Line(
                row.getString(1),
                cells,
                row.getString(WHOLE),
                row.getInt(WHOLE + 1),
                Optional.ofNullable(row.getString(WHOLE + 2)).orElse(""));
    }
}
