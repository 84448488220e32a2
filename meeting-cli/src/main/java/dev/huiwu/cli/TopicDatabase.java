package dev.huiwu.cli;

import dev.huiwu.core.Findings;
import dev.huiwu.core.topic.TopicRegister;
import dev.huiwu.core.topic.TopicRules;
import dev.huiwu.store.ArchiveResult;
import dev.huiwu.store.JdbcTopicRegister;
import dev.huiwu.store.StoreArchive;
import dev.huiwu.store.StoreException;
import dev.huiwu.store.TopicSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.sql.DataSource;

/** The register of topics in a database: all that one command reads is of one moment, all that it writes is one transaction. */
record TopicDatabase(DataSource source) {

    /** H2's own codes for a file that is not there, and one that another program holds. */
    private static final int NO_FILE = 90146;

    private static final int HELD = 90020;

    private static final TopicSchema SCHEMA = TopicSchema.usual();

    /** What is done on a connection. */
    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Makes the tables where there are none. */
    void make() {
        guarded(connection -> {
            SCHEMA.upgrade(source);
            return connection;
        });
    }

    /** Returns what somebody reads in the register. */
    <T> T read(TopicRules rules, Function<TopicRegister, T> reading) {
        return within(Connection.TRANSACTION_REPEATABLE_READ, rules, reading, read -> false);
    }

    /** Returns what somebody writes into the register; nothing is written unless it is good. */
    <T> T write(TopicRules rules, Function<TopicRegister, T> writing, Predicate<T> good) {
        return within(Connection.TRANSACTION_READ_COMMITTED, rules, writing, good);
    }

    /** Returns what the database holds otherwise than it was written. */
    Findings verify(TopicRules rules) {
        return archive(rules, StoreArchive::verify);
    }

    /** Writes all that the database holds as one file. */
    ArchiveResult backup(TopicRules rules, OutputStream out, OffsetDateTime at) {
        return archive(rules, archive -> archive.write(out, at));
    }

    /** Restores such a file into a database that holds nothing. */
    ArchiveResult restore(TopicRules rules, InputStream in, String name) {
        return archive(rules, archive -> archive.restore(in, name));
    }

    /** What is done with an archive. */
    private interface Archiving<T> {
        T of(StoreArchive archive) throws IOException;
    }

    private <T> T archive(TopicRules rules, Archiving<T> work) {
        return guarded(connection -> {
            upgraded(connection);
            try {
                return work.of(StoreArchive.of(source, SCHEMA, rules));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Brings the tables to those of this release, where there are any. */
    private void upgraded(Connection connection) {
        if (SCHEMA.check(connection).codes().contains("store-schema-missing")) {
            throw none();
        }
        SCHEMA.upgrade(source);
    }

    private <T> T within(int isolation, TopicRules rules, Function<TopicRegister, T> work, Predicate<T> good) {
        return guarded(connection -> {
            upgraded(connection);
            connection.setTransactionIsolation(isolation);
            connection.setAutoCommit(false);
            boolean done = false;
            try {
                T result = work.apply(JdbcTopicRegister.within(connection, SCHEMA, rules));
                if (good.test(result)) {
                    connection.commit();
                    done = true;
                }
                return result;
            } finally {
                if (!done) {
                    connection.rollback();
                }
            }
        });
    }

    /** Does something on a connection, and says what the database has against it without repeating its address. */
    private <T> T guarded(Work<T> work) {
        try (Connection connection = source.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw failed(e.getSQLState() == null ? "" : e.getSQLState(), e.getErrorCode());
        } catch (StoreException e) {
            throw failed(e.sqlState(), e.vendorCode());
        }
    }

    private static WrongUse none() {
        return new WrongUse("数据库中没有议题台账；请核对 --db，或先用 meeting topics import 建立。"
                + " The database has no register of topics; check --db, or make one with meeting topics import.");
    }

    private static WrongUse failed(String state, int code) {
        if (code == NO_FILE) {
            return none();
        }
        if (code == HELD) {
            return new WrongUse(
                    "数据库正被另一个程序使用，请稍后再试（--db）。 Another program has the database (--db) open; try again later.");
        }
        if (state.startsWith("28")) {
            return new WrongUse(
                    "数据库的用户名或密码不对；请核对 --db-user，及 --db-password-file 或环境变量 HUIWU_DB_PASSWORD。"
                            + " The user or password of the database is wrong; check --db-user, and --db-password-file or HUIWU_DB_PASSWORD in the environment.");
        }
        if (state.startsWith("08")) {
            return new WrongUse("连不上数据库；请核对 --db。 The database cannot be reached; check --db.");
        }
        return new WrongUse(
                "数据库出错（SQLSTATE %1$s，代码 %2$s），没有写入；请核对 --db，详情见数据库的日志。 The database failed (SQLSTATE %1$s, code %2$s) and nothing was written; check --db, its log tells more."
                        .formatted(state, code));
    }
}
