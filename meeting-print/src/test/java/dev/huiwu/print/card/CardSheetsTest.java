package dev.huiwu.print.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.huiwu.core.Findings;
import dev.huiwu.core.FindingsException;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.card.CardClass;
import dev.huiwu.core.card.CardPolicy;
import dev.huiwu.core.card.NameCard;
import dev.huiwu.core.drawing.Bounds;
import dev.huiwu.core.drawing.Box;
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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    @Test
    void aStyleIsRefusedInWhichTextsCannotBeRead() {
        assertThat(CardStyle.usual().in("#FFE699", "#C8102E").paper()).contains("#C8102E");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CardStyle.usual().in("#FFFFFF", "#FBD5DC"))
                .withMessage("Ink #FFFFFF cannot be read on paper #FBD5DC; take a lighter and a darker one.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CardStyle.usual().in("red", "#FFFFFF"))
                .withMessageContaining("#RRGGBB");
    }

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

    /** Returns the texts of the cards, without the note. */
    private static List<String> texts(Scene sheet) {
        return sheet.labels().stream()
                .filter(label -> label.size() > 2.2)
                .map(Label::text)
                .toList();
    }

    private static SeatCard at(String seat, NameCard card) {
        return new SeatCard(new SeatId(seat), new PersonId("U001-7"), Optional.empty(), card, true);
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
            assertThat(texts(tent)).containsOnly("王　磊");
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
        assertThat(texts(sheet)).containsOnly("阿卜杜热合曼·", "买买提艾力", "市民族宗教事务局");
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

    @Nested
    class BeforePrinting {

        private static Findings refused(CardStyle style, SeatCard... cards) {
            return catchThrowableOfType(
                            FindingsException.class, () -> CardSheets.of(List.of(cards), style, TestFonts.ALL))
                    .findings();
        }

        @Test
        void everyCharacterThatTheFontLacksIsSaidWithItsCard() {
            NameCard name = NameCard.of(CardClass.STANDING_PEOPLE, "王\u0E01\uD83D\uDE00");
            Findings findings = refused(
                    CardStyle.usual(),
                    at("1/中区/6/12", name.with("市\u0E02局")),
                    at("1/中区/6/13", NameCard.of(CardClass.STANDING_PEOPLE, "李\u0E01")));
            assertThat(findings.list())
                    .allSatisfy(finding -> assertThat(finding.code()).isEqualTo("card-glyph-missing"))
                    .extracting(
                            finding -> finding.subjects(),
                            finding -> finding.arguments().get("character"))
                    .containsExactly(
                            tuple(List.of("U001-7", "1/中区/6/12"), "U+0E01"),
                            tuple(List.of("U001-7", "1/中区/6/12"), "U+1F600"),
                            tuple(List.of("U001-7", "1/中区/6/12"), "U+0E02"),
                            tuple(List.of("U001-7", "1/中区/6/13"), "U+0E01"));
        }

        @Test
        void aFaceWithoutFontIsSaid() {
            assertThatThrownBy(
                            () -> CardSheets.of(SAMPLE, CardStyle.usual().with(new Face("office-own")), TestFonts.ALL))
                    .isInstanceOf(FindingsException.class)
                    .hasMessageContaining("office-own");
        }

        @Test
        void aTextThatWouldBeTooSmallIsSaidAndNotClipped() {
            String name = "买".repeat(60);
            Findings findings = refused(
                    CardStyle.usual().with(CardSize.BADGE),
                    at("1/中区/6/12", NameCard.of(CardClass.STANDING_PEOPLE, name)),
                    at("1/中区/6/13", NameCard.of(CardClass.STANDING_PEOPLE, "王磊").with(name)));
            assertThat(findings.list())
                    .extracting(
                            finding -> finding.code(),
                            finding -> finding.subjects().get(1))
                    .containsExactly(
                            tuple("card-text-too-long", "1/中区/6/12"), tuple("card-line-too-long", "1/中区/6/13"));
            assertThat(findings.list().toString()).doesNotContain("买", "王磊");
        }

        @Test
        void aCardLargerThanThePaperIsRefused() {
            CardStyle style = CardStyle.usual().with(CardSize.DOOR_A3);
            assertThatThrownBy(() -> CardSheets.of(SAMPLE, style, TestFonts.ALL))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("420.0 by 297.0 mm does not fit on paper of 210.0 by 297.0 mm");
            assertThat(CardSheets.of(SAMPLE.subList(0, 1), style.with(SheetSize.A3), TestFonts.ALL))
                    .extracting(Scene::width, Scene::height)
                    .containsExactly(tuple(420.0, 297.0));
        }
    }

    @Nested
    class Paper {

        @Test
        void holdsMoreCardsWhereItIsLarger() {
            CardStyle badges = CardStyle.usual().with(CardSize.BADGE).with(SheetSize.A3);
            assertThat(CardSheets.of(SAMPLE, badges, TestFonts.ALL)).hasSize(21);
        }

        @Test
        void hasTheColourOfTheStyleUnderEveryCard() {
            CardStyle pink = CardStyle.usual().with(CardSize.BADGE).in("#8C1515", "#FFD9E0");
            Scene sheet =
                    CardSheets.of(SAMPLE.subList(0, 7), pink, TestFonts.ALL).get(0);
            assertThat(sheet.flat().stream().filter(Box.class::isInstance).map(Shape::bounds))
                    .hasSize(7)
                    .allSatisfy(box -> assertThat(box.width()).isEqualTo(90));
            assertThat(sheet.labels().get(0).color()).isEqualTo("#8C1515");
        }

        @Test
        void saysWhichSeatsItIsForInTheOrderOfLaying() {
            List<SeatCard> late = IntStream.range(0, SAMPLE.size())
                    .filter(card -> card % 3 == 1)
                    .mapToObj(SAMPLE::get)
                    .toList();
            SeatCards before = new SeatCards(
                    SAMPLE.stream().filter(card -> !late.contains(card)).toList(), Findings.none());
            List<SeatCard> print =
                    new SeatCards(SAMPLE, Findings.none()).changedSince(before).print();
            List<Scene> sheets = CardSheets.of(print, CardStyle.usual().with(CardSize.CHAIR_BACK), TestFonts.ALL);
            List<String> notes = sheets.stream()
                    .map(sheet -> sheet.labels().get(sheet.labels().size() - 1).text())
                    .toList();
            assertThat(print).isEqualTo(late);
            assertThat(notes).hasSize(36);
            assertThat(notes.get(20))
                    .isEqualTo("21/36　"
                            + print.subList(80, 84).stream()
                                    .map(card -> card.seat().value())
                                    .collect(Collectors.joining("、")));
        }

        @Test
        void namesTheFirstAndLastSeatWhereAllOfThemTakeTooMuchRoom() {
            List<Scene> sheets =
                    CardSheets.of(SAMPLE, CardStyle.usual().with(CardSize.BADGE).with(SheetSize.A3), TestFonts.ALL);
            Scene first = sheets.get(0);
            assertThat(first.labels().get(first.labels().size() - 1).text())
                    .isEqualTo("1/21　%s … %s (21)"
                            .formatted(SAMPLE.get(0).seat(), SAMPLE.get(20).seat()));
        }
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
