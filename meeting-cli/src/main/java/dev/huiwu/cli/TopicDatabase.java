package dev.huiwu.cli;

import static java.util.Objects.requireNonNull;

import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.agenda.AgendaFrame;
import dev.huiwu.core.topic.TopicRegister;
import dev.huiwu.core.topic.TopicRules;
import dev.huiwu.store.ArchiveResult;
import dev.huiwu.store.JdbcLedger;
import dev.huiwu.store.JdbcTopicRegister;
import dev.huiwu.store.LedgerKind;
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
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.sql.DataSource;

/** The register of topics in a database: all that one command reads is of one moment, all that it writes is one transaction. */
record TopicDatabase(DataSource source) {

    /** H2's own codes for a file that is not there, and one that another program holds. */
    private static final int NO_FILE = 90146;

    private static final int HELD = 90020;

    private static final String MISSING = "store-schema-missing";

    private static final TopicSchema SCHEMA = TopicSchema.usual();

    /** What is done on a connection. */
    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Makes the tables where there are none; older ones are left as they are. */
    void make() {
        guarded(connection -> {
            if (SCHEMA.check(connection).codes().contains(MISSING)) {
                SCHEMA.upgrade(source);
            }
            return connection;
        });
    }

    /** Brings older tables to those of this release, and returns the version they had. */
    int upgrade() {
        return guarded(connection -> {
            Findings against = SCHEMA.check(connection);
            if (against.codes().contains(MISSING)) {
                throw none();
            }
            SCHEMA.upgrade(source);
            return older(against).map(TopicDatabase::version).orElse(SCHEMA.version());
        });
    }

    /** Returns what somebody reads in the register. */
    <T> T read(TopicRules rules, Function<TopicRegister, T> reading) {
        return read(rules, (register, agendas) -> reading.apply(register));
    }

    /** Returns what somebody reads in the register and in what is kept of the agendas of meetings. */
    <T> T read(TopicRules rules, BiFunction<TopicRegister, JdbcLedger<AgendaFrame>, T> reading) {
        return within(Connection.TRANSACTION_REPEATABLE_READ, rules, reading, read -> false);
    }

    /** Returns what somebody writes into the register; nothing is written unless it is good. */
    <T> T write(TopicRules rules, Function<TopicRegister, T> writing, Predicate<T> good) {
        return write(rules, (register, agendas) -> writing.apply(register), good);
    }

    /** Returns what somebody writes into the register and of the agendas of meetings; nothing is written unless it is good. */
    <T> T write(TopicRules rules, BiFunction<TopicRegister, JdbcLedger<AgendaFrame>, T> writing, Predicate<T> good) {
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
            ready(connection);
            try {
                return work.of(StoreArchive.of(source, SCHEMA, rules));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Refuses a database without tables, or with older ones, which others may be working with. */
    private static void ready(Connection connection) {
        Findings against = SCHEMA.check(connection);
        if (against.codes().contains(MISSING)) {
            throw none();
        }
        older(against).ifPresent(finding -> {
            throw new WrongUse(
                    "数据库中的议题台账是第 %1$s 版，本程序要第 %2$s 版；请备份数据库，停用旧版程序，再运行 meeting topics upgrade。 The register of topics in the database is of version %1$s, this program needs version %2$s; back the database up, stop programs of the older release, then run meeting topics upgrade."
                            .formatted(version(finding), SCHEMA.version()));
        });
    }

    private static Optional<Finding> older(Findings against) {
        return against.stream()
                .filter(finding -> finding.code().equals("store-schema-older"))
                .findFirst();
    }

    /** Returns the version of the tables that a finding is about. */
    private static int version(Finding finding) {
        return Integer.parseInt(requireNonNull(finding.arguments().get("found")));
    }

    private <T> T within(
            int isolation,
            TopicRules rules,
            BiFunction<TopicRegister, JdbcLedger<AgendaFrame>, T> work,
            Predicate<T> good) {
        return guarded(connection -> {
            ready(connection);
            connection.setTransactionIsolation(isolation);
            connection.setAutoCommit(false);
            boolean done = false;
            try {
                T result = work.apply(
                        JdbcTopicRegister.within(connection, SCHEMA, rules),
                        JdbcLedger.within(connection, SCHEMA, LedgerKind.AGENDAS, rules.algorithm()));
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
        try {
            Connection connection = source.getConnection();
            try {
                return work.on(connection);
            } finally {
                close(connection);
            }
        } catch (SQLException e) {
            throw failed(e.getSQLState() == null ? "" : e.getSQLState(), e.getErrorCode());
        } catch (StoreException e) {
            throw e.isConflict()
                    ? new WrongUse(
                            "刚好有别人在写入数据库，没有写入；请再运行一次。 Somebody else wrote into the database at the same time and nothing was written; run it again.")
                    : failed(e.sqlState(), e.vendorCode());
        }
    }

    /** Closes a connection; where that fails, what was done on it is done all the same. */
    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            // the program ends, and the connection with it
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
            return new WrongUse(
                    "连不上数据库，或连接中断；请核对 --db。如在写入时中断，请先查看是否已写入。 The database cannot be reached, or the connection was lost; check --db. If that happened while something was being written, look first whether it is there.");
        }
        return new WrongUse(
                "数据库出错（SQLSTATE %1$s，代码 %2$s），没有写入；请核对 --db，详情见数据库的日志。 The database failed (SQLSTATE %1$s, code %2$s) and nothing was written; check --db, its log tells more."
                        .formatted(state, code));
    }
}
