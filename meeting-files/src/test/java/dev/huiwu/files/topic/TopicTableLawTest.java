package dev.huiwu.files.topic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.core.Language;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.calendar.WorkCalendar;
import dev.huiwu.core.fixture.Seeds;
import dev.huiwu.core.meeting.MeetingType;
import dev.huiwu.core.secrecy.SecrecyLevel;
import dev.huiwu.core.signoff.SignOff;
import dev.huiwu.core.signoff.SignOffRole;
import dev.huiwu.core.topic.Attachment;
import dev.huiwu.core.topic.DecidedTask;
import dev.huiwu.core.topic.NotTabledReason;
import dev.huiwu.core.topic.Precondition;
import dev.huiwu.core.topic.ReviewKind;
import dev.huiwu.core.topic.ReviewResult;
import dev.huiwu.core.topic.Submission;
import dev.huiwu.core.topic.TablingException;
import dev.huiwu.core.topic.Topic;
import dev.huiwu.core.topic.TopicAction;
import dev.huiwu.core.topic.TopicAnswer;
import dev.huiwu.core.topic.TopicId;
import dev.huiwu.core.topic.TopicKind;
import dev.huiwu.core.topic.TopicOutcome;
import dev.huiwu.core.topic.TopicRules;
import dev.huiwu.core.topic.TopicState;
import dev.huiwu.core.topic.UnitOpinion;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.unit.UnitReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever happened to a topic, a table brings it back. */
class TopicTableLawTest {

    private static final TopicRules RULES = TopicRules.usual(WorkCalendar.china()).toBuilder()
            .chain(List.of(
                    SignOffRole.SECTION_HEAD,
                    SignOffRole.DEPUTY_SECRETARY_GENERAL,
                    SignOffRole.HEAD_OF_GOVERNMENT,
                    SignOffRole.LEADER_IN_CHARGE,
                    new SignOffRole("party-secretary")))
            .build();
    private static final List<UnitId> SOME_UNITS = List.of(new UnitId("11008"), new UnitId("11007"));
    private static final PersonId CLERK = new PersonId("clerk");
    private static final LocalDate RECEIVED = LocalDate.of(2026, 3, 5);
    private static final List<String> TEXTS = List.of(
            "已阅",
            "一；二;三",
            "第一行\n第二行\r\n  第三行\t完",
            "  前后有空白　",
            "后有换行\n",
            "\r\n前有换行",
            "\u00A0\u200B前后有看不见的\uFEFF",
            "=SUM(A1:A9)",
            "'-1",
            "𠮷𡈽字，\"引号\"",
            "散\uFFFD",
            "非\uFFFE字\uFFFF",
            "长".repeat(9_000),
            "a b ".repeat(2_500),
            "同意");
    private static final Set<TopicState> REACHED = EnumSet.noneOf(TopicState.class);

    private static final Set<Class<? extends TopicAction>> FORWARD = Set.of(
            TopicAction.ProposeOpinion.class,
            TopicAction.NeedNoCoordination.class,
            TopicAction.RecordReview.class,
            TopicAction.PassReviews.class,
            TopicAction.Sign.class,
            TopicAction.Approve.class,
            TopicAction.SettleOtherwise.class,
            TopicAction.DeliverPapers.class,
            TopicAction.Schedule.class,
            TopicAction.Consider.class,
            TopicAction.IssueMinutes.class,
            TopicAction.ReportResult.class);

    private final Random random = new Random(0);

    @AfterAll
    static void everyStateWasReached() {
        assertThat(REACHED).containsExactlyInAnyOrder(TopicState.values());
    }

    static LongStream seeds() {
        return Seeds.usually(90);
    }

    private static UnitDirectory units() throws IOException {
        return UnitReader.read("units.csv", Files.readAllBytes(Path.of("../seeds/common/units.csv")))
                .orThrow();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyTopicIsReadBackAsItWas(long seed) throws IOException {
        random.setSeed(seed);
        List<Topic> topics = life(160);
        UnitDirectory units = units();
        Language language = Language.values()[(int) (seed % 2)];

        TopicWriter table = TopicWriter.of(topics, units, RULES, language);

        assertThat(table.findings()).isEmpty();
        ReadResult<List<Topic>> read = TopicReader.read("topics.csv", table.csv(), units, RULES);
        assertThat(read.findings().hasErrors())
                .as(() -> read.findings().toString())
                .isFalse();
        assertThat(read.value().orElseThrow()).isEqualTo(topics);
        assertThat(TopicReader.read("topics.xlsx", table.workbook(), units, RULES)
                        .value())
                .contains(topics);
    }

    /** Returns a topic as it stood after each step that was done, under a number of its own each time. */
    private List<Topic> life(int steps) {
        LocalDate day = RECEIVED;
        Topic topic = opened(day);
        List<Topic> all = new ArrayList<>();
        for (int i = 0; i < steps; i++) {
            day = day.plusDays(random.nextInt(4) == 0 ? 1 : 0);
            topic = topic.state().isFinal() && random.nextInt(3) == 0 ? opened(day) : topic;
            TopicAnswer answer = topic.ask(
                    action(topic, day), new PersonId("clerk"), at(day), random.nextInt(9) == 0 ? "" : text(), RULES);
            if (answer.accepted().isPresent()) {
                topic = answer.orThrow().topic();
                REACHED.add(topic.state());
            }
            if (answer.accepted().isPresent() && random.nextInt(3) == 0) {
                all.add(topic.toBuilder()
                        .id(new TopicId("YT-" + i))
                        .version(0)
                        .hash("")
                        .changedAt(Optional.empty())
                        .build());
            }
        }
        REACHED.add(TopicState.REGISTERED);
        return all;
    }

    private Topic opened(LocalDate day) {
        return Topic.open(
                        new TopicAction.Register(new TopicId("A"), submission(), Optional.of("秘书二科")),
                        CLERK,
                        at(day),
                        "",
                        RULES)
                .orThrow()
                .topic();
    }

    private static OffsetDateTime at(LocalDate day) {
        return OffsetDateTime.parse(day + "T09:00+08:00");
    }

    private String text() {
        return TEXTS.get(Math.min(random.nextInt(40), TEXTS.size() - 1));
    }

    private String shortText() {
        return random.nextBoolean() ? "同意" : random.nextBoolean() ? "" : text();
    }

    private Submission submission() {
        Submission.Builder submission = Submission.builder()
                .kind(TopicKind.NORMATIVE_DOCUMENT)
                .level(SecrecyLevel.PUBLIC)
                .proposingUnit(new UnitId("11008"))
                .documentNumber("示例呈〔2026〕90号")
                .receivedOn(RECEIVED)
                .meetingType(MeetingType.EXECUTIVE)
                .reportingUnit(SOME_UNITS.get(random.nextInt(2)))
                .nonVotingUnits(SOME_UNITS)
                .title(random.nextBoolean() ? "𠮷县停车场；收费 办法" : "=1+1");
        if (random.nextBoolean()) {
            submission.addAttachment(new Attachment("附件\u30001", "oss://a b", "0".repeat(64), SecrecyLevel.PUBLIC));
        }
        if (random.nextInt(3) > 0) {
            submission.procedure(List.of());
        } else if (random.nextBoolean()) {
            submission.procedure(List.of(
                    ReviewKind.EXPERT_OPINION,
                    ReviewKind.POLICY_CONSISTENCY,
                    new ReviewKind("own-kind"),
                    ReviewKind.COLLECTIVE_DISCUSSION));
        }
        return submission.build();
    }

    private TopicAction action(Topic topic, LocalDate day) {
        LocalDate date = day.minusDays(random.nextInt(3) == 0 ? 1 : 0);
        UnitId unit = SOME_UNITS.get(random.nextInt(2));
        List<TopicAction> some = new ArrayList<>(List.of(
                new TopicAction.Amend(submission()),
                new TopicAction.Assign("秘书三科"),
                new TopicAction.Note(text()),
                new TopicAction.ProposeOpinion(
                        text(), date, random.nextInt(3) == 0 ? Optional.empty() : Optional.of("常务副市长")),
                new TopicAction.Coordinate(Set.of(unit)),
                new TopicAction.TakeOpinion(new UnitOpinion(unit, random.nextInt(4) > 0, text(), date)),
                new TopicAction.NeedNoCoordination(),
                new TopicAction.Agree(),
                new TopicAction.StateDifferences(text(), text()),
                new TopicAction.PassReviews(),
                new TopicAction.Approve(),
                new TopicAction.MeetPartyGroup(date),
                new TopicAction.DeliverPapers(date),
                new TopicAction.Schedule(
                        "第" + day.getDayOfMonth() + "次常务会议",
                        day.plusDays(random.nextInt(2)),
                        1 + random.nextInt(2_000),
                        true,
                        random.nextBoolean() ? Optional.empty() : Optional.of(day)),
                new TopicAction.Consider(outcome(), text()),
                new TopicAction.Resume(text(), Set.of(unit)),
                new TopicAction.IssueMinutes("纪〔2026〕1号", day, tasks(day)),
                new TopicAction.CorrectOutcome(
                        TopicOutcome.values()[random.nextInt(TopicOutcome.values().length)], text()),
                new TopicAction.CorrectMinutes("纪〔2026〕2号", date),
                new TopicAction.AddTask(DecidedTask.of(unit, shortText(), day.plusDays(3))),
                new TopicAction.ReportProgress(1 + random.nextInt(2), date, text()),
                new TopicAction.ExtendDeadline(1, day.plusDays(random.nextInt(30))),
                new TopicAction.ReportResult(1 + random.nextInt(3), day, text())));
        Precondition precondition = Precondition.values()[random.nextInt(Precondition.values().length)];
        some.add(new TopicAction.GrantException(new TablingException(precondition, "秘书长", text(), date)));
        for (ReviewKind kind : List.of(
                ReviewKind.LEGALITY,
                ReviewKind.FAIR_COMPETITION,
                ReviewKind.POLICY_CONSISTENCY,
                ReviewKind.EXPERT_OPINION,
                new ReviewKind("own-kind"))) {
            some.add(new TopicAction.RecordReview(
                    kind,
                    random.nextInt(4) > 0
                            ? ReviewResult.PASSED
                            : ReviewResult.values()[random.nextInt(ReviewResult.values().length)],
                    Optional.of(date),
                    shortText()));
        }
        for (SignOffRole role : RULES.chain()) {
            some.add(new TopicAction.Sign(
                    role,
                    random.nextInt(20) == 0
                            ? SignOff.declined("某领导", date, shortText())
                            : SignOff.agreed(role.label(), date, shortText())));
        }
        if (random.nextInt(12) == 0) {
            some.addAll(List.of(
                    new TopicAction.ReopenTask(1),
                    new TopicAction.Withdraw(text()),
                    new TopicAction.TakeOff(),
                    new TopicAction.NotReached(),
                    new TopicAction.SendBack(text()),
                    new TopicAction.FailReview(ReviewKind.LEGALITY, date, text()),
                    new TopicAction.SettleOtherwise(NotTabledReason.OWN_POWER, "市财政局"),
                    new TopicAction.Hold(SignOffRole.HEAD_OF_GOVERNMENT, SignOff.declined("市长", day, text()))));
        }
        if (random.nextInt(3) == 0 && !topic.signOffs().entries().isEmpty()) {
            some.add(new TopicAction.SendBack(text()));
        }
        some.add(new TopicAction.Resubmit(submission(), text()));
        boolean forward = random.nextBoolean();
        List<TopicAction> fitting = some.stream()
                .filter(action -> topic.actions().contains(action.getClass()))
                .filter(action -> !forward || FORWARD.contains(action.getClass()))
                .toList();
        return fitting.isEmpty() ? some.get(0) : fitting.get(random.nextInt(fitting.size()));
    }

    private TopicOutcome outcome() {
        List<TopicOutcome> often = List.of(TopicOutcome.DEFERRED, TopicOutcome.REJECTED, TopicOutcome.ADOPTED);
        return random.nextBoolean()
                ? often.get(random.nextInt(often.size()))
                : TopicOutcome.values()[random.nextInt(TopicOutcome.values().length)];
    }

    private List<DecidedTask> tasks(LocalDate day) {
        List<DecidedTask> tasks = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            tasks.add(DecidedTask.of(SOME_UNITS.get(random.nextInt(2)), shortText(), day.plusDays(9)));
        }
        return tasks;
    }
}
