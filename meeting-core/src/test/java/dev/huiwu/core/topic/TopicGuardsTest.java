package dev.huiwu.core.topic;

import static dev.huiwu.core.topic.TopicsFixture.CLERK;
import static dev.huiwu.core.topic.TopicsFixture.MEETING;
import static dev.huiwu.core.topic.TopicsFixture.RECEIVED;
import static dev.huiwu.core.topic.TopicsFixture.RULES;
import static dev.huiwu.core.topic.TopicsFixture.after;
import static dev.huiwu.core.topic.TopicsFixture.at;
import static dev.huiwu.core.topic.TopicsFixture.inState;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.huiwu.core.signoff.SignOff;
import dev.huiwu.core.signoff.SignOffRole;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Ways round the guards, each of which is closed. */
class TopicGuardsTest {

    private static List<String> refusals(Topic topic, TopicAction action, LocalDate day) {
        return refusals(topic, action, day, RULES);
    }

    private static List<String> refusals(Topic topic, TopicAction action, LocalDate day, TopicRules rules) {
        return List.copyOf(
                topic.ask(action, CLERK, at(day), "因故", rules).reasons().codes());
    }

    private static TopicAction exception(Precondition from) {
        return new TopicAction.GrantException(new TablingException(from, "秘书长", "情况紧急", RECEIVED));
    }

    @Test
    void whatIsHandedInAgainIsNotSignedYet() {
        Topic again = after(
                TopicsFixture.signed(),
                RECEIVED,
                new TopicAction.SendBack("补充测算"),
                new TopicAction.Resubmit(TopicsFixture.submission(), "测算表"));

        assertThat(again.signOffs().round()).isEmpty();
        assertThat(again.signOffs().entries()).hasSize(4);
    }

    @Test
    void aUnitThatDisagreedIsNotForgottenWhenTheTopicIsHandedInAgain() {
        Topic again = after(
                inState(TopicState.IN_COORDINATION),
                RECEIVED,
                TopicsFixture.opinion(TopicsFixture.FINANCE, false),
                new TopicAction.StateDifferences("资金", "分两年"),
                new TopicAction.FailReview(ReviewKind.LEGALITY, RECEIVED, "超越职权"),
                new TopicAction.Resubmit(TopicsFixture.submission(), "修改稿"),
                TopicsFixture.propose());

        assertThat(again.ask(new TopicAction.NeedNoCoordination(), CLERK, at(RECEIVED), "", RULES)
                        .reasons()
                        .codes())
                .containsExactly("topic-reason-missing");
        Topic asked = after(again, RECEIVED, new TopicAction.Coordinate(Set.of(TopicsFixture.FINANCE)));
        assertThat(refusals(asked, new TopicAction.Agree(), RECEIVED)).containsExactly("topic-units-disagree");
    }

    @Test
    void papersCannotBeDueAfterTheMeeting() {
        TopicAction late = new TopicAction.Schedule("第73次常务会议", MEETING, 1, true, Optional.of(MEETING.plusDays(1)));

        assertThat(refusals(inState(TopicState.READY), late, RECEIVED)).containsExactly("topic-papers-due-late");
    }

    @Test
    void nothingIsDecidedWithoutPapersEvenOnTheDayTheyAreDue() {
        TopicAction sameDay = new TopicAction.Schedule("第73次常务会议", MEETING, 1, true, Optional.of(MEETING));
        Topic scheduled = after(inState(TopicState.READY), RECEIVED, sameDay);
        TopicAction adopted = new TopicAction.Consider(TopicOutcome.ADOPTED, "");

        assertThat(refusals(scheduled, adopted, MEETING)).containsExactly("topic-papers-missing");
        assertThat(after(scheduled, MEETING, new TopicAction.DeliverPapers(MEETING), adopted)
                        .state())
                .isEqualTo(TopicState.AWAITING_MINUTES);
    }

    @Test
    void aChainOfWhichNobodySignsApprovesNothing() {
        TopicRules rules =
                RULES.toBuilder().chain(List.of(SignOffRole.LEADER_IN_CHARGE)).build();
        Topic straight = inState(TopicState.IN_SIGN_OFF).toBuilder()
                .opinion(new ProposedOpinion("拟请市长审定", RECEIVED, Optional.empty()))
                .build();

        assertThat(refusals(straight, new TopicAction.Approve(), RECEIVED, rules))
                .containsExactly("topic-nobody-signs");
    }

    @Test
    void anExceptionDoesNotFollowAMatterThatTurnsOutToBeAnother() {
        Topic ready = after(inState(TopicState.READY), RECEIVED, exception(Precondition.REVIEWS));
        Submission other = TopicsFixture.submission().toBuilder()
                .kind(new TopicKind("政府规章"))
                .build();

        Topic amended = after(ready, RECEIVED, new TopicAction.Amend(other));

        assertThat(amended.exceptions()).isEmpty();
    }

    @Test
    void anExceptionForWhoIsAwayIsNoneFromWhoDeclines() {
        Topic declined = after(
                inState(TopicState.IN_SIGN_OFF),
                RECEIVED,
                TopicsFixture.sign(SignOffRole.DEPUTY_SECRETARY_GENERAL, RECEIVED),
                TopicsFixture.sign(SignOffRole.SECRETARY_GENERAL, RECEIVED),
                exception(Precondition.APPROVAL),
                new TopicAction.Sign(SignOffRole.HEAD_OF_GOVERNMENT, SignOff.declined("市长", RECEIVED, "不同意")));

        assertThat(refusals(declined, new TopicAction.Approve(), RECEIVED)).containsExactly("topic-sign-off-declined");
    }

    @Test
    void whatALeaderHoldsStandsOnNoAgendaAnyMore() {
        Topic deferred = inState(TopicState.DEFERRED);
        Topic taken = inState(TopicState.READY).toBuilder()
                .tabling(deferred.tabling())
                .decisions(deferred.decisions())
                .build();
        Topic held = after(
                taken,
                MEETING,
                new TopicAction.Hold(SignOffRole.HEAD_OF_GOVERNMENT, SignOff.declined("市长", MEETING, "暂缓")));

        assertThat(refusals(held, new TopicAction.CorrectOutcome(TopicOutcome.ADOPTED, ""), MEETING))
                .containsExactly("topic-not-considered");
    }

    @Test
    void aMeetingThatIsOverLeavesATopicUnreachedAndNotTakenOff() {
        assertThat(refusals(inState(TopicState.SCHEDULED), new TopicAction.TakeOff(), MEETING.plusDays(1)))
                .containsExactly("topic-take-off-late");
    }

    @Test
    void aPlaceBeforeTheFirstIsRefusedInWords() {
        TopicAction nowhere = new TopicAction.Schedule("第73次常务会议", MEETING, 0, true, Optional.empty());

        assertThat(refusals(inState(TopicState.READY), nowhere, RECEIVED)).containsExactly("topic-order-wrong");
        assertThat(refusals(inState(TopicState.SCHEDULED), new TopicAction.Reorder(0), RECEIVED))
                .containsExactly("topic-order-wrong");
    }

    @Test
    void aCompletedTopicOfAnOldRegisterWithoutDecisionGetsNoTasks() {
        Topic old = inState(TopicState.COMPLETED).toBuilder()
                .decisions(List.of())
                .followUps(List.of())
                .stateReason("已办结")
                .minutesNumber(Optional.empty())
                .build();

        assertThat(refusals(
                        old,
                        new TopicAction.AddTask(DecidedTask.of(TopicsFixture.FINANCE, "备案", MEETING.plusDays(9))),
                        MEETING))
                .containsExactlyInAnyOrder("topic-not-considered", "topic-minutes-number-missing");
    }

    @Test
    void aTopicAwaitsMinutesOnlyOfADecision() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> inState(TopicState.AWAITING_MINUTES).toBuilder()
                        .decisions(List.of())
                        .build())
                .withMessageContaining("decision");
    }

    @Test
    void nothingWasReceivedInTheStoneAge() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TopicsFixture.submission().toBuilder()
                        .receivedOn(LocalDate.MIN)
                        .build())
                .withMessageContaining("received");
    }

    @Test
    void anEventOfAnotherTopicIsNotReadAsOne() {
        TopicEvent other = Topic.open(
                        new TopicAction.Register(new TopicId("Z"), TopicsFixture.submission(), Optional.of("秘书一科")),
                        CLERK,
                        at(RECEIVED),
                        "",
                        RULES)
                .orThrow()
                .event();

        assertThat(TopicsFixture.registered().verify(List.of(other)).codes()).doesNotContain("chain-number");
        assertThat(inState(TopicState.OPINION_PROPOSED)
                        .verify(List.of(
                                Topic.open(TopicsFixture.register(), CLERK, at(RECEIVED), "", RULES)
                                        .orThrow()
                                        .event(),
                                other))
                        .codes())
                .containsExactly("topic-event-impossible");
    }

    @Test
    void nobodyIsRemindedOfATopicThatWasTakenBack() {
        Topic withdrawn = inState(TopicState.IN_FOLLOW_UP).toBuilder()
                .state(TopicState.WITHDRAWN)
                .build();

        assertThat(Supervision.reminders(List.of(withdrawn), LocalDate.of(2026, 5, 8), 0, RULES.calendar()))
                .isEmpty();
    }

    @Test
    void reviewsOfARuleThatIsNewAreMissedWhenTheTopicIsScheduled() {
        Topic ready = inState(TopicState.READY).toBuilder().reviews(Map.of()).build();

        assertThat(refusals(ready, TopicsFixture.schedule(), RECEIVED)).containsOnly("topic-review-missing");
    }
}
