package dev.huiwu.workflow.definition;

import static dev.huiwu.workflow.definition.Role.SEATING;
import static dev.huiwu.workflow.definition.Role.SECRETARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.huiwu.core.FindingsException;
import dev.huiwu.core.Language;
import dev.huiwu.workflow.fixture.DefaultProcess;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProcessDefinitionTest {

    private final ProcessDefinition seating = ProcessDefinition.define("seating")
            .step("P18", step -> step.by(SEATING).day(-2).after("P14").addStandard("every attendee one seat"))
            .step("P14", step -> step.by(SECRETARY).day(-3).addStandard("no duplicate, no unknown unit"))
            .build();

    @Nested
    class WhenBuiltInJava {

        @Test
        void takesStepsThatNameOnesDefinedLater() {
            assertThat(seating.steps()).extracting(step -> step.id().value()).containsExactly("P18", "P14");
            assertThat(seating.roles()).containsExactly(SEATING, SECRETARY);
        }

        @Test
        void namesWhatHasNoNameByItsId() {
            assertThat(seating.name(Language.CHINESE)).isEqualTo("seating");
            assertThat(seating.steps().get(0).name(Language.ENGLISH)).isEqualTo("P18");
        }

        @Test
        void saysEveryFaultInOneException() {
            ProcessDefinition.Builder builder = ProcessDefinition.define("seating")
                    .step("P18", step -> step.by(SEATING).day(-2).after("P14").addStandard("one seat each"))
                    .step("P19", step -> step.day(-2).after("P18").addStandard("checked"));

            assertThatExceptionOfType(FindingsException.class)
                    .isThrownBy(builder::build)
                    .withMessage("""
                            Process "seating" is not valid:
                              [unknown-step] Step P18 waits for P14, which is not defined. Define it or correct the id.
                              [no-owner] Step P19 has no owner role. Name one.""")
                    .satisfies(e -> assertThat(e.findings().codes())
                            .containsExactly("unknown-step", "no-stand-in", "no-owner", "no-stand-in"));
        }

        @Test
        void refusesAStepThatNamesAPredecessorTwice() {
            assertThatThrownBy(() -> ProcessStep.builder()
                            .id(StepId.of("P2"))
                            .after("P1", "P1")
                            .build())
                    .hasMessage("Step P2 names a predecessor twice: [P1, P1].");
        }
    }

    @Nested
    class TheHash {

        @Test
        void doesNotDependOnTheOrderOfWriting() {
            List<ProcessStep> steps =
                    new ArrayList<>(DefaultProcess.definition().steps());
            Collections.reverse(steps);

            assertThat(DefaultProcess.definition().toBuilder()
                            .steps(steps)
                            .build()
                            .contentHash())
                    .isEqualTo(DefaultProcess.definition().contentHash())
                    .matches("[0-9a-f]{64}");
        }

        @Test
        void changesWithEveryAttribute() {
            Stream<String> hashes = Stream.of(
                            step -> step,
                            (UnaryOperator<ProcessStep.Builder>) step -> step.zh("排座位"),
                            step -> step.en("Seat"),
                            step -> step.in(Phase.ONSITE),
                            step -> step.by(Role.LEAD),
                            step -> step.after("P13"),
                            step -> step.day(-2, LocalTime.of(16, 0)),
                            step -> step.day(-1).deadline(new Deadline(new Anchor("notice"), -2, Optional.empty())),
                            step -> step.requirement("seat all"),
                            step -> step.addStandard("more"),
                            step -> step.addDeliverable("more"),
                            step -> step.addStandIn("more"))
                    .map(change -> DefaultProcess.definition().toBuilder()
                            .steps(DefaultProcess.stepsWith("P18", change))
                            .build()
                            .contentHash());

            assertThat(hashes).doesNotHaveDuplicates().hasSize(12);
        }
    }

    @Nested
    class StepIds {

        @ParameterizedTest(name = "{0} before {1}")
        @CsvSource({"P9, P10", "P09, P10", "P09, P9", "A, B", "P, P1", "P1, P1a", "1.9, 1.10", "P2, Q1", "P07, P10"})
        void orderAsAClerkCounts(String first, String second) {
            assertThat(StepId.of(first)).isLessThan(StepId.of(second));
            assertThat(StepId.of(second)).isGreaterThan(StepId.of(first));
        }

        @Test
        void holdNoWhiteSpace() {
            assertThatThrownBy(() -> StepId.of("P 1")).hasMessage("Step id \"P 1\" is empty or holds white space.");
        }
    }

    @Nested
    class StandIns {

        @ParameterizedTest(name = "{0} is {1}")
        @CsvSource({
            "any registrar, ANY_OF",
            "any staff except the placer, ANY_OF",
            "任一签到员, ANY_OF",
            "deputy secretary-general only, ONLY",
            "仅限副秘书长, ONLY",
            "second secretary, NAMED",
            "副处长, NAMED"
        })
        void areReadFromTheWordsOfATable(String text, StandInKind kind) {
            assertThat(StandInRule.ofText(text)).isEqualTo(StandInRule.of(kind, text));
        }
    }

    @Test
    void r43AnOfficesOwnKindsNeedNoChangeOfTheLibrary() {
        ProcessDefinition own = ProcessDefinition.define("own")
                .anchor(new Anchor("visit"), "V1")
                .step(
                        "V1",
                        step -> step.by(new Role("PILOT", "领航", "Pilot"))
                                .in(new Phase("ARRIVE", "抵达", "Arrive"))
                                .day(-1)
                                .onlyIf(new Fact("foreign-guests"))
                                .approval(new Authority("protocol-chief", 25, "礼宾处长", "chief of protocol"))
                                .addStandard("flags in order")
                                .addStandIn("second pilot"))
                .step(
                        "V2",
                        step -> step.by(new Role("PILOT", "领航", "Pilot"))
                                .deadline(new Deadline(new Anchor("visit"), 1, Optional.empty()))
                                .after("V1")
                                .addStandard("thanked")
                                .addStandIn("second pilot"))
                .build();

        assertThat(own.facts()).containsExactly(new Fact("foreign-guests"));
        assertThat(own.step(StepId.of("V1"))
                        .orElseThrow()
                        .approval()
                        .orElseThrow()
                        .reaches(Authority.DEPUTY_SECRETARY_GENERAL))
                .isTrue();
    }
}
