package dev.huiwu.workflow.schedule;

import static dev.huiwu.workflow.fixture.RunningProcess.MEETING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.calendar.WorkingHours;
import dev.huiwu.workflow.definition.ProcessDefinition;
import dev.huiwu.workflow.definition.ProcessStep;
import dev.huiwu.workflow.definition.Role;
import dev.huiwu.workflow.definition.StepId;
import dev.huiwu.workflow.duty.DutyAssignment;
import dev.huiwu.workflow.duty.DutyTable;
import dev.huiwu.workflow.fixture.Calendars;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** R11: every person's steps by day, and nobody at two places at one time. */
class BusyViewTest {

    private static final PersonId ZHANG = new PersonId("zhang");
    private static final PersonId LI = new PersonId("li");
    private static final DutyTable DUTIES = DutyTable.builder()
            .addAssignment(DutyAssignment.of(Role.REGISTRAR, ZHANG))
            .addAssignment(DutyAssignment.of(Role.USHERS, ZHANG))
            .addAssignment(DutyAssignment.of(Role.LEAD, LI))
            .build();

    @Test
    void r11APersonOnTwoStepsAtOneTimeInDifferentPlacesIsReported() {
        BusyView view = view(
                on("P34", Role.REGISTRAR, "desk", 0, 60),
                on("P35", Role.USHERS, "east entrance", 5, 40),
                on("P33", Role.LEAD, "hall", 60, 60));

        assertThat(view.doubles())
                .containsExactly(new BusyView.DoubleBooking(
                        ZHANG,
                        LocalDate.parse("2026-04-24"),
                        StepId.of("P35"),
                        "east entrance",
                        StepId.of("P34"),
                        "desk"));
        assertThat(view.findings().codes()).containsExactly("booked-twice");
        assertThat(view.findings().list().get(0).zh()).contains("zhang 在 2026-04-24 同一时间排了两处");
    }

    @Test
    void oneAfterTheOtherOrInOnePlaceIsNoConflict() {
        assertThat(view(on("P34", Role.REGISTRAR, "desk", 60, 30), on("P35", Role.USHERS, "entrance", 5, 55))
                        .doubles())
                .isEmpty();
        assertThat(view(on("P34", Role.REGISTRAR, "desk", 5, 30), on("P35", Role.USHERS, "desk", 5, 55))
                        .doubles())
                .isEmpty();
    }

    @Test
    void aStepThatNamesNoTimeTakesItsWholeDay() {
        BusyView view = view(
                on("P34", Role.REGISTRAR, "desk", 5, 30),
                step -> step.id(StepId.of("P36"))
                        .by(Role.USHERS)
                        .day(0)
                        .place("waiting room")
                        .addStandard("done")
                        .addStandIn("deputy"));

        assertThat(view.doubles()).hasSize(1);
    }

    @Test
    void r11TellsEachPersonsStepsByDayAndADayThatIsTooFull() {
        BusyView view =
                view(work("P01", Role.LEAD, -3, 5), work("P02", Role.LEAD, -3, 4), work("P03", Role.LEAD, -2, 8));

        assertThat(view.days())
                .containsExactly(
                        new BusyView.PersonDay(
                                LI,
                                LocalDate.parse("2026-04-21"),
                                List.of(StepId.of("P01"), StepId.of("P02")),
                                Duration.ofHours(9)),
                        new BusyView.PersonDay(
                                LI, LocalDate.parse("2026-04-22"), List.of(StepId.of("P03")), Duration.ofHours(8)));
        assertThat(view.findings().list()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("day-too-full");
            assertThat(finding.en()).contains("li has 9 hours of work due on 2026-04-21 (P01 P02), and the day has 8");
        });
    }

    private static Consumer<ProcessStep.Builder> on(String id, Role role, String place, int ahead, int minutes) {
        return step -> step.id(StepId.of(id))
                .by(role)
                .ahead(Duration.ofMinutes(ahead))
                .duration(Duration.ofMinutes(minutes))
                .place(place)
                .addStandard("done")
                .addStandIn("deputy");
    }

    private static Consumer<ProcessStep.Builder> work(String id, Role role, int day, int hours) {
        return step -> step.id(StepId.of(id))
                .by(role)
                .day(day)
                .duration(Duration.ofHours(hours))
                .addStandard("done")
                .addStandIn("deputy");
    }

    @SafeVarargs
    private static BusyView view(Consumer<ProcessStep.Builder>... steps) {
        ProcessDefinition.Builder definition = ProcessDefinition.define("busy");
        for (Consumer<ProcessStep.Builder> spec : steps) {
            ProcessStep.Builder step = ProcessStep.builder();
            spec.accept(step);
            definition.addStep(step.build());
        }
        Schedule schedule = Schedule.of(definition.build(), MEETING, Calendars.national());
        return BusyView.of(schedule, DUTIES, WorkingHours.OFFICE);
    }
}
