package dev.huiwu.store;

import static dev.huiwu.store.SampleTopics.RULES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.core.Finding;
import dev.huiwu.core.card.CardInventory;
import dev.huiwu.core.topic.Topic;
import dev.huiwu.core.topic.TopicEvent;
import dev.huiwu.core.topic.TopicId;
import dev.huiwu.core.topic.TopicQuery;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process is killed while it writes to an H2 file; how often says the system property {@code store.crashes}. */
class KilledWriterTest {

    private static final int CRASHES = Integer.getInteger("store.crashes", 5);

    @Test
    void losesNothingThatWasAcknowledged(@TempDir Path folder) throws Exception {
        String file = folder.resolve("topics").toString();
        Random random = new Random(7);
        JdbcConnectionPool first = (JdbcConnectionPool) KilledWriter.source(file);
        TopicSchema.usual().upgrade(first);
        first.dispose();
        List<String> acknowledged = new ArrayList<>();
        for (int crash = 0; crash < CRASHES; crash++) {
            acknowledged.addAll(killed(file, crash, random.nextInt(1000)));

            JdbcConnectionPool reopened = (JdbcConnectionPool) KilledWriter.source(file);
            assertThat(StoreArchive.of(reopened, KilledWriter.SCHEMA, RULES).verify())
                    .extracting(Finding::en)
                    .isEmpty();
            JdbcTopicRegister register = JdbcTopicRegister.of(reopened, RULES);
            JdbcLedger<CardInventory> ledger = JdbcLedger.of(reopened, KilledWriter.SCHEMA, LedgerKind.CARDS);
            for (String line : acknowledged) {
                isThere(register, ledger, line);
            }
            takenOverWholeOrNotAtAll(register, crash);
            assertThat(together(ledger.ids().stream()))
                    .isEqualTo(together(register.all(TopicQuery.all()).stream()
                            .map(topic -> topic.id().value())));
            reopened.dispose();
        }
        assertThat(acknowledged).hasSizeGreaterThan(CRASHES);
    }

    private static void isThere(JdbcTopicRegister register, JdbcLedger<CardInventory> ledger, String line) {
        String[] parts = line.split(" ");
        List<String> hashes = parts[0].equals("topic")
                ? register.history(new TopicId(parts[1])).stream()
                        .map(TopicEvent::hash)
                        .toList()
                : ledger.history(parts[1]).stream().map(LedgerEntry::hash).toList();
        int version = Integer.parseInt(parts[2]);
        assertThat(hashes).as(line).hasSizeGreaterThanOrEqualTo(version);
        assertThat(hashes.get(version - 1)).as(line).isEqualTo(parts[3]);
    }

    private static List<String> together(Stream<String> ids) {
        return ids.filter(id -> id.endsWith(KilledWriter.TOGETHER)).sorted().toList();
    }

    private static void takenOverWholeOrNotAtAll(JdbcTopicRegister register, int crash) {
        List<Topic> takenOver = new ArrayList<>();
        TopicQuery query = TopicQuery.builder().title("移入").limit(1000).build();
        for (int offset = 0; offset < register.find(query).total(); offset += 1000) {
            takenOver.addAll(
                    register.find(query.toBuilder().offset(offset).build()).topics());
        }
        assertThat(takenOver.stream()
                        .collect(Collectors.groupingBy(
                                topic -> topic.id().value().replaceAll("-of-.*", ""), Collectors.counting())))
                .as("after crash %s", crash)
                .allSatisfy((batch, topics) -> assertThat(topics).as(batch).isEqualTo(5));
    }

    /** Returns what a process acknowledged before it was killed, so long after it had done everything once. */
    private static List<String> killed(String file, int run, int milliseconds) throws Exception {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledWriter.class.getName(),
                        file,
                        "" + run)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> lines = new ArrayList<>();
        try (BufferedReader out = writer.inputReader(StandardCharsets.UTF_8)) {
            String first = out.readLine();
            for (; first != null && !first.equals("ready"); first = out.readLine()) {
                lines.add(first);
            }
            assertThat(first).isEqualTo("ready");
            Thread killer = new Thread(() -> {
                try {
                    TimeUnit.MILLISECONDS.sleep(milliseconds);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                writer.toHandle().destroyForcibly(); // SIGKILL
            });
            killer.start();
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                lines.add(line);
            }
            killer.join();
        }
        writer.waitFor();
        if (!lines.get(lines.size() - 1).matches("\\S+ \\S+ \\d+ [0-9a-f]{64}")) {
            lines.remove(lines.size() - 1); // killed in the middle of a word
        }
        return lines;
    }
}
