package dev.huiwu.seating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.base.Splitter;
import dev.huiwu.core.Language;
import dev.huiwu.core.Severity;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.AttendeeRole;
import dev.huiwu.core.attendee.LeaveRequest;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.attendee.SeatNeed;
import dev.huiwu.core.attendee.SubstituteAttendee;
import dev.huiwu.core.fixture.AnyValues;
import dev.huiwu.core.fixture.Fixtures;
import dev.huiwu.core.fixture.Seeds;
import dev.huiwu.core.leader.Leader;
import dev.huiwu.core.leader.LeaderDirectory;
import dev.huiwu.core.list.AttendeeList;
import dev.huiwu.core.name.PersonName;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.seating.order.RostrumOrder;
import dev.huiwu.seating.order.SeatingStyle;
import dev.huiwu.seating.order.SideRule;
import dev.huiwu.seating.order.SpeakerSetting;
import dev.huiwu.seating.venue.SampleVenues;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.SeatFeature;
import dev.huiwu.seating.venue.SeatId;
import dev.huiwu.seating.venue.Venue;
import dev.huiwu.seating.zoning.Effort;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SeatingEngineTest {

    private static final SeatingEngine ENGINE = SeatingEngine.create();

    /** For what holds however long the search is. */
    private static final Effort HASTY = Effort.ofSteps(200);

    private static SeatingRequest.Builder request(Venue venue, UnitDirectory units, List<Attendee> people) {
        return SeatingRequest.builder()
                .meeting(Fixtures.meeting())
                .list(Fixtures.locked(people))
                .units(units)
                .leaders(Fixtures.leaders())
                .venue(venue)
                .effort(HASTY);
    }

    private static SeatingRequest.Builder small(int units, int each) {
        UnitDirectory directory = Fixtures.units(units);
        return request(SampleVenues.hall(), directory, Fixtures.people(directory, each));
    }

    private static Attendee wheelchair(Attendee person) {
        return person.toBuilder().seatNeed(SeatNeed.WHEELCHAIR).build();
    }

    @Nested
    class TheRostrum {

        private final UnitDirectory units = UnitDirectory.of(List.of(
                Fixtures.unit(1).toBuilder().name("市政府领导").shortName("市政府领导").build(), Fixtures.unit(2)));

        private Attendee onRostrum(String name) {
            return Attendee.builder()
                    .from(Fixtures.person(units.units().get(0), 1))
                    .id(new PersonId(name))
                    .name(new PersonName(name))
                    .zone(Attendee.ROSTRUM)
                    .build();
        }

        private String namesFromTheLeft(SeatPlan plan) {
            return String.join(
                    " ",
                    plan.seatings().stream()
                            .sorted(Comparator.comparing(seating -> x(plan, seating.seat())))
                            .map(seating -> seating.person().value())
                            .toList());
        }

        private double x(SeatPlan plan, SeatId chair) {
            return plan.rostrum().stream()
                    .filter(seat -> seat.id().equals(chair))
                    .findFirst()
                    .orElseThrow()
                    .x();
        }

        @ParameterizedTest(name = "on {0}: {1}")
        @CsvSource({
            "2026-03-31, 陆明样 姜试 董拟桃 梁野试 石样舟",
            "2026-04-01, 陆明样 莫模春 董拟桃 梁野试 姜试",
        })
        void followsTheLeadersInOfficeOnTheDayOfTheMeeting(String date, String fromTheLeft) {
            List<Attendee> people = Splitter.on(' ').splitToList(fromTheLeft).stream()
                    .map(this::onRostrum)
                    .toList();
            SeatPlan plan = ENGINE.seat(request(SampleVenues.hall(), units, people)
                    .meeting(Fixtures.meeting().toBuilder()
                            .start(OffsetDateTime.parse(date + "T09:00:00+08:00"))
                            .build())
                    .build());
            assertThat(namesFromTheLeft(plan)).isEqualTo(fromTheLeft);
            assertThat(plan.findings()).isEmpty();
        }

        @Test
        void mirrorsWithTheSideRule() {
            List<Attendee> people = List.of(onRostrum("董拟桃"), onRostrum("梁野试"), onRostrum("姜试"));
            SeatingRequest request = request(SampleVenues.hall(), units, people)
                    .sideRule(SideRule.SECOND_ON_LEFT)
                    .build();
            assertThat(namesFromTheLeft(ENGINE.seat(request))).isEqualTo("梁野试 董拟桃 姜试");
        }

        @Test
        void putsWhoIsNotInTheDirectoryBehindTheLeadersAndSaysSo() {
            SeatPlan plan = ENGINE.seat(
                    request(SampleVenues.hall(), units, List.of(onRostrum("陌生例"), onRostrum("梁野试"), onRostrum("董拟桃")))
                            .build());
            assertThat(namesFromTheLeft(plan)).isEqualTo("陌生例 董拟桃 梁野试");
            assertThat(plan.findings().codes()).containsExactly("rostrum-not-in-office");
        }

        @Test
        void numbersChairsByTheRankOfWhoSitsThere() {
            SeatPlan plan = SampleMeetings.plan("congress");
            List<String> front = plan.rostrum().stream()
                    .filter(chair -> chair.row().equals("主席台前排"))
                    .map(Seat::label)
                    .toList();
            assertThat(front)
                    .containsExactlyElementsOf(RostrumOrder.line(16, plan.sideRule()).stream()
                            .map(rank -> Integer.toString(rank))
                            .toList());
            assertThat(plan.rostrum().stream().map(Seat::label))
                    .hasSize(29)
                    .doesNotHaveDuplicates()
                    .contains("17", "29");
        }

        @Test
        void expectsLeadersOfAnOrganisationHoweverItIsWritten() {
            List<Leader> spaced = SampleMeetings.leaders().leaders().stream()
                    .map(leader -> Leader.builder()
                            .from(leader)
                            .organisation(String.join(" ", leader.organisation().split("")))
                            .build())
                    .toList();
            SeatPlan plan = ENGINE.seat(request(SampleVenues.hall(), units, List.of(onRostrum("陌生例"), onRostrum("董拟桃")))
                    .leaders(LeaderDirectory.of(spaced))
                    .build());
            assertThat(plan.findings().codes()).containsExactly("rostrum-not-in-office");
        }

        @Test
        void namesWhomSomebodyStandsInFor() {
            LeaveRequest leave = new LeaveRequest("公务出差");
            SubstituteAttendee standIn = new SubstituteAttendee(new PersonName("陌生例"), Optional.empty());
            List<Attendee> people = List.of(
                    onRostrum("董拟桃").toBuilder()
                            .leave(leave)
                            .substitute(standIn)
                            .build(),
                    onRostrum("梁野试").toBuilder()
                            .addRoles(AttendeeRole.CHAIR)
                            .leave(leave)
                            .substitute(standIn)
                            .build(),
                    onRostrum("姜试"));
            SeatPlan plan =
                    ENGINE.seat(request(SampleVenues.hall(), units, people).build());
            assertThat(namesFromTheLeft(plan)).isEqualTo("姜试 董拟桃 梁野试");
            assertThat(plan.findings().codes()).containsExactly("rostrum-stand-in", "chair-stand-in");
            assertThat(plan.findings()).allSatisfy(finding -> {
                assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                assertThat(finding.text(Language.CHINESE)).doesNotContain("陌生例");
            });
        }

        @Test
        void takesHeadsOfDelegationsForNoLeaders() {
            SeatPlan plan = SampleMeetings.plan("congress");
            assertThat(plan.findings().codes()).doesNotContain("rostrum-not-in-office");
        }

        @Test
        void hasAsManyChairsAsPeopleAndFillsTheFrontRowFirst() {
            SeatingRequest congress = SampleMeetings.request("congress");
            SeatPlan plan = SampleMeetings.plan("congress");
            assertThat(plan.rostrum()).hasSize(29);
            assertThat(plan.rostrum().stream().filter(chair -> chair.row().equals("主席台前排")))
                    .hasSize(16);
            assertThat(plan.rostrum().stream()
                            .filter(chair -> chair.row().equals("主席台后排"))
                            .mapToDouble(Seat::x)
                            .sum())
                    .isZero();
        }

        @Test
        void saysTheReason() {
            SeatPlan plan = ENGINE.seat(request(SampleVenues.hall(), units, List.of(onRostrum("梁野试"), onRostrum("董拟桃")))
                    .build());
            assertThat(plan.seatings().get(0).reason().text(Language.ENGLISH))
                    .isEqualTo("主席台, no. 2 of 2 in the row: no. 2 among the leaders in office on 2026-04-24.");
            assertThat(plan.seatings().get(0).reason().text(Language.CHINESE))
                    .isEqualTo("主席台，本排 2 人中第 2 位：2026-04-24 领导名录第 2 位。");
        }
    }

    /** R30. */
    @Nested
    class WhenTheVenueIsTooSmall {

        @ParameterizedTest(name = "{0} rows of {1} seats, {2} people: {3} short")
        @CsvSource({"1, 1, 2, 1", "2, 5, 12, 2"})
        void r30SaysHowManySeatsAreMissing(int rows, int seats, int people, int missing) {
            UnitDirectory units = Fixtures.units(people);
            SeatingRequest request = request(SampleVenues.plain(rows, seats), units, Fixtures.people(units, 1))
                    .build();
            assertThatThrownBy(() -> ENGINE.seat(request))
                    .isInstanceOfSatisfying(VenueTooSmallException.class, refusal -> {
                        assertThat(refusal.seats()).isEqualTo(rows * seats);
                        assertThat(refusal.people()).isEqualTo(people);
                        assertThat(refusal.missing()).isEqualTo(missing);
                        assertThat(refusal.findings().codes()).containsExactly("venue-too-small");
                    })
                    .hasMessageContaining("%d more are needed", missing);
        }

        /** Wheelchair places that nobody needs seat nobody, so they do not count. */
        @Test
        void placesForWheelchairsThatNobodyNeedsDoNotCount() {
            Venue hall = SampleVenues.hall();
            int ordinary = (int) hall.seats().stream().filter(Seat::ordinary).count();
            UnitDirectory units = Fixtures.units(hall.usableSeats() + 1);
            assertThat(hall.usableSeats()).isGreaterThan(ordinary);
            assertThatThrownBy(() -> ENGINE.seat(
                            request(hall, units, Fixtures.people(units, 1)).build()))
                    .isInstanceOfSatisfying(VenueTooSmallException.class, refusal -> {
                        assertThat(refusal.seats()).isEqualTo(ordinary);
                        assertThat(refusal.missing()).isEqualTo(hall.usableSeats() + 1 - ordinary);
                    });
        }

        @Test
        void aRostrumWithTooFewChairsIsNamed() {
            UnitDirectory units = Fixtures.units(16);
            List<Attendee> people = Fixtures.people(units, 1).stream()
                    .map(person -> person.toBuilder().zone(Attendee.ROSTRUM).build())
                    .toList();
            assertThatThrownBy(() -> ENGINE.seat(
                            request(SampleVenues.hall(), units, people).build()))
                    .isInstanceOf(VenueTooSmallException.class)
                    .hasMessageContaining("room for 15 chairs for 16 people; 1 more are needed");
        }
    }

    /** R38. */
    @Nested
    class WheelchairUsers {

        @Test
        void r38FourInTheDataGetWheelchairPlacesNearTheirUnits() {
            SeatingRequest request = SampleMeetings.request("economic-analysis");
            SeatPlan plan = SampleMeetings.plan("economic-analysis");
            List<Attendee> users = request.list().attendees().stream()
                    .filter(person -> person.seatNeed() == SeatNeed.WHEELCHAIR)
                    .toList();
            assertThat(users).hasSize(4).allSatisfy(user -> {
                Seating seating = plan.byPerson().get(user.id()).get(0);
                assertThat(request.venue().seat(seating.seat()).orElseThrow().has(SeatFeature.ACCESSIBLE))
                        .isTrue();
                assertThat(seating.reason().code()).isEqualTo("wheelchair");
            });
        }

        @Test
        void r38AreRefusedWithThatReasonWhenNoPlaceIsLeft() {
            UnitDirectory units = Fixtures.units(7);
            List<Attendee> people = Fixtures.people(units, 1).stream()
                    .map(SeatingEngineTest::wheelchair)
                    .toList();
            assertThatThrownBy(() -> ENGINE.seat(
                            request(SampleVenues.hall(), units, people).build()))
                    .isInstanceOf(SeatingException.class)
                    .isNotInstanceOf(VenueTooSmallException.class)
                    .hasMessageContaining("6 wheelchair places for 7 people who need one; 1 more are needed");
        }

        @Test
        void leaveTheirPlacesToNobodyElse() {
            UnitDirectory units = Fixtures.units(552);
            assertThatThrownBy(() -> ENGINE.seat(request(SampleVenues.hall(), units, Fixtures.people(units, 1))
                            .build()))
                    .isInstanceOf(VenueTooSmallException.class)
                    .hasMessageContaining("[ordinary-seats-short]")
                    .hasMessageContaining("546 seats")
                    .hasMessageContaining("6 more are needed");
        }
    }

    @Nested
    class PeopleOnLeave {

        @Test
        void keepTheirPlaceForWhoStandsInAndLeaveNoEmptySeatOtherwise() {
            List<Attendee> people = new ArrayList<>(small(1, 3).build().list().attendees());
            LeaveRequest leave = new LeaveRequest("公务出差");
            people.set(0, people.get(0).toBuilder().leave(leave).build());
            people.set(
                    1,
                    people.get(1).toBuilder()
                            .leave(leave)
                            .substitute(new SubstituteAttendee(Fixtures.name(7), Optional.empty()))
                            .build());
            SeatPlan plan =
                    ENGINE.seat(small(1, 3).list(Fixtures.locked(people)).build());
            assertThat(plan.seatings().stream().map(Seating::person))
                    .containsExactly(people.get(1).id(), people.get(2).id());
            assertThat(plan.findings().codes()).containsExactly("person-absent");
        }

        @Test
        void areMissedWhenTheyWereToLead() {
            List<Attendee> people = new ArrayList<>(small(1, 3).build().list().attendees());
            people.set(
                    1,
                    people.get(1).toBuilder()
                            .addRoles(AttendeeRole.CHAIR)
                            .leave(new LeaveRequest("生病"))
                            .build());
            SeatPlan plan =
                    ENGINE.seat(small(1, 3).list(Fixtures.locked(people)).build());
            assertThat(plan.findings().codes()).containsExactly("chair-absent", "person-absent");
            people.set(2, people.get(2).toBuilder().addRoles(AttendeeRole.CHAIR).build());
            assertThat(ENGINE.seat(small(1, 3).list(Fixtures.locked(people)).build())
                            .findings()
                            .codes())
                    .containsExactly("person-absent");
        }

        @Test
        void areMissedWhenTheyWereToSpeak() {
            List<Attendee> people = new ArrayList<>(small(1, 3).build().list().attendees());
            Attendee away =
                    people.get(1).toBuilder().leave(new LeaveRequest("生病")).build();
            people.set(1, away.toBuilder().speakingOrder(2).build());
            assertThat(ENGINE.seat(small(1, 3).list(Fixtures.locked(people)).build())
                            .findings()
                            .list())
                    .filteredOn(finding -> finding.code().equals("speaker-absent"))
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.zh()).contains("第 2 个发言", "由谁发言"));
            people.set(
                    1,
                    away.toBuilder()
                            .addRoles(AttendeeRole.REPORTER)
                            .substitute(new SubstituteAttendee(Fixtures.name(7), Optional.empty()))
                            .build());
            assertThat(ENGINE.seat(small(1, 3).list(Fixtures.locked(people)).build())
                            .findings()
                            .codes())
                    .containsExactly("speaker-stand-in");
        }

        @Test
        void areToldWhenNobodyElseIsLeft() {
            List<Attendee> people = small(2, 2).build().list().attendees().stream()
                    .map(person ->
                            person.toBuilder().leave(new LeaveRequest("生病")).build())
                    .toList();
            SeatPlan plan =
                    ENGINE.seat(small(2, 2).list(Fixtures.locked(people)).build());
            assertThat(plan.seatings()).isEmpty();
            assertThat(plan.findings().stream().filter(finding -> finding.severity() == Severity.WARNING))
                    .singleElement()
                    .satisfies(finding -> {
                        assertThat(finding.code()).isEqualTo("nobody-seated");
                        assertThat(finding.text(Language.ENGLISH)).contains("version 1 of the list");
                    });
        }
    }

    @Nested
    class FixedSeats {

        private final SeatingRequest request = small(3, 4).build();
        private final PersonId person = request.list().attendees().get(0).id();

        @Test
        void areKept() {
            SeatId seat = new SeatId("1/左区/9/13");
            SeatPlan plan =
                    ENGINE.seat(request.toBuilder().putFixedSeat(person, seat).build());
            assertThat(plan.seatOf(person)).contains(seat);
            assertThat(plan.findings()).isEmpty();
        }

        @Test
        void areRefusedTogetherWhenTheyMakeNoSense() {
            SeatingRequest wrong = request.toBuilder()
                    .fixedSeats(Map.of(
                            person,
                            new SeatId("1/中区/11/12"),
                            new PersonId("nobody"),
                            new SeatId("1/中区/11/12"),
                            request.list().attendees().get(1).id(),
                            new SeatId("9/9/9/9")))
                    .build();
            assertThatThrownBy(() -> ENGINE.seat(wrong))
                    .isInstanceOfSatisfying(
                            SeatingException.class,
                            refusal -> assertThat(refusal.findings().codes())
                                    .containsExactlyInAnyOrder(
                                            "fixed-seat-blocked",
                                            "fixed-seat-blocked",
                                            "fixed-seat-twice",
                                            "fixed-person-unknown",
                                            "fixed-seat-unknown"));
        }
    }

    @Nested
    class ARequestThatMakesNoSense {

        @Test
        void isRefusedWithEveryReason() {
            SeatingRequest wrong = small(2, 2)
                    .list(AttendeeList.draft(Fixtures.people(Fixtures.units(3), 1)))
                    .speakers(SpeakerSetting.AISLE)
                    .venue(SampleVenues.room())
                    .style(SeatingStyle.ROWS)
                    .build();
            assertThatThrownBy(() -> ENGINE.seat(wrong))
                    .isInstanceOfSatisfying(
                            SeatingException.class,
                            refusal -> assertThat(refusal.findings().codes())
                                    .containsExactly(
                                            "seating-list-open",
                                            "speakers-unsupported",
                                            "style-in-room",
                                            "seating-unknown-unit"));
        }
    }

    @Nested
    class TheSampleMeetings {

        @ParameterizedTest(name = "{0}")
        @EnumSource(SeatingStyle.class)
        void r30AreSeatedWithoutAnError(SeatingStyle style) {
            for (String folder : List.of("economic-analysis", "plenary", "congress")) {
                SeatingRequest request =
                        SampleMeetings.request(folder).toBuilder().style(style).build();
                // Rows are what nobody has to ask for.
                SeatPlan plan = style == SeatingStyle.ROWS ? SampleMeetings.plan(folder) : ENGINE.seat(request);
                assertThat(plan.seatings()).hasSameSizeAs(request.list().attendees());
                assertThat(plan.findings().only(finding -> finding.severity() == Severity.ERROR))
                        .isEmpty();
            }
        }

        @Test
        void putTheFirstOfAUnitIntoItsFrontRow() {
            SeatingRequest request = SampleMeetings.request("plenary");
            SeatPlan plan = SampleMeetings.plan("plenary");
            Map<String, List<Double>> rows = new LinkedHashMap<>();
            request.list().attendees().stream()
                    .filter(person -> !person.onRostrum() && person.seatNeed() == SeatNeed.ORDINARY)
                    .forEach(person -> rows.computeIfAbsent(
                                    request.zone(person) + person.unit(), group -> new ArrayList<>())
                            .add(request.venue()
                                    .seat(plan.seatOf(person.id()).orElseThrow())
                                    .orElseThrow()
                                    .y()));
            assertThat(rows.values()).allSatisfy(group -> assertThat(group).isSorted());
        }

        /** R29, and invariant 5. */
        @Test
        void r29HaveOneConnectedZoneForEachCategoryAndEachUnit() {
            SeatPlan plan = SampleMeetings.plan("economic-analysis");
            assertThat(plan.findings()).isEmpty();
        }
    }

    /** Laws that hold for every request; a failure names the seed that repeats it. */
    @Nested
    class ForAnyRequest {

        private static final Map<Long, SeatPlan> MADE = new ConcurrentHashMap<>();

        static LongStream seeds() {
            return Seeds.usually(40);
        }

        /** Returns the plan of a seed, made once for all laws. */
        private SeatPlan plan(long seed) {
            return MADE.computeIfAbsent(seed, one -> ENGINE.seat(any(one)));
        }

        private SeatingRequest any(long seed) {
            AnyValues values = new AnyValues(seed);
            UnitDirectory units = values.units(values.dice().between(1, 40));
            int wheelchairs = 0;
            List<Attendee> people = new ArrayList<>();
            for (Attendee person : values.attendees(units, 9)) {
                boolean user = person.seatNeed() == SeatNeed.WHEELCHAIR && ++wheelchairs <= 6;
                people.add(person.toBuilder()
                        .seatNeed(user ? SeatNeed.WHEELCHAIR : SeatNeed.ORDINARY)
                        .build());
            }
            return request(values.dice().pick(SampleVenues.hall(), SampleVenues.twoFloors()), units, people)
                    .style(values.dice().pick(SeatingStyle.values()))
                    .sideRule(values.dice().pick(SideRule.values()))
                    .build();
        }

        /** Invariants 1 and 4; the plan's own check reports every breach as an error. */
        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void r30EverybodyHasOneSeatThatSuitsAndAReasonThatCanBeRead(long seed) {
            SeatingRequest request = any(seed);
            SeatPlan plan = plan(seed);
            assertThat(plan.findings().only(finding -> finding.severity() == Severity.ERROR))
                    .isEmpty();
            assertThat(plan.seatings().stream().map(Seating::person))
                    .containsExactlyElementsOf(
                            request.people().stream().map(Attendee::id).toList());
            assertThat(plan.seatings().stream().map(Seating::seat)).doesNotHaveDuplicates();
            assertThat(plan.seatings())
                    .allSatisfy(seating ->
                            assertThat(seating.reason().text(Language.CHINESE)).isNotBlank());
        }

        /** Invariant 1. */
        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void unitsFollowProtocolOrderAndPeopleTheList(long seed) {
            SeatingRequest request = any(seed);
            SeatPlan plan = plan(seed);
            Map<String, Integer> positions = new TreeMap<>();
            Map<UnitId, Integer> people = new HashMap<>();
            plan.seatings().stream()
                    .filter(seating -> seating.reason().code().startsWith("zone-"))
                    .forEach(seating -> {
                        Attendee person = request.list().find(seating.person()).orElseThrow();
                        Map<String, String> why = seating.reason().arguments();
                        positions.put(
                                why.get("zoneRank") + why.get("zone") + "%03d".formatted(number(why, "unitRank")),
                                request.units().unit(person.unit()).protocolPosition());
                        if (person.roles().isEmpty() && person.zone().isPresent()) {
                            assertThat(number(why, "place")).isGreaterThan(people.getOrDefault(person.unit(), 0));
                            people.put(person.unit(), number(why, "place"));
                        }
                    });
            Map<String, List<Integer>> byZone = new TreeMap<>();
            positions.forEach((key, position) -> byZone.computeIfAbsent(
                            key.substring(0, key.length() - 3), zone -> new ArrayList<>())
                    .add(position));
            assertThat(byZone.values()).allSatisfy(zone -> assertThat(zone).isSorted());
        }

        private static int number(Map<String, String> why, String name) {
            return Integer.parseInt(why.getOrDefault(name, "0"));
        }

        /** Invariant 17. */
        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void r30EqualRequestsGiveEqualPlans(long seed) {
            SeatPlan plan = plan(seed);
            SeatPlan again = SeatingEngine.create().seat(any(seed));
            assertThat(again).isEqualTo(plan);
            assertThat(again.hash()).isEqualTo(plan.hash());
        }
    }
}
