package dev.huiwu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Iterables;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.calendar.WorkCalendar;
import dev.huiwu.core.topic.Topic;
import dev.huiwu.core.topic.TopicRules;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.files.topic.TopicReader;
import dev.huiwu.files.unit.UnitReader;
import dev.huiwu.store.Database;
import dev.huiwu.store.JdbcTopicRegister;
import dev.huiwu.store.TopicSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables that an older release made, here of version 2, are left as they are until somebody asks for it. */
class TopicsUpgradeTest extends TopicsTerminal {

    /** The rows of the older tables, from those of the present ones beside them. */
    private static final List<String> ROWS = List.of(
            "INSERT INTO huiwu_topic (id, id_order, version, state, section, kind, meeting, meeting_on, received_on, next_deadline,"
                    + " title, document) SELECT t.id, t.id_order, t.version, k.state, k.section, k.kind, k.meeting,"
                    + " k.meeting_on, k.received_on, k.next_deadline, 'x', t.document"
                    + " FROM new_topic t JOIN new_topic_key k ON k.topic = t.id",
            "INSERT INTO huiwu_topic_title (topic, title) SELECT topic, title FROM new_topic_key",
            "INSERT INTO huiwu_topic_unit (topic, unit) SELECT topic, unit FROM new_topic_unit",
            "INSERT INTO huiwu_topic_leader (topic, leader) SELECT topic, leader FROM new_topic_leader",
            "INSERT INTO huiwu_topic_event (topic, version, hash, document)"
                    + " SELECT topic, version, hash, document FROM new_topic_event");

    @BeforeEach
    void olderTables() throws IOException, SQLException {
        DriverDataSource source = new DriverDataSource(db(), "", "");
        TopicSchema present = TopicSchema.withPrefix("new_");
        present.upgrade(source);
        UnitDirectory units = UnitReader.read("units.csv", Files.readAllBytes(COMMON.resolve("units.csv")))
                .value()
                .orElseThrow();
        TopicRules rules = TopicRules.usual(WorkCalendar.china());
        List<Topic> topics = TopicReader.read(
                        "topics.csv", Files.readAllBytes(COMMON.resolve("topics.csv")), units, rules)
                .value()
                .orElseThrow();
        JdbcTopicRegister.of(source, present, rules)
                .takeOver(topics, new PersonId("clerk-1"), OffsetDateTime.parse("2026-05-08T09:00+08:00"), "");
        TopicSchema usual = TopicSchema.usual();
        List<String> all = usual.statements(Database.H2, 0);
        List<String> last = usual.statements(Database.H2, 2);
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : Iterables.concat(all.subList(0, all.size() - last.size()), ROWS)) {
                statement.execute(sql);
            }
        }
        assertThat(version()).isEqualTo(2);
    }

    private int version() throws SQLException {
        try (Connection connection = DriverManager.getConnection(db(), "", "");
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT MAX(version) FROM huiwu_topic_schema")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "list",
                "show YT-2026-001",
                "export --out %s/a.csv",
                "backup --out %s/a.jsonl --at 2026-05-09T18:00+08:00",
                "move YT-2026-001",
                "move YT-2026-001 note remark=x --by clerk-1 --at 2026-05-09T09:00+08:00",
                "move YT-2026-001 note remark=x --dry-run --by clerk-1 --at 2026-05-09T09:00+08:00",
                "follow-up --on 2026-05-08",
                "import ../seeds/common/topics.csv --by clerk-1 --at 2026-05-08T09:00+08:00",
                "restore %s/sound.jsonl"
            })
    void areRefusedByEveryOtherCommand(String words) throws SQLException {
        String other = "jdbc:h2:file:" + folder.resolve("other").toAbsolutePath();
        runOn(
                other,
                "import",
                COMMON.resolve("topics.csv").toString(),
                "--by",
                "clerk-1",
                "--at",
                "2026-05-08T09:00+08:00");
        runOn(other, "backup", folder.resolve("sound.jsonl").toString(), "--at", "2026-05-09T18:00+08:00");
        List<String> command = List.of(words.formatted(folder).split(" "));

        assertThat(run(command.get(0), command.subList(1, command.size()).toArray(String[]::new)))
                .isEqualTo(Meeting.WRONG_USE);

        assertThat(err.toString()).contains("第 2 版", "第 4 版", "version 2", "version 4", "meeting topics upgrade");
        assertThat(version()).isEqualTo(2);
        assertThat(folder.resolve("a.jsonl")).doesNotExist();
    }

    @Test
    void areUpgradedWithAllTheyHoldWhenAsked() throws SQLException {
        assertThat(run("upgrade")).isZero();

        assertThat(said()).contains("第 2 版", "第 4 版");
        assertThat(version()).isEqualTo(4);
        run("list", "--format", "ids");
        assertThat(said().lines()).hasSize(62);
        run("list", "--overdue-on", "2026-05-08", "--format", "ids");
        assertThat(said().lines()).hasSize(9);
    }

    @Test
    void areUpgradedOnce() throws SQLException {
        run("upgrade");

        assertThat(run("upgrade")).isZero();

        assertThat(said()).contains("已是第 4 版");
        assertThat(version()).isEqualTo(4);
    }

    @Test
    void areNotMadeByUpgrading() {
        Path nowhere = folder.resolve("nowhere");

        assertThat(runOn("jdbc:h2:file:" + nowhere + ";WRITE_DELAY=0", "upgrade"))
                .isEqualTo(Meeting.WRONG_USE);

        assertThat(err.toString()).contains("没有议题台账");
        assertThat(folder.resolve("nowhere.mv.db")).doesNotExist();
    }
}
