package dev.huiwu.core.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
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

    /** The order in which 通用 lists print common surnames, written down by hand from the rule and not from the table. */
    @Test
    void commonSurnamesComeByCountAndThenByTheOrderOfTheStrokes() {
        List<PersonName> sorted = names("丁 卜 刁 于 万 马 王 韦 尤 毛 仇 方 尹 孔 邓 艾 石 龙 卢 叶 田 史 白 冯 宁 邢 毕 吕 朱 乔"
                + " 任 华 向 庄 刘 齐 江 汤 许 阮 孙 严 苏 李 杨 吴 邱 何 余 邹 汪 沈 宋 张 陆 陈 邵 武 林 欧 尚 罗 季 金 周 庞 郑 孟 赵 胡 柯 钟 段"
                + " 侯 俞 施 姜 洪 祝 费 姚 贺 秦 袁 贾 夏 顾 钱 徐 殷 高 郭 唐 陶 黄 萧 曹 龚 盛 常 崔 康 章 梁 葛 董 蒋 韩 程 傅 焦 曾 温 游 谢"
                + " 蒙 赖 雷 詹 鲍 窦 褚 蔡 廖 谭 翟 熊 樊 黎 潘 薛 霍 穆 戴 魏");
        List<PersonName> shuffled = new ArrayList<>(sorted);
        Collections.shuffle(shuffled, new Random(7));
        shuffled.sort(NameOrder.SURNAME_STROKES.names());
        assertThat(shuffled.stream().map(PersonName::display).toList())
                .isEqualTo(sorted.stream().map(PersonName::display).toList());
    }

    @Test
    void namesCharactersItIsNotSureOf() {
        assertThat(NameOrder.SURNAME_STROKES.unknown(names("李一鸣 韩例𬸪 王A"))).containsExactly("𬸪", "A");
        assertThat(NameOrder.SURNAME_STROKES.unknown(names("韩例𬭚"))).isEmpty();
        assertThat(NameOrder.PINYIN.unknown(names("韩例𬸪"))).containsExactly("𬸪");
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
