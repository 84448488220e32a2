package dev.huiwu.print.card;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.card.CardClass;
import dev.huiwu.core.card.NameCard;
import dev.huiwu.core.drawing.Scene;
import dev.huiwu.print.TestFonts;
import dev.huiwu.print.code.CodeReader;
import dev.huiwu.print.page.PngWriter;
import dev.huiwu.seating.card.SeatCard;
import dev.huiwu.seating.venue.SeatId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CardCodesTest {

    private static final Function<SeatCard, Optional<String>> ADDRESS =
            card -> Optional.of("https://meeting.example/seat?at=" + card.seat().value());

    private static final List<SeatCard> CARDS = Stream.of("王磊", "欧阳修远", "阿卜杜热合曼·买买提艾力")
            .map(name -> new SeatCard(
                    new SeatId("1/中区/1/" + name.length()),
                    new PersonId("U001-" + name.length()),
                    Optional.empty(),
                    NameCard.of(CardClass.STANDING_PEOPLE, name).with("市发改委"),
                    name.length() < 4))
            .toList();

    static Stream<CardSize> sizes() {
        return CardLawTest.sizes().filter(size -> !size.equals(CardSize.DOOR_A3));
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void areReadFromPaperOfAnyColour(CardSize size) throws IOException {
        CardStyle style = CardStyle.usual().with(size).in("#FFFFFF", "#8C1515");
        for (SeatCard card : CARDS) {
            Scene sheet =
                    CardSheets.of(List.of(card), style, TestFonts.ALL, ADDRESS).get(0);
            assertThat(CodeReader.read(sheet))
                    .containsExactly(ADDRESS.apply(card).orElseThrow());
        }
        Path pictures = Files.createDirectories(Path.of("target", "pictures"));
        Files.write(
                pictures.resolve("card-codes-%.0f.png".formatted(size.width())),
                PngWriter.write(
                        CardSheets.of(CARDS, CardStyle.usual().with(size), TestFonts.ALL, ADDRESS)
                                .get(size.folded() ? 2 : 0),
                        TestFonts.ALL,
                        700));
    }

    @Test
    void standOnlyOnTheCardsThatTheCallerGivesOne() throws IOException {
        CardStyle style = CardStyle.usual().with(CardSize.BADGE);
        Function<SeatCard, Optional<String>> second = card ->
                card.equals(CARDS.get(1)) ? Optional.of("a") : Optional.of("").filter(none -> card.twoFaced());
        assertThat(CodeReader.read(
                        CardSheets.of(CARDS, style, TestFonts.ALL, second).get(0)))
                .containsExactly("a");
    }

    @Test
    void thatCannotBeReadAreSaidBeforePrintingWithoutWhatTheySay() {
        CardStyle style = CardStyle.usual().with(CardSize.BADGE);
        for (int length : List.of(400, 5000)) {
            assertThat(CardSheets.check(
                                    CARDS.subList(0, 1), style, TestFonts.ALL, card -> Optional.of("z".repeat(length)))
                            .list())
                    .singleElement()
                    .satisfies(finding -> {
                        assertThat(finding.code()).isEqualTo("card-code-too-long");
                        assertThat(finding.subjects()).containsExactly("U001-2", "1/中区/1/2");
                        assertThat(finding.arguments()).containsEntry("length", Integer.toString(length));
                        assertThat(finding.toString()).doesNotContain("zz");
                    });
        }
    }

    @Test
    void needNoGlyphOfTheFont() {
        assertThat(CardSheets.check(CARDS, CardStyle.usual(), TestFonts.ALL, card -> Optional.of("\u0E01"))
                        .list())
                .isEmpty();
    }
}
