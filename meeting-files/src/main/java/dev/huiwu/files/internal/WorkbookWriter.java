package dev.huiwu.files.internal;

import dev.huiwu.files.internal.workbook.PlainArchive;
import dev.huiwu.files.internal.workbook.SharedTexts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes a table as a workbook that people edit: a bold header that stays in view, columns as wide as their text, hidden
 * columns in front, and nothing but text in the cells.
 *
 * <p>A cell is protected as {@link TableWriter} protects it, for an office program may save the sheet as CSV. Equal tables give
 * equal bytes. Not thread-safe.
 */
public final class WorkbookWriter {

    private static final String TEXT = "@";
    private static final int NARROWEST = 6;
    private static final int WIDEST = 40;
    private static final int FIRST_WIDE = 0x2E80;

    private final String name;
    private final int hidden;
    private final List<List<String>> rows = new ArrayList<>();

    /** Starts a table with its header, of which so many columns in front are hidden. */
    public WorkbookWriter(String name, List<String> header, int hidden) {
        this.name = name;
        this.hidden = hidden;
        row(header);
    }

    /** Adds a row. */
    public void row(List<String> cells) {
        rows.add(cells.stream().map(TableWriter::safe).toList());
    }

    /** Returns the table as the bytes of a file. */
    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Huiwu", null)) {
            Worksheet sheet = workbook.newWorksheet(name);
            int columns = rows.get(0).size();
            sheet.freezePane(0, 1);
            for (int column = 0; column < columns; column++) {
                sheet.width(column, width(column));
                sheet.style(column).format(TEXT).set();
                if (column < hidden) {
                    sheet.hideColumn(column);
                }
            }
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < columns; column++) {
                    String cell = rows.get(row).get(column);
                    if (!cell.isEmpty()) {
                        sheet.value(row, column, SharedTexts.escaped(cell));
                    }
                }
            }
            sheet.range(0, 0, rows.size() - 1, columns - 1).style().format(TEXT).set();
            sheet.range(0, 0, 0, columns - 1).style().bold().format(TEXT).set();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return PlainArchive.of(bytes.toByteArray());
    }

    private int width(int column) {
        int widest = rows.stream()
                .mapToInt(row -> row.get(column)
                        .codePoints()
                        .map(character -> character >= FIRST_WIDE ? 2 : 1)
                        .sum())
                .max()
                .orElse(0);
        return Math.min(WIDEST, Math.max(NARROWEST, widest + 2));
    }
}
