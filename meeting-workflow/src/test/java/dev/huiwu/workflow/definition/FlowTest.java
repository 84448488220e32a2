package dev.huiwu.workflow.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A process written in blocks. */
class FlowTest {

    private static final Consumer<ProcessStep.Builder> WORK =
            step -> step.by(Role.LEAD).day(-1).addStandard("done").addStandIn("deputy");

    @Test
    void isTheSameAsOneWrittenStepByStep() {
        ProcessDefinition blocks = ProcessDefinition.define("plan")
                .flow(flow -> flow.step("A", WORK)
                        .together(
                                rooms -> rooms.step("B", WORK),
                                money -> money.step("C", WORK).step("D", WORK))
                        .choose(
                                "E",
                                WORK,
                                choice -> choice.on("approved", "批准", "Approved", path -> path.step("F", WORK))
                                        .back("amend", "退改", "Amend", "A")
                                        .end("rejected", "不予批准", "Rejected"))
                        .step("G", WORK))
                .build();

        ProcessDefinition free = ProcessDefinition.define("plan")
                .step("A", WORK)
                .step("B", WORK.andThen(step -> step.after("A")))
                .step("C", WORK.andThen(step -> step.after("A")))
                .step("D", WORK.andThen(step -> step.after("C")))
                .step(
                        "E",
                        WORK.andThen(step -> step.after("B", "D")
                                .outcome("approved", "批准", "Approved")
                                .outcomeBack("amend", "退改", "Amend", "A")
                                .addOutcome(StepOutcome.of("rejected", "不予批准", "Rejected")
                                        .ending())
                                .defaultOutcome("approved")))
                .step("F", WORK.andThen(step -> step.afterOutcome("E", "approved")))
                .step("G", WORK.andThen(step -> step.after("F")))
                .build();

        assertThat(blocks).isEqualTo(free);
    }

    @Test
    void mayHoldDecisionsInsideWhatGoesOnTogether() {
        ProcessDefinition nested = ProcessDefinition.define("nested")
                .flow(flow -> flow.step("A", WORK)
                        .together(
                                left -> left.choose(
                                        "B",
                                        WORK,
                                        choice -> choice.on("long", "详", "Long", path -> path.step("C", WORK))
                                                .on("short", "简", "Short")),
                                right -> right.step("D", WORK))
                        .step("E", WORK))
                .build();

        ProcessStep joined = nested.step(StepId.of("E")).orElseThrow();
        assertThat(joined.predecessors()).extracting(StepId::value).containsExactly("C", "B", "D");
        assertThat(joined.onOutcomes()).containsExactly(new OnOutcome(StepId.of("B"), "short"));
    }

    @Test
    void takesTheFirstOutcomeThatGoesOnUnlessAnotherIsNamed() {
        assertThat(decision(choice -> choice.back("again", "退回", "Again", "A")
                                .on("yes", "是", "Yes")
                                .on("no", "否", "No"))
                        .defaultOutcome())
                .contains("yes");
        assertThat(decision(choice ->
                                choice.on("yes", "是", "Yes").on("no", "否", "No").otherwise("no"))
                        .defaultOutcome())
                .contains("no");
    }

    private static ProcessStep decision(Consumer<Flow.Choice> outcomes) {
        return ProcessDefinition.define("p")
                .flow(flow -> flow.step("A", WORK).choose("B", WORK, outcomes).step("C", WORK))
                .build()
                .step(StepId.of("B"))
                .orElseThrow();
    }
}
