package dev.huiwu.workflow.chart.internal;

import dev.huiwu.core.Language;
import dev.huiwu.core.drawing.TextMeasure;
import dev.huiwu.workflow.chart.internal.Wiring.Run;
import dev.huiwu.workflow.chart.internal.Wiring.Vertical;
import dev.huiwu.workflow.schedule.ScheduledStep;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The sheet a chart is drawn on, and the sizes that fill it. */
final class Sheet {

    static final double MARGIN = 12;
    static final double TITLE = 11;
    static final double PHASE = 5.2;
    static final double DAY = 7.4;
    static final double FOOT = 11;

    private static final double[][] SIZES = {{297, 210}, {420, 297}, {594, 420}, {841, 594}, {1189, 841}};
    private static final double[] TEXTS = {2.8, 2.6, 2.4, 2.3, 2.2, 2.1, 2.0, 1.9, 1.8};
    private static final double WIDEST_BOX = 34;
    private static final double BOX_STEP = 0.5;
    private static final int LABEL_LINES = 2;
    /** The em a lane's name may take before it breaks, and how much wider bold text runs. */
    private static final double LABEL = 8;

    private static final double BOLDER = 1.08;
    private static final double COMFORTABLE = 2.4;
    private static final double WIDEST_GAP = 14;

    final double width;
    final double height;
    final Measures measures;
    final double labelWidth;
    final double boxHeight;
    final int phaseRows;
    final double[] columns;
    final double[] gaps;
    final double[] channels;

    private Sheet(
            double width,
            double height,
            Measures measures,
            double labelWidth,
            double boxHeight,
            int phaseRows,
            double[] columns,
            double[] gaps,
            double[] channels) {
        this.width = width;
        this.height = height;
        this.measures = measures;
        this.labelWidth = labelWidth;
        this.boxHeight = boxHeight;
        this.phaseRows = phaseRows;
        this.columns = columns;
        this.gaps = gaps;
        this.channels = channels;
    }

    double top() {
        return MARGIN + TITLE + phaseRows * PHASE + DAY;
    }

    /** Returns the smallest sheet that holds the chart, with the largest text and the widest boxes that fit it. */
    static Sheet fit(Wiring wiring, Language language, int phaseRows) {
        Fitting fitting = new Fitting(wiring, language, phaseRows);
        for (int i = 0; i < SIZES.length; i++) {
            double smallest = i == 0 ? COMFORTABLE : Measures.SMALLEST_TEXT;
            for (double text : TEXTS) {
                Optional<Sheet> sheet =
                        text < smallest ? Optional.empty() : fitting.widestBoxes(text, SIZES[i][0], SIZES[i][1]);
                if (sheet.isPresent()) {
                    return sheet.get().filled();
                }
            }
        }
        return fitting.of(COMFORTABLE, 18, 0, 0);
    }

    /** Tries sizes on one chart. */
    private static final class Fitting {

        private final Wiring wiring;
        private final Grid grid;
        private final int phaseRows;
        private final List<BoxText> names;
        private final List<BoxText> labels;

        Fitting(Wiring wiring, Language language, int phaseRows) {
            this.wiring = wiring;
            this.grid = wiring.grid;
            this.phaseRows = phaseRows;
            names = names(grid, language);
            labels = labels(grid, language);
        }

        Optional<Sheet> widestBoxes(double text, double width, double height) {
            double narrowest = new Measures(text).narrowestBox();
            for (double box = WIDEST_BOX; box > narrowest - BOX_STEP; box -= BOX_STEP) {
                Sheet sheet = of(text, Math.max(box, narrowest), width, height);
                if (sheet.width == width && sheet.height == height) {
                    return Optional.of(sheet);
                }
            }
            return Optional.empty();
        }

        /** Returns a sheet of the size, or a larger one if that does not hold the chart. */
        Sheet of(double text, double box, double width, double height) {
            Measures measures = new Measures(text);
            double[] columns = new double[grid.columnCount()];
            for (int step = 0; step < names.size(); step++) {
                columns[grid.column[step]] = Math.max(columns[grid.column[step]], boxWidth(step, measures, box));
            }
            int lines = 1;
            for (int step = 0; step < names.size(); step++) {
                lines = Math.max(lines, names.get(step).lines(measures.inner(columns[grid.column[step]]) / text));
            }
            double[] gaps = new double[columns.length];
            for (int gap = 0; gap < gaps.length; gap++) {
                gaps[gap] = measures.gap(tracks(wiring.gaps.get(gap)), grid.dayLine(gap));
            }
            double[] channels = new double[grid.rows() + 1];
            for (int channel = 0; channel < channels.length; channel++) {
                channels[channel] = measures.channel(runTracks(wiring.channels.get(channel)));
            }
            double label = labelWidth(measures);
            double boxHeight = measures.boxHeight(lines);
            double needsWidth = 2 * MARGIN + label + measures.enter() + sum(columns) + sum(gaps);
            double needsHeight =
                    2 * MARGIN + TITLE + phaseRows * PHASE + DAY + FOOT + grid.rows() * boxHeight + sum(channels);
            return new Sheet(
                    Math.max(width, Math.ceil(needsWidth - 1e-9)),
                    Math.max(height, Math.ceil(needsHeight - 1e-9)),
                    measures,
                    label,
                    boxHeight,
                    phaseRows,
                    columns,
                    gaps,
                    channels);
        }

        private double boxWidth(int step, Measures measures, double box) {
            BoxText name = names.get(step);
            double text = measures.text();
            double width = name.width(name.lines(measures.inner(box) / text)) * text;
            double id = TextMeasure.width(idLine(grid.steps.get(step)), measures.idSize(), true);
            return Math.max(measures.outer(Math.max(width, id)), 0.8 * measures.narrowestBox());
        }

        private double labelWidth(Measures measures) {
            double widest = labels.stream()
                    .mapToDouble(label -> label.width(label.lines(LABEL)))
                    .max()
                    .orElse(1);
            return BOLDER * widest * measures.text() + 2 * measures.padX();
        }
    }

    /** Returns the names of the steps, ready to be broken into lines. */
    static List<BoxText> names(Grid grid, Language language) {
        return grid.steps.stream()
                .map(step -> BoxText.of(step.step().name(language), Measures.MAX_LINES))
                .toList();
    }

    /** Returns the names of the lanes. */
    static List<BoxText> labels(Grid grid, Language language) {
        return grid.lanes.stream()
                .map(role -> BoxText.of(role.label(language), LABEL_LINES))
                .toList();
    }

    /** Returns the lines of a lane's name. */
    List<String> wrapped(BoxText label) {
        return label.wrapped((labelWidth - 2 * measures.padX()) / measures.text() / BOLDER);
    }

    static String idLine(ScheduledStep step) {
        return step.id().value() + step.time().map(time -> " " + time).orElse("");
    }

    static int tracks(List<Vertical> gap) {
        return gap.stream().mapToInt(vertical -> vertical.track + 1).max().orElse(0);
    }

    static int runTracks(List<Run> channel) {
        return channel.stream().mapToInt(run -> run.track + 1).max().orElse(0);
    }

    /** Spreads what is left of the sheet over gaps and channels. */
    private Sheet filled() {
        double spareWidth = width - 2 * MARGIN - labelWidth - measures.enter() - sum(columns) - sum(gaps);
        double spareHeight = height - MARGIN - FOOT - top() - boxHeight * (channels.length - 1) - sum(channels);
        double[] wider = gaps.clone();
        double[] higher = channels.clone();
        for (int gap = 0; gap < wider.length; gap++) {
            wider[gap] = Math.max(wider[gap], Math.min(WIDEST_GAP, wider[gap] + spareWidth * wider[gap] / sum(gaps)));
        }
        for (int channel = 0; channel < higher.length; channel++) {
            higher[channel] += Math.min(spareHeight / higher.length, boxHeight);
        }
        return new Sheet(width, height, measures, labelWidth, boxHeight, phaseRows, columns, wider, higher);
    }

    private static double sum(double[] values) {
        return Arrays.stream(values).sum();
    }
}
