package dev.huiwu.store;

import static dev.huiwu.store.SampleTopics.ALL;
import static dev.huiwu.store.SampleTopics.CLERK;
import static dev.huiwu.store.SampleTopics.NOW;
import static dev.huiwu.store.SampleTopics.RULES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.core.topic.Topic;
import dev.huiwu.core.topic.TopicAction;
import dev.huiwu.core.topic.TopicId;
import dev.huiwu.core.topic.TopicRegister;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Verifying and backing up take no more room than the longest topic, however many there are and however much happened to them. */
class LittleMemoryTest {

    private static final int TOPICS = 12;
    private static final int REPORTS = 400;
    private static final String REPORT = "进展".repeat(250);

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB"})
    void isEnoughForLongTopicsOnAServer(TestDatabase database) throws Exception {
        TopicSchema schema = database.empty();
        fill(database.source(), schema);
        String url;
        try (Connection connection = database.source().getConnection()) {
            url = connection.getMetaData().getURL();
        }

        isEnough(url, schema);
    }

    @Test
    void isEnoughForLongTopicsInAFile(@TempDir Path folder) throws Exception {
        String url = "jdbc:h2:file:" + folder.resolve("topics") + ";WRITE_DELAY=0";
        TopicSchema schema = TopicSchema.usual();
        JdbcConnectionPool pool = JdbcConnectionPool.create(url, "sa", "");
        schema.upgrade(pool);
        fill(pool, schema);
        pool.dispose();

        isEnough(url, schema);
    }

    private static void isEnough(String url, TopicSchema schema) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx48m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LittleMemory.class.getName(),
                        url,
                        schema.prefix())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(out.lines()).contains("[]", "[] %s, %s, 0, 0".formatted(TOPICS, TOPICS * (REPORTS + 1)));
        }
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    }

    /** Writes topics of which much was reported, as if it had been written by and by. */
    private static void fill(DataSource source, TopicSchema schema) {
        Topic followed = ALL.stream()
                .filter(topic -> !topic.followUps().isEmpty() && !topic.state().isFinal())
                .findFirst()
                .orElseThrow();
        TopicRegister register = TopicRegister.inMemory(RULES);
        Transactions.of(source).run(handle -> {
            TableSink sink = new TableSink(handle, schema.prefix());
            for (int i = 0; i < TOPICS; i++) {
                TopicId id = new TopicId("YT-" + (1000 + i));
                register.takeOver(List.of(followed.toBuilder().id(id).build()), CLERK, NOW, "")
                        .orThrow("The topic is not taken over");
                for (int report = 1; report <= REPORTS; report++) {
                    register.ask(
                                    id,
                                    report,
                                    new TopicAction.ReportProgress(1, NOW.toLocalDate(), REPORT + report),
                                    CLERK,
                                    NOW,
                                    "")
                            .orThrow();
                }
                sink.topic(register.topic(id).orElseThrow(), register.history(id));
            }
            sink.flush();
            return sink;
        });
    }
}
