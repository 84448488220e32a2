package dev.huiwu.store;

import com.google.common.base.Throwables;
import java.sql.SQLException;
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
                StoreException failed = failed(e);
                if (tried == TRIES || !isConflict(failed.sqlState())) {
                    throw failed;
                }
            }
        }
    }

    /** Returns what is told of what the database said. */
    static StoreException failed(Exception thrown) {
        return Throwables.getCausalChain(thrown).stream()
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .findFirst()
                .map(StoreException::of)
                .orElseThrow(() -> new IllegalStateException(thrown));
    }

    /** Says whether a key was taken (23), or locks or snapshots crossed (40; in H2 also HYT00 and 90131). */
    private static boolean isConflict(String state) {
        return state.startsWith("23") || state.startsWith("40") || state.equals("HYT00") || state.equals("90131");
    }
}
