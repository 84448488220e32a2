package dev.huiwu.workflow.definition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.core.rule.RuleReference;
import dev.huiwu.workflow.fixture.DefaultProcess;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Two versions of one process. */
class DefinitionDifferenceTest {

    private static final ProcessDefinition FIRST = definition(1, DefaultProcess.steps());

    @Test
    void isEmptyBetweenAVersionAndItself() {
        assertThat(DefinitionDifference.between(FIRST, definition(2, DefaultProcess.steps())))
                .satisfies(difference -> assertThat(difference.isEmpty()).isTrue())
                .extracting(DefinitionDifference::from, DefinitionDifference::to)
                .containsExactly(1, 2);
    }

    @Test
    void namesWhatOfWhichStepIsDifferent() {
        ProcessDefinition second = definition(
                2,
                DefaultProcess.stepsWith(
                        "P24",
                        step -> step.addStandard("photograph of each row").duration(Duration.ofHours(2))));

        DefinitionDifference difference = DefinitionDifference.between(FIRST, second);

        assertThat(difference.changed())
                .isEqualTo(Map.of(StepId.of("P24"), Set.of(StepAspect.STANDARDS, StepAspect.DURATION)));
        assertThat(difference.added()).isEmpty();
        assertThat(difference.removed()).isEmpty();
    }

    @Test
    void tellsWhetherARunningProcessCanGoOn() {
        List<ProcessStep> without = DefaultProcess.steps().stream()
                .filter(step -> !step.id().value().equals("P45"))
                .toList();

        DefinitionDifference difference = DefinitionDifference.between(FIRST, definition(2, without));

        assertThat(difference.removed()).containsExactly(StepId.of("P45"));
        assertThat(difference.keeps(List.of(StepId.of("P44")))).isTrue();
        assertThat(difference.keeps(List.of(StepId.of("P44"), StepId.of("P45"))))
                .isFalse();
        assertThat(DefinitionDifference.between(definition(2, without), FIRST).added())
                .containsExactly(StepId.of("P45"));
    }

    @Test
    void r8SaysThatTheProcessRestsOnAnotherVersionOfARule() {
        ProcessDefinition second = FIRST.toBuilder()
                .rules(List.of(new RuleReference("seating", 2)))
                .build();

        DefinitionDifference difference = DefinitionDifference.between(FIRST, second);

        assertThat(difference.ruled()).isTrue();
        assertThat(difference.isEmpty()).isFalse();
        assertThat(second.contentHash()).isNotEqualTo(FIRST.contentHash());
    }

    private static ProcessDefinition definition(int version, List<ProcessStep> steps) {
        return ProcessDefinition.define("default").version(version).steps(steps).build();
    }
}
