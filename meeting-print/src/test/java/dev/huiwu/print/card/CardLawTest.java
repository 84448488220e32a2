package dev.huiwu.print.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.card.CardClass;
import dev.huiwu.core.card.NameCard;
import dev.huiwu.core.drawing.Bounds;
import dev.huiwu.core.drawing.Face;
import dev.huiwu.core.drawing.Label;
import dev.huiwu.core.drawing.Line;
import dev.huiwu.core.drawing.Palette;
import dev.huiwu.core.drawing.Scene;
import dev.huiwu.core.drawing.Shape;
import dev.huiwu.core.drawing.Turned;
import dev.huiwu.print.TestFonts;
import dev.huiwu.seating.card.SeatCard;
import dev.huiwu.seating.venue.SeatId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws of every card, whatever stands on it; a failure names the seed that repeats it. */
class CardLawTest {

    private static final String HAN = "王李张刘陈欧阳修远买提艾力阿卜杜热合曼国家发展改革委办公厅市政府云江协商会议𫖯𬭚㛃";
    private static final String LATIN = "abcdeghijklmnopqrstuvwxyz";

    static Stream<CardSize> sizes() {
        return Stream.of(
                CardSize.TENT_A4,
                CardSize.HOLDER_200,
                CardSize.HOLDER_150,
                CardSize.CHAIR_BACK,
                CardSize.BADGE,
                CardSize.DOOR_A4,
                CardSize.DOOR_A3);
    }

    static Stream<Arguments> cases() {
        return sizes().flatMap(size -> LongStream.range(0, 3).mapToObj(seed -> Arguments.of(size, seed)));
    }

    /** Returns a style: another face, colour and paper with the seed. */
    private static CardStyle style(CardSize size, long seed) {
        CardStyle style = CardStyle.usual().with(size);
        boolean large = seed == 1 || size.equals(CardSize.DOOR_A3);
        return (seed == 2 ? style.with(Face.SANS).in("#8C1515", "#FFD9E0") : style)
                .with(large ? SheetSize.A3 : SheetSize.A4);
    }

    private static String text(SplittableRandom random, String from, int length) {
        int[] characters = from.codePoints().toArray();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(characters[random.nextInt(characters.length)]);
        }
        return text.toString();
    }

    private static NameCard card(SplittableRandom random) {
        NameCard card = switch (random.nextInt(6)) {
            case 0 -> NameCard.of(CardClass.STANDING_PEOPLE, text(random, HAN, 2));
            case 1 -> NameCard.of(CardClass.STANDING_PEOPLE, text(random, HAN, random.nextInt(2, 21)));
            case 2 ->
                NameCard.of(
                        CardClass.LEADERS,
                        text(random, HAN, random.nextInt(1, 10)) + "·" + text(random, HAN, random.nextInt(1, 10)));
            case 3 ->
                NameCard.of(
                        CardClass.STANDING_PEOPLE,
                        "J" + text(random, LATIN, random.nextInt(1, 10)) + " Q"
                                + text(random, LATIN, random.nextInt(1, 12)));
            case 4 -> NameCard.of(CardClass.STANDING_UNITS, text(random, HAN, random.nextInt(6, 31)));
            default -> NameCard.of(CardClass.FUNCTION, text(random, HAN, random.nextInt(3, 25)));
        };
        return random.nextBoolean() ? card.with(text(random, HAN, random.nextInt(2, 21))) : card;
    }

    private static List<SeatCard> cards(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<SeatCard> cards = new ArrayList<>();
        for (int i = 1; i <= 40; i++) {
            cards.add(new SeatCard(
                    new SeatId("1/中区/1/" + i),
                    new PersonId("p" + i),
                    Optional.empty(),
                    card(random),
                    random.nextBoolean()));
        }
        return cards;
    }

    /** A text or a code on a sheet, turned back as it is seen. */
    private record Seen(Optional<Label> label, Bounds bounds) {}

    private static List<Seen> seen(Scene sheet) {
        List<Seen> seen = new ArrayList<>();
        for (Shape shape : sheet.flat()) {
            if (shape instanceof Label label) {
                seen.add(new Seen(Optional.of(label), ink(label)));
            } else if (shape instanceof Turned turned && turned.shape() instanceof Label label) {
                seen.add(new Seen(Optional.of(label), turned(ink(label), turned)));
            } else if (shape instanceof Turned turned) {
                seen.add(new Seen(Optional.empty(), turned.bounds()));
            } else if (shape instanceof dev.huiwu.core.drawing.Path path) {
                seen.add(new Seen(Optional.empty(), path.bounds()));
            }
        }
        return seen;
    }

    private static Bounds ink(Label label) {
        return TestFonts.ALL.ink(label).orElseThrow();
    }

    private static Bounds turned(Bounds flat, Turned turned) {
        return flat.moved(
                2 * (turned.about().x() - flat.centreX()), 2 * (turned.about().y() - flat.centreY()));
    }

    private static boolean isNote(Seen seen) {
        return seen.label()
                .filter(label -> label.color().equals(Palette.SECONDARY))
                .isPresent();
    }

    private static List<Bounds> faces(CardStyle style) {
        SheetGrid grid = SheetGrid.of(style);
        List<Bounds> faces = new ArrayList<>();
        for (int i = 0; i < grid.across() * grid.down(); i++) {
            Bounds place = grid.place(i);
            faces.add(style.size().front(place));
            if (style.size().folded()) {
                faces.add(style.size().back(place));
            }
        }
        return faces;
    }

    private static List<Bounds> lines(Scene sheet) {
        return sheet.flat().stream()
                .filter(Line.class::isInstance)
                .map(Shape::bounds)
                .toList();
    }

    private static void assertInPlace(CardStyle style, List<Scene> sheets) {
        List<Bounds> safe = faces(style).stream()
                .map(face -> face.inset(style.size().margin()))
                .toList();
        for (Scene sheet : sheets) {
            List<Seen> all = seen(sheet);
            for (int i = 0; i < all.size(); i++) {
                Seen one = all.get(i);
                assertThat(sheet.page().contains(one.bounds(), 0)).isTrue();
                if (isNote(one)) {
                    assertThat(faces(style)).noneMatch(face -> face.overlaps(one.bounds(), 0));
                } else {
                    assertThat(safe).as("%s", one).anyMatch(face -> face.contains(one.bounds(), 1e-6));
                }
                assertThat(lines(sheet)).noneMatch(line -> crosses(line, one.bounds()));
                for (Seen other : all.subList(i + 1, all.size())) {
                    assertThat(one.bounds().overlaps(other.bounds(), 0))
                            .as("%s, %s", one, other)
                            .isFalse();
                }
            }
            assertThat(lines(sheet)).allMatch(line -> sheet.page().contains(line, 1e-6));
        }
    }

    /** Says whether a line, which has no breadth, goes through a text. */
    private static boolean crosses(Bounds line, Bounds text) {
        return line.right() >= text.x()
                && line.x() <= text.right()
                && line.bottom() >= text.y()
                && line.y() <= text.bottom();
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("cases")
    void textsAreInPlaceLegibleAndCentredAndEveryCardIsThere(CardSize size, long seed) {
        CardStyle style = style(size, seed);
        List<SeatCard> cards = cards(seed);
        assertThat(CardSheets.check(cards, style, TestFonts.ALL).list()).isEmpty();
        List<Scene> sheets = CardSheets.of(cards, style, TestFonts.ALL);
        assertInPlace(style, sheets);
        for (SeatCard card : cards) {
            Scene alone = CardSheets.of(List.of(card), style, TestFonts.ALL).get(0);
            List<Label> labels = seen(alone).stream()
                    .filter(seen -> !isNote(seen))
                    .flatMap(seen -> seen.label().stream())
                    .toList();
            Bounds front = faces(style).get(0);
            for (Label label : labels) {
                assertThat(ink(label).centreX()).isCloseTo(front.centreX(), within(0.01));
                assertThat(label.size())
                        .isGreaterThanOrEqualTo(
                                card.card().line().filter(label.text()::equals).isPresent()
                                        ? size.smallestLine()
                                        : size.smallestText());
            }
            int faces = size.folded() && card.twoFaced() ? 2 : 1;
            assertSet(card.card(), labels, faces);
        }
    }

    /** Checks that the texts of a card are there as often as it has faces, spaced and broken as they may be. */
    private static void assertSet(NameCard card, List<Label> labels, int faces) {
        List<String> texts = new ArrayList<>(labels.stream().map(Label::text).toList());
        for (int face = 0; face < faces; face++) {
            card.line().ifPresent(line -> assertThat(texts.remove(line)).isTrue());
        }
        String text = card.text();
        if (text.codePointCount(0, text.length()) == 2) {
            int second = text.offsetByCodePoints(0, 1);
            String spaced = text.substring(0, second) + "　" + text.substring(second);
            assertThat(texts).hasSize(faces).containsOnly(spaced);
            labels.stream()
                    .filter(label -> label.text().equals(spaced))
                    .forEach(label -> assertThat(label.width()).isCloseTo(3 * label.size(), within(0.01)));
        } else if (texts.size() == faces) {
            assertThat(texts).containsOnly(text);
        } else {
            assertThat(texts).hasSize(2 * faces);
            boolean name = card.cardClass().equals(CardClass.STANDING_PEOPLE)
                    || card.cardClass().equals(CardClass.LEADERS);
            boolean latin = text.charAt(0) == 'J';
            assertThat(texts.get(0) + (latin ? " " : "") + texts.get(1)).isEqualTo(text);
            assertThat(!name || latin || texts.get(0).endsWith("·")).isTrue();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sizes")
    void codesAreInPlaceBesideTheTexts(CardSize size) {
        CardStyle style = style(size, 0);
        Function<SeatCard, Optional<String>> codes = card ->
                Optional.of("https://meeting.example/s?seat=" + card.seat().value());
        List<SeatCard> cards = cards(7).stream()
                .filter(card -> CardSheets.check(List.of(card), style, TestFonts.ALL, codes)
                        .isEmpty())
                .toList();
        assertThat(cards).hasSizeGreaterThan(30);
        List<Scene> sheets = CardSheets.of(cards, style, TestFonts.ALL, codes);
        assertInPlace(style, sheets);
        assertThat(sheets.stream()
                        .flatMap(sheet -> seen(sheet).stream())
                        .filter(seen -> seen.label().isEmpty()))
                .hasSameSizeAs(cards);
    }
}
