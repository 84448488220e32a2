package dev.huiwu.files.internal.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The texts that the cells of a workbook share, without the readings that East Asian texts carry. */
public final class SharedTexts {

    /** The most characters kept of one text; longer ones are too long for any table. */
    static final int MAX_TEXT = 40_000;

    private static final int MAX_TEXTS = 1_000_000;
    private static final int MAX_TOGETHER = 32 << 20;
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final Pattern LIKE_AN_ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private final List<String> texts;

    private SharedTexts(List<String> texts) {
        this.texts = texts;
    }

    /** Returns no texts. */
    static SharedTexts none() {
        return new SharedTexts(List.of());
    }

    /** Reads all the texts. */
    static SharedTexts read(Xml xml) throws WorkbookFault {
        List<String> texts = new ArrayList<>();
        long together = 0;
        while (xml.find("si")) {
            String text = text(xml, "si");
            texts.add(text);
            together += text.length();
            if (texts.size() > MAX_TEXTS) {
                throw WorkbookFault.tooLarge("> " + MAX_TEXTS + " texts", MAX_TEXTS);
            }
            if (together > MAX_TOGETHER) {
                throw WorkbookFault.tooLarge("> " + MAX_TOGETHER + " characters", MAX_TOGETHER);
            }
        }
        return new SharedTexts(texts);
    }

    /** Returns the text with a number. */
    Optional<String> text(int number) {
        return number >= 0 && number < texts.size() ? Optional.of(texts.get(number)) : Optional.empty();
    }

    /** Returns the text inside an element, its runs joined and its readings left out; goes to its end tag. */
    static String text(Xml xml, String element) throws WorkbookFault {
        StringBuilder text = new StringBuilder();
        while (xml.next() && !xml.ends(element)) {
            if (xml.starts("rPh")) {
                while (xml.next() && !xml.ends("rPh")) {
                    // a reading, which only shows above the text
                }
            } else if (xml.starts("t")) {
                xml.text(text, MAX_TEXT);
            }
        }
        return unescaped(text.toString());
    }

    /** Returns the text with {@code _x000D_} and the like as the characters they stand for. */
    static String unescaped(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        return ESCAPE.matcher(text)
                .replaceAll(escape ->
                        Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
    }

    /** Returns the text so that {@link #unescaped} gives it back. */
    public static String escaped(String text) {
        return text.contains("_x") ? LIKE_AN_ESCAPE.matcher(text).replaceAll("_x005F_") : text;
    }
}
