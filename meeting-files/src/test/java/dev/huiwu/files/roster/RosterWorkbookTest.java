package dev.huiwu.files.roster;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.huiwu.files.Samples;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

/** A roster in a workbook is the roster it would be as text. */
class RosterWorkbookTest {

    private static final RosterReader READER = RosterReader.create(Samples.units());

    /** Returns a CSV as a workbook: numbers as numbers, title lines merged across, empty units merged with those above. */
    private static byte[] workbook(byte[] csv, int titles, int unit) throws IOException {
        List<CsvRecord> lines =
                CsvReader.builder().skipEmptyLines(false).ofCsvRecord(new String(csv, StandardCharsets.UTF_8)).stream()
                        .toList();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("参会人员名单");
            int top = -1;
            for (int row = 0; row < lines.size(); row++) {
                List<String> cells = lines.get(row).getFields();
                boolean blank = cells.stream().allMatch(String::isEmpty);
                for (int column = 0; column < cells.size(); column++) {
                    String cell = cells.get(column);
                    if (cell.matches("[0-9]{1,9}")) {
                        sheet.value(row, column, Integer.parseInt(cell));
                    } else if (!cell.isEmpty()) {
                        sheet.value(row, column, cell);
                    }
                }
                if (row < titles) {
                    sheet.range(row, 0, row, cells.size() - 1).merge();
                } else if (blank || !cells.get(unit).isEmpty()) {
                    if (top > titles && row - top > 1) {
                        sheet.range(top, unit, row - 1, unit).merge();
                    }
                    top = row;
                }
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void r42TheMessyListAsAWorkbookGivesTheSameTable() throws IOException {
        byte[] csv = Samples.resource("roster-messy.csv");
        RosterResult messy = READER.read("roster-messy.csv", csv);
        byte[] workbook = workbook(csv, 2, 2);
        assertThat(READER.read("roster-messy.csv", workbook)).isEqualTo(messy);
        assertThat(messy.findings().codes()).contains("unit-carried-down", "sum-row-skipped", "unknown-kind");
    }

    @Test
    void readsASampleAsItReadsTheText() throws IOException {
        byte[] csv = Samples.seed("congress/roster-congress.csv");
        assertThat(READER.read("r.csv", workbook(csv, 0, 2))).isEqualTo(READER.read("r.csv", csv));
    }
}
