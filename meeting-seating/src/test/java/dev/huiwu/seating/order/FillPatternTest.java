package dev.huiwu.seating.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.seating.venue.SampleVenues;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.SeatId;
import dev.huiwu.seating.venue.Venue;
import dev.huiwu.seating.venue.VenuePlan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class FillPatternTest {

    /** Returns the rows from the front as one sees them, each seat with the turn in which it is filled. */
    private static String picture(FillPattern pattern, List<Seat> seats) {
        List<Seat> order = pattern.order(seats);
        assertThat(order).containsExactlyInAnyOrderElementsOf(seats);
        Map<Double, List<Seat>> rows = new TreeMap<>();
        seats.forEach(
                seat -> rows.computeIfAbsent(seat.y(), row -> new ArrayList<>()).add(seat));
        return rows.values().stream()
                .map(row -> row.stream()
                        .sorted(Comparator.comparing(Seat::x))
                        .map(seat -> Integer.toString(order.indexOf(seat) + 1))
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining(" / "));
    }

    @Nested
    class InOneBlock {

        @ParameterizedTest(name = "{0}: {1}")
        @CsvSource({
            "centre-left-first, 2 1 3 / 5 4 6 / 8 7 9",
            "centre-right-first, 3 1 2 / 6 4 5 / 9 7 8",
            "rows-from-left, 1 2 3 / 4 5 6 / 7 8 9",
            "rows-from-right, 3 2 1 / 6 5 4 / 9 8 7",
            "columns-from-front, 1 4 7 / 2 5 8 / 3 6 9",
            "columns-from-back, 3 6 9 / 2 5 8 / 1 4 7",
            "serpentine-rows-from-left, 1 2 3 / 6 5 4 / 7 8 9",
            "serpentine-rows-from-right, 3 2 1 / 4 5 6 / 9 8 7",
            "serpentine-columns-from-front, 1 6 7 / 2 5 8 / 3 4 9",
            "serpentine-columns-from-back, 3 4 9 / 2 5 8 / 1 6 7"
        })
        void everyPatternFillsThreeRowsOfThree(String pattern, String picture) {
            assertThat(picture(
                            FillPattern.ofCode(pattern),
                            SampleVenues.plain(3, 3).seats()))
                    .isEqualTo(picture);
        }

        @ParameterizedTest(name = "{0}: {1}")
        @CsvSource({
            "centre-left-first, 3 1 2 4 / 7 5 6 8",
            "centre-right-first, 4 2 1 3 / 8 6 5 7",
        })
        void withAnEvenNumberTheFirstSideGetsTheFirstPerson(String pattern, String picture) {
            assertThat(picture(
                            FillPattern.ofCode(pattern),
                            SampleVenues.plain(2, 4).seats()))
                    .isEqualTo(picture);
        }

        @Test
        void theMiddleMayBeAnotherThanTheHalls() {
            List<Seat> seats = SampleVenues.plain(1, 5).seats();
            assertThat(FillPattern.CENTRE_LEFT_FIRST.order(seats, -2))
                    .extracting(Seat::label)
                    .containsExactly("1", "2", "3", "4", "5");
        }
    }

    @Nested
    class AcrossBlocks {

        private final Venue hall = Venue.lay(VenuePlan.builder()
                .id("V-3")
                .name("three blocks")
                .addRow(SampleVenues.row(1, "左区", 2).build())
                .addRow(SampleVenues.row(1, "中区", 2).build())
                .addRow(SampleVenues.row(1, "右区", 2).build())
                .addRow(SampleVenues.row(2, "左区", 2).build())
                .addRow(SampleVenues.row(2, "中区", 3).build())
                .addRow(SampleVenues.row(2, "右区", 2).build())
                .build());

        @ParameterizedTest(name = "{0}: {1}")
        @CsvSource({
            "centre-left-first, 5 3 1 2 4 6 / 12 10 8 7 9 11 13",
            "rows-from-left, 1 2 3 4 5 6 / 7 8 9 10 11 12 13",
            "serpentine-rows-from-right, 6 5 4 3 2 1 / 7 8 9 10 11 12 13",
            "columns-from-front, 1 3 5 7 10 12 / 2 4 6 8 9 11 13",
        })
        void aRowGoesOnOverTheAisles(String pattern, String picture) {
            assertThat(picture(FillPattern.ofCode(pattern), hall.seats())).isEqualTo(picture);
        }
    }

    @Nested
    class WhereRowsAreBent {

        private Seat seat(String block, int place, double x, double y) {
            return new Seat(
                    SeatId.of("1", block, "1", Integer.toString(place)),
                    "1",
                    block,
                    "1",
                    1,
                    place,
                    Integer.toString(place),
                    x,
                    y,
                    Set.of());
        }

        @Test
        void theEndsOfTheirPartsMeet() {
            List<Seat> bent = List.of(
                    seat("L", 1, -4, 1.9),
                    seat("L", 2, -3, 1.5),
                    seat("M", 1, -1, 1.1),
                    seat("M", 2, 0, 1),
                    seat("M", 3, 1, 1.1),
                    seat("R", 1, 3, 1.5),
                    seat("R", 2, 4, 1.9));
            assertThat(SeatLines.rows(bent)).hasSize(1).first().isEqualTo(bent);
        }

        @Test
        void blocksSetBackCountRowsOfTheirOwn() {
            List<Seat> apart = List.of(seat("L", 1, -1, 1), seat("R", 1, 1, 1.6));
            assertThat(SeatLines.rows(apart)).hasSize(2);
        }
    }

    @Nested
    class ForAnySeats {

        static Stream<Arguments> hallsAndPatterns() {
            return Stream.of(SampleVenues.hall(), SampleVenues.twoFloors(), SampleVenues.plain(5, 4))
                    .flatMap(venue -> Stream.of(FillPattern.values()).map(pattern -> Arguments.of(venue, pattern)));
        }

        @ParameterizedTest(name = "[{index}] {1}")
        @MethodSource("hallsAndPatterns")
        void theOrderHoldsEverySeatOnceAndDoesNotDependOnHowTheyAreGiven(Venue venue, FillPattern pattern) {
            List<Seat> order = pattern.order(venue.seats());
            assertThat(order).containsExactlyInAnyOrderElementsOf(venue.seats());
            List<Seat> shuffled = new ArrayList<>(venue.seats());
            Collections.shuffle(shuffled, new Random(pattern.ordinal()));
            assertThat(pattern.order(shuffled)).isEqualTo(order);
        }

        @ParameterizedTest
        @EnumSource(FillPattern.class)
        void noSeatsAreNoOrder(FillPattern pattern) {
            assertThat(pattern.order(List.of())).isEmpty();
        }
    }
}
