package dev.huiwu.store;

import java.sql.SQLException;
import java.util.Optional;

/**
 * Says that the database failed; what was to be written is not. Only where the connection is lost while a transaction is being committed (08), nobody
 * knows: read again before writing again.
 *
 * <p>Drivers repeat values in their messages. So theirs is not handed on where it may be about topics, only the codes; the log of the database
 * tells more. Where no connection came about, be it that a pool had none to give, or one was lost (08, 28), and where tables are made, it is the cause.
 */
public final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final String AGAIN =
            " Somebody else seems to have written at the same time: roll the transaction back, of which nothing may be"
                    + " left, and do all of it again.";

    private static final String LATER =
            " Somebody else seems to write at the same time and was not done while this waited. Nothing"
                    + " of it is written: do it again.";

    private static final String EACH_TIME = " It failed so each time it was tried, so that others who write are not the"
            + " reason: a key is taken that should be free. verify() and the log of the database may tell more.";

    private static final String LOST = " If the connection was lost while something was being committed, nobody knows"
            + " whether it is written: read again before writing again.";

    private static final String UNCONNECTED = " No connection to it came about; the cause says why.";

    private final String sqlState;
    private final int vendorCode;
    private final String driver;
    private final boolean conflict;

    private StoreException(String sqlState, int vendorCode, String driver, String more, Optional<Throwable> cause) {
        super(
                "The database failed with %s, code %s of %s.%s"
                        .formatted(
                                sqlState.isEmpty() ? "no SQLSTATE" : "SQLSTATE " + sqlState, vendorCode, driver, more),
                cause.orElse(null));
        this.sqlState = sqlState;
        this.vendorCode = vendorCode;
        this.driver = driver;
        this.conflict = more.equals(AGAIN) || more.equals(LATER);
    }

    private static StoreException of(SQLException failure, Optional<Throwable> cause) {
        String state = stateOf(failure);
        int code = failure.getErrorCode();
        String more = Conflicts.isConflict(state, code) ? AGAIN : state.startsWith("08") ? LOST : "";
        return new StoreException(state, code, failure.getClass().getName(), more, cause);
    }

    /** Returns the same, of what was tried again and again. */
    StoreException eachTime() {
        return new StoreException(sqlState, vendorCode, driver, EACH_TIME, Optional.empty());
    }

    /** Returns the same, of a transaction that was not the host's and is rolled back already. */
    StoreException rolledBack() {
        return conflict
                ? new StoreException(sqlState, vendorCode, driver, LATER, Optional.ofNullable(getCause()))
                : this;
    }

    /** Returns what is told of a failure that may be about topics. */
    static StoreException of(SQLException failure) {
        String state = stateOf(failure);
        boolean unconnected = state.startsWith("08") || state.startsWith("28");
        return of(failure, unconnected ? Optional.of(failure) : Optional.empty());
    }

    /** Returns what is told where no connection came about, which is before anything is said of topics. */
    static StoreException ofConnection(SQLException failure) {
        return new StoreException(
                stateOf(failure),
                failure.getErrorCode(),
                failure.getClass().getName(),
                UNCONNECTED,
                Optional.of(failure));
    }

    /** Returns what is told of a failure that is about tables. */
    static StoreException ofTables(SQLException failure) {
        return of(failure, Optional.of(failure));
    }

    static String stateOf(SQLException failure) {
        return Optional.ofNullable(failure.getSQLState()).orElse("");
    }

    /**
     * Says whether somebody else who wrote at the same time seems to have been in the way. Whoever has a transaction open rolls it back, since
     * the database may have undone all of it, and does the whole of it again; whoever has none does it again later.
     */
    public boolean isConflict() {
        return conflict;
    }

    /** Returns the SQLSTATE; empty where there is none, as with most pools that have no connection to give. Those that begin with 08 are about the connection, with 40 about others who wrote. */
    public String sqlState() {
        return sqlState;
    }

    /** Returns the database's own code. */
    public int vendorCode() {
        return vendorCode;
    }
}
