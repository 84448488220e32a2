package dev.huiwu.store;

import static com.google.common.base.Preconditions.checkArgument;

import dev.huiwu.core.Findings;
import dev.huiwu.core.FindingsException;
import dev.huiwu.core.topic.TopicRegister;
import dev.huiwu.store.Conflicts.Attempt;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

/**
 * The tables that topics and records are kept in: their prefix, their version, and how they get there.
 *
 * <p>{@link #upgrade(DataSource)} makes them and brings older ones up. A host that migrates its database itself runs the same SQL files, by
 * hand ({@link #statements}) or by Flyway, which keeps its own history table:
 *
 * <pre>{@code
 * Flyway.configure().dataSource(source).locations("classpath:" + Database.POSTGRESQL.folder())
 *         .placeholders(schema.placeholders()).table(schema.prefix() + "flyway_history")
 *         .baselineOnMigrate(true).baselineVersion("0").load().migrate();
 * }</pre>
 *
 * <p>Whichever way, each file leaves its version in the table {@code topic_schema}. Immutable.
 */
public final class TopicSchema {

    /** How databases say that there is no such table: PostgreSQL, all others, and H2 where it has a similar one or none at all. */
    private static final Set<String> NO_TABLE = Set.of("42P01", "42S02", "42S03", "42S04");

    /** Held by the one in this program that makes tables. */
    private static final Object ONE = new Object();

    static final List<String> FILES = List.of("V1__topics.sql", "V2__records.sql", "V3__keys.sql", "V4__meetings.sql");

    private final String prefix;
    private final List<String> files;

    TopicSchema(String prefix, List<String> files) {
        checkArgument(
                prefix.matches("[a-z][a-z0-9_]{0,19}|"),
                "Prefix \"%s\" of tables is not lower-case letters, digits and _, at most 20.",
                prefix);
        this.prefix = prefix;
        this.files = files;
    }

    /** Returns the tables that begin with {@code huiwu_}. */
    public static TopicSchema usual() {
        return withPrefix("huiwu_");
    }

    /** Returns the tables that begin with a text: lower-case ASCII letters, digits and {@code _}, at most 20; possibly empty. */
    public static TopicSchema withPrefix(String prefix) {
        return new TopicSchema(prefix, FILES);
    }

    /** Returns what stands before the name of every table. */
    public String prefix() {
        return prefix;
    }

    /** Returns the version of the tables that this release works with, from 1. */
    public int version() {
        return version(files.get(files.size() - 1));
    }

    private static int version(String file) {
        return Integer.parseInt(file.substring(1, file.indexOf("__")));
    }

    /** Returns what stands for what in the SQL files, as {@code ${name}}. */
    public Map<String, String> placeholders() {
        return Map.of("prefix", prefix);
    }

    /**
     * Returns the SQL statements that bring tables up to {@link #version()}, in order.
     *
     * @param found the version of the tables there are, 0 for none
     */
    public List<String> statements(Database database, int found) {
        return files.stream()
                .filter(file -> version(file) > found)
                .map(file -> read("/" + database.folder() + "/" + file))
                .flatMap(sql -> Arrays.stream(sql.replaceAll("(?m)^--.*$", "")
                        .replace("${prefix}", prefix)
                        .split(";\\s*(?:\n|$)")))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .toList();
    }

    /**
     * Makes the tables, or brings older ones up to {@link #version()} with all they hold; does nothing if they are. Several hosts may do so at
     * once: one does it and the others wait. (H2 knows no such lock: of several programs on one H2 server one may fail, and does it again.)
     * After a failure it can be done again. Programs of an older release should be stopped first.
     *
     * @throws FindingsException if the tables are newer than this release ({@code store-schema-newer}), or there is no SQL for the
     *     database ({@code store-database-unknown})
     * @throws StoreException if the database fails, or somebody else has put into it what is no JSON: the release that made the tables finds
     *     where ({@link TopicRegister#verify()}, {@code store-unreadable})
     */
    public void upgrade(DataSource source) {
        try (Connection connection = connection(source)) {
            upgrade(connection, Database.of(connection));
        } catch (SQLException e) {
            throw StoreException.ofTables(e);
        }
    }

    /** Does the same with the SQL files, and the lock, of a database that the one at hand gets on with. */
    public void upgrade(DataSource source, Database like) {
        try (Connection connection = connection(source)) {
            upgrade(connection, like);
        } catch (SQLException e) {
            throw StoreException.ofTables(e);
        }
    }

    private void upgrade(Connection connection, Database database) throws SQLException {
        int before = found(connection);
        if (before > version()) {
            throw new FindingsException("The tables of topics are left as they are", against(before));
        }
        if (before == version()) {
            return;
        }
        try {
            synchronized (ONE) {
                try {
                    Transactions.alone(connection, () -> made(connection, database));
                } finally {
                    Transactions.givenBack(() -> database.unlock(connection, prefix.hashCode()));
                }
            }
        } catch (SQLException e) {
            if (found(connection) != version()) { // another program has not done it meanwhile
                throw e;
            }
        }
    }

    /** Makes what is missing once nobody else does, and returns the version that was found then. */
    private int made(Connection connection, Database database) throws SQLException {
        connection.rollback(); // what others commit from here on is seen
        database.lock(connection, prefix.hashCode());
        int found = found(connection);
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements(database, found)) {
                statement.execute(sql);
            }
        }
        return found;
    }

    /**
     * Returns what stands against working with the tables there are: {@code store-schema-missing}, {@code -older} or {@code -newer}; and with
     * an H2 file, {@code store-write-delay}: its address does not say {@code WRITE_DELAY=0}, so that a program that is killed may lose what it
     * acknowledged. (H2 forgets the setting of that name when it opens a file.)
     */
    public Findings check(DataSource source) {
        try (Connection connection = connection(source)) {
            return check(connection);
        } catch (SQLException e) {
            throw StoreException.ofTables(e);
        }
    }

    private static Connection connection(DataSource source) {
        try {
            return source.getConnection();
        } catch (SQLException e) {
            throw StoreException.ofConnection(e);
        }
    }

    /** Does the same on a connection, the transaction of which goes on. */
    public Findings check(Connection connection) {
        try {
            return against(found(connection)).and(writtenLate(connection));
        } catch (SQLException e) {
            throw StoreException.ofTables(e);
        }
    }

    private Findings against(int found) {
        if (found == version()) {
            return Findings.none();
        }
        String code =
                found == 0 ? "store-schema-missing" : found < version() ? "store-schema-older" : "store-schema-newer";
        return StoreTexts.error(code, prefix + "topic_schema", "prefix", prefix, "found", found, "expected", version());
    }

    private static Findings writtenLate(Connection connection) throws SQLException {
        if (!connection.getMetaData().getDatabaseProductName().equals("H2")) {
            return Findings.none();
        }
        try (Statement statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT MAX(CAST(SETTING_VALUE AS INTEGER)) FROM"
                        + " INFORMATION_SCHEMA.SETTINGS WHERE SETTING_NAME = 'WRITE_DELAY'"
                        + " AND DATABASE_PATH() IS NOT NULL")) {
            int delay = rows.next() ? rows.getInt(1) : 0;
            return delay <= 0 ? Findings.none() : StoreTexts.error("store-write-delay", "WRITE_DELAY", "found", delay);
        }
    }

    /** Returns the version of the tables there are, 0 for none. */
    private int found(Connection connection) throws SQLException {
        Attempt<Integer> highest = () -> {
            try (Statement statement = connection.createStatement();
                    var rows = statement.executeQuery("SELECT MAX(version) FROM " + prefix + "topic_schema")) {
                return rows.next() ? rows.getInt(1) : 0;
            }
        };
        try {
            return connection.getAutoCommit() ? highest.run() : Transactions.part(connection, highest);
        } catch (SQLException e) {
            if (NO_TABLE.contains(StoreException.stateOf(e))) {
                return 0;
            }
            throw e;
        }
    }

    private static String read(String resource) {
        try (InputStream in = TopicSchema.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The SQL file %s is missing.".formatted(resource));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
