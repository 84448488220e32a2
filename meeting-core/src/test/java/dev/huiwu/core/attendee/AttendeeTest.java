package dev.huiwu.core.attendee;

import static dev.huiwu.core.fixture.Fixtures.person;
import static dev.huiwu.core.fixture.Fixtures.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.huiwu.core.name.PersonName;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AttendeeTest {

    private final Attendee person = person(unit(1), 1);

    @Test
    void keepsNamesHealthAndReasonsOutOfItsText() {
        Attendee away = person.toBuilder()
                .name(new PersonName("王例"))
                .remark("请假:手术")
                .leave(new LeaveRequest("手术"))
                .substitute(new SubstituteAttendee(new PersonName("张试"), Optional.of("副局长")))
                .build();
        assertThat(away.toString()).contains("U001-1").doesNotContain("王例", "手术", "张试", "副局长");
    }

    @Nested
    class ForThePlaceToSit {

        @Test
        void takesZoneThenDelegationThenCategory() {
            Attendee inNoZone = person.toBuilder().zone(Optional.empty()).build();
            assertThat(person.zoneOr("其他")).isEqualTo("市政府部门");
            assertThat(inNoZone.zoneOr("其他")).isEqualTo("其他");
            assertThat(inNoZone.toBuilder().delegation("云渚区").build().zoneOr("其他"))
                    .isEqualTo("云渚区");
        }

        @Test
        void knowsTheRostrum() {
            assertThat(person.onRostrum()).isFalse();
            assertThat(person.toBuilder().zone("主席台").build().onRostrum()).isTrue();
        }

        @Test
        void startsAsAnOrdinarySeatWithANamedCard() {
            assertThat(person.seatNeed()).isEqualTo(SeatNeed.ORDINARY);
            assertThat(person.card()).isEqualTo(CardText.PERSON);
            assertThat(person.important()).isFalse();
        }
    }

    @Nested
    class WhenItBreaksARule {

        @Test
        void refusesASubstituteForSomebodyWhoIsThere() {
            assertThatThrownBy(() -> person.toBuilder()
                            .substitute(new SubstituteAttendee(new PersonName("王例"), Optional.empty()))
                            .build())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("U001-1")
                    .hasMessageContaining("not on leave");
        }

        @Test
        void refusesATurnBeforeTheFirst() {
            assertThatThrownBy(() -> person.toBuilder().speakingOrder(0).build())
                    .hasMessage("Attendee U001-1 speaks at turn 0; turns start at 1.");
        }

        @Test
        void refusesABlankZone() {
            assertThatThrownBy(() -> person.toBuilder().zone(" ").build()).hasMessageContaining("blank zone");
        }
    }

    @Nested
    class ForTheRecord {

        @Test
        void namesNobodyInItsText() {
            assertThat(person.toString())
                    .contains("U001-1")
                    .doesNotContain(person.name().orElseThrow().given());
        }

        @Test
        void keepsRolesInTheOrderTheyAreDeclared() {
            assertThat(person.toBuilder()
                            .addRoles(AttendeeRole.REPORTER, AttendeeRole.CHAIR)
                            .build()
                            .roles())
                    .containsExactly(AttendeeRole.CHAIR, AttendeeRole.REPORTER);
        }
    }
}
