package dev.huiwu.store;

import static com.google.common.base.Preconditions.checkState;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.jdbi.v3.core.statement.TemplateEngine;

/** Does things in a database, each as a whole or not at all, once more where somebody else was in the way. */
interface Transactions {

    /** Does something. */
    <T> T run(Function<Handle, T> command);

    /** Returns transactions of their own, each on a connection of the source, whatever its mode. */
    static Transactions of(DataSource source) {
        Jdbi jdbi = set(Jdbi.create(source));
        return new Transactions() {
            @Override
            public <T> T run(Function<Handle, T> command) {
                return Conflicts.retried(() -> {
                    try (Handle handle = jdbi.open()) {
                        return alone(handle, command);
                    }
                });
            }
        };
    }

    /** Returns parts of the transaction that the host has begun on a connection; a part that fails is undone, the rest is the host's. */
    static Transactions within(Connection connection) {
        Handle handle = set(Jdbi.create(connection)).open();
        return new Transactions() {
            @Override
            public <T> T run(Function<Handle, T> command) {
                return Conflicts.retried(() -> part(handle, command));
            }
        };
    }

    /** Returns a connection of the source, in whatever mode it is; to be closed. */
    static Handle open(DataSource source) {
        return set(Jdbi.create(source)).open();
    }

    private static Jdbi set(Jdbi jdbi) {
        jdbi.getConfig(SqlStatements.class).setTemplateEngine(TemplateEngine.NOP);
        // what is bound may hold names, and no message does
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
        return jdbi;
    }

    /** Does something in a transaction of its own on a connection. */
    static <T> T alone(Handle handle, Function<Handle, T> command) throws SQLException {
        Connection connection = handle.getConnection();
        boolean auto = connection.getAutoCommit();
        connection.setAutoCommit(false);
        boolean done = false;
        try {
            T result = command.apply(handle);
            connection.commit();
            done = true;
            return result;
        } finally {
            if (!done) {
                connection.rollback();
            }
            connection.setAutoCommit(auto);
        }
    }

    private static <T> T part(Handle handle, Function<Handle, T> command) throws SQLException {
        Connection connection = handle.getConnection();
        checkState(!connection.getAutoCommit(), "The connection is in no transaction; begin one first.");
        Savepoint before = connection.setSavepoint();
        boolean done = false;
        try {
            T result = command.apply(handle);
            done = true;
            return result;
        } finally {
            if (!done) {
                connection.rollback(before);
            }
        }
    }
}
