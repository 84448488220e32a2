package dev.huiwu.core.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.huiwu.core.Location;
import dev.huiwu.core.attendee.AttendanceKind;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.LeaveRequest;
import dev.huiwu.core.attendee.SubstituteAttendee;
import dev.huiwu.core.fixture.Fixtures;
import dev.huiwu.core.json.MeetingJson;
import dev.huiwu.core.name.PersonName;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuorumTest {

    private static final OffsetDateTime START = OffsetDateTime.parse("2026-05-18T09:00:00+08:00");

    private static Attendee person(int number, AttendanceKind kind) {
        return Fixtures.person(Fixtures.unit(number), 1).toBuilder().kind(kind).build();
    }

    private static List<Attendee> people(int count, AttendanceKind kind) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> person(number, kind))
                .toList();
    }

    /** Returns who is there at the start when the first so many of the list have come. */
    private static AttendanceState present(List<Attendee> people, int count) {
        List<CheckIn> arrivals = people.subList(0, count).stream()
                .map(person -> CheckIn.of(person.id(), START.minusMinutes(10), CheckInMeans.DESK))
                .toList();
        return CheckInSheet.open(Fixtures.locked(people), START, 0)
                .enterAll(arrivals)
                .orThrow()
                .at(START);
    }

    @Test
    void r36FourOfEightMembersAreEnoughForHalfAndTooFewForMoreThanHalf() {
        AttendanceState state = present(people(8, AttendanceKind.MEMBER), 4);

        assertThat(state.quorum(QuorumRule.half())).hasValueSatisfying(quorum -> {
            assertThat(quorum).isEqualTo(new Quorum(8, 4, 4));
            assertThat(quorum.met()).isTrue();
            assertThat(quorum.missing()).isZero();
        });
        assertThat(state.quorum(QuorumRule.moreThanHalf())).hasValueSatisfying(quorum -> {
            assertThat(quorum.met()).isFalse();
            assertThat(quorum.missing()).isEqualTo(1);
        });
        assertThat(present(people(8, AttendanceKind.PARTICIPANT), 4).quorum(QuorumRule.half()))
                .as("a meeting that is no statutory body has no quorum")
                .isEmpty();
    }

    @ParameterizedTest(name = "of {0}: half {1}, more than half {2}, two thirds {3}")
    @CsvSource({"1, 1, 1, 1", "2, 1, 2, 2", "3, 2, 2, 2", "7, 4, 4, 5", "8, 4, 5, 6", "9, 5, 5, 6"})
    void needsSoMany(int size, int half, int moreThanHalf, int twoThirds) {
        assertThat(QuorumRule.half().needed(size)).isEqualTo(half);
        assertThat(QuorumRule.moreThanHalf().needed(size)).isEqualTo(moreThanHalf);
        assertThat(QuorumRule.twoThirds().needed(size)).isEqualTo(twoThirds);
    }

    @Nested
    class Counts {

        private final List<Attendee> people = List.of(
                person(1, AttendanceKind.MEMBER),
                person(2, AttendanceKind.MEMBER).toBuilder()
                        .leave(new LeaveRequest("公务出差"))
                        .substitute(new SubstituteAttendee(new PersonName("慕容例川"), Optional.empty()))
                        .build(),
                person(3, AttendanceKind.MEMBER).toBuilder()
                        .leave(new LeaveRequest("公务出差"))
                        .build(),
                person(4, AttendanceKind.NON_VOTING));

        private final CheckInSheet sheet = CheckInSheet.open(Fixtures.locked(people), START, 0)
                .enterAll(List.of(
                        CheckIn.of(people.get(0).id(), START.minusMinutes(9), CheckInMeans.FACE),
                        CheckIn.signed(
                                people.get(1).id(), START.minusMinutes(8), CheckInMeans.DESK, new PersonName("慕容例川")),
                        CheckIn.of(people.get(3).id(), START.minusMinutes(7), CheckInMeans.CARD)))
                .orThrow();

        private Quorum quorum(QuorumRule rule) {
            return sheet.at(START).quorum(rule).orElseThrow();
        }

        @Test
        void membersOnLeaveToTheBodyAndNoSubstituteUnlessTheRuleSaysSo() {
            assertThat(quorum(QuorumRule.half())).isEqualTo(new Quorum(3, 2, 1));
            assertThat(quorum(
                            QuorumRule.half().toBuilder().substitutesCount(true).build()))
                    .isEqualTo(new Quorum(3, 2, 2));
        }

        @Test
        void theKindsTheRuleNames() {
            assertThat(quorum(QuorumRule.half().toBuilder()
                            .kinds(Set.of(AttendanceKind.MEMBER, AttendanceKind.NON_VOTING))
                            .build()))
                    .isEqualTo(new Quorum(4, 2, 2));
        }

        @Test
        void theBodyAsLargeAsTheRuleFixesIt() {
            Quorum quorum = quorum(QuorumRule.half().toBuilder().bodySize(9).build());
            assertThat(quorum).isEqualTo(new Quorum(9, 5, 1));
            assertThat(quorum.missing()).isEqualTo(4);
        }

        @Test
        void nobodyWhoHasLeft() {
            CheckInSheet later = sheet.enter(new CheckOut(people.get(0).id(), START.plusHours(1)))
                    .orThrow();
            assertThat(later.at(START.plusHours(1)).quorum(QuorumRule.half())).contains(new Quorum(3, 2, 0));
            assertThat(later.at(START.plusMinutes(59)).quorum(QuorumRule.half()))
                    .contains(new Quorum(3, 2, 1));
        }
    }

    @Test
    void aRuleThatIsNoneIsRefused() {
        for (QuorumRule.Builder rule : List.of(
                QuorumRule.builder().numerator(3).denominator(2).moreThan(false),
                QuorumRule.builder().numerator(1).denominator(1).moreThan(true),
                QuorumRule.half().toBuilder().kinds(Set.of()),
                QuorumRule.half().toBuilder().bodySize(0))) {
            assertThatThrownBy(rule::build).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void survivesJsonAndBack() {
        Location file = Location.ofFile("quorum.json");
        QuorumRule rule = QuorumRule.twoThirds().toBuilder()
                .bodySize(9)
                .substitutesCount(true)
                .build();
        assertThat(MeetingJson.read(MeetingJson.parse(MeetingJson.write(rule), file), QuorumRule.class, file))
                .isEqualTo(rule);
    }
}
