package dev.huiwu.files.venue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.core.Finding;
import dev.huiwu.core.Severity;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.Samples;
import dev.huiwu.files.meeting.MeetingFolder;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatingEngine;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.SeatFeature;
import dev.huiwu.seating.venue.SeatId;
import dev.huiwu.seating.venue.SeatingChart;
import dev.huiwu.seating.venue.StageSide;
import dev.huiwu.seating.venue.Venue;
import dev.huiwu.seating.venue.VenueFacts;
import dev.huiwu.seating.zoning.Effort;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class HallSheetReaderTest {

    private static final VenueFacts NOTHING = VenueFacts.builder().build();

    private static ReadResult<SeatingChart> read(byte[] file, VenueFacts facts) {
        return HallSheetReader.read("hall.xlsx", file, "V", "报告厅", facts);
    }

    private static List<String> lines(ReadResult<?> result) {
        return result.findings().stream().map(Samples::line).toList();
    }

    /** A small sheet: a stage over two blocks of two rows, which a test draws on. */
    private static ReadResult<SeatingChart> small(Consumer<Worksheet> change) {
        return workbook(sheet -> {
            HallSheetTool.label(sheet, 0, 1, 7, "舞台");
            HallSheetTool.label(sheet, 1, 1, 3, "左区");
            HallSheetTool.label(sheet, 1, 5, 7, "右区");
            for (int row = 2; row < 4; row++) {
                sheet.value(row, 0, (row - 1) + "排");
                for (int seat = 0; seat < 3; seat++) {
                    sheet.value(row, 1 + seat, 5 - 2 * seat);
                    sheet.value(row, 5 + seat, 2 + 2 * seat);
                }
            }
            change.accept(sheet);
        });
    }

    @SafeVarargs
    private static ReadResult<SeatingChart> workbook(Consumer<Worksheet>... sheets) {
        return workbook(List.of("座位图", "二层"), sheets);
    }

    @SafeVarargs
    private static ReadResult<SeatingChart> workbook(List<String> names, Consumer<Worksheet>... sheets) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            for (int i = 0; i < sheets.length; i++) {
                sheets[i].accept(workbook.newWorksheet(names.get(i)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read(bytes.toByteArray(), NOTHING);
    }

    private static Set<SeatId> with(Venue venue, SeatFeature feature) {
        return venue.seats().stream()
                .filter(seat -> seat.has(feature))
                .map(Seat::id)
                .collect(Collectors.toSet());
    }

    private static Venue venue(ReadResult<SeatingChart> result) {
        SeatingChart chart = result.value().orElseThrow();
        assertThat(chart.review().stream().filter(finding -> finding.severity() != Severity.NOTE))
                .isEmpty();
        return Venue.lay(chart);
    }

    @Nested
    class TheHallOfTheSampleMeeting {

        private final VenueFacts facts = VenueReader.readFacts("venue.json", Samples.seed("common/venue-V-BG.json"))
                .orThrow()
                .facts();
        private final Venue hall = HallSheetTool.hall();

        private ReadResult<SeatingChart> drawn(Consumer<Worksheet> change) {
            return HallSheetReader.read(
                    "hall.xlsx",
                    HallSheetTool.draw(change),
                    "V-BG",
                    "会议中心报告厅",
                    VenueFacts.builder()
                            .from(facts)
                            .aisle(OptionalInt.empty())
                            .blockOrder(List.of())
                            .build());
        }

        @Test
        void hasTheSeatsOfItsTable() {
            ReadResult<SeatingChart> result = drawn(sheet -> {});
            assertThat(lines(result)).isEmpty();
            Venue drawn = venue(result);
            assertThat(drawn.usableSeats()).isEqualTo(552);
            assertThat(drawn.seats())
                    .extracting(Seat::id)
                    .containsExactlyInAnyOrderElementsOf(
                            hall.seats().stream().map(Seat::id).toList());
            assertThat(with(drawn, SeatFeature.ACCESSIBLE))
                    .isEqualTo(with(hall, SeatFeature.ACCESSIBLE))
                    .hasSize(6);
            assertThat(with(drawn, SeatFeature.BLOCKED))
                    .isEqualTo(with(hall, SeatFeature.BLOCKED))
                    .hasSize(2);
            assertThat(drawn.blocks()).extracting("name").containsExactly("左区", "中区", "右区");
            assertThat(drawn.rostrum().orElseThrow().capacity()).isEqualTo(15);
            assertThat(drawn.stageSide()).isEqualTo(StageSide.TOP);
        }

        @Test
        void hasTheSameNeighbours() {
            Venue drawn = venue(drawn(sheet -> {}));
            for (Seat seat : hall.seats()) {
                assertThat(neighbours(drawn, drawn.seat(seat.id()).orElseThrow()))
                        .as("beside %s", seat.id())
                        .isEqualTo(neighbours(hall, seat));
            }
        }

        private static Set<SeatId> neighbours(Venue venue, Seat seat) {
            return venue.seats().stream()
                    .filter(other -> other.rowIndex() == seat.rowIndex() && other.touches(seat))
                    .map(Seat::id)
                    .collect(Collectors.toSet());
        }

        @Test
        void seatsEverybodyOfTheMeeting() {
            SeatingRequest request = MeetingFolder.read(Samples.SEEDS.resolve("economic-analysis"), Optional.empty())
                    .orThrow()
                    .seatingRequest()
                    .toBuilder()
                    .venue(venue(drawn(sheet -> {})))
                    .effort(Effort.QUICK)
                    .build();
            SeatPlan plan = SeatingEngine.create().seat(request);
            assertThat(plan.seatings()).hasSize(request.people().size());
            assertThat(plan.seatings()).extracting("seat").doesNotHaveDuplicates();
        }

        @Test
        void saysWhereFiguresAndSeatsDiffer() {
            ReadResult<SeatingChart> result = drawn(sheet -> {
                sheet.value(HallSheetTool.row("6"), HallSheetTool.FIGURES, 27);
                sheet.value(HallSheetTool.row("7"), 9, "柱");
            });
            assertThat(lines(result))
                    .containsExactly(
                            "warning hall-count-differs 10 AE",
                            "warning hall-count-differs 11 AE",
                            "warning hall-count-differs 27 AE",
                            "warning hall-count-differs 29 J");
            Finding row = result.findings().list().get(0);
            assertThat(row.arguments())
                    .containsEntry("cell", "AE10")
                    .containsEntry("where", "6")
                    .containsEntry("found", "27")
                    .containsEntry("usable", "26");
        }
    }

    @Nested
    class Cells {

        @Test
        void areSeatsLabelsAndNothingElse() {
            ReadResult<SeatingChart> result = small(sheet -> {});
            assertThat(lines(result)).isEmpty();
            assertThat(venue(result).seats())
                    .extracting(seat -> seat.id().value())
                    .contains("1/左区/1/5", "1/右区/2/6")
                    .hasSize(12);
        }

        @Test
        void thatAreNotUnderstoodAreNamed() {
            ReadResult<SeatingChart> result = small(sheet -> {
                sheet.value(2, 2, "张拟");
                sheet.value(6, 4, "不知所云的话");
            });
            assertThat(lines(result)).containsExactly("warning hall-cell-unknown 3 C", "warning hall-cell-unknown 7 E");
            assertThat(result.findings().list().get(0).arguments()).containsEntry("cell", "C3");
        }

        @Test
        void mayBeAddedSeatsPillarsAndSeatsWithWords() {
            ReadResult<SeatingChart> result = small(sheet -> {
                sheet.value(2, 4, "1+1");
                sheet.value(3, 1, "×");
                sheet.value(3, 2, "3轮椅");
                sheet.value(3, 7, "6（陪同席）");
            });
            assertThat(lines(result)).isEmpty();
            Venue venue = venue(result);
            assertThat(with(venue, SeatFeature.SPARE)).hasSize(1);
            assertThat(with(venue, SeatFeature.ACCESSIBLE)).containsExactly(new SeatId("1/左区/2/3"));
            assertThat(with(venue, SeatFeature.COMPANION)).containsExactly(new SeatId("1/右区/2/6"));
            assertThat(venue.seats()).hasSize(12);
        }

        @Test
        void withAColourThatNoLegendExplainsAreOrdinarySeats() {
            ReadResult<SeatingChart> result = small(sheet -> {
                sheet.style(2, 1).fillColor("FFC000").set();
                sheet.style(3, 1).fillColor("FFC000").set();
            });
            assertThat(lines(result)).containsExactly("warning hall-colour-unknown 3 B");
            assertThat(result.findings().list().get(0).arguments())
                    .containsEntry("found", "FFC000")
                    .containsEntry("cells", "2");
            assertThat(venue(result).usableSeats()).isEqualTo(12);
        }

        @Test
        void mayHavePlainRowNumbersAtBothSides() {
            ReadResult<SeatingChart> result = workbook(sheet -> {
                for (int row = 0; row < 4; row++) {
                    sheet.value(row, 0, row + 1);
                    sheet.value(row, 5, row == 2 ? 4 : row + 1);
                    for (int seat = 1; seat <= 4; seat++) {
                        sheet.value(row, seat, seat);
                    }
                }
            });
            // the numbers on the right do not count up, so they are read as seats
            assertThat(result.value().orElseThrow().seats()).hasSize(20);
            ReadResult<SeatingChart> labelled = small(sheet -> {
                sheet.value(2, 9, "1排");
                sheet.value(3, 9, "3排");
            });
            assertThat(lines(labelled)).containsExactly("warning hall-row-differs 4 J");
        }
    }

    @Nested
    class Floors {

        @Test
        void mayBeSheets() {
            Consumer<Worksheet> rows = sheet -> {
                HallSheetTool.label(sheet, 1, 1, 6, "中区");
                for (int row = 2; row < 5; row++) {
                    sheet.value(row, 0, "第" + (row - 1) + "排");
                    for (int seat = 1; seat <= 6; seat++) {
                        sheet.value(row, seat, seat);
                    }
                }
            };
            ReadResult<SeatingChart> result = workbook(List.of("一层", "二层"), rows, rows);
            assertThat(lines(result)).isEmpty();
            assertThat(venue(result).floors()).containsExactly("1", "2");
            assertThat(venue(result).seats()).hasSize(36);
        }

        @Test
        void mayStandBelowEachOther() {
            ReadResult<SeatingChart> result = workbook(sheet -> {
                for (int floor = 0; floor < 2; floor++) {
                    HallSheetTool.label(sheet, floor * 10, 0, 6, floor == 0 ? "一层" : "二层");
                    for (int row = 1; row < 4; row++) {
                        sheet.value(floor * 10 + row, 0, "第" + row + "排");
                        for (int seat = 1; seat <= 6; seat++) {
                            sheet.value(floor * 10 + row, seat, seat);
                        }
                    }
                }
            });
            assertThat(lines(result)).isEmpty();
            assertThat(venue(result).floors()).containsExactly("1", "2");
        }

        @Test
        void mayHaveAWalkwayAndTheStageBelow() {
            ReadResult<SeatingChart> result = workbook(sheet -> {
                HallSheetTool.label(sheet, 0, 1, 6, "中区");
                for (int row : new int[] {1, 2, 4, 5}) {
                    sheet.value(row, 0, "第" + (6 - row) + "排");
                    for (int seat = 1; seat <= 6; seat++) {
                        sheet.value(row, seat, seat);
                    }
                }
                HallSheetTool.label(sheet, 7, 1, 6, "主席台");
            });
            assertThat(lines(result)).isEmpty();
            Venue venue = venue(result);
            assertThat(venue.stageSide()).isEqualTo(StageSide.BOTTOM);
            assertThat(venue.blocks()).hasSize(1);
            Seat second = venue.seat(new SeatId("1/中区/2/1")).orElseThrow();
            Seat fourth = venue.seat(new SeatId("1/中区/4/1")).orElseThrow();
            assertThat(fourth.rowIndex() - second.rowIndex()).isEqualTo(2);
            assertThat(second.y()).isLessThan(fourth.y());
        }
    }

    @Test
    void aSheetWithoutSeatsIsRefused() {
        assertThat(lines(workbook(sheet -> sheet.value(0, 0, "说明")))).containsExactly("error hall-empty");
        assertThat(lines(read(new byte[] {'P', 'K', 3, 4}, NOTHING))).containsExactly("error workbook-damaged");
    }
}
