package dev.huiwu.seating.guide.internal;

import dev.huiwu.core.drawing.Bounds;
import dev.huiwu.core.drawing.Label;
import dev.huiwu.core.drawing.TextMeasure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the best way to write a unit's name into the space its seats leave.
 *
 * <p>In this order: one line, two lines, smaller down to the minimum, the abbreviation the same way, then all again
 * without the zone's letter. What still does not fit gets a number instead.
 */
public final class LabelFitter {

    /** Nothing on paper is written smaller, in millimetres. */
    public static final double SMALLEST = 1.8;

    /** Labels stay at least this high as long as two lines help. */
    static final double COMFORTABLE = 2.4;

    /** No label is higher. */
    static final double LARGEST = 3.6;

    private static final double STEP = 0.2;
    private static final double LEADING = 1.15;
    private static final double LETTER_GAP = 0.3;

    private LabelFitter() {}

    /**
     * A name that fits.
     *
     * @param letter the zone's letter before the first line, or empty
     * @param lines one or two lines
     * @param size the em of all of them
     */
    public record Fit(String letter, List<String> lines, double size) {

        /** Returns the labels, centred in the space they were fitted to. */
        public List<Label> labels(Bounds space) {
            List<Label> labels = new ArrayList<>();
            double y = space.centreY() - (lines.size() - 1) * size * LEADING / 2;
            for (String line : lines) {
                double lead = labels.isEmpty() ? leadWidth(letter, size) : 0;
                double left = space.centreX() - (lead + TextMeasure.width(line, size)) / 2;
                double baseline = y + size * (TextMeasure.ASCENT - TextMeasure.DESCENT) / 2;
                if (lead > 0) {
                    labels.add(Label.of(left, baseline, letter, size).inBold());
                }
                labels.add(Label.of(left + lead, baseline, line, size));
                y += size * LEADING;
            }
            return labels;
        }
    }

    /** Returns the best way to write the name into the space, if there is one. */
    public static Optional<Fit> fit(Bounds space, String letter, String name, Optional<String> abbreviation) {
        List<String> names = new ArrayList<>(List.of(name));
        abbreviation.ifPresent(names::add);
        for (String lead : letter.isEmpty() ? List.of("") : List.of(letter, "")) {
            for (String text : names) {
                Optional<Fit> fit = fit(space, lead, text);
                if (fit.isPresent()) {
                    return fit;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Fit> fit(Bounds space, String letter, String text) {
        return range(space, letter, text, LARGEST, COMFORTABLE, 1)
                .or(() -> range(space, letter, text, LARGEST, COMFORTABLE, 2))
                .or(() -> range(space, letter, text, COMFORTABLE - STEP, SMALLEST, 1))
                .or(() -> range(space, letter, text, COMFORTABLE - STEP, SMALLEST, 2));
    }

    private static Optional<Fit> range(Bounds space, String letter, String text, double from, double to, int lines) {
        for (int step = 0; from - step * STEP > to - 1e-9; step++) {
            double size = Math.rint((from - step * STEP) * 10) / 10;
            if ((1 + (lines - 1) * LEADING) * size > space.height() + 1e-9) {
                continue;
            }
            Optional<List<String>> broken =
                    lines == 1 ? Optional.of(List.of(text)) : halves(text, leadWidth(letter, size) / size);
            if (broken.isPresent() && width(letter, broken.get(), size) <= space.width() + 1e-9) {
                return Optional.of(new Fit(letter, broken.get(), size));
            }
        }
        return Optional.empty();
    }

    private static double width(String letter, List<String> lines, double size) {
        double width = leadWidth(letter, size) + TextMeasure.width(lines.get(0), size);
        return lines.size() == 1 ? width : Math.max(width, TextMeasure.width(lines.get(1), size));
    }

    private static double leadWidth(String letter, double size) {
        return letter.isEmpty() ? 0 : TextMeasure.width(letter, size, true) + LETTER_GAP * size;
    }

    /** Returns the text in two lines as equal as its breaks allow, the first shorter by what stands before it. */
    private static Optional<List<String>> halves(String text, double lead) {
        double whole = TextMeasure.width(text, 1) + lead;
        for (double width = whole / 2; width < whole; width += 0.25) {
            List<String> lines = TextMeasure.wrap(text, 1, width, 3);
            if (lines.size() == 2 && TextMeasure.fits(text, 1, width, 2, false)) {
                return Optional.of(lines);
            }
        }
        return Optional.empty();
    }
}
