package dev.huiwu.seating.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.huiwu.core.Language;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.fixture.Dice;
import dev.huiwu.core.fixture.Fixtures;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.seating.SampleMeetings;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatReason;
import dev.huiwu.seating.Seating;
import dev.huiwu.seating.SeatingEngine;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.order.SideRule;
import dev.huiwu.seating.venue.Entrance;
import dev.huiwu.seating.venue.Landmark;
import dev.huiwu.seating.venue.SampleVenues;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.SeatFeature;
import dev.huiwu.seating.venue.SeatId;
import dev.huiwu.seating.venue.Venue;
import dev.huiwu.seating.venue.VenuePlan;
import dev.huiwu.seating.venue.Wall;
import dev.huiwu.seating.zoning.Effort;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WayTest {

    static final List<Entrance> DOORS2 = List.of(
            new Entrance("D1", "西前门", "1", Wall.LEFT, -22, 0.5, true),
            new Entrance("D2", "东前门", "1", Wall.RIGHT, 22, 0.5, true),
            new Entrance("D3", "西门", "1", Wall.LEFT, -22, 15, true),
            new Entrance("D4", "东门", "1", Wall.RIGHT, 22, 15, true),
            new Entrance("D5", "南门（西）", "1", Wall.BACK, -9.3, 29.5, true),
            new Entrance("D7", "二层西楼梯", "2", Wall.LEFT, -20, 36, false),
            new Entrance("D8", "二层东楼梯", "2", Wall.RIGHT, 20, 36, false));

    static final List<Entrance> ROOM = List.of(
            new Entrance("D1", "正门", "1", Wall.BACK, 0, 13, true),
            new Entrance("D2", "候会室门", "1", Wall.RIGHT, 9.5, 11.5, true));

    static final List<Entrance> DOORS = List.of(
            new Entrance("D1", "前左门", "1", Wall.LEFT, -17, 0.5, true),
            new Entrance("D2", "前右门", "1", Wall.RIGHT, 17, 0.5, true),
            new Entrance("D3", "中左门", "1", Wall.LEFT, -17, 12, false),
            new Entrance("D5", "后左门", "1", Wall.BACK, -7.1, 24, true));

    static final Map<String, List<Entrance>> DOORS_OF =
            Map.of("economic-analysis", DOORS, "congress", DOORS2, "executive", ROOM);

    static Venue hall() {
        return Venue.builder().from(SampleVenues.hall()).entrances(DOORS).build();
    }

    static SeatGuide guide(Venue venue, List<SeatId> seats) {
        return guide(venue, seats, seat -> "会场");
    }

    static SeatGuide guide(Venue venue, List<SeatId> seats, Function<SeatId, String> zone) {
        AnyPlan any = plan(venue, seats, zone);
        return SeatGuide.of(any.request(), any.plan());
    }

    /** Returns a plan for one unit on the seats given. */
    static AnyPlan plan(Venue venue, List<SeatId> seats, Function<SeatId, String> zone) {
        UnitDirectory units = Fixtures.units(1);
        List<Attendee> people = Fixtures.people(units, seats.size());
        List<Attendee> zoned = new ArrayList<>();
        for (int i = 0; i < seats.size(); i++) {
            zoned.add(people.get(i).toBuilder().zone(zone.apply(seats.get(i))).build());
        }
        SeatingRequest request = SeatingRequest.builder()
                .meeting(Fixtures.meeting())
                .list(Fixtures.locked(zoned))
                .units(units)
                .venue(venue)
                .build();
        List<Seating> seatings = new ArrayList<>();
        for (int i = 0; i < seats.size(); i++) {
            seatings.add(Seating.of(request.list().attendees().get(i).id(), seats.get(i), SeatReason.of("fixed")));
        }
        return new AnyPlan(
                request,
                SeatPlan.builder()
                        .meetingId("m")
                        .venueId(venue.id())
                        .listVersion(1)
                        .sideRule(SideRule.SECOND_ON_RIGHT)
                        .seatings(seatings)
                        .build());
    }

    private static Way way(Venue venue, List<SeatId> seats) {
        return guide(venue, seats).units().get(0).way().orElseThrow();
    }

    static List<SeatId> seats(Venue venue, String block, int firstRow, int lastRow) {
        return venue.seats().stream()
                .filter(seat -> seat.block().equals(block)
                        && Integer.parseInt(seat.row()) >= firstRow
                        && Integer.parseInt(seat.row()) <= lastRow)
                .map(Seat::id)
                .toList();
    }

    @Nested
    class OfAUnitInTwoZones {

        @Test
        void leadsThePeopleOfEachThroughTheDoorThatIsNearestToThem() {
            Venue venue = hall();
            List<SeatId> seats = new ArrayList<>(seats(venue, "中区", 1, 1));
            seats.addAll(seats(venue, "左区", 20, 21));
            SeatGuide guide = guide(
                    venue, seats, seat -> venue.seat(seat).orElseThrow().block().equals("中区") ? "甲区" : "乙区");
            assertThat(guide.units().get(0).ways())
                    .extracting(Way::door, Way::people)
                    .containsExactly(tuple("后左门", 14), tuple("前左门", 12));
        }
    }

    @Nested
    class InAHall {

        @ParameterizedTest(name = "{0}, rows {1} to {2}: {3}")
        @CsvSource({
            "中区, 1, 1, '请由前左门进场，沿左侧走道向后，第1排左转'",
            "左区, 2, 3, '请由前左门进场，沿左侧靠墙走道向后，第2至3排左转'",
            "左区, 14, 14, '请由中左门进场，沿左侧靠墙走道向后，第14排左转'",
            "右区, 3, 3, '请由前右门进场，沿右侧靠墙走道向后，第3排右转'",
            "中区, 20, 20, '请由后左门进场，沿左侧走道向前，第20排右转'",
        })
        void leadsAlongTheAisleToTheRow(String block, int first, int last, String text) {
            Venue venue = hall();
            assertThat(way(venue, seats(venue, block, first, last)).text(Language.CHINESE))
                    .isEqualTo(text);
        }

        @ParameterizedTest(name = "{0}, row {1}, {2}th from the left: {3}")
        @CsvSource({
            "右区, 5, 1, '请由前右门进场，沿右侧走道向后，第5排左转'",
            "右区, 5, 6, '请由前右门进场，沿右侧靠墙走道向后，第5排右转'",
            "左区, 7, 7, '请由前左门进场，沿左侧走道向后，第7排右转'",
            "左区, 14, 2, '请由中左门进场，沿左侧靠墙走道向后，第14排左转'",
        })
        void leadsAlongTheAisleAtTheSeatRatherThanPastTheWholeRow(String block, int row, int place, String text) {
            Venue venue = hall();
            List<SeatId> seats = venue.seats().stream()
                    .filter(seat -> seat.block().equals(block) && seat.row().equals(Integer.toString(row)))
                    .sorted(Comparator.comparing(Seat::x))
                    .map(Seat::id)
                    .toList();
            assertThat(way(venue, seats.subList(place - 1, place)).text(Language.CHINESE))
                    .isEqualTo(text);
        }

        @Test
        void saysTheSameInEnglish() {
            Venue venue = hall();
            assertThat(way(venue, seats(venue, "中区", 20, 20)).text(Language.ENGLISH))
                    .isEqualTo("Enter by 后左门, go forward along the left aisle, turn right into row 20");
        }

        @Test
        void namesWhatStandsBesideTheDoor() {
            Venue venue = Venue.builder()
                    .from(hall())
                    .addLandmark(new Landmark("签到台", "1", -19, 11))
                    .addLandmark(new Landmark("洗手间", "1", 30, 11))
                    .build();
            assertThat(way(venue, seats(venue, "左区", 14, 14)).text(Language.CHINESE))
                    .startsWith("请由签到台旁的中左门进场，");
        }

        @Test
        void saysNothingWhereNoDoorIsKnown() {
            Venue venue = Venue.builder()
                    .from(SampleVenues.hall())
                    .entrances(List.of())
                    .build();
            SeatGuide guide = guide(venue, seats(venue, "中区", 1, 1));
            assertThat(guide.units().get(0).ways()).isEmpty();
            assertThat(guide.people().get(0).way()).isEmpty();
            assertThat(guide.text(Language.CHINESE)).doesNotContain("进场");
        }

        @Test
        void keepsToTheFloorAndSaysIt() {
            Venue venue = Venue.builder()
                    .from(SampleVenues.twoFloors())
                    .entrances(List.of(
                            new Entrance("D1", "西门", "1", Wall.LEFT, -22, 33, true),
                            new Entrance("D7", "西楼梯", "2", Wall.LEFT, -20, 46, false)))
                    .build();
            Way way = way(venue, List.of(new SeatId("2/中区/1/1")));
            assertThat(way.entrance()).isEqualTo("D7");
            assertThat(way.text(Language.CHINESE)).startsWith("请由2楼西楼梯进场");
        }

        @Test
        void tellsAPersonTheSeatAsCountedAndAsPrinted() {
            SeatGuide guide = guide(hall(), List.of(new SeatId("1/中区/6/9")));
            PersonLocation person = guide.people().get(0);
            assertThat(guide.find(person.person())).contains(person);
            assertThat(person.text(Language.CHINESE)).isEqualTo("6排中区左起第2座（6-9号）");
            assertThat(person.text(Language.ENGLISH))
                    .isEqualTo("row 6, middle block, 2nd from the left facing the rostrum (printed 6-9)");
            assertThat(person.way().orElseThrow().entrance()).isEqualTo("D1");
        }

        @Test
        void takesWheelchairsThroughALevelDoor() {
            SeatingRequest request = SampleMeetings.request("economic-analysis").toBuilder()
                    .effort(Effort.ofSteps(50))
                    .build();
            Venue venue = Venue.builder()
                    .from(request.venue())
                    .entrances(DOORS.stream()
                            .map(door -> new Entrance(
                                    door.id(),
                                    door.name(),
                                    door.floor(),
                                    door.wall(),
                                    door.x(),
                                    door.y(),
                                    door.id().equals("D5")))
                            .toList())
                    .build();
            request = request.toBuilder().venue(venue).build();
            SeatGuide guide = SeatGuide.of(request, SeatingEngine.create().seat(request));
            assertThat(guide.people().stream()
                            .filter(person -> person.kind() == UnitLocation.Kind.WHEELCHAIR)
                            .map(person -> person.way().orElseThrow().entrance()))
                    .hasSize(4)
                    .containsOnly("D5");
        }

        @Test
        void takesAWheelchairAlongTheAisleAtItsPlaceAndNotPastARow() {
            Venue venue = hall();
            SeatId place = venue.seats().stream()
                    .filter(seat -> seat.has(SeatFeature.ACCESSIBLE)
                            && seat.block().equals("左区")
                            && seat.row().equals("1"))
                    .map(Seat::id)
                    .findFirst()
                    .orElseThrow();
            assertThat(way(venue, List.of(place)).text(Language.CHINESE)).isEqualTo("请由前左门进场，沿左侧走道向后，第1排右转");
        }
    }

    @Nested
    class InARoom {

        @ParameterizedTest(name = "{0} from the {1} wall at {2}, {3}: {4}")
        @CsvSource({
            "左侧, BACK, 0, 13, '请由门进场，座位在进门左手边（内圈左侧）'",
            "右侧, BACK, 0, 13, '请由门进场，座位在进门右手边（内圈右侧）'",
            "主侧, BACK, 0, 13, '请由门进场，座位在进门正前方（内圈主侧）'",
            "主侧, RIGHT, 9, 12, '请由门进场，座位在进门右手边（内圈主侧）'",
            "主侧, LEFT, -9, 12, '请由门进场，座位在进门左手边（内圈主侧）'",
        })
        void tellsTheSideForWhoComesIn(String block, Wall wall, double x, double y, String text) {
            Venue venue = Venue.builder()
                    .from(SampleVenues.room())
                    .entrances(List.of(new Entrance("D1", "门", "1", wall, x, y, true)))
                    .build();
            List<SeatId> seats = venue.seats().stream()
                    .filter(seat -> seat.block().equals(block))
                    .map(Seat::id)
                    .toList();
            assertThat(way(venue, seats).text(Language.CHINESE)).isEqualTo(text);
        }
    }

    @Nested
    class ThroughTheWaitingRoom {

        @Test
        void comesWhoWaitsForATopicAndNobodyElse() {
            SeatingRequest request = SampleMeetings.request("executive");
            List<Entrance> doors = ROOM.stream()
                    .map(door -> new Entrance(
                            door.id(),
                            door.name(),
                            door.floor(),
                            door.wall(),
                            door.x(),
                            door.y(),
                            door.levelAccess(),
                            door.id().equals("D2")))
                    .toList();
            request = request.toBuilder()
                    .venue(Venue.builder()
                            .from(request.venue())
                            .entrances(doors)
                            .build())
                    .build();
            SeatPlan plan = SeatingEngine.create().seat(request);
            assertThat(SeatGuide.of(request, plan).people()).isNotEmpty().allSatisfy(person -> {
                boolean waits = plan.byPerson().get(person.person()).stream()
                        .allMatch(seating -> seating.turn().isPresent());
                assertThat(person.way().orElseThrow().entrance()).isEqualTo(waits ? "D2" : "D1");
            });
        }

        @Test
        void comesWhoeverIsThereWhereThereIsNoOtherDoor() {
            Venue venue = Venue.builder()
                    .from(SampleVenues.hall())
                    .entrances(List.of(new Entrance("D1", "门", "1", Wall.LEFT, -17, 0.5, true, true)))
                    .build();
            assertThat(way(venue, seats(venue, "左区", 1, 1)).entrance()).isEqualTo("D1");
        }
    }

    @Test
    void aRoomIsToldInEnglishWithoutAWordOfChinese() {
        SeatingRequest request = SampleMeetings.request("executive");
        SeatGuide guide = SeatGuide.of(request, SeatingEngine.create().seat(request));
        assertThat(guide.units())
                .allSatisfy(unit -> assertThat(unit.text(Language.ENGLISH))
                        .as("%s", unit.unit())
                        .doesNotContainPattern("\\p{IsHan}"));
        assertThat(guide.people())
                .allSatisfy(person -> assertThat(person.text(Language.ENGLISH))
                        .as("%s", person.person())
                        .doesNotContainPattern("\\p{IsHan}"));
    }

    /** Held against walks reckoned by hand: in halls of straight blocks one crosses in front of all rows or behind them. */
    @Nested
    class Laws {

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("dev.huiwu.seating.guide.WayTest#seeds")
        void theNearestDoorIsTakenAndTheTurnIsTheWalkersOwn(long seed) {
            Dice dice = new Dice(seed);
            int rows = dice.between(3, 20);
            VenuePlan.Builder plan = VenuePlan.builder().id("V").name("厅");
            for (String block : List.of("左区", "中区", "右区")) {
                int width = dice.between(3, 12);
                for (int row = 1; row <= rows; row++) {
                    plan.addRow(SampleVenues.row(row, block, width).build());
                }
            }
            Venue bare = Venue.lay(plan.build());
            List<Entrance> doors = new ArrayList<>();
            for (int door = dice.between(1, 6); door > 0; door--) {
                doors.add(door(bare, dice, "D" + door));
            }
            Venue venue = Venue.builder().from(bare).entrances(doors).build();
            for (int i = 0; i < 10; i++) {
                Seat seat = dice.pick(venue.seats());
                Way way = way(venue, List.of(seat.id()));
                double shortest = doors.stream()
                        .mapToDouble(door -> walk(venue, door, seat))
                        .min()
                        .orElseThrow();
                Entrance taken = doors.stream()
                        .filter(door -> door.id().equals(way.entrance()))
                        .findFirst()
                        .orElseThrow();
                assertThat(walk(venue, taken, seat)).as("%s by %s", seat, way).isLessThan(shortest + 1.5);
                Way.Leg leg = way.legs().get(0);
                boolean seatOnTheEast = leg.aisle().right().equals(seat.block());
                assertThat(seatOnTheEast || leg.aisle().left().equals(seat.block()))
                        .isTrue();
                double north = switch (leg.heading()) {
                    case FORWARD -> 1;
                    case BACK -> -1;
                    case ACROSS -> 0;
                };
                // looking north with the seat in the east, or south with it in the west, it is on the right hand
                double right = north * (seatOnTheEast ? 1 : -1);
                assertThat(leg.turn())
                        .isEqualTo(right > 0 ? Way.Turn.RIGHT : right < 0 ? Way.Turn.LEFT : Way.Turn.STRAIGHT);
                assertThat(leg.rows()).containsExactly(seat.row());
            }
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("dev.huiwu.seating.guide.WayTest#seeds")
        void aMessageHasAtMostSeventyCharactersAndNeverCutsSeats(long seed) {
            Dice dice = new Dice(seed);
            Venue venue = dice.percent(50)
                    ? hall()
                    : Venue.builder()
                            .from(SampleVenues.twoFloors())
                            .entrances(DOORS)
                            .build();
            List<SeatId> seats = new ArrayList<>();
            int every = dice.between(1, 40);
            int most = dice.between(1, 60);
            for (Seat seat : venue.seats()) {
                if (seats.size() < most && dice.below(every) == 0) {
                    seats.add(seat.id());
                }
            }
            if (seats.isEmpty()) {
                return;
            }
            SeatGuide guide = guide(venue, seats);
            UnitLocation unit = guide.units().get(0);
            for (Language language : Language.values()) {
                GuideMessage message = guide.message(unit.unit(), language).orElseThrow();
                assertThat(message.text().codePointCount(0, message.text().length()))
                        .as(message.text())
                        .isLessThanOrEqualTo(GuideMessage.LONGEST);
                assertThat(message.text()).doesNotContain("\n");
                assertThat(guide.messageFindings(language).stream()).hasSize(message.whole() ? 0 : 1);
                if (message.whole() && language == Language.CHINESE) {
                    assertThat(message.text()).contains(unit.text(language));
                }
                if (!message.whole()) {
                    assertThat(message.text()).contains(language.choose("座位导向图", "see the seat guide"));
                }
            }
        }
    }

    private static Entrance door(Venue venue, Dice dice, String id) {
        double half = venue.seats().stream()
                .mapToDouble(seat -> Math.abs(seat.x()))
                .max()
                .orElseThrow();
        double depth = venue.seats().stream().mapToDouble(Seat::y).max().orElseThrow();
        Wall wall = dice.pick(List.of(Wall.values()));
        double x = dice.between(-100, 100) / 100.0 * half;
        double y = 1 + dice.below(100) / 100.0 * (depth - 1);
        return switch (wall) {
            case LEFT -> new Entrance(id, id, "1", wall, -half - 3, y, true);
            case RIGHT -> new Entrance(id, id, "1", wall, half + 3, y, true);
            case FRONT -> new Entrance(id, id, "1", wall, x, -1, true);
            case BACK -> new Entrance(id, id, "1", wall, x, depth + 2, true);
        };
    }

    /** Returns how far one walks from a door to a seat, in metres, those past a row counted three times. */
    private static double walk(Venue venue, Entrance door, Seat seat) {
        double width = 0.55;
        double pitch = 0.9;
        double margin = 1.2;
        double west = edge(venue, "左区", false) * width;
        double east = edge(venue, "右区", true) * width;
        double front = pitch / 2;
        double back = (venue.seats().stream().mapToDouble(Seat::y).max().orElseThrow() + 0.5) * pitch;
        double doorX = switch (door.wall()) {
            case LEFT -> west - margin;
            case RIGHT -> east + margin;
            case FRONT, BACK -> door.x() * width;
        };
        double doorY = switch (door.wall()) {
            case FRONT -> front - margin;
            case BACK -> back + margin;
            case LEFT, RIGHT -> door.y() * pitch;
        };
        double best = Double.POSITIVE_INFINITY;
        for (boolean right : new boolean[] {false, true}) {
            double endX = edge(venue, seat.block(), right) * width;
            double endY = seat.y() * pitch;
            boolean sameLane = right
                    ? seat.block().equals("右区") && doorX >= east
                    : seat.block().equals("左区") && doorX <= west;
            double acrossRows = sameLane
                    ? Math.abs(doorY - endY)
                    : Math.min(
                            Math.abs(doorY - front) + Math.abs(endY - front),
                            Math.abs(doorY - back) + Math.abs(endY - back));
            best = Math.min(best, Math.abs(doorX - endX) + acrossRows + 3 * Math.abs(seat.x() * width - endX));
        }
        return best;
    }

    private static double edge(Venue venue, String block, boolean right) {
        return venue.seats().stream()
                                .filter(seat -> seat.block().equals(block))
                                .mapToDouble(seat -> right ? seat.x() : -seat.x())
                                .max()
                                .orElseThrow()
                        * (right ? 1 : -1)
                + (right ? 0.5 : -0.5);
    }

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }
}
