package dev.huiwu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.calendar.WorkCalendar;
import dev.huiwu.core.topic.Topic;
import dev.huiwu.core.topic.TopicAction;
import dev.huiwu.core.topic.TopicQuery;
import dev.huiwu.core.topic.TopicRules;
import dev.huiwu.core.topic.TopicSort;
import dev.huiwu.store.JdbcTopicRegister;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the commands about topics find their database, and what they make of it. */
class TopicsDatabaseTest extends TopicsTerminal {

    private static final TopicRules RULES = TopicRules.usual(WorkCalendar.china());

    @Nested
    class ThePassword {

        private int importedBy(String... more) {
            return run(
                    "import",
                    Stream.concat(
                                    Stream.of(
                                            COMMON.resolve("topics.csv").toString(),
                                            "--by",
                                            "clerk-1",
                                            "--at",
                                            "2026-05-08T09:00+08:00",
                                            "--db-user",
                                            "office"),
                                    Stream.of(more))
                            .toArray(String[]::new));
        }

        @Test
        void comesFromAFileOrTheEnvironment() throws IOException {
            Path file = Files.writeString(folder.resolve("password"), "geheim\n");
            assertThat(importedBy("--db-password-file", file.toString())).isZero();

            environment = Map.of("HUIWU_DB_PASSWORD", "geheim");
            assertThat(run("list", "--db-user", "office", "--format", "ids")).isZero();
            assertThat(said().lines()).hasSize(62);
        }

        @Test
        void thatIsWrongIsSaidAndNotRepeated() throws IOException {
            assertThat(importedBy(
                            "--db-password-file",
                            Files.writeString(folder.resolve("p"), "geheim").toString()))
                    .isZero();

            environment = Map.of("HUIWU_DB_PASSWORD", "verkehrt");
            assertThat(run("list", "--db-user", "office")).isEqualTo(Meeting.WRONG_USE);

            assertThat(err.toString())
                    .contains("用户名或密码不对")
                    .contains("--db-user", "HUIWU_DB_PASSWORD")
                    .doesNotContain("verkehrt", "Exception");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "jdbc:nothing://host/db?password=geheim",
                    "jdbc:nothing:office/geheim@host:1521:db",
                    "jdbc:nothing://office:geheim@host/db",
                    "jdbc:h2:tcp://localhost:1/db;PASSWORD=geheim",
                    "jdbc:h2:file:/nowhere/at/all;PASSWORD=geheim;USER=office"
                })
        void ofAnAddressThatDoesNotWorkIsNotRepeated(String url) {
            assertThat(runOn(url, "list")).isEqualTo(Meeting.WRONG_USE);

            assertThat(said() + err).contains("--db").doesNotContain("geheim", "Exception");
        }
    }

    @Nested
    class AFileThatIsNotThere {

        @ParameterizedTest
        @ValueSource(strings = {"list", "show YT-2026-001", "export --out %s/a.csv"})
        void isNotMadeByReading(String words) {
            String[] command = words.formatted(folder).split(" ");

            assertThat(run(
                            command[0],
                            List.of(command).subList(1, command.length).toArray(String[]::new)))
                    .isEqualTo(Meeting.WRONG_USE);

            assertThat(err.toString()).contains("没有议题台账").contains("meeting topics import");
            assertThat(folder).isEmptyDirectory();
        }

        @Test
        void isMadeByTheFirstTopicAndByNothingElse() {
            String[] who = {"--by", "clerk-1", "--at", "2026-05-11T10:00+08:00"};

            assertThat(run("move", who, "YT-1", "note", "remark=x")).isEqualTo(Meeting.WRONG_USE);
            assertThat(run("move", who, "YT-1", "register", "title=半")).isEqualTo(Meeting.ERRORS);
            assertThat(folder).isEmptyDirectory();

            assertThat(run(
                            "move",
                            who,
                            "YT-1",
                            "register",
                            "title=示例",
                            "kind=工作部署",
                            "level=公开",
                            "proposingUnit=市财政局",
                            "reportingUnit=市财政局",
                            "receivedOn=2026-05-11",
                            "meetingType=市长办公会议"))
                    .isZero();
        }

        private int run(String command, String[] who, String... words) {
            return TopicsDatabaseTest.this.run(
                    command, Stream.concat(Stream.of(words), Stream.of(who)).toArray(String[]::new));
        }

        @Test
        void isNotMadeByReadingWhereAnEmptyDatabaseIs() {
            String memory = "jdbc:h2:mem:empty-for-topics;DB_CLOSE_DELAY=0";

            assertThat(runOn(memory, "list")).isEqualTo(Meeting.WRONG_USE);

            assertThat(err.toString()).contains("没有议题台账").contains("meeting topics import");
        }
    }

    @Test
    void anH2FileKeepsWhatItAcknowledgedWhateverItsAddressSays() throws SQLException {
        String plain = "jdbc:h2:" + folder.resolve("plain").toAbsolutePath();
        String[] topics = {COMMON.resolve("topics.csv").toString(), "--by", "clerk-1", "--at", "2026-05-08T09:00+08:00"
        };

        assertThat(runOn(plain, "import", topics)).isZero();

        try (Connection connection = DriverManager.getConnection(plain);
                Statement statement = connection.createStatement();
                ResultSet delay = statement.executeQuery("SELECT setting_value FROM information_schema.settings"
                        + " WHERE setting_name = 'WRITE_DELAY'")) {
            assertThat(delay.next()).isTrue();
            assertThat(delay.getInt(1)).isZero();
        }
        assertThat(runOn(plain + ";WRITE_DELAY=100", "list")).isEqualTo(Meeting.ERRORS);
        assertThat(said() + err).contains("store-write-delay");
    }

    @Test
    void theUserIsNamedOnce() {
        assertThat(runOn(db() + ";USER=office", "list", "--db-user", "office")).isEqualTo(Meeting.WRONG_USE);

        assertThat(err.toString()).contains("--db-user").contains("请只写一处");
    }

    @Test
    void whatOneCommandReadsIsOfOneMoment() {
        imported();
        TopicDatabase database = new TopicDatabase(new DriverDataSource(db(), "", ""));
        TopicQuery byState = TopicQuery.builder().sort(TopicSort.STATE).build();

        int differing = database.read(RULES, register -> {
            List<Topic> first = register.find(byState).topics();
            JdbcTopicRegister others = JdbcTopicRegister.of(new DriverDataSource(db(), "", ""), RULES);
            first.forEach(topic -> others.ask(
                            topic.id(),
                            topic.version(),
                            new TopicAction.Note("meanwhile"),
                            new PersonId("clerk-2"),
                            OffsetDateTime.parse("2026-05-08T10:00+08:00"),
                            "")
                    .orThrow());
            List<Topic> again = register.find(byState).topics();
            return again.equals(first) ? 0 : 1;
        });

        assertThat(differing).isZero();
    }

    @Test
    void somebodyElseWhoWritesAtTheSameTimeIsNotABrokenDatabase() throws SQLException {
        imported();
        try (Connection other = DriverManager.getConnection(db(), "", "");
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("UPDATE huiwu_topic SET version = version WHERE id = 'YT-2026-001'");

            assertThat(run(
                            "move",
                            "YT-2026-001",
                            "note",
                            "remark=x",
                            "--by",
                            "clerk-1",
                            "--at",
                            "2026-05-09T09:00+08:00"))
                    .isEqualTo(Meeting.WRONG_USE);

            other.rollback();
        }
        assertThat(err.toString()).contains("别人在写入", "run it again").doesNotContain("--db", "SQLSTATE");
    }

    @Test
    void aCommandThatFailsOnTheWayWritesNothing() {
        imported();
        TopicDatabase database = new TopicDatabase(new DriverDataSource(db(), "", ""));

        database.write(
                RULES,
                register -> {
                    Topic topic = register.find(TopicQuery.all()).topics().get(0);
                    return register.ask(
                            topic.id(),
                            topic.version(),
                            new TopicAction.Note("half"),
                            new PersonId("clerk-2"),
                            OffsetDateTime.parse("2026-05-08T10:00+08:00"),
                            "");
                },
                answer -> false);

        assertThat(database.<Boolean>read(
                        RULES,
                        register -> register.find(TopicQuery.all()).topics().stream()
                                .noneMatch(topic -> topic.remark().equals("half"))))
                .isTrue();
    }
}
