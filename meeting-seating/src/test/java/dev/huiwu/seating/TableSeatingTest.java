package dev.huiwu.seating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.huiwu.core.Language;
import dev.huiwu.core.attendee.AttendanceKind;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.AttendeeRole;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.fixture.Fixtures;
import dev.huiwu.core.json.MeetingJson;
import dev.huiwu.core.name.PersonName;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.seating.guide.GuideDrawing;
import dev.huiwu.seating.guide.SeatGuide;
import dev.huiwu.seating.guide.internal.Readable;
import dev.huiwu.seating.order.FacingRule;
import dev.huiwu.seating.order.RoundRule;
import dev.huiwu.seating.order.SideRule;
import dev.huiwu.seating.order.TableRule;
import dev.huiwu.seating.venue.Rooms;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.SeatId;
import dev.huiwu.seating.venue.TableShape;
import dev.huiwu.seating.venue.Venue;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rooms with tables of the usual shapes. */
class TableSeatingTest {

    private static final SeatingEngine ENGINE = SeatingEngine.create();
    private static final UnitDirectory UNITS = Fixtures.units(6);
    private static final List<String> NAMES = List.of("韩例", "董拟桃", "欧阳例试", "阿依古丽·买买提", "李一鸣");

    private static List<Attendee> people(AttendanceKind kind, int count) {
        List<Attendee> people = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            people.add(Attendee.builder()
                    .id(new PersonId(kind.code() + "-" + (i + 1)))
                    .name(new PersonName(NAMES.get(i % NAMES.size())))
                    .unit(UNITS.units().get(i % UNITS.units().size()).id())
                    .kind(kind)
                    .build());
        }
        return people;
    }

    private static SeatingRequest.Builder request(Venue venue, int hosts, int guests) {
        List<Attendee> all = new ArrayList<>(people(AttendanceKind.MEMBER, hosts));
        all.addAll(people(AttendanceKind.INVITED, guests));
        return SeatingRequest.builder()
                .meeting(Fixtures.meeting())
                .list(Fixtures.locked(all))
                .units(UNITS)
                .venue(venue);
    }

    private static String seat(SeatPlan plan, String person) {
        return plan.seatOf(new PersonId(person)).map(SeatId::value).orElse("none");
    }

    @Nested
    class WithGuests {

        @Test
        void theySitFacingTheDoorAndTheChairLeadsTheHosts() {
            Venue room = Rooms.facing("R", "会谈室", 5, 4);
            SeatingRequest request = request(room, 4, 3).build();
            SeatPlan plan = ENGINE.seat(request);
            assertThat(seat(plan, "invited-1")).isEqualTo("1/面门侧/内圈/3");
            assertThat(seat(plan, "invited-2")).isEqualTo("1/面门侧/内圈/4");
            assertThat(seat(plan, "member-1")).isEqualTo("1/背门侧/内圈/8");
            assertThat(seat(plan, "member-2")).isEqualTo("1/背门侧/内圈/7");
            assertThat(plan.findings()).isEmpty();
            SeatPlan led = ENGINE.seat(request.toBuilder()
                    .meeting(Fixtures.meeting().toBuilder()
                            .chair(new PersonId("member-3"))
                            .build())
                    .build());
            assertThat(seat(led, "member-3")).isEqualTo("1/背门侧/内圈/8");
            assertThat(seat(led, "member-1")).isEqualTo("1/背门侧/内圈/7");
        }

        @Test
        void theZoneOfTheListDecidesWhoIsAGuest() {
            List<Attendee> people = people(AttendanceKind.MEMBER, 3);
            SeatingRequest request = request(Rooms.facing("R", "会谈室", 3, 0), 0, 0)
                    .list(Fixtures.locked(
                            List.of(people.get(0).toBuilder().zone("客方").build(), people.get(1), people.get(2))))
                    .build();
            assertThat(seat(ENGINE.seat(request), "member-1")).isEqualTo("1/面门侧/内圈/2");
        }

        @Test
        void aVariantOfTheRuleIsASetting() {
            SeatingRequest request = request(Rooms.facing("R", "会谈室", 3, 0), 3, 3)
                    .tableRule(new FacingRule(FacingRule.Guests.LOWER_SIDE))
                    .sideRule(SideRule.SECOND_ON_LEFT)
                    .build();
            SeatPlan plan = ENGINE.seat(request);
            assertThat(seat(plan, "member-2")).isEqualTo("1/面门侧/内圈/1");
            assertThat(seat(plan, "invited-2")).isEqualTo("1/背门侧/内圈/6");
        }

        @Test
        void theReasonNamesTheRuleAndTheRank() {
            SeatPlan plan = ENGINE.seat(
                    request(Rooms.roundTables("R", "宴会厅", 1, 8), 2, 4).build());
            assertThat(plan.byPerson()
                            .get(new PersonId("invited-2"))
                            .get(0)
                            .reason()
                            .text(Language.CHINESE))
                    .isEqualTo("按座次规则（圆桌），客方第2位。");
            assertThat(plan.byPerson()
                            .get(new PersonId("member-1"))
                            .get(0)
                            .reason()
                            .text(Language.ENGLISH))
                    .isEqualTo("No. 1 of the hosts: round.");
        }

        @Test
        void aFixedChairIsKept() {
            SeatId signer = new SeatId("1/签字席/桌前/2");
            SeatPlan plan = ENGINE.seat(request(Rooms.signing("R", "签字厅", 3, 2), 4, 4)
                    .putFixedSeat(new PersonId("member-4"), signer)
                    .build());
            assertThat(plan.seatOf(new PersonId("member-4"))).contains(signer);
            assertThat(seat(plan, "invited-1")).isEqualTo("1/签字席/桌前/1");
            assertThat(seat(plan, "member-1")).isEqualTo("1/站位/第1排/6");
        }
    }

    @Nested
    class InAU {

        @Test
        void theFixedNonVotingSitAlongTheWallAsInAnyRing() {
            List<Attendee> all = new ArrayList<>(people(AttendanceKind.MEMBER, 5));
            people(AttendanceKind.NON_VOTING, 2)
                    .forEach(person -> all.add(person.toBuilder()
                            .addRole(AttendeeRole.FIXED_NON_VOTING)
                            .build()));
            SeatPlan plan = ENGINE.seat(request(Rooms.uShape("R", "小会议室", 3, 3, 3), 0, 0)
                    .list(Fixtures.locked(all))
                    .build());
            assertThat(seat(plan, "member-1")).isEqualTo("1/主侧/内圈/2");
            assertThat(seat(plan, "non-voting-1")).isEqualTo("1/后排左/外圈/10");
        }
    }

    @Nested
    class WhenTheRoomDoesNotSuit {

        @Test
        void tooFewChairsAreRefusedWithTheShortage() {
            assertThatThrownBy(() -> ENGINE.seat(
                            request(Rooms.roundTables("R", "宴会厅", 1, 8), 5, 5).build()))
                    .isInstanceOf(VenueTooSmallException.class)
                    .hasMessageContaining("2 more are needed");
        }

        @Test
        void aRuleForAnotherShapeIsRefused() {
            assertThatThrownBy(() -> ENGINE.seat(request(Rooms.roundTables("R", "宴会厅", 1, 8), 5, 3)
                            .tableRule(FacingRule.USUAL)
                            .build()))
                    .isInstanceOf(SeatingException.class)
                    .hasMessageContaining("Venue R has a table of shape round, and the rule given is for facing");
        }
    }

    static Stream<Arguments> rooms() {
        return Stream.of(
                Arguments.of("u", Rooms.uShape("R", "U形会议室", 7, 6, 4), 22, 0),
                Arguments.of("hollow", Rooms.hollowSquare("R", "回字形会议室", 7, 5, 0), 23, 0),
                Arguments.of("facing", Rooms.facing("R", "会谈室", 9, 4), 11, 10),
                Arguments.of("lengthways", Rooms.facingLengthways("R", "会谈室", 7, 5), 9, 8),
                Arguments.of("round", Rooms.roundTables("R", "宴会厅", 5, 10), 12, 36),
                Arguments.of("one-round", Rooms.roundTables("R", "小宴会厅", 1, 12), 5, 6),
                Arguments.of("signing", Rooms.signing("R", "签字厅", 5, 2), 9, 8),
                Arguments.of("photograph", Rooms.photograph("R", "合影", Rooms.photographRows(52, 13)), 26, 26),
                Arguments.of("large", Rooms.facing("R", "大会谈室", 60, 30), 80, 80));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rooms")
    void theGuideIsReadableSaysTheRuleAndTellsEveryUnit(String name, Venue room, int hosts, int guests) {
        SeatingRequest request = request(room, hosts, guests).build();
        SeatPlan plan = ENGINE.seat(request);
        assertThat(plan.byPerson()).hasSize(hosts + guests);
        TableShape shape = room.room().orElseThrow().layout().orElseThrow().shape();
        for (Language language : Language.values()) {
            GuideDrawing drawing = GuideDrawing.of(request, plan, language);
            Readable.assertReadable(drawing);
            assertThat(drawing.texts())
                    .extracting(text -> text.label().text())
                    .contains(TableRule.usual(shape).text(language));
            assertThat(SeatGuide.of(request, plan).units())
                    .hasSize(UNITS.units().size());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rooms")
    void roomsSurviveJson(String name, Venue room, int hosts, int guests) throws Exception {
        assertThat(MeetingJson.newMapper().readValue(MeetingJson.write(room), Venue.class))
                .isEqualTo(room);
        assertThat(room.seats()).extracting(Seat::id).doesNotHaveDuplicates();
    }

    @Test
    void theSecondHostSitsOppositeUnlessSaidOtherwise() {
        Venue room = Rooms.roundTables("R", "宴会厅", 1, 8);
        SeatPlan usual = ENGINE.seat(request(room, 2, 4).build());
        SeatPlan together = ENGINE.seat(request(room, 2, 4)
                .tableRule(new RoundRule(RoundRule.Hosts.ONE_CENTRE, RoundRule.Guests.RIGHT_HANDS_FIRST))
                .build());
        assertThat(seat(usual, "member-2")).isEqualTo("1/1号桌/圆桌/5");
        assertThat(seat(together, "member-2")).isEqualTo("1/1号桌/圆桌/7");
    }
}
