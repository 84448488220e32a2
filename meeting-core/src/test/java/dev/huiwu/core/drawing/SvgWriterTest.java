package dev.huiwu.core.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class SvgWriterTest {

    private static final Stroke THIN = Stroke.of(Palette.HAIRLINE, 0.15);

    @Nested
    class TheDocument {

        @Test
        void isThePageInMillimetresWithWhatItShows() throws Exception {
            Element svg = parse(SvgWriter.write(everything())).getDocumentElement();
            assertThat(svg.getTagName()).isEqualTo("svg");
            assertThat(svg.getNamespaceURI()).isEqualTo("http://www.w3.org/2000/svg");
            assertThat(svg.getAttribute("width")).isEqualTo("420mm");
            assertThat(svg.getAttribute("viewBox")).isEqualTo("0 0 420 297");
            assertThat(text(svg, "title")).isEqualTo("座次图");
            assertThat(text(svg, "desc")).isEqualTo("A & B");
        }

        @Test
        void isTheSameForEqualScenes() {
            assertThat(SvgWriter.write(everything())).isEqualTo(SvgWriter.write(everything()));
        }

        @Test
        void hasUnixLineEndsOnly() {
            assertThat(SvgWriter.write(everything())).doesNotContain("\r").endsWith("</svg>\n");
        }

        @Test
        void readsExactlyLikeThis() {
            Scene scene = Scene.builder(20, 10)
                    .title("t")
                    .description("d")
                    .add(new Box(1, 1, 3, 2, 0.6, Palette.paint(9).withStroke(Palette.INK, 0.5)))
                    .add(Line.arrow(List.of(new Point(0, 5), new Point(10, 5)), THIN.dotted()))
                    .add(Label.centred(10, 5, "排", 2))
                    .build();
            assertThat(SvgWriter.write(scene)).isEqualTo("""
                            <?xml version="1.0" encoding="UTF-8"?>
                            <svg xmlns="http://www.w3.org/2000/svg" width="20mm" height="10mm" viewBox="0 0 20 10" \
                            role="img" font-family="'Noto Sans SC', 'Noto Sans CJK SC', 'Source Han Sans SC', \
                            'Microsoft YaHei', 'PingFang SC', sans-serif">
                            <title>t</title>
                            <desc>d</desc>
                            <defs>
                            <pattern id="rising-77AADD" patternUnits="userSpaceOnUse" width="1.6" height="1.6" \
                            patternTransform="rotate(45)">
                            <rect x="0" y="0" width="1.6" height="1.6" fill="#77AADD"/>
                            <rect x="0" y="0" width="0.15" height="1.6" fill="#415D79"/>
                            </pattern>
                            </defs>
                            <rect x="0" y="0" width="20" height="10" fill="#FFFFFF"/>
                            <rect x="1" y="1" width="3" height="2" rx="0.6" fill="url(#rising-77AADD)" \
                            stroke="#1F2933" stroke-width="0.5"/>
                            <path d="M0 5L9.2 5" fill="none" stroke-linejoin="round" stroke="#CBD2D9" \
                            stroke-width="0.15" stroke-dasharray="0 0.6" stroke-linecap="round"/>
                            <path d="M10 5L8.4 5.64L8.4 4.36Z" fill-rule="evenodd" fill="#CBD2D9"/>
                            <text x="10" y="5.76" font-size="2" text-anchor="middle" fill="#1F2933">排</text>
                            </svg>
                            """);
        }
    }

    @Nested
    class WhatIsTurned {

        @Test
        void isTurnedAboutItsPointWithItsHatches() {
            Scene scene = Scene.builder(20, 10)
                    .add(new Turned(new Box(1, 1, 3, 2, 0, Palette.paint(9)), 180, new Point(10, 5)))
                    .build();
            assertThat(SvgWriter.write(scene))
                    .contains("<g transform=\"rotate(180 10 5)\">\n<rect x=\"1\"")
                    .contains("<pattern id=\"rising-77AADD\"");
        }

        @Test
        void namesTheFamiliesOfAnotherFaceAndThoseOfTheOrdinaryOneForAnOfficesOwn() {
            Scene scene = Scene.builder(20, 10)
                    .add(Label.of(1, 5, "王磊", 3).in(Face.KAI))
                    .add(Label.of(1, 9, "李娜", 3).in(new Face("office-own")))
                    .build();
            assertThat(SvgWriter.write(scene))
                    .contains("font-size=\"3\" font-family=\"KaiTi,")
                    .contains("font-size=\"3\" font-family=\"'Noto Sans SC',");
        }
    }

    @Nested
    class Text {

        @Test
        void keepsMarkupCharacters() throws Exception {
            String odd = "<b> & \"quoted\" 'single' ]]> &amp;";
            Scene scene = Scene.builder(10, 10)
                    .title(odd)
                    .add(new Group(
                            java.util.Optional.of("a\"b<"),
                            java.util.Optional.of(odd),
                            List.of(Label.of(1, 1, odd, 2))))
                    .build();
            Element svg = parse(SvgWriter.write(scene)).getDocumentElement();
            assertThat(text(svg, "title")).isEqualTo(odd);
            assertThat(text(svg, "text")).isEqualTo(odd);
            assertThat(((Element) svg.getElementsByTagName("g").item(0)).getAttribute("id"))
                    .isEqualTo("a\"b<");
        }

        @Test
        void showsForbiddenCharactersAsReplacements() throws Exception {
            assertThat(written("a\u0000b\u0008c\u001Fd\uFFFEe\uFFFF")).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFD");
            assertThat(written("half \uD86D")).isEqualTo("half \uFFFD");
        }

        @Test
        void turnsLineEndsAndTabsIntoBlanks() throws Exception {
            assertThat(written("a\nb\tc\rd")).isEqualTo("a b c d");
        }

        @Test
        void keepsCharactersOutsideTheBasicPlane() throws Exception {
            assertThat(written("𬭚𣲗")).isEqualTo("𬭚𣲗");
        }

        private static String written(String text) throws Exception {
            Scene scene = Scene.builder(10, 10).add(Label.of(1, 1, text, 2)).build();
            return text(parse(SvgWriter.write(scene)).getDocumentElement(), "text");
        }
    }

    @Nested
    class Numbers {

        @ParameterizedTest(name = "{0} is written {1}")
        @CsvSource({
            "0, 0",
            "-0.0, 0",
            "-0.004, 0",
            "3, 3",
            "0.5, 0.5",
            "0.125, 0.13",
            "12.344999, 12.34",
            "-1.005, -1",
            "-12.25, -12.25",
            "1.999, 2",
            "1000000.07, 1000000.07"
        })
        void areRoundedToAHundredth(double value, String text) {
            assertThat(SvgWriter.number(value)).isEqualTo(text);
        }

        @Test
        void mustBeFinite() {
            Scene scene = Scene.builder(10, 10)
                    .add(Line.of(0, 0, Double.NaN, 1, THIN))
                    .build();
            assertThatThrownBy(() -> SvgWriter.write(scene)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static Scene everything() {
        return Scene.builder(420, 297)
                .title("座次图")
                .description("A & B")
                .add(Box.circle(5, 5, 2, Palette.paint(3).withStroke(Palette.INK, 0.5)))
                .add(Group.of(
                                "unit-11002",
                                List.of(
                                        Path.polygon(
                                                List.of(new Point(1, 1), new Point(4, 1), new Point(4, 4)),
                                                Palette.paint(12)),
                                        Path.builder()
                                                .move(1, 1)
                                                .curve(new Point(2, 0), new Point(3, 1))
                                                .build(Paint.outline(THIN.dashed()))))
                        .titled("市财政局"))
                .add(Line.arrow(List.of(new Point(0, 0), new Point(5, 0), new Point(5, 8)), THIN))
                .add(Label.of(3, 3, "第6排", 2.4)
                        .inBold()
                        .anchored(Anchor.END)
                        .colored(Palette.SECONDARY)
                        .setTo(9))
                .build();
    }

    private static Document parse(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    private static String text(Element root, String element) {
        return root.getElementsByTagName(element).item(0).getTextContent();
    }
}
