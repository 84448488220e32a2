package dev.huiwu.core.card;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import dev.huiwu.core.name.ComparisonForm;
import dev.huiwu.core.name.PersonName;
import dev.huiwu.core.name.PinyinSpelling;
import java.util.List;
import java.util.Optional;

/** How the text of a card is read: what it says apart from layout, and what it may be taken for. */
final class CardReading {

    /**
     * Characters of names that are written in two ways, the old form or variant of each pair before the ordinary one. A pair stands here
     * only if one is never a name beside the other: not 甯 and 宁, 昇 and 升, 喆 and 哲, 余 and 餘, of which both are.
     */
    private static final String PAIRS = """
            峯峰 羣群 傑杰 勳勋 勛勋 國国 華华 偉伟 強强 鋒锋 軍军 東东 劉刘 張张 陳陈 趙赵 黃黄 吳吴 孫孙 馬马 羅罗 鄭郑 謝谢 韓韩 馮冯 鄧邓 葉叶 蘇苏 蔣蒋 賈贾
            鐘钟 鍾钟 閻阎 閆闫 範范 嚴严 龍龙 龔龚 顧顾 賴赖 亞亚 榮荣 慶庆 蘭兰 鳳凤 麗丽 寶宝 寳宝 貴贵 興兴 廣广 義义 禮礼 衛卫 靜静 淸清 靑青 眞真 爲为 啟启
            啓启 晉晋 曉晓 曄晔 燁烨 輝辉 暉晖 煒炜 瑋玮 璽玺 銘铭 鵬鹏 鴻鸿 維维 綱纲 紅红 純纯 綺绮 聖圣 聰聪 聯联 誠诚 謙谦 讓让 達达 遠远 運运 選选 鄉乡 鎮镇
            樹树 橋桥 棟栋 樂乐 槓杠 歡欢 濤涛 潤润 澤泽 灣湾 災灾 爾尔 獻献 環环 畢毕 發发 盧卢 祿禄 禎祯 穎颖 穀谷 竇窦 筆笔 節节 簡简 籃篮 糧粮 紀纪 約约 級级
            許许 呂吕 湯汤 賀贺 錢钱 鄒邹 鄔邬 鄺邝 歐欧 陽阳 陰阴 齊齐 龐庞 遲迟 薩萨 藺蔺 藍蓝 諸诸 賓宾 費费 鮑鲍 單单 婁娄 莊庄 萬万 聞闻 談谈 譚谭 邊边 鐵铁
            閔闵 關关 陸陆 隨随 雙双 雲云 項项 顏颜 饒饶 駱骆 魯鲁 麥麦 滿满 塗涂 溫温 烏乌 練练 繆缪 蕭萧 蘆芦 買买 車车 連连 酈郦 鈕钮 韋韦 寧宁 區区 楊杨 樓楼
            權权 欒栾 儲储 師师 戰战 時时 會会 學学 術术 藝艺 軒轩 濱滨 濟济 漢汉 煥焕 燦灿 爍烁 瓊琼 瑩莹 碩硕 穩稳 競竞 箏筝 緒绪 績绩 繼继 續续 纓缨 翹翘 習习
            聲声 肅肃 臨临 艷艳 萊莱 蓮莲 薈荟 薔蔷 語语 諾诺 謀谋 護护 豐丰 財财 賢贤 賦赋 贊赞 躍跃 進进 銀银 鈞钧 鈺钰 銳锐 錦锦 鍵键 鎧铠 長长 門门 開开 際际
            雋隽 雛雏 靈灵 韜韬 順顺 頌颂 頤颐 顯显 風风 飛飞 馳驰 駿骏 驊骅 驍骁 驥骥 鯤鲲 鳴鸣 鵑鹃 鶴鹤 鷹鹰 鸞鸾 黨党 齡龄 叢丛 嬌娇 嫻娴 婭娅 嬋婵 寬宽 實实
            島岛 崗岗 嶺岭 嵐岚 帥帅 廬庐 彥彦 愛爱 憲宪 懷怀 戀恋 揚扬 擇择 暢畅 曠旷 書书 楓枫 業业 樺桦 機机 欽钦 歷历 曆历 淵渊 渾浑 潔洁 瀾澜 瀟潇 灝灏 營营
            璉琏 瓏珑 畫画 紹绍 絢绚 綠绿 綿绵 舉举 葦苇 蒼苍 蔭荫 薦荐 蘊蕴 覺觉 親亲 觀观 訓训 詠咏 譽誉 貝贝 貞贞 貫贯 贏赢 輔辅 輯辑 農农 鄰邻 鋼钢 錚铮 錫锡
            鏡镜 鐸铎 闊阔 陝陕 電电 霧雾 剛刚 創创 勵励 勝胜 協协 園园 圓圆 圖图 團团 堅坚 壯壮 壽寿 夢梦 奮奋 姍姗 將将 尋寻 岡冈 巒峦 彌弥 從从 復复 憶忆 應应
            揮挥 極极 條条 數数 驛驿 蘋苹 豔艳 讚赞 鑑鉴 鑒鉴 韻韵 衆众 眾众 恆恒 珎珍 瑤瑶 棲栖 巖岩 嵒岩 崑昆 崐昆 崙仑 嶽岳 綉绣 繡绣 遊游 攜携 槩概 逹达 敍叙
            敘叙 喬乔 僑侨 嶠峤 驕骄
            """;

    static final ImmutableMap<Integer, Integer> VARIANTS = Splitter.on(CharMatcher.whitespace())
            .omitEmptyStrings()
            .splitToStream(PAIRS)
            .collect(ImmutableMap.toImmutableMap(
                    pair -> pair.codePointAt(0), pair -> pair.codePointBefore(pair.length())));

    private CardReading() {}

    /** Returns the text without the blanks that space it out; between two words of an alphabet one stays. */
    static String printed(String text) {
        StringBuilder printed = new StringBuilder();
        boolean blank = false;
        int last = 0;
        for (int character : text.codePoints().toArray()) {
            if (isBlank(character)) {
                blank = true;
                continue;
            }
            if (blank && isAscii(last) && isAscii(character)) {
                printed.append(' ');
            }
            printed.appendCodePoint(character);
            last = character;
            blank = false;
        }
        return printed.toString();
    }

    private static boolean isBlank(int character) {
        return Character.isSpaceChar(character) || Character.isWhitespace(character);
    }

    private static boolean isAscii(int character) {
        return character > ' ' && character < 0x7F;
    }

    /** Returns what two cards have in common that may stand in for each other. */
    static List<String> key(NameCard card) {
        return List.of(
                card.cardClass().code(),
                printed(card.text()),
                card.line().map(CardReading::printed).orElse(""));
    }

    /** Returns the same without the class. */
    static List<String> looseKey(NameCard card) {
        return List.of(
                printed(card.text()), card.line().map(CardReading::printed).orElse(""));
    }

    /** Returns the text with ordinary characters in place of full-width and compatibility ones. */
    static String ordinary(String text) {
        return ComparisonForm.of(text);
    }

    /** Returns the same with the right separator in place of its look-alikes. */
    static String separated(String text) {
        return name(text).map(PersonName::comparison).orElseGet(() -> ordinary(text));
    }

    /** Returns the same with ordinary characters in place of old forms and variants. */
    static String plain(String text) {
        return separated(text)
                .codePoints()
                .map(character -> VARIANTS.getOrDefault(character, character))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Returns how a text sounds, without tones; empty if the reading of a character is not known. */
    static Optional<String> sound(String text) {
        String plain = plain(text);
        List<String> syllables = name(plain).map(PinyinSpelling::ofName).orElseGet(() -> PinyinSpelling.ofText(plain));
        return syllables.size() == plain.codePointCount(0, plain.length())
                ? Optional.of(String.join(" ", syllables))
                : Optional.empty();
    }

    private static Optional<PersonName> name(String text) {
        try {
            return Optional.of(new PersonName(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
