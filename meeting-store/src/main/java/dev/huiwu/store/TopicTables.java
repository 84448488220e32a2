package dev.huiwu.store;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.Iterables;
import com.google.common.collect.Iterators;
import com.google.common.collect.Lists;
import dev.huiwu.core.topic.Topic;
import dev.huiwu.core.topic.TopicAnswer.Accepted;
import dev.huiwu.core.topic.TopicEvent;
import dev.huiwu.core.topic.TopicId;
import dev.huiwu.core.topic.TopicPage;
import dev.huiwu.core.topic.TopicQuery;
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

    /** The columns of the table of topics. */
    static final List<String> COLUMNS = List.of(
            "id",
            "id_order",
            "version",
            "state",
            "section",
            "kind",
            "meeting",
            "meeting_on",
            "received_on",
            "next_deadline",
            "title",
            "document");

    /** How many of them never change. */
    private static final int KEYS = 2;

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
        return handle.createQuery(sql("SELECT document FROM $topic WHERE id = ?"))
                .bind(0, TopicJson.column(id.value()))
                .mapTo(String.class)
                .findOne()
                .map(json -> whole(json, Topic.class, id));
    }

    /** Returns at which version a topic is now, whatever this transaction saw of it before. */
    OptionalInt versionNow(Handle handle, TopicId id) {
        return handle.createQuery(sql("SELECT version FROM $topic WHERE id = ? FOR UPDATE"))
                .bind(0, TopicJson.column(id.value()))
                .mapTo(Integer.class)
                .findOne()
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    List<TopicEvent> history(Handle handle, TopicId id) {
        return handle.createQuery(sql("SELECT document FROM $topic_event WHERE topic = ? ORDER BY version"))
                .bind(0, TopicJson.column(id.value()))
                .mapTo(String.class)
                .map(json -> whole(json, TopicEvent.class, id))
                .list();
    }

    /** Returns those of the numbers that are taken. */
    Set<TopicId> taken(Handle handle, List<TopicId> ids) {
        Set<TopicId> taken = new HashSet<>();
        for (List<TopicId> some : Lists.partition(ids, BATCH)) {
            String places = some.stream().map(id -> "?").collect(joining(", "));
            var query = handle.createQuery(sql("SELECT id FROM $topic WHERE id IN (" + places + ")"));
            bind(query, some.stream().map(id -> TopicJson.column(id.value())).toList());
            query.mapTo(String.class).map(TopicId::new).forEach(taken::add);
        }
        return taken;
    }

    TopicPage find(Handle handle, TopicQuery query) {
        TopicSearch search = new TopicSearch(query, prefix);
        var count = handle.createQuery(sql("SELECT COUNT(*) FROM $topic t") + search.where());
        var page = handle.createQuery(sql("SELECT t.document FROM $topic t") + search.where() + TopicSearch.order(query)
                + " OFFSET ? ROWS FETCH NEXT ? ROWS ONLY");
        bind(count, search.arguments());
        bind(page, Iterables.concat(search.arguments(), List.of(query.offset(), query.limit())));
        return new TopicPage(
                page.mapTo(String.class)
                        .map(json -> whole(json, Topic.class, "of a page"))
                        .list(),
                count.mapTo(Integer.class).one());
    }

    List<Topic> all(Handle handle, TopicQuery query) {
        TopicSearch search = new TopicSearch(query, prefix);
        var all =
                handle.createQuery(sql("SELECT t.document FROM $topic t") + search.where() + TopicSearch.order(query));
        bind(all, search.arguments());
        return all.mapTo(String.class)
                .map(json -> whole(json, Topic.class, "of a list"))
                .list();
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
        String columns = COLUMNS.stream().collect(joining(", ", "(", ")"));
        String places = COLUMNS.stream().map(column -> "?").collect(joining(", ", "(", ")"));
        batch(
                handle,
                "INSERT INTO $topic " + columns + " VALUES " + places,
                topics.stream().map(TopicRow::of));
        addMany(handle, "unit", topics, TopicRow::units);
        addMany(handle, "leader", topics, TopicRow::leaders);
        addMany(handle, "title", topics, TopicRow::titles);
    }

    /**
     * Writes a topic as it stands now, with the event.
     *
     * @return whether it was still at the version before; if not, nothing is written
     */
    boolean replace(Handle handle, Topic before, Accepted accepted) {
        var update = handle.createUpdate(sql("UPDATE $topic SET "
                + COLUMNS.stream().skip(KEYS).map(column -> column + " = ?").collect(joining(", "))
                + " WHERE id = ? AND version = ?"));
        bind(
                update,
                Iterables.concat(
                        Iterables.skip(TopicRow.of(accepted.topic()), KEYS),
                        List.of(TopicJson.column(before.id().value()), before.version())));
        if (update.execute() == 0) {
            return false;
        }
        replaceMany(handle, "unit", before, accepted.topic(), TopicRow::units);
        replaceMany(handle, "leader", before, accepted.topic(), TopicRow::leaders);
        replaceMany(handle, "title", before, accepted.topic(), TopicRow::titles);
        addEvents(handle, List.of(accepted.event()));
        return true;
    }

    private void replaceMany(
            Handle handle, String what, Topic before, Topic after, Function<Topic, Set<String>> values) {
        if (values.apply(before).equals(values.apply(after))) {
            return;
        }
        handle.createUpdate(sql("DELETE FROM $topic_" + what + " WHERE topic = ?"))
                .bind(0, TopicJson.column(before.id().value()))
                .execute();
        addMany(handle, what, List.of(after), values);
    }

    private void addMany(Handle handle, String what, List<Topic> topics, Function<Topic, Set<String>> values) {
        batch(
                handle,
                "INSERT INTO $topic_%1$s (topic, %1$s) VALUES (?, ?)".formatted(what),
                topics.stream()
                        .flatMap(topic -> values.apply(topic).stream()
                                .map(value ->
                                        List.of(TopicJson.column(topic.id().value()), value))));
    }

    void addEvents(Handle handle, List<TopicEvent> events) {
        batch(
                handle,
                "INSERT INTO $topic_event (topic, version, hash, document) VALUES (?, ?, ?, ?)",
                events.stream()
                        .map(event -> List.of(
                                TopicJson.column(event.topic().value()),
                                event.number(),
                                event.hash(),
                                TopicJson.write(event))));
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

    private static <T> T whole(String json, Class<T> type, Object of) {
        return TopicJson.read(json, type)
                .orElseThrow(() -> new IllegalStateException(
                        "Topic %s is not as this library wrote it; verify() tells more.".formatted(of)));
    }
}
