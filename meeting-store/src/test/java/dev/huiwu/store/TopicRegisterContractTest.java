package dev.huiwu.store;

import static dev.huiwu.store.SampleTopics.RULES;

import dev.huiwu.core.topic.TopicRegister;
import org.junit.jupiter.api.Nested;

/** One contract, wherever topics are kept. */
class TopicRegisterContractTest {

    @Nested
    class InMemory extends TopicRegisterContract {
        @Override
        TopicRegister empty() {
            return TopicRegister.inMemory(RULES);
        }
    }

    @Nested
    class InH2Memory extends TopicRegisterContract {
        @Override
        TopicRegister empty() {
            return register(TestDatabase.H2_MEMORY);
        }
    }

    @Nested
    class InAnH2File extends TopicRegisterContract {
        @Override
        TopicRegister empty() {
            return register(TestDatabase.H2_FILE);
        }
    }

    @Nested
    class InPostgresql extends TopicRegisterContract {
        @Override
        TopicRegister empty() {
            return register(TestDatabase.POSTGRESQL);
        }
    }

    @Nested
    class InMariadb extends TopicRegisterContract {
        @Override
        TopicRegister empty() {
            return register(TestDatabase.MARIADB);
        }
    }

    /** A smoke check; see {@link TestDatabase#H2_AS_ORACLE}. */
    @Nested
    class InH2AsOracle extends TopicRegisterContract {
        @Override
        TopicRegister empty() {
            return register(TestDatabase.H2_AS_ORACLE);
        }
    }

    private static TopicRegister register(TestDatabase database) {
        return JdbcTopicRegister.of(database.source(), database.empty(), RULES);
    }
}
