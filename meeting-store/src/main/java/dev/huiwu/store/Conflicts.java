package dev.huiwu.store;

import com.google.common.base.Throwables;
import java.sql.SQLException;
import java.util.Objects;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.JdbiException;

/** Two writers at the same time, of whom the database sent one away. */
final class Conflicts {

    /** More than writers meet in practice; what fails so often fails for another reason. */
    private static final int TRIES = 20;

    /** Something done in a database. */
    interface Attempt<T> {
        T run() throws SQLException;
    }

    private Conflicts() {}

    /** Does something again for as long as somebody else was in the way, at most {@value #TRIES} times. */
    static <T> T retried(Attempt<T> attempt) {
        for (int tried = 1; ; tried++) {
            try {
                return attempt.run();
            } catch (SQLException e) {
                if (tried == TRIES || !isConflict(e)) {
                    throw new ConnectionException(e);
                }
            } catch (JdbiException e) {
                if (tried == TRIES || !isConflict(e)) {
                    throw e;
                }
            }
        }
    }

    /** Says whether a key was taken (23), or locks or snapshots crossed (40; in H2 also HYT00 and 90131). */
    private static boolean isConflict(Exception thrown) {
        return Throwables.getCausalChain(thrown).stream()
                .filter(SQLException.class::isInstance)
                .map(cause -> Objects.requireNonNullElse(((SQLException) cause).getSQLState(), ""))
                .anyMatch(state -> state.startsWith("23")
                        || state.startsWith("40")
                        || state.equals("HYT00")
                        || state.equals("90131"));
    }
}
