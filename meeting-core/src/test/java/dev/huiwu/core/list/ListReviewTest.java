package dev.huiwu.core.list;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.LeaveRequest;
import dev.huiwu.core.attendee.SubstituteAttendee;
import dev.huiwu.core.fixture.Fixtures;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ListReviewTest {

    private final Attendee head = Fixtures.person(Fixtures.unit(1), 1);
    private final Attendee deputy = Fixtures.person(Fixtures.unit(1), 2);

    private static List<String> found(Attendee... people) {
        return ListReview.of(AttendeeList.draft(List.of(people))).stream()
                .map(finding -> finding.code() + " " + finding.subjects())
                .toList();
    }

    @Test
    void saysThatASubstituteHasAPlaceOfHisOwn() {
        Attendee away = head.toBuilder()
                .leave(new LeaveRequest("公务出差"))
                .substitute(new SubstituteAttendee(deputy.name().orElseThrow(), Optional.of("副局长")))
                .build();
        assertThat(found(away, deputy)).containsExactly("substitute-has-place [U001-1, U001-2]");
    }

    @Test
    void notesTwoPlacesWithOneNameInOneUnitOrTwo() {
        assertThat(found(head, Fixtures.person(Fixtures.unit(2), 1))).containsExactly("same-name [U002-1, U001-1]");
        assertThat(found(head, deputy)).isEmpty();
    }
}
