package dev.huiwu.workflow.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.core.Language;
import dev.huiwu.core.fixture.Fixtures;
import dev.huiwu.core.meeting.Meeting;
import dev.huiwu.core.readiness.Facet;
import dev.huiwu.core.readiness.FacetChange;
import dev.huiwu.core.readiness.FacetEntry;
import dev.huiwu.core.readiness.FacetReport;
import dev.huiwu.core.readiness.FacetState;
import dev.huiwu.core.readiness.Readiness;
import dev.huiwu.core.readiness.ReadinessTemplates;
import dev.huiwu.workflow.definition.StepId;
import dev.huiwu.workflow.fixture.RunningProcess;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
}
