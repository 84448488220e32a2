package dev.huiwu.files.venue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.core.Finding;
import dev.huiwu.files.ReadResult;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.SeatFeature;
import dev.huiwu.seating.venue.SeatingChart;
import dev.huiwu.seating.venue.StageSide;
import dev.huiwu.seating.venue.Venue;
import dev.huiwu.seating.venue.VenueFacts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SeatingChartReaderTest {

    private static final VenueFacts NOTHING = VenueFacts.builder().build();

    @Nested
    class TheStadiumOfPretix {

        private final SeatingChart chart = chart("seatmap-canvas-stadium.json");
        private final Venue venue = Venue.lay(chart);

        @Test
        void hasAllItsSeatsOnTwoFloors() {
            assertThat(venue.seats()).hasSize(738);
            assertThat(venue.floors()).containsExactly("Ground floor", "First Floor");
            assertThat(venue.blocks()).hasSize(15);
        }

        @Test
        void itsBlocksAreThoseOfTheDrawing() {
            assertThat(venue.seats().stream()
                            .collect(Collectors.groupingBy(seat -> seat.floor() + seat.block(), Collectors.counting()))
                            .values())
                    .allSatisfy(seats -> assertThat(seats).isIn(42L, 78L));
        }

        @Test
        void blocksAtTheSidesAreTurnedSoThatTheirRowsAreRows() {
            assertThat(codes(chart)).contains("chart-blocks-turned", "chart-blocks-named", "chart-ids-not-used");
            venue.seats().stream()
                    .collect(Collectors.groupingBy(seat -> seat.floor() + seat.block() + seat.rowIndex()))
                    .values()
                    .forEach(row -> assertThat(row.stream()
                                            .mapToDouble(Seat::y)
                                            .max()
                                            .orElse(0)
                                    - row.stream().mapToDouble(Seat::y).min().orElse(0))
                            .as("depth of row %s", row.get(0).id())
                            .isLessThan(0.5));
        }

        @Test
        void everySeatTouchesOneBesideIt() {
            assertThat(venue.seats())
                    .allMatch(seat -> venue.seats().stream()
                            .anyMatch(other -> other.rowIndex() == seat.rowIndex() && seat.touches(other)));
        }
    }

    @Nested
    class TheChartOfSeatsio {

        private final Venue venue = Venue.lay(chart("seatsio-sample-chart-sections.json"));

        @Test
        void hasItsSectionsAsBlocks() {
            assertThat(venue.seats()).hasSize(71);
            assertThat(venue.blocks()).extracting("name").containsExactly("Section A", "Section B");
            assertThat(venue.seats().stream().filter(seat -> seat.block().equals("Section A")))
                    .hasSize(36);
        }

        @Test
        void sectionsStandWhereTheirCornersAre() {
            double right = venue.seats().stream()
                    .filter(seat -> seat.block().equals("Section A"))
                    .mapToDouble(Seat::x)
                    .max()
                    .orElse(0);
            double left = venue.seats().stream()
                    .filter(seat -> seat.block().equals("Section B"))
                    .mapToDouble(Seat::x)
                    .min()
                    .orElse(0);
            // 206.19 - 118.25 in the drawing, in seats of 20
            assertThat(left - right).isEqualTo(4.397, org.assertj.core.data.Offset.offset(0.01));
        }

        @Test
        void accessibleCategoriesAndMarksOfSeatsCount() {
            Venue small = Venue.lay(read("""
                    {"name": "small", "categories": {"list": [{"key": 7, "accessible": true}]},
                     "subChart": {"rows": [{"label": "A", "seats": [
                       {"label": "1", "x": 0, "y": 0, "categoryKey": 7}, {"label": "2", "x": 20, "y": 0, "companionSeat": true},
                       {"label": "3", "x": 40, "y": 0}]}],
                       "tables": [{}], "focalPoint": {"x": 20, "y": 300}}}
                    """).value().orElseThrow());
            assertThat(small.stageSide()).isEqualTo(StageSide.BOTTOM);
            assertThat(small.seats().stream().map(Seat::label)).containsExactly("3", "2", "1");
            assertThat(small.seats().get(2).features()).containsExactly(SeatFeature.ACCESSIBLE);
            assertThat(small.seats().get(1).features()).containsExactly(SeatFeature.COMPANION);
        }

        @Test
        void categoriesMayGoByText() {
            Venue small = Venue.lay(read("""
                    {"name": "small", "categories": {"list": [{"key": "W", "accessible": true}, {"key": "P"}]},
                     "subChart": {"rows": [{"label": "A", "seats": [
                       {"label": "1", "x": 0, "y": 0, "categoryKey": "W"}, {"label": "2", "x": 20, "y": 0, "categoryKey": "P"}]}]}}
                    """).value().orElseThrow());
            assertThat(small.seats().get(0).features()).containsExactly(SeatFeature.ACCESSIBLE);
            assertThat(small.seats().get(1).features()).isEmpty();
        }

        @Test
        void whatIsNoRowIsSaid() {
            assertThat(read("{\"subChart\": {\"tables\": [{}, {}]}}").findings().stream())
                    .extracting(Finding::code)
                    .containsExactly("chart-part-left-out");
        }
    }

    @Nested
    class WhenTheFileIsWrong {

        @Test
        void allFaultsAreReportedAtOnceWithTheirPaths() {
            ReadResult<SeatingChart> result = read("""
                    {"zones": [{"name": "Z", "position": {"x": 0, "y": "0"}, "rows": [
                      {"row_number": "A", "position": {"x": 0, "y": 0}, "seats": [
                        {"seat_number": "1", "position": {"x": 1e400, "y": 0}},
                        {"position": {"x": 25, "y": 0}},
                        {"seat_number": "3"}]}]}]}
                    """);
            assertThat(result.value()).isEmpty();
            assertThat(result.findings().stream()
                            .map(finding -> finding.code() + " "
                                    + finding.location().orElseThrow().path().orElse("")))
                    .containsExactly(
                            "field-type $.zones[0].position.y",
                            "not-a-number $.zones[0].rows[0].seats[0].position.x",
                            "field-missing $.zones[0].rows[0].seats[1].seat_number",
                            "field-missing $.zones[0].rows[0].seats[2].position");
        }

        @Test
        void seatsInEachOtherAndSeatsOfOneLabelAreRefused() {
            assertThat(codes(read(row("1", 0, "2", 5, "3", 25, "4", 50)).value().orElseThrow()))
                    .contains("seats-overlap");
            assertThat(codes(
                            read(row("1", 0, "2", 25, "1", 50, "4", 75)).value().orElseThrow()))
                    .contains("seat-label-twice");
        }

        @Test
        void documentsOfAnotherKindAreRefused() {
            assertThat(read("{}").findings().stream()).extracting(Finding::code).containsExactly("chart-unknown");
            assertThat(read("[1]").value()).isEmpty();
            assertThat(read("{\"zones\": [").value()).isEmpty();
            assertThat(read("{\"zones\": NaN}").value()).isEmpty();
            assertThat(read("{\"zones\": " + "[".repeat(5_000) + "]".repeat(5_000) + "}")
                            .value())
                    .isEmpty();
        }

        @Test
        void tooManySeatsEndTheReading() {
            String seats = IntStream.rangeClosed(0, 60_000)
                    .mapToObj(i -> "{\"label\":\"" + i + "\",\"x\":" + i + ",\"y\":0}")
                    .collect(Collectors.joining(","));
            assertThat(
                            read("{\"subChart\": {\"rows\": [{\"label\": \"A\", \"seats\": [" + seats + "]}]}}")
                                    .findings()
                                    .stream())
                    .extracting(Finding::code)
                    .containsExactly("chart-too-large");
        }
    }

    @Nested
    class WhatTheDrawingDoesNotSay {

        @Test
        void aStatedTotalThatDiffersAndAFloorWithoutADoorAreNoted() {
            VenueFacts facts = VenueFacts.builder().seats(5).build();
            SeatingChart chart = SeatingChartReader.read(
                            "f.json", row("1", 0, "2", 25, "3", 50).getBytes(StandardCharsets.UTF_8), "V", facts)
                    .value()
                    .orElseThrow();
            assertThat(codes(chart))
                    .contains("seat-total-differs", "default-stage-side", "no-entrances", "chart-row-pitch");
        }

        @Test
        void aJumpInTheRowIsAnAisleAndPartsTheBlocks() {
            Venue venue = Venue.lay(
                    read(row("1", 0, "2", 25, "3", 90, "4", 115)).value().orElseThrow());
            assertThat(venue.blocks()).extracting("name").containsExactly("左区", "右区");
            assertThat(venue.seats().get(1).touches(venue.seats().get(2))).isFalse();
        }

        @Test
        void theSeatsFaceTheStageWhereverTheDrawingHasIt() {
            VenueFacts facts = VenueFacts.builder().stageSide(StageSide.BOTTOM).build();
            Venue venue = Venue.lay(SeatingChartReader.read(
                            "f.json", row("1", 0, "2", 25, "3", 50).getBytes(StandardCharsets.UTF_8), "V", facts)
                    .value()
                    .orElseThrow());
            assertThat(venue.seats()).extracting(Seat::label).containsExactly("3", "2", "1");
        }
    }

    private static String row(Object... labelsAndPlaces) {
        String seats = IntStream.range(0, labelsAndPlaces.length / 2)
                .mapToObj(i -> "{\"seat_number\": \"%s\", \"position\": {\"x\": %s, \"y\": 0}}"
                        .formatted(labelsAndPlaces[2 * i], labelsAndPlaces[2 * i + 1]))
                .collect(Collectors.joining(","));
        return """
                {"zones": [{"name": "Z", "position": {"x": 0, "y": 0}, "rows": [
                  {"row_number": "A", "position": {"x": 0, "y": 0}, "seats": [%s]}]}]}
                """.formatted(seats);
    }

    private static List<String> codes(SeatingChart chart) {
        return chart.review().stream().map(Finding::code).toList();
    }

    private static ReadResult<SeatingChart> read(String json) {
        return SeatingChartReader.read("f.json", json.getBytes(StandardCharsets.UTF_8), "V", NOTHING);
    }

    private static SeatingChart chart(String name) {
        try (InputStream in = Objects.requireNonNull(SeatingChartReaderTest.class.getResourceAsStream(name))) {
            return SeatingChartReader.read(name, in.readAllBytes(), "V", NOTHING)
                    .value()
                    .orElseThrow();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
