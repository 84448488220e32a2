package dev.huiwu.workflow.chart.internal;

import static dev.huiwu.workflow.chart.internal.ChartPainter.ARROW;
import static dev.huiwu.workflow.chart.internal.ChartPainter.BACK;
import static dev.huiwu.workflow.chart.internal.ChartPainter.MEETING;
import static dev.huiwu.workflow.chart.internal.ChartPainter.NOW;

import dev.huiwu.core.drawing.Anchor;
import dev.huiwu.core.drawing.Bounds;
import dev.huiwu.core.drawing.Box;
import dev.huiwu.core.drawing.Hatch;
import dev.huiwu.core.drawing.Label;
import dev.huiwu.core.drawing.Line;
import dev.huiwu.core.drawing.Paint;
import dev.huiwu.core.drawing.Palette;
import dev.huiwu.core.drawing.Path;
import dev.huiwu.core.drawing.Point;
import dev.huiwu.core.drawing.Shape;
import dev.huiwu.core.drawing.Stroke;
import dev.huiwu.core.drawing.TextMeasure;
import dev.huiwu.workflow.chart.ChartEdge;
import dev.huiwu.workflow.chart.ChartNode;
import dev.huiwu.workflow.chart.ChartState;
import dev.huiwu.workflow.chart.ProcessChart;
import dev.huiwu.workflow.chart.internal.Legend.Sign;
import dev.huiwu.workflow.definition.JoinRule;
import dev.huiwu.workflow.instance.StepStatus;
import dev.huiwu.workflow.internal.WorkflowTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Paints what the lines of a chart mean, and which definition it shows. */
final class ChartFoot {

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
        double room = chart.page().width() - 2 * Sheet.MARGIN;
        Legend legend = Legend.of(
                chart.language(),
                chart.nodes().stream().map(ChartNode::step).toList(),
                chart.nodes().stream().flatMap(node -> node.state().stream()).toList(),
                chart.edges().stream().anyMatch(ChartEdge::back),
                chart.meetingStart().isPresent());
        List<Shape> shapes = legend(legend, room, chart.page().height());
        String foot = text(
                chart.meetingStart().isPresent() ? "chart-foot" : "chart-foot-definition",
                "process",
                chart.processName(),
                "steps",
                chart.nodes().size(),
                "lanes",
                chart.lanes().size(),
                "hash",
                chart.definitionHash()
                        .substring(0, Math.min(12, chart.definitionHash().length())));
        shapes.add(note(
                Sheet.MARGIN,
                chart.page().height() - Sheet.MARGIN - 1.4,
                TextMeasure.shorten(foot, Legend.NOTE, room, false)));
        return shapes;
    }

    /** Paints a legend above the last line of a page. */
    static List<Shape> legend(Legend legend, double room, double pageHeight) {
        List<Integer> rows = legend.rowsOf(room);
        List<Shape> shapes = new ArrayList<>();
        double x = Sheet.MARGIN;
        for (int i = 0; i < rows.size(); i++) {
            x = i > 0 && rows.get(i) > rows.get(i - 1) ? Sheet.MARGIN : x;
            double y = pageHeight - Sheet.MARGIN - 5.4 - Sheet.LEGEND_ROW * (legend.rows(room) - 1 - rows.get(i));
            Legend.Entry entry = legend.entries().get(i);
            shapes.addAll(sign(entry.sign(), x, y));
            shapes.add(note(x + entry.sign().width, y, entry.text()));
            x += entry.width();
        }
        return shapes;
    }

    private static List<Shape> sign(Sign sign, double x, double y) {
        return switch (sign) {
            case ARROW -> arrow(x, y, ARROW);
            case BACK -> arrow(x, y, BACK);
            case HOP -> hop(x, y);
            case MEETING -> List.of(Line.of(x, y - 1.6, x, y + 1.6, MEETING));
            case NOW -> List.of(Line.of(x, y - 1.6, x, y + 1.6, NOW));
            case GATE ->
                List.of(
                        NodePainter.diamond(new Bounds(x, y - 2, 4, 4)),
                        Label.centred(x + 2, y, "?", 1.8).inBold());
            case END -> List.of(NodePainter.end(new Bounds(x, y - 1.3, 2.6, 2.6), Palette.INK));
            case JOIN_ALL -> NodePainter.joinSign(new Bounds(x, y - 1.7, 3.4, 3.4), JoinRule.ALL);
            case JOIN_ANY -> NodePainter.joinSign(new Bounds(x, y - 1.7, 3.4, 3.4), JoinRule.ANY);
            case CONDITION ->
                List.of(box(x, y, Paint.outline(Stroke.of(Palette.INK, 0.25).dashed())));
            case DONE -> state(x, y, StepStatus.DONE, false, Paint.fill(Palette.STAGE));
            case OPEN -> state(x, y, StepStatus.OPEN, false, Paint.fill(Palette.PAPER));
            case LATE -> state(x, y, StepStatus.OPEN, true, Paint.fill(Palette.ACCENT));
            case WAITING -> state(x, y, StepStatus.WAITING, false, Paint.fill(Palette.PAPER));
            case PASSED -> state(x, y, StepStatus.OFF_WAY, false, Paint.fill(Palette.PAPER));
            case BAR -> List.of(box(x, y, Paint.fill(Palette.fill(0))));
            case DAY_OFF -> List.of(box(x, y, Paint.fill(Palette.STAGE)));
            case HATCHED -> List.of(box(x, y, Paint.fill(Palette.fill(0), Hatch.RISING)));
            case AWAY -> List.of(box(x, y, Paint.fill(Palette.PAPER, Hatch.FALLING)));
            case DAYS, DEFINITION_DAYS, STAND_IN -> List.of();
        };
    }

    private static Shape box(double x, double y, Paint paint) {
        return Box.of(new Bounds(x, y - 1.6, 5.5, 3.2), 0.7, paint);
    }

    private static List<Shape> state(double x, double y, StepStatus status, boolean late, Paint fill) {
        ChartState state = new ChartState(status, late, Optional.empty(), Optional.empty(), Optional.empty());
        List<Shape> shapes = new ArrayList<>();
        shapes.add(box(x, y, fill.with(NodePainter.border(state))));
        shapes.addAll(NodePainter.mark(state, x + 2.75, y, 1.8));
        return shapes;
    }

    private static List<Shape> arrow(double x, double y, Stroke stroke) {
        Point tip = new Point(x + 8, y);
        return List.of(
                Line.of(x, y, x + 7, y, stroke),
                Path.polygon(
                        List.of(tip, new Point(x + 6.5, y - 0.63), new Point(x + 6.5, y + 0.63)),
                        Paint.fill(stroke.color())));
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

    static Label note(double x, double y, String text) {
        return Label.centred(x, y, text, Legend.NOTE).anchored(Anchor.START).colored(Palette.SECONDARY);
    }
}
