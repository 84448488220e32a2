package dev.huiwu.files.internal;

import static dev.huiwu.files.RawWorkbook.cell;
import static dev.huiwu.files.RawWorkbook.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.core.Finding;
import dev.huiwu.core.Location;
import dev.huiwu.files.RawWorkbook;
import dev.huiwu.files.Samples;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Tables in workbooks are those in texts, with what only workbooks have. */
class WorkbookTableTest {

    private static final Column NAME = Column.needed("姓名");
    private static final Column UNIT = Column.needed("单位");
    private static final Column POST = Column.optional("职务");
    private static final Column NUMBER = Column.optional("序号");
    private static final TableReader READER = TableReader.of(NAME, UNIT, POST).passingOver(NUMBER);
    private static final String HEADER = row(1, "姓名", "单位", "职务");

    private final Problems problems = new Problems();

    private List<Row> rows(RawWorkbook workbook) {
        return rows(workbook.bytes());
    }

    private List<Row> rows(byte[] bytes) {
        return READER.read("t.xlsx", bytes, problems);
    }

    private static List<List<String>> texts(List<Row> rows) {
        return rows.stream()
                .map(row -> List.of(row.text(NAME), row.text(UNIT), row.text(POST)))
                .toList();
    }

    private List<String> found() {
        return problems.byRow().stream().map(Samples::line).toList();
    }

    private Finding only() {
        assertThat(problems.findings()).hasSize(1);
        return problems.findings().list().get(0);
    }

    @Nested
    class Cells {

        private String post(String cell, String... formats) {
            List<Row> rows = rows(new RawWorkbook()
                    .formats(formats)
                    .sheet("名单", HEADER + "<row r=\"2\">" + cell("A2", "甲") + cell("B2", "一") + cell + "</row>"));
            assertThat(found()).isEmpty();
            return rows.get(0).text(POST);
        }

        @ParameterizedTest(name = "{0} as {1} is {2}")
        @CsvSource({
            "1, General, 1",
            "1.0, General, 1",
            "1.5, General, 1.5",
            "0.30000000000000004, General, 0.3",
            "1E-3, General, 0.001",
            "1.2E10, General, 12000000000",
            "-0, General, 0",
            "7, 000, 007",
            "1234, 000, 1234",
            "0.15, 0%, 15%",
            "0.155, 10, 15.5%",
            "46136, 14, 2026-04-24",
            "46136, yyyy-mm-dd, 2026-04-24",
            "46136, yyyy\"年\"m\"月\"d\"日\", 2026-04-24",
            "46136, [$-804]yyyy年m月d日, 2026-04-24",
            "46136, 31, 2026-04-24",
            "46136.375, yyyy/m/d h:mm, 2026-04-24 09:00",
            "0.375, h:mm, 09:00",
            "59, 14, 1900-02-28",
            "61, 14, 1900-03-01",
            "60, 14, 60",
            "46136, #\\d, 46136",
            "46136, \"day\" 0, 46136",
            "46136, [Red]0, 46136",
            "1.5, [h]:mm, 1900-01-01 12:00",
            "nonsense, 14, nonsense",
            "1E999999, General, 1E999999"
        })
        void areTheTextThatPeopleMean(String value, String format, String text) {
            assertThat(post("<c r=\"C2\" s=\"1\"><v>" + value + "</v></c>", format))
                    .isEqualTo(text);
        }

        @ParameterizedTest(name = "{0} {1}")
        @CsvSource({"b, 1, TRUE", "b, 0, FALSE", "str, 局长, 局长", "d, 2026-04-24T00:00:00, 2026-04-24", "str, '', ''"})
        void ofOtherKindsTooAreText(String type, String value, String text) {
            assertThat(post("<c r=\"C2\" t=\"" + type + "\"><f>A1</f><v>" + value + "</v></c>"))
                    .isEqualTo(text);
        }

        @Test
        void keepLeadingZerosOfTextAndTakeAwayTheMarkAgainstFormulas() {
            assertThat(post(cell("C2", "001"))).isEqualTo("001");
            assertThat(post(cell("C2", "'=甲"))).isEqualTo("=甲");
        }

        @Test
        void countDaysFrom1904WhereTheWorkbookSaysSo() {
            List<Row> rows = rows(new RawWorkbook()
                    .properties("<workbookPr date1904=\"1\"/>")
                    .formats("14")
                    .sheet(
                            "名单",
                            HEADER + row(2, "甲", "一").replace("</row>", "<c r=\"C2\" s=\"1\"><v>0</v></c></row>")));
            assertThat(rows.get(0).text(POST)).isEqualTo("1904-01-01");
        }

        @Test
        void joinTheRunsOfRichTextAndLeaveReadingsOut() {
            List<Row> rows = rows(
                    new RawWorkbook()
                            .shared("<si><r><rPr><b/></rPr><t>欧阳</t></r><r><t xml:space=\"preserve\"> 拟𬭚</t></r>"
                                    + "<rPh sb=\"0\" eb=\"2\"><t>ouyang</t></rPh><phoneticPr fontId=\"1\"/></si>"
                                    + "<si><t>一_x000D_\n_x005F_x0041_</t></si>")
                            .sheet(
                                    "名单",
                                    HEADER
                                            + "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"B2\" t=\"s\"><v>1</v></c>"
                                            + "<c r=\"C2\" t=\"inlineStr\"><is><r><t>局</t></r><r><t>长</t></r><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh></is></c></row>"));
            assertThat(texts(rows)).containsExactly(List.of("欧阳 拟𬭚", "一 _x0041_", "局长"));
            assertThat(found()).isEmpty();
        }

        @Test
        void withoutAddressesFollowEachOther() {
            assertThat(texts(rows(new RawWorkbook()
                            .sheet("名单", (HEADER + row(2, "甲", "一", "局长")).replaceAll(" r=\"[A-Z]*[0-9]+\"", "")))))
                    .containsExactly(List.of("甲", "一", "局长"));
        }

        @Test
        void withErrorsAndWithoutValuesAreReported() {
            assertThat(texts(rows(new RawWorkbook()
                            .sheet(
                                    "名单",
                                    HEADER
                                            + "<row r=\"3\">" + cell("A3", "甲")
                                            + "<c r=\"B3\" t=\"e\"><f>X!A1</f><v>#REF!</v></c></row>"
                                            + "<row r=\"5\">" + cell("A5", "乙")
                                            + "<c r=\"B5\"><f>VLOOKUP(A5,X,2)</f></c></row>"
                                            + row(6, "丙", "三")))))
                    .containsExactly(List.of("丙", "三", ""));
            assertThat(found()).containsExactly("error cell-error 3 单位", "error formula-without-value 5 单位");
            assertThat(problems.findings().list().get(0).arguments())
                    .containsEntry("cell", "B3")
                    .containsEntry("found", "#REF!");
            assertThat(problems.findings().list().get(1).arguments()).containsEntry("cell", "B5");
        }

        @Test
        void withErrorsInColumnsThatAreNotReadDoNotMatter() {
            assertThat(rows(new RawWorkbook()
                            .sheet(
                                    "名单",
                                    HEADER.replace("</row>", cell("D1", "序号") + "</row>")
                                            + row(2, "甲", "一")
                                                    .replace("</row>", "<c r=\"D2\" t=\"e\"><v>#N/A</v></c></row>"))))
                    .hasSize(1);
            assertThat(found()).isEmpty();
        }
    }

    @Nested
    class MergedRanges {

        @Test
        void fillAllTheirCells() {
            List<Row> rows = rows(new RawWorkbook()
                    .sheet("名单", HEADER + row(2, "甲", "一") + row(3, "乙") + row(4, "丙", "", "丁"), "B2:B4", "C2:C3"));
            assertThat(texts(rows))
                    .containsExactly(List.of("甲", "一", ""), List.of("乙", "一", ""), List.of("丙", "一", "丁"));
            assertThat(rows).extracting(row -> row.isCarried(UNIT)).containsExactly(false, true, true);
            assertThat(found()).isEmpty();
        }

        @Test
        void ofTitlesAndHeadingsAreNoRows() {
            List<Row> rows = rows(new RawWorkbook()
                    .sheet(
                            "名单",
                            row(1, "名单")
                                    + row(2, "", "", "2026年")
                                    + row(4, "姓名", "单位", "职务")
                                    + row(5, "一、市直部门")
                                    + row(6, "甲", "一")
                                    + row(7, "合计"),
                            "A1:C1",
                            "A5:C5",
                            "A7:C7"));
            assertThat(texts(rows)).containsExactly(List.of("甲", "一", ""));
            assertThat(found()).containsExactly("note heading-row-skipped 5", "note sum-row-skipped 7");
        }

        @Test
        void ofTheHeaderMayBeTwoRowsHigh() {
            List<Row> rows = rows(new RawWorkbook()
                    .sheet(
                            "名单",
                            row(1, "序号", "姓名", "所在") + row(2, "", "", "单位", "职务") + row(3, "1", "甲", "一", "局长"),
                            "A1:A2",
                            "B1:B2",
                            "C1:D1"));
            assertThat(texts(rows)).containsExactly(List.of("甲", "一", "局长"));
            assertThat(found()).isEmpty();
        }

        @Test
        void ofTheHeaderMayCoverTwoColumns() {
            List<Row> rows = rows(new RawWorkbook()
                    .sheet(
                            "名单",
                            row(1, "姓名", "", "单位") + row(2, "甲", "", "一") + row(3, "乙", "", "二"),
                            "A1:B1",
                            "A2:B2",
                            "A3:B3"));
            assertThat(texts(rows)).containsExactly(List.of("甲", "一", ""), List.of("乙", "二", ""));
            assertThat(found()).isEmpty();
        }

        @Test
        void overEmptyRowsMakeNoRows() {
            assertThat(rows(new RawWorkbook()
                            .sheet(
                                    "名单",
                                    HEADER + row(2, "甲", "一") + "<row r=\"3\"><c r=\"B3\" s=\"1\"/></row>",
                                    "B2:B1048576",
                                    "A9:XFD1048576")))
                    .hasSize(1);
            assertThat(found()).isEmpty();
        }
    }

    @Nested
    class Sheets {

        private static final String OTHER = row(1, "说明") + row(2, "请填写名单");

        @Test
        void withoutAHeaderArePassedOver() {
            assertThat(rows(new RawWorkbook().sheet("说明", OTHER).sheet("名单", HEADER + row(2, "甲", "一") + row(3, "乙"))))
                    .extracting(Row::place)
                    .containsExactly(Location.ofRow("t.xlsx[名单]", 2), Location.ofRow("t.xlsx[名单]", 3));
            assertThat(found()).isEmpty();
        }

        @Test
        void thatPeopleSeeComeBeforeHiddenOnes() {
            assertThat(texts(rows(new RawWorkbook()
                            .sheetIn("hidden", "旧", HEADER + row(2, "旧", "旧"))
                            .sheet("名单", HEADER + row(2, "甲", "一"))
                            .sheetIn("veryHidden", "更旧", HEADER + row(2, "旧", "旧")))))
                    .containsExactly(List.of("甲", "一", ""));
            Finding chosen = only();
            assertThat(Samples.line(chosen)).isEqualTo("note sheet-chosen");
            assertThat(chosen.arguments()).containsEntry("found", "名单").containsEntry("others", "旧, 更旧");
            assertThat(chosen.location()).contains(Location.ofFile("t.xlsx"));
        }

        @Test
        void withoutAnyHeaderAreReportedOnce() {
            assertThat(rows(new RawWorkbook().sheet("说明", OTHER).sheet("空", "")))
                    .isEmpty();
            assertThat(found()).containsExactly("error no-header");
        }

        @Test
        void withHiddenRowsAndColumnsAreReadWhole() {
            assertThat(texts(rows(new RawWorkbook()
                            .sheet("名单", HEADER + row(2, "甲", "一").replace("r=\"2\"", "r=\"2\" hidden=\"1\"")))))
                    .containsExactly(List.of("甲", "一", ""));
        }
    }

    @Nested
    class WhatIsNoSoundWorkbook {

        private void isRefused(byte[] bytes, String code, String found) {
            assertThat(rows(bytes)).isEmpty();
            Finding finding = only();
            assertThat(Samples.line(finding)).isEqualTo("error " + code);
            assertThat(finding.location()).contains(Location.ofFile("t.xlsx"));
            assertThat(finding.arguments().getOrDefault("found", "")).isEqualTo(found);
        }

        @Test
        void oldOnesAndThoseWithAPassword() {
            byte[] old = Arrays.copyOf(
                    new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
                    },
                    4096);
            isRefused(old, "workbook-old", "");
        }

        @Test
        void thoseWithAPassword() {
            byte[] old = Arrays.copyOf(
                    new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
                    },
                    4096);
            byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
            System.arraycopy(name, 0, old, 1024, name.length);
            isRefused(old, "workbook-encrypted", "");
        }

        @Test
        void otherDocuments() {
            isRefused(
                    RawWorkbook.zip(Map.of("word/document.xml", "<document/>".getBytes(StandardCharsets.UTF_8))),
                    "workbook-missing",
                    "word/document.xml");
        }

        @Test
        void truncatedOnes() {
            byte[] whole =
                    new RawWorkbook().sheet("名单", HEADER + row(2, "甲", "一")).bytes();
            isRefused(Arrays.copyOf(whole, whole.length / 2), "workbook-damaged", "zip");
        }

        @Test
        void documentTypesAndTheirEntities() {
            String entity = "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
            isRefused(
                    new RawWorkbook()
                            .part("xl/sharedStrings.xml", entity + "<sst><si><t>&x;</t></si></sst>")
                            .sheet("名单", HEADER)
                            .bytes(),
                    "workbook-unsafe",
                    "xl/sharedStrings.xml");
        }

        @Test
        void bombs() {
            String blanks = " ".repeat(1 << 20) + "<a/>";
            isRefused(
                    new RawWorkbook()
                            .shared(blanks.repeat(40))
                            .sheet("名单", HEADER)
                            .bytes(),
                    "workbook-too-large",
                    "> 100 : 1");
        }

        @Test
        void deepNesting() {
            isRefused(
                    new RawWorkbook()
                            .shared("<a>".repeat(100_000))
                            .sheet("名单", HEADER)
                            .bytes(),
                    "workbook-damaged",
                    "xl/sharedStrings.xml");
        }

        @Test
        void referencesToNowhere() {
            isRefused(
                    new RawWorkbook()
                            .sheet("名单", HEADER + "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>2000000000</v></c></row>")
                            .bytes(),
                    "workbook-damaged",
                    "xl/worksheets/sheet1.xml");
        }
    }

    @Nested
    class Limits {

        @Test
        void ofCellsRowsAndColumns() {
            rows(new RawWorkbook()
                    .sheet(
                            "名单",
                            HEADER + row(2, "甲", "一", "长".repeat(20_000)) + "<row r=\"3\">" + cell("GS3", "远")
                                    + "</row>"));
            rows(new RawWorkbook().sheet("名单", HEADER + row(200_001, "甲", "一")));
            assertThat(found())
                    .containsExactly(
                            "error cell-too-long 2 职务", "error too-many-columns 3", "error too-many-rows 200001");
            assertThat(problems.byRow().list().get(0).arguments())
                    .containsEntry("found", "20000")
                    .containsEntry("limit", "2000");
        }

        @Test
        void ofSharedTexts() {
            rows(new RawWorkbook().shared("<si/>".repeat(1_000_001)).sheet("名单", HEADER));
            assertThat(found()).containsExactly("error workbook-too-large");
            assertThat(only().arguments()).containsEntry("limit", "1000000");
        }

        @Test
        void controlCharactersAndHalfCharactersAreReported() {
            rows(new RawWorkbook().sheet("名单", HEADER + row(2, "甲_x0007_", "一") + row(3, "乙", "二_xD83D_")));
            assertThat(found()).containsExactly("error control-character 2 姓名", "error broken-character 3 单位");
        }
    }

    private static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anyDamageGivesFindingsAndNoException(long seed) {
        Random random = new Random(seed);
        byte[] bytes = new RawWorkbook()
                .formats("0.00", "14")
                .shared("<si><t>共享</t></si>")
                .sheet("名单", HEADER + row(2, "甲", "一") + "<row r=\"3\"><c r=\"A3\" t=\"s\"><v>0</v></c></row>", "B2:B3")
                .bytes();
        for (int i = 0; i < 1 + seed % 8; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        assertThat(rows(bytes).isEmpty() && problems.findings().isEmpty()).isFalse();
    }
}
