package dev.huiwu.store;

import com.google.common.base.Throwables;
import java.sql.SQLException;
import java.util.Optional;
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

    /**
     * Does something again for as long as somebody else was in the way, at most {@value #TRIES} times.
     *
     * @throws StoreException if it fails for another reason, or so often
     */
    static <T> T retried(Attempt<T> attempt) {
        for (int tried = 1; ; tried++) {
            try {
                return attempt.run();
            } catch (SQLException | JdbiException e) {
                SQLException failure = failure(e).orElseThrow(() -> new IllegalStateException(e));
                if (tried == TRIES || !isConflict(StoreException.stateOf(failure))) {
                    throw StoreException.of(failure);
                }
            }
        }
    }

    /**
     * Does something once.
     *
     * @throws StoreException if the database fails
     */
    static <T> T told(Attempt<T> attempt) {
        try {
            return attempt.run();
        } catch (SQLException | JdbiException e) {
            throw StoreException.of(failure(e).orElseThrow(() -> new IllegalStateException(e)));
        }
    }

    /** Returns what the database said. */
    private static Optional<SQLException> failure(Exception thrown) {
        return Throwables.getCausalChain(thrown).stream()
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .findFirst();
    }

    /** Says whether a key was taken (23), or locks or snapshots crossed (40; in H2 also HYT00 and 90131). */
    private static boolean isConflict(String state) {
        return state.startsWith("23") || state.startsWith("40") || state.equals("HYT00") || state.equals("90131");
    }
}
