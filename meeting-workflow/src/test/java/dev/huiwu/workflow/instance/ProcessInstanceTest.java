package dev.huiwu.workflow.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.chain.ChainAlgorithm;
import dev.huiwu.workflow.definition.Authority;
import dev.huiwu.workflow.definition.Countersign;
import dev.huiwu.workflow.definition.Fact;
import dev.huiwu.workflow.definition.JoinRule;
import dev.huiwu.workflow.definition.ProcessDefinition;
import dev.huiwu.workflow.definition.ProcessStep;
import dev.huiwu.workflow.definition.Role;
import dev.huiwu.workflow.definition.StepId;
import dev.huiwu.workflow.definition.WorkStandard;
import dev.huiwu.workflow.duty.Absence;
import dev.huiwu.workflow.duty.Cover;
import dev.huiwu.workflow.duty.DutyAssignment;
import dev.huiwu.workflow.duty.DutyTable;
import dev.huiwu.workflow.fixture.DefaultProcess;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ProcessInstanceTest {

    private static final PersonId ZHANG = new PersonId("zhang");
    private static final PersonId LI = new PersonId("li");
    private static final PersonId WANG = new PersonId("wang");
    private static final PersonId CHEN = new PersonId("chen");
    private static final PersonId SUN = new PersonId("sun");
    private static final OffsetDateTime START = OffsetDateTime.parse("2026-04-20T09:00+08:00");
    private static final OffsetDateTime MEETING = OffsetDateTime.parse("2026-04-24T09:00+08:00");

    private static final DutyTable DUTIES = DutyTable.builder()
            .addAssignment(DutyAssignment.of(Role.SECRETARY, ZHANG, LI, WANG))
            .addAssignment(DutyAssignment.of(Role.SECRETARY_GENERAL, CHEN, SUN, LI))
            .addAssignment(DutyAssignment.of(Role.REGISTRAR, WANG, LI, ZHANG))
            .putAuthority(CHEN, Authority.SECRETARY_GENERAL)
            .putAuthority(SUN, Authority.DEPUTY_SECRETARY_GENERAL)
            .build();

    /** A runs, then B approves: on to C and D together, back to A, or an end; E joins; S is countersigned. */
    private static final ProcessDefinition DEFINITION = ProcessDefinition.define("small")
            .flow(flow -> flow.step("A", secretary("drafted", "read by another"))
                    .choose(
                            "B",
                            step -> step.by(Role.SECRETARY_GENERAL)
                                    .day(-1)
                                    .approval(Authority.DEPUTY_SECRETARY_GENERAL)
                                    .addStandard("opinion and date")
                                    .addStandIn("deputy secretary-general only"),
                            choice -> choice.on(
                                            "approved",
                                            "批准",
                                            "Approved",
                                            path -> path.together(
                                                    left -> left.step("C", secretary("printed")),
                                                    right -> right.step(
                                                            "D",
                                                            secretary("sent").andThen(step -> step.onlyIf(Fact.HALL)))))
                                    .back("amend", "退改", "Amend", "A")
                                    .end("rejected", "不予批准", "Rejected"))
                    .step("E", secretary("filed")))
            .build();

    private final Log log = new Log(Set.of(Fact.HALL));

    @Nested
    class R10 {

        @Test
        void r10CompletingP28WithOneStandardUntickedFailsAndNamesIt() {
            Log plan = new Log(ProcessDefinition.define("default")
                    .step("P28", secretary("exits clear", "doctor and contact on call"))
                    .build());
            plan.doing(ZHANG, tick("P28", "exits clear"));

            Answer answer = plan.asking(ZHANG, complete("P28"));

            assertThat(answer.reasons().list()).singleElement().satisfies(finding -> {
                assertThat(finding.code()).isEqualTo("standards-open");
                assertThat(finding.en()).contains("P28 is not done: still to be ticked: doctor and contact on call");
                assertThat(finding.zh()).contains("尚未勾选：doctor and contact on call");
            });
            plan.doing(ZHANG, tick("P28", "doctor and contact on call")).doing(ZHANG, complete("P28"));
            assertThat(plan.instance.phase()).isEqualTo(InstancePhase.FINISHED);
        }

        @Test
        void everyTickKeepsWhoAndWhen() {
            log.doing(ZHANG, tick("A", "drafted"));

            assertThat(log.instance.state(StepId.of("A")).ticks())
                    .containsEntry(
                            new WorkStandard("drafted"),
                            new StepState.Done(ZHANG, Optional.empty(), START.plusHours(1), "shown"));
        }

        @Test
        void aStandardThatIsNotOfTheStepIsRefused() {
            assertThat(log.asking(ZHANG, tick("A", "printed")).reasons().codes())
                    .containsExactly("standard-unknown");
        }
    }

    @Nested
    class WhenDecided {

        @Test
        void theWayTakenOpensAndTheJoinWaitsForBothOfIt() {
            log.completed(ZHANG, "A").completed(CHEN, "B", "approved");
            assertThat(log.open()).containsExactly("C", "D");

            log.completed(ZHANG, "C");
            assertThat(log.open()).containsExactly("D");
            assertThat(log.asking(ZHANG, complete("E")).reasons().list())
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.en()).contains("Step E waits for D and cannot"));

            log.completed(ZHANG, "D");
            assertThat(log.open()).containsExactly("E");
            assertThat(log.instance.state(StepId.of("E")).round()).isEqualTo(1);
        }

        @Test
        void whatAMeetingDoesNotNeedIsPassed() {
            Log small = new Log(Set.of());
            small.completed(ZHANG, "A").completed(CHEN, "B", "approved");

            assertThat(small.instance.state(StepId.of("D")).status()).isEqualTo(StepStatus.NOT_NEEDED);
            small.completed(ZHANG, "C");
            assertThat(small.open()).containsExactly("E");
        }

        @Test
        void theWorkIsDoneAgainWhenItGoesBack() {
            log.completed(ZHANG, "A").doing(CHEN, complete("B", "amend"), "too long");

            assertThat(log.open()).containsExactly("A");
            assertThat(log.instance.state(StepId.of("A")).round()).isEqualTo(2);
            assertThat(log.instance.state(StepId.of("A")).ticks()).isEmpty();
        }

        @Test
        void theProcessIsOverWhereItEnds() {
            log.completed(ZHANG, "A").completed(CHEN, "B", "rejected");

            assertThat(log.instance.phase()).isEqualTo(InstancePhase.FINISHED);
            assertThat(log.instance.state(StepId.of("C")).status()).isEqualTo(StepStatus.OFF_WAY);
            assertThat(log.asking(ZHANG, complete("C")).reasons().codes()).containsExactly("process-finished");
        }

        @Test
        void anOutcomeIsNeededAndMustExist() {
            log.completed(ZHANG, "A");

            assertThat(log.asking(CHEN, complete("B")).reasons().codes())
                    .containsExactly("outcome-missing", "standards-open");
            assertThat(log.asking(CHEN, complete("B", "perhaps")).reasons().codes())
                    .containsExactly("outcome-unknown", "standards-open");
            assertThat(log.asking(ZHANG, complete("A", "yes")).reasons().codes())
                    .containsExactly("step-done");
        }
    }

    @Nested
    class R12 {

        private final Absence away = new Absence(ZHANG, START, START.plusDays(2), Optional.empty(), "course");

        @Test
        void theStandInActsWhileTheOwnerIsAwayAndBothNamesStay() {
            log.doing(ZHANG, new ProcessAction.AnnounceAbsence(away));

            assertThat(log.asking(ZHANG, tick("A", "drafted")).reasons().list())
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.en()).contains("It is for li"));
            log.doing(LI, tick("A", "drafted"));

            assertThat(log.events.get(2).actor()).isEqualTo(LI);
            assertThat(log.events.get(2).onBehalfOf()).contains(ZHANG);
        }

        @Test
        void theOwnerActsAgainOnceBack() {
            log.doing(ZHANG, new ProcessAction.AnnounceAbsence(away)).doing(LI, new ProcessAction.Return(ZHANG));

            log.doing(ZHANG, tick("A", "drafted"));

            assertThat(log.instance.absences()).containsExactly(away.endingAt(START.plusHours(2)));
            assertThat(log.asking(LI, tick("A", "read by another")).reasons().codes())
                    .containsExactly("not-allowed");
        }

        @Test
        void stepsOpenedLaterGoToTheStandInToo() {
            log.doing(ZHANG, new ProcessAction.AnnounceAbsence(away))
                    .completed(LI, "A")
                    .completed(CHEN, "B", "approved");

            assertThat(log.instance.cover(StepId.of("C"), log.now()).acting()).contains(LI);
        }

        @Test
        void theNextStandInIsAskedWhenTheFirstIsAwayTooAndNobodyIsAskedTwice() {
            log.doing(
                            ZHANG,
                            new ProcessAction.AnnounceAbsence(
                                    new Absence(ZHANG, START, START.plusDays(2), Optional.of(LI), "course")))
                    .doing(
                            LI,
                            new ProcessAction.AnnounceAbsence(
                                    new Absence(LI, START, START.plusDays(2), Optional.of(ZHANG), "ill")));

            assertThat(log.instance.cover(StepId.of("A"), log.now()).acting()).contains(WANG);
            log.doing(
                    WANG,
                    new ProcessAction.AnnounceAbsence(
                            new Absence(WANG, START, START.plusDays(2), Optional.empty(), "ill")));
            assertThat(log.instance.cover(StepId.of("A"), log.now()).acting()).isEmpty();
            assertThat(log.instance.cover(StepId.of("A"), log.now()).away()).containsExactly(ZHANG, LI, WANG);
        }

        @Test
        void anApprovalIsStoodInForByWhoMayApproveItOnly() {
            log.completed(ZHANG, "A")
                    .doing(
                            CHEN,
                            new ProcessAction.AnnounceAbsence(
                                    new Absence(CHEN, START, START.plusDays(2), Optional.of(LI), "abroad")));
            assertThat(log.instance.cover(StepId.of("B"), log.now()).acting()).contains(SUN);

            log.doing(
                    SUN,
                    new ProcessAction.AnnounceAbsence(
                            new Absence(SUN, START, START.plusDays(2), Optional.empty(), "abroad")));
            assertThat(log.instance.cover(StepId.of("B"), log.now()).acting()).isEmpty();
        }

        @Test
        void nobodyApprovesTheirOwnWork() {
            Log same = new Log(
                    DEFINITION,
                    DUTIES.toBuilder()
                            .assignments(List.of(
                                    DutyAssignment.of(Role.SECRETARY, CHEN, LI),
                                    DutyAssignment.of(Role.SECRETARY_GENERAL, CHEN, SUN)))
                            .build(),
                    Set.of());
            same.completed(CHEN, "A");

            assertThat(same.asking(CHEN, complete("B", "approved")).reasons().codes())
                    .contains("self-approval");
            assertThat(same.instance.cover(StepId.of("B"), same.now()).acting()).contains(SUN);
        }

        @Test
        void oneMayDecideAfterAnApprovalOfOnesOwn() {
            Consumer<ProcessStep.Builder> approval = step -> step.by(Role.SECRETARY_GENERAL)
                    .day(-1)
                    .approval(Authority.DEPUTY_SECRETARY_GENERAL)
                    .addStandard("decided")
                    .addStandIn("deputy secretary-general only");
            Log twice = new Log(ProcessDefinition.define("twice")
                    .step("A", secretary("drafted"))
                    .step("B", approval.andThen(step -> step.after("A")))
                    .step("C", approval.andThen(step -> step.after("B")))
                    .build());

            twice.completed(ZHANG, "A").completed(CHEN, "B").completed(CHEN, "C");

            assertThat(twice.events.get(twice.events.size() - 1).onBehalfOf()).isEmpty();
        }

        @Test
        void anAbsenceIsAnnouncedOnce() {
            log.doing(ZHANG, new ProcessAction.AnnounceAbsence(away));

            assertThat(log.asking(ZHANG, new ProcessAction.AnnounceAbsence(away))
                            .reasons()
                            .codes())
                    .containsExactly("away-already");
            assertThat(log.asking(ZHANG, new ProcessAction.Return(LI)).reasons().codes())
                    .containsExactly("not-away");
        }
    }

    @Nested
    class AnybodyOfAGroup {

        private final Log check = new Log(ProcessDefinition.define("check-in")
                .step(
                        "P34",
                        step -> step.by(Role.REGISTRAR)
                                .day(0)
                                .addStandard("counted")
                                .addStandIn("any registrar"))
                .build());

        @Test
        void mayActUntilOneHasTakenTheStep() {
            check.doing(LI, tick("P34", "counted"));
            assertThat(check.events.get(1).onBehalfOf()).isEmpty();

            check.doing(ZHANG, new ProcessAction.Claim(StepId.of("P34")));
            assertThat(check.asking(LI, complete("P34")).reasons().codes()).containsExactly("not-allowed");
            check.doing(ZHANG, complete("P34"));
        }

        @Test
        void takesWhatAnotherHasWhoIsAwayAndBothNamesStay() {
            check.doing(ZHANG, new ProcessAction.Claim(StepId.of("P34"))).doing(ZHANG, away(ZHANG));
            check.doing(WANG, new ProcessAction.Claim(StepId.of("P34")));

            assertThat(check.last().actor()).isEqualTo(WANG);
            assertThat(check.last().onBehalfOf()).contains(ZHANG);
            check.doing(ZHANG, new ProcessAction.Return(ZHANG));
            assertThat(check.instance.state(StepId.of("P34")).holder()).contains(WANG);
            assertThat(check.asking(ZHANG, new ProcessAction.Claim(StepId.of("P34")))
                            .reasons()
                            .codes())
                    .containsExactly("not-allowed", "claimed-already");
        }

        @Test
        void doesNotTakeWhatAnotherHas() {
            check.doing(ZHANG, new ProcessAction.Claim(StepId.of("P34")));

            assertThat(check.asking(LI, new ProcessAction.Claim(StepId.of("P34")))
                            .reasons()
                            .codes())
                    .containsExactly("not-allowed", "claimed-already");
        }
    }

    @Nested
    class HandedOver {

        @Test
        void aStepIsForWhomItWasHandedTo() {
            log.doing(ZHANG, new ProcessAction.HandOver(StepId.of("A"), SUN));

            assertThat(log.asking(ZHANG, tick("A", "drafted")).reasons().codes())
                    .containsExactly("not-allowed");
            log.doing(SUN, tick("A", "drafted"));
        }

        @Test
        void notToSomebodyAwayOrWithoutTheAuthority() {
            log.doing(
                    ZHANG,
                    new ProcessAction.AnnounceAbsence(
                            new Absence(SUN, START, START.plusDays(2), Optional.empty(), "abroad")));
            assertThat(log.asking(ZHANG, new ProcessAction.HandOver(StepId.of("A"), SUN))
                            .reasons()
                            .codes())
                    .containsExactly("hand-over-to-absent");
            log.completed(ZHANG, "A");
            assertThat(log.asking(CHEN, new ProcessAction.HandOver(StepId.of("B"), WANG))
                            .reasons()
                            .codes())
                    .containsExactly("hand-over-below-authority");
        }
    }

    @Test
    void whoIsAnswerableApprovesAgainWhenWhoHasTheStepIsAway() {
        DutyTable owners = DutyTable.builder()
                .from(DUTIES)
                .authorities(Map.of(SUN, Authority.DEPUTY_SECRETARY_GENERAL))
                .build();
        Log handed = new Log(DEFINITION, owners, Set.of());
        handed.completed(ZHANG, "A").doing(CHEN, new ProcessAction.HandOver(StepId.of("B"), SUN));
        handed.doing(SUN, new ProcessAction.AnnounceAbsence(new Absence(SUN, START, MEETING, Optional.empty(), "ill")));

        assertThat(handed.instance.cover(StepId.of("B"), handed.now()).acting()).contains(CHEN);
    }

    @Test
    void aStepIsNotSaidToWaitForWhatTheMeetingDoesNotNeed() {
        Log waiting = new Log(ProcessDefinition.define("waiting")
                .step("A", secretary("x"))
                .step("B", secretary("x").andThen(step -> step.onlyIf(Fact.HALL)))
                .step("C", secretary("x").andThen(step -> step.after("A").onlyIf(Fact.HALL)))
                .step("D", secretary("x").andThen(step -> step.after("B", "C")))
                .build());

        assertThat(waiting.instance.waitsFor(StepId.of("D"))).containsExactly(StepId.of("A"));
    }

    @Test
    void whoseWorkAnApprovalIsAboutIsFoundThroughAnyNumberOfStepsThatAreNotNeeded() {
        ProcessDefinition.Builder ladder = ProcessDefinition.define("ladder").step("A0", secretary("x"));
        ladder.step("B0", secretary("x"));
        for (int i = 1; i <= 40; i++) {
            String left = "A" + (i - 1);
            String right = "B" + (i - 1);
            Consumer<ProcessStep.Builder> rung =
                    secretary("x").andThen(step -> step.after(left, right).onlyIf(Fact.HALL));
            ladder.step("A" + i, rung).step("B" + i, rung);
        }
        Log log = new Log(ladder.step(
                        "C",
                        step -> step.by(Role.SECRETARY_GENERAL)
                                .day(-1)
                                .after("A40", "B40")
                                .approval(Authority.DEPUTY_SECRETARY_GENERAL)
                                .addStandard("x")
                                .addStandIn("deputy secretary-general only"))
                .build());
        log.completed(ZHANG, "A0").completed(ZHANG, "B0");

        assertThat(log.instance.workersBefore(StepId.of("C"))).containsExactly(ZHANG);
    }

    @Nested
    class SentBackAndTakenBack {

        @Test
        void aStepGoesBackToAnEarlierOneWithAReason() {
            log.completed(ZHANG, "A").completed(CHEN, "B", "approved");
            ProcessAction back = new ProcessAction.SendBack(StepId.of("C"), StepId.of("A"));

            assertThat(log.asking(ZHANG, back).reasons().codes()).containsExactly("reason-missing");
            log.doing(ZHANG, back, "wrong date");

            assertThat(log.open()).containsExactly("A");
            assertThat(log.instance.state(StepId.of("D")).status()).isEqualTo(StepStatus.WAITING);
            assertThat(log.asking(ZHANG, new ProcessAction.SendBack(StepId.of("A"), StepId.of("C")), "x")
                            .reasons()
                            .codes())
                    .containsExactly("back-to-later");
        }

        @Test
        void whoCompletedAStepTakesItBackWhileNothingWasDoneWithIt() {
            log.completed(ZHANG, "A");
            ProcessAction withdraw = new ProcessAction.Withdraw(StepId.of("A"));

            assertThat(log.asking(LI, withdraw).reasons().codes()).containsExactly("withdraw-by-another");
            log.doing(ZHANG, withdraw);
            assertThat(log.open()).containsExactly("A");
            assertThat(log.instance.state(StepId.of("A")).ticks()).hasSize(2);

            log.doing(ZHANG, complete("A")).doing(CHEN, tick("B", "opinion and date"));
            assertThat(log.asking(ZHANG, withdraw).reasons().list())
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.en()).contains("work has gone on in B"));
        }
    }

    @Nested
    class Countersigned {

        @Test
        void aStepWaitsForAsManyAsItsRuleSays() {
            Log signed = new Log(countersigned(Countersign.all(Role.SECRETARY_GENERAL, Role.REGISTRAR)));
            signed.doing(ZHANG, tick("S", "agreed"));
            assertThat(signed.asking(ZHANG, complete("S")).reasons().list())
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.en())
                            .contains("0 of the 2 signatures")
                            .contains("chen wang"));

            signed.doing(CHEN, new ProcessAction.Sign(StepId.of("S"), true, ""))
                    .doing(WANG, new ProcessAction.Sign(StepId.of("S"), false, "the room is too small"));
            assertThat(signed.asking(ZHANG, complete("S")).reasons().codes()).containsExactly("signatures-missing");
            signed.doing(WANG, new ProcessAction.Sign(StepId.of("S"), true, "settled"))
                    .doing(ZHANG, complete("S"));
        }

        @Test
        void anyOneOrAShareMayBeEnough() {
            Log any = new Log(countersigned(Countersign.any(Role.SECRETARY_GENERAL, Role.REGISTRAR)));
            any.doing(ZHANG, tick("S", "agreed"))
                    .doing(WANG, new ProcessAction.Sign(StepId.of("S"), true, ""))
                    .doing(ZHANG, complete("S"));

            Log share = new Log(countersigned(Countersign.share(60, Role.SECRETARY_GENERAL, Role.REGISTRAR)));
            share.doing(ZHANG, tick("S", "agreed")).doing(WANG, new ProcessAction.Sign(StepId.of("S"), true, ""));
            assertThat(share.asking(ZHANG, complete("S")).reasons().codes()).containsExactly("signatures-missing");
        }

        @Test
        void somebodyMoreMayBeAskedAndNobodyElseSigns() {
            Log any = new Log(countersigned(Countersign.all(Role.REGISTRAR)));
            assertThat(any.asking(SUN, new ProcessAction.Sign(StepId.of("S"), true, ""))
                            .reasons()
                            .codes())
                    .containsExactly("not-a-signer");

            any.doing(ZHANG, new ProcessAction.AddSigner(StepId.of("S"), SUN))
                    .doing(SUN, new ProcessAction.Sign(StepId.of("S"), true, ""));

            assertThat(any.instance.signers(StepId.of("S"))).containsExactly(WANG, SUN);
        }

        @Test
        void aSignerSignsForThemselvesAlsoWhileStandingInForTheOwner() {
            Log signed = new Log(countersigned(Countersign.all(Role.REGISTRAR)));
            signed.doing(
                    ZHANG,
                    new ProcessAction.AnnounceAbsence(new Absence(ZHANG, START, MEETING, Optional.of(WANG), "course")));

            signed.doing(WANG, new ProcessAction.Sign(StepId.of("S"), true, ""))
                    .doing(WANG, tick("S", "agreed"))
                    .doing(WANG, complete("S"));

            assertThat(signed.instance.state(StepId.of("S")).signatures()).containsOnlyKeys(WANG);
            assertThat(signed.events.get(2).onBehalfOf()).isEmpty();
            assertThat(signed.events.get(4).onBehalfOf()).contains(ZHANG);
        }

        @Test
        void theStandInsOfAnAbsentSignersRoleSignForThem() {
            Log signed = new Log(countersigned(Countersign.all(Role.SECRETARY_GENERAL, Role.REGISTRAR)));
            signed.doing(ZHANG, tick("S", "agreed"))
                    .doing(CHEN, away(CHEN))
                    .doing(WANG, sign())
                    .doing(SUN, sign());

            assertThat(signed.last().onBehalfOf()).contains(CHEN);
            assertThat(signed.instance
                            .state(StepId.of("S"))
                            .signatures()
                            .get(CHEN)
                            .actor())
                    .isEqualTo(SUN);
            signed.doing(ZHANG, complete("S"));
        }

        @Test
        void whomTheAbsenceNamesIsAskedFirstAndTheNextWhereThatOneIsAwayToo() {
            Log signed = new Log(countersigned(Countersign.all(Role.SECRETARY_GENERAL)));
            signed.doing(
                    CHEN,
                    new ProcessAction.AnnounceAbsence(new Absence(CHEN, START, MEETING, Optional.of(WANG), "abroad")));
            assertThat(signed.maySign()).containsExactly(WANG);

            signed.doing(WANG, away(WANG));
            assertThat(signed.maySign()).containsExactly(SUN);
            signed.doing(SUN, away(SUN));
            assertThat(signed.maySign()).containsExactly(LI);
        }

        @Test
        void whoIsAskedInTheirOwnRightSignsForNobodyElse() {
            Log signed = new Log(countersigned(Countersign.all(Role.SECRETARY_GENERAL, Role.REGISTRAR)));
            signed.doing(
                            CHEN,
                            new ProcessAction.AnnounceAbsence(
                                    new Absence(CHEN, START, MEETING, Optional.of(WANG), "abroad")))
                    .doing(WANG, sign())
                    .doing(WANG, sign());

            assertThat(signed.instance.state(StepId.of("S")).signatures()).containsOnlyKeys(WANG);
            assertThat(signed.maySign()).containsExactly(SUN, WANG);
        }

        @Test
        void onePersonSignsForOneOfTwoWhoAreAway() {
            Log signed = new Log(countersigned(Countersign.all(Role.REGISTRAR, Role.SECRETARY_GENERAL)));
            signed.doing(WANG, away(WANG)).doing(CHEN, away(CHEN)).doing(SUN, away(SUN));
            assertThat(signed.maySign()).containsExactly(LI);

            signed.doing(LI, sign()).doing(LI, sign());
            assertThat(signed.instance.state(StepId.of("S")).signatures()).containsOnlyKeys(WANG);
            assertThat(signed.asking(SUN, sign()).reasons().codes()).containsExactly("not-a-signer");
        }

        @Test
        void aSignatureForAnotherDoesNotCountOnceItsSignerIsAskedInTheirOwnRight() {
            Log signed = new Log(countersigned(Countersign.all(Role.REGISTRAR)));
            signed.doing(ZHANG, tick("S", "agreed")).doing(WANG, away(WANG)).doing(LI, sign());
            signed.doing(ZHANG, new ProcessAction.AddSigner(StepId.of("S"), LI));

            assertThat(signed.asking(ZHANG, complete("S")).reasons().list())
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.en()).contains("0 of the 2 signatures"));
        }

        @Test
        void nobodySignsForAnotherWhatTheyWorkedOn() {
            Log signed = new Log(countersigned(Countersign.all(Role.REGISTRAR)));
            signed.doing(ZHANG, tick("S", "agreed")).doing(WANG, away(WANG)).doing(LI, away(LI));

            assertThat(signed.maySign()).isEmpty();
            assertThat(signed.asking(ZHANG, sign()).reasons().codes()).containsExactly("not-a-signer");
        }

        @Test
        void nobodySignsForAnotherTheApprovalOfTheirOwnWorkOrBelowTheAuthorityTheirSignerHas() {
            Log approved = new Log(ProcessDefinition.define("approved")
                    .step("A", secretary("drafted"))
                    .step(
                            "B",
                            step -> step.by(Role.SECRETARY)
                                    .day(-1)
                                    .after("A")
                                    .approval(Authority.DEPUTY_SECRETARY_GENERAL)
                                    .addStandard("opinion")
                                    .addStandIn("deputy secretary-general only")
                                    .countersign(Countersign.all(Role.SECRETARY_GENERAL, Role.REGISTRAR)))
                    .build());
            approved.doing(WANG, away(WANG))
                    .doing(CHEN, away(CHEN))
                    .doing(SUN, away(SUN))
                    .doing(ZHANG, tick("A", "drafted"))
                    .doing(ZHANG, away(ZHANG));
            approved.doing(LI, complete("A"));
            assertThat(approved.signing("B").get(WANG).acting()).isEmpty();

            approved.doing(ZHANG, new ProcessAction.Return(ZHANG))
                    .doing(LI, new ProcessAction.Withdraw(StepId.of("A")))
                    .doing(ZHANG, complete("A"));
            assertThat(approved.signing("B").get(WANG).acting()).contains(LI);
            assertThat(approved.signing("B").get(CHEN))
                    .isEqualTo(new Cover(Optional.of(CHEN), Optional.empty(), List.of(), List.of(CHEN, SUN)));
        }

        @Test
        void whoMaySignNowIsNamed() {
            Log signed = new Log(countersigned(Countersign.all(Role.SECRETARY_GENERAL, Role.REGISTRAR)));
            signed.doing(CHEN, away(CHEN)).doing(ZHANG, tick("S", "agreed"));

            assertThat(signed.asking(LI, sign()).reasons().list())
                    .singleElement()
                    .satisfies(finding -> {
                        assertThat(finding.en()).contains("It is for sun wang to sign");
                        assertThat(finding.zh()).contains("现由 sun wang 会签");
                    });
            assertThat(signed.asking(ZHANG, complete("S")).reasons().list())
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.en())
                            .contains("Not yet signed: chen wang.")
                            .contains("Now may sign: sun wang."));
        }

        private ProcessDefinition countersigned(Countersign countersign) {
            return ProcessDefinition.define("signed")
                    .step("S", secretary("agreed").andThen(step -> step.countersign(countersign)))
                    .build();
        }
    }

    @Nested
    class Migrated {

        @Test
        void aProcessGoesOnByALaterVersion() {
            log.doing(ZHANG, tick("A", "drafted"));
            ProcessDefinition later = DEFINITION.toBuilder()
                    .version(2)
                    .step("F", secretary("thanked").andThen(step -> step.after("E")))
                    .build();

            assertThat(log.asking(ZHANG, new ProcessAction.Migrate(later))
                            .reasons()
                            .codes())
                    .containsExactly("reason-missing");
            log.doing(ZHANG, new ProcessAction.Migrate(later), "lesson of March");

            assertThat(log.instance.definition()).isEqualTo(later);
            assertThat(log.instance.state(StepId.of("A")).ticks()).hasSize(1);
            assertThat(log.instance.state(StepId.of("F")).status()).isEqualTo(StepStatus.WAITING);
        }

        @Test
        void notByOneThatLacksAnOutcomeThatWasDecided() {
            log.completed(ZHANG, "A").completed(CHEN, "B", "approved");
            ProcessDefinition renamed = ProcessDefinition.define("small")
                    .version(2)
                    .flow(flow -> flow.step("A", secretary("drafted"))
                            .choose(
                                    "B",
                                    secretary("opinion and date"),
                                    choice -> choice.on(
                                                    "agreed", "同意", "Agreed", path -> path.step("C", secretary("x")))
                                            .end("rejected", "不予批准", "Rejected"))
                            .step("D", secretary("sent"))
                            .step("E", secretary("filed")))
                    .build();

            Answer answer = log.asking(CHEN, new ProcessAction.Migrate(renamed), "new words");

            assertThat(answer.reasons().list()).singleElement().satisfies(finding -> {
                assertThat(finding.code()).isEqualTo("migrate-outcome-vanished");
                assertThat(finding.en()).contains("B=approved");
                assertThat(finding.zh()).contains("B=approved");
            });
        }

        @Test
        void notByOneThatMakesADecisionOfADoneStep() {
            log.completed(ZHANG, "A");
            ProcessDefinition decides = ProcessDefinition.define("small")
                    .version(2)
                    .step(
                            "A",
                            secretary("drafted")
                                    .andThen(step -> step.outcome("yes", "是", "Yes")
                                            .outcome("no", "否", "No")
                                            .defaultOutcome("yes")))
                    .step("B", secretary("x").andThen(step -> step.afterOutcome("A", "yes")))
                    .step("C", secretary("x").andThen(step -> step.afterOutcome("A", "no")))
                    .build();

            assertThat(log.asking(CHEN, new ProcessAction.Migrate(decides), "new")
                            .reasons()
                            .list())
                    .singleElement()
                    .satisfies(finding -> {
                        assertThat(finding.code()).isEqualTo("migrate-outcome-missing");
                        assertThat(finding.en()).contains("Steps A are done").contains("take them back");
                        assertThat(finding.zh()).contains("环节 A 已办结");
                    });
        }

        @Test
        void whatWasDoneStaysDoneAndIsShownWhereTheNewVersionHasTheStepNoMore() {
            log.completed(ZHANG, "A").completed(CHEN, "B", "approved").completed(ZHANG, "C");
            StepState printed = log.instance.state(StepId.of("C"));
            ProcessDefinition without = withoutC(2);

            log.doing(CHEN, new ProcessAction.Migrate(without), "printed by the press now");

            assertThat(log.instance.steps()).doesNotContainKey(StepId.of("C"));
            assertThat(log.instance.former()).containsExactly(Map.entry(StepId.of("C"), printed));
            assertThat(new ProcessHistory(log.events).of(StepId.of("C"))).hasSize(2);
            assertThat(log.asking(ZHANG, new ProcessAction.Withdraw(StepId.of("C")))
                            .reasons()
                            .codes())
                    .containsExactly("step-unknown");
            assertThat(ProcessInstance.replay(log.events).former()).isEqualTo(log.instance.former());
        }

        @Test
        void aStepThatALaterVersionHasAgainIsDoneAsItWas() {
            log.completed(ZHANG, "A").completed(CHEN, "B", "approved").completed(ZHANG, "C");
            StepState printed = log.instance.state(StepId.of("C"));
            log.doing(CHEN, new ProcessAction.Migrate(withoutC(2)), "printed by the press now")
                    .doing(
                            CHEN,
                            new ProcessAction.Migrate(
                                    DEFINITION.toBuilder().version(3).build()),
                            "as it was");

            assertThat(log.instance.state(StepId.of("C"))).isEqualTo(printed);
            assertThat(log.instance.former()).isEmpty();
        }

        @Test
        void aStepThatIsNoMoreIsForgottenWithAllThatCameOfAStepTheWorkGoesBackTo() {
            log.completed(ZHANG, "A").completed(CHEN, "B", "approved").completed(ZHANG, "C");
            log.doing(CHEN, new ProcessAction.Migrate(withoutC(2)), "printed by the press now");

            log.doing(ZHANG, new ProcessAction.SendBack(StepId.of("D"), StepId.of("A")), "wrong date");

            assertThat(log.instance.former()).isEmpty();
            assertThat(new ProcessHistory(log.events).of(StepId.of("C"))).hasSize(2);
        }

        @Test
        void anIncidentOfAStepThatIsNoMoreIsRecorded() {
            log.completed(ZHANG, "A").completed(CHEN, "B", "approved").completed(ZHANG, "C");
            log.doing(CHEN, new ProcessAction.Migrate(withoutC(2)), "printed by the press now");

            log.doing(LI, new ProcessAction.RecordIncident(StepId.of("C"), "old letterhead", "", ""));

            assertThat(log.instance.incidents()).extracting(Incident::step).containsExactly(StepId.of("C"));
        }

        /** Returns a version in which nothing is printed. */
        private ProcessDefinition withoutC(int version) {
            return DEFINITION.toBuilder()
                    .version(version)
                    .steps(DEFINITION.steps().stream()
                            .filter(step -> !step.id().equals(StepId.of("C")))
                            .map(step -> step.id().equals(StepId.of("E"))
                                    ? step.toBuilder()
                                            .predecessors(List.of(StepId.of("D")))
                                            .build()
                                    : step)
                            .toList())
                    .build();
        }

        @Test
        void notByOneThatLacksAnOpenStep() {
            ProcessDefinition without = ProcessDefinition.define("small")
                    .version(2)
                    .step("E", secretary("filed"))
                    .build();

            assertThat(log.asking(ZHANG, new ProcessAction.Migrate(without), "short")
                            .reasons()
                            .list())
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.en()).contains("Steps A are open"));
            assertThat(log.asking(ZHANG, new ProcessAction.Migrate(DEFINITION), "same")
                            .reasons()
                            .codes())
                    .containsExactly("migrate-no-later-version");
        }
    }

    @Test
    void movingTheMeetingChangesNothingThatHappened() {
        log.completed(ZHANG, "A");
        List<ProcessEvent> before = List.copyOf(log.events);

        log.doing(ZHANG, new ProcessAction.MoveMeeting(MEETING.plusDays(3)), "chair abroad");

        assertThat(log.events.subList(0, before.size())).isEqualTo(before);
        assertThat(log.instance.meetingStart()).isEqualTo(MEETING.plusDays(3));
        assertThat(log.instance.state(StepId.of("A")).status()).isEqualTo(StepStatus.DONE);
    }

    @Test
    void incidentsAreRecordedAfterTheEndToo() {
        log.completed(ZHANG, "A").completed(CHEN, "B", "rejected");
        log.doing(LI, new ProcessAction.RecordIncident(StepId.of("A"), "two drafts", "no numbers", "draft numbered"));

        assertThat(log.instance.incidents())
                .extracting(Incident::incident, Incident::proposal, Incident::actor)
                .containsExactly(tuple("two drafts", "draft numbered", LI));
    }

    @Test
    void nothingIsDoneInACancelledProcess() {
        log.doing(CHEN, new ProcessAction.Cancel(), "meeting called off");

        assertThat(log.instance.phase()).isEqualTo(InstancePhase.CANCELLED);
        assertThat(log.open()).isEmpty();
        assertThat(log.asking(ZHANG, tick("A", "drafted")).reasons().codes()).containsExactly("process-cancelled");
    }

    @Test
    void theClockDoesNotGoBack() {
        log.doing(ZHANG, tick("A", "drafted"));

        assertThat(log.instance
                        .ask(tick("A", "read by another"), ZHANG, START)
                        .reasons()
                        .codes())
                .containsExactly("time-goes-back");
    }

    @Test
    void aRefusalSaysEverythingAtOnceAndThrowsWithIt() {
        Answer answer = log.instance.ask(new ProcessAction.Migrate(DEFINITION), ZHANG, START.minusDays(1));

        assertThat(answer.accepted()).isEmpty();
        assertThatExceptionOfType(ProcessRefusedException.class)
                .isThrownBy(answer::orThrow)
                .satisfies(e -> assertThat(e.findings().codes())
                        .containsExactly("time-goes-back", "migrate-no-later-version", "reason-missing"));
    }

    @Nested
    class TheChain {

        @Test
        void makesTheSameProcessAgain() {
            log.completed(ZHANG, "A").completed(CHEN, "B", "approved").doing(ZHANG, tick("C", "printed"));

            assertThat(ProcessInstance.replay(log.events)).isEqualTo(log.instance);
        }

        @Test
        void refusesAnEventThatIsMissingChangedOrPutIn() {
            log.doing(ZHANG, tick("A", "drafted")).doing(ZHANG, tick("A", "read by another"));
            ProcessEvent second = log.events.get(1);
            ProcessEvent forged = new ProcessEvent(
                    2,
                    second.at(),
                    LI,
                    second.onBehalfOf(),
                    second.reason(),
                    second.action(),
                    second.previous(),
                    second.hash());

            assertThatThrownBy(() -> ProcessInstance.replay(List.of(log.events.get(0), log.events.get(2))))
                    .hasMessageContaining("[chain-number]");
            assertThatThrownBy(() -> ProcessInstance.replay(List.of(log.events.get(0), forged)))
                    .hasMessageContaining("[chain-event-changed]");
            assertThatThrownBy(() -> ProcessInstance.replay(log.events.subList(1, 3)))
                    .hasMessageContaining("[chain-not-opened]");
            assertThatThrownBy(() -> ProcessInstance.replay(List.of())).hasMessageContaining("[chain-not-opened]");
        }

        @Test
        void needsAProviderForTheNationalAlgorithm() {
            ProcessAction.Open open =
                    new ProcessAction.Open("M", DEFINITION, DUTIES, MEETING, Set.of(), ChainAlgorithm.SM3);

            assertThatThrownBy(() -> ProcessInstance.open(open, ZHANG, START))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("SM3");
        }
    }

    @Test
    void theDefaultProcessRunsToItsEnd() {
        ProcessDefinition all = DefaultProcess.definition();
        DutyTable.Builder duties = DutyTable.builder();
        all.roles().forEach(role -> duties.addAssignment(DutyAssignment.of(role, new PersonId(role.code()))));
        Log run = new Log(all, duties.build(), Set.of());
        while (run.instance.phase() == InstancePhase.RUNNING) {
            StepId next = run.instance.open().get(0);
            PersonId who = run.instance.cover(next, run.now()).acting().orElseThrow();
            run.completed(who, next.value());
        }

        assertThat(run.instance.steps().values()).allMatch(state -> state.status() == StepStatus.DONE);
        assertThat(ProcessInstance.replay(run.events)).isEqualTo(run.instance);
    }

    @Test
    void joinsThatWaitForOneOpenOnce() {
        Log any = new Log(ProcessDefinition.define("any")
                .step(
                        "A",
                        secretary("x")
                                .andThen(step -> step.outcome("y", "是", "Yes")
                                        .outcome("n", "否", "No")
                                        .defaultOutcome("y")))
                .step("B", secretary("x").andThen(step -> step.afterOutcome("A", "y")))
                .step("C", secretary("x").andThen(step -> step.afterOutcome("A", "n")))
                .step("D", secretary("x").andThen(step -> step.after("B", "C").join(JoinRule.ANY)))
                .build());
        any.completed(ZHANG, "A", "n").completed(ZHANG, "C");

        assertThat(any.open()).containsExactly("D");
    }

    private static Consumer<ProcessStep.Builder> secretary(String... standards) {
        return step -> {
            step.by(Role.SECRETARY).day(-1).addStandIn("second secretary");
            for (String standard : standards) {
                step.addStandard(standard);
            }
        };
    }

    private static ProcessAction tick(String step, String standard) {
        return new ProcessAction.Tick(StepId.of(step), new WorkStandard(standard), "shown");
    }

    private static ProcessAction sign() {
        return new ProcessAction.Sign(StepId.of("S"), true, "");
    }

    private static ProcessAction away(PersonId person) {
        return new ProcessAction.AnnounceAbsence(new Absence(person, START, MEETING, Optional.empty(), "abroad"));
    }

    private static ProcessAction complete(String step, String... outcome) {
        return new ProcessAction.Complete(
                StepId.of(step), outcome.length == 0 ? Optional.empty() : Optional.of(outcome[0]));
    }

    /** A process and what was written down of it; each action comes an hour after the one before. */
    private static final class Log {

        private final List<ProcessEvent> events = new ArrayList<>();
        private ProcessInstance instance;

        Log(Set<Fact> facts) {
            this(DEFINITION, DUTIES, facts);
        }

        Log(ProcessDefinition definition) {
            this(definition, DUTIES, Set.of());
        }

        Log(ProcessDefinition definition, DutyTable duties, Set<Fact> facts) {
            Answer.Accepted opened = ProcessInstance.open("M76", definition, duties, MEETING, facts, ZHANG, START);
            instance = opened.instance();
            events.add(opened.event());
        }

        OffsetDateTime now() {
            return instance.lastAt().plusHours(1);
        }

        ProcessEvent last() {
            return events.get(events.size() - 1);
        }

        Map<PersonId, Cover> signing(String step) {
            return instance.signing(StepId.of(step), now());
        }

        /** Returns who may sign S now, in the order of those asked to. */
        List<PersonId> maySign() {
            return signing("S").values().stream()
                    .flatMap(cover -> cover.acting().stream())
                    .toList();
        }

        List<String> open() {
            return instance.open().stream().map(StepId::value).toList();
        }

        Answer asking(PersonId actor, ProcessAction action) {
            return asking(actor, action, "");
        }

        Answer asking(PersonId actor, ProcessAction action, String reason) {
            return instance.ask(action, actor, now(), reason);
        }

        Log doing(PersonId actor, ProcessAction action) {
            return doing(actor, action, "");
        }

        Log doing(PersonId actor, ProcessAction action, String reason) {
            Answer.Accepted accepted =
                    instance.ask(action, actor, now(), reason).orThrow();
            instance = accepted.instance();
            events.add(accepted.event());
            return this;
        }

        Log completed(PersonId actor, String step, String... outcome) {
            instance.definition()
                    .step(StepId.of(step))
                    .orElseThrow()
                    .standards()
                    .forEach(standard -> doing(actor, tick(step, standard.text())));
            return doing(actor, complete(step, outcome));
        }
    }
}
