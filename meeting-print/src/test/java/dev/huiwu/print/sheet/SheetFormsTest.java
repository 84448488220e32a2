package dev.huiwu.print.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.core.Language;
import dev.huiwu.core.card.CardPolicy;
import dev.huiwu.core.drawing.Label;
import dev.huiwu.core.drawing.Scene;
import dev.huiwu.files.meeting.MeetingFolder;
import dev.huiwu.print.TestFonts;
import dev.huiwu.print.page.PdfWriter;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatingEngine;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.guide.PersonLocation;
import dev.huiwu.seating.guide.SeatGuide;
import dev.huiwu.seating.sheet.LayingSheet;
import dev.huiwu.seating.sheet.SignInSheet;
import dev.huiwu.seating.usher.GuidedPerson;
import dev.huiwu.seating.usher.UsherPlan;
import dev.huiwu.seating.usher.UsherSheets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SheetFormsTest {

    private static final MeetingFolder FOLDER = folder("economic-analysis");
    private static final SeatingRequest REQUEST = FOLDER.seatingRequest();
    private static final SeatPlan PLAN = SeatingEngine.create().seat(REQUEST);
    private static final SeatingRequest ROOM = folder("executive").seatingRequest();
    private static final SeatPlan ROOM_PLAN = SeatingEngine.create().seat(ROOM);
    private static final UsherPlan USHERS = UsherPlan.of(
            REQUEST, PLAN, FOLDER.ushers().orElseThrow().at(FOLDER.meeting().mainSite()));

    private static MeetingFolder folder(String seed) {
        return MeetingFolder.read(Path.of("..", "seeds", seed), Optional.empty())
                .orThrow();
    }

    private static UsherSheets sheets(Language language) {
        return UsherSheets.of(REQUEST, PLAN, USHERS, language);
    }

    /** Returns all that stands on pages, without blanks: a cell may have been broken at one. */
    private static String text(List<Scene> pages) {
        return pages.stream()
                .flatMap(page -> page.labels().stream())
                .map(Label::text)
                .collect(Collectors.joining())
                .replace(" ", "");
    }

    private static List<String> labels(Scene page) {
        return page.labels().stream().map(Label::text).toList();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void areReadable(Language language) {
        assertThat(Stream.of(
                                SheetForms.pages(SheetForms.entry(sheets(language)), language),
                                SheetForms.pages(SheetForms.ushers(sheets(language)), language),
                                SheetForms.signIn(SignInSheet.of(REQUEST, PLAN, language), language)
                                        .pages(language),
                                laying(REQUEST, PLAN, language).pages(language),
                                laying(ROOM, ROOM_PLAN, language).pages(language))
                        .flatMap(List::stream))
                .isNotEmpty()
                .allSatisfy(TableSheetTest::isReadable);
    }

    private static TableSheet laying(SeatingRequest request, SeatPlan plan, Language language) {
        return SheetForms.laying(LayingSheet.of(request, plan, CardPolicy.usual(), language), language);
    }

    @Nested
    class OfTheRostrum {

        private final List<Scene> pages =
                SheetForms.pages(SheetForms.entry(sheets(Language.CHINESE)), Language.CHINESE);

        @Test
        void r33SayLoungeLeadUsherAndOrderAndHaveALineToSign() {
            assertThat(pages)
                    .as("that of the lead usher, and the copy of the stand-in")
                    .hasSize(2);
            assertThat(labels(pages.get(0)))
                    .contains("集合：08:40　休息室：一楼贵宾休息室　入场：08:55", "领位：韩例原（走在最前）", "次序核对人", "领位（韩例原）", "董拟桃", "陆明样");
            assertThat(labels(pages.get(1))).contains("替岗（朱试山）");
        }

        @Test
        void leaveOutTheStepsWhereThereIsOneFile() {
            assertThat(labels(pages.get(0))).contains("入场次序", "备注", "已到").doesNotContain("上台台阶");
        }
    }

    @Nested
    class OfUshers {

        private final List<Scene> pages =
                SheetForms.pages(SheetForms.ushers(sheets(Language.CHINESE)), Language.CHINESE);

        @Test
        void r33AreOneForEachUsherAndOneForEachWhoStandsIn() {
            assertThat(pages).hasSize(6);
            assertThat(pages).extracting(Scene::title).doesNotHaveDuplicates();
            assertThat(pages.subList(3, 6))
                    .allSatisfy(page -> assertThat(labels(page)).contains("替岗（朱试山）", "交接时间"));
        }

        @Test
        void r33SayTheWayOfEverybodyAsTheGuideSaysIt() {
            SeatGuide guide = SeatGuide.of(REQUEST, PLAN);
            for (int i = 0; i < 3; i++) {
                String text = text(List.of(pages.get(i)));
                assertThat(USHERS.duties().get(i).people())
                        .isNotEmpty()
                        .allSatisfy(person -> assertThat(text).contains(way(guide, person)));
            }
        }

        private String way(SeatGuide guide, GuidedPerson person) {
            return guide.find(person.person())
                    .flatMap(PersonLocation::way)
                    .filter(way -> person.entrance().equals(Optional.of(way.entrance())))
                    .map(way -> way.text(Language.CHINESE))
                    .orElse("请由");
        }
    }

    @Nested
    class ToSignIn {

        @ParameterizedTest
        @EnumSource(
                value = TableSheet.SectionStart.class,
                names = {"WHOLE", "NEW_PAGE"})
        void haveEachUnitOnceAndSayWhatTheContentSays(TableSheet.SectionStart start) {
            SignInSheet content = SignInSheet.of(REQUEST, PLAN, Language.CHINESE);
            List<Scene> pages =
                    SheetForms.signIn(content, start, Language.CHINESE).pages(Language.CHINESE);
            List<String> headings = pages.stream()
                    .flatMap(page -> labels(page).stream())
                    .filter(text -> text.matches(".*（\\d+人）"))
                    .toList();
            assertThat(headings)
                    .containsExactlyElementsOf(content.parts().stream()
                            .map(SignInSheet.Part::heading)
                            .toList());
            assertThat(labels(pages.get(0))).contains("开会时间：2026-04-24 09:00　地点：会议中心报告厅");
            if (start == TableSheet.SectionStart.NEW_PAGE) {
                assertThat(pages).hasSizeGreaterThanOrEqualTo(headings.size());
            } else {
                assertThat(pages).hasSizeLessThan(headings.size() / 4);
            }
            String text = text(pages);
            assertThat(content.parts())
                    .allSatisfy(part -> assertThat(part.lines())
                            .allSatisfy(line -> line.cells()
                                    .forEach(cell -> assertThat(text).contains(cell.replace(" ", "")))));
        }

        @Test
        void countOnePersonInEnglish() {
            assertThat(SheetForms.signIn(SignInSheet.of(REQUEST, PLAN, Language.ENGLISH), Language.ENGLISH)
                            .sections())
                    .extracting(TableSheet.Section::heading)
                    .anyMatch(heading -> heading.endsWith(" (1 person)"))
                    .noneMatch(heading -> heading.endsWith(" (1 people)"));
        }

        @Test
        void leaveRoomForAHand() {
            SignInSheet content = SignInSheet.of(REQUEST, PLAN, Language.CHINESE);
            assertThat(SheetForms.signIn(content, Language.CHINESE).rowHeight()).isGreaterThanOrEqualTo(10);
        }
    }

    @Nested
    class ToLayCards {

        @Test
        void haveTheCardsInTheirOrderUnderTheirBlock() {
            LayingSheet content = LayingSheet.of(REQUEST, PLAN, CardPolicy.usual(), Language.CHINESE);
            TableSheet sheet = SheetForms.laying(content, Language.CHINESE);
            assertThat(sheet.columns())
                    .extracting(Column::heading)
                    .containsExactly("序号", "排", "座号", "卡面", "第二行", "类别", "单位", "已摆");
            assertThat(sheet.sections())
                    .extracting(TableSheet.Section::heading)
                    .containsExactly("主席台", "左区", "中区", "右区");
            assertThat(sheet.sections().stream()
                            .flatMap(section -> section.rows().stream())
                            .map(row -> row.get(3)))
                    .containsExactlyElementsOf(content.lines().stream()
                            .map(line -> line.card().card().text())
                            .toList());
        }

        @Test
        void nameBlocksInTheirLanguageInTheLinesToo() {
            assertThat(LayingSheet.of(REQUEST, PLAN, CardPolicy.usual(), Language.ENGLISH).lines().stream()
                            .map(line -> line.cells().get(2)))
                    .contains("left block", "middle block")
                    .doesNotContain("左区", "中区");
        }

        @Test
        void sayTheSideAndTheTurnInARoomWhoseChairsAreHeldInTurn() {
            assertThat(laying(ROOM, ROOM_PLAN, Language.ENGLISH).columns())
                    .extracting(Column::heading)
                    .contains("block", "turn")
                    .doesNotContain("seat", "floor");
        }
    }

    @Test
    void arePrinted() throws IOException {
        byte[] pdf = PdfWriter.write(
                SheetForms.pages(SheetForms.ushers(sheets(Language.CHINESE)), Language.CHINESE), TestFonts.ALL);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(6);
            assertThat(document.getPage(0).getMediaBox().getWidth())
                    .isGreaterThan(document.getPage(0).getMediaBox().getHeight());
            assertThat(new PDFTextStripper().getText(document)).contains("引导交接单", "请由", "接单人");
        }
    }
}
