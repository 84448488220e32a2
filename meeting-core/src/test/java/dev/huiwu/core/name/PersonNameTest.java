package dev.huiwu.core.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Location;
import dev.huiwu.core.Severity;
import dev.huiwu.core.fixture.Dice;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {

    private static final Location CELL = Location.ofCell("roster.csv", 9, "姓名");

    private static Findings check(String raw) {
        return PersonName.check(raw, CELL, "U001-1");
    }

    @Nested
    class ForAnOrdinaryName {

        @ParameterizedTest
        @ValueSource(strings = {"王例", "欧阳拟学", "阿布都热合曼·试买买提江", "热依汗古丽·样不都克里木", "Ann Example"})
        void showsItAsGivenAndFindsNothing(String given) {
            PersonName name = new PersonName(given);
            assertThat(name.given()).isEqualTo(given);
            assertThat(name.display()).isEqualTo(given);
            assertThat(name.check(CELL)).isEqualTo(Findings.none());
        }

        @ParameterizedTest
        @ValueSource(strings = {"韩拟𬭚", "𫖯例", "样𬀩", "𣲗模", "试𬸪", "㼆例", "㛃样", "䶮拟", "㑇试"})
        void keepsRareCharactersWhole(String given) {
            PersonName name = new PersonName(given);
            assertThat(name.display()).isEqualTo(given);
            assertThat(name.comparison()).isEqualTo(given);
            assertThat(name.length()).isEqualTo((int) given.codePoints().count());
            assertThat(name.check(CELL)).isEmpty();
        }

        @Test
        void countsCharactersNotCodeUnits() {
            assertThat(new PersonName("韩拟𬭚").length()).isEqualTo(3);
        }

        @Test
        void dropsBlanksAtTheEndsOnly() {
            assertThat(new PersonName("\t　王例 \n").given()).isEqualTo("王例");
        }

        @Test
        void neverShowsItInMessagesOfTheProgram() {
            assertThat(new PersonName("王例")).hasToString("PersonName[2 characters]");
        }
    }

    @Nested
    class WhenTheSeparatorWasTypedAsSomethingElse {

        @ParameterizedTest(name = "{1}")
        @CsvSource({
            "木拉提•例汗, U+2022", "卓玛.拟措, U+002E", "古丽娜尔・样拜, U+30FB", "卓玛．拟措, U+FF0E", "卓玛･拟措, U+FF65",
            "卓玛‧拟措, U+2027", "卓玛⋅拟措, U+22C5", "卓玛∙拟措, U+2219", "卓玛●拟措, U+25CF", "𬭚.𫖯, U+002E"
        })
        void showsTheRightOneAndWarnsNamingTheCharacterAndItsPlace(String given, String found) {
            PersonName name = new PersonName(given);
            assertThat(name.given()).isEqualTo(given);
            assertThat(name.display())
                    .contains("\u00B7")
                    .hasSameSizeAs(given)
                    .isEqualTo(name.display().replaceAll("[^\\u00B7\\p{L}]", ""));

            Finding finding = check(given).list().get(0);
            assertThat(finding.code()).isEqualTo("separator-mapped");
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.location()).contains(CELL);
            assertThat(finding.subjects()).containsExactly("U001-1");
            assertThat(finding.arguments())
                    .containsEntry("found", found)
                    .containsEntry("instead", "U+00B7")
                    .containsEntry("position", Integer.toString(given.codePointCount(0, indexOfSeparator(name)) + 1));
            assertThat(finding.zh()).contains(found).doesNotContain(given);
            assertThat(finding.en()).contains(found).doesNotContain(given);
        }

        private int indexOfSeparator(PersonName name) {
            return name.display().indexOf('\u00B7');
        }

        @Test
        void takesItsBlanksAway() {
            assertThat(new PersonName("木拉提 • 例汗").display()).isEqualTo("木拉提·例汗");
            assertThat(check("木拉提 • 例汗").codes()).containsExactly("separator-mapped", "spaces-removed");
        }

        @Test
        void namesAlikeWithTheRightOne() {
            assertThat(new PersonName("卓玛.拟措").sameAs(new PersonName("卓玛·拟措"))).isTrue();
        }

        @ParameterizedTest
        @ValueSource(strings = {"J. Smith", "王例.", "A.B"})
        void leavesAFullStopThatIsOne(String given) {
            assertThat(new PersonName(given).display()).isEqualTo(given);
            assertThat(check(given)).isEmpty();
        }
    }

    @Nested
    class WhenThereAreBlanksInside {

        @ParameterizedTest
        @CsvSource({"向  样, 向样", "韩　例, 韩例", "王\u00A0例, 王例", "王\u200B例, 王例", "𬭚 例, 𬭚例"})
        void takesThemForLayout(String given, String shown) {
            PersonName name = new PersonName(given);
            assertThat(name.given()).isEqualTo(given);
            assertThat(name.display()).isEqualTo(shown);
            assertThat(name.sameAs(new PersonName(shown))).isTrue();
            assertThat(name.check(CELL).codes()).containsExactly("spaces-removed");
            assertThat(name.check(CELL).list().get(0).severity()).isEqualTo(Severity.NOTE);
        }

        @Test
        void keepsOneBetweenTwoWordsOfAnAlphabet() {
            assertThat(new PersonName("Ann　 Example").display()).isEqualTo("Ann Example");
            assertThat(check("Ann  Example").codes()).containsExactly("spaces-removed");
            assertThat(new PersonName("ann example").sameAs(new PersonName("Ann  Example")))
                    .isTrue();
        }
    }

    @Nested
    class WhenACharacterHasAnOrdinaryTwin {

        private static final String GIVEN = "\uF929例";

        @Test
        void keepsItInTheNameShown() {
            assertThat(new PersonName(GIVEN).display()).isEqualTo(GIVEN);
        }

        @Test
        void mapsItInTheComparisonFormOnlyAndWarns() {
            PersonName name = new PersonName(GIVEN);
            assertThat(name.comparison()).isEqualTo("\u6717例");
            assertThat(name.sameAs(new PersonName("\u6717例"))).isTrue();
            assertThat(name).isNotEqualTo(new PersonName("\u6717例"));
            Finding finding = name.check(CELL).list().get(0);
            assertThat(finding.code()).isEqualTo("compatibility-character");
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.arguments()).containsEntry("found", "U+F929").containsEntry("instead", "U+6717");
        }

        @Test
        void findsTheRadicalThatLooksLikeACharacter() {
            assertThat(new PersonName("\u2F45例").comparison()).isEqualTo("方例");
        }

        @Test
        void warnsOfAPrivateCharacter() {
            assertThat(check("\uE863例").codes()).containsExactly("private-use-character");
        }
    }

    @Nested
    class WhenTheTextCanBeNoName {

        @Test
        void saysWhyAndRefusesToBuildIt() {
            assertRefused("　 ", "name-blank");
            assertRefused("王\n李", "control-character");
            assertRefused("王\uD800例", "broken-character");
            assertRefused("王\uFFFD例", "broken-character");
        }

        private void assertRefused(String raw, String code) {
            assertThat(check(raw).codes()).containsExactly(code);
            assertThat(check(raw).hasErrors()).isTrue();
            assertThatThrownBy(() -> new PersonName(raw))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(check(raw).list().get(0).en());
        }

        @Test
        void takesFiftyCharactersAndMoreButNotMoreThanTheLimit() {
            assertThat(new PersonName("𬭚".repeat(50)).length()).isEqualTo(50);
            assertThat(new PersonName("𬭚".repeat(100)).length()).isEqualTo(100);
            assertRefused("𬭚".repeat(101), "name-too-long");
        }
    }

    /** Laws that hold for every text; a failure names the seed that repeats it. */
    @Nested
    class ForAnyText {

        private static final List<String> PIECES = List.of(
                "王",
                "例",
                "\uF929",
                "𬭚",
                "㼆",
                "·",
                "•",
                ".",
                "．",
                " ",
                "　",
                "\u200B",
                "Ann",
                "é",
                "e\u0301",
                "ﬁ",
                "ß",
                "ı",
                "\uE863",
                "\n",
                "\uD800",
                "\uFFFD",
                "葛\uDB40\uDD00",
                "1");

        static LongStream seeds() {
            return LongStream.range(0, 200);
        }

        private static String text(Dice dice) {
            return IntStream.range(0, dice.between(0, 12))
                    .mapToObj(i -> dice.pick(PIECES))
                    .collect(Collectors.joining());
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void itIsANameExactlyWhenTheCheckFindsNoError(long seed) {
            String raw = text(new Dice(seed));
            if (check(raw).hasErrors()) {
                assertThatThrownBy(() -> new PersonName(raw)).isInstanceOf(IllegalArgumentException.class);
            } else {
                PersonName name = new PersonName(raw);
                assertThat(name.check(CELL, "U001-1")).isEqualTo(check(raw));
                assertThat(name.length()).isPositive();
            }
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void aNameReadAgainFromItsFormsStaysTheSame(long seed) {
            String raw = text(new Dice(seed));
            if (!check(raw).hasErrors()) {
                PersonName name = new PersonName(raw);
                PersonName shown = new PersonName(name.display());
                assertThat(shown.display()).isEqualTo(name.display());
                assertThat(shown.sameAs(name)).isTrue();
                assertThat(ComparisonForm.of(name.comparison())).isEqualTo(name.comparison());
            }
        }
    }
}
