package dev.huiwu.core.topic;

import static dev.huiwu.core.topic.TopicsFixture.CLERK;
import static dev.huiwu.core.topic.TopicsFixture.FINANCE;
import static dev.huiwu.core.topic.TopicsFixture.ID;
import static dev.huiwu.core.topic.TopicsFixture.JUSTICE;
import static dev.huiwu.core.topic.TopicsFixture.RECEIVED;
import static dev.huiwu.core.topic.TopicsFixture.RULES;
import static dev.huiwu.core.topic.TopicsFixture.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.core.fixture.Seeds;
import dev.huiwu.core.signoff.SignOff;
import dev.huiwu.core.signoff.SignOffEntry;
import dev.huiwu.core.signoff.SignOffRole;
import java.time.LocalDate;
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

/** What holds whatever is asked of a topic, in whatever order. */
class TopicLawTest {

    private static final Set<TopicState> REACHED = EnumSet.noneOf(TopicState.class);

    @AfterAll
    static void everyStateWasReached() {
        assertThat(REACHED).containsExactlyInAnyOrder(TopicState.values());
    }

    static LongStream seeds() {
        return Seeds.usually(60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aTopicKeepsTheInvariants(long seed) {
        Random random = new Random(seed);
        TopicRegister register = TopicRegister.inMemory(RULES);
        Topic before = register.open(TopicsFixture.register(), CLERK, at(RECEIVED), "")
                .orThrow()
                .topic();
        LocalDate day = RECEIVED;
        List<Topic> all = new ArrayList<>(List.of(before));
        for (int i = 0; i < 150; i++) {
            day = day.plusDays(random.nextInt(10) == 0 ? 1 : 0);
            TopicAction action = action(random, before, day);
            int seen = random.nextInt(20) == 0 ? before.version() - 1 : before.version();

            TopicAnswer answer = register.ask(ID, seen, action, CLERK, at(day), random.nextInt(9) == 0 ? "" : "因故");

            Topic now = register.topic(ID).orElseThrow();
            if (answer.accepted().isPresent()) {
                assertThat(seen).isEqualTo(before.version());
                assertThat(before.actions()).contains(action.getClass());
                assertThat(now.version()).isEqualTo(before.version() + 1);
                checkInvariants(before, now);
                all.add(now);
            } else {
                assertThat(answer.reasons().hasErrors()).isTrue();
                assertThat(now).isEqualTo(before);
            }
            before = now;
            REACHED.add(now.state());
        }
        List<TopicEvent> events = register.history(ID);
        assertThat(register.verify()).isEmpty();
        for (int prefix = 1; prefix <= events.size(); prefix++) {
            assertThat(Topic.replay(events.subList(0, prefix))).isEqualTo(all.get(prefix - 1));
        }
    }

    private static void checkInvariants(Topic before, Topic now) {
        List<SignOffEntry> entries = now.signOffs().entries();
        assertThat(entries.subList(0, before.signOffs().entries().size())) // 11: only added
                .isEqualTo(before.signOffs().entries());
        assertThat(entries).extracting(entry -> entry.signOff().date()).isSorted();
        if (now.state() == TopicState.AWAITING_MINUTES) { // 12: tabled topics meet the preconditions
            assertThat(TablingRules.unlessExcepted(now, Precondition.APPROVAL, TablingRules.unsigned(now, RULES))
                            .list())
                    .isEmpty();
            assertThat(TablingRules.unlessExcepted(now, Precondition.REVIEWS, TablingRules.reviews(now, RULES))
                            .list())
                    .isEmpty();
            assertThat(now.tabling()).isPresent();
        }
        if (!now.followUps().isEmpty()) { // 13: a follow-up needs an issued outcome
            assertThat(now.minutesNumber()).isPresent();
            assertThat(now.decision()).isPresent();
        }
        if (now.state() == TopicState.COMPLETED) { // 13: completed needs note and date
            assertThat(now.followUps()).allMatch(task -> task.result().isPresent() && task.isDone());
            assertThat(now.completedOn()).isPresent();
            assertThat(now.completionNote())
                    .hasValueSatisfying(note -> assertThat(note).isNotBlank());
        }
    }

    /** Says whether the action would take a topic back that is nearly through. */
    private static boolean leadsBack(TopicAction action, TopicState state) {
        return (state == TopicState.IN_REVIEW || state == TopicState.IN_SIGN_OFF)
                && (action instanceof TopicAction.Coordinate
                        || action instanceof TopicAction.SendBack
                        || action instanceof TopicAction.ProposeOpinion);
    }

    /** Returns something that may be asked: mostly what the state allows, and mostly with all it needs. */
    private static TopicAction action(Random random, Topic topic, LocalDate day) {
        LocalDate date = day.minusDays(random.nextInt(3) == 0 ? 1 : 0);
        String text = random.nextInt(8) == 0 ? "" : "已阅";
        Optional<LocalDate> on = random.nextInt(6) == 0 ? Optional.empty() : Optional.of(date);
        List<SignOffRole> chain = RULES.chain();
        List<TopicAction> some = new ArrayList<>(List.of(
                new TopicAction.Amend(TopicsFixture.submission()),
                new TopicAction.Assign("秘书三科"),
                new TopicAction.Note(text),
                new TopicAction.ProposeOpinion("拟同意", date, Optional.of("常务副市长")),
                new TopicAction.SendBack(text),
                new TopicAction.Resubmit(TopicsFixture.submission(), text),
                new TopicAction.Coordinate(Set.of(FINANCE, JUSTICE)),
                new TopicAction.NeedNoCoordination(),
                new TopicAction.TakeOpinion(
                        new UnitOpinion(random.nextBoolean() ? FINANCE : JUSTICE, random.nextInt(4) > 0, "意见", date)),
                new TopicAction.Agree(),
                new TopicAction.StateDifferences("资金", text),
                new TopicAction.PassReviews(),
                new TopicAction.Approve(),
                new TopicAction.MeetPartyGroup(date),
                new TopicAction.DeliverPapers(date),
                new TopicAction.Schedule("第80次常务会议", day.plusDays(random.nextInt(3)), 1, true, Optional.empty()),
                new TopicAction.Reorder(random.nextInt(4)),
                new TopicAction.Consider(TopicOutcome.values()[random.nextInt(TopicOutcome.values().length)], text),
                new TopicAction.Consider(TopicOutcome.REJECTED, text),
                new TopicAction.Resume(text, Set.of(FINANCE)),
                new TopicAction.IssueMinutes(
                        "纪〔2026〕1号",
                        day,
                        random.nextBoolean() ? List.of() : List.of(DecidedTask.of(FINANCE, "", day.plusDays(9)))),
                new TopicAction.ReportProgress(1, date, "办理中"),
                new TopicAction.ExtendDeadline(1, day.plusDays(random.nextInt(30))),
                new TopicAction.ReportResult(1 + random.nextInt(2), day, text),
                new TopicAction.ChangeTask(1, DecidedTask.of(JUSTICE, "印发", day.plusDays(random.nextInt(20)))),
                new TopicAction.GrantException(new TablingException(
                        Precondition.values()[random.nextInt(Precondition.values().length)], "秘书长", "急", date))));
        for (ReviewKind kind : RULES.asked()) {
            some.add(new TopicAction.RecordReview(kind, ReviewResult.PASSED, on, ""));
        }
        for (SignOffRole role : chain) {
            some.add(new TopicAction.Sign(role, SignOff.agreed(role.label(), date, "同意")));
        }
        if (random.nextInt(60) == 0) {
            some.add(new TopicAction.Withdraw("申请"));
            some.add(new TopicAction.TakeOff());
            some.add(new TopicAction.NotReached());
            some.add(new TopicAction.FailReview(ReviewKind.LEGALITY, date, "越权"));
            some.add(new TopicAction.SettleOtherwise(NotTabledReason.OWN_POWER, "市财政局"));
            some.add(new TopicAction.Hold(SignOffRole.HEAD_OF_GOVERNMENT, SignOff.declined("市长", day, "暂缓")));
            some.add(TopicsFixture.register());
            some.add(new TopicAction.CorrectOutcome(
                    TopicOutcome.values()[random.nextInt(TopicOutcome.values().length)], text));
            some.add(new TopicAction.CorrectMinutes("纪〔2026〕2号", day));
            some.add(new TopicAction.AddTask(DecidedTask.of(JUSTICE, "备案", day.plusDays(9))));
            some.add(new TopicAction.ReopenTask(1));
        }
        List<TopicAction> fitting = some.stream()
                .filter(action -> random.nextInt(10) == 0 || topic.actions().contains(action.getClass()))
                .filter(action -> random.nextInt(10) == 0 || !leadsBack(action, topic.state()))
                .toList();
        return fitting.isEmpty() ? some.get(0) : fitting.get(random.nextInt(fitting.size()));
    }
}
