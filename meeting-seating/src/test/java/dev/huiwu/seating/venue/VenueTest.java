package dev.huiwu.seating.venue;

import static dev.huiwu.seating.venue.SampleVenues.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.huiwu.core.FindingsException;
import dev.huiwu.core.Severity;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class VenueTest {

    private static Seat seat(Venue venue, String id) {
        return venue.seat(new SeatId(id)).orElseThrow();
    }

    private static List<SeatId> with(Venue venue, SeatFeature feature) {
        return venue.seats().stream()
                .filter(seat -> seat.has(feature))
                .map(Seat::id)
                .sorted()
                .toList();
    }

    private static List<String> labels(Venue venue, String block, String row) {
        return venue.seats().stream()
                .filter(seat -> seat.block().equals(block) && seat.row().equals(row))
                .map(Seat::label)
                .toList();
    }

    @Nested
    class TheHallInThreeBlocks {

        private final Venue hall = SampleVenues.hall();

        @Test
        void has552UsableSeatsAndSixWheelchairPlaces() {
            assertThat(hall.usableSeats()).isEqualTo(552);
            assertThat(with(hall, SeatFeature.ACCESSIBLE)).hasSize(6);
            assertThat(with(hall, SeatFeature.BLOCKED))
                    .containsExactly(new SeatId("1/中区/11/11"), new SeatId("1/中区/11/12"));
        }

        @Test
        void putsWheelchairPlacesAtTheAisle() {
            assertThat(with(hall, SeatFeature.ACCESSIBLE))
                    .contains(new SeatId("1/左区/1/1"), new SeatId("1/右区/1/2"), new SeatId("1/右区/22/2"));
        }

        @Test
        void centresTheMiddleBlockAndKeepsTheAislesStraight() {
            assertThat(seat(hall, "1/中区/1/1").x()).isEqualTo(-0.5);
            assertThat(seat(hall, "1/中区/1/2").x()).isEqualTo(0.5);
            for (String row : List.of("1", "6", "22")) {
                assertThat(seat(hall, "1/左区/" + row + "/1").x()).isEqualTo(-8.5);
                assertThat(seat(hall, "1/右区/" + row + "/2").x()).isEqualTo(8.5);
            }
            assertThat(seat(hall, "1/左区/1/7").x()).isEqualTo(-11.5);
            assertThat(seat(hall, "1/左区/22/13").x()).isEqualTo(-14.5);
        }

        @Test
        void readsPrintedNumbersFromLeftToRight() {
            assertThat(labels(hall, "左区", "1")).containsExactly("7", "5", "3", "1");
            assertThat(labels(hall, "中区", "1"))
                    .containsExactly("11", "9", "7", "5", "3", "1", "2", "4", "6", "8", "10", "12");
            assertThat(labels(hall, "右区", "1")).containsExactly("2", "4", "6", "8");
        }

        @Test
        void listsBlocksAndSeatsFromTheStageAndFromTheLeft() {
            assertThat(hall.blocks())
                    .containsExactly(
                            new Block("1", "左区", Optional.of(HallSide.LEFT)),
                            new Block("1", "中区", Optional.empty()),
                            new Block("1", "右区", Optional.of(HallSide.RIGHT)));
            assertThat(hall.seats().get(0).id()).isEqualTo(new SeatId("1/左区/1/7"));
            assertThat(hall.floors()).containsExactly("1");
        }

        @Test
        void hasARostrumOfMovableChairsThatAreCentred() {
            Rostrum rostrum = hall.rostrum().orElseThrow();
            assertThat(rostrum.capacity()).isEqualTo(15);
            assertThat(rostrum.chairs(0, 4).stream().map(Seat::x)).containsExactly(-1.5, -0.5, 0.5, 1.5);
            assertThatThrownBy(() -> rostrum.chairs(0, 16)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class TheHallWithTwoFloors {

        private final Venue hall = SampleVenues.twoFloors();

        @Test
        void has1158SeatsSixOfThemForWheelchairs() {
            assertThat(hall.usableSeats()).isEqualTo(1158);
            assertThat(with(hall, SeatFeature.ACCESSIBLE)).hasSize(6);
            assertThat(hall.rostrum().orElseThrow().rows())
                    .containsExactly(new Rostrum.Row("主席台前排", 16), new Rostrum.Row("主席台后排", 16));
        }

        @Test
        void hasAWalkwayWhereARowNumberIsMissing() {
            Seat before = seat(hall, "1/中区/14/1");
            Seat behind = seat(hall, "1/中区/16/1");
            assertThat(behind.rowIndex() - before.rowIndex()).isEqualTo(2);
            assertThat(behind.y() - before.y()).isEqualTo(2);
            assertThat(before.touches(behind)).isFalse();
        }

        @Test
        void beginsTheSecondFloorBehindTheFirst() {
            assertThat(seat(hall, "1/中区/28/1").y()).isEqualTo(28);
            assertThat(seat(hall, "2/中区/1/1").y()).isEqualTo(32);
            assertThat(hall.floors()).containsExactly("1", "2");
            assertThat(seat(hall, "2/右区/1/2").x()).isEqualTo(9.5);
        }
    }

    @Nested
    class TheMeetingRoom {

        private final Venue room = SampleVenues.room();

        @Test
        void hasAnInnerAndAnOuterRing() {
            Room rings = room.room().orElseThrow();
            assertThat(rings.parts().stream().map(Room.Part::block)).containsExactly("主侧", "左侧", "右侧", "后排左", "后排右");
            assertThat(rings.part(Room.Ring.OUTER, Room.Position.LEFT)
                            .orElseThrow()
                            .block())
                    .isEqualTo("后排左");
            assertThat(labels(room, "主侧", "内圈"))
                    .containsExactly("11", "9", "7", "5", "3", "1", "2", "4", "6", "8", "10");
        }

        @Test
        void takesANumberOfTheNeighbouringBlockThereAndNotesIt() {
            assertThat(with(room, SeatFeature.ACCESSIBLE)).containsExactly(new SeatId("1/后排左/外圈/42"));
            assertThat(SampleVenues.plan("V-301").review().codes()).contains("seat-number-elsewhere");
        }
    }

    @Nested
    class Touching {

        @Test
        void joinsNeighboursInARowAndOverlappingSeatsBehindEachOther() {
            Venue venue = Venue.lay(VenuePlan.builder()
                    .id("V")
                    .name("V")
                    .addRows(row(1, "中区", 4).build(), row(2, "中区", 5).build())
                    .build());
            Seat second = seat(venue, "1/中区/1/2");
            assertThat(venue.seats().stream().filter(second::touches).map(Seat::id))
                    .containsExactly(
                            new SeatId("1/中区/1/1"),
                            new SeatId("1/中区/1/3"),
                            new SeatId("1/中区/2/2"),
                            new SeatId("1/中区/2/3"));
        }

        @Test
        void endsAtAislesPillarsAndBlocks() {
            Venue venue = Venue.lay(VenuePlan.builder()
                    .id("V")
                    .name("V")
                    .addRows(
                            row(1, "左区", 2).build(),
                            row(1, "左区", 5).first(4).build(),
                            row(1, "右区", 2).build())
                    .build());
            assertThat(seat(venue, "1/左区/1/2").touches(seat(venue, "1/左区/1/4"))).isFalse();
            assertThat(seat(venue, "1/左区/1/4").touches(seat(venue, "1/左区/1/5"))).isTrue();
            assertThat(seat(venue, "1/左区/1/5").touches(seat(venue, "1/右区/1/1"))).isFalse();
            assertThat(seat(venue, "1/左区/1/4").x() - seat(venue, "1/左区/1/2").x())
                    .isEqualTo(2);
        }
    }

    @Nested
    class FactsBesideTheRows {

        @Test
        void moveWalkwaysAislesAndBlocks() {
            Venue venue = Venue.lay(VenuePlan.builder()
                    .id("V")
                    .name("V")
                    .addRows(
                            row(1, "左区", 2).build(),
                            row(2, "左区", 2).build(),
                            row(1, "右区", 2).build())
                    .facts(VenueFacts.builder()
                            .seatWidth(500)
                            .rowPitch(1000)
                            .aisle(2000)
                            .addWalkway(new VenueFacts.Walkway("1", "1", 500))
                            .addOffset(new VenueFacts.Offset("1", "右区", 250, 3000))
                            .build())
                    .build());
            assertThat(seat(venue, "1/左区/1/2").x()).isEqualTo(-2.5);
            assertThat(seat(venue, "1/左区/2/2").y()).isEqualTo(2.5);
            assertThat(seat(venue, "1/左区/2/2").rowIndex()).isEqualTo(3);
            assertThat(seat(venue, "1/右区/1/1").x()).isEqualTo(3);
            assertThat(seat(venue, "1/右区/1/1").y()).isEqualTo(4);
        }

        @Test
        void areNotedWhereTheyAreMissing() {
            assertThat(SampleVenues.plan("V-DLT").review().codes())
                    .containsExactly(
                            "default-seat-width",
                            "default-row-pitch",
                            "default-aisle",
                            "default-floor-gap",
                            "default-stage-side",
                            "no-entrances");
            assertThat(SampleVenues.plan("V-DLT").review()).allMatch(finding -> finding.severity() == Severity.NOTE);
        }
    }

    @Nested
    class WhenThePlanIsWrong {

        @Test
        void everyFaultIsReportedAtOnce() {
            VenuePlan plan = VenuePlan.builder()
                    .id("V")
                    .name("V")
                    .addRows(
                            row(1, "中区", 4).addBlocked(9).build(),
                            row(1, "中区", 4).build(),
                            row(2, "中区", 0).build(),
                            row(3, "中区", 4)
                                    .scheme(NumberingScheme.AISLE_TO_WALL_ODD)
                                    .build())
                    .facts(VenueFacts.builder()
                            .addWalkway(new VenueFacts.Walkway("1", "7", 500))
                            .build())
                    .build();
            assertThat(plan.review()
                            .only(finding -> finding.severity() == Severity.ERROR)
                            .codes())
                    .containsExactlyInAnyOrder(
                            "seat-number-unknown",
                            "seat-row-twice",
                            "seat-range",
                            "numbering-needs-side",
                            "venue-fact-unknown");
            assertThatThrownBy(() -> Venue.lay(plan))
                    .isInstanceOf(FindingsException.class)
                    .hasMessageContaining("the row has no number 9 (this line holds 1 to 4)");
        }

        private List<String> errors(VenueRow... rows) {
            return VenuePlan.builder()
                    .id("V")
                    .name("V")
                    .addRows(rows)
                    .build()
                    .review()
                    .only(finding -> finding.severity() == Severity.ERROR)
                    .codes();
        }

        @Test
        void aSideOfARoomHasOneLine() {
            VenueRow.Builder side = row(1, "左侧", 3).row("内圈");
            assertThat(errors(
                            side.build(),
                            side.first(5).last(7).build(),
                            row(1, "右侧", 3).row("内圈").build()))
                    .containsExactly("room-side-twice");
            assertThat(errors(side.build(), side.floor("2").build())).containsExactly("room-side-twice");
        }

        @Test
        void rowsOfTheRostrumHaveNamesOfTheirOwn() {
            VenueRow.Builder chairs = row(1, "主席台", 5).row("前排").scheme(NumberingScheme.CENTRED_CHAIRS);
            VenueRow front = chairs.build();
            VenueRow hall = row(1, "中区", 4).build();
            assertThat(errors(hall, front, chairs.row("后排").build())).isEmpty();
            assertThat(errors(hall, front, chairs.row("前排").block("台侧").build()))
                    .containsExactly("rostrum-row-twice");
            assertThat(errors(hall, front, chairs.block("主席台").floor("2").build()))
                    .containsExactly("rostrum-row-twice");
        }

        @Test
        void theMarkBetweenThePartsOfASeatIdIsInNone() {
            assertThat(errors(
                            row(1, "中/区", 4).build(),
                            row(1, "中区", 4).row("2/3").build(),
                            row(1, "中区", 4).floor("1/2").build()))
                    .containsExactly("place-with-slash", "place-with-slash", "place-with-slash");
        }

        @Test
        void moreSeatsThanAnyVenueHasAreRefused() {
            assertThat(errors(row(1, "中区", 50_000).build())).isEmpty();
            assertThat(errors(row(1, "中区", 50_000).build(), row(2, "中区", 1).build()))
                    .containsExactly("venue-too-large");
            assertThat(errors(row(1, "中区", Integer.MAX_VALUE).build())).containsExactly("venue-too-large");
        }

        @Test
        void aRowMayEndAtTheLargestNumberThereIs() {
            int last = Integer.MAX_VALUE;
            assertThat(errors(row(1, "中区", last)
                            .first(last - 1)
                            .addBlocked(1, last)
                            .build()))
                    .containsExactly("seat-number-unknown");
        }

        @Test
        void anEmptyPlanIsRefused() {
            VenuePlan plan = VenuePlan.builder().id("V").name("V").build();
            assertThat(plan.review().codes()).containsExactly("venue-empty");
        }
    }
}
