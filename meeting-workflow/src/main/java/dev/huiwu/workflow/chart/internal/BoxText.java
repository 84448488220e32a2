package dev.huiwu.workflow.chart.internal;

import dev.huiwu.core.drawing.TextMeasure;
import java.util.List;

/**
 * A text and the least width it takes on one line, on two and so on, in em.
 *
 * <p>Measured once; every size of text then follows by multiplication. Words stay whole.
 */
final class BoxText {

    private static final double EXACT = 0.02;
    /** Wider than this a text is cut. */
    private static final double WIDEST = 16;

    private final String text;
    private final double[] widths;

    private BoxText(String text, double[] widths) {
        this.text = text;
        this.widths = widths;
    }

    static BoxText of(String text, int maxLines) {
        double word = 1;
        for (String part : text.strip().split(" +", -1)) {
            word = Math.max(word, longestUnbroken(part));
        }
        double[] widths = new double[maxLines];
        double most = Math.max(word, TextMeasure.width(text.strip(), 1));
        for (int lines = 1; lines <= maxLines; lines++) {
            double low = Math.max(word, most / lines * 0.8);
            double high = lines == 1 ? most : widths[lines - 2];
            while (high - low > EXACT) {
                double middle = (low + high) / 2;
                if (TextMeasure.fits(text, 1, middle, lines, false)) {
                    high = middle;
                } else {
                    low = middle;
                }
            }
            widths[lines - 1] = high;
        }
        return new BoxText(text, widths);
    }

    /** Returns the width of the widest piece that never breaks: a Latin word, or one Han character. */
    private static double longestUnbroken(String part) {
        boolean latin = part.codePoints().allMatch(c -> c < 0x2E80);
        return Math.min(WIDEST, latin ? TextMeasure.width(part, 1) : 1);
    }

    /** Returns on how many lines it goes into the width, at most as many as it was measured for. */
    int lines(double width) {
        int lines = 1;
        while (lines < widths.length && widths[lines - 1] > width) {
            lines++;
        }
        return lines;
    }

    /** Returns the least width for so many lines. */
    double width(int lines) {
        return Math.min(WIDEST, widths[lines - 1]) + EXACT;
    }

    /** Returns the lines at the width: as few as possible, then as even as possible. */
    List<String> wrapped(double width) {
        int lines = lines(width);
        return TextMeasure.wrap(text, 1, Math.min(width, width(lines)), lines);
    }
}
