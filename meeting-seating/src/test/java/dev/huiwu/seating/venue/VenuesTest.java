package dev.huiwu.seating.venue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.huiwu.core.json.MeetingJson;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VenuesTest {

    static Stream<Venue> shapes() {
        return Stream.of(
                Venues.hall("V-H", "礼堂", 10, 20).build(),
                Venues.hall("V-2", "报告厅", 8, 6, 6).aisles(1.5).build(),
                Venues.classroom("V-C", "培训教室", 6, 4, 3).build(),
                Venues.theatre("V-T", "大剧场", 12, 6, 14)
                        .walkwayAfter(6)
                        .hole("1", "中区", "9", 6, 8)
                        .balcony(4, 8, 16, 8)
                        .rostrum(11, 15)
                        .build(),
                Venues.arena("V-A", "体育馆", 10, 8).build(),
                Venues.wedge("V-W", "看台", 15, 5, 1.5).build(),
                Rooms.uShape("V-U", "会议室", 5, 8, 0),
                Rooms.hollowSquare("V-Q", "方桌会议室", 5, 4, 0));
    }

    /** Laws of every shape. */
    @Nested
    class ForAnyShape {

        @ParameterizedTest
        @MethodSource("dev.huiwu.seating.venue.VenuesTest#shapes")
        void noTwoSeatsAreInEachOther(Venue venue) {
            List<Seat> seats = venue.seats();
            for (int i = 0; i < seats.size(); i++) {
                for (int j = 0; j < i; j++) {
                    Seat one = seats.get(i);
                    Seat other = seats.get(j);
                    assertThat(Math.hypot(one.x() - other.x(), one.y() - other.y()))
                            .as("%s and %s", one.id(), other.id())
                            .isGreaterThan(0.6);
                }
            }
        }

        @ParameterizedTest
        @MethodSource("dev.huiwu.seating.venue.VenuesTest#shapes")
        void theCentreLineIsInTheMiddle(Venue venue) {
            double left = venue.seats().stream().mapToDouble(Seat::x).min().orElse(0);
            double right = venue.seats().stream().mapToDouble(Seat::x).max().orElse(0);
            assertThat(left + right).isBetween(-1.1, 1.1);
        }

        @ParameterizedTest
        @MethodSource("dev.huiwu.seating.venue.VenuesTest#shapes")
        void itSurvivesJson(Venue venue) {
            String json = MeetingJson.write(venue);
            assertThat(MeetingJson.read(
                            MeetingJson.parse(json, dev.huiwu.core.Location.ofFile("v.json")),
                            Venue.class,
                            dev.huiwu.core.Location.ofFile("v.json")))
                    .isEqualTo(venue);
        }
    }

    @Test
    void aClassroomHasAislesBetweenItsTables() {
        Venue room = Venues.classroom("V-C", "培训教室", 2, 3, 2).build();
        assertThat(room.seats()).hasSize(12);
        assertThat(row(room, "1", "中区", "1").stream().map(Seat::place)).containsExactly(1, 2, 4, 5, 7, 8);
    }

    @Test
    void aTheatreGrowsTowardsTheBackAndItsWalkwayParts() {
        Venue theatre = Venues.theatre("V-T", "剧场", 4, 3, 6).walkwayAfter(2).build();
        Map<String, Long> first = theatre.seats().stream()
                .filter(seat -> seat.row().equals("1"))
                .collect(Collectors.groupingBy(Seat::block, Collectors.counting()));
        assertThat(first).isEqualTo(Map.of("左区", 3L, "中区", 6L, "右区", 3L));
        assertThat(row(theatre, "1", "左区", "4")).hasSize(4);
        assertThat(row(theatre, "1", "中区", "3").get(0).rowIndex()).isEqualTo(4);
        assertThat(row(theatre, "1", "中区", "2")
                        .get(0)
                        .touches(row(theatre, "1", "中区", "3").get(0)))
                .isFalse();
    }

    @Test
    void aHolePartsTheRowAndABlockedSeatStays() {
        Venue hall = Venues.hall("V", "礼堂", 3, 8)
                .hole("1", "中区", "2", 4, 5)
                .blocked("1", "中区", "3", 1, 1)
                .accessible("1", "中区", "1", 8, 8)
                .build();
        assertThat(hall.seats()).hasSize(22);
        assertThat(hall.usableSeats()).isEqualTo(21);
        List<Seat> second = row(hall, "1", "中区", "2");
        assertThat(second.get(2).touches(second.get(3))).isFalse();
        assertThat(row(hall, "1", "中区", "1").get(7).has(SeatFeature.ACCESSIBLE)).isTrue();
    }

    @Test
    void aBalconyIsAFloorBehindTheLastRow() {
        Venue venue = Venues.hall("V", "礼堂", 5, 10).balcony(3, 4, 4).build();
        assertThat(venue.floors()).containsExactly("1", "2");
        assertThat(row(venue, "2", "左区", "1").get(0).y()).isEqualTo(9);
    }

    @Test
    void placesThatAreNotThereAreRefused() {
        assertThatThrownBy(() ->
                        Venues.hall("V", "礼堂", 3, 8).hole("1", "中区", "4", 1, 1).build())
                .hasMessageContaining("1/中区/4/1");
        assertThatThrownBy(() -> Venues.hall("V", "礼堂", 300, 300).build()).hasMessageContaining("50000");
        assertThatThrownBy(() -> Venues.hall("V", "礼堂", 0, 8)).hasMessageContaining("0 rows");
    }

    private static List<Seat> row(Venue venue, String floor, String block, String row) {
        return venue.seats().stream()
                .filter(seat -> seat.floor().equals(floor)
                        && seat.block().equals(block)
                        && seat.row().equals(row))
                .toList();
    }
}
