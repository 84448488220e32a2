package dev.huiwu.workflow.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.core.Check;
import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Location;
import dev.huiwu.core.Severity;
import dev.huiwu.workflow.definition.ProcessDefinition;
import dev.huiwu.workflow.definition.ProcessStep;
import dev.huiwu.workflow.definition.Role;
import dev.huiwu.workflow.definition.StepAspect;
import dev.huiwu.workflow.definition.StepId;
import dev.huiwu.workflow.fixture.DefaultProcess;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DefinitionReviewTest {

    @Nested
    class WithChecksOfTheOfficesOwn {

        /** Here whatever goes out of the house is signed. */
        private final Check<ProcessDefinition> signed = process -> new Findings(process.steps().stream()
                .filter(step -> step.deliverables().stream().anyMatch(paper -> paper.contains("通知"))
                        && step.countersign().isEmpty())
                .map(step -> Finding.builder()
                        .code("own-notice-unsigned")
                        .severity(Severity.ERROR)
                        .addSubject(step.id().value())
                        .zh("环节 %s 的通知没有会签。".formatted(step.id()))
                        .en("The notice of step %s is signed by nobody.".formatted(step.id()))
                        .build())
                .toList());

        @Test
        void r43TheyFindTheirFaultsAfterThoseOfTheLibrary() {
            Check<ProcessDefinition> review = DefinitionReview::of;
            ProcessDefinition own = ProcessDefinition.define("own")
                    .step(
                            "V1",
                            step -> step.by(Role.VENUE)
                                    .day(-1)
                                    .addStandard("sent")
                                    .addDeliverable("会议通知"))
                    .build();

            assertThat(review.and(signed).of(own).codes()).containsExactly("no-stand-in", "own-notice-unsigned");
            assertThat(review.and(signed).and(signed).of(own).list()).hasSize(3);
        }
    }

    @Nested
    class OfTheDefaultProcess {

        @Test
        void r9TheDefaultProcessIsWithoutFault() {
            assertThat(DefinitionReview.of(DefaultProcess.steps())).isEmpty();
        }

        @Test
        void r9ACycleIsReportedByIdsWhenP07IsMadeToWaitForP10() {
            Findings findings = DefinitionReview.of(DefaultProcess.stepsWith("P07", step -> step.after("P10")));

            Finding cycle = findings.only(finding -> finding.code().equals("cycle"))
                    .list()
                    .get(0);
            assertThat(cycle.subjects()).containsExactly("P07", "P08", "P10");
            assertThat(cycle.en()).contains("P07 P08 P10 and back to P07");
            assertThat(cycle.zh()).contains("P07 P08 P10，又回到 P07");
            assertThat(findings.codes()).containsExactly("deadline-before-predecessor", "cycle", "unreachable");
        }

        @Test
        void namesTheStepsBehindTheCycleInOneFinding() {
            Findings findings = DefinitionReview.of(DefaultProcess.stepsWith("P43", step -> step.after("P45")));

            assertThat(findings.only(finding -> finding.code().equals("cycle")).list())
                    .extracting(Finding::subjects)
                    .containsExactly(List.of("P43", "P45"));
            assertThat(findings.codes()).doesNotContain("unreachable");
        }
    }

    @Nested
    class OfStepsWithFaults {

        @Test
        void reportsEveryFaultAtOnceStepByStep() {
            List<ProcessStep> steps = List.of(
                    step("A").build(),
                    ProcessStep.builder().id(StepId.of("B")).after("Z").build(),
                    step("A").day(-3).build(),
                    step("C").day(-9).after("A").build());

            assertThat(DefinitionReview.of(steps).stream().map(f -> f.code() + f.subjects()))
                    .containsExactly(
                            "duplicate-step[A]",
                            "unknown-step[B, Z]",
                            "no-owner[B]",
                            "no-deadline[B]",
                            "no-standard[B]",
                            "no-stand-in[B]",
                            "deadline-before-predecessor[C, A]");
        }

        @Test
        void letsAStepWithoutStandInPassWithAWarning() {
            ProcessStep alone = ProcessStep.builder()
                    .id(StepId.of("A"))
                    .by(Role.LEAD)
                    .day(0)
                    .addStandard("done")
                    .build();

            assertThat(DefinitionReview.of(List.of(alone)))
                    .singleElement()
                    .extracting(Finding::code, Finding::severity)
                    .containsExactly("no-stand-in", Severity.WARNING);
        }

        @Test
        void pointsAtTheRowAndColumnOfEachFault() {
            List<ProcessStep> steps = List.of(
                    step("A").build(),
                    step("A").after("Z").build(),
                    step("C").after("C").build());

            Findings findings = DefinitionReview.of(
                    steps, (position, aspect) -> Optional.of(Location.ofCell("p.csv", position + 2, header(aspect))));

            assertThat(findings.stream().map(f -> f.code() + " " + f.location().orElseThrow()))
                    .containsExactly(
                            "duplicate-step p.csv:3 [id]",
                            "unknown-step p.csv:3 [predecessors]",
                            "cycle p.csv:4 [predecessors]");
        }

        @Test
        void findsNoStepsInAnEmptyProcess() {
            assertThat(DefinitionReview.of(List.of()).codes()).containsExactly("no-steps");
        }

        private String header(StepAspect aspect) {
            return aspect == StepAspect.ID ? "id" : "predecessors";
        }
    }

    /** Laws that hold for every graph; a failure names the seed that repeats it. */
    @Nested
    class OfAnyGraph {

        static LongStream seeds() {
            return LongStream.range(0, 200);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void everyStepIsOnACycleOrBehindOneOrCanBegin(long seed) {
            List<ProcessStep> steps = anyGraph(seed);
            Findings findings = DefinitionReview.of(steps);
            Set<String> blocked = new HashSet<>();
            findings.only(f -> f.code().equals("cycle") || f.code().equals("unreachable"))
                    .forEach(finding -> blocked.addAll(finding.subjects()));

            assertThat(blocked).isEqualTo(neverBegun(steps));
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void everyCycleIsOneAndStartsAtItsSmallestId(long seed) {
            List<ProcessStep> steps = anyGraph(seed);
            for (Finding finding : DefinitionReview.of(steps).only(f -> f.code().equals("cycle"))) {
                List<StepId> cycle = finding.subjects().stream().map(StepId::of).toList();
                assertThat(cycle.get(0))
                        .isEqualTo(cycle.stream().sorted().findFirst().orElseThrow());
                for (int i = 0; i < cycle.size(); i++) {
                    StepId next = cycle.get((i + 1) % cycle.size());
                    assertThat(steps.stream()
                                    .filter(step -> step.id().equals(next))
                                    .findFirst()
                                    .orElseThrow()
                                    .predecessors())
                            .contains(cycle.get(i));
                }
            }
        }

        /** What is left when steps begin as soon as all they wait for has begun. */
        private Set<String> neverBegun(List<ProcessStep> steps) {
            Set<StepId> begun = new HashSet<>();
            boolean more = true;
            while (more) {
                more = false;
                for (ProcessStep step : steps) {
                    more |= begun.containsAll(step.predecessors()) && begun.add(step.id());
                }
            }
            Set<String> left = new HashSet<>();
            steps.stream()
                    .filter(step -> !begun.contains(step.id()))
                    .forEach(step -> left.add(step.id().value()));
            return left;
        }

        private List<ProcessStep> anyGraph(long seed) {
            Random random = new Random(seed);
            int size = 1 + random.nextInt(12);
            List<ProcessStep> steps = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                ProcessStep.Builder step = step("S" + i);
                for (int j = 0; j < size; j++) {
                    if (random.nextInt(size * 2) < 2) {
                        step.after("S" + j);
                    }
                }
                steps.add(step.build());
            }
            return steps;
        }
    }

    private static ProcessStep.Builder step(String id) {
        return ProcessStep.builder()
                .id(StepId.of(id))
                .by(Role.LEAD)
                .day(-5)
                .addStandard("done")
                .addStandIn("deputy");
    }
}
