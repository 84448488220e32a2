package dev.huiwu.store;

import static java.util.stream.Collectors.joining;

import dev.huiwu.core.FindingsException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;

/** A database that the library has SQL files for. Its tables differ only in types and in how texts are compared. */
public enum Database {
    /** H2, in memory or in a file. */
    H2("H2"),
    /** PostgreSQL. */
    POSTGRESQL("PostgreSQL"),
    /** MariaDB from 10.6 on. */
    MARIADB("MariaDB");

    private final String product;

    Database(String product) {
        this.product = product;
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
