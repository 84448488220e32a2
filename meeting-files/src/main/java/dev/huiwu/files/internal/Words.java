package dev.huiwu.files.internal;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import dev.huiwu.core.Coded;
import dev.huiwu.core.name.ComparisonForm;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The words a cell may hold, and what they mean.
 *
 * <p>Words are compared without blanks, in half width and without case.
 *
 * @param <T> what a word means
 */
public final class Words<T> {

    /** Yes and no as offices write them. */
    public static final Words<Boolean> YES_NO = Words.<Boolean>of()
            .with(true, "是", "√", "✓", "✔", "Y", "yes", "1", "true", "有", "需要")
            .with(false, "否", "×", "N", "no", "0", "false", "无", "不需要", "-");

    /** The blanks of {@link #isBlank}, for use inside brackets of a pattern. */
    private static final String BLANKS = "\\s\\p{Z}\\u200B-\\u200D\\u2060\\uFEFF";

    private static final Pattern BLANK_RUN = Pattern.compile("[" + BLANKS + "]+");

    /** Cuts a cell into the codes or numbers in it, at commas, semicolons and blanks of any width; none is empty. */
    public static final Splitter PIECES =
            Splitter.on(Pattern.compile("[,，、;；" + BLANKS + "]+")).omitEmptyStrings();

    private final ImmutableMap<String, T> meanings;
    private final String expected;

    private Words(Map<String, T> meanings, String expected) {
        this.meanings = ImmutableMap.copyOf(meanings);
        this.expected = expected;
    }

    /** Returns a set without words. */
    public static <T> Words<T> of() {
        return new Words<>(Map.of(), "");
    }

    /** Returns a set that also knows the words for one meaning, the usual word first. */
    public Words<T> with(T meaning, String... words) {
        Map<String, T> all = new LinkedHashMap<>(meanings);
        for (String word : words) {
            all.put(key(word), meaning);
        }
        return new Words<>(all, expected.isEmpty() ? words[0] : expected + ", " + words[0]);
    }

    /** Returns the codes of an enumeration. */
    public static <E extends Enum<E> & Coded> Words<E> ofCodes(Class<E> type) {
        Words<E> words = of();
        for (E constant : type.getEnumConstants()) {
            words = words.with(constant, constant.code());
        }
        return words;
    }

    /** Returns what the text means, if it is one of the words. */
    public Optional<T> meaning(String text) {
        T usual = meanings.get(text);
        return Optional.ofNullable(usual != null ? usual : meanings.get(key(text)));
    }

    /** Returns the usual word of each meaning, for messages. */
    public String expected() {
        return expected;
    }

    /** Returns the form in which words and headers are compared: half width, lower case, without blanks. */
    public static String key(String text) {
        return ComparisonForm.of(text);
    }

    /** Says whether a character shows as nothing: white space of any width, zero-width marks. */
    public static boolean isBlank(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || (character >= 0x200B && character <= 0x200D)
                || character == 0x2060
                || character == 0xFEFF;
    }

    /** Returns the text with one {@code -} for each run of blanks, whatever their width. */
    public static String hyphenated(String text) {
        return BLANK_RUN.matcher(text).replaceAll("-");
    }

    /** Returns the text without blanks at its ends. */
    public static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }
}
