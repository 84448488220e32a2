package dev.huiwu.print.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.huiwu.core.Language;
import dev.huiwu.core.drawing.Bounds;
import dev.huiwu.core.drawing.Label;
import dev.huiwu.core.drawing.Line;
import dev.huiwu.core.drawing.Scene;
import dev.huiwu.core.fixture.Dice;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TableSheetTest {

    @Nested
    class ASheet {

        @Test
        void saysOnEachPageWhatItIsAndWhichOfHowMany() {
            List<Scene> pages = sheet(100).pages(Language.CHINESE);
            assertThat(pages).hasSizeGreaterThan(2);
            for (int i = 0; i < pages.size(); i++) {
                List<String> texts =
                        pages.get(i).labels().stream().map(Label::text).toList();
                assertThat(texts).contains("签到表", "姓名", "座次方案 97875893　第%d页，共%d页".formatted(i + 1, pages.size()));
            }
        }

        @Test
        void hasAPageThoughItHasNoRow() {
            assertThat(sheet(0).pages(Language.ENGLISH))
                    .singleElement()
                    .satisfies(page ->
                            assertThat(page.labels()).extracting(Label::text).contains("座次方案 97875893   Page 1 of 1"));
        }

        @Test
        void beginsAPageWithEachSectionWhereAskedAndSaysThereWhatTheSheetIsAllOver() {
            TableSheet sheet = TableSheet.builder()
                    .title("签到表")
                    .addHeads("会议中心报告厅")
                    .addColumns(Column.of("姓名", 1))
                    .sectionStart(TableSheet.SectionStart.NEW_PAGE)
                    .addSections(new TableSheet.Section("市发改委", List.of(List.of("王磊"))))
                    .addSections(new TableSheet.Section("市财政局", List.of(List.of("李娜"))))
                    .build();
            assertThat(sheet.pages(Language.CHINESE))
                    .hasSize(2)
                    .allSatisfy(page ->
                            assertThat(page.labels()).extracting(Label::text).contains("签到表", "会议中心报告厅"));
        }

        @Test
        void keepsASectionWholeThatFitsOnAPage() {
            List<Scene> pages =
                    sections(TableSheet.SectionStart.WHOLE, 15, 15, 3, 60).pages(Language.CHINESE);
            assertThat(pages).allSatisfy(TableSheetTest::isReadable);
            assertThat(pagesWith(pages, "0号人")).containsExactly(1);
            assertThat(pagesWith(pages, "1号人")).containsExactly(2);
            assertThat(pagesWith(pages, "2号人")).as("below the one before").containsExactly(2);
            assertThat(pagesWith(pages, "3号人"))
                    .as("longer than a page")
                    .hasSizeGreaterThan(1)
                    .startsWith(2);
        }

        @ParameterizedTest
        @EnumSource(TableSheet.SectionStart.class)
        void saysOnEveryPageWhoseSectionGoesOn(TableSheet.SectionStart start) {
            List<Scene> pages = sections(start, 60, 3).pages(Language.CHINESE);
            assertThat(pages).hasSizeGreaterThan(2).allSatisfy(TableSheetTest::isReadable);
            for (int page : pagesWith(pages, "0号人")) {
                assertThat(pages.get(page - 1).labels())
                        .extracting(Label::text)
                        .contains(page == 1 ? "第0部分" : "第0部分（续）")
                        .doesNotContain("第1部分（续）");
            }
        }

        private TableSheet sections(TableSheet.SectionStart start, int... sizes) {
            TableSheet.Builder sheet = TableSheet.builder()
                    .title("签到表")
                    .addColumns(Column.of("姓名", 1))
                    .rowHeight(11)
                    .sectionStart(start);
            for (int i = 0; i < sizes.length; i++) {
                sheet.addSections(
                        new TableSheet.Section("第%s部分".formatted(i), Collections.nCopies(sizes[i], List.of(i + "号人"))));
            }
            return sheet.build();
        }

        private List<Integer> pagesWith(List<Scene> pages, String text) {
            return IntStream.rangeClosed(1, pages.size())
                    .filter(page -> pages.get(page - 1).labels().stream()
                            .anyMatch(label -> label.text().equals(text)))
                    .boxed()
                    .toList();
        }

        @Test
        void hasRowsAsTallAsAskedAndAsTheirTextNeeds() {
            List<Scene> pages = rows(30).rowHeight(12).build().pages(Language.CHINESE);
            assertThat(sheet(30).pages(Language.CHINESE)).hasSize(1);
            assertThat(pages).hasSize(2).allSatisfy(TableSheetTest::isReadable);
            List<Double> rows = pages.get(0).labels().stream()
                    .filter(label -> label.text().equals("王磊"))
                    .map(Label::y)
                    .toList();
            assertThat(rows.get(1) - rows.get(0)).isCloseTo(12, within(1e-9));
            assertThatThrownBy(() -> rows(1).rowHeight(51).build()).isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void hasALineForEachWhoSigns() {
            Scene page = rows(3).addSignatures("交接人", "接单人（冯样晨）", "交接时间", "复核")
                    .build()
                    .pages(Language.CHINESE)
                    .get(0);
            isReadable(page);
            List<Line> lines = page.shapes().stream()
                    .filter(Line.class::isInstance)
                    .map(Line.class::cast)
                    .toList();
            assertThat(lines).hasSize(4).allSatisfy(line -> {
                assertThat(page.page().inset(8).contains(line.bounds(), 0.01)).isTrue();
                assertThat(line.bounds().width()).isGreaterThan(20);
                assertThat(page.labels()).noneMatch(label -> label.bounds().overlaps(line.bounds(), 0.01));
            });
        }

        @Test
        void refusesARowThatDoesNotFitItsColumns() {
            assertThatThrownBy(() -> TableSheet.builder()
                            .title("表")
                            .addColumns(Column.of("姓名", 1))
                            .rows(List.of(List.of("王磊", "多余")))
                            .build())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("2 texts for 1 columns");
        }

        @Test
        void breaksACellThatIsLongerThanAPage() {
            String long1 = "很长的说明".repeat(1500);
            TableSheet sheet = TableSheet.builder()
                    .title("表")
                    .addColumns(Column.centred("序号", 1))
                    .addColumns(Column.of("说明", 8))
                    .rows(List.of(List.of("1", long1), List.of("2", "短")))
                    .build();
            List<Scene> pages = sheet.pages(Language.CHINESE);
            assertThat(pages).hasSizeGreaterThan(2).allSatisfy(TableSheetTest::isReadable);
            String all = pages.stream()
                    .flatMap(page -> page.labels().stream())
                    .map(Label::text)
                    .filter(text -> text.startsWith("很") || text.contains("的说"))
                    .collect(Collectors.joining());
            assertThat(all).isEqualTo(long1);
        }
    }

    @Nested
    class ForAnyTexts {

        static LongStream seeds() {
            return LongStream.range(0, 60);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void nothingOverlapsNorLeavesThePageAndEveryTextIsThere(long seed) {
            Dice dice = new Dice(seed);
            TableSheet sheet = any(dice);
            List<Scene> pages = sheet.pages(Language.CHINESE);
            assertThat(pages).allSatisfy(TableSheetTest::isReadable);
            String all = pages.stream()
                    .flatMap(page -> page.labels().stream())
                    .map(Label::text)
                    .collect(Collectors.joining())
                    .replace(" ", "");
            sheet.sections()
                    .forEach(section -> section.rows()
                            .forEach(row -> row.forEach(cell -> cell.codePoints()
                                    .forEach(character -> assertThat(all)
                                            .contains(Character.toString(character)
                                                    .strip())))));
        }

        private TableSheet any(Dice dice) {
            TableSheet.Builder sheet = TableSheet.builder()
                    .title("签到表".repeat(1 + dice.between(0, 20)))
                    .addHeads("会议".repeat(dice.between(0, 80)))
                    .addNotes("审批人：　　　　两人核对：")
                    .addSignatures("交接人".repeat(1 + dice.between(0, 20)), "接单人", "交接时间", "复核")
                    .rowHeight(dice.between(0, 20))
                    .landscape(dice.between(0, 1) == 1)
                    .footer("座次方案 97875893");
            int columns = 1 + dice.between(0, 6);
            for (int i = 0; i < columns; i++) {
                sheet.addColumns(i % 2 == 0 ? Column.of("列" + i, 1 + dice.between(0, 4)) : Column.centred("列" + i, 2));
            }
            for (int section = 0; section <= dice.between(0, 3); section++) {
                List<List<String>> rows = new ArrayList<>();
                for (int row = 0; row < dice.between(0, 40); row++) {
                    List<String> cells = new ArrayList<>();
                    for (int i = 0; i < columns; i++) {
                        cells.add("市发展改革委 Finance 王磊".repeat(dice.between(0, 3)));
                    }
                    rows.add(cells);
                }
                sheet.addSections(new TableSheet.Section("第" + section + "部分", rows));
            }
            return sheet.build();
        }
    }

    private static TableSheet sheet(int rows) {
        return rows(rows).build();
    }

    private static TableSheet.Builder rows(int rows) {
        List<List<String>> cells = new ArrayList<>();
        for (int i = 1; i <= rows; i++) {
            cells.add(List.of(Integer.toString(i), "王磊", "市发展和改革委员会", "1排中区左起第%d座".formatted(i), ""));
        }
        return TableSheet.builder()
                .title("签到表")
                .addHeads("2026年一季度全市经济运行分析会　2026-04-24 09:00　会议中心报告厅")
                .addColumns(Column.centred("序号", 1), Column.of("姓名", 2), Column.of("单位", 4))
                .addColumns(Column.of("座位", 3), Column.of("签名", 3))
                .rows(cells)
                .footer("座次方案 97875893");
    }

    static void isReadable(Scene page) {
        List<Label> labels = page.labels();
        for (int i = 0; i < labels.size(); i++) {
            Bounds one = labels.get(i).bounds();
            assertThat(page.page().inset(8).contains(one, 0.01))
                    .as(labels.get(i).text())
                    .isTrue();
            for (Label other : labels.subList(i + 1, labels.size())) {
                assertThat(one.overlaps(other.bounds(), 0.01))
                        .as("%s and %s", labels.get(i), other)
                        .isFalse();
            }
        }
    }
}
