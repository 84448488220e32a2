package dev.huiwu.workflow.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.core.Language;
import dev.huiwu.core.Severity;
import dev.huiwu.core.fixture.Fixtures;
import dev.huiwu.core.meeting.Meeting;
import dev.huiwu.core.readiness.Facet;
import dev.huiwu.core.readiness.FacetChange;
import dev.huiwu.core.readiness.FacetEntry;
import dev.huiwu.core.readiness.FacetReport;
import dev.huiwu.core.readiness.FacetState;
import dev.huiwu.core.readiness.Readiness;
import dev.huiwu.core.readiness.ReadinessTemplates;
import dev.huiwu.workflow.definition.ProcessDefinition;
import dev.huiwu.workflow.definition.Role;
import dev.huiwu.workflow.definition.StepId;
import dev.huiwu.workflow.definition.StepOutcome;
import dev.huiwu.workflow.definition.WorkStandard;
import dev.huiwu.workflow.fixture.RunningProcess;
import dev.huiwu.workflow.instance.ProcessAction;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FacetStepsTest {

    private final RunningProcess process = new RunningProcess();

    private FacetReport report(Facet facet) {
        return FacetSteps.usual().report(facet, process.instance()).orElseThrow();
    }

    @Test
    void aFacetIsReadyOnceItsStepsAreDone() {
        process.completed("P01", "P03", "P04");
        assertThat(report(Facet.BUDGET).state()).isEqualTo(FacetState.NOT_STARTED);
        assertThat(report(Facet.BUDGET).open()).containsExactly("P06");
        process.completed("P06");
        assertThat(report(Facet.BUDGET).state()).isEqualTo(FacetState.READY);
        assertThat(report(Facet.BUDGET).figures()).isEqualTo(Map.of("steps", 1, "done", 1));
    }

    @Test
    void aFacetWithSomeOfItsStepsDoneIsInProgress() {
        FacetSteps own = new FacetSteps(Map.of(Facet.BUDGET, List.of(StepId.of("P01"), StepId.of("P06"))));
        process.completed("P01");
        assertThat(own.report(Facet.BUDGET, process.instance()).orElseThrow().state())
                .isEqualTo(FacetState.IN_PROGRESS);
        assertThat(own.report(Facet.POWER, process.instance())).isEmpty();
    }

    @Test
    void r5AProcessTellsTheReadinessWhatIsDoneAndTakesNothingBackThatWasToldByHand() {
        process.completed("P01", "P03", "P04", "P06");
        Meeting meeting = Fixtures.meeting();
        String room = meeting.mainSite().code();
        Readiness byHand = ReadinessTemplates.usual()
                .of(meeting.type())
                .orElseThrow()
                .open(meeting, Language.CHINESE)
                .change(new FacetChange.Ready(
                        Facet.POWER.at(room),
                        "双路供电已试",
                        "测试单7",
                        "venue-1",
                        process.instance().lastAt()))
                .orThrow();
        Readiness told = byHand.change(FacetSteps.usual()
                        .changes(
                                byHand,
                                process.instance(),
                                Set.of(room),
                                "lead-1",
                                process.instance().lastAt()))
                .orThrow();
        FacetEntry budget = told.entry(Facet.BUDGET.ofMeeting()).orElseThrow();
        assertThat(budget.state()).isEqualTo(FacetState.READY);
        assertThat(budget.evidence().get(0).reference())
                .isEqualTo("M76#" + process.instance().lastNumber());
        assertThat(told.entry(Facet.POWER.at(room)).orElseThrow().state()).isEqualTo(FacetState.READY);
    }

    /** The approval of the plan may end the work, may do without a card, or may go on; the budget stands beside. */
    @Nested
    class WhenTheWorkEndsBeforeTheMeeting {

        private final FacetSteps own = new FacetSteps(Map.of(
                Facet.VENUE, List.of(StepId.of("V")),
                Facet.POWER, List.of(StepId.of("P"), StepId.of("V")),
                Facet.NAME_CARDS, List.of(StepId.of("C")),
                Facet.BUDGET, List.of(StepId.of("B"))));
        private final RunningProcess decided = new RunningProcess(ProcessDefinition.define("approval")
                .step("P", step -> step.by(Role.SECRETARY).day(-7).addStandard("a"))
                .step(
                        "A",
                        step -> step.by(Role.LEAD)
                                .day(-5)
                                .after("P")
                                .addStandard("a")
                                .outcome("go", "同意", "Approved")
                                .outcome("plain", "不摆座签", "Without cards")
                                .defaultOutcome("go")
                                .addOutcome(StepOutcome.of("rejected", "否决", "Rejected")
                                        .ending()))
                .step(
                        "V",
                        step -> step.by(Role.VENUE)
                                .day(-2)
                                .afterOutcome("A", "go", "plain")
                                .addStandard("a"))
                .step(
                        "C",
                        step -> step.by(Role.SECRETARY)
                                .day(-1)
                                .afterOutcome("A", "go")
                                .addStandard("a"))
                .step("B", step -> step.by(Role.SECRETARY).day(-1).addStandard("a"))
                .build());

        private void decides(String outcome) {
            StepId approval = StepId.of("A");
            decided.completed("P");
            decided.doing(
                    RunningProcess.first("LEAD"),
                    new ProcessAction.Tick(approval, new WorkStandard("a"), ""),
                    decided.instance().lastAt());
            decided.doing(
                    RunningProcess.first("LEAD"),
                    new ProcessAction.Complete(approval, Optional.of(outcome)),
                    decided.instance().lastAt());
        }

        private FacetState state(Facet facet) {
            return own.report(facet, decided.instance()).orElseThrow().state();
        }

        private List<Facet> told() {
            Readiness readiness = Readiness.builder()
                    .meeting("M76")
                    .addAllEntries(own.steps().keySet().stream()
                            .sorted(Comparator.comparing(Facet::code))
                            .map(facet -> FacetEntry.builder()
                                    .of(facet.ofMeeting())
                                    .required(true)
                                    .build())
                            .toList())
                    .build();
            return own
                    .changes(
                            readiness,
                            decided.instance(),
                            Set.of(),
                            "lead-1",
                            decided.instance().lastAt())
                    .stream()
                    .map(change -> change.of().facet())
                    .toList();
        }

        @Test
        void aStepThatADecisionLeadsPastIsNotNeeded() {
            decides("plain");
            assertThat(state(Facet.NAME_CARDS)).isEqualTo(FacetState.NOT_APPLICABLE);
            assertThat(FacetSteps.check(decided.instance())).isEmpty();
            assertThat(told()).containsExactly(Facet.NAME_CARDS, Facet.POWER);
        }

        @Test
        void aRejectionMakesNothingNotApplicableAndIsSaidWhileOtherStepsGoOn() {
            decides("rejected");
            assertThat(state(Facet.VENUE)).isEqualTo(FacetState.NOT_STARTED);
            assertThat(state(Facet.NAME_CARDS)).isEqualTo(FacetState.NOT_STARTED);
            assertThat(state(Facet.POWER)).isEqualTo(FacetState.IN_PROGRESS);
            assertThat(told()).containsExactly(Facet.POWER);
            assertThat(FacetSteps.check(decided.instance())).singleElement().satisfies(finding -> {
                assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                assertThat(finding.zh()).startsWith("流程 M76 在环节 A 以“否决”结束");
                assertThat(finding.en()).startsWith("Process M76 ended in step A with \"Rejected\"");
            });
        }

        @Test
        void onceItIsOverItTellsNothingMoreAndIsAnError() {
            decides("rejected");
            decided.completed("B");
            assertThat(told()).isEmpty();
            assertThat(FacetSteps.check(decided.instance()))
                    .extracting(finding -> finding.severity() + " " + finding.code())
                    .containsExactly("ERROR process-ended-early");
        }

        @Test
        void aCancelledProcessTellsNothingAndIsAnError() {
            decided.completed("P", "B");
            decided.doing(
                    RunningProcess.first("LEAD"),
                    new ProcessAction.Cancel(),
                    decided.instance().lastAt());
            assertThat(told()).isEmpty();
            assertThat(FacetSteps.check(decided.instance()))
                    .extracting(finding -> finding.severity() + " " + finding.code())
                    .containsExactly("ERROR process-cancelled");
        }
    }
}
