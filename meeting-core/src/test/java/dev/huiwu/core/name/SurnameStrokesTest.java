package dev.huiwu.core.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The stroke order of surnames against what was written down without the table behind it: the strokes by the standard of
 * stroke orders for common characters (现代汉语通用字笔顺规范), and lists that were printed in this order.
 */
class SurnameStrokesTest {

    /** A surname and its strokes, written down by hand. */
    private record Surname(String name, String strokes) {

        static Surname of(String entry) {
            int end = entry.offsetByCodePoints(0, 1);
            return new Surname(entry.substring(0, end), entry.substring(end));
        }
    }

    private static final String BY_HAND = """
            丁12 卜24 刁51
            于112 万153 弓515 卫521 马551
            王1121 韦1152 尤1354 车1512 牛3112 毛3115 仇3235 文4134 方4153 尹5113 孔5215 邓5452
            甘12211 艾12234 古12251 石13251 龙13534 平14312 东15234 卢21513 叶25112 田25121 史25134 冉25211
            白32511 包35515 冯41551 宁44512 司51251 皮53254 边53454
            邢113252 成135534 毕153512 曲251221 吕251251 朱311234 乔313432 伍321251 任323121 华323512 向325251
            全341121 邬355152 庄413121 刘413422 齐413432 关431134 米431234 江441121 汤441533 池441525 安445531
            许453112 农453534 阮521135 孙521234 阳522511 牟543112 纪551515
            麦1121354 严1224313 苏1225344 杜1234121 李1234521 杨1234533 束1251234 来1431234 连1512454 肖2432511
            吴2511134 岑2523445 邱3212152 何3212512 佟3235444 余3411234 谷3434251 邹3551152 辛4143112 汪4411121
            沙4412343 沈4414535 宋4451234 张5153154 陆5211252 陈5215234 邵5325152
            武11212154 苗12225121 英12225134 苟12235251 范12244155 林12341234 郁13251152 欧13453534 尚24325251
            易25113533 罗25221354 季31234521 岳32121252 金34112431 周35121251 庞41313534 郑43113452 单43251112
            房45134153 屈51352252 孟52125221
            封121121124 项121132534 赵121213434 郝121323452 荣122451234 胡122513511 南122543112 柯123412512
            查123425111 柳123435352 钟311152512 段321113554 侯325131134 俞341251122 饶355153135 施415331525
            姜431121531 娄431234531 洪441122134 祝452425135 费515322534 胥521342511 姚531341534 贺532512534 骆551354251
            秦1113431234 袁1212513534 耿1221114334 聂1221115454 莫1222511134 桂1234121121 栗1252211234 贾1252212534
            夏1325111354 顾1355132534 柴2121351234 党2434525135 晁2511341534 晏2511445531 钱3111511534 倪3232151135
            徐3323411234 殷3351153554 翁3454541541 凌4112134354 高4125125251 郭4125152152 席4131221252 唐4135112251
            涂4413411234 诸4512132511 陶5235311252 桑5454541234
            黄12212512134 萧12251123234 梅12343155414 曹12512212511 戚13211234534 龚13534122134 盛13553425221
            常24345251252 崔25232411121 符31431432124 麻41312341234 康41351124134 章41431251112 阎42535321511
            盖43112125221 梁44153441234 寇44511352154 谌45122111345 尉51311234124 屠51312132511 隋52131212511
            彭121251431333 葛122251135345 董122312511211 蒋122412354124 韩122511121152 覃125221251112 景251141251234
            喻251341251122 程312342511121 傅321251124124 焦324111214444 储324512132511 舒341122515452 鲁352512112511
            童414312511211 曾432524312511 湛441122111345 温441251125221 游441415331521 富445125125121 谢453251113124
            强515251251214
            靳1221251123312 蓝1222231425221 蒲1224411251124 蒙1224511353334 楚1234123452134 赖1251234352534
            甄1252211211554 雷1452444425121 虞2153152511134 简3143144252511 詹3513344111251 鲍3525121135515
            阙4254315233534 窦4453412544134 褚4523412132511
            蔡12235445411234 蔺12242532411121 裴21112111413534 管31431444525151 廖41354154134333 谭45125221251112
            翟54154132411121 熊54251135354444 缪55154154134333
            樊123434341234134 黎312343533424134 滕351143113424134 颜414313333132534 潘441343123425121
            燕1221251211354444 薛1223251514143112 霍1452444432411121 冀2113525121122134 穆3123432511234333
            戴12125121122134534 鞠12212511235431234 魏31234531325113554
            瞿251112511132411121
            """;

    private static List<Surname> byHand() {
        return Stream.of(BY_HAND.strip().split("\\s+")).map(Surname::of).toList();
    }

    @Nested
    class CommonSurnames {

        @Test
        void areTwoHundredAndMore() {
            assertThat(byHand()).hasSizeGreaterThan(200).doesNotHaveDuplicates();
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("dev.huiwu.core.name.SurnameStrokesTest#byHand")
        void areWrittenAsTheTableSays(Surname surname) {
            assertThat(StrokeTable.standard().strokes(surname.name().codePointAt(0)))
                    .contains(surname.strokes());
        }

        @Test
        void comeByTheNumberOfStrokesAndThenByTheirOrder() {
            List<String> expected = byHand().stream()
                    .sorted(Comparator.comparingInt(
                                    (Surname surname) -> surname.strokes().length())
                            .thenComparing(Surname::strokes))
                    .map(Surname::name)
                    .toList();
            List<String> sorted = new ArrayList<>(expected);
            Collections.shuffle(sorted, new Random(7));
            sorted.sort(NameOrder.SURNAME_STROKES.texts());

            assertThat(sorted).isEqualTo(expected);
        }
    }

    /** Lists as the communiqués of the first plenary sessions of the Central Committee printed them, 按姓氏笔画为序. */
    @Nested
    class PublishedLists {

        private static final List<String> POLITICAL_BUREAUS = List.of(
                // 16th Central Committee, 15 November 2002
                "王乐泉 王兆国 回良玉 刘淇 刘云山 李长春 吴仪 吴邦国 吴官正 张立昌 张德江 陈良宇 罗干 周永康 胡锦涛 俞正声" + " 贺国强 贾庆林 郭伯雄 黄菊 曹刚川 曾庆红 曾培炎 温家宝",
                // 17th, 22 October 2007
                "习近平 王刚 王乐泉 王兆国 王岐山 回良玉 刘淇 刘云山 刘延东 李长春 李克强 李源潮 吴邦国 汪洋 张高丽 张德江" + " 周永康 胡锦涛 俞正声 贺国强 贾庆林 徐才厚 郭伯雄 温家宝 薄熙来",
                // 18th, 15 November 2012
                "习近平 马凯 王岐山 王沪宁 刘云山 刘延东 刘奇葆 许其亮 孙春兰 孙政才 李克强 李建国 李源潮 汪洋 张春贤 张高丽" + " 张德江 范长龙 孟建柱 赵乐际 胡春华 俞正声 栗战书 郭金龙 韩正",
                // 19th, 25 October 2017
                "丁薛祥 习近平 王晨 王沪宁 刘鹤 许其亮 孙春兰 李希 李强 李克强 李鸿忠 杨洁篪 杨晓渡 汪洋 张又侠 陈希 陈全国" + " 陈敏尔 赵乐际 胡春华 栗战书 郭声琨 黄坤明 韩正 蔡奇",
                // 20th, 23 October 2022
                "丁薛祥 习近平 马兴瑞 王毅 王沪宁 尹力 石泰峰 刘国中 李希 李强 李干杰 李书磊 李鸿忠 何卫东 何立峰 张又侠 张国清" + " 陈文清 陈吉宁 陈敏尔 赵乐际 袁家军 黄坤明 蔡奇");

        private static List<String> politicalBureaus() {
            return POLITICAL_BUREAUS;
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("politicalBureaus")
        void areInTheOrderBySurnameStrokes(String published) {
            List<String> names = List.of(published.split(" "));
            List<String> sorted = new ArrayList<>(names);
            Collections.shuffle(sorted, new Random(11));
            sorted.sort(NameOrder.SURNAME_STROKES.texts());

            assertThat(sorted).isEqualTo(names);
        }
    }
}
