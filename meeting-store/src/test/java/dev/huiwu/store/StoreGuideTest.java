package dev.huiwu.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.calendar.WorkCalendar;
import dev.huiwu.core.topic.Topic;
import dev.huiwu.core.topic.TopicAction;
import dev.huiwu.core.topic.TopicAnswer;
import dev.huiwu.core.topic.TopicId;
import dev.huiwu.core.topic.TopicPage;
import dev.huiwu.core.topic.TopicQuery;
import dev.huiwu.core.topic.TopicRegister;
import dev.huiwu.core.topic.TopicRules;
import dev.huiwu.core.topic.TopicSort;
import java.nio.file.Path;
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
}
