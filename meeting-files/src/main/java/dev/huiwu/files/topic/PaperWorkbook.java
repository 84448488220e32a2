package dev.huiwu.files.topic;

import static java.util.stream.Collectors.joining;

import dev.huiwu.core.Language;
import dev.huiwu.core.paper.PaperTable;
import dev.huiwu.core.secrecy.SecrecyLevel;
import dev.huiwu.files.internal.TableWriter;
import dev.huiwu.files.internal.workbook.PlainArchive;
import dev.huiwu.files.internal.workbook.SharedTexts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A paper as a workbook that people read and print: its level, title and the lines below it over a table in frames, on A4 of one page in width, the
 * headings and the number of the page on every page. A cell with more than office programs take ends with a mark that it was cut. Equal papers give equal bytes. Not thread-safe.
 */
final class PaperWorkbook {

    private static final String TEXT = "@";
    private static final String HEADING = "黑体";
    private static final String BODY = "宋体";

    /** How large title and table are, in points. */
    private static final int TITLE = 18;

    private static final int BODY_SIZE = 11;

    /** How many letters of half a character's width a page is wide, upright and across. */
    private static final double UPRIGHT = 88;

    private static final double ACROSS = 136;

    /** How tall a line of the table is, and what a row has beside its lines, in points; office programs do not all find it out themselves. */
    private static final double LINE = 15;

    private static final double SPACE = 5;

    /** How much office programs take in a cell, in UTF-16 units; they call a file with more in one damaged. */
    static final int MAX_CELL = 32_767;

    private final Worksheet sheet;
    private final PaperTable paper;
    private final String cut;
    private final List<Boolean> shorts;
    private final double room;
    private int row;

    private PaperWorkbook(Worksheet sheet, PaperTable paper, Language language) {
        this.sheet = sheet;
        this.paper = paper;
        this.cut = language.choose("……（过长，以下略）", "... (too long, the rest is left out)");
        this.room = paper.isWide() ? ACROSS : UPRIGHT;
        this.shorts = IntStream.range(0, paper.columns().size())
                .mapToObj(paper::isShort)
                .toList();
    }

    static byte[] of(PaperTable paper, Language language) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Huiwu", null)) {
            new PaperWorkbook(workbook.newWorksheet(paper.name()), paper, language).write(language);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return PlainArchive.of(bytes.toByteArray());
    }

    private void write(Language language) {
        page();
        if (paper.level().isAbove(SecrecyLevel.PUBLIC)) {
            above(language.choose(paper.level().label(), paper.level().code()), HEADING);
        }
        title();
        paper.heads().forEach(head -> above(head, BODY));
        sheet.repeatRows(row);
        sheet.freezePane(0, row + 1);
        row(paper.columns(), true);
        List<Integer> lines = paper.lines(room);
        for (int i = 0; i < lines.size(); i++) {
            height(lines.get(i), LINE);
            row(paper.rows().get(i), false);
        }
    }

    private void page() {
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation(paper.isWide() ? "landscape" : "portrait");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.footer("— &P —", Position.CENTER);
        List<Double> widths = paper.widths(room);
        for (int column = 0; column < widths.size(); column++) {
            sheet.width(column, widths.get(column));
        }
    }

    private void above(String text, String face) {
        put(0, text);
        sheet.style(row, 0).format(TEXT).fontName(face).fontSize(12).set();
        row++;
    }

    /** Puts the title over all columns. Nothing else is merged: the writer has no order for merged cells. */
    private void title() {
        put(0, paper.title());
        Range title = sheet.range(row, 0, row, paper.columns().size() - 1);
        title.merge();
        title.style()
                .format(TEXT)
                .fontName(HEADING)
                .fontSize(TITLE)
                .wrapText(true)
                .verticalAlignment("center")
                .horizontalAlignment("center")
                .set();
        height(paper.titleLines(room * BODY_SIZE / TITLE), LINE * TITLE / BODY_SIZE);
        row++;
    }

    private void height(int lines, double line) {
        sheet.rowHeight(row, Math.min(Worksheet.MAX_ROW_HEIGHT, lines * line + SPACE));
    }

    private void row(List<String> cells, boolean heading) {
        for (int column = 0; column < cells.size(); column++) {
            put(column, cells.get(column));
            sheet.style(row, column)
                    .format(TEXT)
                    .fontName(heading ? HEADING : BODY)
                    .fontSize(BODY_SIZE)
                    .borderStyle(BorderStyle.THIN)
                    .wrapText(true)
                    .verticalAlignment("center")
                    .horizontalAlignment(heading || shorts.get(column) ? "center" : "left")
                    .set();
        }
        row++;
    }

    private void put(int column, String text) {
        if (!text.isEmpty()) {
            String lines = text.lines().map(TableWriter::safe).collect(joining("\n"));
            sheet.value(row, column, SharedTexts.escaped(bounded(lines)));
        }
    }

    private String bounded(String text) {
        if (text.length() <= MAX_CELL) {
            return text;
        }
        int end = MAX_CELL - cut.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + cut;
    }
}
