package dev.huiwu.core.drawing;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * How wide text is in Noto Sans SC, and how it breaks into lines.
 *
 * <p>The widths are a table of the project's own, so no font needs to be installed and every machine lays out alike. Han
 * characters and whatever the table does not know are one em wide. Kerning is not counted; it moves a line of digits or
 * Han characters by nothing and a line of Latin letters by less than one percent.
 */
public final class TextMeasure {

    /** How far the em box of a Han character reaches above the base line, in em. */
    public static final double ASCENT = 0.88;

    /** How far the em box of a Han character reaches below the base line, in em. */
    public static final double DESCENT = 0.12;

    /** Ends a text that was cut. */
    public static final String ELLIPSIS = "…";

    private static final String NOT_AT_START = "，。、；：？！）》」』】〕％…—·,.;:?!)]}%”’〉";
    private static final String NOT_AT_END = "（《「『【〔([{“‘〈";

    private static final Advances REGULAR = Advances.load(0);
    private static final Advances BOLD = Advances.load(1);

    private TextMeasure() {}

    /** Returns the width of one line in the regular face, in the unit of the size. */
    public static double width(String text, double size) {
        return width(text, size, false);
    }

    /** Returns the width of one line, in the unit of the size. */
    public static double width(String text, double size, boolean bold) {
        Advances advances = bold ? BOLD : REGULAR;
        long thousandths = 0;
        for (int at = 0; at < text.length(); ) {
            int character = text.codePointAt(at);
            thousandths += advances.of(character);
            at += Character.charCount(character);
        }
        return thousandths * size / 1000;
    }

    /** Returns the lines of a text in the regular face; see {@link #wrap(String, double, double, int, boolean)}. */
    public static List<String> wrap(String text, double size, double maxWidth, int maxLines) {
        return wrap(text, size, maxWidth, maxLines, false);
    }

    /**
     * Returns the text in at most so many lines, none wider than the width; the last ends with {@link #ELLIPSIS} where
     * the text had to be cut.
     *
     * <p>Han text breaks anywhere but before a closing and after an opening mark, Latin words and numbers only at blanks
     * unless one alone is too wide. A character that is wider than the width stands on a line of its own. Never empty:
     * an empty text is one empty line.
     */
    public static List<String> wrap(String text, double size, double maxWidth, int maxLines, boolean bold) {
        checkArgument(maxLines >= 1, "Text needs at least one line, not %s.", maxLines);
        List<String> lines = new ArrayList<>();
        String rest = text.strip();
        while (lines.size() < maxLines) {
            int fit = fitting(rest, size, maxWidth, bold);
            if (fit == rest.length()) {
                lines.add(rest);
                return List.copyOf(lines);
            }
            if (lines.size() == maxLines - 1) {
                lines.add(shorten(rest, size, maxWidth, bold));
                return List.copyOf(lines);
            }
            int at = breakPoint(rest, fit);
            lines.add(rest.substring(0, at).stripTrailing());
            rest = rest.substring(at).stripLeading();
        }
        return List.copyOf(lines);
    }

    /** Returns whether {@link #wrap} shows the whole text, nothing cut and no line wider than the width. */
    public static boolean fits(String text, double size, double maxWidth, int maxLines, boolean bold) {
        List<String> lines = wrap(text, size, maxWidth, maxLines + 1, bold);
        return lines.size() <= maxLines && lines.stream().allMatch(line -> width(line, size, bold) <= maxWidth);
    }

    /** Returns the text, or as much of it as fits with {@link #ELLIPSIS} after it. */
    public static String shorten(String text, double size, double maxWidth, boolean bold) {
        if (width(text, size, bold) <= maxWidth) {
            return text;
        }
        int fit = fitting(text, size, maxWidth - width(ELLIPSIS, size, bold), bold);
        return text.substring(0, fit).stripTrailing() + ELLIPSIS;
    }

    /** Returns how many chars from the start fit: whole characters with their marks, at least one. */
    private static int fitting(String text, double size, double maxWidth, boolean bold) {
        Advances advances = bold ? BOLD : REGULAR;
        double limit = maxWidth * 1000 / size + 1e-6;
        long thousandths = 0;
        int at = 0;
        while (at < text.length()) {
            int next = nextCharacter(text, at);
            for (int in = at; in < next; in += Character.charCount(text.codePointAt(in))) {
                thousandths += advances.of(text.codePointAt(in));
            }
            if (thousandths > limit && at > 0) {
                return at;
            }
            at = next;
        }
        return at;
    }

    /** Returns where the character at the index ends, marks without width of their own included. */
    private static int nextCharacter(String text, int at) {
        int next = at + Character.charCount(text.codePointAt(at));
        while (next < text.length() && REGULAR.of(text.codePointAt(next)) == 0) {
            next += Character.charCount(text.codePointAt(next));
        }
        return next;
    }

    /** Returns the last place at or before the limit where a line may end, or the limit where there is none. */
    private static int breakPoint(String text, int limit) {
        for (int at = limit; at > 0; at = text.offsetByCodePoints(at, -1)) {
            if (mayBreak(text, at)) {
                return at;
            }
        }
        return limit;
    }

    private static boolean mayBreak(String text, int at) {
        int before = text.codePointBefore(at);
        int after = text.codePointAt(at);
        if (before == ' ' || after == ' ') {
            return true;
        }
        if (REGULAR.of(after) == 0 || NOT_AT_START.indexOf(after) >= 0 || NOT_AT_END.indexOf(before) >= 0) {
            return false;
        }
        return isWide(before) || isWide(after);
    }

    private static boolean isWide(int character) {
        return character >= 0x2E80;
    }

    /** Widths in thousandths of an em by code point, one em where nothing else is known. */
    private static final class Advances {

        private static final int EM = 1000;

        private final int[] basic = new int[0x10000];
        private final int[] supplementary; // first, last, width of each run, in rising order

        private Advances(int column) throws IOException {
            Arrays.fill(basic, EM);
            List<Integer> runs = new ArrayList<>();
            try (BufferedReader reader = open()) {
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    if (!line.isBlank() && line.charAt(0) != '#') {
                        read(line, column, runs);
                    }
                }
            }
            supplementary = runs.stream().mapToInt(Integer::intValue).toArray();
        }

        static Advances load(int column) {
            try {
                return new Advances(column);
            } catch (IOException e) {
                throw new UncheckedIOException("The table of text widths cannot be read; the jar is incomplete.", e);
            }
        }

        private static BufferedReader open() {
            InputStream stream = Objects.requireNonNull(
                    TextMeasure.class.getResourceAsStream("advances.txt"), "The jar lacks the table of text widths.");
            return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
        }

        private void read(String line, int column, List<Integer> runs) {
            String[] words = line.split(" ", -1);
            int character = Integer.parseInt(words[0], 16);
            for (int word = 1; word < words.length; word++) {
                int star = words[word].indexOf('*');
                int times = star < 0 ? 1 : Integer.parseInt(words[word].substring(star + 1));
                String[] widths = (star < 0 ? words[word] : words[word].substring(0, star)).split("/", -1);
                int width = Integer.parseInt(widths[Math.min(column, widths.length - 1)]);
                if (character < basic.length) {
                    Arrays.fill(basic, character, character + times, width);
                } else {
                    runs.addAll(List.of(character, character + times - 1, width));
                }
                character += times;
            }
        }

        int of(int character) {
            if (character < basic.length) {
                return basic[character];
            }
            for (int run = 0; run < supplementary.length; run += 3) {
                if (character >= supplementary[run] && character <= supplementary[run + 1]) {
                    return supplementary[run + 2];
                }
            }
            return EM;
        }
    }
}
