package dev.huiwu.store;

import static com.google.common.base.Preconditions.checkState;

import dev.huiwu.store.Conflicts.Attempt;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.jdbi.v3.core.statement.TemplateEngine;

/** Does things in a database, each as a whole or not at all. */
interface Transactions {

    /** Does something. */
    <T> T run(Function<Handle, T> command);

    /** Says whether what met another is done again. */
    boolean again();

    /** Returns transactions of their own, each on a connection of the source, whatever its mode; again where somebody else was in the way. */
    static Transactions of(DataSource source) {
        Jdbi jdbi = set(Jdbi.create(source));
        return new Transactions() {
            @Override
            public <T> T run(Function<Handle, T> command) {
                return Conflicts.retried(() -> {
                    Handle handle = jdbi.open();
                    try {
                        return alone(handle, command);
                    } finally {
                        givenBack(handle::close);
                    }
                });
            }

            @Override
            public boolean again() {
                return true;
            }
        };
    }

    /**
     * Returns parts of the transaction that the host has begun on a connection; a part that fails is undone, the rest is the host's. Nothing
     * is done again: the transaction goes on seeing what it saw, or is undone as a whole, so that only the host can.
     */
    static Transactions within(Connection connection) {
        Handle handle = set(Jdbi.create(connection)).open();
        return new Transactions() {
            @Override
            public <T> T run(Function<Handle, T> command) {
                return Conflicts.told(() -> part(handle, command));
            }

            @Override
            public boolean again() {
                return false;
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
        return alone(handle.getConnection(), () -> command.apply(handle));
    }

    /** Does something in a transaction of its own on a connection. */
    static <T> T alone(Connection connection, Attempt<T> command) throws SQLException {
        boolean auto = connection.getAutoCommit();
        connection.setAutoCommit(false);
        T result = ended(command, connection::commit, () -> {
            connection.rollback();
            connection.setAutoCommit(auto);
        });
        givenBack(() -> connection.setAutoCommit(auto));
        return result;
    }

    /** Gives a connection back as it was; says nothing if that fails, since what was committed is there all the same. */
    static void givenBack(End cleanUp) {
        try {
            cleanUp.run();
        } catch (SQLException | JdbiException e) {
            // the connection is lost; whoever takes it next is told
        }
    }

    private static <T> T part(Handle handle, Function<Handle, T> command) throws SQLException {
        Connection connection = handle.getConnection();
        checkState(!connection.getAutoCommit(), "The connection is in no transaction; begin one first.");
        return part(connection, () -> command.apply(handle));
    }

    /** Does something in the transaction of a connection, and undoes it alone if it fails. */
    static <T> T part(Connection connection, Attempt<T> command) throws SQLException {
        Savepoint before = connection.setSavepoint();
        return ended(command, () -> connection.releaseSavepoint(before), () -> {
            connection.rollback(before); // fails where the database has undone the whole transaction
            connection.releaseSavepoint(before);
        });
    }

    /** The end of something done. */
    interface End {
        void run() throws SQLException;
    }

    /** Does something and ends it, one way or the other; why it failed is told even where the end fails too. */
    private static <T> T ended(Attempt<T> command, End done, End failed) throws SQLException {
        T result;
        try {
            result = command.run();
            done.run();
        } catch (SQLException | RuntimeException | Error e) {
            try {
                failed.run();
            } catch (SQLException also) {
                e.addSuppressed(also);
            }
            throw e;
        }
        return result;
    }
}
