package dev.huiwu.files.venue;

import dev.huiwu.core.Location;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.internal.Problems;
import dev.huiwu.files.internal.TableReader;
import dev.huiwu.files.internal.Words;
import dev.huiwu.files.internal.workbook.Sheet;
import dev.huiwu.files.internal.workbook.Workbook;
import dev.huiwu.files.internal.workbook.WorkbookFault;
import dev.huiwu.seating.venue.DrawnSeat;
import dev.huiwu.seating.venue.Rostrum;
import dev.huiwu.seating.venue.SeatingChart;
import dev.huiwu.seating.venue.StageSide;
import dev.huiwu.seating.venue.VenueFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * Reads a hall that an office has drawn with the cells of a workbook: numbers are seats, labels name stage, blocks, rows and
 * floors, colours say what a seat is for, blank columns and rows are aisles. {@code docs/files.md} has the grammar.
 *
 * <p>Every cell that is not understood is a finding with its address. Whether the seats make a venue is said by {@link
 * SeatingChart#review()}. Takes time proportional to the cells. Thread-safe.
 */
public final class HallSheetReader {

    private static final int MAX_ROWS = 2_000;

    private HallSheetReader() {}

    /**
     * Says whether the bytes are a workbook that can only be a drawn hall: it can be opened, and none of its sheets has the
     * header of a table as {@link VenueReader#readRows} reads them.
     */
    public static boolean recognises(byte[] bytes) {
        return VenueReader.isOtherWorkbook(bytes);
    }

    /**
     * Returns the hall that a workbook shows, one sheet or several.
     *
     * @param venue the office's code for the venue
     * @param name the venue's name
     * @param facts what the sheet does not say
     */
    public static ReadResult<SeatingChart> read(
            String file, byte[] bytes, String venue, String name, VenueFacts facts) {
        Problems problems = new Problems();
        if (bytes.length > TableReader.MAX_BYTES) {
            problems.error(
                    "file-too-large", Location.ofFile(file), "found", bytes.length, "limit", TableReader.MAX_BYTES);
            return ReadResult.nothing(problems.findings());
        }
        List<HallSheet> sheets = new ArrayList<>();
        try {
            Workbook workbook = Workbook.open(bytes);
            for (Sheet sheet : workbook.sheets()) {
                if (!sheet.hidden()) {
                    sheets.add(read(workbook, sheet, file, problems));
                }
            }
        } catch (WorkbookFault fault) {
            fault.report(Location.ofFile(file), problems);
            return ReadResult.nothing(problems.findings());
        }
        sheets.removeIf(sheet -> sheet.seats().isEmpty());
        if (sheets.isEmpty()) {
            problems.error("hall-empty", Location.ofFile(file));
            return ReadResult.nothing(problems.findings());
        }
        List<DrawnSeat> seats = new ArrayList<>();
        sheets.forEach(sheet -> seats.addAll(new HallLayout(seats.size()).lay(sheet.seats())));
        SeatingChart chart = SeatingChart.builder()
                .id(venue)
                .name(name)
                .seats(seats)
                .facts(completed(facts, sheets.get(0)))
                .build();
        return ReadResult.of(chart, problems.findings());
    }

    private static HallSheet read(Workbook workbook, Sheet sheet, String file, Problems problems) throws WorkbookFault {
        HallGrid grid = new HallGrid(sheet.in(file));
        workbook.rows(sheet, row -> {
            grid.add(row);
            return row.number() < MAX_ROWS;
        });
        return new HallSheet(grid, HallWords.floor(sheet.name()).orElse("1"), problems).read();
    }

    /** Returns the facts with what the sheet knows better: stage, rostrum, and that cells have no scale. */
    private static VenueFacts completed(VenueFacts facts, HallSheet sheet) {
        VenueFacts.Builder known = VenueFacts.builder().from(facts);
        if (facts.rowPitch().isEmpty()) {
            known.rowPitch(VenueFacts.DEFAULT_ROW_PITCH);
        }
        sheet.stage().ifPresent(stage -> {
            if (facts.stageSide().isEmpty()) {
                boolean below = sheet.seats().stream()
                        .allMatch(seat ->
                                seat.cell().range().top() < stage.range().top());
                known.stageSide(below ? StageSide.BOTTOM : StageSide.TOP);
            }
            List<Rostrum.Row> rows = new ArrayList<>();
            Matcher chairs = HallWords.CHAIRS.matcher(Words.key(stage.text()));
            while (chairs.find()) {
                rows.add(new Rostrum.Row(
                        Optional.ofNullable(chairs.group(1)).orElse("主席台"), Integer.parseInt(chairs.group(2))));
            }
            if (facts.rostrum().isEmpty() && !rows.isEmpty()) {
                known.rostrum(new Rostrum(sheet.seats().get(0).floor(), "主席台", rows));
            }
        });
        return known.build();
    }
}
