package dev.huiwu.store;

import static java.util.stream.Collectors.joining;

import dev.huiwu.core.FindingsException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;

/** A database that the library has SQL files for. Its tables differ only in types and in how texts are compared. */
public enum Database {
    /** H2, in memory or in a file. */
    H2("H2", "", ""),
    /** PostgreSQL. */
    POSTGRESQL("PostgreSQL", "SELECT pg_advisory_xact_lock(%1$s)", ""),
    /** MariaDB from 10.6 on. */
    MARIADB("MariaDB", "SELECT GET_LOCK('huiwu %1$s', 600)", "SELECT RELEASE_LOCK('huiwu %1$s')");

    private final String product;
    private final String lock;
    private final String unlock;

    Database(String product, String lock, String unlock) {
        this.product = product;
        this.lock = lock;
        this.unlock = unlock;
    }

    /** Returns the folder of its SQL files among the resources of the library, without a slash at either end. */
    public String folder() {
        return "META-INF/huiwu/store/"
                + switch (this) {
                    case H2 -> "h2";
                    case POSTGRESQL -> "postgresql";
                    case MARIADB -> "mariadb";
                };
    }

    /** Waits until nobody else holds the lock of a number in the database. H2, which is mostly used by one program, has no such locks. */
    void lock(Connection connection, int number) throws SQLException {
        execute(connection, lock, number);
    }

    /** Lets the next one have the lock, after the transaction; it ends with the connection too, in PostgreSQL with the transaction. */
    void unlock(Connection connection, int number) throws SQLException {
        execute(connection, unlock, number);
    }

    private static void execute(Connection connection, String sql, int number) throws SQLException {
        if (!sql.isEmpty()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql.formatted(number));
            }
        }
    }

    /**
     * Returns the database at the other end.
     *
     * @throws FindingsException if it is none of these: {@code store-database-unknown}
     */
    static Database of(Connection connection) throws SQLException {
        String found = connection.getMetaData().getDatabaseProductName();
        return Arrays.stream(values())
                .filter(database -> database.product.equals(found))
                .findFirst()
                .orElseThrow(() -> new FindingsException(
                        "The tables of topics are not made",
                        StoreTexts.error(
                                "store-database-unknown",
                                found,
                                "found",
                                found,
                                "expected",
                                Arrays.stream(values())
                                        .map(database -> database.product)
                                        .collect(joining(", ")))));
    }
}
