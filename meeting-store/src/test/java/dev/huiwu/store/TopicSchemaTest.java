package dev.huiwu.store;

import static dev.huiwu.store.SampleTopics.ALL;
import static dev.huiwu.store.SampleTopics.CLERK;
import static dev.huiwu.store.SampleTopics.NOW;
import static dev.huiwu.store.SampleTopics.REGISTER;
import static dev.huiwu.store.SampleTopics.RULES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.Iterables;
import dev.huiwu.core.Finding;
import dev.huiwu.core.FindingsException;
import dev.huiwu.core.Language;
import dev.huiwu.core.topic.TopicAction;
import dev.huiwu.core.topic.TopicQuery;
import dev.huiwu.core.topic.TopicRegister;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TopicSchemaTest {

    private static void execute(DataSource source, List<String> statements) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static void isUsable(DataSource source, TopicSchema schema) {
        assertThat(schema.check(source)).isEmpty();
        TopicRegister register = JdbcTopicRegister.of(source, schema, RULES);
        assertThat(register.takeOver(ALL, CLERK, NOW, "")).isEmpty();
        assertThat(register.verify()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void tablesAreMadeOnce(TestDatabase database) {
        TopicSchema schema = TestDatabase.unmade();
        assertThat(schema.check(database.source())).extracting(Finding::code).containsExactly("store-schema-missing");
        assertThatThrownBy(() -> JdbcTopicRegister.of(database.source(), schema, RULES))
                .isInstanceOf(FindingsException.class)
                .hasMessageContaining("make them first");

        schema.upgrade(database.source());
        schema.upgrade(database.source());

        isUsable(database.source(), schema);
    }

    /** The MariaDB of the tests grants everything to everybody. */
    @ParameterizedTest
    @EnumSource(
            value = TestDatabase.class,
            names = {"H2_MEMORY", "POSTGRESQL"})
    void tablesThatMayNotBeReadAreNotTakenForMissing(TestDatabase database) throws SQLException {
        TopicSchema schema = database.empty();
        String url;
        try (Connection connection = database.source().getConnection()) {
            url = connection.getMetaData().getURL();
        }
        execute(database.source(), List.of("CREATE USER weak PASSWORD 'weak'"));
        try (Connection connection = DriverManager.getConnection(url, "weak", "weak")) {
            for (boolean auto : new boolean[] {true, false}) {
                connection.setAutoCommit(auto);
                assertThatThrownBy(() -> schema.check(connection))
                        .isInstanceOf(StoreException.class)
                        .hasStackTraceContaining("topic_schema"); // what the driver says of it
            }
        } finally {
            execute(database.source(), List.of("DROP USER weak"));
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void newerTablesAreRefusedWithWords(TestDatabase database) throws SQLException {
        TopicSchema schema = TestDatabase.unmade();
        schema.upgrade(database.source());
        execute(database.source(), List.of("INSERT INTO " + schema.prefix() + "topic_schema (version) VALUES (99)"));

        assertThat(schema.check(database.source())).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("store-schema-newer");
            assertThat(finding.zh()).contains("第 99 版").contains("第 3 版").contains("请使用更新版本的程序");
            assertThat(finding.en())
                    .contains("version 99")
                    .contains("version 3")
                    .contains("newer release");
        });
        assertThatThrownBy(() -> schema.upgrade(database.source())).isInstanceOf(FindingsException.class);
        assertThatThrownBy(() -> JdbcTopicRegister.of(database.source(), schema, RULES))
                .isInstanceOf(FindingsException.class)
                .hasMessageContaining("store-schema-newer");
    }

    /** The rows of the first version, from those of the present one. */
    private static final List<String> AS_FIRST = List.of(
            "INSERT INTO $topic (id, id_order, version, state, section, kind, meeting, meeting_on, received_on, next_deadline,"
                    + " title, document) SELECT t.id, t.id_order, t.version, k.state, k.section, k.kind, k.meeting,"
                    + " k.meeting_on, k.received_on, k.next_deadline, 'x', t.document"
                    + " FROM #topic t JOIN #topic_key k ON k.topic = t.id",
            "INSERT INTO $topic_title (topic, title) SELECT topic, title FROM #topic_key",
            "INSERT INTO $topic_unit (topic, unit) SELECT topic, unit FROM #topic_unit",
            "INSERT INTO $topic_leader (topic, leader) SELECT topic, leader FROM #topic_leader",
            "INSERT INTO $topic_event (topic, version, hash, document)"
                    + " SELECT topic, version, hash, document FROM #topic_event");

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void olderTablesAreUpgradedWithAllTheyHold(TestDatabase database) throws SQLException {
        TopicSchema present = TestDatabase.unmade();
        present.upgrade(database.source());
        TopicRegister register = JdbcTopicRegister.of(database.source(), present, RULES);
        register.takeOver(ALL, CLERK, NOW, "");
        register.ask(ALL.get(0).id(), 1, new TopicAction.Note("备注"), CLERK, NOW, "");
        TopicSchema first = new TopicSchema(TestDatabase.unmade().prefix(), TopicSchema.FILES.subList(0, 1));
        first.upgrade(database.source());
        execute(database.source(), copied(AS_FIRST, present, first));
        TopicSchema upgraded = TopicSchema.withPrefix(first.prefix());
        assertThat(upgraded.check(database.source())).extracting(Finding::code).containsExactly("store-schema-older");

        upgraded.upgrade(database.source());

        TopicRegister after = JdbcTopicRegister.of(database.source(), upgraded, RULES);
        TopicQuery all = TopicQuery.builder().limit(100).build();
        assertThat(after.find(all)).isEqualTo(register.find(all));
        assertThat(after.verify()).isEmpty();
        after.open(REGISTER, CLERK, NOW, "").orThrow();
        assertThat(after.find(TopicQuery.builder().addLeaders("常务副市长").build()))
                .isEqualTo(
                        register.find(TopicQuery.builder().addLeaders("常务副市长").build()));
        assertThat(first.check(database.source())).extracting(Finding::code).containsExactly("store-schema-newer");
    }

    /** On databases where making tables commits, an interrupted upgrade leaves what it had made. */
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whatAnInterruptedUpgradeLeftIsMadeAnew(TestDatabase database) throws SQLException {
        TopicSchema present = TestDatabase.unmade();
        present.upgrade(database.source());
        TopicRegister register = JdbcTopicRegister.of(database.source(), present, RULES);
        register.takeOver(ALL, CLERK, NOW, "");
        TopicSchema second = new TopicSchema(TestDatabase.unmade().prefix(), TopicSchema.FILES.subList(0, 2));
        second.upgrade(database.source());
        execute(database.source(), copied(AS_FIRST, present, second));
        TopicSchema upgraded = TopicSchema.withPrefix(second.prefix());
        List<String> last;
        try (Connection connection = database.source().getConnection()) {
            last = upgraded.statements(Database.of(connection), 2);
        }
        int filled = Iterables.indexOf(last, sql -> sql.startsWith("INSERT"));
        execute(database.source(), last.subList(0, filled + 1));
        // the older release goes on writing
        execute(
                database.source(),
                List.of("UPDATE %stopic SET section = '另一处' WHERE section = '秘书一科'".formatted(second.prefix())));

        upgraded.upgrade(database.source());

        TopicRegister after = JdbcTopicRegister.of(database.source(), upgraded, RULES);
        assertThat(after.find(TopicQuery.builder().addSections("秘书一科").build()).total())
                .isZero();
        assertThat(after.find(TopicQuery.builder().addSections("另一处").build()).total())
                .isEqualTo(
                        register.find(TopicQuery.builder().addSections("秘书一科").build())
                                .total())
                .isPositive();
    }

    private static List<String> copied(List<String> sql, TopicSchema from, TopicSchema to) {
        return sql.stream()
                .map(one -> one.replace("$", to.prefix()).replace("#", from.prefix()))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void hostsThatStartTogetherAllFindTheTables(TestDatabase database) throws Exception {
        for (int round = 0; round < 3; round++) {
            TopicSchema schema = TestDatabase.unmade();
            CountDownLatch start = new CountDownLatch(1);
            ExecutorService hosts = Executors.newFixedThreadPool(4);
            List<Future<?>> started = new ArrayList<>();
            for (int host = 0; host < 4; host++) {
                started.add(hosts.submit(() -> {
                    start.await();
                    schema.upgrade(database.source());
                    assertThat(schema.check(database.source())).isEmpty();
                    return null;
                }));
            }

            start.countDown();

            for (Future<?> one : started) {
                one.get(120, TimeUnit.SECONDS); // throws what the host was told
            }
            hosts.shutdown();
            isUsable(database.source(), schema);
        }
    }

    @Test
    void whatAnotherProgramHasDoneMeanwhileIsNotAFailure() throws SQLException {
        TopicSchema schema = TestDatabase.unmade();
        DataSource real = TestDatabase.H2_MEMORY.source();
        try (Connection connection = real.getConnection()) {
            AtomicBoolean meanwhile = new AtomicBoolean(true);
            Connection slow = (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (self, method, args) -> {
                        if (method.getName().equals("setAutoCommit") && meanwhile.getAndSet(false)) {
                            schema.upgrade(real);
                        }
                        return method.invoke(connection, args);
                    });

            schema.upgrade(proxy(DataSource.class, slow));
        }

        isUsable(real, schema);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void unitsAndLeadersThatWereThereTwiceAreThereOnceAfterAnUpgrade(TestDatabase database) throws SQLException {
        TopicSchema present = TestDatabase.unmade();
        present.upgrade(database.source());
        TopicRegister register = JdbcTopicRegister.of(database.source(), present, RULES);
        register.takeOver(ALL, CLERK, NOW, "");
        TopicSchema first = new TopicSchema(TestDatabase.unmade().prefix(), TopicSchema.FILES.subList(0, 1));
        first.upgrade(database.source());
        List<String> twice = new ArrayList<>(AS_FIRST);
        twice.addAll(AS_FIRST.subList(2, 4));
        execute(
                database.source(),
                twice.stream()
                        .map(sql -> sql.replace("$", first.prefix()).replace("#", present.prefix()))
                        .toList());
        TopicSchema upgraded = TopicSchema.withPrefix(first.prefix());

        upgraded.upgrade(database.source());

        TopicRegister after = JdbcTopicRegister.of(database.source(), upgraded, RULES);
        assertThat(after.verify()).isEmpty();
        TopicQuery ofOne = TopicQuery.builder().addLeaders("常务副市长").build();
        assertThat(after.find(ofOne).total())
                .isEqualTo(register.find(ofOne).total())
                .isPositive();
        for (String sql : AS_FIRST.subList(2, 4)) {
            String again = sql.replace("$", first.prefix()).replace("#", present.prefix());
            assertThatThrownBy(() -> execute(database.source(), List.of(again)))
                    .hasStackTraceContaining(first.prefix() + "topic_");
        }
    }

    @ParameterizedTest
    @EnumSource(value = TestDatabase.class, mode = EnumSource.Mode.EXCLUDE, names = "H2_AS_ORACLE")
    void flywayMakesThemTooWithAHistoryOfItsOwn(TestDatabase database) throws SQLException {
        TopicSchema schema = TestDatabase.unmade();
        Database of;
        try (Connection connection = database.source().getConnection()) {
            of = Database.of(connection);
        }
        Flyway flyway = Flyway.configure()
                .dataSource(database.source())
                .locations("classpath:" + of.folder())
                .placeholders(schema.placeholders())
                .table(schema.prefix() + "flyway_history")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load();

        flyway.migrate();

        assertThat(flyway.info().current().getVersion()).isEqualTo(MigrationVersion.fromVersion("3"));
        isUsable(database.source(), schema);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aHostRunsTheStatementsItself(TestDatabase database) throws SQLException {
        TopicSchema schema = TestDatabase.unmade();
        Database like;
        try (Connection connection = database.source().getConnection()) {
            like = Database.of(connection);
        }

        execute(database.source(), schema.statements(like, 0));

        isUsable(database.source(), schema);
        assertThat(schema.statements(like, 3)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a; DROP TABLE x", "Huiwu_", "1_", "a-b", "a23456789_123456789_1"})
    void aPrefixIsAPlainWord(String prefix) {
        assertThatThrownBy(() -> TopicSchema.withPrefix(prefix))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(prefix);
    }

    @Test
    void noPrefixIsAPrefix() {
        TopicSchema schema = TopicSchema.withPrefix("");

        schema.upgrade(TestDatabase.H2_MEMORY.source());

        isUsable(TestDatabase.H2_MEMORY.source(), schema);
    }

    @Test
    void anH2FileThatTakesWritesLateIsRefused(@TempDir Path folder) {
        String file = "jdbc:h2:file:" + folder.resolve("topics");
        JdbcConnectionPool late = JdbcConnectionPool.create(file, "sa", "");
        TopicSchema.usual().upgrade(late);
        assertThat(TopicSchema.usual().check(late)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("store-write-delay");
            assertThat(finding.text(Language.CHINESE)).contains("500 毫秒").contains(";WRITE_DELAY=0");
        });
        assertThatThrownBy(() -> JdbcTopicRegister.of(late, RULES)).hasMessageContaining("store-write-delay");
        late.dispose();

        for (int opened = 0; opened < 2; opened++) {
            JdbcConnectionPool soon = JdbcConnectionPool.create(file + ";WRITE_DELAY=0", "sa", "");
            assertThat(TopicSchema.usual().check(soon)).isEmpty();
            soon.dispose();
        }
        JdbcConnectionPool again = JdbcConnectionPool.create(file, "sa", "");
        assertThat(TopicSchema.usual().check(again)).extracting(Finding::code).containsExactly("store-write-delay");
        again.dispose();
    }

    @Test
    void anUnknownDatabaseIsNamed() {
        DatabaseMetaData unknown = proxy(DatabaseMetaData.class, "Derby");
        Connection connection = proxy(Connection.class, unknown);

        assertThatThrownBy(() -> Database.of(connection))
                .isInstanceOf(FindingsException.class)
                .hasMessageContaining("\"Derby\"")
                .hasMessageContaining("H2, PostgreSQL, MariaDB");
    }

    private static <T> T proxy(Class<T> type, Object answer) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> answer));
    }
}
