package dev.huiwu.core.name;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.common.collect.ImmutableSet;
import dev.huiwu.core.Coded;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The customary orders of Chinese names.
 *
 * <p>By strokes, fewer come before more; of equal numbers the order of the strokes 横竖撇点折 decides, and last the code of
 * the character: the standard's finer rules for characters of the same strokes (横 before 提, 竖 before 竖钩, the ways characters are put
 * together) are not kept, so 于 comes before 干. A character of which only the number of strokes is known comes after the known ones of that number, one of
 * which nothing is known last of all: {@link #unknown} names them, for a list must not be sorted silently by a guess. Blanks
 * and {@code ·} play no part. The comparators are thread-safe and agree with no other order on names they call equal.
 */
public enum NameOrder implements Coded {
    /**
     * 按姓氏笔画: by the first character of the surname, compound ones too; within a surname given names of one character
     * first, then by their strokes: 田富 before 田大利. So the communiqués of the state and the party print their lists.
     */
    SURNAME_STROKES("surname-strokes", "按姓氏笔画"),
    /** 按姓名笔画: character by character: 田大利 before 田富. */
    NAME_STROKES("name-strokes", "按姓名笔画"),
    /** 按拼音: syllable by syllable, then tone, then strokes; surnames in their reading as surnames. */
    PINYIN("pinyin", "按拼音");

    private static final Set<String> COMPOUND_SURNAMES = ImmutableSet.of(
            "欧阳", "司马", "上官", "诸葛", "司徒", "皇甫", "尉迟", "公孙", "令狐", "慕容", "长孙", "宇文", "轩辕", "夏侯", "东方", "万俟", "澹台", "端木",
            "百里", "呼延", "南宫", "独孤", "申屠", "太史", "闻人", "濮阳", "淳于", "单于", "公羊", "赫连", "钟离", "西门", "公冶", "宗政", "司空", "鲜于",
            "闾丘", "亓官", "司寇", "拓跋", "第五", "公西", "乐正", "纳兰");

    private final String code;
    private final String label;

    NameOrder(String code, String label) {
        this.code = code;
        this.label = label;
    }

    @Override
    public String code() {
        return code;
    }

    /** Returns the words offices print under a list. */
    public String label() {
        return label;
    }

    /** Returns the order of people's names. */
    public Comparator<PersonName> names() {
        return Comparator.comparing(PersonName::display, texts());
    }

    /** Returns the order of names given as text, such as those of units. */
    public Comparator<String> texts() {
        return (one, other) -> compare(signs(one, Optional.empty()), signs(other, Optional.empty()));
    }

    /**
     * Returns the order of people some of whom have said how their names are read, which wins over the usual reading: 乐 is
     * {@code yuè} for one family and {@code lè} for another. Strokes do not ask for readings.
     *
     * @param name the name of a person
     * @param reading the syllables of the name's first characters with tone marks and blanks between, such as {@code lè} for a
     *     surname or {@code lè yì} for the whole name; the comparator throws {@link IllegalArgumentException} when one is not
     *     written so, or has more syllables than the name has characters
     */
    public <T> Comparator<T> people(Function<T, PersonName> name, Function<T, Optional<String>> reading) {
        return (one, other) -> compare(
                signs(name.apply(one).display(), reading.apply(one)),
                signs(name.apply(other).display(), reading.apply(other)));
    }

    /**
     * Returns the characters that the order is not sure of: by strokes those whose strokes are not known, by pinyin those
     * whose reading is not; in the order they occur.
     */
    public Set<String> unknown(Collection<PersonName> names) {
        Set<String> unknown = new LinkedHashSet<>();
        names.forEach(name -> signs(name.display(), Optional.empty()).stream()
                .filter(sign -> !sign.known())
                .forEach(sign -> unknown.add(Character.toString(sign.character()))));
        return ImmutableSet.copyOf(unknown);
    }

    /** A character with what it is sorted by: its reading if need be, the number of its strokes, the strokes. */
    private record Sign(int character, String reading, int count, String strokes, boolean known)
            implements Comparable<Sign> {

        private static final Comparator<Sign> ORDER = Comparator.comparing(Sign::reading)
                .thenComparingInt(Sign::count)
                .thenComparing(Sign::strokes)
                .thenComparingInt(Sign::character);

        @Override
        public int compareTo(Sign other) {
            return ORDER.compare(this, other);
        }
    }

    private List<Sign> signs(String text, Optional<String> told) {
        int[] letters = text.codePoints()
                .filter(character -> !Characters.isSpace(character) && character != Characters.SEPARATOR)
                .toArray();
        List<Optional<String>> readings =
                this == PINYIN ? Pinyin.ofName(new String(letters, 0, letters.length), told) : List.of();
        StrokeTable table = StrokeTable.standard();
        List<Sign> signs = new ArrayList<>();
        IntStream.of(letters).forEach(character -> {
            Optional<String> strokes = table.strokes(character);
            Optional<String> reading = this == PINYIN ? readings.get(signs.size()) : Optional.of("");
            signs.add(new Sign(
                    character,
                    reading.map(Pinyin::sortable).orElse("~"),
                    table.count(character).orElse(Integer.MAX_VALUE),
                    strokes.orElse("9"),
                    this == PINYIN ? reading.isPresent() : strokes.isPresent()));
        });
        return signs;
    }

    private int compare(List<Sign> one, List<Sign> other) {
        return this == SURNAME_STROKES ? bySurname(one, other) : compare(one, other, 0);
    }

    private static int bySurname(List<Sign> one, List<Sign> other) {
        if (one.isEmpty() || other.isEmpty() || !one.get(0).equals(other.get(0))) {
            return compare(one, other, 0);
        }
        int given = Boolean.compare(!oneGiven(one), !oneGiven(other));
        return given != 0 ? given : compare(one, other, 1);
    }

    private static boolean oneGiven(List<Sign> name) {
        boolean compound = name.size() > 2
                && COMPOUND_SURNAMES.contains(Character.toString(name.get(0).character())
                        + Character.toString(name.get(1).character()));
        return name.size() == (compound ? 3 : 2);
    }

    private static int compare(List<Sign> one, List<Sign> other, int from) {
        for (int i = from; i < Math.min(one.size(), other.size()); i++) {
            int order = one.get(i).compareTo(other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    /** Returns the order with the given code. */
    @JsonCreator
    public static NameOrder ofCode(String code) {
        return Coded.of(NameOrder.class, code);
    }
}
