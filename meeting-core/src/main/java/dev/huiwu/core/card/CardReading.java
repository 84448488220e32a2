package dev.huiwu.core.card;

import dev.huiwu.core.name.ComparisonForm;
import dev.huiwu.core.name.PersonName;
import dev.huiwu.core.name.PinyinSpelling;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the text of a card is read: what it says apart from layout, and what it may be taken for. */
final class CardReading {

    /** Characters of names that are written in two ways, the old form or variant of each pair before the ordinary one. */
    private static final String PAIRS = "峯峰羣群喆哲昇升陞升堃坤傑杰勳勋勛勋國国華华偉伟強强彊强鋒锋軍军東东劉刘張张陳陈趙赵黃黄吳吴孫孙馬马羅罗鄭郑謝谢韓韩馮冯"
            + "鄧邓葉叶蘇苏蔣蒋賈贾鐘钟鍾钟閻阎閆闫範范嚴严龍龙龔龚顧顾賴赖亞亚榮荣慶庆蘭兰鳳凤麗丽寶宝寳宝貴贵興兴廣广義义禮礼衛卫靜静"
            + "淸清靑青眞真爲为啟启啓启晉晋曉晓曄晔燁烨輝辉暉晖煒炜瑋玮璽玺銘铭鵬鹏鴻鸿維维綱纲紅红純纯綺绮聖圣聰聪聯联誠诚謙谦讓让達达"
            + "遠远運运選选鄉乡鎮镇樹树橋桥棟栋樂乐槓杠歡欢濤涛潤润澤泽灣湾災灾爾尔獻献環环畢毕發发盧卢祿禄禎祯穎颖穀谷竇窦筆笔節节簡简"
            + "籃篮糧粮紀纪約约級级";

    private static final Map<Integer, Integer> VARIANTS = variants();

    private CardReading() {}

    private static Map<Integer, Integer> variants() {
        Map<Integer, Integer> variants = new HashMap<>();
        for (int i = 0; i + 1 < PAIRS.length(); i += 2) {
            variants.put((int) PAIRS.charAt(i), (int) PAIRS.charAt(i + 1));
        }
        return variants;
    }

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
