package dev.huiwu.store;

import static dev.huiwu.store.SampleTopics.ALL;
import static dev.huiwu.store.SampleTopics.CLERK;
import static dev.huiwu.store.SampleTopics.NEW;
import static dev.huiwu.store.SampleTopics.NOW;
import static dev.huiwu.store.SampleTopics.REGISTER;
import static dev.huiwu.store.SampleTopics.RULES;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.base.Throwables;
import com.google.common.collect.HashMultiset;
import com.google.common.collect.Multiset;
import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.FindingsException;
import dev.huiwu.core.topic.Topic;
import dev.huiwu.core.topic.TopicAction;
import dev.huiwu.core.topic.TopicAnswer;
import dev.huiwu.core.topic.TopicQuery;
import dev.huiwu.core.topic.TopicRegister;
import dev.huiwu.core.unit.UnitId;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a register in a database does beyond what every register does. */
class JdbcTopicRegisterTest {

    private static final Topic TOPIC = ALL.get(0);
    private static final TopicAction NOTE = new TopicAction.Note("只给办公室看的备注");

    private static TopicRegister register(TestDatabase database, TopicSchema schema) {
        return JdbcTopicRegister.of(database.source(), schema, RULES);
    }

    private static TopicAnswer note(TopicRegister register, int seen, String remark) {
        return register.ask(TOPIC.id(), seen, new TopicAction.Note(remark), CLERK, NOW, "");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Where a pool or a database goes away right after the commit, what was written is there. */
    @ParameterizedTest
    @EnumSource(
            value = TestDatabase.class,
            names = {"POSTGRESQL", "H2_MEMORY", "MARIADB"})
    void whatWasCommittedIsNotSaidToHaveFailedBecauseItsConnectionIsLost(TestDatabase database) {
        TopicSchema schema = database.empty();
        TopicRegister register = JdbcTopicRegister.of(lostAfterCommit(database.source()), schema, RULES);

        assertThat(register.open(REGISTER, CLERK, NOW, "").accepted()).isPresent();

        assertThat(register(database, schema).topic(NEW)).isPresent();
    }

    /** Returns a source of connections of which each fails in whatever is asked of it after the first commit, and is closed. */
    private static DataSource lostAfterCommit(DataSource source) {
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (self, method, args) -> {
                    Connection real = source.getConnection();
                    AtomicBoolean lost = new AtomicBoolean();
                    return Proxy.newProxyInstance(
                            Connection.class.getClassLoader(),
                            new Class<?>[] {Connection.class},
                            (connection, call, arguments) -> {
                                if (call.getName().equals("close")) {
                                    real.close();
                                }
                                if (lost.get()) {
                                    throw new SQLException("gone", "08006");
                                }
                                lost.set(call.getName().equals("commit"));
                                try {
                                    return call.invoke(real, arguments);
                                } catch (InvocationTargetException e) {
                                    throw e.getCause();
                                }
                            });
                });
    }

    @Nested
    class InATransactionOfTheHost {

        @ParameterizedTest
        @EnumSource(TestDatabase.class)
        void commitAndRollbackAreTheHosts(TestDatabase database) throws SQLException {
            TopicSchema schema = database.empty();
            TopicRegister outside = register(database, schema);
            try (Connection connection = database.source().getConnection()) {
                connection.setAutoCommit(false);
                TopicRegister inside = JdbcTopicRegister.within(connection, schema, RULES);

                inside.open(REGISTER, CLERK, NOW, "").orThrow();
                assertThat(inside.topic(NEW)).isPresent();
                connection.rollback();
                assertThat(inside.topic(NEW)).isEmpty();
                assertThat(outside.topic(NEW)).isEmpty();

                inside.open(REGISTER, CLERK, NOW, "").orThrow();
                inside.ask(NEW, 1, NOTE, CLERK, NOW, "").orThrow();
                connection.commit();
                connection.setAutoCommit(true);
            }
            assertThat(outside.history(NEW)).hasSize(2);
            assertThat(outside.verify()).isEmpty();
        }

        @ParameterizedTest
        @EnumSource(TestDatabase.class)
        void aWriteThatFailsIsUndoneByItselfAndItsMessageRepeatsNothing(TestDatabase database) throws SQLException {
            TopicSchema schema = database.empty();
            TopicRegister outside = register(database, schema);
            outside.takeOver(List.of(TOPIC), CLERK, NOW, "");
            try (Connection connection = database.source().getConnection()) {
                connection.setAutoCommit(false);
                TopicRegister inside = JdbcTopicRegister.within(connection, schema, RULES);
                inside.open(REGISTER, CLERK, NOW, "").orThrow();
                execute( // somebody meddled with the tables: the event to come is there
                        connection,
                        "INSERT INTO %stopic_event (topic, version, hash, document) VALUES ('%s', 2, 'x', 'x')"
                                .formatted(schema.prefix(), TOPIC.id()));

                assertThatThrownBy(() -> inside.ask(TOPIC.id(), 1, NOTE, CLERK, NOW, ""))
                        .isInstanceOf(StoreException.class)
                        .hasMessageContaining("SQLSTATE 23")
                        .satisfies(failure -> assertThat(Throwables.getStackTraceAsString(failure))
                                .doesNotContain("只给办公室看的备注")
                                .doesNotContain(TOPIC.submission().title()));

                assertThat(inside.topic(TOPIC.id()).orElseThrow().version()).isEqualTo(1);
                execute(connection, "DELETE FROM %stopic_event WHERE hash = 'x'".formatted(schema.prefix()));
                connection.commit();
                connection.setAutoCommit(true);
            }
            assertThat(outside.topic(NEW)).isPresent();
            assertThat(outside.verify()).isEmpty();
        }

        @ParameterizedTest
        @EnumSource(TestDatabase.class)
        void aNumberThatIsTakenIsRefusedAsOutside(TestDatabase database) throws SQLException {
            TopicSchema schema = database.empty();
            register(database, schema).takeOver(List.of(TOPIC), CLERK, NOW, "");
            try (Connection connection = database.source().getConnection()) {
                connection.setAutoCommit(false);
                TopicRegister inside = JdbcTopicRegister.within(connection, schema, RULES);

                assertThat(inside.takeOver(List.of(TOPIC), CLERK, NOW, ""))
                        .extracting(Finding::code)
                        .containsExactly("topic-id-taken");

                connection.rollback();
                connection.setAutoCommit(true);
            }
        }

        @ParameterizedTest
        @EnumSource(TestDatabase.class)
        void oneThatIsInNoneIsTold(TestDatabase database) throws SQLException {
            TopicSchema schema = database.empty();
            try (Connection connection = database.source().getConnection()) {
                TopicRegister inside = JdbcTopicRegister.within(connection, schema, RULES);

                assertThatThrownBy(() -> inside.open(REGISTER, CLERK, NOW, ""))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("begin one first");
            }
        }

        @ParameterizedTest
        @EnumSource(TestDatabase.class)
        void whoeverWaitsForItIsRefusedWithTheVersionItLeaves(TestDatabase database) throws Exception {
            TopicSchema schema = database.empty();
            TopicRegister outside = register(database, schema);
            outside.takeOver(List.of(TOPIC), CLERK, NOW, "");
            try (Connection connection = database.source().getConnection()) {
                connection.setAutoCommit(false);
                note(JdbcTopicRegister.within(connection, schema, RULES), 1, "先")
                        .orThrow();

                CompletableFuture<TopicAnswer> second = CompletableFuture.supplyAsync(() -> note(outside, 1, "后"));
                TimeUnit.MILLISECONDS.sleep(200);
                assertThat(second).isNotDone();
                connection.commit();

                assertThat(second.get(20, TimeUnit.SECONDS).reasons())
                        .singleElement()
                        .satisfies(finding -> {
                            assertThat(finding.code()).isEqualTo("topic-version");
                            assertThat(finding.arguments())
                                    .containsEntry("seen", "1")
                                    .containsEntry("version", "2");
                        });
                connection.setAutoCommit(true);
            }
            assertThat(outside.topic(TOPIC.id()).orElseThrow().remark()).isEqualTo("先");
            assertThat(outside.verify()).isEmpty();
        }

        @ParameterizedTest
        @EnumSource(TestDatabase.class)
        void whatItSawLongAgoIsNotWrittenOver(TestDatabase database) throws SQLException {
            TopicSchema schema = database.empty();
            TopicRegister outside = register(database, schema);
            outside.takeOver(List.of(TOPIC), CLERK, NOW, "");
            try (Connection connection = database.source().getConnection()) {
                connection.setAutoCommit(false);
                TopicRegister inside = JdbcTopicRegister.within(connection, schema, RULES);
                assertThat(inside.topic(TOPIC.id())).isPresent(); // MariaDB goes on seeing this
                note(outside, 1, "先").orThrow();

                assertThat(note(inside, 1, "后").reasons())
                        .singleElement()
                        .satisfies(finding -> assertThat(finding.arguments()).containsEntry("version", "2"));

                connection.commit();
                connection.setAutoCommit(true);
            }
            assertThat(outside.history(TOPIC.id())).hasSize(2);
        }
    }

    @Nested
    class InATransactionOfTheHostThatMeetsAnother {

        private static final Topic OTHER = ALL.get(1);

        /** Notes something on one topic, then, once both hosts have got so far, on another. */
        private static void note(TopicRegister inside, Topic one, Topic other, Runnable between) {
            note(inside, one);
            between.run();
            note(inside, other);
        }

        private static void note(TopicRegister inside, Topic topic) {
            int seen = inside.topic(topic.id()).orElseThrow().version();
            inside.ask(topic.id(), seen, NOTE, CLERK, NOW, "").orThrow();
        }

        private static void inTransaction(Connection connection, Runnable work) throws SQLException {
            connection.setAutoCommit(false);
            try {
                work.run();
                connection.commit();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }

        @ParameterizedTest
        @EnumSource(TestDatabase.class)
        void oneOfTwoThatWaitForEachOtherIsToldToDoAllOfItAgain(TestDatabase database) throws Exception {
            TopicSchema schema = database.empty();
            TopicRegister outside = register(database, schema);
            outside.takeOver(List.of(TOPIC, OTHER), CLERK, NOW, "");
            Phaser both = new Phaser(2);
            Queue<StoreException> told = new ConcurrentLinkedQueue<>();
            List<CompletableFuture<Void>> hosts = new ArrayList<>();
            for (List<Topic> order : List.of(List.of(TOPIC, OTHER), List.of(OTHER, TOPIC))) {
                hosts.add(CompletableFuture.runAsync(() -> {
                    try (Connection connection = database.source().getConnection()) {
                        TopicRegister inside = JdbcTopicRegister.within(connection, schema, RULES);
                        inTransaction(
                                connection,
                                () -> note(inside, order.get(0), order.get(1), both::arriveAndAwaitAdvance));
                    } catch (StoreException e) {
                        told.add(e);
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                }));
            }
            for (CompletableFuture<Void> host : hosts) {
                host.get(60, TimeUnit.SECONDS);
            }

            assertThat(told).singleElement().satisfies(failure -> {
                assertThat(failure.isConflict()).isTrue();
                assertThat(failure).hasMessageContaining("do all of it again");
            });
            assertThat(outside.history(TOPIC.id())).hasSize(2);
            assertThat(outside.history(OTHER.id())).hasSize(2);

            try (Connection connection = database.source().getConnection()) {
                TopicRegister again = JdbcTopicRegister.within(connection, schema, RULES);
                inTransaction(connection, () -> note(again, TOPIC, OTHER, () -> {}));
            }
            assertThat(outside.history(TOPIC.id())).hasSize(3);
            assertThat(outside.history(OTHER.id())).hasSize(3);
            assertThat(outside.verify()).isEmpty();
        }

        @ParameterizedTest
        @EnumSource(
                value = TestDatabase.class,
                names = {"POSTGRESQL", "H2_MEMORY"})
        void whatItSawTooLongAgoIsNotTriedAgain(TestDatabase database) throws SQLException {
            TopicSchema schema = database.empty();
            TopicRegister outside = register(database, schema);
            outside.takeOver(List.of(TOPIC), CLERK, NOW, "");
            try (Connection connection = database.source().getConnection()) {
                int usual = connection.getTransactionIsolation();
                connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                Counted counted = new Counted(connection);
                TopicRegister inside = JdbcTopicRegister.within(counted.connection(), schema, RULES);
                inTransaction(connection, () -> {
                    assertThat(inside.topic(TOPIC.id())).isPresent();
                    JdbcTopicRegisterTest.note(outside, 1, "先").orThrow();
                    int before = counted.calls("setSavepoint");

                    assertThatThrownBy(() -> JdbcTopicRegisterTest.note(inside, 1, "后"))
                            .isInstanceOf(StoreException.class)
                            .hasMessageContaining("do all of it again");

                    assertThat(counted.calls("setSavepoint")).isEqualTo(before + 1);
                });
                connection.setTransactionIsolation(usual);
            }
            assertThat(outside.topic(TOPIC.id()).orElseThrow().remark()).isEqualTo("先");
        }

        @ParameterizedTest
        @EnumSource(TestDatabase.class)
        void noSavepointIsLeftBehind(TestDatabase database) throws SQLException {
            TopicSchema schema = database.empty();
            try (Connection connection = database.source().getConnection()) {
                Counted counted = new Counted(connection);
                inTransaction(connection, () -> {
                    TopicRegister inside = JdbcTopicRegister.within(counted.connection(), schema, RULES);
                    inside.open(REGISTER, CLERK, NOW, "").orThrow();
                    inside.ask(NEW, 1, NOTE, CLERK, NOW, "").orThrow();
                });

                assertThat(counted.calls("setSavepoint")).isPositive().isEqualTo(counted.calls("releaseSavepoint"));
            }
        }

        /** A connection whose calls are counted. */
        private record Counted(Connection connection, Multiset<String> names) {

            Counted(Connection connection) {
                this(connection, HashMultiset.create());
            }

            Counted {
                Connection real = connection;
                connection = (Connection) Proxy.newProxyInstance(
                        Counted.class.getClassLoader(), new Class<?>[] {Connection.class}, (self, method, args) -> {
                            names.add(method.getName());
                            try {
                                return method.invoke(real, args);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
            }

            int calls(String name) {
                return names.count(name);
            }
        }
    }

    @Nested
    class OverADataSource {

        @ParameterizedTest
        @EnumSource(TestDatabase.class)
        void commitsWhateverModeItsConnectionsAreIn(TestDatabase database) throws SQLException {
            TopicSchema schema = database.empty();
            DataSource manual = (DataSource) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (self, method, args) -> {
                        Connection connection = database.source().getConnection();
                        connection.setAutoCommit(false);
                        return connection;
                    });

            JdbcTopicRegister.of(manual, schema, RULES)
                    .open(REGISTER, CLERK, NOW, "")
                    .orThrow();

            assertThat(register(database, schema).topic(NEW)).isPresent();
        }

        @ParameterizedTest
        @EnumSource(TestDatabase.class)
        void refusesWhatIsTooLongForAColumn(TestDatabase database) {
            TopicRegister register = register(database, database.empty());
            Topic wide = TOPIC.toBuilder()
                    .submission(TOPIC.submission().toBuilder()
                            .addNonVotingUnits(new UnitId("9".repeat(501)))
                            .build())
                    .build();

            Findings findings = register.takeOver(List.of(wide, ALL.get(1)), CLERK, NOW, "");

            assertThat(findings).singleElement().satisfies(finding -> {
                assertThat(finding.code()).isEqualTo("store-unit-too-long");
                assertThat(finding.arguments()).containsEntry("found", "501").containsEntry("expected", "500");
            });
            assertThat(register.find(TopicQuery.all()).total()).isZero();
        }
    }

    /** What somebody did to the tables, and what is said of it. */
    private static final Map<String, String> TAMPERING = Map.ofEntries(
            entry(
                    "UPDATE $topic_event SET document = REPLACE(document, '先', '后') WHERE version = 2",
                    "chain-event-changed"),
            entry("DELETE FROM $topic_event WHERE version = 2", "topic-not-its-events"),
            entry("DELETE FROM $topic_event WHERE version = 1", "chain-not-opened"),
            entry("UPDATE $topic SET document = REPLACE(document, '先', '后')", "topic-not-its-events"),
            entry("UPDATE $topic SET document = '{}'", "store-unreadable"),
            entry("UPDATE $topic_event SET document = 'x' WHERE version = 2", "store-unreadable"),
            entry("UPDATE $topic_key SET state = 'ready'", "store-columns-differ"),
            entry("UPDATE $topic_key SET next_deadline = NULL, received_on = '2020-01-01'", "store-columns-differ"),
            entry("UPDATE $topic_key SET title = '别的'", "store-columns-differ"),
            entry("DELETE FROM $topic_unit", "store-columns-differ"),
            entry("INSERT INTO $topic_meeting (topic, meeting) SELECT id, 'x' FROM $topic", "store-columns-differ"),
            entry("UPDATE $topic_event SET hash = 'x' WHERE version = 2", "store-columns-differ"),
            entry("UPDATE $topic_event SET version = 9 WHERE version = 2", "store-columns-differ"),
            entry(
                    "INSERT INTO $topic_event (topic, version, hash, document)"
                            + " SELECT topic, 0, hash, document FROM $topic_event WHERE version = 2",
                    "chain-not-opened"),
            entry("DELETE FROM $topic_key", "store-columns-differ"),
            entry(
                    "UPDATE $topic_event SET document = REPLACE(document, '\"number\":2', '\"number\":7')",
                    "chain-number"),
            entry(
                    "UPDATE $topic_event SET document = REPLACE(document, '\"previous\":\"', '\"previous\":\"0') WHERE version = 2",
                    "chain-broken"),
            entry(
                    "UPDATE $topic_event SET document = REPLACE(document, 'sha-256', 'sm3') WHERE version = 2",
                    "store-algorithm-missing"),
            entry(
                    "UPDATE $topic_event SET document = REPLACE(document, 'sha-256', 'md5') WHERE version = 2",
                    "store-unreadable"),
            entry(
                    "UPDATE $topic_event SET document = REPLACE(document, '\"version\":0', '\"version\":-1') WHERE version = 1",
                    "store-unreadable"),
            entry(
                    "UPDATE $topic SET document = REPLACE(document, '\"version\":2', '\"version\":-2')",
                    "store-unreadable"));

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whatSomebodyDidToTheTablesIsTold(TestDatabase database) throws SQLException {
        TopicSchema schema = database.empty();
        TopicRegister outside = register(database, schema);
        outside.takeOver(List.of(TOPIC), CLERK, NOW, "");
        note(outside, 1, "先").orThrow();
        assertThat(outside.verify()).isEmpty();
        for (Map.Entry<String, String> tampering : TAMPERING.entrySet()) {
            try (Connection connection = database.source().getConnection()) {
                connection.setAutoCommit(false);
                execute(connection, tampering.getKey().replace("$", schema.prefix()));

                assertThat(JdbcTopicRegister.within(connection, schema, RULES).verify())
                        .as(tampering.getKey())
                        .anySatisfy(finding -> assertThat(finding.code()).isEqualTo(tampering.getValue()))
                        .allSatisfy(finding -> {
                            assertThat(finding.zh()).contains("议题 " + TOPIC.id());
                            assertThat(finding.en()).containsIgnoringCase("topic " + TOPIC.id());
                        });

                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
        assertThat(outside.verify()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aTopicThatIsNotAsItWasWrittenIsNamedByWhatReadsIt(TestDatabase database) throws SQLException {
        TopicSchema schema = database.empty();
        TopicRegister outside = register(database, schema);
        outside.takeOver(ALL, CLERK, NOW, "");
        try (Connection connection = database.source().getConnection()) {
            execute(connection, "UPDATE test_topic SET document = '{}' WHERE id = '%s'".formatted(TOPIC.id()));
            execute(connection, "UPDATE test_topic_event SET document = '{}' WHERE topic = '%s'".formatted(TOPIC.id()));
        }

        for (ThrowingCallable reading : List.<ThrowingCallable>of(
                () -> outside.topic(TOPIC.id()),
                () -> outside.history(TOPIC.id()),
                () -> outside.find(TopicQuery.all()),
                () -> outside.all(TopicQuery.all()),
                () -> note(outside, 1, "后"))) {
            assertThatThrownBy(reading)
                    .isInstanceOfSatisfying(
                            FindingsException.class,
                            refused -> assertThat(refused.findings())
                                    .singleElement()
                                    .satisfies(finding -> {
                                        assertThat(finding.code()).isEqualTo("store-unreadable");
                                        assertThat(finding.arguments())
                                                .containsEntry(
                                                        "topic", TOPIC.id().value())
                                                .containsEntry("version", "1");
                                    }));
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void nobodyIsAccusedBecauseOthersWriteMeanwhile(TestDatabase database) {
        TopicSchema schema = database.empty();
        TopicRegister others = register(database, schema);
        others.open(REGISTER, CLERK, NOW, "").orThrow();
        AtomicInteger statements = new AtomicInteger(1);
        for (int meanwhile = 1; meanwhile <= statements.get(); meanwhile++) {
            propose(others, Optional.of("常务副市长"));
            statements.set(0);
            int when = meanwhile;
            DataSource watched = watched(database.source(), () -> {
                if (statements.incrementAndGet() == when) {
                    propose(others, Optional.empty());
                }
            });

            assertThat(JdbcTopicRegister.of(watched, schema, RULES).verify()).isEmpty();
        }
        assertThat(statements.get()).isGreaterThan(2);
    }

    private static void propose(TopicRegister register, Optional<String> leader) {
        register.ask(
                        NEW,
                        register.topic(NEW).orElseThrow().version(),
                        new TopicAction.ProposeOpinion("拟请审阅", NOW.toLocalDate(), leader),
                        CLERK,
                        NOW,
                        "因故")
                .orThrow();
    }

    /** Returns a source of which something is done whenever a connection has prepared a statement. */
    private static DataSource watched(DataSource source, Runnable prepared) {
        return proxy(
                DataSource.class,
                source,
                (name, got) -> got instanceof Connection connection
                        ? proxy(Connection.class, connection, (call, made) -> {
                            if (call.equals("prepareStatement")) {
                                prepared.run();
                            }
                            return made;
                        })
                        : got);
    }

    private static <T> T proxy(Class<T> type, T real, BiFunction<String, Object, Object> after) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> {
            try {
                return after.apply(method.getName(), method.invoke(real, args));
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }
}
