package dev.huiwu.core.topic;

import static dev.huiwu.core.topic.TopicState.AWAITING_MINUTES;
import static dev.huiwu.core.topic.TopicState.COMPLETED;
import static dev.huiwu.core.topic.TopicState.DEFERRED;
import static dev.huiwu.core.topic.TopicState.IN_COORDINATION;
import static dev.huiwu.core.topic.TopicState.IN_FOLLOW_UP;
import static dev.huiwu.core.topic.TopicState.IN_REVIEW;
import static dev.huiwu.core.topic.TopicState.IN_SIGN_OFF;
import static dev.huiwu.core.topic.TopicState.NOT_TABLED;
import static dev.huiwu.core.topic.TopicState.OPINION_PROPOSED;
import static dev.huiwu.core.topic.TopicState.READY;
import static dev.huiwu.core.topic.TopicState.REGISTERED;
import static dev.huiwu.core.topic.TopicState.RETURNED;
import static dev.huiwu.core.topic.TopicState.SCHEDULED;
import static dev.huiwu.core.topic.TopicState.WITHDRAWN;
import static dev.huiwu.core.topic.TopicsFixture.CLERK;
import static dev.huiwu.core.topic.TopicsFixture.FINANCE;
import static dev.huiwu.core.topic.TopicsFixture.MEETING;
import static dev.huiwu.core.topic.TopicsFixture.RECEIVED;
import static dev.huiwu.core.topic.TopicsFixture.RULES;
import static dev.huiwu.core.topic.TopicsFixture.at;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Maps;
import dev.huiwu.core.signoff.SignOff;
import dev.huiwu.core.signoff.SignOffRole;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state against every action: what the handbook's table allows leads where it says, all else is refused. */
class LifeCycleTest {

    /** A row of the handbook: in which states it may be done and where it leads from each; corrections may lead out of a final one. */
    private record Row(TopicAction action, Map<TopicState, TopicState> leads, boolean correction) {}

    private static final List<TopicState> BEFORE_SCHEDULED =
            List.of(REGISTERED, OPINION_PROPOSED, RETURNED, IN_COORDINATION, IN_REVIEW, IN_SIGN_OFF, READY);
    private static final LocalDate LATER = LocalDate.of(2026, 6, 30);

    private static List<Row> table() {
        return List.of(
                new Row(
                        TopicsFixture.propose(),
                        Map.of(
                                REGISTERED, OPINION_PROPOSED,
                                OPINION_PROPOSED, OPINION_PROPOSED,
                                IN_COORDINATION, IN_COORDINATION,
                                IN_REVIEW, IN_REVIEW,
                                IN_SIGN_OFF, IN_SIGN_OFF),
                        false),
                row(
                        new TopicAction.SendBack("缺征求意见情况"),
                        RETURNED,
                        OPINION_PROPOSED,
                        IN_COORDINATION,
                        IN_REVIEW,
                        IN_SIGN_OFF),
                row(new TopicAction.Resubmit(TopicsFixture.submission(), "补充说明一份"), REGISTERED, RETURNED),
                row(
                        new TopicAction.Coordinate(Set.of(FINANCE)),
                        IN_COORDINATION,
                        OPINION_PROPOSED,
                        IN_COORDINATION,
                        IN_REVIEW,
                        IN_SIGN_OFF),
                row(new TopicAction.NeedNoCoordination(), IN_REVIEW, OPINION_PROPOSED, IN_COORDINATION),
                row(new TopicAction.Agree(), IN_REVIEW, IN_COORDINATION),
                row(new TopicAction.StateDifferences("财政认为资金不足", "建议分两年"), IN_REVIEW, IN_COORDINATION),
                row(new TopicAction.PassReviews(), IN_SIGN_OFF, IN_REVIEW),
                row(new TopicAction.FailReview(ReviewKind.LEGALITY, RECEIVED, "超越职权"), RETURNED, IN_REVIEW),
                row(new TopicAction.Approve(), READY, IN_SIGN_OFF),
                row(new TopicAction.SettleOtherwise(NotTabledReason.UNITS_CAN_SETTLE, "市财政局"), NOT_TABLED, IN_SIGN_OFF),
                row(
                        new TopicAction.Hold(SignOffRole.HEAD_OF_GOVERNMENT, SignOff.declined("市长", RECEIVED, "暂缓")),
                        DEFERRED,
                        IN_SIGN_OFF,
                        READY),
                row(new TopicAction.Schedule("第80次常务会议", LATER, 1, true, Optional.empty()), SCHEDULED, READY),
                row(new TopicAction.TakeOff(), READY, SCHEDULED),
                row(new TopicAction.NotReached(), READY, SCHEDULED),
                row(new TopicAction.Consider(TopicOutcome.ADOPTED, ""), AWAITING_MINUTES, SCHEDULED),
                row(new TopicAction.Consider(TopicOutcome.ADOPTED_IN_PRINCIPLE, "改后印发"), AWAITING_MINUTES, SCHEDULED),
                row(new TopicAction.Consider(TopicOutcome.NOTED, ""), AWAITING_MINUTES, SCHEDULED),
                row(new TopicAction.Consider(TopicOutcome.REFERRED, "报市委"), AWAITING_MINUTES, SCHEDULED),
                row(new TopicAction.Consider(TopicOutcome.DEFERRED, "补充论证"), DEFERRED, SCHEDULED),
                row(new TopicAction.Consider(TopicOutcome.REJECTED, "条件不具备"), TopicState.REJECTED, SCHEDULED),
                row(new TopicAction.Resume("论证已补充", Set.of(FINANCE)), IN_COORDINATION, DEFERRED),
                row(TopicsFixture.minutes(), IN_FOLLOW_UP, AWAITING_MINUTES),
                row(new TopicAction.IssueMinutes("示例府常纪〔2026〕14号", MEETING, List.of()), COMPLETED, AWAITING_MINUTES),
                row(new TopicAction.ReportResult(1, MEETING, "已落实"), COMPLETED, IN_FOLLOW_UP),
                correction(
                        new TopicAction.CorrectOutcome(TopicOutcome.ADOPTED, ""),
                        AWAITING_MINUTES,
                        AWAITING_MINUTES,
                        DEFERRED,
                        TopicState.REJECTED),
                correction(
                        new TopicAction.CorrectOutcome(TopicOutcome.REJECTED, "条件不具备"),
                        TopicState.REJECTED,
                        AWAITING_MINUTES,
                        DEFERRED,
                        TopicState.REJECTED),
                correction(
                        new TopicAction.AddTask(DecidedTask.of(FINANCE, "备案", LATER)),
                        IN_FOLLOW_UP,
                        IN_FOLLOW_UP,
                        COMPLETED),
                correction(new TopicAction.ReopenTask(1), IN_FOLLOW_UP, IN_FOLLOW_UP, COMPLETED),
                row(
                        new TopicAction.Withdraw("书面申请"),
                        WITHDRAWN,
                        Stream.concat(BEFORE_SCHEDULED.stream(), Stream.of(DEFERRED))
                                .toArray(TopicState[]::new)),
                stays(new TopicAction.Amend(TopicsFixture.submission()), BEFORE_SCHEDULED),
                stays(new TopicAction.Assign("秘书三科"), living()),
                stays(new TopicAction.Note("备注"), List.of(TopicState.values())),
                stays(TopicsFixture.opinion(FINANCE, true), List.of(IN_COORDINATION)),
                stays(
                        TopicsFixture.review(ReviewKind.RISK_ASSESSMENT, ReviewResult.PASSED),
                        List.of(REGISTERED, OPINION_PROPOSED, IN_COORDINATION, IN_REVIEW, IN_SIGN_OFF, READY)),
                stays(TopicsFixture.sign(SignOffRole.DEPUTY_SECRETARY_GENERAL, RECEIVED), List.of(IN_SIGN_OFF)),
                stays(
                        new TopicAction.MeetPartyGroup(RECEIVED),
                        List.of(IN_COORDINATION, IN_REVIEW, IN_SIGN_OFF, READY, SCHEDULED)),
                stays(new TopicAction.DeliverPapers(RECEIVED), List.of(IN_SIGN_OFF, READY, SCHEDULED)),
                stays(
                        new TopicAction.GrantException(
                                new TablingException(Precondition.PAPERS, "秘书长", "情况紧急", RECEIVED)),
                        List.of(IN_COORDINATION, IN_REVIEW, IN_SIGN_OFF, READY, SCHEDULED)),
                stays(new TopicAction.Reorder(1), List.of(SCHEDULED)),
                stays(new TopicAction.ReportProgress(1, MEETING, "办理中"), List.of(IN_FOLLOW_UP)),
                stays(new TopicAction.CorrectMinutes("示例府常纪〔2026〕15号", MEETING), List.of(IN_FOLLOW_UP, COMPLETED)),
                stays(new TopicAction.ChangeTask(1, DecidedTask.of(FINANCE, "印发", LATER)), List.of(IN_FOLLOW_UP)),
                stays(new TopicAction.ExtendDeadline(1, LATER), List.of(IN_FOLLOW_UP)),
                stays(TopicsFixture.register(), List.of()),
                stays(new TopicAction.TakeOver(TopicsFixture.registered()), List.of()));
    }

    private static Row row(TopicAction action, TopicState to, TopicState... from) {
        return new Row(action, Maps.asMap(Set.of(from), state -> to), false);
    }

    private static Row correction(TopicAction action, TopicState to, TopicState... from) {
        return new Row(action, row(action, to, from).leads(), true);
    }

    private static Row stays(TopicAction action, List<TopicState> in) {
        return new Row(action, Maps.asMap(Set.copyOf(in), state -> state), false);
    }

    private static List<TopicState> living() {
        return Stream.of(TopicState.values()).filter(state -> !state.isFinal()).toList();
    }

    static Stream<Arguments> everyStateAndAction() {
        return Stream.of(TopicState.values()).flatMap(state -> table().stream().map(row -> Arguments.of(state, row)));
    }

    @ParameterizedTest
    @MethodSource("everyStateAndAction")
    void theTableIsKept(TopicState state, Row row) {
        Topic topic = ripe(state, row.action());
        LocalDate day = topic.tabling().isPresent() ? MEETING : RECEIVED;

        TopicAnswer answer = topic.ask(row.action(), CLERK, at(day), "因故", RULES);

        if (row.leads().containsKey(state)) {
            Topic next = answer.orThrow().topic();
            assertThat(next.state()).isEqualTo(row.leads().get(state));
            assertThat(next.version()).isEqualTo(topic.version() + 1);
            assertThat(topic.actions()).contains(row.action().getClass());
            assertThat(topic.after(answer.orThrow().event())).isEqualTo(next);
        } else {
            assertThat(answer.reasons().codes()).hasSize(1).first().isIn("topic-not-in-state", "topic-opened-already");
            assertThat(topic.actions()).doesNotContain(row.action().getClass());
        }
    }

    /** Returns a topic in the state, with all there that the action needs. */
    private static Topic ripe(TopicState state, TopicAction action) {
        if (state == IN_COORDINATION
                && (action instanceof TopicAction.Agree || action instanceof TopicAction.StateDifferences)) {
            return TopicsFixture.after(TopicsFixture.inState(state), RECEIVED, TopicsFixture.opinion(FINANCE, true));
        }
        if (state == IN_REVIEW && action instanceof TopicAction.PassReviews) {
            return TopicsFixture.reviewed();
        }
        if (state == IN_SIGN_OFF && action instanceof TopicAction.Approve) {
            return TopicsFixture.signed();
        }
        if (state == IN_FOLLOW_UP && action instanceof TopicAction.ReopenTask) {
            return TopicsFixture.after(
                    TopicsFixture.inState(state),
                    MEETING,
                    new TopicAction.AddTask(DecidedTask.of(FINANCE, "备案", LATER)),
                    new TopicAction.ReportResult(1, MEETING, "已印发"));
        }
        return TopicsFixture.inState(state);
    }

    @ParameterizedTest
    @MethodSource("states")
    void aStateIsFinalExactlyWhenNothingButCorrectionsLeadsOutOfIt(TopicState state) {
        boolean leaves = table().stream()
                .anyMatch(row -> !row.correction() && row.leads().getOrDefault(state, state) != state);
        assertThat(state.isFinal()).isEqualTo(!leaves);
    }

    static Stream<TopicState> states() {
        return Stream.of(TopicState.values());
    }
}
