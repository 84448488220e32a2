package dev.huiwu.core.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameOrderTest {

    private static List<PersonName> names(String text) {
        return Stream.of(text.split(" ")).map(PersonName::new).toList();
    }

    @ParameterizedTest(name = "{0}: {1} before {2}")
    @CsvSource({
        "surname-strokes, 丁, 王",
        "surname-strokes, 王, 文",
        "surname-strokes, 林, 欧",
        "surname-strokes, 欧阳例, 洪例",
        "surname-strokes, 李一鸣, 李大鸣",
        "surname-strokes, 田富, 田大利",
        "name-strokes, 田大利, 田富",
        "surname-strokes, 欧阳富, 欧阳大利",
        "surname-strokes, 李　一, 李大利",
        "surname-strokes, 李一𬸪, 李一鬻",
        "surname-strokes, 李一𬸪, 李一鴻",
        "surname-strokes, 李一鴻, 李一瞿",
        "surname-strokes, 阳例, 欧阳例",
        "pinyin, 陈例, 林例",
        "pinyin, 仇例, 任例",
        "pinyin, 单例, 沈例",
        "pinyin, 任例, 尉迟例",
        "pinyin, 解例, 徐例",
        "pinyin, 曾例, 查例"
    })
    void aComesBeforeB(String order, String first, String second) {
        Comparator<PersonName> comparator = NameOrder.ofCode(order).names();
        assertThat(comparator.compare(new PersonName(first), new PersonName(second)))
                .isNegative();
        assertThat(comparator.compare(new PersonName(second), new PersonName(first)))
                .isPositive();
    }

    @Test
    void namesCharactersItIsNotSureOf() {
        assertThat(NameOrder.SURNAME_STROKES.unknown(names("李一鸣 韩例鴻 王A"))).containsExactly("鴻", "A");
        assertThat(NameOrder.SURNAME_STROKES.unknown(names("韩例𬭚"))).isEmpty();
        assertThat(NameOrder.PINYIN.unknown(names("韩例𬸪"))).containsExactly("𬸪");
    }

    @Nested
    class WhenAPersonHasSaidHowTheNameIsRead {

        private final Map<String, String> readings = Map.of("乐例", "lè", "任拟", "RÉN nǐ", "韩𬸪", "hán fán");

        private List<String> sorted(NameOrder order, String names) {
            return Stream.of(names.split(" "))
                    .sorted(order.people(PersonName::new, name -> Optional.ofNullable(readings.get(name))))
                    .toList();
        }

        @Test
        void thatReadingWins() {
            assertThat(sorted(NameOrder.PINYIN, "乐样 徐例 林例 乐例")).containsExactly("乐例", "林例", "徐例", "乐样");
            assertThat(sorted(NameOrder.PINYIN, "任试 任拟")).containsExactly("任拟", "任试");
            assertThat(sorted(NameOrder.PINYIN, "韩风 韩𬸪 韩二")).containsExactly("韩二", "韩𬸪", "韩风");
        }

        @Test
        void strokesStayAsTheyAre() {
            String names = "乐样 徐例 林例 乐例";
            assertThat(sorted(NameOrder.NAME_STROKES, names))
                    .isEqualTo(Stream.of(names.split(" "))
                            .sorted(NameOrder.NAME_STROKES.texts())
                            .toList());
        }

        @ParameterizedTest(name = "\"{0}\"")
        @ValueSource(strings = {"", "le4", "乐", "lè;lì", "lè lì xx"})
        void anythingElseIsRefusedWithoutTheName(String reading) {
            assertThatThrownBy(() -> Stream.of("乐例", "徐例")
                            .sorted(NameOrder.PINYIN.people(PersonName::new, name -> Optional.of(reading)))
                            .toList())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("reading")
                    .hasMessageNotContaining("例");
        }
    }

    @ParameterizedTest
    @EnumSource(NameOrder.class)
    void isATotalOrder(NameOrder order) {
        List<PersonName> names = names("田富 田大利 欧阳例试 欧阳例 欧例 阿依古丽·买买提 韩例𬭚 李一鸣 李大鸣 丁 王 A 曾例 查例");
        for (long seed = 0; seed < 20; seed++) {
            List<PersonName> one = new ArrayList<>(names);
            Collections.shuffle(one, new Random(seed));
            one.sort(order.names());
            assertThat(one).isEqualTo(names.stream().sorted(order.names()).toList());
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"", "·", "李"})
    void anyTextHasAPlace(String text) {
        for (NameOrder order : NameOrder.values()) {
            assertThat(order.texts().compare(text, text)).isZero();
        }
    }
}
