package dev.huiwu.store;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.Iterables;
import com.google.common.collect.Iterators;
import com.google.common.collect.Lists;
import dev.huiwu.core.FindingsException;
import dev.huiwu.core.topic.Topic;
import dev.huiwu.core.topic.TopicAnswer.Accepted;
import dev.huiwu.core.topic.TopicEvent;
import dev.huiwu.core.topic.TopicId;
import dev.huiwu.core.topic.TopicPage;
import dev.huiwu.core.topic.TopicQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** The statements on the tables; what is done together is up to the caller. */
final class TopicTables {

    /** The columns of the table of topics as they stand, of which the first {@value #FIXED} never change. */
    static final List<String> WHOLE = List.of("id", "id_order", "version", "document");

    /** The columns of the table of what topics are looked for by, of which the first {@value #FIXED} never change. */
    static final List<String> KEYS = List.of(
            "topic",
            "id_order",
            "state",
            "section",
            "kind",
            "meeting",
            "meeting_on",
            "received_on",
            "next_deadline",
            "title");

    private static final int FIXED = 2;

    /** How many rows go to the database in one batch, and how many ids into one statement. */
    private static final int BATCH = 500;

    private final String prefix;

    TopicTables(String prefix) {
        this.prefix = prefix;
    }

    private String sql(String text) {
        return text.replace("$", prefix);
    }

    Optional<Topic> topic(Handle handle, TopicId id) {
        return handle.createQuery(sql("SELECT id, version, document FROM $topic WHERE id = ?"))
                .bind(0, id.value())
                .map((row, context) -> whole(row, Topic.class))
                .findOne();
    }

    /** Returns at which version a topic is now, whatever this transaction saw of it before. */
    OptionalInt versionNow(Handle handle, TopicId id) {
        return handle.createQuery(sql("SELECT version FROM $topic WHERE id = ? FOR UPDATE"))
                .bind(0, id.value())
                .mapTo(Integer.class)
                .findOne()
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    List<TopicEvent> history(Handle handle, TopicId id) {
        return handle.createQuery(
                        sql("SELECT topic, version, document FROM $topic_event WHERE topic = ? ORDER BY version"))
                .bind(0, id.value())
                .map((row, context) -> whole(row, TopicEvent.class))
                .list();
    }

    /** Returns those of the numbers that are taken. */
    Set<TopicId> taken(Handle handle, List<TopicId> ids) {
        Set<TopicId> taken = new HashSet<>();
        for (List<TopicId> some : Lists.partition(ids, BATCH)) {
            String places = some.stream().map(id -> "?").collect(joining(", "));
            var query = handle.createQuery(sql("SELECT id FROM $topic WHERE id IN (" + places + ")"));
            bind(query, some.stream().map(TopicId::value).toList());
            query.mapTo(String.class).map(TopicId::new).forEach(taken::add);
        }
        return taken;
    }

    TopicPage find(Handle handle, TopicQuery query) {
        TopicSearch search = new TopicSearch(query, prefix);
        List<Topic> page =
                topics(handle, search, " OFFSET ? ROWS FETCH NEXT ? ROWS ONLY", List.of(query.offset(), query.limit()));
        // counting takes longest, and a page that ends before its limit tells where the last one is
        boolean ends = page.size() < query.limit() && (query.offset() == 0 || !page.isEmpty());
        return new TopicPage(page, ends ? query.offset() + page.size() : count(handle, search));
    }

    private static int count(Handle handle, TopicSearch search) {
        var count = handle.createQuery(search.count());
        bind(count, search.arguments());
        return count.mapTo(Integer.class).one();
    }

    List<Topic> all(Handle handle, TopicQuery query) {
        return topics(handle, new TopicSearch(query, prefix), "", List.of());
    }

    /** Returns what is found in order: first which, then what they hold, so that no document is read or sorted for nothing. */
    private List<Topic> topics(Handle handle, TopicSearch search, String part, List<Integer> bounds) {
        var query = handle.createQuery(sql("SELECT d.id, d.version, d.document FROM (" + search.keys() + part
                + ") t JOIN $topic d ON d.id = t.topic" + search.order()));
        bind(query, Iterables.concat(search.arguments(), bounds));
        return query.map((row, context) -> whole(row, Topic.class)).list();
    }

    int count(Handle handle) {
        return handle.createQuery(sql("SELECT COUNT(*) FROM $topic"))
                .mapTo(Integer.class)
                .one();
    }

    /** Writes topics that are new, each with its first event. */
    void add(Handle handle, List<Accepted> opened) {
        addTopics(handle, opened.stream().map(Accepted::topic).toList());
        addEvents(handle, opened.stream().map(Accepted::event).toList());
    }

    /** Writes topics that are new, whatever happened to them. */
    void addTopics(Handle handle, List<Topic> topics) {
        insert(handle, "topic", WHOLE, topics.stream().map(TopicRow::whole));
        insert(handle, "topic_key", KEYS, topics.stream().map(TopicRow::keys));
        addMany(handle, "unit", topics, TopicRow::units);
        addMany(handle, "leader", topics, TopicRow::leaders);
        addMany(handle, "meeting", topics, TopicRow::meetings);
    }

    /**
     * Writes a topic as it stands now, with the event.
     *
     * @return whether it was still at the version before; if not, nothing is written
     */
    boolean replace(Handle handle, Topic before, Accepted accepted) {
        Topic after = accepted.topic();
        if (update(handle, "topic", WHOLE, TopicRow.whole(after), " AND version = ?", before.version()) == 0) {
            return false;
        }
        if (!TopicRow.keys(before).equals(TopicRow.keys(after))) {
            update(handle, "topic_key", KEYS, TopicRow.keys(after), "");
        }
        replaceMany(handle, "unit", before, after, TopicRow::units);
        replaceMany(handle, "leader", before, after, TopicRow::leaders);
        replaceMany(handle, "meeting", before, after, TopicRow::meetings);
        addEvents(handle, List.of(accepted.event()));
        return true;
    }

    private void insert(
            Handle handle,
            String table,
            List<String> columns,
            Stream<? extends List<? extends @Nullable Object>> rows) {
        batch(
                handle,
                "INSERT INTO $" + table + columns.stream().collect(joining(", ", " (", ")"))
                        + columns.stream().map(column -> "?").collect(joining(", ", " VALUES (", ")")),
                rows);
    }

    /** Changes the row of a topic where a condition holds, and says how many rows that were. */
    private int update(
            Handle handle,
            String table,
            List<String> columns,
            List<@Nullable Object> row,
            String condition,
            Object... arguments) {
        var update = handle.createUpdate(sql("UPDATE $" + table + " SET "
                + columns.stream().skip(FIXED).map(column -> column + " = ?").collect(joining(", "))
                + " WHERE " + columns.get(0) + " = ?" + condition));
        bind(update, Iterables.concat(Iterables.skip(row, FIXED), Iterables.limit(row, 1), Arrays.asList(arguments)));
        return update.execute();
    }

    private void replaceMany(
            Handle handle, String what, Topic before, Topic after, Function<Topic, Set<String>> values) {
        if (values.apply(before).equals(values.apply(after))) {
            return;
        }
        handle.createUpdate(sql("DELETE FROM $topic_" + what + " WHERE topic = ?"))
                .bind(0, before.id().value())
                .execute();
        addMany(handle, what, List.of(after), values);
    }

    private void addMany(Handle handle, String what, List<Topic> topics, Function<Topic, Set<String>> values) {
        insert(
                handle,
                "topic_" + what,
                List.of("topic", what),
                topics.stream()
                        .flatMap(topic -> values.apply(topic).stream()
                                .map(value -> List.of(topic.id().value(), value))));
    }

    void addEvents(Handle handle, List<TopicEvent> events) {
        insert(
                handle,
                "topic_event",
                List.of("topic", "version", "hash", "document"),
                events.stream()
                        .map(event ->
                                List.of(event.topic().value(), event.number(), event.hash(), StoreJson.write(event))));
    }

    private void batch(Handle handle, String text, Stream<? extends List<? extends @Nullable Object>> rows) {
        Iterators.partition(rows.iterator(), BATCH).forEachRemaining(some -> {
            try (PreparedBatch batch = handle.prepareBatch(sql(text))) {
                some.forEach(row -> {
                    bind(batch, row);
                    batch.add();
                });
                batch.execute();
            }
        });
    }

    private static void bind(SqlStatement<?> statement, Iterable<? extends @Nullable Object> arguments) {
        int place = 0;
        for (Object argument : arguments) {
            statement.bind(place++, argument);
        }
    }

    /** Returns what a row of number, version and document stands for. */
    private static <T> T whole(ResultSet row, Class<T> type) throws SQLException {
        String topic = row.getString(1);
        int version = row.getInt(2);
        return StoreJson.read(row.getString(3), type)
                .orElseThrow(
                        () -> new FindingsException("A topic cannot be read", StoreTexts.unreadable(topic, version)));
    }
}
