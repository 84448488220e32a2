package dev.huiwu.seating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.Lists;
import dev.huiwu.core.Language;
import dev.huiwu.core.attendee.AttendanceKind;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.fixture.Fixtures;
import dev.huiwu.core.name.NameOrder;
import dev.huiwu.core.name.PersonName;
import dev.huiwu.core.unit.Unit;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.seating.order.FillPattern;
import dev.huiwu.seating.order.Rotation;
import dev.huiwu.seating.order.SeatingStyle;
import dev.huiwu.seating.order.SideRule;
import dev.huiwu.seating.order.UnitOrder;
import dev.huiwu.seating.rule.SeatingRules;
import dev.huiwu.seating.rule.TierRule;
import dev.huiwu.seating.venue.SampleVenues;
import dev.huiwu.seating.venue.SeatId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Halls filled by one list, and units in an order of the office's own. */
class ListSeatingTest {

    private static final SeatingEngine ENGINE = SeatingEngine.create();
    private static final UnitDirectory UNITS = Fixtures.units(4);

    private static SeatingRequest.Builder request(int people, int rows, int seats) {
        return SeatingRequest.builder()
                .meeting(Fixtures.meeting())
                .list(Fixtures.locked(IntStream.range(0, people)
                        .mapToObj(number -> Attendee.builder()
                                .id(new PersonId("p" + (number + 1)))
                                .unit(UNITS.units().get(number % 4).id())
                                .kind(AttendanceKind.MEMBER)
                                .build())
                        .toList()))
                .units(UNITS)
                .venue(SampleVenues.plain(rows, seats));
    }

    @Nested
    class ByOneList {

        /** R30. */
        @ParameterizedTest(name = "{0}: the fourth of the list on {1}")
        @CsvSource({
            "centre-left-first, 2/2",
            "rows-from-left, 2/1",
            "columns-from-front, 1/2",
            "serpentine-rows-from-left, 2/3",
            "serpentine-columns-from-back, 1/2"
        })
        void fillsTheHallInThePattern(String pattern, String seat) {
            SeatPlan plan = ENGINE.seat(
                    request(8, 3, 3).listPattern(FillPattern.ofCode(pattern)).build());
            assertThat(plan.seatOf(new PersonId("p4"))).contains(new SeatId("1/中区/" + seat));
            assertThat(plan.findings()).isEmpty();
        }

        @ParameterizedTest
        @EnumSource(FillPattern.class)
        void everybodyHasASeatOfHisOwnAndAReason(FillPattern pattern) {
            SeatPlan plan = ENGINE.seat(request(9, 3, 3).listPattern(pattern).build());
            Set<SeatId> used = new HashSet<>();
            plan.seatings().forEach(seating -> {
                assertThat(used.add(seating.seat())).isTrue();
                assertThat(seating.reason().text(Language.CHINESE)).contains(pattern.label());
            });
            assertThat(used).hasSize(9);
        }

        @Test
        void fixedSeatsAreKept() {
            SeatId last = new SeatId("1/中区/3/3");
            SeatPlan plan = ENGINE.seat(request(8, 3, 3)
                    .listPattern(FillPattern.ROWS_FROM_LEFT)
                    .putFixedSeat(new PersonId("p1"), last)
                    .build());
            assertThat(plan.seatOf(new PersonId("p1"))).contains(last);
            assertThat(plan.seatOf(new PersonId("p2"))).contains(new SeatId("1/中区/1/1"));
        }

        @Test
        void seatsKeptBackStayEmptyAndAStyleIsRefused() {
            SeatingRequest.Builder request = request(7, 3, 3)
                    .listPattern(FillPattern.ROWS_FROM_LEFT)
                    .rules(SeatingRules.builder()
                            .addBlockedSeat(new SeatId("1/中区/1/1"))
                            .putReservedSeat(new SeatId("1/中区/1/2"), "备用")
                            .build());
            assertThat(ENGINE.seat(request.build()).seatOf(new PersonId("p1"))).contains(new SeatId("1/中区/1/3"));
            assertThatThrownBy(() ->
                            ENGINE.seat(request.style(SeatingStyle.COLUMNS).build()))
                    .isInstanceOf(SeatingException.class)
                    .hasMessageContaining("list-pattern-alone")
                    .hasMessageContaining("these: style;");
        }

        @Test
        void aRoomIsRefused() {
            assertThatThrownBy(() -> ENGINE.seat(request(4, 3, 3)
                            .venue(SampleVenues.room())
                            .listPattern(FillPattern.ROWS_FROM_LEFT)
                            .build()))
                    .isInstanceOf(SeatingException.class)
                    .hasMessageContaining("list-pattern-alone");
        }
    }

    @Nested
    class ByUnitsInAnOrderOfTheOfficesOwn {

        @Test
        void unitsSitInTheOrderThatIsGiven() {
            List<UnitId> order =
                    Lists.reverse(UNITS.units().stream().map(Unit::id).toList());
            SeatingRequest request = request(16, 4, 4).unitOrder(order).build();
            SeatPlan plan = ENGINE.seat(request);
            assertThat(plan.seatings().stream()
                            .filter(seating -> seating.seat().value().startsWith("1/中区/1/"))
                            .flatMap(seating -> request.list().find(seating.person()).stream())
                            .map(Attendee::unit)
                            .distinct())
                    .containsExactly(order.get(0));
            assertThat(UnitOrder.by(NameOrder.NAME_STROKES, UNITS)).containsExactlyInAnyOrderElementsOf(order);
        }

        @Test
        void theReasonOfASeatNamesTheOrderThatIsUsed() {
            UnitDirectory units = UnitDirectory.of(Stream.of("林业局", "公安局", "工信局", "水务局")
                    .map(name -> Unit.builder()
                            .from(UNITS.units().get(0))
                            .id(new UnitId(name))
                            .shortName(name)
                            .protocolPosition("林公工水".indexOf(name.charAt(0)) + 1)
                            .build())
                    .toList());
            List<UnitId> protocol = units.units().stream().map(Unit::id).toList();
            assertReason(units, List.of(), "按建制序列为区内第 3 个单位", "no. 3 in it by protocol order");
            assertReason(units, protocol, "按建制序列为区内第 3 个单位", "no. 3 in it by protocol order");
            assertReason(units, UnitOrder.by(NameOrder.NAME_STROKES, units), "按笔画为区内第 1 个单位", "no. 1 in it by strokes");
            assertReason(
                    units,
                    Lists.reverse(protocol),
                    "按本次会议指定的顺序为区内第 2 个单位",
                    "no. 2 in it in the order set for this meeting");
            assertReason(units, UnitOrder.by(NameOrder.PINYIN, units), "按拼音为区内第 1 个单位", "no. 1 in it by pinyin");
        }

        /** Looks at the head of 工信局, the third by protocol. */
        private void assertReason(UnitDirectory units, List<UnitId> order, String zh, String en) {
            SeatPlan plan = ENGINE.seat(request(0, 2, 4)
                    .units(units)
                    .list(Fixtures.locked(Fixtures.people(units, 2)))
                    .unitOrder(order)
                    .build());
            SeatReason reason = plan.seatings().stream()
                    .filter(seating -> seating.person().equals(new PersonId("工信局-1")))
                    .map(Seating::reason)
                    .findFirst()
                    .orElseThrow();
            assertThat(reason.text(Language.CHINESE)).contains(zh);
            assertThat(reason.text(Language.ENGLISH)).contains(en);
        }

        @Test
        void peopleOfAUnitSitByStrokesAndCharactersNobodyKnowsAreReported() {
            List<Attendee> people =
                    List.of(named("p1", "田大利"), named("p2", "田富"), named("p3", "王𠮷"), named("p4", "丁一"));
            SeatPlan plan = ENGINE.seat(request(0, 1, 4)
                    .list(Fixtures.locked(people))
                    .memberOrder(NameOrder.SURNAME_STROKES)
                    .sideRule(SideRule.SECOND_ON_RIGHT)
                    .build());
            SeatPlan byList =
                    ENGINE.seat(request(0, 1, 4).list(Fixtures.locked(people)).build());
            assertThat(plan.seatOf(new PersonId("p4"))).isEqualTo(byList.seatOf(new PersonId("p1")));
            assertThat(plan.seatOf(new PersonId("p2"))).isEqualTo(byList.seatOf(new PersonId("p3")));
            assertThat(plan.seatOf(new PersonId("p1"))).isEqualTo(byList.seatOf(new PersonId("p4")));
            assertThat(plan.findings().stream().filter(finding -> finding.code().equals("member-order-unsure")))
                    .singleElement()
                    .satisfies(
                            finding -> assertThat(finding.en()).contains("p3").doesNotContain("王"));
        }

        @Test
        void theHeadStaysInFrontOfThePeopleOfTheUnit() {
            List<Attendee> people = List.of(
                    named("p1", "鞠长").toBuilder().post("局长").build(),
                    named("p2", "丁一").toBuilder().post("副局长").build(),
                    named("p3", "王富").toBuilder().post("副局长").build());
            SeatingRequest.Builder request = request(0, 1, 3).list(Fixtures.locked(people));
            SeatPlan byList = ENGINE.seat(request.build());
            SeatPlan byStrokes =
                    ENGINE.seat(request.memberOrder(NameOrder.SURNAME_STROKES).build());
            assertThat(byStrokes.seatOf(new PersonId("p1"))).isEqualTo(byList.seatOf(new PersonId("p1")));
            assertThat(byStrokes.seatOf(new PersonId("p2"))).isEqualTo(byList.seatOf(new PersonId("p2")));
        }

        @Test
        void whoHasThePostThatHeadsAUnitSitsFirstInEveryStyle() {
            List<Attendee> people = List.of(
                    named("p1", "丁一").toBuilder().post("局长").build(),
                    named("p2", "王富").toBuilder().post("党组书记").build());
            SeatingRequest.Builder request = request(0, 1, 2).list(Fixtures.locked(people));
            SeatPlan byList = ENGINE.seat(request.build());
            SeatPlan byHead = ENGINE.seat(request.rules(SeatingRules.builder()
                            .tiers(new TierRule(3, List.of("党组书记"), List.of("副")))
                            .build())
                    .build());
            assertThat(byHead.seatOf(new PersonId("p2"))).isEqualTo(byList.seatOf(new PersonId("p1")));
        }

        @Test
        void peopleOfAUnitSitByPostWhereTheRulesOrderPosts() {
            List<Attendee> people = List.of(
                    named("p1", "丁一").toBuilder().post("副局长").build(),
                    named("p2", "王富").toBuilder().post("办公室主任").build(),
                    named("p3", "鞠长").toBuilder().post("局长").build());
            SeatingRequest.Builder request = request(0, 1, 3).list(Fixtures.locked(people));
            SeatPlan byList = ENGINE.seat(request.build());
            SeatPlan byPost = ENGINE.seat(
                    request.rules(SeatingRules.builder().addPostOrder("局长", "副").build())
                            .build());
            assertThat(byPost.seatOf(new PersonId("p3"))).isEqualTo(byList.seatOf(new PersonId("p1")));
            assertThat(byPost.seatOf(new PersonId("p1"))).isEqualTo(byList.seatOf(new PersonId("p2")));
        }

        @Test
        void aUnitNobodyKnowsIsReported() {
            assertThat(ENGINE.seat(request(4, 2, 4)
                                    .addUnitOrder(new UnitId("U999"))
                                    .build())
                            .findings()
                            .codes())
                    .contains("unit-order-unknown");
        }

        private Attendee named(String id, String name) {
            return Attendee.builder()
                    .id(new PersonId(id))
                    .name(new PersonName(name))
                    .unit(UNITS.units().get(0).id())
                    .kind(AttendanceKind.MEMBER)
                    .build();
        }

        @Test
        void aRotationBringsOtherUnitsToTheFront() {
            List<UnitId> units = UNITS.units().stream().map(Unit::id).toList();
            List<Map<UnitId, Rotation.Past>> past = new ArrayList<>();
            Set<UnitId> inFront = new HashSet<>();
            for (int meeting = 0; meeting < 4; meeting++) {
                SeatingRequest request = request(16, 4, 4)
                        .unitOrder(Rotation.next(List.of(units), past).order())
                        .build();
                SeatPlan plan = ENGINE.seat(request);
                plan.seatings().stream()
                        .filter(seating -> seating.seat().value().startsWith("1/中区/1/"))
                        .flatMap(seating -> request.list().find(seating.person()).stream())
                        .map(Attendee::unit)
                        .forEach(inFront::add);
                past.add(PastPlaces.of(request, plan));
            }
            assertThat(inFront).containsExactlyInAnyOrderElementsOf(units);
        }
    }
}
