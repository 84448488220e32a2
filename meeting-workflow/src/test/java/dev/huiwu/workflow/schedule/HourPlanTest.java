package dev.huiwu.workflow.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.huiwu.core.calendar.WorkingHours;
import dev.huiwu.workflow.definition.DropRule;
import dev.huiwu.workflow.definition.ProcessDefinition;
import dev.huiwu.workflow.definition.ProcessStep;
import dev.huiwu.workflow.definition.Role;
import dev.huiwu.workflow.definition.StepId;
import dev.huiwu.workflow.fixture.Calendars;
import dev.huiwu.workflow.fixture.RandomProcess;
import dev.huiwu.workflow.schedule.HourPlan.HourStep;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** R46: called on Wednesday at 17:00 for Friday at 09:00. */
class HourPlanTest {

    private static final OffsetDateTime WEDNESDAY = OffsetDateTime.parse("2026-04-22T17:00+08:00");
    private static final OffsetDateTime FRIDAY = OffsetDateTime.parse("2026-04-24T09:00+08:00");

    /** There are 19 and a half hours: 5 on Wednesday evening, 13 and a half on Thursday, 1 on Friday. */
    private static ProcessDefinition definition(int draft, int leastDraft) {
        return ProcessDefinition.define("late")
                .step("P07", work(-10, draft, leastDraft))
                .step("P10", work(-7, 1, 1).andThen(step -> step.after("P07")))
                .step("P18", work(-2, 4, 2).andThen(step -> step.after("P10")))
                .step(
                        "P21",
                        work(-2, 4, 2)
                                .andThen(step -> step.after("P18")
                                        .drop(new DropRule(Role.SECRETARY_GENERAL, "ushers lead every unit"))))
                .step("P20", work(-2, 6, 3).andThen(step -> step.after("P10").by(Role.CARDS)))
                .step("P32", work(-1, 2, 1).andThen(step -> step.after("P20", "P21")))
                .step("P34", work(0, 1, 1).andThen(step -> step.after("P32")))
                .build();
    }

    @Test
    void r46KeepsTheNormalTimesWhereTheyFitAndSaysWhatRunsTogether() {
        HourPlan plan = plan(definition(6, 2));

        assertThat(plan.isFeasible()).isTrue();
        assertThat(plan.findings()).isEmpty();
        assertThat(plan.steps())
                .extracting(step -> step.id().value())
                .containsExactly("P07", "P10", "P18", "P20", "P21", "P32");
        assertThat(plan.steps()).noneMatch(HourStep::shortened);
        assertThat(plan.steps().get(0).start()).isEqualTo("2026-04-22T17:00");
        assertThat(plan.steps().get(5).end()).isEqualTo("2026-04-23T21:00");
        assertThat(plan.besides(StepId.of("P20"))).containsExactly(StepId.of("P18"), StepId.of("P21"));
    }

    @Test
    void r46ShrinksAsFewStepsAsItCan() {
        HourPlan plan = plan(definition(12, 3));

        assertThat(plan.isFeasible()).isTrue();
        assertThat(plan.dropped()).isEmpty();
        assertThat(plan.steps().stream()
                        .filter(HourStep::shortened)
                        .map(step -> step.id().value()))
                .containsExactly("P07");
    }

    @Test
    void r46LeavesOutByRuleWhatSomebodyMustAgreeTo() {
        HourPlan plan = plan(definition(16, 14));

        assertThat(plan.isFeasible()).isTrue();
        assertThat(plan.dropped())
                .containsExactly(
                        new HourPlan.DroppedStep(StepId.of("P21"), Role.SECRETARY_GENERAL, "ushers lead every unit"));
        assertThat(plan.agreements()).containsExactly(Role.SECRETARY_GENERAL);
        assertThat(plan.findings().codes()).containsExactly("late-start-agreement");
        assertThat(plan.findings().list().get(0).en())
                .contains("P21 is left out")
                .contains("SG must agree");
    }

    @Test
    void r46SaysTheBottleneckAndByHowMuchWhereThereIsNoWay() {
        HourPlan plan = plan(definition(30, 20));

        assertThat(plan.isFeasible()).isFalse();
        LateChain late = plan.late().orElseThrow();
        assertThat(late.bottleneck()).isEqualTo(StepId.of("P07"));
        assertThat(late.shortBy()).isEqualTo(Duration.ofMinutes(60 * (20 + 1 + 3 + 1) - 60 * 19 - 30));
        assertThat(plan.findings()
                        .only(finding -> finding.code().equals("late-start-impossible"))
                        .list())
                .singleElement()
                .satisfies(finding -> assertThat(finding.en()).contains("take 5:30 hours more"));
    }

    @Test
    void r46KeepsAClockTimeThatIsStillToCome() {
        ProcessDefinition definition = ProcessDefinition.define("clock")
                .step("P11", work(0, 3, 1).andThen(step -> step.day(-1, LocalTime.of(16, 0))))
                .step("P16", work(0, 2, 2).andThen(step -> step.after("P11").ahead(Duration.ofHours(2))))
                .step("P33", work(0, 1, 1).andThen(step -> step.after("P16").ahead(Duration.ofMinutes(60))))
                .build();
        HourPlan plan = plan(definition);

        assertThat(plan.steps().get(0).latestEnd()).isEqualTo("2026-04-23T16:00");
        assertThat(plan.steps().get(2).latestEnd()).isEqualTo("2026-04-24T08:00");
        HourPlan noon = HourPlan.of(
                request(definition)
                        .begin(OffsetDateTime.parse("2026-04-23T14:30+08:00"))
                        .build(),
                Set.of());
        assertThat(noon.steps().get(0).shortened()).isTrue();
        assertThat(noon.steps().get(0).end()).isEqualTo("2026-04-23T15:30");
    }

    @Test
    void whatIsDoneRightBeforeTheMeetingIsNotDoneTheNightBefore() {
        ProcessDefinition definition = ProcessDefinition.define("spot")
                .step("P32", work(-1, 1, 1))
                .step("P33", work(0, 1, 1).andThen(step -> step.after("P32").ahead(Duration.ofMinutes(60))))
                .step(
                        "P34",
                        work(0, 1, 1)
                                .andThen(step -> step.after("P33")
                                        .ahead(Duration.ofMinutes(10))
                                        .takes(Duration.ofMinutes(50), Duration.ofMinutes(30))))
                .build();
        HourPlan plan = plan(definition);

        assertThat(plan.isFeasible()).isTrue();
        assertThat(plan.steps())
                .extracting(HourStep::start)
                .containsExactly(
                        LocalDateTime.parse("2026-04-22T17:00"),
                        LocalDateTime.parse("2026-04-24T07:00"),
                        LocalDateTime.parse("2026-04-24T08:00"));
        Schedule schedule =
                Schedule.of(request(definition).begin(Optional.empty()).build());
        assertThat(schedule.lateChains()).isEmpty();
        assertThat(schedule.step(StepId.of("P33")).orElseThrow().latestStart()).isEqualTo("2026-04-24T07:00");
    }

    @Test
    void worksIntoTheEveningWhereNobodySaysTheHours() {
        ScheduleRequest.Builder unsaid = request(definition(6, 2)).hours(Optional.empty());

        assertThat(HourPlan.of(unsaid.build(), Set.of())).isEqualTo(plan(definition(6, 2)));
    }

    @Test
    void leavesOutWhatIsDone() {
        HourPlan plan = HourPlan.of(request(definition(30, 20)).build(), Set.of(StepId.of("P07"), StepId.of("P10")));

        assertThat(plan.isFeasible()).isTrue();
        assertThat(plan.steps().get(0).start()).isEqualTo("2026-04-22T17:00");
    }

    @Test
    void asksWhenNowIsAndRefusesAMeetingThatHasBegun() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HourPlan.of(
                        request(definition(1, 1)).begin(Optional.empty()).build(), Set.of()))
                .withMessageContaining("does not say when that is");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        HourPlan.of(request(definition(1, 1)).begin(FRIDAY).build(), Set.of()))
                .withMessageContaining("nothing is left to plan");
    }

    /** Laws; a failure names the seed that repeats it. */
    @Nested
    class ForAnyProcess {

        static LongStream seeds() {
            return LongStream.range(0, 500);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void thereIsAPlanExactlyIfEverythingAtItsShortestFits(long seed) {
            ProcessDefinition definition = random(seed);
            HourPlan plan = plan(definition);
            ProcessDefinition shortest = definition.toBuilder()
                    .steps(definition.steps().stream()
                            .map(step -> step.toBuilder()
                                    .duration(step.drop().isPresent() ? Duration.ZERO : step.shortest())
                                    .minimumDuration(Optional.empty())
                                    .drop(Optional.empty())
                                    .build())
                            .toList())
                    .build();

            assertThat(plan.isFeasible()).isEqualTo(plan(shortest).isFeasible());
            for (HourStep step : plan.steps()) {
                assertThat(!plan.isFeasible() || !step.end().isAfter(step.latestEnd()))
                        .isTrue();
                assertThat(step.start()).isAfterOrEqualTo(LocalDateTime.parse("2026-04-22T17:00"));
            }
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void noMeasureIsTakenInVain(long seed) {
            ProcessDefinition definition = random(seed);
            HourPlan plan = plan(definition);
            if (!plan.isFeasible()) {
                return;
            }
            List<StepId> dropped =
                    plan.dropped().stream().map(HourPlan.DroppedStep::id).toList();
            List<StepId> shortened = plan.steps().stream()
                    .filter(HourStep::shortened)
                    .map(HourStep::id)
                    .toList();
            for (StepId id : dropped) {
                assertThat(plan(fixed(
                                        definition,
                                        dropped.stream()
                                                .filter(other -> !other.equals(id))
                                                .toList(),
                                        shortened))
                                .isFeasible())
                        .isFalse();
            }
            assertThat(plan(fixed(definition, dropped, shortened)).isFeasible()).isTrue();
        }

        /** Returns the process with the measures taken and no others possible. */
        private static ProcessDefinition fixed(
                ProcessDefinition definition, List<StepId> dropped, List<StepId> shortened) {
            return definition.toBuilder()
                    .steps(definition.steps().stream()
                            .map(step -> step.toBuilder()
                                    .duration(
                                            dropped.contains(step.id())
                                                    ? Duration.ZERO
                                                    : shortened.contains(step.id())
                                                            ? step.shortest()
                                                            : step.duration().orElse(Duration.ZERO))
                                    .minimumDuration(Optional.empty())
                                    .drop(Optional.empty())
                                    .build())
                            .toList())
                    .build();
        }

        private static ProcessDefinition random(long seed) {
            Random random = new Random(seed);
            ProcessDefinition plain = RandomProcess.of(seed, 14);
            return plain.toBuilder()
                    .steps(plain.steps().stream()
                            .map(step -> {
                                int normal = 1 + random.nextInt(10);
                                return step.toBuilder()
                                        .day(-1 - random.nextInt(2))
                                        .duration(Duration.ofHours(normal))
                                        .minimumDuration(Duration.ofMinutes(30L * (1 + random.nextInt(2 * normal))))
                                        .drop(
                                                random.nextInt(4) == 0
                                                        ? Optional.of(new DropRule(Role.LEAD, "without"))
                                                        : Optional.empty());
                            })
                            .map(step -> step.day(-1).build())
                            .toList())
                    .build();
        }
    }

    private static Consumer<ProcessStep.Builder> work(int day, int normal, int least) {
        return step -> step.by(Role.LEAD)
                .day(day)
                .takes(Duration.ofHours(normal), Duration.ofHours(least))
                .addStandard("done")
                .addStandIn("deputy");
    }

    private static HourPlan plan(ProcessDefinition definition) {
        return HourPlan.of(request(definition).build(), Set.of());
    }

    private static ScheduleRequest.Builder request(ProcessDefinition definition) {
        return ScheduleRequest.builder()
                .definition(definition)
                .meetingStart(FRIDAY)
                .calendar(Calendars.national())
                .hours(WorkingHours.OVERTIME)
                .begin(WEDNESDAY);
    }
}
