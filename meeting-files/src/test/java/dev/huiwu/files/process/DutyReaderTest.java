package dev.huiwu.files.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.Samples;
import dev.huiwu.workflow.definition.Authority;
import dev.huiwu.workflow.definition.Role;
import dev.huiwu.workflow.definition.StandardProcesses;
import dev.huiwu.workflow.definition.StepId;
import dev.huiwu.workflow.duty.DutyTable;
import dev.huiwu.workflow.review.DutyReview;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** R7: the duties of a process as a table. */
class DutyReaderTest {

    @Test
    void readsRolesStepsStandInsAndHowFarTheyMayApprove() {
        DutyTable duties = read("岗位,环节编号,责任人,替岗,协助\n"
                        + "秘书长,,chen(秘书长),sun（副秘书长）、li,\n"
                        + "SEAT,P18,wang,li,zhao；qian\n")
                .orThrow();

        assertThat(duties.assignments()).hasSize(2);
        assertThat(duties.authority(new PersonId("sun"))).contains(Authority.DEPUTY_SECRETARY_GENERAL);
        assertThat(duties.assignments().get(1)).satisfies(duty -> {
            assertThat(duty.role()).isEqualTo(Role.SEATING);
            assertThat(duty.step()).contains(StepId.of("P18"));
            assertThat(duty.helping()).containsExactly(new PersonId("zhao"), new PersonId("qian"));
        });
    }

    @Test
    void r7ReportsADutyOfTwoOrOfNobodyWithBothNamesAllAtOnce() {
        ReadResult<DutyTable> result = read(
                "岗位,责任人,替岗\n" + "SEC,zhang,\n" + "SEC,li,\n" + "SEAT,wang、zhao,\n" + "CARD,,\n" + "REG,qian,qian\n");

        assertThat(result.findings().stream().map(Samples::line))
                .containsExactlyInAnyOrder(
                        "error duty-twice",
                        "error duty-not-one 4 answerable",
                        "error value-missing 5 answerable",
                        "error duty-stand-in-same 6 stand_ins");
        assertThat(result.findings()
                        .only(finding -> finding.code().equals("duty-twice"))
                        .list()
                        .get(0)
                        .subjects())
                .containsExactly("SEC", "zhang", "li");
    }

    @Test
    void onePersonHasOneAuthority() {
        assertThat(read("岗位,责任人,替岗\nSG,chen(秘书长),sun(副秘书长)\nSEC,sun(处室负责人),li\n").findings().stream()
                        .map(Samples::line))
                .containsExactly("error duty-authority-twice 3 answerable");
    }

    @Test
    void r7SaysWhichDutiesOfAProcessNobodyIsAnswerableFor() {
        DutyTable duties =
                read("岗位,责任人,替岗\n" + "SEC,zhang,li\n" + "PILOT,wang,li\n").orThrow();

        var findings = DutyReview.of(StandardProcesses.executive(), duties);

        assertThat(findings.codes()).contains("duty-without-answerable", "duty-of-no-step");
        assertThat(findings.only(finding -> finding.code().equals("duty-of-no-step"))
                        .list()
                        .get(0)
                        .subjects())
                .containsExactly("PILOT");
    }

    private static ReadResult<DutyTable> read(String text) {
        return DutyReader.read("duties.csv", text.getBytes(StandardCharsets.UTF_8));
    }
}
