package dev.huiwu.core.name;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** How the characters of a name are read: a surname in its reading as a surname, all else in the usual one. */
final class Pinyin {

    private static final Map<Integer, String> USUAL = CharacterTables.byValue("pinyin.txt");

    private static final Pattern SYLLABLE = Pattern.compile("[a-z~]{1,7} [0-4]");

    /** Surnames whose reading is not the usual one of their characters. */
    private static final ImmutableMap<String, String> SURNAMES = ImmutableMap.<String, String>builder()
            .put("尉迟", "yù chí")
            .put("万俟", "mò qí")
            .put("澹台", "tán tái")
            .put("长孙", "zhǎng sūn")
            .put("单于", "chán yú")
            .put("令狐", "líng hú")
            .put("曾", "zēng")
            .put("单", "shàn")
            .put("仇", "qiú")
            .put("解", "xiè")
            .put("区", "ōu")
            .put("查", "zhā")
            .put("朴", "piáo")
            .put("任", "rén")
            .put("覃", "qín")
            .put("盖", "gě")
            .put("员", "yùn")
            .put("黑", "hè")
            .put("秘", "bì")
            .put("冼", "xiǎn")
            .put("折", "shé")
            .put("乐", "yuè")
            .put("缪", "miào")
            .put("种", "chóng")
            .put("繁", "pó")
            .put("翟", "zhái")
            .put("华", "huà")
            .put("宁", "nìng")
            .put("晟", "chéng")
            .put("那", "nā")
            .put("哈", "hǎ")
            .put("召", "shào")
            .put("隗", "wěi")
            .put("费", "fèi")
            .put("祭", "zhài")
            .put("句", "gōu")
            .put("牟", "mù")
            .put("车", "chē")
            .put("葛", "gě")
            .put("洗", "xiǎn")
            .buildOrThrow();

    private Pinyin() {}

    /**
     * Returns the reading of each character of a name; empty where it is not known.
     *
     * @param told the reading of its first characters, where somebody has told it
     */
    static List<Optional<String>> ofName(String name, Optional<String> told) {
        List<Optional<String>> readings = new ArrayList<>();
        told.ifPresent(reading -> syllables(reading).forEach(one -> readings.add(Optional.of(one))));
        checkArgument(
                readings.size() <= name.codePointCount(0, name.length()),
                "A reading has %s syllables, its name fewer characters; give one syllable a character.",
                readings.size());
        for (int length = Math.min(2, name.length()); length > 0 && readings.isEmpty(); length--) {
            Optional.ofNullable(SURNAMES.get(name.substring(0, length)))
                    .ifPresent(reading -> List.of(reading.split(" ")).forEach(one -> readings.add(Optional.of(one))));
        }
        name.codePoints()
                .skip(readings.size())
                .forEach(character -> readings.add(Optional.ofNullable(USUAL.get(character))));
        return readings;
    }

    /** Returns the usual reading of each character of a text; empty where it is not known. */
    static List<Optional<String>> ofText(String text) {
        return text.codePoints()
                .mapToObj(character -> Optional.ofNullable(USUAL.get(character)))
                .toList();
    }

    private static List<String> syllables(String reading) {
        List<String> syllables = Splitter.on(' ').omitEmptyStrings().splitToList(reading.toLowerCase(Locale.ROOT));
        checkArgument(
                !syllables.isEmpty()
                        && syllables.stream()
                                .allMatch(one -> SYLLABLE.matcher(sortable(one)).matches()),
                "A reading is not written in letters with tone marks, a blank after each syllable, such as \"ōu yáng\".");
        return syllables;
    }

    /** Returns the reading as it is sorted: its letters, ü after u, then the tone, the light one first. */
    static String sortable(String reading) {
        StringBuilder letters = new StringBuilder();
        int tone = 0;
        for (int mark :
                Normalizer.normalize(reading, Normalizer.Form.NFD).codePoints().toArray()) {
            switch (mark) {
                case 0x304 -> tone = 1;
                case 0x301 -> tone = 2;
                case 0x30C -> tone = 3;
                case 0x300 -> tone = 4;
                case 0x308 -> letters.append('~');
                default -> letters.appendCodePoint(mark);
            }
        }
        return letters.append(' ').append(tone).toString();
    }
}
