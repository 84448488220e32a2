package dev.huiwu.print.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.huiwu.core.FindingsException;
import dev.huiwu.core.Language;
import dev.huiwu.core.drawing.Face;
import dev.huiwu.core.drawing.Label;
import dev.huiwu.core.drawing.Point;
import dev.huiwu.core.drawing.Scene;
import dev.huiwu.core.drawing.Turned;
import dev.huiwu.print.TestFonts;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PdfWriterTest {

    private static final Scene PAGE = Pictures.everything();

    @Nested
    class ADocument {

        @Test
        void hasAPageOfItsSizeForEachScene() throws IOException {
            Scene small = Scene.builder(148, 105).title("小").build();
            try (PDDocument document = Loader.loadPDF(PdfWriter.write(List.of(PAGE, small), TestFonts.ALL))) {
                assertThat(document.getNumberOfPages()).isEqualTo(2);
                assertThat(document.getPage(1).getMediaBox().getWidth()).isCloseTo(419.53f, within(0.01f));
                assertThat(document.getPage(1).getMediaBox().getHeight()).isCloseTo(297.64f, within(0.01f));
                assertThat(document.getDocumentInformation().getTitle()).isEqualTo(PAGE.title());
            }
        }

        @ParameterizedTest
        @CsvSource({"zh, zh-CN", "en, en"})
        void saysItsLanguage(String language, String said) throws IOException {
            byte[] pdf = PdfWriter.write(List.of(PAGE), TestFonts.ALL, Language.ofCode(language));
            try (PDDocument document = Loader.loadPDF(pdf)) {
                assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(said);
            }
        }

        @Test
        void isTheSameEachTime() {
            assertThat(PdfWriter.write(List.of(PAGE), TestFonts.ALL))
                    .isEqualTo(PdfWriter.write(List.of(PAGE), TestFonts.ALL));
        }

        @Test
        void holdsEveryTextAsText() throws IOException {
            String text = text(PAGE).replaceAll("\\s", ""); // what is turned by a quarter is read letter by letter
            assertThat(PAGE.labels())
                    .isNotEmpty()
                    .allSatisfy(label -> assertThat(text).contains(label.text()));
        }

        @Test
        void carriesThePartsOfItsFontsThatItNeeds() throws IOException {
            try (PDDocument document = Loader.loadPDF(PdfWriter.write(List.of(PAGE), TestFonts.ALL))) {
                int fonts = 0;
                for (COSName name : document.getPage(0).getResources().getFontNames()) {
                    PDFont font = document.getPage(0).getResources().getFont(name);
                    assertThat(font.isEmbedded()).isTrue();
                    assertThat(font.getName()).matches("[A-Z]{6}\\+.*");
                    fonts++;
                }
                assertThat(fonts).isEqualTo(3);
            }
            assertThat(PdfWriter.write(List.of(PAGE), TestFonts.ALL)).hasSizeLessThan(100_000);
        }

        @Test
        void neverHasNoPage() {
            assertThatThrownBy(() -> PdfWriter.write(List.of(), TestFonts.ALL))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class Texts {

        @Test
        void outsideTheBasicPlaneStayWhatTheyAre() throws IOException {
            String names = "李𫖯 王𬭚 赵𣲗";
            assertThat(text(scene(Label.of(10, 20, names, 5)))).contains("李𫖯", "王𬭚", "赵𣲗");
        }

        @Test
        void thatAreTurnedStayTexts() throws IOException {
            Label name = Label.of(10, 20, "欧阳修远", 8).in(Face.KAI);
            Scene scene = Scene.builder(100, 60)
                    .add(new Turned(name, 180, new Point(50, 30)))
                    .build();
            assertThat(text(scene)).contains("欧阳修远");
        }

        @Test
        void withLineEndsAndTabsAreSetWithBlanks() throws IOException {
            assertThat(text(scene(Label.of(10, 20, "第一\t第二\n第三", 5)))).contains("第一 第二 第三");
        }
    }

    @Nested
    class WhatTheFontsCannotShow {

        @Test
        void isSaidWithCharacterAndPageBeforeAnythingIsSet() {
            Scene first = scene(Label.of(10, 20, "会议", 5));
            Scene second = scene(Label.of(10, 20, "会议\u0E01\u0E01\u0E02", 5));
            assertThatThrownBy(() -> PdfWriter.write(List.of(first, second), TestFonts.ALL))
                    .isInstanceOfSatisfying(
                            FindingsException.class,
                            e -> assertThat(e.findings().list())
                                    .extracting(finding -> finding.code() + " "
                                            + finding.arguments().get("character") + " "
                                            + finding.arguments().get("page"))
                                    .containsExactly("glyph-missing U+0E01 2", "glyph-missing U+0E02 2"));
        }

        @Test
        void isAFaceWithoutFontOnce() {
            Scene scene = Scene.builder(100, 60)
                    .add(Label.of(10, 20, "会", 5).in(Face.WEI))
                    .add(Label.of(10, 40, "议", 5).in(Face.WEI))
                    .build();
            assertThat(TestFonts.ALL.check(List.of(scene)).list())
                    .singleElement()
                    .satisfies(finding -> {
                        assertThat(finding.code()).isEqualTo("face-missing");
                        assertThat(finding.subjects()).containsExactly("wei");
                    });
        }

        @Test
        void includesControlCharacters() {
            assertThat(TestFonts.ALL.missing(Face.SANS, "王\u0007磊")).containsExactly("U+0007");
        }
    }

    private static Scene scene(Label label) {
        return Scene.builder(100, 60).add(label).build();
    }

    private static String text(Scene scene) throws IOException {
        try (PDDocument document = Loader.loadPDF(PdfWriter.write(List.of(scene), TestFonts.ALL))) {
            return new PDFTextStripper().getText(document);
        }
    }
}
