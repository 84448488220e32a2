package dev.huiwu.workflow.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.huiwu.core.Language;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.workflow.chart.DutyChart;
import dev.huiwu.workflow.chart.ProcessChart;
import dev.huiwu.workflow.definition.Fact;
import dev.huiwu.workflow.definition.ProcessDefinition;
import dev.huiwu.workflow.definition.Role;
import dev.huiwu.workflow.definition.StepId;
import dev.huiwu.workflow.duty.Absence;
import dev.huiwu.workflow.fixture.Calendars;
import dev.huiwu.workflow.fixture.RunningProcess;
import dev.huiwu.workflow.schedule.HourPlan;
import dev.huiwu.workflow.schedule.Schedule;
import dev.huiwu.workflow.schedule.ScheduleRequest;
import dev.huiwu.workflow.standin.Handover;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A running process is looked at by the days and facts of its meeting as they are now. */
class AsItStandsTest {

    private static final PersonId SEC = RunningProcess.first("SEC");
    private static final ProcessDefinition DEFINITION = ProcessDefinition.define("papers")
            .step(
                    "A",
                    step -> step.by(Role.SECRETARY)
                            .day(-9)
                            .addStandard("drafted")
                            .addStandIn("deputy"))
            .step(
                    "B",
                    step -> step.by(Role.SECRETARY)
                            .after("A")
                            .day(-3)
                            .onlyIf(Fact.CLASSIFIED)
                            .addStandard("secrecy checked")
                            .addStandIn("deputy"))
            .build();

    @Nested
    class TheMeeting {

        private final RunningProcess process = new RunningProcess(DEFINITION);
        private final Schedule before = days(RunningProcess.MEETING);

        @Test
        void cannotBeMovedIntoThePast() {
            OffsetDateTime at = RunningProcess.MEETING.minusDays(5);

            assertThat(moving(at.minusMinutes(1), at)).containsExactly("meeting-in-past");
            assertThat(moving(at.withOffsetSameInstant(ZoneOffset.UTC), at))
                    .as("the same instant")
                    .containsExactly("meeting-in-past");
            assertThat(moving(at.plusMinutes(1), at)).isEmpty();
        }

        @Test
        void isNotLookedAtByTheDaysBeforeItWasMoved() {
            OffsetDateTime later = RunningProcess.MEETING.plusDays(7);
            OffsetDateTime now = RunningProcess.MEETING.minusDays(3);
            process.doing(SEC, new ProcessAction.MoveMeeting(later), now);
            ProcessInstance moved = process.instance();
            Absence away = new Absence(SEC, now, now.plusDays(9), Optional.empty(), "");

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> GapReport.of(moved, before, now))
                    .withMessageContaining("2026-04-24T09:00+08:00")
                    .withMessageContaining("2026-05-01T09:00+08:00");
            assertThatIllegalArgumentException().isThrownBy(() -> Handover.of(moved, before, away));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ProcessChart.of(moved, before, now, Language.ENGLISH));
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            DutyChart.of(moved, before, now, Calendars.national(), Language.ENGLISH, PersonId::value));
            assertThat(GapReport.of(moved, days(later.withOffsetSameInstant(ZoneOffset.UTC)), now)
                            .of(Gap.Kind.OVERDUE))
                    .as("of the same instant in another offset")
                    .hasSize(1);
        }

        private Iterable<String> moving(OffsetDateTime to, OffsetDateTime at) {
            return process.instance()
                    .ask(new ProcessAction.MoveMeeting(to), SEC, at, "because")
                    .reasons()
                    .codes();
        }
    }

    @Nested
    class Facts {

        private final ScheduleRequest misspelt = ScheduleRequest.builder()
                .definition(DEFINITION)
                .meetingStart(RunningProcess.MEETING)
                .calendar(Calendars.national())
                .begin(RunningProcess.MEETING.minusDays(20))
                .addFact(new Fact("clasified"))
                .build();

        @Test
        void thatNoStepAsksAboutOpenNoProcess() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ProcessInstance.open(
                            "M",
                            DEFINITION,
                            RunningProcess.duties(DEFINITION),
                            RunningProcess.MEETING,
                            Set.of(new Fact("clasified")),
                            SEC,
                            RunningProcess.MEETING.minusDays(20)))
                    .withMessage("Process \"papers\" asks about the facts [classified]; the meeting has [clasified].");
        }

        @Test
        void thatNoStepAsksAboutAreSaidOfDaysAndHours() {
            assertThat(Schedule.of(misspelt).findings().list())
                    .filteredOn(finding -> finding.code().equals("fact-not-asked"))
                    .singleElement()
                    .satisfies(finding -> {
                        assertThat(finding.subjects()).containsExactly("clasified");
                        assertThat(finding.zh()).contains("没有环节问“clasified”，只问：classified。");
                        assertThat(finding.en()).contains("they ask about: classified.");
                    });
            assertThat(HourPlan.of(misspelt, Set.of()).findings().codes()).contains("fact-not-asked");
        }

        @Test
        void leaveConditionalStepsOutWhereTheRequestHasNone() {
            ScheduleRequest none = misspelt.toBuilder().facts(Set.of()).build();

            assertThat(Schedule.of(none).step(StepId.of("B"))).isEmpty();
            assertThat(Schedule.of(none).findings().codes()).doesNotContain("fact-not-asked");
            assertThat(days(RunningProcess.MEETING).step(StepId.of("B"))).isPresent();
        }
    }

    @Test
    void goingBackByAnOutcomeNeedsAReasonAsSendingBackDoes() {
        RunningProcess process = new RunningProcess(ProcessDefinition.define("plan")
                .step(
                        "A",
                        step -> step.by(Role.SECRETARY)
                                .day(-9)
                                .addStandard("drafted")
                                .addStandIn("deputy"))
                .step(
                        "B",
                        step -> step.by(Role.SECRETARY)
                                .after("A")
                                .day(-8)
                                .outcome("approved", "同意", "Approved")
                                .outcomeBack("amend", "退回修改", "Amend", "A")
                                .defaultOutcome("approved")
                                .addStandard("opinion")
                                .addStandIn("deputy"))
                .step(
                        "C",
                        step -> step.by(Role.SECRETARY)
                                .after("B")
                                .day(-7)
                                .addStandard("sent")
                                .addStandIn("deputy"))
                .build());
        process.completed("A");
        ProcessAction amend = new ProcessAction.Complete(StepId.of("B"), Optional.of("amend"));
        ProcessInstance now = process.instance();

        assertThat(now.ask(amend, SEC, now.lastAt(), " ").reasons().codes()).containsExactly("reason-missing");
        assertThat(now.ask(amend, SEC, now.lastAt(), "too long").accepted()).isPresent();
    }

    private static Schedule days(OffsetDateTime start) {
        return Schedule.of(DEFINITION, start, Calendars.national());
    }
}
