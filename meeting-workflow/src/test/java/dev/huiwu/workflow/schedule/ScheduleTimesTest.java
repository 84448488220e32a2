package dev.huiwu.workflow.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.huiwu.core.FindingsException;
import dev.huiwu.core.calendar.WorkCalendar;
import dev.huiwu.core.calendar.WorkClock;
import dev.huiwu.core.calendar.WorkingHours;
import dev.huiwu.workflow.definition.Anchor;
import dev.huiwu.workflow.definition.Deadline;
import dev.huiwu.workflow.definition.Fact;
import dev.huiwu.workflow.definition.ProcessDefinition;
import dev.huiwu.workflow.definition.ProcessStep;
import dev.huiwu.workflow.definition.Reminder;
import dev.huiwu.workflow.definition.Role;
import dev.huiwu.workflow.definition.StepId;
import dev.huiwu.workflow.fixture.Calendars;
import dev.huiwu.workflow.fixture.DefaultProcess;
import dev.huiwu.workflow.fixture.RandomProcess;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When work must and can begin, what is critical, and what comes too late. */
class ScheduleTimesTest {

    private static final OffsetDateTime MEETING = OffsetDateTime.parse("2026-04-24T09:00+08:00"); // a Friday

    @Nested
    class OfStepsThatTakeTime {

        private final ProcessDefinition definition = ProcessDefinition.define("plan")
                .step("A", work(-5, 4))
                .step("B", work(-2, 16).andThen(step -> step.after("A")))
                .step("C", work(-2, 2).andThen(step -> step.after("A")))
                .step("D", work(-1, 4).andThen(step -> step.after("B", "C")))
                .build();

        private final Schedule schedule = Schedule.of(request(definition).build());

        @Test
        void countsBackFromWhateverWaits() {
            ScheduledStep b = step(schedule, "B");
            assertThat(b.latestEnd()).isEqualTo("2026-04-22T18:00"); // its own deadline
            assertThat(b.latestStart()).isEqualTo("2026-04-21T08:30");
            assertThat(step(schedule, "A").latestEnd()).isEqualTo("2026-04-17T18:00");
            assertThat(step(schedule, "A").latestStart()).isEqualTo("2026-04-17T14:00");
        }

        @Test
        void beginsAtTheLastMomentWhereNobodySaysWhenItCanBegin() {
            assertThat(step(schedule, "A").earliestStart())
                    .isEqualTo(step(schedule, "A").latestStart());
            assertThat(step(schedule, "A").slack()).isZero();
            assertThat(step(schedule, "B").earliestEnd()).isEqualTo("2026-04-21T18:00");
            assertThat(step(schedule, "B").slack()).isEqualTo(Duration.ofHours(8));
            assertThat(step(schedule, "C").slack()).isEqualTo(Duration.ofHours(22));
            assertThat(schedule.lateChains()).isEmpty();
        }

        @Test
        void namesTheStepsThatLeaveTheLeastSlack() {
            assertThat(schedule.criticalPath()).containsExactly(StepId.of("A"));
            Schedule late = Schedule.of(request(definition)
                    .begin(OffsetDateTime.parse("2026-04-20T08:30+08:00"))
                    .build());
            assertThat(late.criticalPath()).containsExactly(StepId.of("A"));
        }

        @Test
        void saysWhatComesTooLateByHowMuchAndWhatTakesLongest() {
            Schedule late = Schedule.of(request(definition)
                    .begin(OffsetDateTime.parse("2026-04-22T08:30+08:00"))
                    .build());

            assertThat(late.lateChains())
                    .containsExactly(
                            new LateChain(List.of(StepId.of("A")), StepId.of("A"), Duration.ofHours(20)),
                            new LateChain(
                                    List.of(StepId.of("A"), StepId.of("B")), StepId.of("B"), Duration.ofHours(12)));
            assertThat(late.findings().list().get(1).en())
                    .contains("A B one after the other take 12 working hours more")
                    .contains("What takes longest is B");
        }

        @Test
        void takesWorkingHoursThatEndLater() {
            Schedule evenings = Schedule.of(request(definition)
                    .hours(WorkingHours.OVERTIME)
                    .begin(OffsetDateTime.parse("2026-04-21T20:30+08:00"))
                    .build());

            assertThat(step(evenings, "A").earliestEnd()).isEqualTo("2026-04-22T10:00");
        }
    }

    /** What is done on the day is done then, however late: nobody can begin it earlier or make the meeting shorter. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-04-24T09:00+08:00",
                "2026-04-24T15:00+08:00",
                "2026-04-24T19:00+08:00",
                "2026-04-25T09:00+08:00"
            })
    void aMeetingInTheAfternoonTheEveningOrOnADayOffLeavesAsMuchTime(String start) {
        Schedule schedule = Schedule.of(DefaultProcess.definition(), OffsetDateTime.parse(start), Calendars.national());

        assertThat(schedule.lateChains()).isEmpty();
        assertThat(step(schedule, "P36").slack()).isGreaterThanOrEqualTo(Duration.ZERO);
    }

    @Nested
    class ByTheClockOfTheOffice {

        /** Due the day before at 16:00. */
        private final ProcessDefinition definition = ProcessDefinition.define("clock")
                .step(
                        "A",
                        work(-1, 1)
                                .andThen(step -> step.deadline(
                                        new Deadline(Anchor.MEETING, -1, Optional.of(LocalTime.of(16, 0))))))
                .build();

        @Test
        void aStartToldInUtcIsReadInTheZoneOfTheOffice() {
            ScheduleRequest told = request(definition)
                    .meetingStart(OffsetDateTime.parse("2026-04-23T23:30Z"))
                    .zone(ZoneId.of("Asia/Shanghai"))
                    .begin(OffsetDateTime.parse("2026-04-22T02:00Z"))
                    .build();

            Schedule schedule = Schedule.of(told);

            assertThat(told.meetingStart().toString()).isEqualTo("2026-04-24T07:30+08:00");
            assertThat(schedule.meetingStart().toString()).isEqualTo("2026-04-24T07:30+08:00");
            assertThat(step(schedule, "A").due()).isEqualTo("2026-04-23");
            assertThat(step(schedule, "A").earliestStart()).isEqualTo("2026-04-22T10:00");
            assertThat(schedule.findings().list()).isEmpty();
        }

        @Test
        void aStartInUtcIsSaidToBeOneWhereNobodyNamesAZone() {
            Schedule schedule = Schedule.of(request(definition)
                    .meetingStart(OffsetDateTime.parse("2026-04-24T01:00Z"))
                    .build());

            assertThat(schedule.findings().list()).singleElement().satisfies(finding -> {
                assertThat(finding.code()).isEqualTo("meeting-start-in-utc");
                assertThat(finding.en()).contains("2026-04-24T01:00Z");
            });
        }

        @Test
        void aRequestInAnotherOffsetButTheSameZoneIsTheSame() {
            ScheduleRequest.Builder same = request(definition).zone(ZoneId.of("Asia/Shanghai"));

            assertThat(same.meetingStart(OffsetDateTime.parse("2026-04-24T01:00Z"))
                            .build())
                    .isEqualTo(same.meetingStart(OffsetDateTime.parse("2026-04-24T09:00+08:00"))
                            .build());
        }
    }

    @Nested
    class CountedFromSeveralAnchors {

        private final ProcessDefinition definition = ProcessDefinition.define("anchors")
                .anchor(Anchor.NOTICE, "P10")
                .step("P10", work(-7, 1))
                .step(
                        "P11",
                        work(0, 1)
                                .andThen(step ->
                                        step.after("P10").deadline(new Deadline(Anchor.NOTICE, 3, Optional.empty()))))
                .step(
                        "P41",
                        work(0, 1)
                                .andThen(step ->
                                        step.after("P11").deadline(new Deadline(Anchor.MINUTES, 1, Optional.empty()))))
                .build();

        @Test
        void anAnchorThatIsAStepIsItsDueDay() {
            Schedule schedule = Schedule.of(request(definition)
                    .putAnchor(Anchor.MINUTES, OffsetDateTime.parse("2026-04-28T10:00+08:00"))
                    .build());

            assertThat(step(schedule, "P10").due()).isEqualTo("2026-04-15");
            assertThat(step(schedule, "P11").due()).isEqualTo("2026-04-20");
            assertThat(step(schedule, "P41").due()).isEqualTo("2026-04-29");
        }

        @Test
        void aChainOfAnchorsMayBeAsLongAsTheProcess() {
            int size = 10_000;
            ProcessDefinition.Builder chain = ProcessDefinition.define("chain");
            for (int i = size - 1; i > 0; i--) { // the last step first, so that its day is asked for first
                String before = "S" + (i - 1);
                int days = i % 100 == 0 ? 1 : 0;
                Anchor anchor = new Anchor("a" + (i - 1));
                chain.anchor(anchor, before)
                        .step(
                                "S" + i,
                                work(0, 1)
                                        .andThen(step -> step.deadline(new Deadline(anchor, days, Optional.empty()))));
            }
            chain.step("S0", work(-120, 1));

            Schedule schedule = Schedule.of(request(chain.build()).build());

            WorkCalendar calendar = Calendars.national();
            assertThat(step(schedule, "S99").due()).isEqualTo(calendar.shift(MEETING.toLocalDate(), -120));
            assertThat(step(schedule, "S9999").due()).isEqualTo(calendar.shift(MEETING.toLocalDate(), -120 + 99));
        }

        @Test
        void whatIsGivenStandsBeforeWhatIsPlanned() {
            Schedule schedule = Schedule.of(request(definition)
                    .putAnchor(
                            Anchor.NOTICE,
                            OffsetDateTime.parse("2026-04-16T23:30+00:00")) // the 17th in the meeting's offset
                    .putAnchor(Anchor.MINUTES, OffsetDateTime.parse("2026-04-28T10:00+08:00"))
                    .build());

            assertThat(step(schedule, "P11").due()).isEqualTo("2026-04-22");
        }

        @Test
        void asksForOneThatNobodyGave() {
            assertThatExceptionOfType(FindingsException.class)
                    .isThrownBy(() -> Schedule.of(request(definition).build()))
                    .satisfies(e -> assertThat(e.findings().list())
                            .singleElement()
                            .satisfies(finding -> assertThat(finding.subjects()).containsExactly("P41", "minutes")));
        }

        @Test
        void saysWhereTheyPutAStepBeforeOneItWaitsFor() {
            Schedule schedule = Schedule.of(request(definition)
                    .putAnchor(Anchor.MINUTES, OffsetDateTime.parse("2026-04-14T10:00+08:00"))
                    .build());

            assertThat(schedule.findings().list()).singleElement().satisfies(finding -> {
                assertThat(finding.code()).isEqualTo("due-before-predecessor");
                assertThat(finding.subjects()).containsExactly("P41", "P11");
            });
        }
    }

    @Nested
    class OfAMeetingWithFacts {

        private final ProcessDefinition definition = ProcessDefinition.define("facts")
                .step("A", work(-3, 1))
                .step("B", work(-2, 1).andThen(step -> step.after("A").onlyIf(Fact.CLASSIFIED)))
                .step("C", work(-1, 1).andThen(step -> step.after("B").by(Role.VENUE)))
                .build();

        @Test
        void leavesOutWhatIsNotNeededAndWaitsForWhatThatWaitedFor() {
            Schedule open = Schedule.of(request(definition).build());
            Schedule classified =
                    Schedule.of(request(definition).addFact(Fact.CLASSIFIED).build());

            assertThat(open.step(StepId.of("B"))).isEmpty();
            assertThat(step(open, "C").step().predecessors()).containsExactly(StepId.of("A"));
            assertThat(step(classified, "C").step().predecessors()).containsExactly(StepId.of("B"));
        }
    }

    @Nested
    class WithACalendarThatIsProvisional {

        @Test
        void saysForWhichYearItHadNoData() {
            Schedule schedule = Schedule.of(request(DefaultProcess.definition())
                    .meetingStart(OffsetDateTime.parse("2027-01-05T09:00+08:00"))
                    .calendar(Calendars.national().provisional())
                    .build());

            assertThat(schedule.findings().list()).singleElement().satisfies(finding -> {
                assertThat(finding.code()).isEqualTo("calendar-year-provisional");
                assertThat(finding.subjects()).containsExactly("2027");
            });
        }
    }

    @Test
    void remindsBeforeTheDayDueInWorkingDays() {
        ProcessDefinition definition = ProcessDefinition.define("reminded")
                .step(
                        "A",
                        work(0, 0)
                                .andThen(step -> step.addReminder(Reminder.daysBefore(2))
                                        .addReminder(Reminder.daysBefore(0).at(LocalTime.of(7, 0)))))
                .build();
        Schedule schedule = Schedule.of(request(definition)
                .meetingStart(OffsetDateTime.parse("2026-02-25T09:00+08:00"))
                .build());

        assertThat(step(schedule, "A").reminders())
                .containsExactly(LocalDateTime.parse("2026-02-14T08:30"), LocalDateTime.parse("2026-02-25T07:00"));
    }

    @Test
    void listsWhatIsDueAtAnotherTimeWhenTheMeetingMoves() {
        Schedule before = Schedule.of(DefaultProcess.definition(), MEETING, Calendars.national());
        Schedule after = Schedule.of(DefaultProcess.definition(), MEETING.plusDays(3), Calendars.national());

        ScheduleDifference difference = ScheduleDifference.between(before, after);

        assertThat(difference.moved()).hasSize(45).first().satisfies(moved -> {
            assertThat(moved.step()).isEqualTo(StepId.of("P01"));
            assertThat(moved.fromDay()).isEqualTo("2026-04-02");
            assertThat(moved.toDay()).isEqualTo("2026-04-03");
        });
        assertThat(ScheduleDifference.between(before, before).isEmpty()).isTrue();
        assertThat(ScheduleDifference.between(
                                before,
                                Schedule.of(DefaultProcess.definition(), MEETING.plusHours(5), Calendars.national()))
                        .isEmpty())
                .isTrue();
    }

    /** Laws; a failure names the seed that repeats it. */
    @Nested
    class ForAnyProcess {

        private static final WorkClock CLOCK = new WorkClock(Calendars.national(), WorkingHours.OFFICE);

        static LongStream seeds() {
            return LongStream.range(0, 500);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void nothingIsDoneBeforeWhatItWaitsForAndSlackIsWhatIsLeft(long seed) {
            Random random = new Random(seed);
            Schedule schedule = Schedule.of(request(timed(seed, random))
                    .begin(random.nextBoolean() ? Optional.empty() : Optional.of(MEETING.minusDays(random.nextInt(20))))
                    .build());

            for (ScheduledStep step : schedule.steps()) {
                Duration length = step.step().duration().orElse(Duration.ZERO);
                assertThat(between(step, step.latestStart(), step.latestEnd())).isEqualTo(length);
                assertThat(between(step, step.earliestStart(), step.earliestEnd()))
                        .isEqualTo(length);
                assertThat(step.slack()).isEqualTo(between(step, step.earliestEnd(), step.latestEnd()));
                for (StepId id : step.step().predecessors()) {
                    ScheduledStep before = schedule.step(id).orElseThrow();
                    assertThat(before.latestEnd()).isBeforeOrEqualTo(step.latestStart());
                    assertThat(before.earliestEnd()).isBeforeOrEqualTo(step.earliestStart());
                }
            }
            boolean late = schedule.steps().stream()
                    .filter(step -> !isOnTheDay(step, step.earliestEnd()))
                    .anyMatch(step -> CLOCK.between(step.earliestEnd(), CLOCK.endOf(step.due()))
                            .isNegative());
            assertThat(schedule.lateChains().isEmpty()).isEqualTo(!late);
        }

        /** Working time, but on the meeting's day the time of the clock. */
        private static Duration between(ScheduledStep step, LocalDateTime from, LocalDateTime until) {
            return isOnTheDay(step, from) && isOnTheDay(step, until)
                    ? Duration.between(from, until)
                    : CLOCK.between(from, until);
        }

        private static boolean isOnTheDay(ScheduledStep step, LocalDateTime moment) {
            Deadline deadline = step.step().deadline().orElseThrow();
            return deadline.anchor().equals(Anchor.MEETING)
                    && deadline.workingDays() == 0
                    && step.due().equals(moment.toLocalDate());
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void aChainIsLateByWhatItTakesTogether(long seed) {
            Random random = new Random(seed);
            OffsetDateTime begin = MEETING.minusDays(random.nextInt(10));
            Schedule schedule =
                    Schedule.of(request(timed(seed, random)).begin(begin).build());

            for (LateChain chain : schedule.lateChains()) {
                if (chain.steps().stream()
                        .map(id -> schedule.step(id).orElseThrow())
                        .anyMatch(step -> isOnTheDay(step, step.due().atStartOfDay()))) {
                    continue; // goes by the clock in part
                }
                Duration together = chain.steps().stream()
                        .map(id -> schedule.step(id)
                                .orElseThrow()
                                .step()
                                .duration()
                                .orElse(Duration.ZERO))
                        .reduce(Duration.ZERO, Duration::plus);
                ScheduledStep last = schedule.step(chain.late()).orElseThrow();
                assertThat(chain.shortBy())
                        .isEqualTo(together.minus(CLOCK.between(begin.toLocalDateTime(), CLOCK.endOf(last.due()))));
            }
        }

        private static ProcessDefinition timed(long seed, Random random) {
            ProcessDefinition plain = RandomProcess.of(seed, 30);
            return plain.toBuilder()
                    .steps(plain.steps().stream()
                            .map(step -> random.nextInt(4) == 0
                                    ? step
                                    : step.toBuilder()
                                            .duration(Duration.ofMinutes(30L * random.nextInt(20)))
                                            .build())
                            .toList())
                    .build();
        }
    }

    private static Consumer<ProcessStep.Builder> work(int day, int hours) {
        return step -> step.by(Role.LEAD)
                .day(day)
                .duration(Duration.ofHours(hours))
                .addStandard("done")
                .addStandIn("deputy");
    }

    private static ScheduleRequest.Builder request(ProcessDefinition definition) {
        return ScheduleRequest.builder()
                .definition(definition)
                .meetingStart(MEETING)
                .calendar(Calendars.national());
    }

    private static ScheduledStep step(Schedule schedule, String id) {
        return schedule.step(StepId.of(id)).orElseThrow();
    }
}
