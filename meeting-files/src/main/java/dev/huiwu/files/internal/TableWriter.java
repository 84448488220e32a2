package dev.huiwu.files.internal;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes CSV that opens cleanly in a spreadsheet: UTF-8 with byte order mark, CRLF, one header row, no line breaks in
 * cells, and no cell that the spreadsheet would take for a formula.
 */
public final class TableWriter {

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?");
    private static final Pattern FORMULA = Pattern.compile("'*[=+@\\-＝＋＠－]");
    private static final Pattern BREAK = Pattern.compile("\\s*[\\r\\n\\u0085\\u2028\\u2029]+\\s*");

    private final StringWriter text = new StringWriter();
    private final CsvWriter csv =
            CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);

    /** Starts a table with its header. */
    public TableWriter(List<String> header) {
        text.write('\uFEFF');
        row(header);
    }

    /** Adds a row. */
    public void row(List<String> cells) {
        csv.writeRecord(cells.stream().map(TableWriter::safe).toList());
    }

    /** Returns the table as the bytes of a file. */
    public byte[] bytes() {
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Returns the cell as it may stand in a file. */
    public static String safe(String cell) {
        String line = BREAK.matcher(cell).replaceAll(" ").replace('\t', ' ');
        return FORMULA.matcher(line).lookingAt() && !NUMBER.matcher(line).matches() ? "'" + line : line;
    }

    /** Returns the cell that was written as the given one. */
    public static String unsafe(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell).lookingAt() ? cell.substring(1) : cell;
    }
}
