package dev.huiwu.files.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.huiwu.core.Finding;
import dev.huiwu.core.name.PersonName;
import dev.huiwu.files.Samples;
import dev.huiwu.files.Tables;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a table is found alike in CSV and in a workbook, with the same code, place and arguments. */
class BadTablesTest {

    private static final RosterReader READER = RosterReader.create(Samples.units());
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final List<String> HEADER = List.of("人员编号", "姓名", "单位", "职务", "参会类别");
    private static final List<String> GOOD = List.of("E-1", "拟甲", "云江市财政局", "局长", "参加");

    private static RosterResult read(Tables form, List<String> header, List<String> row) {
        return READER.read("r", form.file(List.of(header, row)));
    }

    private static RosterResult read(Tables form, List<String> header, List<String> row, List<String> other) {
        return READER.read("r", form.file(List.of(header, row, other)));
    }

    private static List<String> with(int place, String cell) {
        List<String> row = new ArrayList<>(List.of("E-2", "拟乙", "云江市财政局", "副局长", "参加"));
        row.set(place, cell);
        return row;
    }

    private static Finding only(RosterResult result, String line) {
        assertThat(result.findings().stream().map(Samples::line)).containsExactly(line);
        return result.findings().list().get(0);
    }

    @ParameterizedTest
    @EnumSource
    void halfACharacter(Tables form) {
        byte[] file = form.file(List.of(HEADER, GOOD, with(3, "副\uD86D局长")));
        if (form == Tables.CSV) { // a strict encoder writes no half character; a lenient one writes its three bytes
            file = new String(form.file(List.of(HEADER, GOOD, with(3, "副@局长"))), StandardCharsets.UTF_8)
                    .replace("@", "\uFFFD")
                    .getBytes(StandardCharsets.UTF_8);
        }
        Finding finding = only(READER.read("r", file), "error broken-character 3 职务");
        assertThat(finding.arguments()).containsExactly(entry("found", form == Tables.CSV ? "U+FFFD" : "U+D86D"));
    }

    @Test
    void halfACharacterAsBytesIsNoEncoding() {
        byte[] file = Tables.CSV.file(List.of(HEADER, GOOD, with(3, "副@@@局长")));
        byte[] half = {(byte) 0xED, (byte) 0xA1, (byte) 0xAD};
        String latin = new String(file, StandardCharsets.ISO_8859_1)
                .replace("@@@", new String(half, StandardCharsets.ISO_8859_1));
        Finding finding =
                only(READER.read("r", latin.getBytes(StandardCharsets.ISO_8859_1)), "error encoding-unknown 3");
        assertThat(finding.arguments()).containsExactly(entry("found", "ED"));
    }

    @ParameterizedTest
    @EnumSource
    void controlCharacters(Tables form) {
        Finding finding = only(read(form, HEADER, GOOD, with(3, "副\u0007局长")), "error control-character 3 职务");
        assertThat(finding.arguments()).containsExactly(entry("found", "U+0007"));
    }

    @ParameterizedTest
    @EnumSource
    void cellsTooLong(Tables form) {
        Finding finding = only(read(form, HEADER, GOOD, with(3, "长".repeat(20_000))), "error cell-too-long 3 职务");
        assertThat(finding.arguments()).containsExactly(entry("found", "20000"), entry("limit", "2000"));
    }

    @ParameterizedTest
    @EnumSource
    void aMissingColumn(Tables form) {
        Finding finding = only(read(form, HEADER.subList(0, 4), GOOD.subList(0, 4)), "error column-missing 1 参会类别");
        assertThat(finding.arguments())
                .containsExactly(entry("column", "参会类别"), entry("synonyms", "与会类别, 参会身份, 参加方式, 类别, kind"));
    }

    @ParameterizedTest
    @EnumSource
    void twoHeadersThatMeanTheSame(Tables form) {
        List<String> twice = new ArrayList<>(HEADER);
        twice.add("职位");
        Finding finding = only(read(form, twice, GOOD), "error column-duplicate 1 职务");
        assertThat(finding.arguments()).containsExactly(entry("column", "职务"), entry("found", "职位"));
    }

    @ParameterizedTest
    @EnumSource
    void anIdGivenTwice(Tables form) {
        Finding finding = only(read(form, HEADER, GOOD, with(0, "E-1")), "error duplicate-id 3 人员编号");
        assertThat(finding.arguments()).containsExactly(entry("id", "E-1"), entry("row", "2"));
    }

    @ParameterizedTest
    @EnumSource
    void anUnknownUnit(Tables form) {
        Finding finding = only(read(form, HEADER, GOOD, with(2, "云江市没有的局")), "error unknown-unit 3 单位");
        assertThat(finding.arguments()).containsEntry("found", "云江市没有的局").containsKey("near");
    }

    @ParameterizedTest
    @EnumSource
    void aQuestionMarkInPlaceOfACharacter(Tables form) {
        RosterResult result = read(form, HEADER, GOOD, with(1, "韩例?"));
        Finding finding = only(result, "error character-replaced 3 姓名");
        assertThat(finding.arguments()).isEmpty();
        assertThat(finding.zh() + finding.en()).doesNotContain("韩例");
    }

    @ParameterizedTest
    @EnumSource
    void aHundredThousandRows(Tables form) {
        List<List<String>> rows = new ArrayList<>(Collections.nCopies(100_001, GOOD));
        rows.set(0, HEADER);
        for (int i = 1; i < rows.size(); i++) {
            rows.set(i, List.of("E-" + i, "拟" + i, "云江市财政局", "科员", "参加"));
        }
        rows.set(70_000, with(4, "与会"));
        RosterResult result = READER.read("r", form.file(rows));
        only(result, "error unknown-kind 70001 参会类别");
        assertThat(result.attendees()).hasSize(99_999);
    }

    @ParameterizedTest
    @EnumSource
    void utf8ReadAsGb18030(Tables form) {
        List<List<String>> garbled = Stream.of(HEADER, GOOD)
                .map(row -> row.stream().map(BadTablesTest::asGb18030).toList())
                .toList();
        Finding finding = only(READER.read("r", form.file(garbled)), "error text-garbled 1");
        assertThat(finding.arguments()).containsExactly(entry("expected", "人员编号"));
        assertThat(finding.zh()).contains("原文应为“人员编号”");
        Finding cell = only(read(form, HEADER, GOOD, with(3, asGb18030("副局长"))), "error text-garbled 3 职务");
        assertThat(cell.zh()).contains("乱码").doesNotContain("原文应为");
    }

    private static String asGb18030(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), GB18030);
    }

    @ParameterizedTest
    @EnumSource
    void gb18030ReadAsUtf8(Tables form) {
        List<List<String>> lost = Stream.of(HEADER, GOOD)
                .map(row -> row.stream()
                        .map(cell -> new String(cell.getBytes(GB18030), StandardCharsets.UTF_8))
                        .toList())
                .toList();
        only(READER.read("r", form.file(lost)), "error text-lost 1");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"浜戞睙", "鐜嬩緥", "濮撳悕", "灞�闀�", "灞€闀?", "浜戞睙甯?"})
    void garbledTextIsKnown(String text) {
        only(read(Tables.CSV, HEADER, GOOD, with(3, text)), "error text-garbled 3 职务");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"联通", "澄屿市财政局", "陳國強", "漪汾", "韩例𬭚", "Müller", "鍾情", "滢溆", "局长？", "澄?", "溆浦县", "€", "3?"})
    void realTextIsNotTakenForGarbled(String text) {
        assertThat(read(Tables.CSV, HEADER, GOOD, with(3, text)).findings().list())
                .isEmpty();
    }

    @Test
    void noCharacterOfTheSamplesIsTakenForGarbled() {
        for (String meeting : Arrays.asList("economic-analysis", "plenary", "congress", "executive")) {
            RosterResult roster = READER.read("r", Samples.seed(meeting + "/roster-" + meeting + ".csv"));
            assertThat(roster.findings().list()).isEmpty();
            roster.attendees().forEach(attendee -> {
                String name = attendee.name().map(PersonName::given).orElse("");
                only(
                        read(Tables.CSV, HEADER, GOOD, with(3, asGb18030(name + "同志，" + attendee.post() + "。"))),
                        "error text-garbled 3 职务");
            });
        }
    }
}
