package dev.huiwu.workflow.chart.internal;

import dev.huiwu.core.drawing.TextMeasure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text and the least width it takes on one line, on two and so on, in em.
 *
 * <p>Measured once; every size of text then follows by multiplication. Latin text breaks at blanks. Chinese breaks after an
 * even number of characters of a run and never leaves one alone, since most of its words have two: 办理请假 / 代会, not
 * 办理请 / 假代会.
 */
final class BoxText {

    /** Wider than this a text is cut. */
    private static final double WIDEST = 16;

    private static final double SLACK = 0.01;

    /** Two Han characters, or three at the end of a run; opening marks; other marks; a word with the blanks behind it. */
    private static final Pattern TOKEN =
            Pattern.compile("\\p{IsHan}{3}(?!\\p{IsHan})|\\p{IsHan}{1,2}|([（《「『【〔(\\[{“‘]+)|([\\p{P}\\p{S}]+ *)"
                    + "|(?:(?!\\p{IsHan})[^ （《「『【〔(\\[{“‘])+ *| +");

    private static final int OPENING = 1;
    private static final int OTHER_MARKS = 2;

    private final List<List<String>> lines = new ArrayList<>();
    private final double[] widths;

    private BoxText(int maxLines) {
        widths = new double[maxLines];
    }

    static BoxText of(String text, int maxLines) {
        BoxText boxText = new BoxText(maxLines);
        List<String> pieces = pieces(text.strip());
        for (int count = 1; count <= maxLines; count++) {
            List<String> best = evenest(pieces, count);
            if (widest(best) > WIDEST) {
                best = TextMeasure.wrap(text, 1, WIDEST, count);
            }
            boxText.lines.add(best);
            boxText.widths[count - 1] = widest(best) + SLACK;
        }
        return boxText;
    }

    /** Returns on how many lines it goes into the width, at most as many as it was measured for. */
    int lines(double width) {
        int count = 1;
        while (count < widths.length && widths[count - 1] > width) {
            count++;
        }
        return count;
    }

    /** Returns the least width for so many lines. */
    double width(int count) {
        return widths[count - 1];
    }

    /** Returns the lines at the width: as few as possible, then as even as possible. */
    List<String> wrapped(double width) {
        return lines.get(lines(width) - 1);
    }

    /** Cuts a text wherever a line may end; blanks stay at the end of their piece. */
    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        String opening = "";
        for (Matcher token = TOKEN.matcher(text); token.find(); ) {
            String piece = token.group();
            if (token.group(OPENING) != null) {
                opening += piece;
            } else if (token.group(OTHER_MARKS) != null && !pieces.isEmpty()) {
                pieces.set(pieces.size() - 1, pieces.get(pieces.size() - 1) + opening + piece);
                opening = "";
            } else {
                pieces.add(opening + piece);
                opening = "";
            }
        }
        if (!opening.isEmpty() || pieces.isEmpty()) {
            pieces.add(opening);
        }
        return pieces;
    }

    /** Puts the pieces on at most so many lines so that the widest is as narrow as can be. */
    private static List<String> evenest(List<String> pieces, int count) {
        int size = pieces.size();
        double[][] width = new double[count + 1][size + 1];
        int[][] from = new int[count + 1][size + 1];
        for (double[] row : width) {
            Arrays.fill(row, Double.POSITIVE_INFINITY);
        }
        width[0][0] = 0;
        for (int line = 1; line <= count; line++) {
            for (int end = 1; end <= size; end++) {
                for (int start = 0; start < end; start++) {
                    double here = Math.max(width[line - 1][start], TextMeasure.width(joined(pieces, start, end), 1));
                    if (here < width[line][end] - SLACK) {
                        width[line][end] = here;
                        from[line][end] = start;
                    }
                }
            }
        }
        int best = 1;
        for (int line = 2; line <= count; line++) {
            best = width[line][size] < width[best][size] - SLACK ? line : best;
        }
        List<String> lines = new ArrayList<>();
        for (int end = size; best > 0; best--) {
            lines.add(0, joined(pieces, from[best][end], end));
            end = from[best][end];
        }
        return lines;
    }

    private static String joined(List<String> pieces, int start, int end) {
        return String.join("", pieces.subList(start, end)).strip();
    }

    private static double widest(List<String> lines) {
        return lines.stream()
                .mapToDouble(line -> TextMeasure.width(line, 1))
                .max()
                .orElse(0);
    }
}
