package dev.huiwu.workflow.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.huiwu.core.FindingsException;
import dev.huiwu.core.calendar.WorkCalendar;
import dev.huiwu.core.fixture.Seeds;
import dev.huiwu.workflow.definition.Anchor;
import dev.huiwu.workflow.definition.Deadline;
import dev.huiwu.workflow.definition.ProcessDefinition;
import dev.huiwu.workflow.definition.Role;
import dev.huiwu.workflow.definition.StepId;
import dev.huiwu.workflow.fixture.Calendars;
import dev.huiwu.workflow.fixture.DefaultProcess;
import dev.huiwu.workflow.fixture.RandomProcess;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ScheduleTest {

    private static final WorkCalendar CALENDAR = Calendars.national();

    @Nested
    class ForAMeetingAfterTheSpringFestival {

        private final Schedule schedule = scheduled(DefaultProcess.definition(), "2026-02-25T09:00+08:00");

        @ParameterizedTest(name = "{0} is due on {1}")
        @CsvSource({
            "P33, 2026-02-25",
            "P32, 2026-02-24",
            "P18, 2026-02-14", // a Saturday worked for the holiday
            "P14, 2026-02-13",
            "P11, 2026-02-12",
            "P01, 2026-01-28",
            "P39, 2026-02-26",
            "P41, 2026-02-28", // again a worked Saturday
            "P45, 2026-03-10"
        })
        void r14CountsWorkingDaysOverTheSpringFestival(String id, LocalDate due) {
            assertThat(step(id).due()).isEqualTo(due);
        }

        @Test
        void startsAStepWhenItsLastPredecessorIsDue() {
            assertThat(step("P14").start()).isEqualTo("2026-02-13"); // P12 and P13 on the same day
            assertThat(step("P14").workingDays()).isZero();
            assertThat(step("P32").start()).isEqualTo("2026-02-24");
            assertThat(step("P11").start()).isEqualTo("2026-02-09");
            assertThat(step("P11").workingDays()).isEqualTo(3);
            assertThat(step("P22").start()).isEqualTo("2026-02-14");
            assertThat(step("P22").workingDays()).isEqualTo(1); // the holiday between them is no working time
            assertThat(step("P01").start()).isEqualTo(step("P01").due());
        }

        @Test
        void ordersStepsByDueDayAndId() {
            assertThat(schedule.steps())
                    .hasSize(45)
                    .isSortedAccordingTo(ScheduledStep.BY_DUE)
                    .first()
                    .extracting(ScheduledStep::id)
                    .isEqualTo(StepId.of("P01"));
        }

        private ScheduledStep step(String id) {
            return schedule.step(StepId.of(id)).orElseThrow();
        }
    }

    @Nested
    class WhenDaysCannotBeCounted {

        @Test
        void saysWhichYearsTheCalendarLacks() {
            assertThatExceptionOfType(FindingsException.class)
                    .isThrownBy(() -> scheduled(DefaultProcess.definition(), "2027-01-05T09:00+08:00"))
                    .withMessageContaining("Process \"default\" cannot be scheduled for 2027-01-05")
                    .satisfies(e -> assertThat(e.findings().codes()).containsExactly("calendar-year-missing"));
        }

        @Test
        void saysSoWhenOnlyTheLastStepsReachIntoSuchAYear() {
            assertThatExceptionOfType(FindingsException.class)
                    .isThrownBy(() -> scheduled(DefaultProcess.definition(), "2026-12-25T09:00+08:00"))
                    .satisfies(e ->
                            assertThat(e.findings().list().get(0).subjects()).containsExactly("2027"));
        }

        @Test
        void refusesAnAnchorThatHasNoDate() {
            ProcessDefinition definition = ProcessDefinition.define("short")
                    .step(
                            "A",
                            step -> step.by(Role.LEAD)
                                    .deadline(new Deadline(new Anchor("minutes"), 3, Optional.empty()))
                                    .addStandard("done"))
                    .build();

            assertThatExceptionOfType(FindingsException.class)
                    .isThrownBy(() -> scheduled(definition, "2026-04-24T09:00+08:00"))
                    .satisfies(e -> assertThat(e.findings().codes()).containsExactly("anchor-without-date"));
        }
    }

    @Nested
    class OnADayOff {

        @Test
        void countsAllTheSameAndSaysSo() {
            Schedule schedule = scheduled(DefaultProcess.definition(), "2026-04-25T09:00+08:00"); // a Saturday

            assertThat(schedule.findings().codes()).containsExactly("meeting-on-day-off");
            assertThat(schedule.step(StepId.of("P33")).orElseThrow().due()).isEqualTo("2026-04-25");
            assertThat(schedule.step(StepId.of("P32")).orElseThrow().due()).isEqualTo("2026-04-24");
        }
    }

    @Nested
    class WithTimesOfDay {

        @Test
        void keepsThemAndOrdersByThem() {
            Schedule schedule = scheduled(
                    ProcessDefinition.define("short")
                            .step("A", step -> step.by(Role.LEAD).day(-1).addStandard("done"))
                            .step(
                                    "B",
                                    step -> step.by(Role.LEAD)
                                            .day(-1, LocalTime.of(16, 0))
                                            .addStandard("done"))
                            .build(),
                    "2026-04-24T09:00+08:00");

            assertThat(schedule.steps()).extracting(step -> step.id().value()).containsExactly("B", "A");
            assertThat(schedule.steps().get(0).time()).hasValue(LocalTime.of(16, 0));
        }
    }

    @Nested
    class BuiltByHand {

        private final Schedule schedule = scheduled(
                ProcessDefinition.define("short")
                        .step("A", step -> step.by(Role.LEAD).day(-1).addStandard("done"))
                        .step("B", step -> step.by(Role.LEAD).day(-1).after("A").addStandard("done"))
                        .build(),
                "2026-04-24T09:00+08:00");

        @Test
        void refusesStepsThatWaitInACircle() {
            ScheduledStep a = schedule.steps().get(0);
            ScheduledStep circular = ScheduledStep.builder()
                    .from(a)
                    .step(a.step().toBuilder().after("B").build())
                    .build();

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Schedule.builder()
                            .from(schedule)
                            .steps(List.of(circular, schedule.steps().get(1)))
                            .build())
                    .withMessage("Steps of a schedule wait for each other in a circle.");
        }

        @Test
        void refusesAStepThatIsDueBeforeItsPredecessor() {
            ScheduledStep b = schedule.steps().get(1);
            ScheduledStep early = ScheduledStep.builder()
                    .from(b)
                    .start(b.due().minusDays(3))
                    .due(b.due().minusDays(3))
                    .build();

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Schedule.builder()
                            .from(schedule)
                            .steps(List.of(schedule.steps().get(0), early))
                            .build())
                    .withMessage("Step B is due on 2026-04-20, before its predecessor A on 2026-04-23.");
        }
    }

    /** Laws that hold for every process; a failure names the seed that repeats it. */
    @Nested
    class ForAnyProcess {

        static LongStream seeds() {
            return Seeds.usually(500);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void dueDaysNeverDecreaseAlongAPath(long seed) {
            Schedule schedule = scheduled(RandomProcess.of(seed, 40), "2026-02-25T09:00+08:00");
            for (ScheduledStep step : schedule.steps()) {
                assertThat(step.start()).isBeforeOrEqualTo(step.due());
                for (StepId before : step.step().predecessors()) {
                    assertThat(schedule.step(before).orElseThrow().due()).isBeforeOrEqualTo(step.start());
                }
            }
        }
    }

    private static Schedule scheduled(ProcessDefinition definition, String meeting) {
        return Schedule.of(definition, OffsetDateTime.parse(meeting), CALENDAR);
    }
}
