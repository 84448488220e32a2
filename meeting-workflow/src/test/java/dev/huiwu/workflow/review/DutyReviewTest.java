package dev.huiwu.workflow.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.workflow.definition.Countersign;
import dev.huiwu.workflow.definition.ProcessDefinition;
import dev.huiwu.workflow.definition.Role;
import dev.huiwu.workflow.duty.DutyAssignment;
import dev.huiwu.workflow.duty.DutyTable;
import org.junit.jupiter.api.Test;

/** R7: the duties of those who only sign. */
class DutyReviewTest {

    private static final ProcessDefinition SIGNED = ProcessDefinition.define("signed")
            .step(
                    "S",
                    step -> step.by(Role.SECRETARY)
                            .day(-1)
                            .addStandard("agreed")
                            .addStandIn("second secretary")
                            .countersign(Countersign.all(Role.REGISTRAR)))
            .build();
    private static final DutyTable OWNER = DutyTable.builder()
            .addAssignment(DutyAssignment.of(Role.SECRETARY, new PersonId("zhang"), new PersonId("li")))
            .build();

    @Test
    void aRoleThatOnlySignsNeedsSomebody() {
        assertThat(DutyReview.of(SIGNED, OWNER).list()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("duty-without-answerable");
            assertThat(finding.en()).contains("REG");
        });
    }

    @Test
    void aDutyThatIsToSignIsNoDutyOfNoStep() {
        DutyTable whole = OWNER.toBuilder()
                .addAssignment(DutyAssignment.of(Role.REGISTRAR, new PersonId("wang"), new PersonId("li")))
                .build();

        assertThat(DutyReview.of(SIGNED, whole).list()).isEmpty();
    }
}
