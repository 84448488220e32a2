package dev.huiwu.workflow.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.core.Findings;
import dev.huiwu.workflow.definition.ProcessStep;
import dev.huiwu.workflow.definition.StepId;
import dev.huiwu.workflow.definition.StepOutcome;
import dev.huiwu.workflow.fixture.Exploration;
import dev.huiwu.workflow.fixture.RandomWays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a review says of joins is what happens when every order of work and every outcome is tried. */
class WayReviewLawTest {

    static LongStream seeds() {
        return LongStream.range(0, 1_500);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void namesExactlyTheStepsThatWaitForEverOpenNeverOrOpenTwice(long seed) {
        List<ProcessStep> steps = RandomWays.of(seed, 3 + (int) (seed % 7));
        Exploration tried = new Exploration(steps);
        Findings findings = DefinitionReview.of(steps);

        Set<StepId> never = new TreeSet<>(steps.stream().map(ProcessStep::id).toList());
        never.removeAll(tried.opened());
        Set<StepId> stuck = new TreeSet<>(tried.stuck());
        stuck.removeAll(never);
        assertThat(about(findings, "join-never-opens")).isEqualTo(never);
        assertThat(about(findings, "deadlock")).isEqualTo(stuck);
        assertThat(about(findings, "join-opens-twice")).isEqualTo(tried.openedTwice());
    }

    @Test
    void theSeedsHoldEveryFaultOfJoinsAndProcessesWithoutOne() {
        List<String> faults = List.of("deadlock", "join-never-opens", "join-opens-twice");
        Map<String, Long> seen = seeds().mapToObj(seed -> DefinitionReview.of(RandomWays.of(seed, 3 + (int) (seed % 7)))
                        .codes())
                .flatMap(codes -> Collections.disjoint(codes, faults)
                        ? Stream.of("none")
                        : codes.stream().distinct())
                .collect(Collectors.groupingBy(code -> code, Collectors.counting()));

        assertThat(seen).containsKeys("none", "deadlock", "join-never-opens", "join-opens-twice");
        seen.keySet().retainAll(List.of("none", "deadlock", "join-never-opens", "join-opens-twice"));
        assertThat(seen.values()).allMatch(times -> times > 20);
    }

    @Test
    void theSeedsHoldStepsThatComeAfterADecisionThatMayEndTheWay() {
        long bare = seeds().mapToObj(seed -> RandomWays.of(seed, 3 + (int) (seed % 7)))
                .filter(steps -> steps.stream().anyMatch(step -> comesBareAfterAnEnd(step, steps)))
                .count();

        assertThat(bare).isGreaterThan(50);
    }

    private static boolean comesBareAfterAnEnd(ProcessStep step, List<ProcessStep> steps) {
        return steps.stream()
                .filter(before -> step.predecessors().contains(before.id()))
                .filter(before ->
                        step.onOutcomes().stream().noneMatch(on -> on.step().equals(before.id())))
                .anyMatch(before -> before.outcomes().stream().anyMatch(StepOutcome::ends));
    }

    private static Set<StepId> about(Findings findings, String code) {
        Set<StepId> about = new TreeSet<>();
        findings.only(finding -> finding.code().equals(code))
                .forEach(finding -> about.add(StepId.of(finding.subjects().get(0))));
        return about;
    }
}
