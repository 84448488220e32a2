package dev.huiwu.workflow.instance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.core.Language;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.workflow.chart.ProcessChart;
import dev.huiwu.workflow.chart.ProcessMermaid;
import dev.huiwu.workflow.definition.JoinRule;
import dev.huiwu.workflow.definition.ProcessDefinition;
import dev.huiwu.workflow.definition.ProcessStep;
import dev.huiwu.workflow.definition.Role;
import dev.huiwu.workflow.definition.StepId;
import dev.huiwu.workflow.definition.StepOutcome;
import dev.huiwu.workflow.duty.DutyAssignment;
import dev.huiwu.workflow.duty.DutyTable;
import dev.huiwu.workflow.review.DefinitionReview;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What comes after a decision without naming an outcome goes on by every outcome that goes on, and by no other. */
class EndingOutcomeTest {

    private static final PersonId LI = new PersonId("li");
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-04-20T09:00+08:00");

    /** The notice comes after the plan is approved, whichever way; a refused plan is filed. */
    private static final ProcessDefinition PLAN = ProcessDefinition.define("plan")
            .addStep(step("PLAN")
                    .outcome("approved", "同意", "Approved")
                    .outcome("amended", "修改后同意", "Approved as amended")
                    .addOutcome(StepOutcome.of("rejected", "否决", "Rejected").ending())
                    .defaultOutcome("approved")
                    .build())
            .addStep(step("NOTICE").after("PLAN").build())
            .addStep(step("FILE").afterOutcome("PLAN", "rejected").build())
            .build();

    @Test
    void aRefusedPlanSendsNoNotice() {
        ProcessInstance refused = decided("rejected");

        assertThat(refused.state(StepId.of("NOTICE")).status()).isEqualTo(StepStatus.OFF_WAY);
        assertThat(refused.open()).as("what names the outcome").containsExactly(StepId.of("FILE"));
    }

    @Test
    void everyOutcomeThatGoesOnSendsIt() {
        assertThat(decided("approved").open()).containsExactly(StepId.of("NOTICE"));
        assertThat(decided("amended").open()).containsExactly(StepId.of("NOTICE"));
    }

    @Test
    void aDecisionOfWhichEveryOutcomeEndsHasNothingAfterIt() {
        ProcessStep all = step("PLAN")
                .addOutcome(StepOutcome.of("rejected", "否决", "Rejected").ending())
                .defaultOutcome("rejected")
                .build();

        assertThat(DefinitionReview.of(List.of(all, step("NOTICE").after("PLAN").build()))
                        .codes())
                .containsExactly("join-never-opens");
    }

    @Test
    void aJoinOfAllDoesNotWaitForAWayThatMayEnd() {
        ProcessStep all = step("SEND").after("PLAN", "HALL").join(JoinRule.ALL).build();

        assertThat(DefinitionReview.of(List.of(PLAN.steps().get(0), step("HALL").build(), all))
                        .codes())
                .containsExactly("deadlock");
    }

    @Test
    void chartsSayByWhichOutcomesTheWayGoesOn() {
        assertThat(ProcessChart.of(PLAN, Language.ENGLISH).edges())
                .extracting(edge -> edge.to() + " " + edge.outcomes())
                .containsExactlyInAnyOrder("NOTICE [approved, amended]", "FILE [rejected]");
        assertThat(ProcessMermaid.of(PLAN, Language.ENGLISH)).contains("|\"Approved/Approved as amended\"|");
    }

    private static ProcessInstance decided(String outcome) {
        ProcessInstance opened = ProcessInstance.open(
                        "M",
                        PLAN,
                        DutyTable.builder()
                                .addAssignment(DutyAssignment.of(Role.SECRETARY, LI))
                                .build(),
                        NOW.plusDays(9),
                        Set.of(),
                        LI,
                        NOW)
                .instance();
        StepId plan = StepId.of("PLAN");
        ProcessInstance ticked = opened.ask(
                        new ProcessAction.Tick(
                                plan, PLAN.steps().get(0).standards().get(0), ""),
                        LI,
                        NOW)
                .orThrow()
                .instance();
        return ticked.ask(new ProcessAction.Complete(plan, Optional.of(outcome)), LI, NOW)
                .orThrow()
                .instance();
    }

    private static ProcessStep.Builder step(String id) {
        return ProcessStep.builder()
                .id(StepId.of(id))
                .by(Role.SECRETARY)
                .day(-1)
                .addStandard("done")
                .addStandIn("deputy");
    }
}
