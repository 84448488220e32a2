package dev.huiwu.core.paper;

import static dev.huiwu.core.topic.TopicsFixture.FINANCE;
import static dev.huiwu.core.topic.TopicsFixture.JUSTICE;
import static dev.huiwu.core.topic.TopicsFixture.RECEIVED;
import static dev.huiwu.core.topic.TopicsFixture.RULES;
import static dev.huiwu.core.topic.TopicsFixture.inState;
import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.core.Language;
import dev.huiwu.core.secrecy.SecrecyLevel;
import dev.huiwu.core.topic.Attachment;
import dev.huiwu.core.topic.Coordination;
import dev.huiwu.core.topic.CoordinationState;
import dev.huiwu.core.topic.Topic;
import dev.huiwu.core.topic.TopicState;
import dev.huiwu.core.topic.UnitOpinion;
import dev.huiwu.core.unit.UnitDirectory;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TopicSheetTest {

    private static TopicSheet.Box box(Topic topic, String label, Language language) {
        return TopicSheet.of(topic, RULES, UnitDirectory.of(List.of()), language).boxes().stream()
                .filter(box -> box.label().startsWith(label))
                .reduce((before, after) -> after)
                .orElseThrow();
    }

    @Test
    void namesTheLeaderInChargeAndWhereThatLeaderIsToSign() {
        Topic topic = inState(TopicState.IN_SIGN_OFF);

        assertThat(box(topic, "分管领导", Language.CHINESE).label()).isEqualTo("分管领导意见\n（常务副市长）");
        assertThat(box(topic, "分管领导", Language.CHINESE).room()).isEqualTo(TopicSheet.Room.HAND);
        assertThat(box(topic, "leader in charge", Language.ENGLISH).content()).isEqualTo("常务副市长");
    }

    @Test
    void tellsWhatEveryUnitSaysWhoIsSilentAndWhatIsLeantTo() {
        Topic topic = inState(TopicState.IN_SIGN_OFF).toBuilder()
                .coordination(Coordination.builder()
                        .state(CoordinationState.DIFFERENCES)
                        .addUnit(FINANCE)
                        .addUnit(JUSTICE)
                        .addOpinion(new UnitOpinion(FINANCE, false, "资金来源不明", RECEIVED))
                        .differences("资金来源")
                        .lean("分两年安排")
                        .build())
                .build();

        assertThat(box(topic, "会前协调", Language.CHINESE).content().lines())
                .containsExactly(
                        CoordinationState.DIFFERENCES.label(),
                        FINANCE.value() + "：不同意，资金来源不明（" + PaperWords.day(RECEIVED, Language.CHINESE) + "）",
                        "尚未答复：" + JUSTICE.value(),
                        "分歧：资金来源",
                        "倾向性意见：分两年安排");
    }

    @Test
    void listsAttachmentsByNameAndTheBeginningOfTheirHash() {
        Topic topic = inState(TopicState.REGISTERED);
        Topic with = topic.toBuilder()
                .submission(topic.submission().toBuilder()
                        .addAttachments(
                                new Attachment("送审稿.ofd", "oa/1", "0a1b2c3d".repeat(8), SecrecyLevel.PUBLIC),
                                new Attachment("说明.ofd", "oa/2", "ffffffff".repeat(8), SecrecyLevel.PUBLIC))
                        .build())
                .build();

        assertThat(box(with, "附件", Language.CHINESE).content())
                .isEqualTo("送审稿.ofd（公开，SHA-256 0a1b2c3d…）\n说明.ofd（公开，SHA-256 ffffffff…）");
        assertThat(TopicSheet.of(topic, RULES, UnitDirectory.of(List.of()), Language.CHINESE)
                        .boxes())
                .noneMatch(box -> box.label().equals("附件"));
    }

    @Test
    void tellsWhatTheMeetingDecidedAndInWhichMinutes() {
        Topic topic = inState(TopicState.IN_FOLLOW_UP);

        assertThat(box(topic, "会议审议", Language.CHINESE).content())
                .startsWith(topic.decision().orElseThrow().meeting())
                .endsWith("纪要：" + topic.minutesNumber().orElseThrow());
        assertThat(box(topic, "会议审议", Language.CHINESE).day()).isEqualTo(Optional.empty());
    }
}
