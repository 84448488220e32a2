package dev.huiwu.seating;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.huiwu.core.Severity;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.AttendeeRole;
import dev.huiwu.core.attendee.LeaveRequest;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.attendee.SeatNeed;
import dev.huiwu.core.fixture.Fixtures;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.seating.order.FillPattern;
import dev.huiwu.seating.order.SeatingStyle;
import dev.huiwu.seating.order.SpeakerSetting;
import dev.huiwu.seating.rule.HallArea;
import dev.huiwu.seating.rule.HeadEnd;
import dev.huiwu.seating.rule.SeatingRules;
import dev.huiwu.seating.rule.SpareSeats;
import dev.huiwu.seating.rule.TierRule;
import dev.huiwu.seating.rule.UnitPair;
import dev.huiwu.seating.rule.WheelchairNear;
import dev.huiwu.seating.venue.Entrance;
import dev.huiwu.seating.venue.HallSide;
import dev.huiwu.seating.venue.NumberingScheme;
import dev.huiwu.seating.venue.SampleVenues;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.SeatFeature;
import dev.huiwu.seating.venue.SeatId;
import dev.huiwu.seating.venue.Venue;
import dev.huiwu.seating.venue.VenuePlan;
import dev.huiwu.seating.venue.VenueRow;
import dev.huiwu.seating.venue.Venues;
import dev.huiwu.seating.venue.Wall;
import dev.huiwu.seating.zoning.Effort;
import dev.huiwu.seating.zoning.ZoneWeights;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What an office asks of a plan beyond order and style, rule by rule. */
class SeatingRulesTest {

    private static final SeatingEngine ENGINE = SeatingEngine.create();

    /** Ten units of the first category, one of the second; people are U001-1, U001-2 ... */
    private static SeatingRequest.Builder request(Venue venue, int units, int each) {
        UnitDirectory directory = Fixtures.units(units);
        return SeatingRequest.builder()
                .meeting(Fixtures.meeting())
                .list(Fixtures.locked(Fixtures.people(directory, each)))
                .units(directory)
                .venue(venue)
                .effort(new Effort(4_000, 1_000_000));
    }

    private static SeatingRequest ruled(SeatingRequest.Builder request, Consumer<SeatingRules.Builder> rules) {
        SeatingRules.Builder builder = SeatingRules.builder();
        rules.accept(builder);
        return request.rules(builder.build()).build();
    }

    private static SeatingRequest edited(SeatingRequest request, String person, Consumer<Attendee.Builder> edit) {
        List<Attendee> people = new ArrayList<>();
        request.list().attendees().forEach(attendee -> {
            Attendee.Builder builder = attendee.toBuilder();
            if (attendee.id().value().equals(person)) {
                edit.accept(builder);
            }
            people.add(builder.build());
        });
        return request.toBuilder().list(Fixtures.locked(people)).build();
    }

    private static PersonId person(String id) {
        return new PersonId(id);
    }

    private static UnitPair units(String one, String other) {
        return new UnitPair(new UnitId(one), new UnitId(other));
    }

    private static Seat seat(SeatingRequest request, SeatPlan plan, String person) {
        return plan.seatOf(person(person)).flatMap(request.venue()::seat).orElseThrow();
    }

    private static List<Seat> seats(SeatingRequest request, SeatPlan plan, String unit) {
        return request.list().attendees().stream()
                .filter(attendee -> attendee.unit().value().equals(unit))
                .map(attendee -> seat(request, plan, attendee.id().value()))
                .toList();
    }

    private static boolean touch(List<Seat> one, List<Seat> other) {
        return one.stream().anyMatch(a -> other.stream().anyMatch(a::touches));
    }

    private static void isRefused(SeatingRequest request, String... codes) {
        assertThatThrownBy(() -> ENGINE.seat(request))
                .isInstanceOfSatisfying(
                        SeatingException.class,
                        refusal -> assertThat(refusal.findings().codes()).containsExactlyInAnyOrder(codes));
    }

    /** A hall of one block in which the first row begins with a wheelchair place, and the fifth ends with one. */
    private static Venue withWheelchairPlaces() {
        return SampleVenues.with(SampleVenues.plain(6, 10), SeatFeature.ACCESSIBLE, "1/中区/1/1", "1/中区/5/10");
    }

    @Nested
    class SeatsThatArePreferred {

        /** An empty seat beside the unit: one further off is given or not as zones happen to lie. */
        @Test
        void areGivenWhereThePersonStaysWithTheUnit() {
            SeatingRequest.Builder request = request(SampleVenues.plain(6, 10), 6, 6);
            SeatPlan before = ENGINE.seat(request.build());
            SeatingRequest plain = request.build();
            List<Seat> empty = plain.venue().seats().stream()
                    .filter(seat -> before.seatings().stream()
                            .noneMatch(seating -> seating.seat().equals(seat.id())))
                    .toList();
            Attendee person = plain.list().attendees().stream()
                    .filter(attendee -> attendee.id().value().endsWith("-3"))
                    .filter(attendee ->
                            touch(empty, seats(plain, before, attendee.unit().value())))
                    .findFirst()
                    .orElseThrow();
            List<Seat> own = seats(plain, before, person.unit().value());
            SeatId wish = empty.stream()
                    .filter(seat -> own.stream().anyMatch(seat::touches))
                    .findFirst()
                    .orElseThrow()
                    .id();
            SeatPlan plan = ENGINE.seat(ruled(request, rules -> rules.putPreferredSeat(person.id(), wish)));
            assertThat(plan.seatOf(person.id())).contains(wish);
            assertThat(plan.findings()).isEmpty();
            assertThat(plan.byPerson().get(person.id()).get(0).reason().code()).isEqualTo("preferred");
        }

        @Test
        void areNamedWhereTheyCannotBeGiven() {
            SeatingRequest request = ruled(
                    request(SampleVenues.plain(6, 10), 6, 6),
                    rules -> rules.putPreferredSeat(person("U001-3"), new SeatId("1/中区/6/10"))
                            .putPreferredSeat(person("U002-1"), new SeatId("1/中区/2/2"))
                            .addBlockedSeat(new SeatId("1/中区/2/2")));
            SeatPlan plan = ENGINE.seat(request);
            assertThat(plan.findings().codes()).containsExactly("wish-not-met", "wish-not-met");
            assertThat(plan.findings())
                    .allSatisfy(finding -> assertThat(finding.severity()).isEqualTo(Severity.WARNING));
            assertThat(plan.findings().stream().findFirst().orElseThrow().subjects())
                    .startsWith("U001-3", "1/中区/6/10");
        }

        @Test
        void goToTheHigherOfTwo() {
            SeatingRequest request = ruled(
                    request(SampleVenues.plain(6, 10), 2, 6),
                    rules -> rules.putPreferredSeat(person("U002-1"), new SeatId("1/中区/1/8"))
                            .putPreferredSeat(person("U001-6"), new SeatId("1/中区/1/8")));
            SeatPlan plan = ENGINE.seat(request);
            assertThat(plan.seatOf(person("U001-6"))).contains(new SeatId("1/中区/1/8"));
            assertThat(plan.findings().codes()).containsExactly("wish-not-met");
        }
    }

    @Nested
    class SeatsKeptBack {

        private final SeatId reserved = new SeatId("1/中区/1/5");
        private final SeatId blocked = new SeatId("1/中区/1/6");

        private SeatingRequest.Builder full(int people) {
            return request(SampleVenues.plain(2, 10), people, 1)
                    .rules(SeatingRules.builder()
                            .putReservedSeat(reserved, "省厅来人")
                            .addBlockedSeat(blocked)
                            .build());
        }

        @Test
        void stayEmpty() {
            SeatPlan plan = ENGINE.seat(full(18).build());
            assertThat(plan.seatings().stream().map(Seating::seat)).doesNotContain(reserved, blocked);
        }

        @Test
        void areNamedWithTheFigureWhenSeatsAreShort() {
            isRefused(full(19).build(), "ordinary-seats-short", "seats-held-back");
            assertThatThrownBy(() -> ENGINE.seat(full(20).build()))
                    .isInstanceOf(VenueTooSmallException.class)
                    .hasMessageContaining("2 more are needed")
                    .hasMessageContaining("block 1 seats and reserve 1");
        }

        @Test
        void mayBeFixedIfReservedAndNotIfBlocked() {
            SeatPlan plan = ENGINE.seat(
                    full(18).putFixedSeat(person("U018-1"), reserved).build());
            assertThat(plan.seatOf(person("U018-1"))).contains(reserved);
            isRefused(full(18).putFixedSeat(person("U018-1"), blocked).build(), "fixed-seat-blocked");
        }
    }

    @Test
    void aSeatFixedForSomebodyOnLeaveIsFree() {
        SeatingRequest request = edited(
                request(SampleVenues.plain(2, 5), 1, 11)
                        .putFixedSeat(person("U001-11"), new SeatId("1/中区/2/5"))
                        .build(),
                "U001-11",
                absent -> absent.leave(new LeaveRequest("病假")));
        assertThat(ENGINE.seat(request).seatings()).hasSize(10);
    }

    @Nested
    class Areas {

        @Test
        void holdUnitsAndZones() {
            SeatingRequest request = ruled(
                    request(SampleVenues.twoFloors(), 30, 6),
                    rules -> rules.putUnitArea(new UnitId("U003"), Set.of(HallArea.block("1", "左区")))
                            .putZoneArea("重点企业", Set.of(HallArea.floor("2"))));
            SeatPlan plan = ENGINE.seat(request);
            assertThat(seats(request, plan, "U003"))
                    .allMatch(seat -> seat.block().equals("左区"));
            request.list().attendees().stream()
                    .filter(attendee -> request.zone(attendee).equals("重点企业"))
                    .forEach(attendee -> assertThat(
                                    seat(request, plan, attendee.id().value()).floor())
                            .isEqualTo("2"));
            assertThat(plan.findings().only(finding -> finding.severity() == Severity.ERROR))
                    .isEmpty();
        }

        @Test
        void areRefusedWithTheUnitsAndTheFigureWhereTheyHoldTooFew() {
            SeatingRequest request = ruled(request(SampleVenues.hall(), 4, 40), rules -> {
                rules.putUnitArea(new UnitId("U001"), Set.of(HallArea.block("1", "左区")));
                rules.putUnitArea(new UnitId("U002"), Set.of(HallArea.block("1", "左区")));
                rules.putUnitArea(new UnitId("U003"), Set.of(HallArea.block("1", "左区")));
                rules.putUnitArea(new UnitId("U004"), Set.of(HallArea.block("1", "左区")));
            });
            long seats = request.venue().seats().stream()
                    .filter(seat -> seat.block().equals("左区") && seat.ordinary())
                    .count();
            isRefused(request, "area-seats-short");
            assertThatThrownBy(() -> ENGINE.seat(request))
                    .hasMessageContaining("市政府部门/U004")
                    .hasMessageContaining("1/左区")
                    .hasMessageContaining("%d more seats", 160 - seats);
        }

        @Test
        void areRefusedTogetherWithEverythingElseThatMakesNoSense() {
            isRefused(
                    ruled(
                            request(SampleVenues.plain(6, 10), 4, 2),
                            rules -> rules.putUnitArea(new UnitId("U001"), Set.of(HallArea.block("1", "西区")))
                                    .putUnitArea(new UnitId("U999"), Set.of(HallArea.floor("1")))
                                    .addBlockedSeat(new SeatId("9/9/9/9"))
                                    .putPreferredSeat(person("nobody"), new SeatId("1/中区/1/1"))
                                    .addKeepApart(units("U001", "U002"))
                                    .addKeepBeside(units("U002", "U001"))),
                    "rule-area-unknown",
                    "rule-unit-unknown",
                    "rule-seat-unknown",
                    "rule-person-unknown",
                    "apart-and-beside");
        }

        @Test
        void ofAZoneNobodyBelongsToAreReported() {
            SeatingRequest request = ruled(
                    request(SampleVenues.plain(4, 8), 3, 3),
                    rules -> rules.putZoneArea("市政府部們", Set.of(HallArea.floor("1"))));
            assertThat(ENGINE.seat(request).findings().codes()).containsExactly("zone-areas-unused");
        }

        @Test
        void ofUnitAndZoneMustMeet() {
            isRefused(
                    ruled(
                            request(SampleVenues.twoFloors(), 2, 2),
                            rules -> rules.putUnitArea(new UnitId("U001"), Set.of(HallArea.floor("1")))
                                    .putZoneArea("市政府部门", Set.of(HallArea.floor("2")))),
                    "areas-exclude");
        }
    }

    @Nested
    class ImportantGuests {

        private SeatingRequest request(int each, HallArea area) {
            SeatingRequest request = ruled(
                    SeatingRulesTest.request(Venues.hall("V", "v", 6, 4, 6, 4).build(), 6, each),
                    rules -> rules.addImportantArea(area));
            request = edited(request, "U006-2", guest -> guest.important(true));
            return edited(request, "U003-2", guest -> guest.important(true));
        }

        @Test
        void sitInTheirAreaByPrecedenceAndTheReasonSaysSo() {
            SeatingRequest request = request(6, HallArea.block("1", "左区"));
            SeatPlan plan = ENGINE.seat(request);
            assertThat(plan.seatOf(person("U003-2"))).contains(new SeatId("1/左区/1/4"));
            assertThat(plan.seatOf(person("U006-2"))).contains(new SeatId("1/左区/1/3"));
            assertThat(plan.byPerson().get(person("U003-2")).get(0).reason().code())
                    .isEqualTo("important");
            assertThat(plan.findings().only(finding -> finding.severity() == Severity.ERROR))
                    .isEmpty();
            assertThat(plan.findings().codes()).doesNotContain("important-elsewhere");
        }

        @Test
        void areRefusedWithTheFigureWhereTheirAreaHoldsTooFew() {
            SeatingRequest request = request(6, HallArea.block("1", "左区"));
            List<SeatId> left = request.venue().seats().stream()
                    .filter(seat -> seat.block().equals("左区"))
                    .map(Seat::id)
                    .skip(1)
                    .toList();
            SeatingRequest short1 = request.toBuilder()
                    .rules(request.rules().toBuilder().addAllBlockedSeats(left).build())
                    .build();
            assertThatThrownBy(() -> ENGINE.seat(short1))
                    .isInstanceOf(VenueTooSmallException.class)
                    .hasMessageContaining("1 ordinary seats in the areas for 2 important guests");
            isRefused(request(6, HallArea.block("1", "东区")), "rule-area-unknown");
        }

        @Test
        void sitWithTheirUnitWhereNothingIsSet() {
            SeatingRequest request = request(6, HallArea.floor("1")).toBuilder()
                    .rules(SeatingRules.none())
                    .build();
            assertThat(ENGINE.seat(request)
                            .byPerson()
                            .get(person("U003-2"))
                            .get(0)
                            .reason()
                            .code())
                    .isEqualTo("zone-rows");
        }
    }

    @Nested
    class UnitsThatAreKeptApart {

        @Test
        void doNotTouch() {
            SeatingRequest request =
                    ruled(request(SampleVenues.plain(6, 10), 6, 6), rules -> rules.addKeepApart(units("U002", "U001")));
            SeatPlan plan = ENGINE.seat(request);
            assertThat(touch(seats(request, plan, "U001"), seats(request, plan, "U002")))
                    .isFalse();
            assertThat(plan.findings().only(finding -> finding.severity() == Severity.ERROR))
                    .isEmpty();
        }

        @Test
        void areReportedWhereThereIsNoWay() {
            SeatingRequest request =
                    ruled(request(SampleVenues.plain(1, 4), 2, 2), rules -> rules.addKeepApart(units("U001", "U002")));
            assertThat(ENGINE.seat(request).findings().codes()).containsExactly("kept-apart-touch");
        }
    }

    @Nested
    class UnitsThatSitSideBySide {

        @Test
        void touchAndAreEachInOnePiece() {
            for (SeatingStyle style : SeatingStyle.values()) {
                SeatingRequest request = ruled(
                        request(SampleVenues.plain(8, 12), 9, 7).style(style),
                        rules -> rules.addKeepBeside(units("U001", "U009"), units("U009", "U004"))
                                .tiers(new TierRule(2, List.of(), List.of("副"))));
                SeatPlan plan = ENGINE.seat(request);
                if (style != SeatingStyle.TIERS) {
                    assertThat(plan.findings().codes()).as(style.code()).isEmpty();
                    assertThat(touch(seats(request, plan, "U001"), seats(request, plan, "U009")))
                            .isTrue();
                    assertThat(touch(seats(request, plan, "U004"), seats(request, plan, "U009")))
                            .isTrue();
                }
            }
        }

        @Test
        void keepTheirAreasWhereAChainHasNoneInCommon() {
            SeatingRequest request = ruled(
                    request(Venues.hall("V", "v", 6, 6, 6, 6).build(), 3, 5),
                    rules -> rules.putUnitArea(new UnitId("U001"), Set.of(HallArea.block("1", "左区")))
                            .putUnitArea(
                                    new UnitId("U002"), Set.of(HallArea.block("1", "左区"), HallArea.block("1", "中区")))
                            .putUnitArea(new UnitId("U003"), Set.of(HallArea.block("1", "中区")))
                            .addKeepBeside(units("U001", "U002"), units("U002", "U003")));
            SeatPlan plan = ENGINE.seat(request);
            assertThat(plan.findings().codes()).containsExactly("beside-apart");
            assertThat(seats(request, plan, "U001"))
                    .allMatch(seat -> seat.block().equals("左区"));
        }

        @Test
        void areAWishThatRefusesNobody() {
            SeatingRequest request = ruled(
                    request(Venues.hall("V", "v", 2, 5, 5).build(), 2, 8),
                    rules -> rules.putUnitArea(new UnitId("U001"), Set.of(HallArea.block("1", "左区")))
                            .addKeepBeside(units("U001", "U002")));
            SeatPlan plan = ENGINE.seat(request);
            assertThat(plan.findings().only(finding -> finding.severity() == Severity.ERROR))
                    .isEmpty();
            assertThat(seats(request, plan, "U001"))
                    .allMatch(seat -> seat.block().equals("左区"));
        }

        @Test
        void neverBringTogetherWhoIsKeptApart() {
            List<Attendee> people = new ArrayList<>();
            request(SampleVenues.plain(6, 8), 3, 9).build().list().attendees().stream()
                    .filter(person -> !person.unit().value().equals("U002")
                            || person.id().value().equals("U002-1"))
                    .forEach(people::add);
            SeatingRequest request = ruled(
                    request(SampleVenues.plain(6, 8), 3, 9).list(Fixtures.locked(people)),
                    rules -> rules.addKeepBeside(units("U001", "U002"), units("U002", "U003"))
                            .addKeepApart(units("U001", "U003")));
            assertThat(ENGINE.seat(request).findings().only(finding -> finding.severity() == Severity.ERROR))
                    .isEmpty();
        }

        @Test
        void makeNoRingNoStarAndNoBridgeBetweenZones() {
            isRefused(
                    ruled(
                            request(SampleVenues.hall(), 12, 2),
                            rules -> rules.addKeepBeside(
                                    units("U001", "U002"), units("U002", "U003"), units("U003", "U001"))),
                    "beside-cycle");
            isRefused(
                    ruled(
                            request(SampleVenues.hall(), 12, 2),
                            rules -> rules.addKeepBeside(
                                    units("U001", "U002"), units("U001", "U003"), units("U001", "U004"))),
                    "beside-too-many");
            isRefused(
                    ruled(request(SampleVenues.hall(), 12, 2), rules -> rules.addKeepBeside(units("U001", "U012"))),
                    "beside-other-zone");
        }
    }

    /** R38. */
    @Nested
    class WheelchairUsers {

        private SeatingRequest accompanied(Venue venue, Consumer<SeatingRules.Builder> rules) {
            return edited(ruled(request(venue, 6, 6), rules), "U004-2", user -> user.seatNeed(SeatNeed.WHEELCHAIR));
        }

        @Test
        void haveTheirCompanionsBesideThem() {
            SeatingRequest request = accompanied(
                    withWheelchairPlaces(),
                    rules -> rules.putCompanion(person("U004-3"), person("U004-2"))
                            .putCompanion(person("U006-1"), person("U004-2")));
            SeatPlan plan = ENGINE.seat(request);
            Seat place = seat(request, plan, "U004-2");
            assertThat(place.has(SeatFeature.ACCESSIBLE)).isTrue();
            assertThat(seat(request, plan, "U004-3").touches(place)).isTrue();
            assertThat(seat(request, plan, "U006-1").touches(place)).isTrue();
            assertThat(plan.findings()).isEmpty();
            assertThat(plan.byPerson().get(person("U006-1")).get(0).reason().code())
                    .isEqualTo("companion");
        }

        @Test
        void takeThePlaceThatHasSeatsForAllCompanions() {
            Venue venue = SampleVenues.with(
                    withWheelchairPlaces(), SeatFeature.BLOCKED, "1/中区/4/10", "1/中区/6/10", "1/中区/5/9");
            SeatingRequest request =
                    accompanied(venue, rules -> rules.putCompanion(person("U004-3"), person("U004-2")));
            assertThat(ENGINE.seat(request).seatOf(person("U004-2"))).contains(new SeatId("1/中区/1/1"));
        }

        @Test
        void areRefusedWhereCompanionsFindNoSeatBesideThem() {
            Venue venue = SampleVenues.with(
                    withWheelchairPlaces(),
                    SeatFeature.BLOCKED,
                    "1/中区/4/10",
                    "1/中区/6/10",
                    "1/中区/5/9",
                    "1/中区/1/2",
                    "1/中区/2/1");
            isRefused(
                    accompanied(venue, rules -> rules.putCompanion(person("U004-3"), person("U004-2"))),
                    "companion-seats-short");
        }

        /** The first row is numbered 5 3 1 2 4; two places share one neighbour and one of them has no other. */
        private SeatingRequest twoPlaces(int companions) {
            VenueRow row = SampleVenues.row(1, "中区", 5)
                    .scheme(NumberingScheme.ODD_EVEN)
                    .build();
            Venue venue = Venue.lay(VenuePlan.builder()
                    .id("V")
                    .name("v")
                    .addRow(VenueRow.builder()
                            .from(row)
                            .accessible(List.of(2, 3))
                            .build())
                    .addRow(VenueRow.builder().from(row).row("3").build())
                    .build());
            SeatingRequest request = ruled(request(venue, 1, 5 + companions), rules -> {
                rules.putCompanion(person("U001-3"), person("U001-1"));
                for (int companion = 1; companion <= companions; companion++) {
                    rules.putCompanion(person("U001-%d".formatted(3 + companion)), person("U001-2"));
                }
            });
            request = edited(request, "U001-1", user -> user.seatNeed(SeatNeed.WHEELCHAIR));
            return edited(request, "U001-2", user -> user.seatNeed(SeatNeed.WHEELCHAIR));
        }

        @Test
        void makeRoomForEachOthersCompanions() {
            SeatPlan plan = ENGINE.seat(twoPlaces(2));
            assertThat(plan.findings().only(finding -> finding.severity() == Severity.ERROR))
                    .isEmpty();
        }

        @Test
        void areRefusedWithTheNumberOfSeatsThatAreMissing() {
            assertThatThrownBy(() -> ENGINE.seat(twoPlaces(4)))
                    .isInstanceOf(SeatingException.class)
                    .hasMessageContaining("5 companions; 2 more seats are needed");
        }

        @Test
        void areToldWhatTheirPlaceWasChosenBy() {
            SeatId last = new SeatId("1/中区/5/10");
            SeatingRequest request =
                    accompanied(withWheelchairPlaces(), rules -> rules.putPreferredSeat(person("U004-2"), last));
            assertThat(ENGINE.seat(request)
                            .byPerson()
                            .get(person("U004-2"))
                            .get(0)
                            .reason()
                            .code())
                    .isEqualTo("wheelchair-preferred");
        }

        @Test
        void areNamedWhenTheCompanionMakesNoSense() {
            isRefused(
                    accompanied(
                                    withWheelchairPlaces(),
                                    rules -> rules.putCompanion(person("U004-3"), person("U001-1"))
                                            .putCompanion(person("U004-2"), person("U001-1")))
                            .toBuilder()
                            .fixedSeats(Map.of())
                            .build(),
                    "companion-of-nobody",
                    "companion-of-nobody",
                    "companion-needs-place");
            isRefused(
                    accompanied(withWheelchairPlaces(), rules -> rules.putCompanion(person("U004-3"), person("U004-2")))
                            .toBuilder()
                            .fixedSeats(Map.of(
                                    person("U004-2"), new SeatId("1/中区/1/1"),
                                    person("U004-3"), new SeatId("1/中区/3/3")))
                            .build(),
                    "companion-fixed-apart");
        }

        @Test
        void areReachedWithoutAStepAndTheReasonSaysHowFar() {
            Venue venue = Venue.builder()
                    .from(withWheelchairPlaces())
                    .addEntrances(
                            new Entrance("E1", "后门", "1", Wall.BACK, 4, 7, true),
                            new Entrance("E2", "台阶门", "1", Wall.FRONT, -4, 0, false))
                    .build();
            SeatingRequest request = accompanied(venue, rules -> rules.wheelchairsNear(WheelchairNear.ENTRANCE));
            Seating seating =
                    ENGINE.seat(request).byPerson().get(person("U004-2")).get(0);
            assertThat(seating.seat()).isEqualTo(new SeatId("1/中区/5/10"));
            assertThat(seating.reason().code()).isEqualTo("wheelchair-entrance");
            assertThat(seating.reason().arguments()).containsEntry("entrance", "后门");
            assertThat(Double.parseDouble(seating.reason().arguments().getOrDefault("way", "")))
                    .isLessThan(5);
        }

        @Test
        void areReportedWhereNoEntranceIsLevel() {
            Venue venue = Venue.builder()
                    .from(withWheelchairPlaces())
                    .addEntrances(new Entrance("E2", "台阶门", "1", Wall.FRONT, -4, 0, false))
                    .build();
            assertThat(ENGINE.seat(accompanied(venue, rules -> {})).findings().codes())
                    .containsExactly("wheelchair-no-level-entrance");
        }
    }

    @Nested
    class RulesWithoutEffect {

        @Test
        void areNamed() {
            SeatPlan plan = ENGINE.seat(ruled(
                    request(SampleVenues.hall(), 4, 5),
                    rules -> rules.addImportantArea(HallArea.floor("1")).addPostOrder("没有的职务")));
            assertThat(plan.findings().codes())
                    .containsExactlyInAnyOrder("important-areas-unused", "post-order-unused");
        }

        @Test
        void areRefusedWithTheRuleAndWhatThereIsWhereTheyNameNoArea() {
            assertThatThrownBy(() -> ENGINE.seat(ruled(
                            request(SampleVenues.hall(), 4, 5),
                            rules -> rules.addImportantArea(HallArea.block("1", "中间")))))
                    .isInstanceOf(SeatingException.class)
                    .hasMessageContaining("importantAreas")
                    .hasMessageContaining("1/中区");
        }
    }

    @Nested
    class SpareSeatsAtTheEndOfZones {

        @Test
        void areKeptAndNamed() {
            SeatingRequest request =
                    ruled(request(SampleVenues.hall(), 30, 6), rules -> rules.spareSeats(SpareSeats.USUAL));
            SeatPlan plan = ENGINE.seat(request);
            assertThat(plan.findings().codes()).containsExactly("spare-seats", "spare-seats", "spare-seats");
            assertThat(plan.findings())
                    .allSatisfy(finding -> assertThat(finding.arguments()).containsEntry("seats", "2"));
        }

        @Test
        void areNamedBesideTheirZoneAlthoughMuchIsEmptyBehind() {
            SeatingRequest request =
                    ruled(request(SampleVenues.plain(20, 12), 10, 6), rules -> rules.spareSeats(SpareSeats.USUAL));
            SeatPlan plan = ENGINE.seat(request);
            Map<String, List<Seat>> zones = plan.seatings().stream()
                    .collect(groupingBy(
                            seating -> request.zone(
                                    request.list().find(seating.person()).orElseThrow()),
                            mapping(
                                    seating ->
                                            request.venue().seat(seating.seat()).orElseThrow(),
                                    toList())));
            assertThat(plan.findings().codes()).contains("spare-seats");
            assertThat(plan.findings().only(finding -> finding.code().equals("spare-seats")))
                    .allSatisfy(finding -> {
                        List<Seat> zone = zones.getOrDefault(finding.arguments().get("zone"), List.of());
                        assertThat(finding.subjects()).allSatisfy(id -> {
                            Seat spare = request.venue().seat(new SeatId(id)).orElseThrow();
                            assertThat(zone).anyMatch(seat -> Math.abs(seat.y() - spare.y()) < 4);
                        });
                    });
        }

        @Test
        void areRefusedWhereThereAreTooFew() {
            isRefused(
                    ruled(
                            request(SampleVenues.plain(2, 10), 4, 5),
                            rules -> rules.spareSeats(new SpareSeats(10, false))),
                    "spare-seats-short");
        }

        @Test
        void areThoseTheVenueMarksFirstOfAll() {
            Venue venue = SampleVenues.with(
                    SampleVenues.plain(10, 10),
                    SeatFeature.SPARE,
                    "1/中区/10/1",
                    "1/中区/10/2",
                    "1/中区/10/3",
                    "1/中区/10/4",
                    "1/中区/10/5");
            SeatPlan plan = ENGINE.seat(ruled(request(venue, 19, 5), rules -> rules.spareSeats(SpareSeats.USUAL)));
            assertThat(plan.findings().only(finding -> finding.severity() == Severity.ERROR))
                    .isEmpty();
        }

        @Test
        void areRefusedWithTheFigureOfAllZones() {
            SeatingRequest request =
                    ruled(request(SampleVenues.plain(3, 5), 10, 1), rules -> rules.spareSeats(SpareSeats.USUAL));
            List<Attendee> people = request.list().attendees().stream()
                    .map(person ->
                            person.toBuilder().zone("Z" + person.unit().value()).build())
                    .toList();
            assertThatThrownBy(() -> ENGINE.seat(
                            request.toBuilder().list(Fixtures.locked(people)).build()))
                    .isInstanceOf(VenueTooSmallException.class)
                    .hasMessageContaining("5 seats left for 10 spare ones")
                    .hasMessageContaining("5 more are needed");
        }

        @Test
        void areNotCountedForTwoZones() {
            SeatingRequest request = ruled(
                    request(SampleVenues.plain(3, 8), 20, 1), rules -> rules.spareSeats(new SpareSeats(15, true)));
            SeatPlan plan = ENGINE.seat(request);
            assertThat(plan.findings().codes()).contains("spare-seats");
            assertThat(plan.findings().stream()
                            .filter(finding -> finding.code().startsWith("spare-seats"))
                            .flatMap(finding -> finding.subjects().stream()))
                    .doesNotHaveDuplicates();
        }

        @Test
        void ofTheWholeHallAreTheLastInEveryStyle() {
            SeatingRequest.Builder request =
                    request(Venues.hall("V", "v", 6, 6, 6, 6).build(), 10, 9);
            for (SeatingStyle style : SeatingStyle.values()) {
                SeatPlan plan =
                        ENGINE.seat(ruled(request.style(style), rules -> rules.spareSeats(new SpareSeats(10, false))));
                assertThat(plan.findings().stream()
                                .filter(finding -> finding.code().equals("spare-seats"))
                                .flatMap(finding -> finding.subjects().stream()))
                        .as(style.code())
                        .hasSize(9)
                        .allMatch(seat -> seat.contains("/6/"));
            }
        }

        @Test
        void neverMakeAHoleInTheFrontRows() {
            SeatingRequest request = ruled(
                    request(SampleVenues.plain(10, 12), 30, 3), rules -> rules.spareSeats(new SpareSeats(10, true)));
            assertThat(ENGINE.seat(request).findings().codes()).doesNotContain("front-row-hole");
        }
    }

    @Nested
    class Speakers {

        private SeatingRequest speaking(SpeakerSetting setting, String... inTurn) {
            SeatingRequest request =
                    request(SampleVenues.hall(), 12, 6).speakers(setting).build();
            for (int turn = 0; turn < inTurn.length; turn++) {
                int order = turn + 1;
                request = edited(request, inTurn[turn], person -> person.speakingOrder(order));
            }
            return request;
        }

        @Test
        void sitInABlockInSpeakingOrderAtTheFront() {
            String[] speakers = {"U007-2", "U011-1", "U001-1", "U003-4", "U012-6"};
            SeatingRequest request = speaking(SpeakerSetting.SPEAKERS_BLOCK, speakers);
            SeatPlan plan = ENGINE.seat(request);
            List<Seat> seats = List.of(speakers).stream()
                    .map(speaker -> seat(request, plan, speaker))
                    .toList();
            assertThat(seats).extracting(Seat::y).containsOnly(1.0);
            for (int i = 1; i < seats.size(); i++) {
                assertThat(seats.get(i - 1).touches(seats.get(i))).isTrue();
                assertThat(seats.get(i).x()).isGreaterThan(seats.get(i - 1).x());
            }
            assertThat(plan.findings()).isEmpty();
        }

        @Test
        void sitAtAnAisleInOrNextToTheirUnit() {
            SeatingRequest request = speaking(SpeakerSetting.AISLE, "U007-2", "U011-1", "U001-1");
            SeatPlan plan = ENGINE.seat(request);
            assertThat(plan.findings()).isEmpty();
            for (String speaker : List.of("U007-2", "U011-1", "U001-1")) {
                Seat seat = seat(request, plan, speaker);
                assertThat(request.venue().seats().stream()
                                .filter(other -> other.block().equals(seat.block())
                                        && other.rowIndex() == seat.rowIndex()
                                        && Math.abs(other.place() - seat.place()) == 1))
                        .hasSize(1);
                assertThat(plan.byPerson().get(person(speaker)).get(0).reason().code())
                        .isEqualTo("speaker-aisle");
            }
        }

        @Test
        void doNotTakeTheWallForAnAisle() {
            SeatingRequest request = ruled(
                    request(Venues.hall("V", "v", 4, 6, 6, 6).build(), 6, 5),
                    rules -> rules.putUnitArea(new UnitId("U003"), Set.of(HallArea.block("1", "左区")))
                            .addAtAisle(person("U003-1"), person("U003-2"), person("U003-3"))
                            .headEnd(HeadEnd.AISLE));
            SeatPlan plan = ENGINE.seat(request);
            for (String id : List.of("U003-1", "U003-2", "U003-3")) {
                assertThat(seat(request, plan, id).place()).isEqualTo(6);
            }
        }

        @Test
        void areJoinedByOthersWhoAreToSitAtAnAisle() {
            SeatingRequest request = ruled(
                    request(SampleVenues.hall(), 12, 6), rules -> rules.addAtAisle(person("U005-5"), person("U008-1")));
            SeatPlan plan = ENGINE.seat(request);
            assertThat(plan.findings()).isEmpty();
            assertThat(plan.byPerson().get(person("U005-5")).get(0).reason().code())
                    .isEqualTo("aisle");
        }
    }

    @Nested
    class HeadsInFront {

        private Map<Integer, List<Seat>> tiers(SeatingRequest request, SeatPlan plan) {
            Map<Integer, List<Seat>> tiers = new TreeMap<>();
            plan.seatings()
                    .forEach(seating -> tiers.computeIfAbsent(
                                    Integer.valueOf(seating.reason().arguments().getOrDefault("tier", "0")),
                                    tier -> new ArrayList<>())
                            .add(request.venue().seat(seating.seat()).orElseThrow()));
            return tiers;
        }

        private double front(List<Seat> seats) {
            return seats.stream().mapToDouble(Seat::y).min().orElseThrow();
        }

        private double rear(List<Seat> seats) {
            return seats.stream().mapToDouble(Seat::y).max().orElseThrow();
        }

        @Test
        void sitBeforeAllDeputiesAndTheseBeforeEverybodyElse() {
            SeatingRequest request = request(SampleVenues.hall(), 30, 6)
                    .style(SeatingStyle.TIERS)
                    .build();
            for (int unit = 1; unit <= 30; unit++) {
                request = edited(request, "U%03d-5".formatted(unit), person -> person.post("处长"));
                request = edited(request, "U%03d-6".formatted(unit), person -> person.post("处长"));
            }
            SeatPlan plan = ENGINE.seat(request);
            Map<Integer, List<Seat>> tiers = tiers(request, plan);
            assertThat(tiers.get(1)).hasSize(30);
            assertThat(tiers.get(2)).hasSize(90);
            assertThat(tiers.get(3)).hasSize(60);
            assertThat(rear(tiers.get(1))).isLessThanOrEqualTo(front(tiers.get(2)));
            assertThat(rear(tiers.get(2))).isLessThanOrEqualTo(front(tiers.get(3)));
            assertThat(plan.findings().codes()).doesNotContain("tier-in-front", "person-unseated");
            assertThat(plan.style()).contains(SeatingStyle.TIERS);
        }

        @Test
        void areWhomTheOfficeNames() {
            SeatingRequest request = edited(
                    ruled(
                            request(SampleVenues.plain(6, 10), 3, 4).style(SeatingStyle.TIERS),
                            rules -> rules.tiers(new TierRule(2, List.of("党组书记"), List.of()))),
                    "U001-4",
                    person -> person.post("党组书记"));
            request = edited(request, "U002-3", person -> person.addRoles(AttendeeRole.DELEGATION_HEAD));
            SeatPlan plan = ENGINE.seat(request);
            assertThat(plan.seatings().stream()
                            .filter(seating -> seating.reason()
                                    .arguments()
                                    .getOrDefault("tier", "")
                                    .equals("1"))
                            .map(seating -> seating.person().value()))
                    .containsExactly("U001-4", "U002-3", "U003-1");
        }

        @Test
        void respectAreas() {
            SeatingRequest request = ruled(
                    request(SampleVenues.hall(), 20, 5).style(SeatingStyle.TIERS),
                    rules -> rules.putUnitArea(new UnitId("U020"), Set.of(HallArea.block("1", "左区"))));
            SeatPlan plan = ENGINE.seat(request);
            assertThat(seats(request, plan, "U020"))
                    .allMatch(seat -> seat.block().equals("左区"));
            assertThat(plan.findings().only(finding -> finding.severity() == Severity.ERROR))
                    .isEmpty();
        }
    }

    @Nested
    class PeopleInsideTheirUnit {

        private List<String> frontRow(SeatingRequest request, SeatPlan plan) {
            return request.list().attendees().stream()
                    .map(attendee -> attendee.id().value())
                    .filter(id -> seat(request, plan, id).y() == 1)
                    .sorted(Comparator.comparing(id -> seat(request, plan, id).x()))
                    .toList();
        }

        @Test
        void beginAtTheCentre() {
            SeatingRequest request = request(SampleVenues.plain(1, 5), 1, 5).build();
            assertThat(frontRow(request, ENGINE.seat(request)).get(2)).isEqualTo("U001-1");
        }

        @Test
        void beginAtTheAisleWhereTheRulesSaySo() {
            SeatingRequest request =
                    ruled(request(SampleVenues.plain(1, 5), 1, 5), rules -> rules.headEnd(HeadEnd.AISLE));
            HallSide side = request.sideRule().second().toHall();
            List<String> row = frontRow(request, ENGINE.seat(request));
            assertThat(List.of(row.get(0), row.get(4))).containsExactlyInAnyOrder("U001-1", "U001-2");
            assertThat(side).isNotNull();
        }

        @Test
        void followAPatternOfPractice() {
            SeatingRequest request =
                    ruled(request(SampleVenues.plain(1, 5), 1, 5), rules -> rules.fill(FillPattern.ROWS_FROM_LEFT));
            assertThat(frontRow(request, ENGINE.seat(request)))
                    .containsExactly("U001-1", "U001-2", "U001-3", "U001-4", "U001-5");
        }
    }

    @Nested
    class ARoom {

        @Test
        void knowsOnlySeatsKeptBack() {
            SeatingRequest.Builder request = request(SampleVenues.room(), 4, 2);
            SeatId kept = SampleVenues.room().seats().get(0).id();
            SeatPlan plan = ENGINE.seat(ruled(request, rules -> rules.addBlockedSeat(kept)));
            assertThat(plan.seatings().stream().map(Seating::seat)).doesNotContain(kept);
            isRefused(
                    ruled(request, rules -> rules.addAtAisle(person("U001-1")).spareSeats(SpareSeats.USUAL)),
                    "rule-in-room",
                    "rule-in-room");
            isRefused(
                    ruled(
                            request,
                            rules -> rules.fill(FillPattern.ROWS_FROM_LEFT)
                                    .headEnd(HeadEnd.AISLE)
                                    .frontRows(1)
                                    .tiers(new TierRule(2, List.of(), List.of()))
                                    .weights(ZoneWeights.WHOLE_LINES)),
                    "rule-in-room",
                    "rule-in-room",
                    "rule-in-room",
                    "rule-in-room",
                    "rule-in-room");
        }
    }

    @Test
    void effortIsAskedForAndNotTimed() {
        SeatingRequest request = request(SampleVenues.plain(9, 9), 12, 6).build();
        SeatPlan none =
                ENGINE.seat(request.toBuilder().effort(Effort.ofSteps(0)).build());
        SeatPlan some =
                ENGINE.seat(request.toBuilder().effort(Effort.ofSteps(500)).build());
        assertThat(some.hash()).isNotEqualTo(none.hash());
        assertThat(ENGINE.seat(request.toBuilder().effort(Effort.ofSteps(500)).build()))
                .isEqualTo(some);
    }
}
