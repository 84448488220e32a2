package dev.huiwu.print.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.huiwu.core.FindingsException;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.card.CardClass;
import dev.huiwu.core.card.CardPolicy;
import dev.huiwu.core.card.NameCard;
import dev.huiwu.core.drawing.Bounds;
import dev.huiwu.core.drawing.Face;
import dev.huiwu.core.drawing.Label;
import dev.huiwu.core.drawing.Scene;
import dev.huiwu.core.drawing.Shape;
import dev.huiwu.core.drawing.Turned;
import dev.huiwu.files.meeting.MeetingFolder;
import dev.huiwu.print.TestFonts;
import dev.huiwu.print.page.PdfWriter;
import dev.huiwu.print.page.PngWriter;
import dev.huiwu.seating.SeatingEngine;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.card.SeatCard;
import dev.huiwu.seating.card.SeatCards;
import dev.huiwu.seating.venue.SeatId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CardSheetsTest {

    private static final List<SeatCard> SAMPLE = sample();

    private static List<SeatCard> sample() {
        SeatingRequest request = MeetingFolder.read(Path.of("..", "seeds", "economic-analysis"), Optional.empty())
                .value()
                .orElseThrow()
                .seatingRequest();
        return SeatCards.of(request, SeatingEngine.create().seat(request), CardPolicy.usual())
                .cards();
    }

    static Stream<CardSize> sizes() {
        return Stream.of(
                CardSize.TENT_A4, CardSize.HOLDER_200, CardSize.HOLDER_150, CardSize.CHAIR_BACK, CardSize.BADGE);
    }

    private static List<SeatCard> odd() {
        return Stream.of(
                        NameCard.of(CardClass.STANDING_PEOPLE, "王磊"),
                        NameCard.of(CardClass.STANDING_PEOPLE, "欧阳修远"),
                        NameCard.of(CardClass.STANDING_PEOPLE, "李𫖯"),
                        NameCard.of(CardClass.STANDING_PEOPLE, "阿卜杜热合曼·买买提艾力").with("市民族宗教事务局"),
                        NameCard.of(CardClass.STANDING_PEOPLE, "王磊").with("市发改委 副主任"),
                        NameCard.of(CardClass.STANDING_UNITS, "中国人民政治协商会议云江市委员会办公室综合科"),
                        NameCard.of(CardClass.FUNCTION, "记者席"))
                .map(card -> new SeatCard(new SeatId("1/中区/1/1"), new PersonId("p"), Optional.empty(), card, true))
                .toList();
    }

    @Nested
    class OnAnySize {

        @ParameterizedTest
        @MethodSource("dev.huiwu.print.card.CardSheetsTest#sizes")
        void textsStayOnTheirFacesAndDoNotOverlap(CardSize size) {
            List<SeatCard> cards = new ArrayList<>(SAMPLE);
            cards.addAll(odd());
            List<Scene> sheets = CardSheets.of(cards, CardStyle.usual().with(size), TestFonts.ALL);
            int texts = 0;
            for (Scene sheet : sheets) {
                List<Bounds> taken = ink(sheet);
                texts += taken.size();
                for (int i = 0; i < taken.size(); i++) {
                    assertThat(sheet.page().inset(2).contains(taken.get(i), 0)).isTrue();
                    for (Bounds other : taken.subList(i + 1, taken.size())) {
                        assertThat(taken.get(i).overlaps(other, 0)).isFalse();
                    }
                }
            }
            assertThat(texts).isGreaterThanOrEqualTo(cards.size());
        }

        private static List<Bounds> ink(Scene sheet) {
            List<Bounds> taken = new ArrayList<>();
            for (Shape shape : sheet.flat()) {
                if (shape instanceof Label label) {
                    taken.add(TestFonts.ALL.ink(label).orElseThrow());
                } else if (shape instanceof Turned turned && turned.shape() instanceof Label label) {
                    Bounds flat = TestFonts.ALL.ink(label).orElseThrow();
                    taken.add(new Bounds(
                            2 * turned.about().x() - flat.right(),
                            2 * turned.about().y() - flat.bottom(),
                            flat.width(),
                            flat.height()));
                }
            }
            return taken;
        }
    }

    @Nested
    class ATent {

        private final Scene tent = CardSheets.of(odd().subList(0, 1), CardStyle.usual(), TestFonts.ALL)
                .get(0);

        @Test
        void hasItsBackFaceTurnedSoThatItStandsUprightBehind() {
            Turned back = tent.flat().stream()
                    .filter(Turned.class::isInstance)
                    .map(Turned.class::cast)
                    .findFirst()
                    .orElseThrow();
            assertThat(back.degrees()).isEqualTo(180);
            assertThat(back.bounds().bottom()).isLessThan(99);
            Label front = tent.labels().get(1);
            assertThat(front.bounds().y()).isGreaterThan(99);
            assertThat(front.bounds().bottom()).isLessThan(198);
        }

        @Test
        void spacesTwoCharactersToTheWidthOfThree() {
            assertThat(tent.labels()).extracting(Label::text).containsOnly("王　磊");
            assertThat(tent.labels().get(1).width())
                    .isCloseTo(3 * tent.labels().get(1).size(), within(0.1));
        }

        @Test
        void hasItsInkInTheMiddle() {
            Bounds ink = TestFonts.ALL.ink(tent.labels().get(1)).orElseThrow();
            assertThat(ink.centreX()).isCloseTo(105, within(0.01));
            assertThat(ink.centreY()).isCloseTo(148.5, within(0.01));
        }
    }

    @Test
    void aLongNameBreaksAtItsDotAndNowhereElse() {
        Scene sheet = CardSheets.of(odd().subList(3, 4), CardStyle.usual(), TestFonts.ALL)
                .get(0);
        assertThat(sheet.labels()).extracting(Label::text).containsOnly("阿卜杜热合曼·", "买买提艾力", "市民族宗教事务局");
    }

    @Test
    void asManyStandOnASheetAsFit() {
        assertThat(CardSheets.of(SAMPLE, CardStyle.usual(), TestFonts.ALL)).hasSize(426);
        assertThat(CardSheets.of(SAMPLE, CardStyle.usual().with(CardSize.CHAIR_BACK), TestFonts.ALL))
                .hasSize(107);
        assertThat(CardSheets.of(SAMPLE, CardStyle.usual().with(CardSize.BADGE), TestFonts.ALL))
                .hasSize(43);
        assertThat(CardSheets.of(List.of(), CardStyle.usual(), TestFonts.ALL)).isEmpty();
    }

    @Test
    void aCharacterThatTheFontLacksIsSaidWithTheCardBeforePrinting() {
        SeatCard card = new SeatCard(
                new SeatId("1/中区/6/12"),
                new PersonId("U001-7"),
                Optional.empty(),
                NameCard.of(CardClass.STANDING_PEOPLE, "王\u0E01"),
                true);
        assertThatThrownBy(() -> CardSheets.of(List.of(card), CardStyle.usual(), TestFonts.ALL))
                .isInstanceOfSatisfying(
                        FindingsException.class,
                        e -> assertThat(e.findings().list()).singleElement().satisfies(finding -> {
                            assertThat(finding.code()).isEqualTo("card-glyph-missing");
                            assertThat(finding.subjects()).containsExactly("U001-7", "1/中区/6/12");
                            assertThat(finding.arguments()).containsEntry("character", "U+0E01");
                        }));
        assertThatThrownBy(() -> CardSheets.of(SAMPLE, CardStyle.usual().with(new Face("office-own")), TestFonts.ALL))
                .isInstanceOf(FindingsException.class)
                .hasMessageContaining("office-own");
    }

    @Test
    void thePdfHoldsEveryCardAsText() throws IOException {
        byte[] pdf = PdfWriter.write(CardSheets.of(SAMPLE, CardStyle.usual(), TestFonts.ALL), TestFonts.ALL);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(426);
            String text = new PDFTextStripper().getText(document).replaceAll("[\\s　]", "");
            assertThat(SAMPLE)
                    .allSatisfy(card -> assertThat(text).contains(card.card().text()));
        }
        Path pictures = Files.createDirectories(Path.of("target", "pictures"));
        List<Scene> odd = CardSheets.of(odd(), CardStyle.usual(), TestFonts.ALL);
        for (int i = 0; i < odd.size(); i++) {
            Files.write(pictures.resolve("card-" + i + ".png"), PngWriter.write(odd.get(i), TestFonts.ALL, 420));
        }
        Files.write(
                pictures.resolve("badges.png"),
                PngWriter.write(
                        CardSheets.of(SAMPLE, CardStyle.usual().with(CardSize.BADGE), TestFonts.ALL)
                                .get(0),
                        TestFonts.ALL,
                        840));
    }
}
