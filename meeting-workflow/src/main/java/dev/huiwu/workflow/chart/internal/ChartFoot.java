package dev.huiwu.workflow.chart.internal;

import static dev.huiwu.workflow.chart.internal.ChartPainter.ARROW;
import static dev.huiwu.workflow.chart.internal.ChartPainter.MEETING;

import dev.huiwu.core.drawing.Anchor;
import dev.huiwu.core.drawing.Label;
import dev.huiwu.core.drawing.Line;
import dev.huiwu.core.drawing.Paint;
import dev.huiwu.core.drawing.Palette;
import dev.huiwu.core.drawing.Path;
import dev.huiwu.core.drawing.Point;
import dev.huiwu.core.drawing.Shape;
import dev.huiwu.core.drawing.TextMeasure;
import dev.huiwu.workflow.chart.ProcessChart;
import dev.huiwu.workflow.internal.WorkflowTexts;
import java.util.ArrayList;
import java.util.List;

/** Paints what the lines of a chart mean, and which definition it shows. */
final class ChartFoot {

    private static final double NOTE = 2.2;

    private final ProcessChart chart;

    private ChartFoot(ProcessChart chart) {
        this.chart = chart;
    }

    static List<Shape> of(ProcessChart chart) {
        return new ChartFoot(chart).shapes();
    }

    private String text(String code, Object... arguments) {
        return WorkflowTexts.TEXTS.text(chart.language(), code, arguments);
    }

    private List<Shape> shapes() {
        double y = chart.page().height() - Sheet.MARGIN - 5.4;
        double x = Sheet.MARGIN;
        List<Shape> shapes = new ArrayList<>(arrow(x, y));
        x = legend(shapes, x + 9.5, y, "chart-legend-arrow");
        shapes.addAll(hop(x, y));
        x = legend(shapes, x + 9.5, y, "chart-legend-hop");
        shapes.add(Line.of(x, y - 1.6, x, y + 1.6, MEETING));
        x = legend(shapes, x + 1.5, y, "chart-legend-meeting");
        legend(shapes, x, y, "chart-legend-days");
        String foot = text(
                "chart-foot",
                "process",
                chart.processName(),
                "steps",
                chart.nodes().size(),
                "lanes",
                chart.lanes().size(),
                "hash",
                chart.definitionHash()
                        .substring(0, Math.min(12, chart.definitionHash().length())));
        double room = chart.page().width() - 2 * Sheet.MARGIN;
        shapes.add(note(
                Sheet.MARGIN,
                chart.page().height() - Sheet.MARGIN - 1.4,
                TextMeasure.shorten(foot, NOTE, room, false)));
        return shapes;
    }

    /** Adds a note and returns where the next one may begin. */
    private double legend(List<Shape> shapes, double x, double y, String code) {
        Label label = note(x, y, text(code));
        shapes.add(label);
        return label.bounds().right() + 8;
    }

    private static List<Shape> arrow(double x, double y) {
        Point tip = new Point(x + 8, y);
        return List.of(
                Line.of(x, y, x + 7, y, ARROW),
                Path.polygon(
                        List.of(tip, new Point(x + 6.5, y - 0.63), new Point(x + 6.5, y + 0.63)),
                        Paint.fill(ARROW.color())));
    }

    private static List<Shape> hop(double x, double y) {
        double hop = ArrowPainter.HOP;
        return List.of(
                Line.of(x + 4, y - 1.6, x + 4, y + 1.6, ARROW),
                Path.builder()
                        .move(x, y)
                        .line(x + 4 - hop, y)
                        .curve(new Point(x + 4 - hop, y - hop), new Point(x + 4, y - hop))
                        .curve(new Point(x + 4 + hop, y - hop), new Point(x + 4 + hop, y))
                        .line(x + 8, y)
                        .build(Paint.outline(ARROW)));
    }

    private static Label note(double x, double y, String text) {
        return Label.centred(x, y, text, NOTE).anchored(Anchor.START).colored(Palette.SECONDARY);
    }
}
