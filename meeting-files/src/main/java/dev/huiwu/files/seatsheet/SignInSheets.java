package dev.huiwu.files.seatsheet;

import dev.huiwu.core.Language;
import dev.huiwu.files.internal.TableWriter;
import dev.huiwu.files.internal.workbook.PlainArchive;
import dev.huiwu.seating.sheet.SignInSheet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes the sign-in sheets (签到表) of a meeting.
 *
 * <p>Equal sheets give equal bytes. Takes time proportional to the people. Thread-safe.
 */
public final class SignInSheets {

    private static final int[] WIDTHS = {5, 11, 18, 17, 10, 12};
    private static final double LINE = 26;

    private SignInSheets() {}

    /** Returns the sheets as a table, one row a person, the unit in front. */
    public static byte[] writeTable(SignInSheet sheets, Language language) {
        TableWriter table = new TableWriter(with(language.choose("单位", "unit"), sheets.columns()));
        sheets.parts().forEach(part -> part.lines().forEach(line -> table.row(with(part.name(), line.cells()))));
        return table.bytes();
    }

    private static List<String> with(String first, List<String> others) {
        List<String> all = new ArrayList<>();
        all.add(first);
        all.addAll(others);
        return all;
    }

    /**
     * Returns the sheets as a workbook (.xlsx), unit below unit, the meeting's title on each page.
     *
     * @param apart whether each unit begins a page, for units that sign at desks of their own
     */
    public static byte[] writeWorkbook(SignInSheet sheets, boolean apart, Language language) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<Integer> pageEnds = new ArrayList<>();
        try (Workbook workbook = new Workbook(bytes, "Huiwu", null)) {
            Worksheet sheet = workbook.newWorksheet(language.choose("签到表", "sign-in"));
            for (int column = 0; column < WIDTHS.length; column++) {
                sheet.width(column, WIDTHS[column]);
            }
            text(sheet, 0, 0, sheets.title());
            sheet.range(0, 0, 0, WIDTHS.length - 1)
                    .style()
                    .bold()
                    .fontSize(16)
                    .horizontalAlignment("centerContinuous")
                    .set();
            sheet.rowHeight(0, 30);
            int row = 1;
            for (SignInSheet.Part part : sheets.parts()) {
                if (apart && row > 1) {
                    pageEnds.add(row);
                }
                row = block(sheet, row, part, sheets.columns());
            }
            sheet.repeatRows(0);
            sheet.paperSize(PaperSize.A4_PAPER);
            sheet.leftMargin(0.4f); // not fitted to the page: programs drop page breaks by hand then
            sheet.rightMargin(0.4f);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return PlainArchive.of(bytes.toByteArray(), pageEnds);
    }

    /** Writes one unit and returns the row below it. */
    private static int block(Worksheet sheet, int top, SignInSheet.Part part, List<String> header) {
        text(sheet, top, 0, part.heading());
        sheet.style(top, 0).bold().fontSize(13).verticalAlignment("center").set();
        sheet.rowHeight(top, LINE);
        for (int column = 0; column < header.size(); column++) {
            text(sheet, top + 1, column, header.get(column));
        }
        sheet.range(top + 1, 0, top + 1, WIDTHS.length - 1)
                .style()
                .bold()
                .fillColor(SheetColours.STAGE)
                .borderStyle(BorderStyle.THIN)
                .horizontalAlignment("center")
                .set();
        int row = top + 2;
        for (SignInSheet.Line line : part.lines()) {
            List<String> cells = line.cells();
            for (int column = 0; column < cells.size(); column++) {
                text(sheet, row, column, cells.get(column));
            }
            sheet.range(row, 0, row, WIDTHS.length - 1)
                    .style()
                    .borderStyle(BorderStyle.THIN)
                    .verticalAlignment("center")
                    .wrapText(true)
                    .format("@")
                    .set();
            sheet.rowHeight(row++, LINE);
        }
        return row;
    }

    private static void text(Worksheet sheet, int row, int column, String text) {
        if (!text.isEmpty()) {
            sheet.value(row, column, GridPainter.escaped(text));
        }
    }
}
