package dev.huiwu.store;

import static dev.huiwu.core.chain.ChainAlgorithm.SHA_256;
import static dev.huiwu.core.chain.ChainAlgorithm.SM3;
import static dev.huiwu.store.SampleTopics.ALL;
import static dev.huiwu.store.SampleTopics.CLERK;
import static dev.huiwu.store.SampleTopics.NOW;
import static dev.huiwu.store.SampleTopics.RULES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.huiwu.core.Finding;
import dev.huiwu.core.chain.ChainAlgorithm;
import dev.huiwu.core.topic.Topic;
import dev.huiwu.core.topic.TopicAction;
import dev.huiwu.core.topic.TopicEvent;
import dev.huiwu.core.topic.TopicId;
import dev.huiwu.core.topic.TopicQuery;
import dev.huiwu.core.topic.TopicRegister;
import java.security.Security;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The rules say by which algorithm events are chained; SM3 comes from a security provider that the host registers. */
class ChainedBySm3Test {

    private static final TopicId ID = ALL.get(0).id();

    @BeforeEach
    void register() {
        Security.addProvider(new BouncyCastleProvider());
    }

    @AfterEach
    void unregister() {
        Security.removeProvider(BouncyCastleProvider.PROVIDER_NAME);
    }

    private static TopicRegister register(TestDatabase database, TopicSchema schema, ChainAlgorithm algorithm) {
        return JdbcTopicRegister.of(
                database.source(),
                schema,
                RULES.toBuilder().algorithm(algorithm).build());
    }

    private static void note(TopicRegister register, int seen) {
        register.ask(ID, seen, new TopicAction.Note("备注" + seen), CLERK, NOW, "")
                .orThrow();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void eventsOfBothAlgorithmsFollowOnOneAnother(TestDatabase database) throws SQLException {
        TopicSchema schema = database.empty();
        TopicRegister sm3 = register(database, schema, SM3);
        TopicRegister sha256 = register(database, schema, SHA_256);

        sm3.takeOver(ALL, CLERK, NOW, "").orThrow("The topics are not taken over");
        note(sm3, 1);
        note(sha256, 2);
        note(sm3, 3);

        assertThat(sha256.history(ID)).extracting(TopicEvent::algorithm).containsExactly(SM3, SM3, SHA_256, SM3);
        assertThat(sha256.topic(ID)).contains(Topic.replay(sm3.history(ID)));
        assertThat(sha256.verify()).isEmpty();

        try (Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE %stopic_event SET document = REPLACE(document, '备注1', '备注9') WHERE version = 2"
                    .formatted(schema.prefix()));
        }
        assertThat(sha256.verify()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("chain-event-changed");
            assertThat(finding.arguments()).containsEntry("topic", ID.value()).containsEntry("number", "2");
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void withoutAProviderNothingIsWrittenAndEveryTopicItChainedIsNamed(TestDatabase database) {
        TopicSchema schema = database.empty();
        TopicRegister sm3 = register(database, schema, SM3);
        sm3.takeOver(ALL.subList(0, 2), CLERK, NOW, "").orThrow("The topics are not taken over");
        TopicRegister sha256 = register(database, schema, SHA_256);
        sha256.takeOver(ALL.subList(2, 3), CLERK, NOW, "").orThrow("The topics are not taken over");
        unregister();

        assertThatThrownBy(() -> note(sm3, 1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("SM3");
        assertThat(sm3.find(TopicQuery.all()).topics())
                .allSatisfy(topic -> assertThat(topic.version()).isEqualTo(1));
        assertThat(sha256.verify())
                .extracting(Finding::code)
                .containsOnly("store-algorithm-missing")
                .hasSize(2);
    }
}
