package dev.huiwu.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a database says, and how often something is done because of it. */
class ConflictsTest {

    private final AtomicInteger tried = new AtomicInteger();

    private StoreException failing(String state, int code) {
        return catchThrowableOfType(
                StoreException.class,
                () -> Conflicts.retried(() -> {
                    tried.incrementAndGet();
                    throw new SQLException("", state, code);
                }));
    }

    @ParameterizedTest(name = "{0} {1}: {2} times")
    @CsvSource({
        "40001, 0, 20", // a deadlock or a snapshot that is too old
        "90131, 90131, 20",
        "HY000, 1020, 20",
        "HYT00, 50200, 3", // H2 has waited two seconds each time
        "HY000, 1205, 1" // MariaDB has waited most of a minute
    })
    void othersInTheWayAreWaitedForButNotForMinutes(String state, int code, int times) {
        StoreException failure = failing(state, code);

        assertThat(tried).hasValue(times);
        assertThat(failure.isConflict()).isTrue();
        assertThat(failure).hasMessageContaining("do it again");
        assertThat(failure.getMessage()).doesNotContain("roll"); // the transaction was not the caller's
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "23502, 0", // NOT NULL, in PostgreSQL and H2
        "23503, 0", // a foreign key
        "23506, 23506",
        "23514, 0",
        "23000, 1048", // the same in MariaDB
        "23000, 1452",
        "08006, 0",
        "'', 0"
    })
    void whatIsWrongHoweverOftenIsNotTriedAgain(String state, int code) {
        StoreException failure = failing(state, code);

        assertThat(tried).hasValue(1);
        assertThat(failure.isConflict()).isFalse();
        assertThat(failure.getMessage()).doesNotContain("Somebody else");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"23505, 0", "23000, 1062"})
    void aKeyThatIsTakenEachTimeIsNobodyElsesDoing(String state, int code) {
        StoreException failure = failing(state, code);

        assertThat(tried).hasValue(20);
        assertThat(failure.isConflict()).isFalse();
        assertThat(failure).hasMessageContaining("each time it was tried").hasMessageContaining("verify()");
        assertThat(failure.sqlState()).isEqualTo(state);
    }

    @Test
    void aKeyThatIsTakenOnceIsSomebodyElse() {
        StoreException failure = StoreException.of(new SQLException("", "23505", 0));

        assertThat(failure.isConflict()).isTrue();
        String done = Conflicts.retried(() -> {
            if (tried.incrementAndGet() < 3) {
                throw new SQLException("", "23505", 0);
            }
            return "done";
        });
        assertThat(done).isEqualTo("done");
    }

    @Test
    void aLostConnectionIsSaidToLeaveItOpenWhetherSomethingIsWritten() {
        assertThat(failing("08006", 0)).hasMessageContaining("read again before writing again");
    }
}
