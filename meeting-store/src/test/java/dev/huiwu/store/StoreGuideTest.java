package dev.huiwu.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.calendar.WorkCalendar;
import dev.huiwu.core.card.CardInventory;
import dev.huiwu.core.card.CardMovement;
import dev.huiwu.core.topic.Topic;
import dev.huiwu.core.topic.TopicAction;
import dev.huiwu.core.topic.TopicAnswer;
import dev.huiwu.core.topic.TopicId;
import dev.huiwu.core.topic.TopicPage;
import dev.huiwu.core.topic.TopicQuery;
import dev.huiwu.core.topic.TopicRegister;
import dev.huiwu.core.topic.TopicRules;
import dev.huiwu.core.topic.TopicSort;
import dev.huiwu.workflow.instance.Answer;
import dev.huiwu.workflow.instance.ProcessAction;
import dev.huiwu.workflow.instance.ProcessHistory;
import dev.huiwu.workflow.instance.ProcessInstance;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code of docs/guide.md about the database. */
class StoreGuideTest {

    @Test
    void keepsTopicsInADatabase(@TempDir Path folder) throws SQLException {
        JdbcConnectionPool pool =
                JdbcConnectionPool.create("jdbc:h2:file:" + folder.resolve("topics") + ";WRITE_DELAY=0", "sa", "");
        DataSource source = pool;
        List<Topic> topics = SampleTopics.ALL;
        OffsetDateTime now = SampleTopics.NOW;

        // snippet
        TopicSchema schema = TopicSchema.usual(); // tables huiwu_...
        schema.upgrade(source); // or by your own migration
        TopicRegister register = JdbcTopicRegister.of(source, schema, TopicRules.usual(WorkCalendar.china()));
        register.takeOver(topics, new PersonId("clerk"), now, "移入").orThrow("The topics are not taken over");
        TopicPage overdue = register.find(TopicQuery.builder()
                .overdueOn(LocalDate.parse("2026-05-08"))
                .sort(TopicSort.DEADLINE)
                .build());
        // end
        assertThat(overdue.total()).isEqualTo(9);

        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            Statement letters = connection.createStatement();
            letters.execute("CREATE TABLE letter (topic VARCHAR(64))");
            // snippet
            TopicId id = new TopicId("YT-2026-006");
            TopicRegister inside = JdbcTopicRegister.within(connection, schema, register.rules());
            Topic seen = inside.topic(id).orElseThrow();
            TopicAnswer answer =
                    inside.ask(id, seen.version(), new TopicAction.Note("已去函催办"), new PersonId("clerk"), now, "");
            if (answer.accepted().isPresent()) {
                letters.execute("INSERT INTO letter VALUES ('YT-2026-006')"); // your own table, in the same transaction
                connection.commit();
            }
            // end
            assertThat(answer.reasons()).isEmpty();
        }
        assertThat(register.history(new TopicId("YT-2026-006"))).hasSize(2);
        pool.dispose();
    }

    @Test
    void keepsOtherRecordsInADatabase(@TempDir Path folder) {
        JdbcConnectionPool source =
                JdbcConnectionPool.create("jdbc:h2:file:" + folder.resolve("topics") + ";WRITE_DELAY=0", "sa", "");
        TopicSchema schema = TopicSchema.usual();
        schema.upgrade(source);
        OffsetDateTime now = SampleTopics.NOW;
        CardInventory inventory = SampleRecords.CARDS.values().get(0);
        List<CardMovement> movements = SampleRecords.CARDS.values().get(1).movements();
        JdbcLedger.of(source, schema, LedgerKind.PROCESSES)
                .open("常务-76", SampleRecords.PROCESS.values().get(0), SampleTopics.CLERK, now, "")
                .orThrow();
        ProcessAction action = new ProcessAction.MoveMeeting(now.plusDays(30));

        // snippet
        PersonId clerk = new PersonId("clerk");
        JdbcLedger<CardInventory> cards = JdbcLedger.of(source, schema, LedgerKind.CARDS);
        Recorded<CardInventory> opened =
                cards.open("办公厅", inventory, clerk, now, "清点建账").orThrow();
        CardInventory more = opened.value().enter(movements); // its rules are its own
        cards.write(opened, more, clerk, now, "").orThrow(); // refused if somebody else wrote: record-version

        JdbcLedger<ProcessHistory> processes = JdbcLedger.of(source, schema, LedgerKind.PROCESSES);
        Recorded<ProcessHistory> seen = processes.find("常务-76").orElseThrow();
        ProcessInstance instance = ProcessInstance.replay(seen.value().events());
        Answer.Accepted moved = instance.ask(action, clerk, now, "市长出差").orThrow();
        processes.write(seen, seen.value().and(moved.event()), clerk, now, "").orThrow();
        // end
        assertThat(cards.find("办公厅").orElseThrow().value()).isEqualTo(more);
        assertThat(processes.find("常务-76").orElseThrow().value().events()).hasSize(2);
        source.dispose();
    }

    @Test
    void takesADatabaseElsewhere(@TempDir Path folder) throws IOException {
        TopicRules rules = SampleTopics.RULES;
        TopicSchema schema = TestDatabase.H2_MEMORY.empty();
        DataSource source = TestDatabase.H2_MEMORY.source();
        DataSource other = TestDatabase.H2_FILE.source();
        TestDatabase.H2_FILE.empty();
        JdbcTopicRegister.of(source, schema, rules)
                .takeOver(SampleTopics.ALL, SampleTopics.CLERK, SampleTopics.NOW, "");
        OffsetDateTime now = SampleTopics.NOW;
        Path file = Files.writeString(folder.resolve("backup.jsonl"), "the last backup");

        // snippet
        Path part = Files.createTempFile(folder, "backup", ".part"); // beside the last backup, for its owner alone
        try (OutputStream out = Files.newOutputStream(part)) {
            StoreArchive.of(source, schema, rules).write(out, now).orThrow();
        }
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        try (InputStream in = Files.newInputStream(file)) {
            StoreArchive.of(other, schema, rules).restore(in, "backup.jsonl").orThrow(); // each fault with its line
        }
        // end
        assertThat(JdbcTopicRegister.of(other, schema, rules)
                        .find(TopicQuery.all())
                        .total())
                .isEqualTo(62);
    }
}
