package dev.huiwu.seating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.huiwu.core.Language;
import dev.huiwu.core.attendee.AttendanceKind;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.AttendeeRole;
import dev.huiwu.core.attendee.LeaveRequest;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.attendee.SeatNeed;
import dev.huiwu.core.attendee.SubstituteAttendee;
import dev.huiwu.core.fixture.Fixtures;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.seating.order.SideRule;
import dev.huiwu.seating.venue.SampleVenues;
import dev.huiwu.seating.venue.SeatId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A meeting room with rings of chairs. */
class RoomSeatingTest {

    private static final SeatingEngine ENGINE = SeatingEngine.create();
    private static final UnitDirectory UNITS = Fixtures.units(1);

    private static Attendee person(AttendanceKind kind, int number, String... topics) {
        return Attendee.builder()
                .id(new PersonId(kind.code() + "-" + number))
                .unit(UNITS.units().get(0).id())
                .kind(kind)
                .addTopics(topics)
                .build();
    }

    private static List<Attendee> people(AttendanceKind kind, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> person(kind, number))
                .toList();
    }

    private static SeatingRequest.Builder request(List<Attendee> people) {
        return SeatingRequest.builder()
                .meeting(Fixtures.meeting())
                .list(Fixtures.locked(people))
                .units(UNITS)
                .venue(SampleVenues.room());
    }

    private static String seat(SeatPlan plan, String person) {
        return plan.seatOf(new PersonId(person)).map(SeatId::value).orElse("none");
    }

    @Nested
    class TheExecutiveMeeting {

        private final SeatingRequest request = SampleMeetings.request("executive");
        private final SeatPlan plan = ENGINE.seat(request);

        private List<String> chairs(String post) {
            return request.list().attendees().stream()
                    .filter(person -> person.post().equals(post))
                    .map(person -> seat(plan, person.id().value()))
                    .toList();
        }

        @Test
        void seatsEverybodyWithoutAFinding() {
            assertThat(plan.byPerson()).hasSize(45);
            assertThat(plan.findings()).isEmpty();
            assertThat(plan.style()).isEmpty();
            assertThat(plan.rostrum()).isEmpty();
        }

        @Test
        void putsTheChairInTheMiddleAndMembersByRankToBothHands() {
            assertThat(chairs("市长")).containsExactly("1/主侧/内圈/1");
            assertThat(chairs("市委常委、常务副市长")).containsExactly("1/主侧/内圈/2");
            assertThat(chairs("市委常委、副市长")).containsExactly("1/主侧/内圈/3", "1/主侧/内圈/4");
            assertThat(chairs("市政府秘书长")).containsExactly("1/主侧/内圈/9");
            assertThat(chairs("司令员")).containsExactly("1/右侧/内圈/20");
        }

        @Test
        void putsTheFixedNonVotingAlongTheWallAndStaffAtItsEnd() {
            assertThat(request.list().attendees().stream()
                            .filter(person -> person.roles().contains(AttendeeRole.FIXED_NON_VOTING))
                            .map(person -> seat(plan, person.id().value())))
                    .containsExactly("1/后排左/外圈/28", "1/后排左/外圈/29", "1/后排左/外圈/30", "1/后排左/外圈/31", "1/后排左/外圈/32");
            assertThat(chairs("秘书一科一级主任科员")).containsExactly("1/后排左/外圈/41");
        }

        @Test
        void letsPeopleOfEachTopicHoldTheSameChairsInTurn() {
            assertThat(plan.seatings().stream()
                            .filter(seating -> seating.turn().isPresent())
                            .map(seating -> seating.turn().orElseThrow() + " "
                                    + seating.seat().value().substring(9)))
                    .containsExactly(
                            "T3 43", "T3 44", "T3 45", "T4 43", "T4 44", "T4 45", "T4 46", "T5 43", "T5 44", "T6 43",
                            "T6 44", "T6 45");
        }
    }

    @Nested
    class TheOrderRoundTheTable {

        @Test
        void mirrorsWithTheSideRule() {
            SeatPlan plan = ENGINE.seat(request(people(AttendanceKind.MEMBER, 13))
                    .sideRule(SideRule.SECOND_ON_LEFT)
                    .build());
            assertThat(seat(plan, "member-2")).isEqualTo("1/主侧/内圈/3");
            assertThat(seat(plan, "member-3")).isEqualTo("1/主侧/内圈/2");
            assertThat(seat(plan, "member-12")).isEqualTo("1/左侧/内圈/12");
            assertThat(seat(plan, "member-13")).isEqualTo("1/右侧/内圈/20");
        }

        @Test
        void beginsWithTheChairOfTheMeetingWhateverTheRank() {
            SeatPlan plan = ENGINE.seat(request(people(AttendanceKind.MEMBER, 3))
                    .meeting(Fixtures.meeting().toBuilder()
                            .chair(new PersonId("member-3"))
                            .build())
                    .build());
            assertThat(seat(plan, "member-3")).isEqualTo("1/主侧/内圈/1");
            assertThat(seat(plan, "member-1")).isEqualTo("1/主侧/内圈/2");
        }
    }

    @Nested
    class WhoeverLeads {

        private final List<Attendee> people = people(AttendanceKind.MEMBER, 3);
        private final Attendee mayor = people.get(0).toBuilder()
                .addRoles(AttendeeRole.CHAIR)
                .leave(new LeaveRequest("生病"))
                .build();

        private SeatPlan plan(Attendee chair) {
            return ENGINE.seat(
                    request(List.of(chair, people.get(1), people.get(2))).build());
        }

        @Test
        void isMissedWhenOnLeave() {
            SeatPlan plan = plan(mayor);
            assertThat(plan.findings().codes()).containsExactly("chair-absent", "person-absent");
            assertThat(seat(plan, "member-2")).isEqualTo("1/主侧/内圈/1");
            assertThat(plan.seatings().get(0).reason().text(Language.CHINESE))
                    .isEqualTo("出席人员第 1 位；正中未安排主持人，自主侧正中起依次就座。");
        }

        @Test
        void mayHaveAStandInWhomSomebodyHasToConfirm() {
            SeatPlan plan = plan(mayor.toBuilder()
                    .substitute(new SubstituteAttendee(Fixtures.name(9), Optional.empty()))
                    .build());
            assertThat(plan.findings().codes()).containsExactly("chair-stand-in");
            assertThat(seat(plan, "member-1")).isEqualTo("1/主侧/内圈/1");
            assertThat(plan.seatings())
                    .extracting(seating -> seating.reason().code())
                    .containsExactly("room-chair-stand-in", "room-member", "room-member");
        }
    }

    @Nested
    class PeopleOfSeveralTopics {

        @Test
        void keepOneChairAndShareItWithNobodyOfTheirTopics() {
            SeatPlan plan = ENGINE.seat(request(List.of(
                            person(AttendanceKind.NON_VOTING, 1, "T3"),
                            person(AttendanceKind.NON_VOTING, 2, "T10", "T3"),
                            person(AttendanceKind.NON_VOTING, 3, "T10")))
                    .build());
            assertThat(plan.byPerson().get(new PersonId("non-voting-2")))
                    .extracting(seating -> seating.turn().orElse(""))
                    .containsExactly("T3", "T10");
            assertThat(seat(plan, "non-voting-1")).isEqualTo(seat(plan, "non-voting-3"));
            assertThat(seat(plan, "non-voting-2")).isNotEqualTo(seat(plan, "non-voting-1"));
            assertThat(plan.findings()).isEmpty();
        }

        @Test
        void stayThroughoutIfTheyAreMembersOrFixed() {
            SeatPlan plan = ENGINE.seat(request(List.of(
                            person(AttendanceKind.MEMBER, 1, "T3"),
                            person(AttendanceKind.NON_VOTING, 2, "T3").toBuilder()
                                    .addRoles(AttendeeRole.FIXED_NON_VOTING)
                                    .build()))
                    .build());
            assertThat(plan.seatings()).allMatch(seating -> seating.turn().isEmpty());
            assertThat(seat(plan, "non-voting-2")).isEqualTo("1/后排左/外圈/28");
        }
    }

    @Nested
    class TheChairOfTheMeetingWhoReports {

        private SeatPlan plan(int others) {
            List<Attendee> people = new ArrayList<>(people(AttendanceKind.OBSERVER, others));
            people.add(person(AttendanceKind.INVITED, 1, "T3"));
            return ENGINE.seat(request(people)
                    .meeting(Fixtures.meeting().toBuilder()
                            .chair(new PersonId("invited-1"))
                            .build())
                    .build());
        }

        @Test
        void leadsThroughout() {
            SeatPlan plan = plan(0);
            assertThat(seat(plan, "invited-1")).isEqualTo("1/主侧/内圈/1");
            assertThat(plan.byPerson().get(new PersonId("invited-1"))).hasSize(1);
            assertThat(plan.findings()).isEmpty();
        }

        @Test
        void takesOneChairOfAFullRoom() {
            assertThat(plan(54).findings()).isEmpty();
            assertThatThrownBy(() -> plan(55)).isInstanceOf(VenueTooSmallException.class);
        }
    }

    @Nested
    class WhenChairsRunShort {

        @Test
        void eachKindGoesOnWhereItsUsualChairsEnd() {
            List<Attendee> people = new ArrayList<>(people(AttendanceKind.MEMBER, 30));
            people.addAll(people(AttendanceKind.OBSERVER, 25));
            SeatPlan plan = ENGINE.seat(request(people).build());
            assertThat(plan.findings()).isEmpty();
            assertThat(seat(plan, "member-28")).isEqualTo("1/后排左/外圈/28");
        }

        @Test
        void theRoomIsRefusedWithTheShortage() {
            List<Attendee> people = new ArrayList<>(people(AttendanceKind.MEMBER, 52));
            IntStream.rangeClosed(1, 7)
                    .forEach(number -> people.add(person(AttendanceKind.NON_VOTING, number, "T" + number % 2)));
            assertThatThrownBy(() -> ENGINE.seat(request(people).build()))
                    .isInstanceOfSatisfying(VenueTooSmallException.class, refusal -> {
                        assertThat(refusal.seats()).isEqualTo(55);
                        assertThat(refusal.people()).isEqualTo(52 + 4);
                    });
        }

        @Test
        void wheelchairPlacesAreNamed() {
            List<Attendee> people = people(AttendanceKind.MEMBER, 2).stream()
                    .map(person ->
                            person.toBuilder().seatNeed(SeatNeed.WHEELCHAIR).build())
                    .toList();
            assertThatThrownBy(() -> ENGINE.seat(request(people).build()))
                    .isInstanceOf(SeatingException.class)
                    .hasMessageContaining("[wheelchair-places-short]");
            SeatPlan plan = ENGINE.seat(request(people.subList(0, 1)).build());
            assertThat(seat(plan, "member-1")).isEqualTo("1/后排左/外圈/42");
        }
    }
}
