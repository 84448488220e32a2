package dev.huiwu.workflow.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Severity;
import dev.huiwu.workflow.definition.Anchor;
import dev.huiwu.workflow.definition.Authority;
import dev.huiwu.workflow.definition.Deadline;
import dev.huiwu.workflow.definition.JoinRule;
import dev.huiwu.workflow.definition.ProcessStep;
import dev.huiwu.workflow.definition.Role;
import dev.huiwu.workflow.definition.StandInRule;
import dev.huiwu.workflow.definition.StepId;
import dev.huiwu.workflow.definition.StepOutcome;
import dev.huiwu.workflow.definition.StepPlaces;
import dev.huiwu.workflow.definition.internal.DefinitionRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a review says of decisions, joins, anchors and approvals. */
class DecisionReviewTest {

    @Nested
    class OfADecision {

        @Test
        void findsNothingWhereEveryOutcomeLeadsSomewhereAndOneIsTheDefault() {
            assertThat(codes(approval().build(), after("C", "B", "approved"), draft()))
                    .isEmpty();
        }

        @Test
        void missesTheDefault() {
            ProcessStep undecided = approval().defaultOutcome(Optional.empty()).build();

            assertThat(codes(draft(), undecided, after("C", "B", "approved")))
                    .containsExactly("decision-without-default[B]");
        }

        @Test
        void doesNotTakeAWayBackForADefault() {
            assertThat(codes(draft(), approval().defaultOutcome("amend").build(), after("C", "B", "approved")))
                    .containsExactly("decision-without-default[B]");
        }

        @Test
        void findsAnOutcomeThatLeadsNowhereUnlessItSaysThatItEnds() {
            ProcessStep.Builder three = approval().outcome("rejected", "否决", "Rejected");

            assertThat(codes(draft(), three.build(), after("C", "B", "approved")))
                    .containsExactly("dead-end[B]");
            ProcessStep ended = approval()
                    .addOutcome(StepOutcome.of("rejected", "否决", "Rejected").ending())
                    .build();
            assertThat(codes(draft(), ended, after("C", "B", "approved"))).isEmpty();
        }

        @Test
        void findsAnOutcomeThatNobodyDefined() {
            assertThat(codes(draft(), approval().build(), after("C", "B", "aproved")))
                    .containsExactly("dead-end[B]", "unknown-outcome[C, B]", "join-never-opens[C]");
        }

        @Test
        void findsAWayBackToAStepThatDoesNotComeBefore() {
            ProcessStep odd = approval()
                    .outcomes(List.of(
                            StepOutcome.of("approved", "批准", "Approved"),
                            StepOutcome.of("amend", "退改", "Amend").backTo(StepId.of("C"))))
                    .build();

            assertThat(codes(draft(), odd, after("C", "B", "approved"))).containsExactly("back-to-not-earlier[B, C]");
        }
    }

    @Nested
    class OfAJoin {

        @Test
        void tellsTheOutcomesByWhichItWouldWaitForEver() {
            Finding deadlock = only(
                    DefinitionReview.of(List.of(
                            draft(),
                            approval().build(),
                            after("C", "B", "approved"),
                            step("D").after("A").build(),
                            step("X")
                                    .afterOutcome("B", "approved")
                                    .outcome("long", "详", "Long")
                                    .outcome("short", "简", "Short")
                                    .defaultOutcome("long")
                                    .build(),
                            step("E")
                                    .afterOutcome("X", "long")
                                    .after("D")
                                    .join(JoinRule.ALL)
                                    .build(),
                            step("F").afterOutcome("X", "short").build())),
                    "deadlock");

            assertThat(deadlock.subjects()).containsExactly("E");
            assertThat(deadlock.en()).contains("as when X=short");
            assertThat(deadlock.zh()).contains("例如 X=short 时");
        }

        @Test
        void mayWaitForWhateverIsOnTheWayTaken() {
            assertThat(codes(fork(JoinRule.TAKEN))).isEmpty();
        }

        @Test
        void canNeverOpenWhereItWaitsForBothSidesOfADecision() {
            assertThat(codes(fork(JoinRule.ALL))).containsExactly("join-never-opens[E]");
        }

        @Test
        void mayWaitForOneOfBothSidesOfADecision() {
            assertThat(codes(fork(JoinRule.ANY))).isEmpty();
        }

        @Test
        void opensTwiceWhereItWaitsForOneOfTwoThatAreBothDone() {
            assertThat(codes(
                            draft(),
                            step("B").after("A").build(),
                            step("C").after("A").build(),
                            step("D").after("B", "C").join(JoinRule.ANY).build()))
                    .containsExactly("join-opens-twice[D]");
        }

        @Test
        void isExaminedInDefinitionsWithFortyDecisionsInARow() {
            List<ProcessStep> steps = new ArrayList<>(List.of(step("S0").build()));
            for (int i = 0; i < 40; i++) {
                steps.add(step("D" + i)
                        .after("S" + i)
                        .outcome("y", "是", "yes")
                        .outcome("n", "否", "no")
                        .defaultOutcome("y")
                        .build());
                steps.add(step("Y" + i).afterOutcome("D" + i, "y").build());
                steps.add(step("N" + i).afterOutcome("D" + i, "n").build());
                steps.add(step("S" + (i + 1)).after("Y" + i, "N" + i).build());
            }

            assertThat(DefinitionReview.of(steps)).isEmpty();
        }

        @Test
        void isGivenUpWithWordsWhereDecisionsAreEntangledBeyondMeasure() {
            int decisions = 40;
            List<ProcessStep> steps = new ArrayList<>(List.of(step("S").build()));
            for (int i = 0; i < decisions; i++) {
                steps.add(step("D" + i)
                        .after("S")
                        .outcome("y", "是", "yes")
                        .outcome("n", "否", "no")
                        .defaultOutcome("y")
                        .build());
            }
            for (int i = 0; i < decisions / 2; i++) {
                steps.add(step("P" + i)
                        .afterOutcome("D" + i, "y")
                        .afterOutcome("D" + (decisions - 1 - i), "n")
                        .join(JoinRule.ALL)
                        .build());
            }
            ProcessStep.Builder all = step("Z");
            for (int i = 0; i < decisions / 2; i++) {
                all.after("P" + i);
            }
            steps.add(all.build());

            Findings findings = DefinitionReview.of(steps);

            assertThat(findings.codes()).contains("too-many-ways");
            assertThat(only(findings, "too-many-ways").en()).contains("40 decisions");
        }

        private ProcessStep[] fork(JoinRule join) {
            return new ProcessStep[] {
                step("A")
                        .outcome("yes", "是", "Yes")
                        .outcome("no", "否", "No")
                        .defaultOutcome("yes")
                        .build(),
                step("B").afterOutcome("A", "yes").build(),
                step("C").afterOutcome("A", "no").build(),
                step("E").after("B", "C").join(join).build()
            };
        }
    }

    @Nested
    class OfAnchors {

        @Test
        void findsOneThatIsNoStepAndOneThatCountsFromItself() {
            ProcessStep notice = step("A")
                    .deadline(new Deadline(Anchor.NOTICE, 0, Optional.empty()))
                    .build();

            assertThat(described(DefinitionRules.check(
                            List.of(notice),
                            Map.of(Anchor.NOTICE, StepId.of("A"), Anchor.MINUTES, StepId.of("Z")),
                            StepPlaces.unknown())))
                    .containsExactly("anchor-unknown-step[Z, minutes]", "anchor-counts-from-itself[A, notice]");
        }

        @Test
        void leavesTheMeetingToTheSchedule() {
            assertThat(described(DefinitionRules.check(
                            List.of(draft()), Map.of(Anchor.MEETING, StepId.of("A")), StepPlaces.unknown())))
                    .containsExactly("anchor-is-meeting[A]");
        }
    }

    @Nested
    class OfStandIns {

        @Test
        void refusesAStandInWhoMayNotApprove() {
            ProcessStep approved = signed("section chief only");

            Finding below = only(DefinitionReview.of(List.of(approved)), "stand-in-authority-below");

            assertThat(below.severity()).isEqualTo(Severity.ERROR);
            assertThat(below.en()).contains("needs the authority of deputy-secretary-general");
        }

        @Test
        void takesTheAuthorityFromTheOfficesWords() {
            assertThat(codes(signed("deputy secretary-general only"))).isEmpty();
            assertThat(codes(signed("仅限副秘书长"))).isEmpty();
            assertThat(codes(signed("仅限处室负责人"))).containsExactly("stand-in-authority-below[A]");
        }

        @Test
        void asksHowFarAStandInMayApproveWhereNothingSaysIt() {
            assertThat(codes(signed("second officer"))).containsExactly("stand-in-authority-unknown[A]");
        }

        @Test
        void findsRolesThatStandInForNoneButEachOther() {
            ProcessStep a = step("A")
                    .by(Role.SEATING)
                    .standIns(List.of(StandInRule.byRole(Role.CARDS)))
                    .build();
            ProcessStep b = step("B")
                    .by(Role.CARDS)
                    .standIns(List.of(StandInRule.byRole(Role.SEATING)))
                    .build();

            assertThat(codes(a, b)).containsExactly("stand-in-circle[CARD, SEAT]");
            assertThat(codes(a, b, step("C").by(Role.CARDS).build())).isEmpty();
        }

        private ProcessStep signed(String standIn) {
            return step("A")
                    .standIns(List.of(StandInRule.ofText(standIn)))
                    .approval(Authority.DEPUTY_SECRETARY_GENERAL)
                    .build();
        }
    }

    private static ProcessStep draft() {
        return step("A").build();
    }

    private static ProcessStep.Builder approval() {
        return step("B")
                .after("A")
                .outcome("approved", "批准", "Approved")
                .outcomeBack("amend", "退改", "Amend", "A")
                .defaultOutcome("approved");
    }

    private static ProcessStep after(String id, String predecessor, String outcome) {
        return step(id).afterOutcome(predecessor, outcome).build();
    }

    private static ProcessStep.Builder step(String id) {
        return ProcessStep.builder()
                .id(StepId.of(id))
                .by(Role.LEAD)
                .day(0)
                .addStandard("done")
                .addStandIn("deputy");
    }

    private static List<String> codes(ProcessStep... steps) {
        return described(DefinitionReview.of(List.of(steps)));
    }

    private static List<String> described(Findings findings) {
        return findings.stream().map(f -> f.code() + f.subjects()).toList();
    }

    private static Finding only(Findings findings, String code) {
        return findings.only(finding -> finding.code().equals(code)).list().get(0);
    }
}
