package dev.huiwu.core.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TextMeasureTest {

    @Nested
    class Widths {

        @ParameterizedTest(name = "\"{0}\" is {1} em wide")
        @CsvSource({"会, 1.0", "市财政局, 4.0", "𬭚, 1.0", "0123456789, 5.55", "Ag, 1.172", "·, 1.0", "①, 1.0", "ﾊ, 0.5"})
        void areThoseOfTheFont(String text, double em) {
            assertThat(TextMeasure.width(text, 1)).isCloseTo(em, within(1e-9));
            assertThat(TextMeasure.width(text, 3)).isCloseTo(3 * TextMeasure.width(text, 1), within(1e-9));
        }

        @Test
        void countDigitsAlike() {
            for (int digit = 1; digit < 10; digit++) {
                assertThat(TextMeasure.width("" + digit, 2)).isEqualTo(TextMeasure.width("0", 2));
            }
        }

        @Test
        void areLargerInBoldForLatinAndEqualForHan() {
            assertThat(TextMeasure.width("Row", 2, true)).isGreaterThan(TextMeasure.width("Row", 2));
            assertThat(TextMeasure.width("主席台", 2, true)).isEqualTo(TextMeasure.width("主席台", 2));
        }

        @Test
        void areNothingForMarksThatStandOnTheCharacterBefore() {
            assertThat(TextMeasure.width("e\u0301", 1)).isEqualTo(TextMeasure.width("e", 1));
            assertThat(TextMeasure.width("葛\uDB40\uDD00", 1)).isEqualTo(1);
        }
    }

    @Nested
    class Lines {

        @Test
        void breakHanTextWhereTheLineIsFull() {
            assertThat(TextMeasure.wrap("市人力资源社会保障局", 2, 10, 3)).containsExactly("市人力资源", "社会保障局");
        }

        @Test
        void breakLatinTextAtBlanks() {
            assertThat(TextMeasure.wrap("row 6, middle block", 2, 12.5, 3)).containsExactly("row 6,", "middle block");
        }

        @Test
        void breakAWordThatIsWiderThanTheLine() {
            assertThat(TextMeasure.wrap("documentation", 2, 8, 9)).hasSizeGreaterThan(1);
        }

        @Test
        void neverBeginWithAClosingMarkOrEndWithAnOpeningOne() {
            assertThat(TextMeasure.wrap("一二三，四", 1, 3, 3)).containsExactly("一二", "三，四");
            assertThat(TextMeasure.wrap("一二（三四）", 1, 3, 3)).containsExactly("一二", "（三", "四）");
        }

        @Test
        void keepNumbersWhole() {
            assertThat(TextMeasure.wrap("第12排", 1, 1.6, 3)).containsExactly("第", "12", "排");
        }

        @Test
        void endWithAnEllipsisWhenTheTextIsCut() {
            assertThat(TextMeasure.wrap("市人力资源社会保障局", 2, 8, 2)).containsExactly("市人力资", "源社会…");
            assertThat(TextMeasure.fits("市人力资源社会保障局", 2, 8, 2, false)).isFalse();
            assertThat(TextMeasure.fits("市人力资源社会保障局", 2, 8, 3, false)).isTrue();
        }

        @Test
        void areOneAndEmptyForAnEmptyText() {
            assertThat(TextMeasure.wrap("", 2, 8, 2)).containsExactly("");
        }
    }

    /** Laws that hold for every text; a failure names the seed that repeats it. */
    @Nested
    class ForAnyText {

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("dev.huiwu.core.drawing.TextMeasureTest#seeds")
        void longerTextIsNotNarrower(long seed) {
            String text = text(new Random(seed));
            double before = 0;
            for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
                double width = TextMeasure.width(text.substring(0, at), 2.4);
                assertThat(width).isGreaterThanOrEqualTo(before);
                before = width;
            }
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("dev.huiwu.core.drawing.TextMeasureTest#seeds")
        void linesFitAndHoldEveryCharacterOnceAndWhole(long seed) {
            Random random = new Random(seed);
            String text = text(random);
            double width = 3 + random.nextInt(20);
            List<String> lines = TextMeasure.wrap(text, 2, width, 1000);
            assertThat(String.join("", lines).replace(" ", "")).isEqualTo(text.replace(" ", ""));
            assertThat(lines).allSatisfy(line -> {
                assertThat(TextMeasure.width(line, 2)).isLessThanOrEqualTo(width + 1e-6);
                assertThat(line.codePoints()).noneMatch(character -> character >= 0xD800 && character <= 0xDFFF);
            });
        }

        private static String text(Random random) {
            List<String> parts = List.of("会", "议", "𬭚", "a", "W", "7", "·", "，", "（", "）", " ", "e\u0301", "𣲗", "室");
            StringBuilder text = new StringBuilder("始");
            for (int length = random.nextInt(40); length > 0; length--) {
                text.append(parts.get(random.nextInt(parts.size())));
            }
            return text.append("末").toString();
        }
    }

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }
}
