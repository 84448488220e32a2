package dev.huiwu.workflow.instance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.core.Finding;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.workflow.definition.Authority;
import dev.huiwu.workflow.definition.ProcessDefinition;
import dev.huiwu.workflow.definition.Role;
import dev.huiwu.workflow.definition.StepId;
import dev.huiwu.workflow.duty.Absence;
import dev.huiwu.workflow.duty.DutyAssignment;
import dev.huiwu.workflow.duty.DutyTable;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Nobody whom the process does not know is written into it, as by a slip of the pen. */
class KnownPeopleTest {

    private static final PersonId LI = new PersonId("li");
    private static final PersonId SUN = new PersonId("sun");
    private static final PersonId ZHOU = new PersonId("zhou");
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-04-13T09:00+08:00");
    private static final StepId A = StepId.of("A");
    private static final ProcessDefinition DEFINITION = ProcessDefinition.define("small")
            .step(
                    "A",
                    step -> step.by(Role.SECRETARY).day(-1).addStandard("done").addStandIn("deputy"))
            .step(
                    "B",
                    step -> step.by(Role.SECRETARY).day(-1).addStandard("done").addStandIn("deputy"))
            .build();
    private static final DutyTable DUTIES = DutyTable.builder()
            .addAssignment(DutyAssignment.builder()
                    .role(Role.SECRETARY)
                    .answerable(LI)
                    .addStandIns(SUN)
                    .addHelping(new PersonId("helper"))
                    .build())
            .putAuthority(new PersonId("mayor"), Authority.MAYOR)
            .build();

    private ProcessInstance process = open(DUTIES);

    @Test
    void nobodyUnknownIsAwayOrStandsIn() {
        assertThat(unknown(LI, away("sec1", Optional.of("zzz")))).containsExactly("sec1", "zzz");
        assertThat(unknown(ZHOU, away("li", Optional.empty()))).containsExactly("zhou");
        assertThat(unknown(SUN, away("li", Optional.of("mayor")))).isEmpty();
    }

    @Test
    void nobodyUnknownIsHandedAStepOrAskedToSign() {
        assertThat(unknown(LI, new ProcessAction.HandOver(A, ZHOU))).containsExactly("zhou");
        assertThat(unknown(LI, new ProcessAction.AddSigner(A, ZHOU))).containsExactly("zhou");
        assertThat(unknown(LI, new ProcessAction.HandOver(A, new PersonId("helper"))))
                .isEmpty();
    }

    @Test
    void nobodyUnknownActsOnTheWholeProcess() {
        ProcessDefinition next = DEFINITION.toBuilder().version(2).build();
        assertThat(unknown(ZHOU, new ProcessAction.MoveMeeting(NOW.plusDays(20))))
                .containsExactly("zhou");
        assertThat(unknown(ZHOU, new ProcessAction.Cancel())).containsExactly("zhou");
        assertThat(unknown(ZHOU, new ProcessAction.Migrate(next))).containsExactly("zhou");
        assertThat(unknown(ZHOU, new ProcessAction.AssignDuties(DUTIES))).containsExactly("zhou");
        assertThat(unknown(SUN, new ProcessAction.Cancel())).isEmpty();
    }

    @Test
    void aDutyTableThatNamesThemMakesThemKnown() {
        DutyTable more = DUTIES.toBuilder()
                .addAssignment(DutyAssignment.of(Role.REGISTRAR, ZHOU))
                .build();
        doing(new ProcessAction.AssignDuties(more));

        assertThat(unknown(LI, new ProcessAction.HandOver(A, ZHOU))).isEmpty();
    }

    @Test
    void whoHoldsOrSignsAStepStaysKnownWhenTheTableNamesThemNoMore() {
        doing(new ProcessAction.HandOver(A, SUN));
        doing(new ProcessAction.AddSigner(StepId.of("B"), new PersonId("mayor")));
        doing(new ProcessAction.AssignDuties(DutyTable.builder()
                .addAssignment(DutyAssignment.of(Role.SECRETARY, LI))
                .build()));

        assertThat(unknown(LI, away("sun", Optional.of("mayor")))).isEmpty();
        assertThat(unknown(LI, away("helper", Optional.empty()))).containsExactly("helper");
    }

    @Test
    void aTableThatNamesNobodySaysNothingOfWhoIsKnown() {
        process = open(DutyTable.builder().build());

        assertThat(unknown(ZHOU, away("sec1", Optional.of("zzz")))).isEmpty();
        assertThat(unknown(ZHOU, new ProcessAction.Cancel())).isEmpty();
    }

    @Test
    void theRefusalSaysToEnterThemInTheDutyTableFirst() {
        Finding finding = process.ask(new ProcessAction.Cancel(), ZHOU, NOW, "because")
                .reasons()
                .list()
                .get(0);

        assertThat(finding.zh()).startsWith("zhou 不在责任分工表中").contains("record assign");
        assertThat(finding.en()).startsWith("zhou is not in the duty table").contains("record assign");
    }

    private void doing(ProcessAction action) {
        process = process.ask(action, LI, NOW, "because").orThrow().instance();
    }

    private Iterable<String> unknown(PersonId actor, ProcessAction action) {
        return process.ask(action, actor, NOW, "because").reasons().stream()
                .filter(finding -> finding.code().equals("person-unknown"))
                .flatMap(finding -> finding.subjects().stream())
                .toList();
    }

    private static ProcessAction away(String person, Optional<String> standIn) {
        return new ProcessAction.AnnounceAbsence(
                new Absence(new PersonId(person), NOW, NOW.plusDays(2), standIn.map(PersonId::new), "course"));
    }

    private static ProcessInstance open(DutyTable duties) {
        return ProcessInstance.open("M", DEFINITION, duties, NOW.plusDays(9), Set.of(), LI, NOW)
                .instance();
    }
}
