package dev.huiwu.workflow.chart.internal;

import dev.huiwu.core.Language;
import dev.huiwu.core.drawing.TextMeasure;
import dev.huiwu.workflow.chart.ChartState;
import dev.huiwu.workflow.chart.internal.ChartSource.Item;
import dev.huiwu.workflow.chart.internal.Wiring.Run;
import dev.huiwu.workflow.chart.internal.Wiring.Vertical;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The sheet a chart is drawn on, and the sizes that fill it. */
final class Sheet {

    static final double MARGIN = 12;
    static final double TITLE = 11;
    static final double PHASE = 5.2;
    static final double DAY = 7.4;
    /** The foot with one row of legend, and each further row. */
    static final double FOOT = 11;

    static final double LEGEND_ROW = 4.6;

    static final double[][] SIZES = {{297, 210}, {420, 297}, {594, 420}, {841, 594}, {1189, 841}};
    private static final double[] TEXTS = {2.8, 2.6, 2.4, 2.3, 2.2, 2.1, 2.0, 1.9, 1.8};
    private static final double WIDEST_BOX = 34;
    private static final double BOX_STEP = 0.5;
    private static final int LABEL_LINES = 2;
    private static final int NOTE_LINES = 2;
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
    final double foot;
    /** The width of each column, of what is left of its boxes in it, and of these. */
    final double[] columns;

    final double[] lefts;
    final double[] boxes;
    final double[] gaps;
    final double[] channels;

    private Sheet(
            double width,
            double height,
            Measures measures,
            double labelWidth,
            double boxHeight,
            int phaseRows,
            double foot,
            double[] columns,
            double[] lefts,
            double[] boxes,
            double[] gaps,
            double[] channels) {
        this.width = width;
        this.height = height;
        this.measures = measures;
        this.labelWidth = labelWidth;
        this.boxHeight = boxHeight;
        this.phaseRows = phaseRows;
        this.foot = foot;
        this.columns = columns;
        this.lefts = lefts;
        this.boxes = boxes;
        this.gaps = gaps;
        this.channels = channels;
    }

    double top() {
        return MARGIN + TITLE + phaseRows * PHASE + DAY;
    }

    /** Returns the smallest sheet that holds the chart, with the largest text and the widest boxes that fit it. */
    static Sheet fit(Wiring wiring, Language language, int phaseRows, Legend legend) {
        Fitting fitting = new Fitting(wiring, language, phaseRows, legend);
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
        private final Legend legend;
        private final List<BoxText> names;
        private final List<List<BoxText>> notes;
        private final List<BoxText> labels;
        private final EdgeLabels words;

        Fitting(Wiring wiring, Language language, int phaseRows, Legend legend) {
            this.wiring = wiring;
            this.grid = wiring.grid;
            this.phaseRows = phaseRows;
            this.legend = legend;
            words = new EdgeLabels(grid);
            names = names(grid, language);
            notes = notes(grid);
            labels = labels(grid, language);
        }

        /** Halves the range of widths: a chart grows wider and no higher with its boxes. */
        Optional<Sheet> widestBoxes(double text, double width, double height) {
            double narrowest = new Measures(text).narrowestBox();
            int tooWide = -1;
            int fits = (int) Math.ceil((WIDEST_BOX - narrowest) / BOX_STEP);
            Sheet widest = of(text, narrowest, width, height);
            while (widest.width == width && fits - tooWide > 1) {
                int steps = (fits + tooWide) / 2;
                Sheet sheet = of(text, WIDEST_BOX - steps * BOX_STEP, width, height);
                if (sheet.width > width) {
                    tooWide = steps;
                } else {
                    fits = steps;
                    widest = sheet;
                }
            }
            return widest.width == width && widest.height == height ? Optional.of(widest) : Optional.empty();
        }

        /** Returns a sheet of the size, or a larger one if that does not hold the chart. */
        Sheet of(double text, double box, double width, double height) {
            Measures measures = new Measures(text);
            int count = grid.columnCount();
            double[] boxes = new double[count];
            double[] lefts = new double[count];
            double[] rights = new double[count];
            for (int step = 0; step < names.size(); step++) {
                int column = grid.column[step];
                boxes[column] = Math.max(boxes[column], boxWidth(step, measures, box));
                lefts[column] = Math.max(lefts[column], words.left(step, measures));
                rights[column] = Math.max(rights[column], words.right(step, measures));
            }
            double[] columns = new double[count];
            Arrays.setAll(columns, column -> lefts[column] + boxes[column] + rights[column]);
            double boxHeight = words.height(measures);
            for (int step = 0; step < names.size(); step++) {
                double inner = measures.inner(boxes[grid.column[step]]);
                boxHeight = Math.max(
                        boxHeight,
                        measures.boxHeight(
                                names.get(step).lines(inner / text),
                                countLines(notes.get(step), inner / measures.idSize() / bolder(grid.steps.get(step)))));
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
            double needsWidth = 2 * MARGIN + label + measures.enter() + sum(columns) + sum(gaps);
            double sheetWidth = Math.max(width, Math.ceil(needsWidth - 1e-9));
            double foot = FOOT + (legend.rows(sheetWidth - 2 * MARGIN) - 1) * LEGEND_ROW;
            double needsHeight =
                    2 * MARGIN + TITLE + phaseRows * PHASE + DAY + foot + grid.rows() * boxHeight + sum(channels);
            return new Sheet(
                    sheetWidth,
                    Math.max(height, Math.ceil(needsHeight - 1e-9)),
                    measures,
                    label,
                    boxHeight,
                    phaseRows,
                    foot,
                    columns,
                    lefts,
                    boxes,
                    gaps,
                    channels);
        }

        private double boxWidth(int step, Measures measures, double box) {
            Item item = grid.steps.get(step);
            if (item.isEnd()) {
                return measures.end();
            }
            BoxText name = names.get(step);
            double text = measures.text();
            double width = name.width(name.lines(measures.inner(box) / text)) * text;
            for (BoxText note : notes.get(step)) {
                double size = measures.idSize();
                width = Math.max(width, note.width(note.lines(measures.inner(box) / size)) * size * bolder(item));
            }
            double id = TextMeasure.width(idLine(item), measures.idSize(), true)
                    + (item.state().isPresent() ? 1.4 * measures.mark() : 0);
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
                .map(step -> BoxText.of(step.isEnd() ? "" : step.step().name(language), Measures.MAX_LINES))
                .toList();
    }

    /** Returns what is said below them; who stands in for whom stays on one line. */
    static List<List<BoxText>> notes(Grid grid) {
        return grid.steps.stream()
                .map(step -> step.notes().stream()
                        .map(note -> BoxText.of(note, note.contains(ChartNotes.FOR) ? 1 : NOTE_LINES))
                        .toList())
                .toList();
    }

    /** Returns the lines of notes in a box. */
    List<String> noteLines(Item item, List<BoxText> notes, double box) {
        double room = measures.inner(box) / measures.idSize() / bolder(item);
        return notes.stream().flatMap(note -> note.wrapped(room).stream()).toList();
    }

    private static int countLines(List<BoxText> notes, double room) {
        int lines = 0;
        for (BoxText note : notes) {
            lines += note.lines(room);
        }
        return lines;
    }

    /** Returns how much wider the notes of a step may run: how late it is is said in bold. */
    private static double bolder(Item item) {
        return item.state().filter(ChartState::late).isPresent() ? BOLDER : 1;
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

    private static String idLine(Item item) {
        return item.step().id().value() + (item.time().isEmpty() ? "" : " " + item.time());
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
        double spareHeight = height - MARGIN - foot - top() - boxHeight * (channels.length - 1) - sum(channels);
        double[] wider = gaps.clone();
        double[] higher = channels.clone();
        for (int gap = 0; gap < wider.length; gap++) {
            wider[gap] = Math.max(wider[gap], Math.min(WIDEST_GAP, wider[gap] + spareWidth * wider[gap] / sum(gaps)));
        }
        for (int channel = 0; channel < higher.length; channel++) {
            higher[channel] += Math.min(spareHeight / higher.length, boxHeight);
        }
        return new Sheet(
                width, height, measures, labelWidth, boxHeight, phaseRows, foot, columns, lefts, boxes, wider, higher);
    }

    private static double sum(double[] values) {
        return Arrays.stream(values).sum();
    }
}
