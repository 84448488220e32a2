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
import dev.huiwu.core.topic.Decision;
import dev.huiwu.core.topic.Topic;
import dev.huiwu.core.topic.TopicAction;
import dev.huiwu.core.topic.TopicOutcome;
import dev.huiwu.core.topic.TopicQuery;
import dev.huiwu.core.topic.TopicRegister;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
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
            assertThat(finding.zh()).contains("第 99 版").contains("第 4 版").contains("请使用更新版本的程序");
            assertThat(finding.en())
                    .contains("version 99")
                    .contains("version 4")
                    .contains("newer release");
        });
        assertThatThrownBy(() -> schema.upgrade(database.source())).isInstanceOf(FindingsException.class);
        assertThatThrownBy(() -> JdbcTopicRegister.of(database.source(), schema, RULES))
                .isInstanceOf(FindingsException.class)
                .hasMessageContaining("store-schema-newer");
    }

    /** A topic that meetings put off whose names are hard to find in JSON. */
    private static final Topic PUT_OFF = SampleTopics.like(ALL.get(0), "YT-2026-102", "再议").toBuilder()
            .addDecisions(
                    new Decision(
                            "第\"76\"次\\常务会议", LocalDate.parse("2026-04-08"), TopicOutcome.DEFERRED, "\"outcome\":"),
                    new Decision("第𠮷次😀 #=:\\u0041", LocalDate.parse("2026-04-15"), TopicOutcome.DEFERRED, "再议"))
            .build();

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

    /** The rows of the third version, from those of the present one. */
    private static final List<String> AS_THIRD = List.of(
            "INSERT INTO $topic (id, id_order, version, document) SELECT id, id_order, version, document FROM #topic",
            "INSERT INTO $topic_key (topic, title, received_on, state, kind, id_order, section, meeting, meeting_on,"
                    + " next_deadline) SELECT topic, title, received_on, state, kind, id_order, section, meeting, meeting_on,"
                    + " next_deadline FROM #topic_key",
            AS_FIRST.get(2),
            AS_FIRST.get(3),
            AS_FIRST.get(4));

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void olderTablesAreUpgradedWithAllTheyHold(TestDatabase database) throws SQLException {
        isUpgradedFromEveryVersion(database.source());
    }

    /** H2 puts names that are not in quotes in capitals, but an address may say otherwise. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "DATABASE_TO_LOWER=TRUE",
                "MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH", // as its manual has it
                "CASE_INSENSITIVE_IDENTIFIERS=TRUE",
                "DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE",
                "DATABASE_TO_UPPER=FALSE;CASE_INSENSITIVE_IDENTIFIERS=TRUE"
            })
    void anH2DatabaseMayWriteNamesInAnyCase(String settings) throws SQLException {
        String url = "jdbc:h2:mem:names%s;%s".formatted(settings.hashCode(), settings);
        JdbcConnectionPool source = JdbcConnectionPool.create(url, "sa", "");

        isUpgradedFromEveryVersion(source);

        source.dispose();
    }

    private static void isUpgradedFromEveryVersion(DataSource source) throws SQLException {
        TopicSchema present = TestDatabase.unmade();
        TopicRegister register = filled(present, source);
        register.ask(ALL.get(0).id(), 1, new TopicAction.Note("备注"), CLERK, NOW, "");
        for (int version = 1; version < present.version(); version++) {
            TopicSchema older = older(version, present, source);
            TopicSchema upgraded = TopicSchema.withPrefix(older.prefix());
            assertThat(upgraded.check(source)).extracting(Finding::code).containsExactly("store-schema-older");

            upgraded.upgrade(source);

            holdsTheSame(JdbcTopicRegister.of(source, upgraded, RULES), register);
            assertThat(older.check(source)).extracting(Finding::code).containsExactly("store-schema-newer");
        }
        assertThat(StoreArchive.of(source, present, RULES).verify()).isEmpty();
    }

    private static TopicRegister filled(TopicSchema present, DataSource source) {
        present.upgrade(source);
        TopicRegister register = JdbcTopicRegister.of(source, present, RULES);
        register.takeOver(ALL, CLERK, NOW, "").orThrow("the sample");
        register.takeOver(List.of(PUT_OFF), CLERK, NOW, "").orThrow("what was put off");
        return register;
    }

    /** Returns tables of an older version with all that those of the present one hold. */
    private static TopicSchema older(int version, TopicSchema present, DataSource source) throws SQLException {
        TopicSchema older = new TopicSchema(TestDatabase.unmade().prefix(), TopicSchema.FILES.subList(0, version));
        older.upgrade(source);
        execute(source, copied(version < 3 ? AS_FIRST : AS_THIRD, present, older));
        return older;
    }

    private static void holdsTheSame(TopicRegister after, TopicRegister before) {
        TopicQuery all = TopicQuery.builder().limit(100).build();
        assertThat(after.find(all)).isEqualTo(before.find(all));
        assertThat(after.verify()).isEmpty();
        for (String meeting : PUT_OFF.meetings()) {
            TopicQuery query = TopicQuery.builder().addMeetings(meeting).build();
            assertThat(after.find(query).topics())
                    .as(meeting)
                    .isEqualTo(before.find(query).topics())
                    .extracting(Topic::id)
                    .contains(PUT_OFF.id());
        }
        TopicQuery ofOne = TopicQuery.builder().addLeaders("常务副市长").build();
        assertThat(after.find(ofOne)).isEqualTo(before.find(ofOne));
        after.open(REGISTER, CLERK, NOW, "").orThrow();
        assertThat(after.verify()).isEmpty();
    }

    /** On databases where making tables commits, an interrupted upgrade leaves what it had made. */
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whatAnInterruptedUpgradeLeftIsMadeAnew(TestDatabase database) throws SQLException {
        TopicSchema present = TestDatabase.unmade();
        TopicRegister register = filled(present, database.source());
        TopicSchema second = older(2, present, database.source());
        TopicSchema upgraded = TopicSchema.withPrefix(second.prefix());
        interrupted(upgraded, 2, database.source());
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

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void meetingsOfAnInterruptedUpgradeAreFoundAnew(TestDatabase database) throws SQLException {
        TopicSchema present = TestDatabase.unmade();
        TopicRegister register = filled(present, database.source());
        TopicSchema third = older(3, present, database.source());
        TopicSchema upgraded = TopicSchema.withPrefix(third.prefix());
        interrupted(upgraded, 3, database.source());
        // the older release goes on writing: no topic stands before a meeting any more
        execute(database.source(), List.of("UPDATE %stopic_key SET meeting = NULL".formatted(third.prefix())));

        upgraded.upgrade(database.source());

        TopicRegister after = JdbcTopicRegister.of(database.source(), upgraded, RULES);
        for (Topic topic : register.all(TopicQuery.all())) {
            for (String meeting : topic.meetings()) {
                boolean decided = topic.decisions().stream()
                        .anyMatch(decision -> decision.meeting().equals(meeting));
                assertThat(after.all(TopicQuery.builder().addMeetings(meeting).build())
                                .contains(topic))
                        .as("%s before %s", topic.id(), meeting)
                        .isEqualTo(decided);
            }
        }
    }

    /** Does of the upgrade of a version what comes until the first rows are there. */
    private static void interrupted(TopicSchema upgraded, int found, DataSource source) throws SQLException {
        List<String> last;
        try (Connection connection = source.getConnection()) {
            last = upgraded.statements(Database.of(connection), found);
        }
        execute(source, last.subList(0, Iterables.indexOf(last, sql -> sql.startsWith("INSERT")) + 1));
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
        TopicRegister register = filled(present, database.source());
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

        assertThat(flyway.info().current().getVersion()).isEqualTo(MigrationVersion.fromVersion("4"));
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
        assertThat(schema.statements(like, 4)).isEmpty();
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
