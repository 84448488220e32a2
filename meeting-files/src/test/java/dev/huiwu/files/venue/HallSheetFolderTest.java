package dev.huiwu.files.venue;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.huiwu.core.Location;
import dev.huiwu.core.Severity;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.Samples;
import dev.huiwu.files.meeting.MeetingFolder;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatingEngine;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.zoning.Effort;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A meeting's folder whose file of venues is a workbook. */
class HallSheetFolderTest {

    @TempDir
    private Path temp;

    @BeforeEach
    void aMeetingWhoseVenuesAreInAWorkbook() throws IOException {
        Files.write(
                temp.resolve("roster-economic-analysis.csv"),
                Samples.seed("economic-analysis/roster-economic-analysis.csv"));
        Files.write(temp.resolve("ushers.csv"), Samples.seed("economic-analysis/ushers.csv"));
        edit(
                "economic-analysis/meeting.json",
                "meeting.json",
                text -> text.replace("venues.csv", "hall.xlsx").replace("venue-V-BG.json", "venue.json"));
        edit(
                "common/venue-V-BG.json",
                "venue.json",
                text -> text.replace("\"aisleMm\": 1200,", "").replaceFirst("\"blockOrder\": .*", ""));
    }

    private void edit(String seed, String name, UnaryOperator<String> change) throws IOException {
        String before = new String(Samples.seed(seed), StandardCharsets.UTF_8);
        String after = change.apply(before);
        assertThat(after).isNotEqualTo(before);
        Files.writeString(temp.resolve(name), after);
    }

    private ReadResult<MeetingFolder> read(byte[] workbook) throws IOException {
        Files.write(temp.resolve("hall.xlsx"), workbook);
        ReadResult<MeetingFolder> read = MeetingFolder.read(temp, Optional.of(Samples.SEEDS.resolve("common")));
        assertThat(read.value().isPresent()).isNotEqualTo(read.findings().hasErrors());
        return read;
    }

    /** Returns what was found in the workbook. */
    private static List<String> lines(ReadResult<?> read) {
        return read.findings().stream()
                .filter(finding -> finding.location()
                        .map(Location::file)
                        .filter(file -> file.startsWith("hall.xlsx"))
                        .isPresent())
                .map(Samples::line)
                .toList();
    }

    @Nested
    class ThatIsAHallDrawnCellByCell {

        @Test
        void isTheVenueOfTheMainRoomAndIsSeated() throws IOException {
            ReadResult<MeetingFolder> read = read(HallSheetTool.draw(sheet -> {}));
            assertThat(lines(read)).containsExactly("note hall-sheet-read");
            assertThat(read.findings().stream().filter(finding -> finding.severity() != Severity.NOTE))
                    .isEmpty();
            MeetingFolder folder = read.orThrow();
            assertThat(folder.venues()).containsOnlyKeys("V-BG");
            assertThat(folder.venue().name()).isEqualTo("主会场");
            assertThat(folder.venue().entrances()).hasSize(6);
            assertThat(folder.venue().seats().stream().map(Seat::id))
                    .containsExactlyInAnyOrderElementsOf(
                            HallSheetTool.hall().seats().stream().map(Seat::id).toList());

            SeatingRequest request = folder.seatingRequest().toBuilder()
                    .effort(Effort.ofSteps(1000))
                    .build();
            SeatPlan plan = SeatingEngine.create().seat(request);
            assertThat(plan.findings()).isEmpty();
            assertThat(plan.seatings()).hasSize(426);
            assertThat(plan.rostrum()).hasSize((int) folder.list().attendees().stream()
                    .filter(Attendee::onRostrum)
                    .count());
        }

        @Test
        void staysOneWithTwoHeadingsOfATable() throws IOException {
            ReadResult<MeetingFolder> read = read(HallSheetTool.draw(sheet -> {
                sheet.value(3, 0, "排号");
                sheet.value(3, HallSheetTool.RIGHT_LABELS, "排号");
                sheet.value(3, HallSheetTool.FIGURES + 1, "备注");
            }));
            assertThat(lines(read)).containsExactly("note hall-sheet-read");
        }

        @Test
        void saysEveryCellThatIsNotUnderstood() throws IOException {
            ReadResult<MeetingFolder> read = read(HallSheetTool.draw(sheet -> {
                sheet.value(4, HallSheetTool.RIGHT_LABELS, "第2排");
                sheet.value(30, 40, "张三的位置");
                sheet.value(26, HallSheetTool.FIGURES, 500);
            }));
            assertThat(lines(read))
                    .containsExactly(
                            "note hall-sheet-read",
                            "warning hall-row-differs 5 AD",
                            "warning hall-cell-unknown 31 AO",
                            "warning hall-count-differs 27 AE");
        }

        @Test
        void isRefusedIfTwoSeatsOfARowHaveOneNumber() throws IOException {
            ReadResult<MeetingFolder> read = read(HallSheetTool.draw(sheet -> {
                sheet.value(4, 10, 1);
                sheet.value(4, 11, 1);
            }));
            assertThat(lines(read))
                    .contains("error seat-label-twice 5 L")
                    .first()
                    .isEqualTo("note hall-sheet-read");
        }

        @Test
        void isRefusedIfItShowsNoSeats() throws IOException {
            assertThat(lines(read(workbook(sheet -> sheet.value(0, 0, "会议中心报告厅座位图")))))
                    .containsExactly("note hall-sheet-read", "error hall-empty");
        }

        @Test
        void isRefusedIfItIsDamaged() throws IOException {
            byte[] whole = HallSheetTool.draw(sheet -> {});
            assertThat(lines(read(Arrays.copyOf(whole, whole.length / 2)))).containsExactly("error workbook-damaged");
        }
    }

    @Nested
    class ThatIsATable {

        private byte[] table(UnaryOperator<String> change) throws IOException {
            String csv = change.apply(new String(Samples.seed("common/venues.csv"), StandardCharsets.UTF_8));
            return workbook(sheet -> {
                sheet.value(0, 0, "全市会场一览表");
                int row = 1;
                for (CsvRecord line : CsvReader.builder().ofCsvRecord(csv)) {
                    for (int column = 0; column < line.getFieldCount(); column++) {
                        sheet.value(row, column, line.getField(column));
                    }
                    row++;
                }
            });
        }

        @Test
        void isReadByItsHeader() throws IOException {
            Files.write(temp.resolve("venue.json"), Samples.seed("common/venue-V-BG.json"));
            ReadResult<MeetingFolder> read = read(table(text -> text));
            assertThat(lines(read)).isEmpty();
            assertThat(read.orThrow().venue()).isEqualTo(HallSheetTool.hall());
        }

        @Test
        void staysOneWithAColumnTooFew() throws IOException {
            assertThat(lines(read(table(text -> text.replaceFirst("编号方式", "怎么编号")))))
                    .containsExactly("note column-unknown 2 怎么编号", "error column-missing 2 编号方式");
        }
    }

    private static byte[] workbook(Consumer<Worksheet> drawing) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            drawing.accept(workbook.newWorksheet("会场"));
        }
        return bytes.toByteArray();
    }
}
