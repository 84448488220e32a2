package dev.huiwu.print.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.huiwu.core.FindingsException;
import dev.huiwu.core.drawing.Bounds;
import dev.huiwu.core.drawing.Face;
import dev.huiwu.core.drawing.Label;
import dev.huiwu.core.drawing.TextMeasure;
import dev.huiwu.print.TestFonts;
import dev.huiwu.print.font.FontFile;
import dev.huiwu.print.font.FontFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FontsTest {

    @Nested
    class ALine {

        @Test
        void isAsWideAsTheDrawingModelMeasuresIt() {
            for (String text : List.of("6排中区左起第3至12座", "2026-04-24 09:00", "Finance Bureau", "王·艾力")) {
                assertThat(TestFonts.ALL.width(Label.of(0, 0, text, 10)))
                        .as(text)
                        .isCloseTo(TextMeasure.width(text, 10), within(0.02));
                assertThat(TestFonts.ALL.width(Label.of(0, 0, text, 10).inBold()))
                        .as(text)
                        .isCloseTo(TextMeasure.width(text, 10, true), within(0.02));
            }
        }

        @Test
        void knowsWhereItsInkIs() {
            Bounds ink = TestFonts.ALL.ink(Label.of(10, 20, "一", 10)).orElseThrow();
            assertThat(ink.x()).isBetween(10.0, 11.0);
            assertThat(ink.width()).isBetween(8.0, 10.0);
            assertThat(ink.height()).isLessThan(2);
            assertThat(ink.centreY()).isBetween(14.0, 18.0);
            assertThat(TestFonts.ALL.ink(Label.of(10, 20, "　", 10))).isEmpty();
        }

        @Test
        void isNarrowedWhereAnotherFontWouldMakeItWiderThanItsSpace() {
            Fonts kai = Fonts.of(List.of(FontFile.of(Face.SANS, false, TestFonts.file("LXGWWenKai-Regular.ttf"))));
            Label label = Label.of(0, 10, "WWWWWWWW 0123456789", 10);
            Bounds ink = kai.ink(label).orElseThrow();
            assertThat(label.bounds().right() + 0.5).isGreaterThan(ink.right());
        }
    }

    @Nested
    class AFile {

        @Test
        void thatIsNoFontIsNamedAndSoIsEveryOther(@TempDir Path folder) throws IOException {
            Path text = Files.writeString(folder.resolve("not-a-font.ttf"), "hello");
            Path missing = folder.resolve("missing.ttf");
            assertThatThrownBy(() -> Fonts.of(
                            List.of(FontFile.of(Face.SANS, false, text), FontFile.of(Face.KAI, false, missing))))
                    .isInstanceOfSatisfying(
                            FindingsException.class,
                            e -> assertThat(e.findings().list())
                                    .extracting(finding -> finding.code() + " "
                                            + finding.arguments().get("file"))
                                    .containsExactly("font-unreadable not-a-font.ttf", "font-unreadable missing.ttf"));
        }
    }

    @Nested
    class Folders {

        @Test
        void areSearchedForFontsByTheNamesTheyCarry() {
            assertThat(FontFolders.in(List.of(TestFonts.FOLDER)))
                    .extracting(file -> file.face()
                            + (file.bold() ? " bold " : " ")
                            + file.path().getFileName())
                    .containsExactly(
                            "sans NotoSansSC_400Regular.ttf",
                            "sans bold NotoSansSC_700Bold.ttf",
                            "kai LXGWWenKai-Regular.ttf");
        }

        @Test
        void mayHoldAnythingOrNotBeThere(@TempDir Path folder) throws IOException {
            Files.writeString(folder.resolve("broken.ttf"), "hello");
            Files.writeString(folder.resolve("broken.ttc"), "ttcf");
            assertThat(FontFolders.in(List.of(folder, folder.resolve("none")))).isEmpty();
        }
    }

    @Nested
    class AFace {

        @Test
        void isSetInTheFirstOfItsFontsThatHasTheCharacter() {
            Fonts both = Fonts.of(List.of(
                    FontFile.of(Face.TITLE, false, TestFonts.file("LXGWWenKai-Regular.ttf")),
                    FontFile.of(Face.TITLE, false, TestFonts.file("NotoSansSC_400Regular.ttf"))));
            assertThat(both.faces()).containsExactly(Face.TITLE);
            assertThat(both.missing(Face.TITLE, "会议")).isEmpty();
        }

        @Test
        void hasTheRegularCutWhereThereIsNoBoldOne() {
            Label label = Label.of(0, 10, "会议", 10).in(Face.KAI);
            assertThat(TestFonts.ALL.ink(label.inBold())).isEqualTo(TestFonts.ALL.ink(label));
        }
    }
}
