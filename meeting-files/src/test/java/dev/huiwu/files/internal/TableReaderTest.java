package dev.huiwu.files.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.files.Samples;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableReaderTest {

    private static final Column NAME = Column.needed("姓名");
    private static final Column UNIT = Column.needed("单位");
    private static final TableReader READER = TableReader.of(NAME, UNIT);

    private final Problems problems = new Problems();

    private List<Row> rows(String text) {
        return READER.read("t.csv", text.getBytes(StandardCharsets.UTF_8), problems);
    }

    private List<String> found() {
        return problems.byRow().stream().map(Samples::line).toList();
    }

    @Test
    void countsRowsAsASpreadsheetDoes() {
        List<Row> rows = rows("标题,\n\n姓名,单位\n\"甲\n乙\",\"一,二\"\n\n丙,三\n");
        assertThat(rows).extracting(Row::number).containsExactly(4, 6);
        assertThat(rows.get(0).text(NAME)).isEqualTo("甲 乙");
        assertThat(rows.get(0).text(UNIT)).isEqualTo("一,二");
        assertThat(found()).isEmpty();
    }

    @Test
    void readsOldMacLineEndsAndHeadersInFullWidthWithBrackets() {
        assertThat(rows("姓　名（必填）,单位\r甲,一\r")).extracting(row -> row.text(NAME)).containsExactly("甲");
    }

    @Test
    void saysWhereAQuotationMarkIsNotClosedAndKeepsTheRowsAbove() {
        assertThat(rows("姓名,单位\n甲,一\n\"乙,二\n丙,三\n")).hasSize(1);
        assertThat(found()).containsExactly("error csv-malformed 3");
    }

    @Test
    void saysWhereTextFollowsAQuotationMark() {
        assertThat(rows("姓名,单位\n甲,一\n\"乙\"丁,二\n")).hasSize(1);
        assertThat(found()).containsExactly("error csv-malformed 3");
    }

    @Test
    void passesOverSumRowsInAllTheirForms() {
        assertThat(rows("姓名,单位\n甲,一\n合 计,1人\n小计：1人,\n总计(1),\n")).hasSize(1);
        assertThat(found())
                .containsExactly("note sum-row-skipped 3", "note sum-row-skipped 4", "note sum-row-skipped 5");
    }

    @Test
    void refusesWhatIsTooLarge() {
        assertThat(READER.read("t.csv", new byte[TableReader.MAX_BYTES + 1], problems))
                .isEmpty();
        rows("姓名,单位\n" + ",".repeat(200) + "甲\n");
        assertThat(rows("姓名,单位\n" + "甲,一\n".repeat(200_001))).hasSize(199_999);
        assertThat(found())
                .containsExactly("error file-too-large", "error too-many-columns 2", "error too-many-rows 200001");
    }

    @Test
    void readsOnBelowALineThatReadsLikeTheEndMark() {
        assertThat(rows("姓名,单位\n甲,一\n\u0003end of the file\n乙,二\n"))
                .extracting(row -> row.text(NAME))
                .containsExactly("甲", "乙");
        assertThat(found()).containsExactly("error control-character 3 姓名");
    }

    @Test
    void shortensAndCleansAForeignHeaderInThePlaceToo() {
        rows("姓名,单位,甲\u0007" + "长".repeat(100) + "\n甲,一,\n");
        assertThat(problems.findings().list().get(0).location().orElseThrow().column())
                .hasValue("甲 " + "长".repeat(38) + "…");
    }

    @Test
    void protectsFullWidthFormulaMarksToo() {
        List<String> cells = List.of("＝1+1", "＋甲");
        List<String> more = List.of("－甲", "＠甲");
        TableWriter writer = new TableWriter(List.of("姓名", "单位"));
        writer.row(cells);
        writer.row(more);
        assertThat(new String(writer.bytes(), StandardCharsets.UTF_8)).contains("'＝1+1,'＋甲", "'－甲,'＠甲");
        assertThat(READER.read("t.csv", writer.bytes(), problems))
                .extracting(row -> List.of(row.text(NAME), row.text(UNIT)))
                .containsExactly(cells, more);
    }

    @Test
    void takesTheFormulaMarkAwayAgain() {
        assertThat(rows("姓名,单位\n'=甲,''=\n").get(0).text(NAME)).isEqualTo("=甲");
    }

    @Test
    void writesNoCellThatASpreadsheetTakesForAFormula() {
        TableWriter writer = new TableWriter(List.of("姓名", "单位"));
        List<List<String>> rows = List.of(
                List.of("=HYPERLINK(\"x\")", "@SUM(1)"),
                List.of("+86 1", "-2"),
                List.of("-甲", "a\r\nb\tc"),
                List.of("'=甲", "一,\"二\""));
        rows.forEach(writer::row);
        byte[] bytes = writer.bytes();
        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .isEqualTo("\uFEFF姓名,单位\r\n\"'=HYPERLINK(\"\"x\"\")\",'@SUM(1)\r\n'+86 1,-2\r\n'-甲,a b c\r\n"
                        + "''=甲,\"一,\"\"二\"\"\"\r\n");
        assertThat(READER.read("t.csv", bytes, problems))
                .extracting(row -> List.of(row.text(NAME), row.text(UNIT)))
                .containsExactly(rows.get(0), rows.get(1), List.of("-甲", "a b c"), rows.get(3));
        assertThat(found()).isEmpty();
    }
}
