package dev.huiwu.core.topic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.core.Finding;
import dev.huiwu.core.Severity;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A kind mistyped must not lose its reviews without a word. */
class KindNearTest {

    private static List<String> near(String kind) {
        return TopicsFixture.RULES.requiredNear(new TopicKind(kind)).stream()
                .map(RequiredReviews::kind)
                .map(TopicKind::label)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "规范性, 规范性文件",
        "规范性文件修订, 规范性文件",
        "规范文件, 规范性文件",
        "规范性文档件, 规范性文件",
        "规犯性文件, 规范性文件",
        "规范性 文件, 规范性文件",
        "规范性文作, 规范性文件",
        "规章, 政府规章"
    })
    void aKindIsNearToOneItIsAPartOfOrOneCharacterFrom(String kind, String near) {
        assertThat(near(kind)).containsExactly(near);
    }

    @ParameterizedTest
    @ValueSource(strings = {"规范性文件", "工作部署", "人事任免", "件", "规文"})
    void othersAreWhatTheySay(String kind) {
        assertThat(near(kind)).isEmpty();
    }

    @Test
    void aKindThatTheRulesNameIsMeant() {
        TopicKind own = new TopicKind("党内规范性文件");
        assertThat(TopicsFixture.RULES.requiredNear(own)).hasSize(1);

        assertThat(TopicsFixture.RULES.toBuilder()
                        .addRequired(new RequiredReviews(own, Set.of()))
                        .build()
                        .requiredNear(own))
                .isEmpty();
        assertThat(TopicsFixture.RULES.toBuilder()
                        .addPartyGroupFirst(own)
                        .build()
                        .requiredNear(own))
                .isEmpty();
    }

    @Test
    void whoEntersOrCorrectsItIsWarnedAndItIsDone() {
        Submission mistyped = TopicsFixture.submission().toBuilder()
                .kind(new TopicKind("规范性"))
                .build();

        TopicAnswer opened = Topic.open(
                new TopicAction.Register(TopicsFixture.ID, mistyped, Optional.empty()),
                TopicsFixture.CLERK,
                TopicsFixture.at(TopicsFixture.RECEIVED),
                "",
                TopicsFixture.RULES);
        TopicAnswer amended = TopicsFixture.registered()
                .ask(
                        new TopicAction.Amend(mistyped),
                        TopicsFixture.CLERK,
                        TopicsFixture.at(TopicsFixture.RECEIVED),
                        "更正",
                        TopicsFixture.RULES);

        assertThat(List.of(opened, amended)).allSatisfy(answer -> {
            Finding warning = answer.accepted().orElseThrow().notes().list().get(0);
            assertThat(warning.code()).isEqualTo("topic-kind-near");
            assertThat(warning.severity()).isEqualTo(Severity.WARNING);
            assertThat(warning.zh()).contains("“规范性”", "“规范性文件”", "合法性审查、公平竞争审查");
            assertThat(warning.en()).contains("legality fair-competition");
        });
    }
}
