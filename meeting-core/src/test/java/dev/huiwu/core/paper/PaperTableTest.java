package dev.huiwu.core.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.huiwu.core.secrecy.SecrecyLevel;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How wide the columns of a paper are; in letters of half a character's width. */
class PaperTableTest {

    private static final String LONG = "关于进一步完善重大行政决策程序的若干意见".repeat(10);

    private static PaperTable table(List<String> columns, List<List<String>> rows) {
        return new PaperTable("议程", "议程", SecrecyLevel.PUBLIC, List.of(), columns, rows);
    }

    @Test
    void shortTextsAndNumbersStayOnALineWhateverStandsBesideThem() {
        PaperTable table = table(
                List.of("序号", "议题编号", "议题", "列席单位", "开始"),
                List.of(List.of("10", "YT-2026-051", LONG, "市发展和改革委员会、".repeat(20), "09:15")));

        List<Double> widths = table.widths(80);

        assertThat(widths.stream().mapToDouble(width -> width).sum()).isCloseTo(80, within(1e-6));
        assertThat(widths.get(0)).isGreaterThanOrEqualTo(4);
        assertThat(widths.get(1)).isGreaterThanOrEqualTo(13);
        assertThat(widths.get(4)).isGreaterThanOrEqualTo(7);
        assertThat(widths.get(2)).isGreaterThanOrEqualTo(16);
        assertThat(widths.get(3)).isGreaterThanOrEqualTo(16);
    }

    @Test
    void theNumberOfADocumentStaysOnALine() {
        PaperTable table = table(List.of("纪要文号", "议题"), List.of(List.of("示例府常纪〔2026〕11号", LONG)));

        assertThat(table.isShort(0)).isTrue();
        assertThat(table.widths(80).get(0)).isGreaterThanOrEqualTo(22);
    }

    @Test
    void aCharacterOutsideTheBasicPlaneIsAsWideAsAnyOther() {
        PaperTable plain = table(List.of("甲", "乙"), List.of(List.of("吉吉吉吉", "市")));
        PaperTable rare = table(List.of("甲", "乙"), List.of(List.of("𠮷𠮷𠮷𠮷", "市")));

        assertThat(rare.widths(60)).isEqualTo(plain.widths(60));
    }

    @Test
    void aRowIsOfAsManyLinesAsItsLongestText() {
        PaperTable table =
                table(List.of("序号", "议题"), List.of(List.of("1", "市财政局"), List.of("2", LONG), List.of("3", "甲\n乙\n丙")));

        assertThat(table.lines(60))
                .satisfiesExactly(
                        one -> assertThat(one).isEqualTo(1),
                        two -> assertThat(two).isBetween(8, 10),
                        three -> assertThat(three).isEqualTo(3));
    }

    @Test
    void aRoomTooSmallIsShared() {
        PaperTable table = table(List.of("甲", "乙"), List.of(List.of("YT-2026-051", "YT-2026-051")));

        assertThat(table.widths(10)).containsExactly(5.0, 5.0);
    }

    @Test
    void aTableWithoutRowsIsAsWideAsItsHeadings() {
        PaperTable table = table(List.of("单位", "首个议题开始"), List.of());

        assertThat(table.widths(40).get(1)).isGreaterThan(table.widths(40).get(0));
    }

    @Test
    void aTitleTooLongForALineTakesSeveral() {
        PaperTable table =
                new PaperTable("议程", "市人民政府常务会议议程".repeat(4), SecrecyLevel.PUBLIC, List.of(), List.of("甲"), List.of());

        assertThat(table.titleLines(100)).isEqualTo(1);
        assertThat(table.titleLines(50)).isEqualTo(2);
    }
}
