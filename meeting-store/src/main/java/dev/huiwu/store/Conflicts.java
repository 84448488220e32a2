package dev.huiwu.store;

import com.google.common.base.Throwables;
import java.sql.SQLException;
import java.util.Set;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.JdbiException;

/** Two writers at the same time, of whom the database sent one away. */
final class Conflicts {

    /** More than writers meet in practice; what fails so often fails for another reason. */
    private static final int TRIES = 20;

    /** As many tries as one counts for before which H2 has waited for a lock, by its usual setting two seconds. */
    private static final int H2_WAITED = 7;

    /** What MariaDB says only by its own code: a lock was waited for too long, which is most of a minute. */
    private static final int MARIADB_WAITED = 1205;

    /** The same, and that what was read has changed since. */
    private static final Set<Integer> MARIADB = Set.of(1020, MARIADB_WAITED);

    /** What MariaDB says of a key that is taken; its SQLSTATE is that of any constraint. */
    private static final Set<Integer> MARIADB_TAKEN = Set.of(1062, 1586);

    /** Something done in a database. */
    interface Attempt<T> {
        T run() throws SQLException;
    }

    private Conflicts() {}

    /**
     * Does something again for as long as somebody else was in the way, at most {@value #TRIES} times; less often where the database has
     * waited itself.
     *
     * @throws StoreException if it fails for another reason, or so often; of a key that is taken each time it says that nobody else is the reason
     */
    static <T> T retried(Attempt<T> attempt) {
        for (int left = TRIES; ; ) {
            try {
                return told(attempt);
            } catch (StoreException e) {
                left -= e.isConflict() ? cost(e) : TRIES;
                if (left <= 0) {
                    throw isTaken(e.sqlState(), e.vendorCode()) ? e.eachTime() : e.rolledBack();
                }
            }
        }
    }

    /** Does something once in a transaction of its own, which cannot be done again. */
    static <T> T once(Attempt<T> attempt) {
        try {
            return told(attempt);
        } catch (StoreException e) {
            throw e.rolledBack();
        }
    }

    private static int cost(StoreException e) {
        return e.vendorCode() == MARIADB_WAITED ? TRIES : e.sqlState().equals("HYT00") ? H2_WAITED : 1;
    }

    /**
     * Does something once.
     *
     * @throws StoreException if the database fails
     */
    static <T> T told(Attempt<T> attempt) {
        try {
            return attempt.run();
        } catch (ConnectionException e) {
            throw StoreException.ofConnection(failure(e));
        } catch (SQLException | JdbiException e) {
            throw StoreException.of(failure(e));
        }
    }

    /** Returns what the database said. */
    private static SQLException failure(Exception thrown) {
        return Throwables.getCausalChain(thrown).stream()
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(thrown));
    }

    /** Says whether a key was taken, or locks or snapshots crossed (40; in H2 also HYT00 and 90131). */
    static boolean isConflict(String state, int vendorCode) {
        return isTaken(state, vendorCode)
                || state.startsWith("40")
                || state.equals("HYT00")
                || state.equals("90131")
                || (state.equals("HY000") && MARIADB.contains(vendorCode));
    }

    private static boolean isTaken(String state, int vendorCode) {
        return state.equals("23505") || (state.equals("23000") && MARIADB_TAKEN.contains(vendorCode));
    }
}
