package dev.huiwu.files.internal;

import com.google.common.collect.Lists;
import com.google.common.io.CharSource;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.huiwu.core.Location;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Predicate;

/** Cuts a text into lines of cells; stops where quoting is broken or a limit is passed. */
final class CsvLines {

    private static final String END = "\u0003end of the file";

    private final String file;
    private final Problems problems;

    CsvLines(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** Gives the lines, blank ones too, until one is answered with false. */
    void each(String text, Predicate<Line> sink) {
        String end = endNotIn(text);
        // The line before the present one: it is given only once it is known that the text does not break off in it.
        Line before = null;
        int row = 0;
        boolean complete = false;
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(CharSource.concat(CharSource.wrap(text), CharSource.wrap("\n" + end))
                        .openStream())) {
            for (CsvRecord cells : reader) {
                if (before != null && !sink.test(before)) {
                    return;
                }
                if (cells.getFieldCount() == 1 && cells.getField(0).equals(end)) {
                    complete = true;
                    break;
                }
                row++;
                if (row > TableReader.MAX_ROWS) {
                    problems.error("too-many-rows", Location.ofRow(file, row), "limit", TableReader.MAX_ROWS);
                    return;
                }
                if (cells.getFieldCount() > TableReader.MAX_COLUMNS) {
                    problems.error(
                            "too-many-columns",
                            Location.ofRow(file, row),
                            "found",
                            cells.getFieldCount(),
                            "limit",
                            TableReader.MAX_COLUMNS);
                    return;
                }
                before = Line.ofTexts(row, Lists.transform(cells.getFields(), Words::trim));
            }
        } catch (CsvParseException e) {
            if (before == null || sink.test(before)) {
                problems.error("csv-malformed", Location.ofRow(file, row + 1));
            }
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!complete) {
            problems.error("csv-malformed", Location.ofRow(file, row));
        }
    }

    /** Returns a line that the text does not hold, so that whoever meets it has read all of the text. */
    private static String endNotIn(String text) {
        String end = END;
        for (int i = 2; text.contains(end); i++) {
            end = END + " " + i;
        }
        return end;
    }
}
