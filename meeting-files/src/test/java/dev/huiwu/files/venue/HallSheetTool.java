package dev.huiwu.files.venue;

import dev.huiwu.files.Samples;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.SeatFeature;
import dev.huiwu.seating.venue.Venue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Draws the hall V-BG of {@code seeds/common/venues.csv} as its office does: title and stage merged across, block labels over
 * their columns, row labels at both sides, seat numbers in the cells, aisles as blank columns, colours with a legend, and the
 * number of seats beside each row and below. A test may change the sheet before it is saved.
 */
final class HallSheetTool {

    static final Map<SeatFeature, String> COLOURS =
            Map.of(SeatFeature.BLOCKED, "BFBFBF", SeatFeature.ACCESSIBLE, "9DC3E6");
    private static final int TOP = 4;
    private static final Map<String, Integer> LEFT = Map.of("左区", 1, "中区", 9, "右区", 22);
    private static final Map<String, Integer> WIDTH = Map.of("左区", 7, "中区", 12, "右区", 7);
    static final int RIGHT_LABELS = 29;
    static final int FIGURES = 30;

    private HallSheetTool() {}

    static Venue hall() {
        return Venue.lay(VenueReader.readRows("venues.csv", Samples.seed("common/venues.csv"))
                .orThrow()
                .plan(
                        "V-BG",
                        VenueReader.readFacts("venue.json", Samples.seed("common/venue-V-BG.json"))
                                .orThrow()
                                .facts())
                .orElseThrow());
    }

    /** Returns the column, counted from 0, in which a seat of the hall is drawn. */
    static int column(Seat seat, Venue hall) {
        List<Seat> row = hall.seats().stream()
                .filter(other ->
                        other.block().equals(seat.block()) && other.row().equals(seat.row()))
                .toList();
        int gap = seat.block().equals("左区") ? WIDTH.get("左区") - row.size() : 0;
        return LEFT.get(seat.block()) + gap + row.indexOf(seat);
    }

    /** Returns the row, counted from 0, in which a row of the hall is drawn. */
    static int row(String row) {
        return TOP - 1 + Integer.parseInt(row);
    }

    static byte[] draw(Consumer<Worksheet> change) {
        Venue hall = hall();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("一层");
            label(sheet, 0, 0, FIGURES, "会议中心报告厅座位图");
            label(sheet, 1, 5, 25, "主席台（最多15座）");
            LEFT.forEach((block, left) -> label(sheet, TOP - 1, left, left + WIDTH.get(block) - 1, block));
            sheet.value(TOP - 1, FIGURES, "座位数");
            Map<String, Integer> figures = new HashMap<>();
            for (Seat seat : hall.seats()) {
                int column = column(seat, hall);
                sheet.value(row(seat.row()), column, Integer.parseInt(seat.label()));
                seat.features()
                        .forEach(feature -> sheet.style(row(seat.row()), column)
                                .fillColor(COLOURS.get(feature))
                                .set());
                figures.merge(seat.row(), seat.usable() ? 1 : 0, Integer::sum);
            }
            figures.forEach((row, seats) -> {
                sheet.value(row(row), 0, "第" + row + "排");
                sheet.value(row(row), RIGHT_LABELS, "第" + row + "排");
                sheet.value(row(row), FIGURES, seats);
            });
            int bottom = row("22") + 1;
            sheet.value(bottom, 0, "合计");
            sheet.value(bottom, FIGURES, hall.usableSeats());
            sheet.value(bottom + 2, 0, "图例");
            sheet.style(bottom + 2, 1)
                    .fillColor(COLOURS.get(SeatFeature.BLOCKED))
                    .set();
            sheet.value(bottom + 2, 2, "不可用");
            sheet.value(bottom + 2, 5, "轮椅席");
            sheet.style(bottom + 2, 5)
                    .fillColor(COLOURS.get(SeatFeature.ACCESSIBLE))
                    .set();
            sheet.value(bottom + 2, 9, "共552座");
            change.accept(sheet);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static void label(Worksheet sheet, int row, int from, int to, String text) {
        sheet.value(row, from, text);
        sheet.range(row, from, row, to).merge();
    }
}
