package dev.huiwu.store;

import static dev.huiwu.store.SampleTopics.ALL;
import static dev.huiwu.store.SampleTopics.CLERK;
import static dev.huiwu.store.SampleTopics.NOW;
import static dev.huiwu.store.SampleTopics.RULES;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Lists;
import dev.huiwu.core.topic.FollowUp;
import dev.huiwu.core.topic.Tabling;
import dev.huiwu.core.topic.Topic;
import dev.huiwu.core.topic.TopicAction;
import dev.huiwu.core.topic.TopicId;
import dev.huiwu.core.topic.TopicQuery;
import dev.huiwu.core.topic.TopicSort;
import dev.huiwu.core.topic.TopicState;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Measures a register of as many topics as the system property {@code store.topics} says; writes {@code target/many-topics-*.txt}. */
@EnabledIfSystemProperty(named = "store.topics", matches = "[1-9][0-9]*")
class ManyTopicsTest {

    private static final int TOPICS = Integer.getInteger("store.topics", 0);
    private static final int ROUNDS = 40;
    private static final LocalDate TODAY = NOW.toLocalDate();

    @ParameterizedTest
    @EnumSource(
            value = TestDatabase.class,
            names = {"POSTGRESQL"})
    void areFoundSoon(TestDatabase database) throws Exception {
        TopicSchema schema = database.empty();
        JdbcTopicRegister register = JdbcTopicRegister.of(database.source(), schema, RULES);
        Path file = Path.of("target", "many-topics-" + database + ".txt");
        try (PrintStream out = new PrintStream(Files.newOutputStream(file), true, StandardCharsets.UTF_8)) {
            List<Topic> topics =
                    IntStream.range(0, TOPICS).mapToObj(ManyTopicsTest::topic).toList();
            for (List<Topic> some : Lists.partition(topics, 10_000)) {
                long start = System.nanoTime();
                assertThat(register.takeOver(some, CLERK, NOW, "")).isEmpty();
                out.printf("import of %d: %.1f s%n", some.size(), (System.nanoTime() - start) / 1e9);
            }
            long start = System.nanoTime();
            topics.parallelStream()
                    .forEach(topic -> register.ask(topic.id(), 1, new TopicAction.Note("备注"), CLERK, NOW, "")
                            .reasons());
            out.printf("%d notes: %.1f s%n", topics.size(), (System.nanoTime() - start) / 1e9);
            if (database == TestDatabase.POSTGRESQL) {
                try (Connection connection = database.source().getConnection();
                        Statement statement = connection.createStatement()) {
                    statement.execute("VACUUM ANALYZE");
                }
            }
            out.println("one topic: "
                    + times(() -> register.topic(topics.get(TOPICS / 2).id())));
            out.println("its history: "
                    + times(() -> register.history(topics.get(TOPICS / 2).id())));
            out.println("one command: "
                    + times(() -> register.ask(
                            topics.get(TOPICS / 2).id(),
                            register.topic(topics.get(TOPICS / 2).id())
                                    .orElseThrow()
                                    .version(),
                            new TopicAction.Note("备注"),
                            CLERK,
                            NOW,
                            "")));
            for (Map.Entry<String, TopicQuery> query : queries().entrySet()) {
                out.println(
                        query.getKey() + " (" + register.find(query.getValue()).total() + "): "
                                + times(() -> register.find(query.getValue())));
                if (database == TestDatabase.POSTGRESQL) {
                    explain(database, schema, query.getValue(), out);
                }
            }
            archive(database, schema, out);
        }
        System.out.println(Files.readString(file));
    }

    /** Backs all of it up and restores it, in as little room as {@code -Xmx} leaves. */
    private static void archive(TestDatabase database, TopicSchema schema, PrintStream out) throws IOException {
        Path file = Path.of("target", "many-topics.jsonl");
        long start = System.nanoTime();
        assertThat(JdbcTopicRegister.of(database.source(), schema, RULES).verify())
                .isEmpty();
        out.printf("verified: %.1f s%n", (System.nanoTime() - start) / 1e9);
        start = System.nanoTime();
        try (OutputStream to = Files.newOutputStream(file)) {
            StoreArchive.of(database.source(), schema, RULES).write(to, NOW);
        }
        out.printf("backup of %d bytes: %.1f s%n", Files.size(file), (System.nanoTime() - start) / 1e9);
        start = System.nanoTime();
        try (InputStream from = Files.newInputStream(file)) {
            ArchiveResult result = StoreArchive.of(database.source(), database.empty("other_"), RULES)
                    .restore(from, "many-topics.jsonl");
            assertThat(result.findings()).isEmpty();
            assertThat(result.counts().topics()).isEqualTo(TOPICS);
        }
        out.printf("restore: %.1f s%n", (System.nanoTime() - start) / 1e9);
        Files.delete(file);
    }

    private static Topic topic(int i) {
        Topic sample = ALL.get(i % ALL.size());
        int back = i % 3650;
        LocalDate received = TODAY.minusDays(back);
        String id = "YT-%06d".formatted(i);
        return sample.toBuilder()
                .id(new TopicId(id))
                .submission(sample.submission().toBuilder()
                        .title(sample.submission().title() + "（第" + i + "号）")
                        .receivedOn(received)
                        .build())
                .tabling(sample.tabling()
                        .map(tabling -> new Tabling(
                                "第" + (back / 7) + "次常务会议",
                                received.plusDays(20),
                                tabling.order(),
                                tabling.papersDue())))
                .followUps(sample.followUps().stream()
                        .map(task ->
                                FollowUp.of(task.number(), task.unit(), task.task(), received.plusDays(90)).toBuilder()
                                        .completedOn(task.completedOn())
                                        .result(task.result())
                                        .build())
                        .toList())
                .build();
    }

    private static Map<String, TopicQuery> queries() {
        Map<String, TopicQuery> queries = new LinkedHashMap<>();
        Topic some = ALL.get(5);
        queries.put("all by number", TopicQuery.all());
        queries.put(
                "section and state, newest first",
                TopicQuery.builder()
                        .addSections(some.handlingSection().orElseThrow())
                        .addStates(TopicState.IN_FOLLOW_UP)
                        .sort(TopicSort.RECEIVED)
                        .descending(true)
                        .build());
        queries.put(
                "unit",
                TopicQuery.builder().addUnits(some.submission().proposingUnit()).build());
        queries.put(
                "leader and year, newest first",
                TopicQuery.builder()
                        .addLeaders(some.leaders().iterator().next())
                        .receivedFrom(TODAY.minusYears(1))
                        .sort(TopicSort.RECEIVED)
                        .descending(true)
                        .build());
        queries.put(
                "overdue by deadline",
                TopicQuery.builder().overdueOn(TODAY).sort(TopicSort.DEADLINE).build());
        queries.put("agenda", TopicQuery.builder().addMeetings("第76次常务会议").build());
        queries.put(
                "meetings of a month",
                TopicQuery.builder()
                        .meetingFrom(TODAY.minusMonths(2))
                        .meetingUntil(TODAY.minusMonths(1))
                        .sort(TopicSort.MEETING)
                        .build());
        queries.put(
                "text in the title, rare", TopicQuery.builder().title("第7777号").build());
        queries.put(
                "text in the title, frequent", TopicQuery.builder().title("办法").build());
        queries.put(
                "text in the title, of a year",
                TopicQuery.builder()
                        .title("办法")
                        .receivedFrom(TODAY.minusYears(1))
                        .sort(TopicSort.RECEIVED)
                        .build());
        queries.put(
                "all by deadline", TopicQuery.builder().sort(TopicSort.DEADLINE).build());
        queries.put("all by state", TopicQuery.builder().sort(TopicSort.STATE).build());
        queries.put(
                "all by day received, page 1,000",
                TopicQuery.builder()
                        .sort(TopicSort.RECEIVED)
                        .offset(Math.max(0, TOPICS / 2))
                        .build());
        return queries;
    }

    private static String times(Runnable call) {
        for (int warm = 0; warm < ROUNDS; warm++) {
            call.run();
        }
        double[] times = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            call.run();
            times[round] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(times);
        return "median %.2f ms, 95 %% %.2f ms".formatted(times[ROUNDS / 2], times[ROUNDS * 95 / 100]);
    }

    private static void explain(TestDatabase database, TopicSchema schema, TopicQuery query, PrintStream out)
            throws SQLException {
        TopicSearch search = new TopicSearch(query, schema.prefix());
        List<Object> arguments = new ArrayList<>(search.arguments());
        arguments.add(query.offset());
        arguments.add(query.limit());
        for (String sql : List.of(
                "SELECT COUNT(*) FROM %stopic t".formatted(schema.prefix()) + search.where(),
                "SELECT t.document FROM %stopic t".formatted(schema.prefix())
                        + search.where()
                        + TopicSearch.order(query)
                        + " OFFSET ? ROWS FETCH NEXT ? ROWS ONLY")) {
            try (Connection connection = database.source().getConnection();
                    PreparedStatement statement =
                            connection.prepareStatement("EXPLAIN (ANALYZE, BUFFERS OFF, TIMING OFF) " + sql)) {
                int places = (int) sql.chars().filter(c -> c == '?').count();
                for (int i = 0; i < places; i++) {
                    statement.setObject(i + 1, arguments.get(i));
                }
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        out.println("    " + rows.getString(1));
                    }
                }
            }
        }
    }
}
