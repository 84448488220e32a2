package dev.huiwu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.huiwu.core.Language;
import dev.huiwu.core.calendar.WorkCalendar;
import dev.huiwu.core.json.MeetingJson;
import dev.huiwu.core.secrecy.SecrecyLevel;
import dev.huiwu.core.signoff.SignOff;
import dev.huiwu.core.signoff.SignOffChain;
import dev.huiwu.core.signoff.SignOffEntry;
import dev.huiwu.core.signoff.SignOffRole;
import dev.huiwu.core.topic.Attachment;
import dev.huiwu.core.topic.Coordination;
import dev.huiwu.core.topic.CoordinationState;
import dev.huiwu.core.topic.Decision;
import dev.huiwu.core.topic.FollowUp;
import dev.huiwu.core.topic.Precondition;
import dev.huiwu.core.topic.Progress;
import dev.huiwu.core.topic.Review;
import dev.huiwu.core.topic.ReviewKind;
import dev.huiwu.core.topic.ReviewResult;
import dev.huiwu.core.topic.TablingException;
import dev.huiwu.core.topic.Topic;
import dev.huiwu.core.topic.TopicOutcome;
import dev.huiwu.core.topic.TopicRules;
import dev.huiwu.core.topic.UnitOpinion;
import dev.huiwu.core.unit.Unit;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.files.topic.TopicReader;
import dev.huiwu.files.unit.UnitReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is told of a topic. */
class TopicAccountTest {

    private static final Path COMMON = Path.of("../seeds/common");
    private static final TopicRules RULES = TopicRules.usual(WorkCalendar.china());
    private static final UnitDirectory UNITS = units();
    private static final LocalDate DAY = LocalDate.parse("2026-05-08");
    private static final UnitId FINANCE = new UnitId("11008");
    private static final UnitId JUSTICE = new UnitId("11009");

    /** Fields that are told by words of the office, or are of the register itself. */
    private static final Set<String> BY_WORDS = Set.of(
            "format",
            "hash",
            "changedAt",
            "version",
            "state",
            "level",
            "meetingType",
            "procedure",
            "result",
            "outcome",
            "role",
            "precondition",
            "carriedOver",
            "agreed",
            "earlier",
            "number");

    private static UnitDirectory units() {
        return UnitReader.read("units.csv", bytes("units.csv")).value().orElseThrow();
    }

    private static byte[] bytes(String file) {
        try {
            return Files.readAllBytes(COMMON.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Topic> topics() {
        return TopicReader.read("topics.csv", bytes("topics.csv"), UNITS, RULES)
                .value()
                .orElseThrow();
    }

    /** A topic of which everything is known that can be. */
    private static Topic filled() {
        Topic topic = topics().get(5);
        return topic.toBuilder()
                .stateReason("按纪要办理")
                .submission(topic.submission().toBuilder()
                        .addNonVotingUnit(JUSTICE)
                        .procedure(List.of(ReviewKind.RISK_ASSESSMENT))
                        .addAttachment(new Attachment("草案", "doc/1", "0".repeat(64), SecrecyLevel.PUBLIC))
                        .build())
                .enteredOn(DAY)
                .coordination(Coordination.builder()
                        .state(CoordinationState.DIFFERENCES)
                        .addUnits(FINANCE, JUSTICE)
                        .addOpinion(new UnitOpinion(FINANCE, false, "资金来源不明", DAY))
                        .differences("资金")
                        .lean("分两年")
                        .build())
                .reviews(Map.of(
                        ReviewKind.LEGALITY,
                        new Review(ReviewResult.FAILED, Optional.of(DAY), "超越职权"),
                        ReviewKind.COLLECTIVE_DISCUSSION,
                        Review.of(ReviewResult.PASSED, DAY)))
                .signOffs(new SignOffChain(
                        List.of(
                                new SignOffEntry(
                                        SignOffRole.SECRETARY_GENERAL,
                                        SignOff.declined("秘书长", DAY.minusDays(9), "先协调")),
                                new SignOffEntry(
                                        SignOffRole.SECRETARY_GENERAL, SignOff.agreed("秘书长", DAY.minusDays(1), "请阅示"))),
                        1))
                .partyGroupOn(DAY)
                .addException(new TablingException(Precondition.PAPERS, "市长", "情况紧急", DAY))
                .carriedOver(true)
                .decisions(List.of(
                        new Decision("第70次常务会议", DAY.minusDays(70), TopicOutcome.DEFERRED, "补充论证"),
                        new Decision("第71次常务会议", DAY.minusDays(60), TopicOutcome.ADOPTED_IN_PRINCIPLE, "改后印发")))
                .minutesOn(DAY)
                .followUps(List.of(
                        FollowUp.of(1, FINANCE, "印发", DAY).toBuilder()
                                .addProgress(new Progress(Optional.of(DAY), "办理中"))
                                .completedOn(DAY)
                                .result("已印发")
                                .build(),
                        FollowUp.of(2, JUSTICE, "拨付", DAY)))
                .remark("备注之言")
                .build();
    }

    private static Map<String, String> account(Topic topic, Language language) {
        return TopicAccount.of(
                topic,
                RULES,
                UNITS,
                language,
                Optional.of(new Deadlines(LocalDate.parse("2026-05-18"), RULES.calendar(), language)));
    }

    private static List<String> leaves(JsonNode node) {
        List<String> leaves = new ArrayList<>();
        if (node.isValueNode()) {
            leaves.add(node.asText());
        }
        node.properties().forEach(field -> {
            if (!BY_WORDS.contains(field.getKey())) {
                leaves.addAll(leaves(field.getValue()));
            }
        });
        node.elements().forEachRemaining(one -> {
            if (node.isArray()) {
                leaves.addAll(leaves(one));
            }
        });
        return leaves;
    }

    private static void assertToldOf(Topic topic, Language language) {
        String told = account(topic, language).toString();
        assertThat(leaves(MeetingJson.newMapper().valueToTree(topic)))
                .map(leaf -> UNITS.resolve(leaf).map(Unit::shortName).orElse(leaf))
                .allSatisfy(leaf -> assertThat(told).contains(leaf));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everythingThatIsKnownIsTold(Language language) {
        assertToldOf(filled(), language);
        topics().forEach(topic -> assertToldOf(topic, language));
    }

    @Test
    void r23WhereATopicStandsIsToldInTheWordsOfTheOffice() {
        assertThat(account(filled(), Language.CHINESE))
                .containsEntry("状态", "督办中")
                .containsEntry("状态说明", "按纪要办理")
                .containsEntry("会议", "第71次常务会议")
                .containsEntry("会议日期", "2026-03-06")
                .containsEntry("审议结果", "缓议：补充论证（第70次常务会议，2026-02-27）")
                .containsEntry("审议结果 2", "原则通过：改后印发（第71次常务会议，2026-03-09）")
                .containsEntry("任务 1 办结", "已印发（2026-05-08）")
                .containsEntry("任务 2 责任单位", UNITS.unit(JUSTICE).shortName())
                .containsEntry("任务 2 时限", "2026-05-08（逾期 7 个工作日，到 2026-05-18）")
                .doesNotContainKey("任务 1 逾期")
                .containsEntry("单位意见（市财政局）", "不同意：资金来源不明（2026-05-08）")
                .containsEntry("单位意见（" + UNITS.unit(JUSTICE).shortName() + "）", "未回复")
                .containsEntry("合法性审查", "不通过：超越职权（2026-05-08）")
                .containsEntry("风险评估", "没有记录")
                .containsEntry("尚缺审查", "风险评估、合法性审查、公平竞争审查、宏观政策取向一致性评估")
                .containsEntry("秘书长意见", "不同意：先协调（秘书长，2026-04-29），此前一轮")
                .containsEntry("秘书长意见 2", "同意：请阅示（秘书长，2026-05-07）")
                .containsEntry("主要领导意见", "未签")
                .containsEntry("例外（材料送达）", "情况紧急（市长批准，2026-05-08）");
    }

    @Test
    void inEnglishItHasCodes() {
        assertThat(account(filled(), Language.ENGLISH))
                .containsEntry("state", "in-follow-up")
                .containsEntry("task 2 deadline", "2026-05-08 (7 working days overdue on 2026-05-18)")
                .containsEntry("reviews missing", "risk-assessment, legality, fair-competition, policy-consistency")
                .containsEntry("exception (papers)", "情况紧急 (市长, 2026-05-08)");
    }
}
