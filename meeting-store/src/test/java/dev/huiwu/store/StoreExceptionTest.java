package dev.huiwu.store;

import static dev.huiwu.store.SampleTopics.NOW;
import static dev.huiwu.store.SampleTopics.RULES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.huiwu.core.topic.TopicId;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a host is told when its database or its pool fails. */
class StoreExceptionTest {

    private final AtomicReference<Optional<SQLException>> refusal = new AtomicReference<>(Optional.empty());

    /** Returns a pool that gives no connection once there is a refusal. */
    private DataSource pool() {
        DataSource source = TestDatabase.H2_MEMORY.source();
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (self, method, arguments) -> {
                    if (refusal.get().isPresent()) {
                        throw refusal.get().get();
                    }
                    try {
                        return method.invoke(source, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** As HikariCP says it, with no SQLSTATE, and as H2 does. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            nullValues = "-",
            value = {
                "-, HikariPool-1 - Connection is not available; request timed out after 30000ms (total=2),",
                "-, HikariDataSource HikariDataSource (HikariPool-1) has been closed.",
                "HYT00, Timeout: pool empty",
                "08001, Login timeout"
            })
    void aPoolThatGivesNoConnectionIsTheCause(String state, String reason) {
        TopicSchema schema = TestDatabase.H2_MEMORY.empty();
        DataSource pool = pool();
        JdbcTopicRegister register = JdbcTopicRegister.of(pool, schema, RULES);
        JdbcLedger<?> ledger = JdbcLedger.of(pool, schema, LedgerKind.CARDS);
        StoreArchive archive = StoreArchive.of(pool, schema, RULES);
        SQLException refused = new SQLTransientConnectionException(reason, state);
        refusal.set(Optional.of(refused));

        Map<String, ThrowingCallable> calls = Map.of(
                "register", () -> register.topic(new TopicId("YT-2026-001")),
                "ledger", ledger::ids,
                "archive", () -> archive.write(OutputStream.nullOutputStream(), NOW),
                "verify", archive::verify,
                "check", () -> schema.check(pool),
                "upgrade", () -> schema.upgrade(pool));

        calls.forEach((name, call) -> {
            StoreException told = catchThrowableOfType(StoreException.class, call);
            assertThat(told).as(name).hasCause(refused).hasMessageContaining("No connection to it came about");
            assertThat(told.getMessage()).as(name).doesNotContain("SQLSTATE ,", "written", "Somebody else");
            assertThat(told.isConflict()).as(name).isFalse();
        });
    }

    @Test
    void whatADriverSaysOfValuesIsNotHandedOn() {
        SQLException driver = new SQLException("Value too long: 张三", "22001", 22001);
        SQLException stateless = new SQLException("Value too long: 张三");

        assertThat(StoreException.of(driver)).hasNoCause().hasMessageContaining("SQLSTATE 22001, code 22001");
        assertThat(StoreException.of(stateless)).hasNoCause().hasMessageContaining("with no SQLSTATE, code 0");
        assertThat(StoreException.of(stateless).sqlState()).isEmpty();
    }
}
