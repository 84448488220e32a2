package dev.huiwu.seating.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.core.Findings;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.attendee.SeatNeed;
import dev.huiwu.core.fixture.Fixtures;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatReason;
import dev.huiwu.seating.Seating;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.order.SideRule;
import dev.huiwu.seating.venue.SampleVenues;
import dev.huiwu.seating.venue.SeatId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What the check finds in plans that were made by hand. */
class PlanCheckTest {

    private static final UnitDirectory UNITS = Fixtures.units(2);

    private static SeatingRequest request(int each) {
        return SeatingRequest.builder()
                .meeting(Fixtures.meeting())
                .list(Fixtures.locked(Fixtures.people(UNITS, each)))
                .units(UNITS)
                .venue(SampleVenues.hall())
                .build();
    }

    private static Seating seating(String person, String seat, String turn) {
        return new Seating(
                new PersonId(person),
                new SeatId(seat),
                SeatReason.of("fixed"),
                Optional.of(turn).filter(topic -> !topic.isEmpty()));
    }

    /** Checks a plan that gives the people of the list, in turn, the seats. */
    private static List<String> check(SeatingRequest request, String... seats) {
        List<Seating> seatings = new ArrayList<>();
        for (int i = 0; i < seats.length; i++) {
            seatings.add(seating(request.list().attendees().get(i).id().value(), seats[i], ""));
        }
        return check(request, seatings);
    }

    private static List<String> check(SeatingRequest request, List<Seating> seatings) {
        return findings(request, seatings).codes();
    }

    private static Findings findings(SeatingRequest request, List<Seating> seatings) {
        SeatPlan plan = SeatPlan.builder()
                .meetingId("m")
                .venueId("v")
                .listVersion(1)
                .sideRule(SideRule.SECOND_ON_RIGHT)
                .seatings(seatings)
                .build();
        return PlanCheck.check(request, plan);
    }

    private static SeatingRequest withFirst(Attendee.Builder first) {
        List<Attendee> people = new ArrayList<>(request(1).list().attendees());
        people.set(0, first.build());
        return request(1).toBuilder().list(Fixtures.locked(people)).build();
    }

    private static Attendee.Builder first() {
        return request(1).list().attendees().get(0).toBuilder();
    }

    @Nested
    class SeatsAndPeople {

        @Test
        void areFineWhenEverybodyHasASeatThatSuits() {
            assertThat(check(request(1), "1/中区/1/1", "1/中区/1/2")).isEmpty();
        }

        @Test
        void areCounted() {
            assertThat(check(request(1), "1/中区/1/1")).containsExactly("person-unseated");
            assertThat(check(request(1), "1/中区/1/1", "1/中区/1/1")).contains("seat-shared");
            assertThat(check(
                            request(1),
                            List.of(
                                    seating("U001-1", "1/中区/1/1", ""),
                                    seating("U001-1", "1/中区/1/3", ""),
                                    seating("U002-1", "1/中区/1/2", ""),
                                    seating("nobody", "1/中区/1/4", ""))))
                    .containsExactly("person-seated-twice", "person-not-listed");
        }

        @Test
        void mustExistAndBeUsable() {
            assertThat(check(request(1), "1/中区/11/12", "1/中区/11/10")).containsExactly("seat-blocked");
            assertThat(check(request(1), "1/中区/99/1", "1/中区/1/2")).containsExactly("seat-unknown");
        }

        @Test
        void mustMeetNeedsBothWays() {
            SeatingRequest request = withFirst(first().seatNeed(SeatNeed.WHEELCHAIR));
            assertThat(check(request, "1/中区/1/1", "1/左区/1/1"))
                    .containsExactly("seat-no-wheelchair", "wheelchair-seat-used");
            assertThat(check(request, "1/左区/1/1", "1/中区/1/1")).isEmpty();
        }

        @Test
        void mustBeAsFixed() {
            SeatingRequest request = request(1).toBuilder()
                    .putFixedSeat(new PersonId("U001-1"), new SeatId("1/中区/9/1"))
                    .build();
            assertThat(check(request, "1/中区/1/1", "1/中区/1/2")).containsExactly("seat-not-as-fixed");
        }

        @Test
        void mayBeHeldInTurn() {
            SeatingRequest request = request(1);
            assertThat(check(
                            request, List.of(seating("U001-1", "1/中区/1/1", "T3"), seating("U002-1", "1/中区/1/1", "T4"))))
                    .isEmpty();
            assertThat(check(
                            request, List.of(seating("U001-1", "1/中区/1/1", "T3"), seating("U002-1", "1/中区/1/1", "T3"))))
                    .contains("seat-shared");
        }
    }

    /** Invariant 5. */
    @Nested
    class Zones {

        @Test
        void areWholeWhenTheirPeopleTouch() {
            assertThat(check(request(2), "1/中区/1/1", "1/中区/1/2", "1/中区/1/4", "1/中区/2/4"))
                    .isEmpty();
        }

        @Test
        void areSplitByAnAisleButNotTorn() {
            assertThat(check(request(2), "1/左区/1/3", "1/中区/1/11", "1/中区/2/11", "1/中区/2/9"))
                    .containsExactly("group-split");
        }

        @Test
        void areSplitByAnEmptyChairWhichIsNotCalledAnAisle() {
            List<Seating> seatings = List.of(
                    seating("U001-1", "1/中区/9/1", ""),
                    seating("U001-2", "1/中区/9/5", ""),
                    seating("U002-1", "1/中区/10/1", ""),
                    seating("U002-2", "1/中区/10/2", ""));
            assertThat(findings(request(2), seatings).list()).singleElement().satisfies(finding -> {
                assertThat(finding.code()).isEqualTo("group-split");
                assertThat(finding.zh()).contains("隔有空座或过道");
                assertThat(finding.en()).contains("parted by empty seats or aisles");
            });
        }

        @Test
        void areTornWhenOthersSitBetween() {
            assertThat(check(request(2), "1/中区/1/1", "1/中区/1/4", "1/中区/1/2", "1/中区/2/2"))
                    .containsExactly("group-torn");
        }

        @Test
        void areJoinedByAColleagueInAWheelchairPlace() {
            List<Attendee> people = new ArrayList<>(Fixtures.people(UNITS, 3));
            people.set(
                    0, people.get(0).toBuilder().seatNeed(SeatNeed.WHEELCHAIR).build());
            SeatingRequest request =
                    request(3).toBuilder().list(Fixtures.locked(people)).build();
            assertThat(check(request, "1/左区/12/1", "1/左区/12/3", "1/左区/11/1", "1/中区/12/1", "1/中区/12/2", "1/中区/12/4"))
                    .isEmpty();
        }
    }
}
