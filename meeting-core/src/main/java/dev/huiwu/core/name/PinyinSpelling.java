package dev.huiwu.core.name;

import com.google.common.collect.ImmutableList;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Names as they are typed on a keyboard without Chinese input: {@code wang lei}, ü as {@code v}.
 *
 * <p>Latin letters and digits stand for themselves. A character whose reading is not known is left out, so a spelling may be
 * shorter than its name; what is there is never guessed.
 */
public final class PinyinSpelling {

    private PinyinSpelling() {}

    /** Returns the syllables of a person's name, the surname in its reading as a surname: {@code zeng}, not {@code ceng}. */
    public static List<String> ofName(PersonName name) {
        String text = name.display();
        return spell(text, Pinyin.ofName(text, Optional.empty()));
    }

    /** Returns the syllables of any text, such as a unit's name, all in their usual reading. */
    public static List<String> ofText(String text) {
        return spell(text, Pinyin.ofText(text));
    }

    private static List<String> spell(String text, List<Optional<String>> readings) {
        ImmutableList.Builder<String> syllables = ImmutableList.builder();
        int[] characters = text.codePoints().toArray();
        for (int i = 0; i < characters.length; i++) {
            int character = characters[i];
            readings.get(i)
                    .map(PinyinSpelling::letters)
                    .or(() -> latin(character))
                    .ifPresent(syllables::add);
        }
        return syllables.build();
    }

    private static String letters(String reading) {
        String sortable = Pinyin.sortable(reading);
        return sortable.substring(0, sortable.indexOf(' ')).replace("u~", "v");
    }

    private static Optional<String> latin(int character) {
        String plain = Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT);
        return Optional.of(plain).filter(sign -> sign.matches("[a-z0-9]"));
    }
}
