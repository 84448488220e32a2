package dev.huiwu.core.name;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The form in which two texts typed by different people are compared: names, units, posts, column headers.
 *
 * <p>It serves comparison only and is never shown or stored in place of the text.
 */
public final class ComparisonForm {

    private ComparisonForm() {}

    /**
     * Returns the text in Unicode form NFKC (compatibility ideographs, radicals and full-width letters become the
     * ordinary ones), without blanks, invisible characters and variation selectors, in lower case.
     */
    public static String of(String text) {
        if (isPlain(text)) {
            return text;
        }
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .filter(c -> !Characters.isBlank(c) && !Characters.isVariationSelector(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }

    /** Says whether a text is its own form, as most are: ordinary ideographs, small letters, digits and signs of ASCII. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = Characters.isUnchanged(c) || (c > ' ' && c < 0x7F && !(c >= 'A' && c <= 'Z'));
            if (!plain) {
                return false;
            }
        }
        return true;
    }
}
