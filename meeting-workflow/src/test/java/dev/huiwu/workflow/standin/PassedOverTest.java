package dev.huiwu.workflow.standin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.workflow.definition.Authority;
import dev.huiwu.workflow.definition.ProcessDefinition;
import dev.huiwu.workflow.definition.Role;
import dev.huiwu.workflow.definition.StepId;
import dev.huiwu.workflow.duty.Absence;
import dev.huiwu.workflow.duty.DutyAssignment;
import dev.huiwu.workflow.duty.DutyTable;
import dev.huiwu.workflow.fixture.Calendars;
import dev.huiwu.workflow.fixture.RunningProcess;
import dev.huiwu.workflow.instance.ProcessAction;
import dev.huiwu.workflow.schedule.Schedule;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A stand-in whom an absence names and who does not take over a step is said, with why. */
class PassedOverTest {

    private static final PersonId CHIEF = new PersonId("chief");
    private static final PersonId DEPUTY = new PersonId("deputy");
    private static final PersonId USHER = new PersonId("usher");
    private static final PersonId CLERK = new PersonId("clerk");
    private static final OffsetDateTime FROM = OffsetDateTime.parse("2026-04-06T00:00+08:00");
    private static final OffsetDateTime UNTIL = OffsetDateTime.parse("2026-04-25T00:00+08:00");
    private static final StepId DRAFT = StepId.of("A");
    private static final StepId APPROVE = StepId.of("B");
    private static final StepId NOTE = StepId.of("C");

    private static final ProcessDefinition DEFINITION = ProcessDefinition.define("plan")
            .step(
                    "A",
                    step -> step.by(Role.SECRETARY)
                            .day(-9)
                            .addStandard("drafted")
                            .addStandIn("usher"))
            .step(
                    "B",
                    step -> step.by(Role.SECRETARY_GENERAL)
                            .after("A")
                            .day(-7)
                            .approval(Authority.DEPUTY_SECRETARY_GENERAL)
                            .addStandard("opinion")
                            .addStandIn("deputy secretary-general only"))
            .step(
                    "C",
                    step -> step.by(Role.SECRETARY_GENERAL)
                            .after("A")
                            .day(-7)
                            .addStandard("noted")
                            .addStandIn("deputy"))
            .build();
    private static final Schedule SCHEDULE = Schedule.of(DEFINITION, RunningProcess.MEETING, Calendars.national());

    private final RunningProcess process = new RunningProcess(
            DEFINITION,
            DutyTable.builder()
                    .addAssignment(DutyAssignment.of(Role.SECRETARY, CLERK, USHER))
                    .addAssignment(DutyAssignment.of(Role.SECRETARY_GENERAL, CHIEF, DEPUTY))
                    .putAuthority(CHIEF, Authority.SECRETARY_GENERAL)
                    .putAuthority(DEPUTY, Authority.DEPUTY_SECRETARY_GENERAL)
                    .putAuthority(CLERK, Authority.DEPUTY_SECRETARY_GENERAL)
                    .build());

    @Test
    void whoMayNotApproveIsPassedOverForTheApprovalsOnly() {
        Handover handover = without(USHER);

        assertThat(takesOver(handover, APPROVE)).contains(DEPUTY);
        assertThat(takesOver(handover, NOTE)).contains(USHER);
        assertThat(handover.findings().list()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("stand-in-below-authority");
            assertThat(finding.subjects()).containsExactly("B");
            assertThat(finding.zh()).startsWith("usher 没有写明有足够的审批权限，不接手环节 B：");
            assertThat(finding.en()).startsWith("usher does not take over steps B, as nothing says");
        });
    }

    @Test
    void whoDidTheWorkIsPassedOverForItsApproval() {
        process.completed("A");

        Handover handover = without(CLERK);

        assertThat(handover.passedOver().get(Handover.PassedOver.OWN_WORK)).containsExactly(APPROVE);
        assertThat(handover.findings().codes()).containsExactly("stand-in-own-work");
    }

    @Test
    void whoIsAwayTooIsPassedOverMeanwhile() {
        process.doing(
                USHER,
                new ProcessAction.AnnounceAbsence(new Absence(USHER, FROM.plusDays(1), UNTIL, Optional.empty(), "ill")),
                process.instance().lastAt());

        assertThat(without(USHER).passedOver().get(Handover.PassedOver.AWAY)).isEqualTo(List.of(APPROVE, NOTE));
    }

    @Test
    void whoTakesEverythingOverAndWhoIsNotNamedIsNoFinding() {
        assertThat(without(DEPUTY).findings().isEmpty()).isTrue();
        assertThat(Handover.of(process.instance(), SCHEDULE, new Absence(CHIEF, FROM, UNTIL, Optional.empty(), ""))
                        .findings()
                        .isEmpty())
                .isTrue();
        assertThat(Handover.of(process.instance(), SCHEDULE, new Absence(CLERK, FROM, UNTIL, Optional.of(USHER), ""))
                        .items())
                .extracting(Handover.Item::step)
                .containsExactly(DRAFT);
    }

    private Handover without(PersonId standIn) {
        return Handover.of(
                process.instance(), SCHEDULE, new Absence(CHIEF, FROM, UNTIL, Optional.of(standIn), "abroad"));
    }

    private static Optional<PersonId> takesOver(Handover handover, StepId step) {
        return handover.items().stream()
                .filter(item -> item.step().equals(step))
                .findFirst()
                .orElseThrow()
                .parts()
                .get(0)
                .takesOver();
    }
}
