package dev.huiwu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A database that somebody changed by hand. */
class TopicsVerifyTest extends TopicsTerminal {

    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(db());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void isToldAsSoundWhereNobodyDid() {
        imported();

        assertThat(run("verify")).isZero();

        assertThat(said()).contains("全部与写入时一致");
    }

    @Test
    void isToldWithEachTopicThatIsNotAsItWasWritten() throws SQLException {
        imported();
        execute("UPDATE huiwu_topic_key SET state = 'ready' WHERE topic = 'YT-2026-001'");
        execute("UPDATE huiwu_topic_event SET document = REPLACE(document, ',', ' ,') WHERE topic = 'YT-2026-002'");

        assertThat(run("verify")).isEqualTo(Meeting.ERRORS);

        assertThat(said())
                .contains("store-columns-differ", "YT-2026-001", "store-unreadable", "YT-2026-002")
                .doesNotContain("一致");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "list",
                "list --format json",
                "show YT-2026-001",
                "show YT-2026-001 --history",
                "export --out %s/topics.csv",
                "move YT-2026-001",
                "follow-up --on 2026-05-08",
                "backup --out %s/topics.jsonl --at 2026-05-09T18:00+08:00"
            })
    void isToldByOtherCommandsInWords(String words) throws SQLException {
        imported();
        execute("UPDATE huiwu_topic SET document = '{}' WHERE id = 'YT-2026-001'");
        String[] command = words.formatted(folder).split(" ");

        assertThat(run(command[0], Arrays.copyOfRange(command, 1, command.length)))
                .isEqualTo(Meeting.ERRORS);

        assertThat(said() + err).contains("store-unreadable", "YT-2026-001").doesNotContain("Exception", "\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"show YT-2026-001", "show YT-2026-001 --history", "show YT-2026-001 --json"})
    void withAnEventSomebodyChangedIsToldWithTheTopic(String words) throws SQLException {
        imported();
        execute("UPDATE huiwu_topic_event SET document = REPLACE(document, '\"reason\":\"\"', '\"reason\":\"改\"')"
                + " WHERE topic = 'YT-2026-001'");
        String[] command = words.split(" ");

        assertThat(run(command[0], Arrays.copyOfRange(command, 1, command.length)))
                .isEqualTo(Meeting.ERRORS);

        assertThat(said() + err)
                .contains("chain-event-changed", "YT-2026-001")
                .doesNotContain("Exception", "\tat ", "哈希链完好");
    }

    @Test
    void isNotMadeByVerifyingOne() {
        assertThat(run("verify")).isEqualTo(Meeting.WRONG_USE);

        assertThat(err.toString()).contains("没有议题台账");
        assertThat(folder).isEmptyDirectory();
    }
}
