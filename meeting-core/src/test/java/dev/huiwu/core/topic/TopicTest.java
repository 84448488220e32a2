package dev.huiwu.core.topic;

import static dev.huiwu.core.topic.TopicsFixture.CLERK;
import static dev.huiwu.core.topic.TopicsFixture.FINANCE;
import static dev.huiwu.core.topic.TopicsFixture.JUSTICE;
import static dev.huiwu.core.topic.TopicsFixture.MEETING;
import static dev.huiwu.core.topic.TopicsFixture.RECEIVED;
import static dev.huiwu.core.topic.TopicsFixture.RULES;
import static dev.huiwu.core.topic.TopicsFixture.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.huiwu.core.Finding;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.secrecy.DeploymentCeiling;
import dev.huiwu.core.secrecy.SecrecyLevel;
import dev.huiwu.core.signoff.SignOff;
import dev.huiwu.core.signoff.SignOffChain;
import dev.huiwu.core.signoff.SignOffEntry;
import dev.huiwu.core.signoff.SignOffRole;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopicTest {

    private static List<String> refusals(Topic topic, TopicAction action, LocalDate day) {
        return List.copyOf(
                topic.ask(action, CLERK, at(day), "", RULES).reasons().codes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"A\uD801", "\uDC00A", "\uD801\uD801", "A B", "A\u0000"})
    void aNumberThatNoDatabaseKeepsIsNone(String number) {
        assertThatThrownBy(() -> new TopicId(number))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Topic number");
    }

    @Nested
    class WhenItIsEntered {

        @Test
        void r21SaysByHowManyWorkingDaysItIsLate() {
            OffsetDateTime entered = at(LocalDate.of(2026, 3, 9));

            TopicAnswer.Accepted accepted = Topic.open(TopicsFixture.register(), CLERK, entered, "", RULES)
                    .orThrow();

            assertThat(accepted.topic().enteredOn()).contains(LocalDate.of(2026, 3, 9));
            assertThat(accepted.notes().list()).singleElement().satisfies(note -> {
                assertThat(note.code()).isEqualTo("topic-entered-late");
                assertThat(note.arguments()).containsEntry("days", "2");
            });
            assertThat(Topic.open(TopicsFixture.register(), CLERK, at(RECEIVED), "", RULES)
                            .orThrow()
                            .notes())
                    .isEmpty();
        }

        @Test
        void r21SaysItOfATopicTakenOverByTheDayItsRegisterGives() {
            Topic late = Topic.builder()
                    .id(TopicsFixture.ID)
                    .version(0)
                    .hash("")
                    .state(TopicState.REGISTERED)
                    .submission(TopicsFixture.submission())
                    .enteredOn(LocalDate.of(2026, 3, 9))
                    .build();
            TopicRegister register = TopicRegister.inMemory(RULES);

            assertThat(register.takeOver(List.of(late), CLERK, at(LocalDate.of(2026, 5, 8)), "移入")
                            .list())
                    .singleElement()
                    .satisfies(note -> {
                        assertThat(note.code()).isEqualTo("topic-entered-late");
                        assertThat(note.arguments()).containsEntry("days", "2");
                    });
            assertThat(register.topic(late.id())).isPresent();
            Topic unsaid = late.toBuilder()
                    .id(new TopicId("2"))
                    .enteredOn(Optional.empty())
                    .build();
            assertThat(register.takeOver(List.of(unsaid), CLERK, at(LocalDate.of(2026, 5, 8)), ""))
                    .isEmpty();
        }

        @Test
        void r40WhatIsAboveTheCeilingIsRefusedAndTheFindingRepeatsNothingOfIt() {
            Submission secret = TopicsFixture.submission().toBuilder()
                    .level(SecrecyLevel.CONFIDENTIAL)
                    .build();
            TopicAction register = new TopicAction.Register(TopicsFixture.ID, secret, Optional.empty());

            TopicAnswer answer = Topic.open(register, CLERK, at(RECEIVED), "", RULES);

            Finding finding = answer.reasons().list().get(0);
            assertThat(answer.reasons().list()).hasSize(1);
            assertThat(finding.code()).isEqualTo("above-ceiling");
            assertThat(finding.toString())
                    .doesNotContain(TopicsFixture.ID.value())
                    .doesNotContain("停车")
                    .doesNotContain("秘密")
                    .doesNotContain("90号");
            TopicRules higher = RULES.toBuilder()
                    .ceiling(new DeploymentCeiling(SecrecyLevel.SECRET))
                    .build();
            assertThat(Topic.open(register, CLERK, at(RECEIVED), "", higher).accepted())
                    .isPresent();
            assertThat(TopicsFixture.registered()
                            .ask(new TopicAction.Amend(secret), CLERK, at(RECEIVED), "更正", RULES)
                            .reasons()
                            .codes())
                    .containsExactly("above-ceiling");
        }

        @Test
        void cannotHaveBeenReceivedTomorrow() {
            assertThat(Topic.open(TopicsFixture.register(), CLERK, at(RECEIVED.minusDays(1)), "", RULES)
                            .reasons()
                            .codes())
                    .containsExactly("topic-day-to-come");
        }

        @Test
        void beginsWithNothingElse() {
            assertThat(Topic.open(new TopicAction.Approve(), CLERK, at(RECEIVED), "", RULES)
                            .reasons()
                            .codes())
                    .containsExactly("topic-not-first");
        }
    }

    @Nested
    class WhenUnitsAreAsked {

        private final Topic asked = TopicsFixture.after(
                TopicsFixture.inState(TopicState.OPINION_PROPOSED),
                RECEIVED,
                new TopicAction.Coordinate(Set.of(FINANCE)),
                new TopicAction.Coordinate(Set.of(JUSTICE)));

        @Test
        void waitsForEachAndNamesThoseThatHaveNotWritten() {
            Topic one = TopicsFixture.after(asked, RECEIVED, TopicsFixture.opinion(FINANCE, true));

            TopicAnswer answer = one.ask(new TopicAction.Agree(), CLERK, at(RECEIVED), RULES);

            assertThat(answer.reasons().list()).singleElement().satisfies(finding -> {
                assertThat(finding.code()).isEqualTo("topic-units-silent");
                assertThat(finding.arguments()).containsEntry("units", JUSTICE.value());
            });
        }

        @Test
        void agreesOnlyWhenTheLastWordOfEachAgrees() {
            Topic against = TopicsFixture.after(
                    asked, RECEIVED, TopicsFixture.opinion(FINANCE, false), TopicsFixture.opinion(JUSTICE, true));

            assertThat(refusals(against, new TopicAction.Agree(), RECEIVED)).containsExactly("topic-units-disagree");
            assertThat(refusals(against, new TopicAction.StateDifferences("资金", ""), RECEIVED))
                    .containsExactly("topic-lean-missing");
            Topic won = TopicsFixture.after(against, RECEIVED, TopicsFixture.opinion(FINANCE, true));
            assertThat(TopicsFixture.after(won, RECEIVED, new TopicAction.Agree())
                            .coordination()
                            .orElseThrow()
                            .opinions())
                    .hasSize(3);
        }
    }

    @Nested
    class WhenLeadersSign {

        private final Topic open = TopicsFixture.inState(TopicState.IN_SIGN_OFF);

        @Test
        void r22AnEntryDatedBeforeTheOneAboveItIsRefused() {
            Topic signed = TopicsFixture.after(
                    open,
                    RECEIVED.plusDays(4),
                    TopicsFixture.sign(SignOffRole.DEPUTY_SECRETARY_GENERAL, RECEIVED.plusDays(4)));

            assertThat(refusals(
                            signed,
                            TopicsFixture.sign(SignOffRole.SECRETARY_GENERAL, RECEIVED.plusDays(1)),
                            RECEIVED.plusDays(4)))
                    .containsExactly("topic-sign-off-date-back");
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() -> signed.signOffs()
                            .add(new SignOffEntry(SignOffRole.SECRETARY_GENERAL, SignOff.agreed("秘书长", RECEIVED, ""))));
        }

        @Test
        void r22EachEntryIsKeptAndNoneOverwritten() {
            Topic signed = TopicsFixture.signed();

            assertThat(signed.signOffs().entries()).hasSize(4);
            assertThat(refusals(signed, TopicsFixture.sign(SignOffRole.HEAD_OF_GOVERNMENT, RECEIVED), RECEIVED))
                    .containsExactly("topic-signed-already");
        }

        @Test
        void nobodySignsBeforeThoseBelow() {
            assertThat(open.ask(TopicsFixture.sign(SignOffRole.LEADER_IN_CHARGE, RECEIVED), CLERK, at(RECEIVED), RULES)
                            .reasons()
                            .list())
                    .singleElement()
                    .satisfies(finding -> {
                        assertThat(finding.code()).isEqualTo("topic-sign-off-skipped");
                        assertThat(finding.zh()).contains("副秘书长、秘书长");
                    });
        }

        @Test
        void aTopicThatIsTakenUpAgainIsSignedAnewAndKeepsWhatWasWritten() {
            Topic held = TopicsFixture.after(
                    TopicsFixture.signed(),
                    RECEIVED,
                    new TopicAction.Hold(
                            SignOffRole.HEAD_OF_GOVERNMENT, SignOff.declined("市长", RECEIVED, "暂缓，进一步调研后再报")));

            Topic again = TopicsFixture.after(
                    held,
                    RECEIVED,
                    new TopicAction.Resume("调研已完成", Set.of(FINANCE)),
                    TopicsFixture.opinion(FINANCE, true),
                    new TopicAction.Agree(),
                    new TopicAction.PassReviews());

            assertThat(again.signOffs().entries()).hasSize(5);
            assertThat(again.signOffs().round()).isEmpty();
            assertThat(refusals(again, new TopicAction.Approve(), RECEIVED)).containsExactly("topic-sign-off-missing");
        }

        @Test
        void whatGoesStraightToTheHeadNeedsNoLeaderInCharge() {
            Topic straight = open.toBuilder()
                    .opinion(new ProposedOpinion("拟请市长审定", RECEIVED, Optional.empty()))
                    .build();

            assertThat(RULES.chainOf(straight)).doesNotContain(SignOffRole.LEADER_IN_CHARGE);
            assertThat(refusals(straight, TopicsFixture.sign(SignOffRole.LEADER_IN_CHARGE, RECEIVED), RECEIVED))
                    .contains("topic-signer-not-asked");
        }
    }

    @Nested
    class WhenItGoesBeforeAMeeting {

        private Topic ready() {
            return TopicsFixture.inState(TopicState.READY);
        }

        @Test
        void r24ANormativeDocumentWithoutLegalityReviewIsRefusedWithThatReason() {
            Topic unseen = ready().toBuilder()
                    .reviews(Map.of(
                            ReviewKind.FAIR_COMPETITION, Review.of(ReviewResult.PASSED, RECEIVED),
                            ReviewKind.POLICY_CONSISTENCY, Review.of(ReviewResult.NOT_APPLICABLE, RECEIVED)))
                    .build();

            assertThat(unseen.ask(TopicsFixture.schedule(), CLERK, at(RECEIVED), RULES)
                            .reasons()
                            .list())
                    .singleElement()
                    .satisfies(finding -> {
                        assertThat(finding.code()).isEqualTo("topic-review-missing");
                        assertThat(finding.arguments()).containsEntry("code", "legality");
                        assertThat(finding.zh()).contains("规范性文件").contains("合法性审查");
                    });
        }

        @Test
        void r24AMajorDecisionNeedsTheStepsOfItsProcedure() {
            Topic major = ready().toBuilder()
                    .submission(TopicsFixture.submission().toBuilder()
                            .procedure(List.of(
                                    ReviewKind.PUBLIC_PARTICIPATION,
                                    ReviewKind.RISK_ASSESSMENT,
                                    ReviewKind.LEGALITY,
                                    ReviewKind.COLLECTIVE_DISCUSSION))
                            .build())
                    .build();

            assertThat(major.ask(TopicsFixture.schedule(), CLERK, at(RECEIVED), RULES)
                            .reasons()
                            .list())
                    .extracting(finding -> finding.arguments().get("code"))
                    .containsExactly("public-participation", "risk-assessment");
        }

        @Test
        void r24PapersThatComeLateNeedANamedException() {
            LocalDate late = LocalDate.of(2026, 3, 27); // due on the 25th
            Topic scheduled = TopicsFixture.after(ready(), RECEIVED, TopicsFixture.schedule());
            assertThat(scheduled.tabling().orElseThrow().papersDue()).contains(LocalDate.of(2026, 3, 25));
            Topic delivered = TopicsFixture.after(scheduled, late, new TopicAction.DeliverPapers(late));

            TopicAction consider = new TopicAction.Consider(TopicOutcome.ADOPTED, "");
            assertThat(refusals(delivered, consider, MEETING)).containsExactly("topic-papers-late");
            Topic excepted = TopicsFixture.after(
                    delivered,
                    late,
                    new TopicAction.GrantException(
                            new TablingException(Precondition.PAPERS, "秘书长", "材料迟送，经秘书长同意上会", late)));
            assertThat(TopicsFixture.after(excepted, MEETING, consider).state()).isEqualTo(TopicState.AWAITING_MINUTES);
        }

        @Test
        void r24TheLeaderInChargeAttendsOrHasSentAnOpinion() {
            TopicAction alone = new TopicAction.Schedule("第73次常务会议", MEETING, 1, false, Optional.empty());
            assertThat(refusals(ready(), alone, RECEIVED)).containsExactly("topic-leader-absent");
        }

        @Test
        void r24ThePartyGroupMeetsFirstWhereItsKindAsksForThat() {
            TopicRules rules = RULES.toBuilder()
                    .addPartyGroupFirst(TopicKind.NORMATIVE_DOCUMENT)
                    .build();

            assertThat(ready().ask(TopicsFixture.schedule(), CLERK, at(RECEIVED), rules)
                            .reasons()
                            .codes())
                    .containsExactly("topic-party-group-first");
            assertThat(TopicsFixture.after(ready(), RECEIVED, new TopicAction.MeetPartyGroup(RECEIVED))
                            .ask(TopicsFixture.schedule(), CLERK, at(RECEIVED), rules)
                            .accepted())
                    .isPresent();
        }

        @Test
        void aTopicThatWasNotReachedIsCarriedOver() {
            Topic scheduled = TopicsFixture.inState(TopicState.SCHEDULED);
            Topic missed = TopicsFixture.after(scheduled, MEETING, new TopicAction.NotReached());

            assertThat(missed.carriedOver()).isTrue();
            assertThat(missed.unreached()).containsExactly(scheduled.tabling().orElseThrow());
            assertThat(missed.tabling()).isEmpty();
            assertThat(missed.stateReason()).isEqualTo("因故");
        }
    }

    @Nested
    class WhenItIsDecided {

        private final Topic decided = TopicsFixture.inState(TopicState.AWAITING_MINUTES);

        @Test
        void r26ADecisionWithActionNeedsAUnitAndADeadline() {
            TopicAction issue = new TopicAction.IssueMinutes(
                    "示例府常纪〔2026〕13号",
                    MEETING,
                    List.of(
                            new DecidedTask(Optional.empty(), "印发", Optional.of(MEETING)),
                            new DecidedTask(Optional.of(FINANCE), "拨付", Optional.empty())));

            assertThat(decided.ask(issue, CLERK, at(MEETING), RULES).reasons().list())
                    .extracting(Finding::code, finding -> finding.arguments().get("task"))
                    .containsExactly(tuple("topic-task-without-unit", "1"), tuple("topic-task-without-deadline", "2"));
        }

        @Test
        void r26IsFollowedUntilTheLastTaskIsDoneAndOverdueIsComputed() {
            LocalDate first = LocalDate.of(2026, 4, 10);
            LocalDate second = LocalDate.of(2026, 4, 28);
            Topic followed = TopicsFixture.after(
                    decided,
                    MEETING,
                    new TopicAction.IssueMinutes(
                            "示例府常纪〔2026〕13号",
                            MEETING,
                            List.of(DecidedTask.of(FINANCE, "拨付", first), DecidedTask.of(JUSTICE, "修改", second))));

            assertThat(followed.isOverdue(first)).isFalse();
            assertThat(followed.isOverdue(first.plusDays(1))).isTrue();
            Topic half = TopicsFixture.after(followed, first, new TopicAction.ReportResult(1, first, "已拨付"));
            assertThat(half.state()).isEqualTo(TopicState.IN_FOLLOW_UP);
            assertThat(half.isOverdue(second)).isFalse();
            assertThat(refusals(half, new TopicAction.ReportResult(1, first, "又一次"), first))
                    .containsExactly("topic-task-done");
            Topic all = TopicsFixture.after(half, second, new TopicAction.ReportResult(2, second, "已修改"));
            assertThat(all.state()).isEqualTo(TopicState.COMPLETED);
            assertThat(all.isOverdue(second.plusYears(1))).isFalse();
        }

        @Test
        void moreTimeIsGivenOnlyWithAReasonAndOnlyMore() {
            Topic followed = TopicsFixture.inState(TopicState.IN_FOLLOW_UP);
            LocalDate now = followed.nextDeadline().orElseThrow();

            assertThat(refusals(followed, new TopicAction.ExtendDeadline(1, now), MEETING))
                    .containsExactly("topic-reason-missing", "topic-deadline-no-later");
        }
    }

    @Nested
    class WhenItsEventsAreRead {

        @Test
        void theyMakeItAgainAndAnyChangeShows() {
            TopicRegister register = TopicRegister.inMemory(RULES);
            register.open(TopicsFixture.register(), CLERK, at(RECEIVED), "").orThrow();
            register.ask(TopicsFixture.ID, 1, TopicsFixture.propose(), CLERK, at(RECEIVED), "")
                    .orThrow();
            List<TopicEvent> events = register.history(TopicsFixture.ID);

            assertThat(Topic.replay(events))
                    .isEqualTo(register.topic(TopicsFixture.ID).orElseThrow());
            assertThat(register.verify()).isEmpty();
            TopicEvent second = events.get(1);
            TopicEvent changed = new TopicEvent(
                    second.topic(),
                    second.number(),
                    second.at(),
                    new PersonId("other"),
                    second.reason(),
                    second.action(),
                    second.algorithm(),
                    second.previous(),
                    second.hash());
            assertThatExceptionOfType(TopicRefusedException.class)
                    .isThrownBy(() -> Topic.replay(List.of(events.get(0), changed)))
                    .satisfies(e -> assertThat(e.findings().codes()).containsExactly("chain-event-changed"));
            assertThatExceptionOfType(TopicRefusedException.class)
                    .isThrownBy(() -> Topic.replay(List.of(second)))
                    .satisfies(e -> assertThat(e.findings().codes()).containsExactly("chain-not-opened"));
        }

        @Test
        void theSecondOfTwoWritersIsRefusedWithBothVersions() {
            TopicRegister register = TopicRegister.inMemory(RULES);
            register.open(TopicsFixture.register(), CLERK, at(RECEIVED), "").orThrow();
            register.ask(TopicsFixture.ID, 1, TopicsFixture.propose(), CLERK, at(RECEIVED), "")
                    .orThrow();

            TopicAnswer answer = register.ask(TopicsFixture.ID, 1, new TopicAction.Note("备注"), CLERK, at(RECEIVED), "");

            assertThat(answer.reasons().list()).singleElement().satisfies(finding -> {
                assertThat(finding.code()).isEqualTo("topic-version");
                assertThat(finding.arguments()).containsEntry("seen", "1").containsEntry("version", "2");
            });
        }
    }

    @Test
    void aSignOffChainCountsOnlyWhatIsThere() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new SignOffChain(List.of(), 1))
                .withMessageContaining("0 entries");
    }
}
