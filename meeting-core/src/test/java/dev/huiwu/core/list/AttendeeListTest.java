package dev.huiwu.core.list;

import static dev.huiwu.core.fixture.Fixtures.locked;
import static dev.huiwu.core.fixture.Fixtures.people;
import static dev.huiwu.core.fixture.Fixtures.person;
import static dev.huiwu.core.fixture.Fixtures.unit;
import static dev.huiwu.core.fixture.Fixtures.units;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.huiwu.core.Location;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.json.MeetingJson;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AttendeeListTest {

    private static final Location FILE = Location.ofFile("list.json");

    private final List<Attendee> six = people(units(3), 2);
    private final List<Attendee> five = six.subList(0, 5);

    @Nested
    class WhileItIsADraft {

        private final AttendeeList draft = AttendeeList.draft(six);

        @Test
        void isEditedInPlaceOfItself() {
            assertThat(draft.withAttendees(five).size()).isEqualTo(5);
            assertThat(draft.withAttendees(five).version()).isEqualTo(1);
        }

        @Test
        void keepsTheOfficesOrderAndFindsPeopleById() {
            assertThat(draft.attendees()).isEqualTo(six);
            assertThat(draft.find(new PersonId("U002-1"))).contains(six.get(2));
            assertThat(draft.find(new PersonId("U009-1"))).isEmpty();
        }

        @Test
        void refusesToHoldAPersonTwice() {
            Attendee person = person(unit(1), 1);
            assertThatThrownBy(() -> AttendeeList.draft(List.of(person, person)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("List version 1 holds attendee U001-1 twice; ids are unique in a list.");
        }

        @Test
        void refusesABlankApprover() {
            assertThatThrownBy(() -> draft.lock(" ")).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class OnceItIsLocked {

        private final AttendeeList list = locked(six);

        @Test
        void neverChanges() {
            assertThat(list.state()).isEqualTo(ListState.LOCKED);
            assertThatThrownBy(() -> list.withAttendees(five))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("List version 1 is locked and cannot be edited; next() starts version 2.");
            assertThatThrownBy(() -> list.lock("somebody")).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> list.attendees().clear()).isInstanceOf(UnsupportedOperationException.class);
            assertThatThrownBy(() -> list.byId().clear()).isInstanceOf(UnsupportedOperationException.class);
        }

        @Test
        void doesNotFollowTheListItWasMadeFrom() {
            List<Attendee> mine = new ArrayList<>(six);
            AttendeeList kept = locked(mine);
            mine.clear();
            assertThat(kept).isEqualTo(list);
        }

        @Test
        void isFollowedByANewVersionWithReasonAndApprover() {
            AttendeeList next = list.next(five, "one unit is not concerned", "secretary-general");
            assertThat(next.version()).isEqualTo(2);
            assertThat(next.state()).isEqualTo(ListState.DRAFT);
            assertThat(next.reason()).contains("one unit is not concerned");
            assertThat(next.attendees()).isEqualTo(five);
            assertThat(list).isEqualTo(locked(six));
        }

        @Test
        void keepsWhoDecidedTheChangeWhenAnotherLocksIt() {
            AttendeeList decided = list.next(five, "one unit is not concerned", "mayor");
            AttendeeList next = decided.lock("secretary-general");
            assertThat(next.approver()).contains("mayor");
            assertThat(next.lockedBy()).contains("secretary-general");
            assertThat(MeetingJson.read(MeetingJson.parse(MeetingJson.write(next), FILE), AttendeeList.class, FILE))
                    .isEqualTo(next);
            assertThat(decided.lock("mayor").lockedBy()).isEmpty();
            assertThat(next.next(six, "back again", "mayor").lockedBy()).isEmpty();
        }

        @Test
        void acceptsNoNewVersionWithoutReason() {
            assertThatThrownBy(() -> AttendeeList.builder()
                            .version(2)
                            .state(ListState.DRAFT)
                            .build())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("needs a reason and an approver");
        }
    }
}
