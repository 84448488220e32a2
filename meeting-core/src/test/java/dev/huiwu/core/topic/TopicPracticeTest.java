package dev.huiwu.core.topic;

import static dev.huiwu.core.topic.TopicsFixture.CLERK;
import static dev.huiwu.core.topic.TopicsFixture.FINANCE;
import static dev.huiwu.core.topic.TopicsFixture.JUSTICE;
import static dev.huiwu.core.topic.TopicsFixture.MEETING;
import static dev.huiwu.core.topic.TopicsFixture.RECEIVED;
import static dev.huiwu.core.topic.TopicsFixture.RULES;
import static dev.huiwu.core.topic.TopicsFixture.after;
import static dev.huiwu.core.topic.TopicsFixture.at;
import static dev.huiwu.core.topic.TopicsFixture.inState;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.huiwu.core.Finding;
import dev.huiwu.core.Severity;
import dev.huiwu.core.signoff.SignOff;
import dev.huiwu.core.signoff.SignOffRole;
import dev.huiwu.core.unit.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What happens to topics in an office besides the straight way: what came earlier, what is said again, what turns out wrong. */
class TopicPracticeTest {

    private static List<String> refusals(Topic topic, TopicAction action, LocalDate day) {
        return refusals(topic, action, day, "因故");
    }

    private static List<String> refusals(Topic topic, TopicAction action, LocalDate day, String reason) {
        return List.copyOf(
                topic.ask(action, CLERK, at(day), reason, RULES).reasons().codes());
    }

    @Nested
    class BeforeItWasHandedIn {

        private final LocalDate weeksAgo = RECEIVED.minusDays(20);

        @Test
        void theUnitHadItReviewedAskedOthersAndHeardThePartyGroup() {
            Topic asked = after(
                    inState(TopicState.IN_COORDINATION),
                    RECEIVED,
                    new TopicAction.RecordReview(
                            ReviewKind.LEGALITY, ReviewResult.PASSED, Optional.of(weeksAgo), "法审〔2026〕3号"),
                    new TopicAction.TakeOpinion(new UnitOpinion(FINANCE, true, "", weeksAgo)),
                    new TopicAction.MeetPartyGroup(weeksAgo));

            assertThat(asked.partyGroupOn()).contains(weeksAgo);
            assertThat(asked.coordination().orElseThrow().silent()).isEmpty();
        }

        @Test
        void itsReviewsCanBeEnteredOnTheDayItComes() {
            Topic reviewed = after(
                    TopicsFixture.registered(),
                    RECEIVED,
                    TopicsFixture.review(ReviewKind.FAIR_COMPETITION, ReviewResult.PASSED));

            assertThat(reviewed.reviews()).containsKey(ReviewKind.FAIR_COMPETITION);
        }

        @Test
        void noLeaderOfOursSignedIt() {
            assertThat(refusals(
                            inState(TopicState.IN_SIGN_OFF),
                            TopicsFixture.sign(SignOffRole.DEPUTY_SECRETARY_GENERAL, weeksAgo),
                            RECEIVED))
                    .containsExactly("topic-day-early");
        }
    }

    @Nested
    class WhenItComesAgain {

        @Test
        void aDeferredTopicThatConcernsNobodyGoesOn() {
            Topic resumed = after(inState(TopicState.DEFERRED), MEETING, new TopicAction.Resume("论证已补充", Set.of()));

            assertThat(after(resumed, MEETING, new TopicAction.NeedNoCoordination())
                            .state())
                    .isEqualTo(TopicState.IN_REVIEW);
            assertThat(refusals(
                            inState(TopicState.IN_COORDINATION), new TopicAction.NeedNoCoordination(), RECEIVED, ""))
                    .containsExactly("topic-reason-missing");
        }

        @Test
        void aDeferredTopicCanBeTakenBack() {
            assertThat(after(inState(TopicState.DEFERRED), MEETING, new TopicAction.Withdraw("来文单位书面申请撤回"))
                            .state())
                    .isEqualTo(TopicState.WITHDRAWN);
        }

        @Test
        void anExceptionThatConcernedOneMeetingIsNotKeptForTheNext() {
            Topic scheduled = after(
                    inState(TopicState.SCHEDULED),
                    RECEIVED,
                    exception(Precondition.PAPERS),
                    exception(Precondition.LEADER_IN_CHARGE),
                    exception(Precondition.COORDINATION));

            for (TopicAction off : List.of(new TopicAction.TakeOff(), new TopicAction.NotReached())) {
                assertThat(after(scheduled, MEETING, off).exceptions())
                        .extracting(TablingException::precondition)
                        .containsExactly(Precondition.COORDINATION);
            }
        }

        @Test
        void whatIsHandedInAgainNeedsItsExceptionsAndItsPartyGroupAgain() {
            Topic returned = after(
                    inState(TopicState.IN_REVIEW),
                    RECEIVED,
                    new TopicAction.MeetPartyGroup(RECEIVED),
                    exception(Precondition.REVIEWS),
                    new TopicAction.FailReview(ReviewKind.LEGALITY, RECEIVED, "超越职权"));

            Topic again = after(returned, RECEIVED, new TopicAction.Resubmit(TopicsFixture.submission(), "修改稿"));

            assertThat(again.exceptions()).isEmpty();
            assertThat(again.partyGroupOn()).isEmpty();
        }

        private TopicAction exception(Precondition from) {
            return new TopicAction.GrantException(new TablingException(from, "秘书长", "情况紧急", RECEIVED));
        }
    }

    @Nested
    class WhenSomethingIsSaidAgain {

        @Test
        void moreUnitsAreAskedWhileItIsReviewedOrSignedAndThoseThatWroteNeedNotWriteAgain() {
            for (Topic topic : List.of(inState(TopicState.IN_REVIEW), TopicsFixture.signed())) {
                Topic asked = after(topic, RECEIVED, new TopicAction.Coordinate(Set.of(JUSTICE)));

                assertThat(asked.state()).isEqualTo(TopicState.IN_COORDINATION);
                assertThat(asked.coordination().orElseThrow().state()).isEqualTo(CoordinationState.IN_PROGRESS);
                assertThat(asked.coordination().orElseThrow().silent()).containsExactly(JUSTICE);
            }
        }

        @Test
        void aLeaderSendsItBackToTheUnit() {
            Topic back = after(TopicsFixture.signed(), RECEIVED, new TopicAction.SendBack("补充资金测算"));

            assertThat(back.state()).isEqualTo(TopicState.RETURNED);
            assertThat(back.signOffs().entries()).hasSize(4);
        }

        @Test
        void anotherLeaderInChargeIsProposedWithAReasonAndThoseWhoSignedSignAgain() {
            TopicAction other = new TopicAction.ProposeOpinion("拟请副市长（城建）审阅", RECEIVED, Optional.of("副市长（城建）"));
            assertThat(refusals(TopicsFixture.signed(), other, RECEIVED, "")).containsExactly("topic-reason-missing");

            Topic proposed = after(TopicsFixture.signed(), RECEIVED, other);

            assertThat(proposed.state()).isEqualTo(TopicState.IN_SIGN_OFF);
            assertThat(proposed.opinion().orElseThrow().leaderInCharge()).contains("副市长（城建）");
            assertThat(proposed.signOffs().round()).isEmpty();
            assertThat(proposed.signOffs().entries()).hasSize(4);
        }

        @Test
        void whatIsAnotherKindOfMatterAfterLeadersSignedIsReviewedAndSignedAnew() {
            Submission regulation = TopicsFixture.submission().toBuilder()
                    .kind(new TopicKind("政府规章"))
                    .build();

            Topic amended = after(inState(TopicState.READY), RECEIVED, new TopicAction.Amend(regulation));

            assertThat(amended.state()).isEqualTo(TopicState.IN_REVIEW);
            assertThat(after(amended, RECEIVED, new TopicAction.PassReviews())
                            .signOffs()
                            .round())
                    .isEmpty();
        }

        @Test
        void aCorrectionAfterLeadersSignedKeepsTheirWordsAndIsSaid() {
            Submission corrected = TopicsFixture.submission().toBuilder()
                    .documentNumber("示例呈〔2026〕91号")
                    .build();

            TopicAnswer.Accepted amended = inState(TopicState.READY)
                    .ask(new TopicAction.Amend(corrected), CLERK, at(RECEIVED), "文号有误", RULES)
                    .orThrow();

            assertThat(amended.topic().state()).isEqualTo(TopicState.READY);
            assertThat(amended.notes().list()).singleElement().satisfies(note -> {
                assertThat(note.code()).isEqualTo("topic-amended-after-signing");
                assertThat(note.severity()).isEqualTo(Severity.WARNING);
            });
        }

        @Test
        void aReviewThatIsMissedWhenItIsReadyCanStillBeHeld() {
            Topic ready = after(
                    inState(TopicState.READY),
                    RECEIVED,
                    TopicsFixture.review(ReviewKind.RISK_ASSESSMENT, ReviewResult.FAILED));

            assertThat(refusals(ready, TopicsFixture.schedule(), RECEIVED)).containsExactly("topic-review-failed");
        }
    }

    @Nested
    class WhenLeadersSign {

        private final Topic open = inState(TopicState.IN_SIGN_OFF);

        @Test
        void nobodySignsAboveOneWhoDeclined() {
            Topic declined = after(
                    open,
                    RECEIVED,
                    new TopicAction.Sign(
                            SignOffRole.DEPUTY_SECRETARY_GENERAL, SignOff.declined("副秘书长", RECEIVED, "不同意")));

            assertThat(refusals(declined, TopicsFixture.sign(SignOffRole.SECRETARY_GENERAL, RECEIVED), RECEIVED))
                    .containsExactly("topic-sign-off-declined");
        }

        @Test
        void anotherPostThanTheOneProposedIsSaid() {
            Topic before = after(
                    open,
                    RECEIVED,
                    TopicsFixture.sign(SignOffRole.DEPUTY_SECRETARY_GENERAL, RECEIVED),
                    TopicsFixture.sign(SignOffRole.SECRETARY_GENERAL, RECEIVED));

            TopicAction other =
                    new TopicAction.Sign(SignOffRole.LEADER_IN_CHARGE, SignOff.agreed("副市长（城建）", RECEIVED, "同意"));

            assertThat(before.ask(other, CLERK, at(RECEIVED), RULES)
                            .orThrow()
                            .notes()
                            .codes())
                    .containsExactly("topic-signer-other");
        }

        @Test
        void whoHoldsItIsOneOfThoseAskedAndDoesNotAgree() {
            TopicAction hold = new TopicAction.Hold(new SignOffRole("guest"), SignOff.agreed("客人", RECEIVED, "再议"));

            assertThat(refusals(open, hold, RECEIVED))
                    .containsExactlyInAnyOrder("topic-signer-not-asked", "topic-hold-agreed");
        }
    }

    @Nested
    class WhenItIsAMajorDecisionOrNot {

        @Test
        void whatNobodyLookedAtDoesNotGoBeforeAMeeting() {
            Topic unsaid = inState(TopicState.READY).toBuilder()
                    .submission(TopicsFixture.submission().toBuilder()
                            .procedure(Optional.empty())
                            .build())
                    .build();

            assertThat(refusals(unsaid, TopicsFixture.schedule(), RECEIVED)).containsExactly("topic-procedure-unsaid");
        }

        @Test
        void legalityIsRequiredEvenWhereItsProcedureForgetsIt() {
            Submission major = TopicsFixture.submission().toBuilder()
                    .kind(new TopicKind("重大项目"))
                    .procedure(List.of(ReviewKind.PUBLIC_PARTICIPATION))
                    .build();

            assertThat(RULES.requiredOf(major)).contains(ReviewKind.LEGALITY, ReviewKind.PUBLIC_PARTICIPATION);
        }

        @Test
        void onlyWhatTheMeetingAdoptsHasPassedItsDiscussion() {
            Topic major = inState(TopicState.SCHEDULED).toBuilder()
                    .submission(TopicsFixture.submission().toBuilder()
                            .procedure(List.of(ReviewKind.LEGALITY, ReviewKind.COLLECTIVE_DISCUSSION))
                            .build())
                    .build();

            assertThat(discussed(major, TopicOutcome.ADOPTED)).contains(ReviewResult.PASSED);
            assertThat(discussed(major, TopicOutcome.REJECTED)).contains(ReviewResult.FAILED);
            assertThat(discussed(major, TopicOutcome.DEFERRED)).isEmpty();
        }

        private Optional<ReviewResult> discussed(Topic major, TopicOutcome outcome) {
            Topic considered = after(major, MEETING, new TopicAction.Consider(outcome, "因故"));
            return Optional.ofNullable(considered.reviews().get(ReviewKind.COLLECTIVE_DISCUSSION))
                    .map(Review::result);
        }
    }

    @Nested
    class WhenTheMeetingIsOver {

        private final Topic followed = inState(TopicState.IN_FOLLOW_UP);

        @Test
        void aWrongOutcomeIsCorrectedAndLeadsWhereTheRightOneDoes() {
            Topic adopted = inState(TopicState.AWAITING_MINUTES);
            TopicAction deferred = new TopicAction.CorrectOutcome(TopicOutcome.DEFERRED, "补充论证");
            assertThat(refusals(adopted, deferred, MEETING, "")).containsExactly("topic-reason-missing");

            Topic corrected = after(adopted, MEETING, deferred);

            assertThat(corrected.state()).isEqualTo(TopicState.DEFERRED);
            assertThat(corrected.decisions()).extracting(Decision::outcome).containsExactly(TopicOutcome.DEFERRED);
            assertThat(after(corrected, MEETING, new TopicAction.CorrectOutcome(TopicOutcome.ADOPTED, ""))
                            .state())
                    .isEqualTo(TopicState.AWAITING_MINUTES);
            assertThat(after(
                                    inState(TopicState.REJECTED),
                                    MEETING,
                                    new TopicAction.CorrectOutcome(TopicOutcome.ADOPTED, ""))
                            .state())
                    .isEqualTo(TopicState.AWAITING_MINUTES);
        }

        @Test
        void whatALeaderHeldWasNotDecidedByAMeeting() {
            Topic held = after(
                    inState(TopicState.READY),
                    RECEIVED,
                    new TopicAction.Hold(SignOffRole.HEAD_OF_GOVERNMENT, SignOff.declined("市长", RECEIVED, "暂缓")));

            assertThat(refusals(held, new TopicAction.CorrectOutcome(TopicOutcome.ADOPTED, ""), RECEIVED))
                    .containsExactly("topic-not-considered");
        }

        @Test
        void minutesWithoutActionSayWhyAndCompleteIt() {
            TopicAction none = new TopicAction.IssueMinutes("示例府常纪〔2026〕13号", MEETING, List.of());
            assertThat(refusals(inState(TopicState.AWAITING_MINUTES), none, MEETING, ""))
                    .containsExactly("topic-reason-missing");

            Topic completed = inState(TopicState.AWAITING_MINUTES)
                    .ask(none, CLERK, at(MEETING), "已印发纪要，无交办事项", RULES)
                    .orThrow()
                    .topic();

            assertThat(completed.completedOn()).contains(MEETING);
            assertThat(completed.completionNote()).contains("已印发纪要，无交办事项");
        }

        @Test
        void aCompletedTopicSaysWhenAndWhat() {
            assertThat(inState(TopicState.COMPLETED).completedOn()).contains(MEETING);
            assertThat(inState(TopicState.COMPLETED).completionNote()).contains("文件已印发实施");
            assertThat(followed.completedOn()).isEmpty();
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            followed.toBuilder().state(TopicState.COMPLETED).build());
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> TopicsFixture.registered().toBuilder()
                            .state(TopicState.COMPLETED)
                            .build());
        }

        @Test
        void theMinutesGetAnotherNumber() {
            Topic renumbered = after(followed, MEETING, new TopicAction.CorrectMinutes("示例府常纪〔2026〕14号", MEETING));

            assertThat(renumbered.minutesNumber()).contains("示例府常纪〔2026〕14号");
            assertThat(renumbered.state()).isEqualTo(TopicState.IN_FOLLOW_UP);
        }

        @Test
        void aTaskThatWasForgottenIsAddedEvenWhenAllIsDone() {
            TopicAction more = new TopicAction.AddTask(DecidedTask.of(JUSTICE, "备案", MEETING.plusDays(30)));

            Topic again = after(inState(TopicState.COMPLETED), MEETING, more);

            assertThat(again.state()).isEqualTo(TopicState.IN_FOLLOW_UP);
            assertThat(again.followUps()).hasSize(2);
            assertThat(refusals(
                            followed,
                            new TopicAction.AddTask(new DecidedTask(Optional.empty(), "", Optional.empty())),
                            MEETING,
                            ""))
                    .containsExactly("topic-reason-missing", "topic-task-without-unit", "topic-task-without-deadline");
        }

        @Test
        void aTaskGoesToAnotherUnit() {
            Topic moved = after(
                    followed,
                    MEETING,
                    new TopicAction.ChangeTask(1, DecidedTask.of(JUSTICE, "印发办法", LocalDate.of(2026, 4, 20))));

            assertThat(moved.followUps().get(0).unit()).isEqualTo(JUSTICE);
            assertThat(moved.followUps().get(0).deadline()).isEqualTo(LocalDate.of(2026, 4, 20));
        }

        @Test
        void ofATaskSaidAnewWhatIsNotSaidStays() {
            FollowUp before = followed.followUps().get(0);
            LocalDate later = LocalDate.of(2026, 5, 6);

            Topic due = after(followed, MEETING, change(Optional.empty(), "", Optional.of(later)));
            Topic moved = after(due, MEETING, change(Optional.of(JUSTICE), "", Optional.empty()));
            Topic worded = after(moved, MEETING, change(Optional.empty(), "印发办法和解读", Optional.empty()));

            assertThat(due.followUps())
                    .containsExactly(before.toBuilder().deadline(later).build());
            assertThat(worded.followUps()).containsExactly(FollowUp.of(1, JUSTICE, "印发办法和解读", later));
        }

        @Test
        void aTaskOfWhichNothingIsSaidAnewIsRefused() {
            FollowUp as = followed.followUps().get(0);
            for (TopicAction nothing : List.of(
                    change(Optional.empty(), " ", Optional.empty()),
                    change(Optional.empty(), "\u00a0", Optional.empty()),
                    change(Optional.of(as.unit()), as.task(), Optional.of(as.deadline())))) {
                assertThat(refusals(followed, nothing, MEETING)).containsExactly("topic-task-unchanged");
            }
            assertThat(refusals(followed, change(Optional.empty(), "", Optional.of(MEETING.minusDays(1))), MEETING))
                    .containsExactly("topic-task-deadline-early");
        }

        private TopicAction change(Optional<UnitId> unit, String text, Optional<LocalDate> deadline) {
            return new TopicAction.ChangeTask(1, new DecidedTask(unit, text, deadline));
        }

        @Test
        void whatTurnsOutNotDoneIsOpenAgainAndWhatWasReportedStays() {
            Topic reopened = after(inState(TopicState.COMPLETED), MEETING.plusDays(1), new TopicAction.ReopenTask(1));

            FollowUp task = reopened.followUps().get(0);
            assertThat(reopened.state()).isEqualTo(TopicState.IN_FOLLOW_UP);
            assertThat(task.isDone()).isFalse();
            assertThat(task.reopenings()).containsExactly(new Reopening(MEETING.plusDays(1), "因故", MEETING, "文件已印发实施"));
            assertThat(task.asOf(MEETING).isDone()).isTrue();
            assertThat(task.asOf(MEETING).reopenings()).isEmpty();
            assertThat(refusals(reopened, new TopicAction.ReportResult(1, MEETING, "已印发"), MEETING.plusDays(2)))
                    .as("done before it was found undone")
                    .containsExactly("topic-day-early");
        }

        @Test
        void nothingIsReportedFromBeforeTheMeeting() {
            LocalDate before = MEETING.minusDays(1);
            assertThat(refusals(followed, new TopicAction.ReportProgress(1, before, "办理中"), MEETING))
                    .containsExactly("topic-day-early");
            assertThat(refusals(followed, new TopicAction.ReportResult(1, before, "已落实"), MEETING))
                    .containsExactly("topic-day-early");
        }

        @Test
        void aMeetingThatDidNotReachItSaysWhy() {
            assertThat(refusals(inState(TopicState.SCHEDULED), new TopicAction.NotReached(), MEETING, ""))
                    .containsExactly("topic-reason-missing");
        }
    }

    @Test
    void aReportOnADayInThePastCountsWhatWasDoneByThen() {
        LocalDate deadline = LocalDate.of(2026, 4, 28);
        LocalDate done = LocalDate.of(2026, 5, 20);
        Topic late = after(inState(TopicState.IN_FOLLOW_UP), done, new TopicAction.ReportResult(1, done, "文件已印发实施"));

        UnitSupervision then =
                Supervision.of(List.of(late), LocalDate.of(2026, 5, 8)).units().get(0);
        assertThat(then.open()).isEqualTo(1);
        assertThat(then.overdue()).isEqualTo(1);
        UnitSupervision now = Supervision.of(List.of(late), done).units().get(0);
        assertThat(now.done()).isEqualTo(1);
        assertThat(now.doneLate()).isEqualTo(1);
        assertThat(late.followUps().get(0).isOverdue(deadline)).isFalse();
        assertThat(Supervision.of(List.of(late), MEETING.minusDays(1)).units()).isEmpty();
    }

    @Test
    void aReasonThatIsTooLongOrUnprintableIsRefusedInWords() {
        for (String reason : List.of("因".repeat(10_001), "因\u0007故", "\u001b[2J")) {
            List<Finding> found = TopicsFixture.registered()
                    .ask(new TopicAction.Note("备注"), CLERK, at(RECEIVED), reason, RULES)
                    .reasons()
                    .list();
            assertThat(found).extracting(Finding::code).containsExactly("topic-reason-unfit");
            assertThat(Topic.open(TopicsFixture.register(), CLERK, at(RECEIVED), reason, RULES)
                            .reasons()
                            .codes())
                    .containsExactly("topic-reason-unfit");
        }
    }
}
