package dev.huiwu.workflow.chart.internal;

import dev.huiwu.core.drawing.Anchor;
import dev.huiwu.core.drawing.Bounds;
import dev.huiwu.core.drawing.Box;
import dev.huiwu.core.drawing.Group;
import dev.huiwu.core.drawing.Label;
import dev.huiwu.core.drawing.Line;
import dev.huiwu.core.drawing.Paint;
import dev.huiwu.core.drawing.Palette;
import dev.huiwu.core.drawing.Path;
import dev.huiwu.core.drawing.Point;
import dev.huiwu.core.drawing.Scene;
import dev.huiwu.core.drawing.Shape;
import dev.huiwu.core.drawing.Stroke;
import dev.huiwu.core.drawing.TextMeasure;
import dev.huiwu.workflow.chart.ChartDay;
import dev.huiwu.workflow.chart.ChartEdge;
import dev.huiwu.workflow.chart.ChartEnd;
import dev.huiwu.workflow.chart.ChartLane;
import dev.huiwu.workflow.chart.ChartNode;
import dev.huiwu.workflow.chart.ChartPhase;
import dev.huiwu.workflow.chart.ChartState;
import dev.huiwu.workflow.chart.ProcessChart;
import dev.huiwu.workflow.definition.Phase;
import dev.huiwu.workflow.definition.StepId;
import dev.huiwu.workflow.internal.WorkflowTexts;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Paints a chart as it lies. */
public final class ChartPainter {

    /** Every other lane, so that the eye keeps to its row. */
    private static final String LANE = "#F5F7FA";

    private static final Stroke HAIRLINE = Stroke.of(Palette.HAIRLINE, 0.15);
    static final Stroke ARROW = Stroke.of(Palette.SECONDARY, 0.35);
    static final Stroke BACK = Stroke.of(Palette.SECONDARY, 0.35).dashed();
    static final Stroke NOT_TAKEN = Stroke.of(Palette.HAIRLINE, 0.35);
    static final Stroke NOW = Stroke.of(Palette.ACCENT, 0.4).dashed();
    static final Stroke MEETING = Stroke.of(Palette.ACCENT, 0.5);

    private final ProcessChart chart;
    private final Measures measures;

    private ChartPainter(ProcessChart chart) {
        this.chart = chart;
        this.measures = new Measures(chart.textSize());
    }

    /** Returns the picture. */
    public static Scene paint(ProcessChart chart) {
        return new ChartPainter(chart).paint();
    }

    private Scene paint() {
        return Scene.builder(chart.page().width(), chart.page().height())
                .title(chart.title())
                .description(text(
                        "chart-description",
                        "steps",
                        chart.nodes().size(),
                        "lanes",
                        chart.lanes().size()))
                .addAll(heading())
                .add(Group.of("lanes", lanes()))
                .add(Group.of("bands", bands()))
                .add(Group.of("days", days()))
                .add(Group.of("arrows", arrows()))
                .addAll(steps())
                .addAll(outcomes())
                .add(Group.of("legend", ChartFoot.of(chart)))
                .build();
    }

    private String text(String code, Object... arguments) {
        return WorkflowTexts.TEXTS.text(chart.language(), code, arguments);
    }

    private List<Shape> heading() {
        double y = Sheet.MARGIN + 5.4;
        String when =
                chart.meetingStart().map(this::when).orElseGet(() -> text("chart-version", "version", chart.version()));
        Label right = Label.of(chart.page().width() - Sheet.MARGIN, y, when, 3).anchored(Anchor.END);
        double room = chart.page().width() - 2 * Sheet.MARGIN - right.width() - 6;
        Label title = Label.of(Sheet.MARGIN, y, TextMeasure.shorten(chart.title(), 6, room, true), 6)
                .inBold();
        Label process =
                Label.of(title.bounds().right() + 4, y, chart.processName(), 4).colored(Palette.SECONDARY);
        boolean says = chart.title().contains(chart.processName());
        return says || title.width() + 4 + process.width() > room
                ? List.of(title, right)
                : List.of(title, process, right);
    }

    private String when(OffsetDateTime start) {
        String meeting = text(
                "chart-when",
                "day",
                start.toLocalDate(),
                "weekday",
                weekday(start.toLocalDate()),
                "time",
                start.toLocalTime().truncatedTo(ChronoUnit.MINUTES));
        return chart.at()
                .map(at -> text("chart-as-of", "at", ChartNotes.moment(at.toLocalDateTime()), "meeting", meeting))
                .orElse(meeting);
    }

    private List<Shape> lanes() {
        List<Shape> shapes = new ArrayList<>();
        for (int i = 0; i < chart.lanes().size(); i++) {
            ChartLane lane = chart.lanes().get(i);
            if (i % 2 == 0) {
                shapes.add(Box.of(lane.bounds(), 0, Paint.fill(LANE)));
            }
            shapes.add(Box.of(lane.label(), 0, Paint.fill(Palette.STAGE)));
        }
        for (ChartLane lane : chart.lanes()) {
            shapes.add(Line.of(
                    lane.bounds().x(),
                    lane.bounds().y(),
                    lane.bounds().right(),
                    lane.bounds().y(),
                    HAIRLINE));
            shapes.addAll(centred(lane.lines(), lane.label(), chart.textSize(), true));
        }
        Bounds area = chart.area();
        shapes.add(Line.of(area.x(), area.bottom(), area.right(), area.bottom(), HAIRLINE));
        return shapes;
    }

    private static List<Shape> centred(List<String> lines, Bounds bounds, double size, boolean bold) {
        List<Shape> labels = new ArrayList<>();
        double height = 1.2 * size;
        double y = bounds.centreY() - height * (lines.size() - 1) / 2;
        for (String line : lines) {
            Label label = Label.centred(bounds.centreX(), y, line, size);
            labels.add(bold ? label.inBold() : label);
            y += height;
        }
        return labels;
    }

    private List<Shape> bands() {
        List<Shape> shapes = new ArrayList<>();
        for (ChartPhase phase : chart.phases()) {
            Bounds band = phase.bounds().inset(0.2);
            shapes.add(Box.of(band, 0.6, Paint.fill(color(phase.phase()))));
            String name = phase.phase().label(chart.language());
            String first = dayText(phase.first());
            String last = dayText(phase.last());
            String dates =
                    first.equals(last) ? first : first + (phase.first().date().isPresent() ? " – " : " … ") + last;
            String both = name + "  " + dates;
            double room = band.width() - 1.6;
            String shown =
                    TextMeasure.width(both, 2.6, true) <= room ? both : TextMeasure.shorten(name, 2.6, room, true);
            shapes.add(Label.centred(band.centreX(), band.centreY(), shown, 2.6).inBold());
        }
        return shapes;
    }

    private List<Shape> days() {
        List<Shape> shapes = new ArrayList<>();
        double bottom = chart.area().bottom();
        for (ChartDay day : chart.days()) {
            Bounds cell = day.header();
            boolean isMeeting = isMeetingDay(day);
            String color = isMeeting ? Palette.ACCENT : Palette.INK;
            shapes.add(Line.of(cell.right(), cell.y(), cell.right(), bottom, HAIRLINE));
            String above = day.date().map(ChartNotes::monthDay).orElseGet(() -> ChartNotes.days(day.workingDays()));
            shapes.add(fitted(above, cell, cell.y() + 2.3, 2.4, true, color));
            shapes.add(fitted(below(day), cell, cell.y() + 5.3, 2, isMeeting, isMeeting ? color : Palette.SECONDARY));
        }
        double x = chart.meetingX();
        double top = chart.days().get(0).header().y();
        shapes.add(Line.of(x, top, x, bottom, MEETING));
        if (chart.nowX().isPresent()) {
            double now = chart.nowX().getAsDouble() + (chart.nowX().getAsDouble() == x ? -0.7 : 0);
            shapes.add(Line.of(now, top, now, bottom, NOW));
            shapes.add(Path.polygon(
                    List.of(new Point(now, top + 1.3), new Point(now - 1, top - 0.4), new Point(now + 1, top - 0.4)),
                    Paint.fill(Palette.ACCENT)));
        }
        return shapes;
    }

    private boolean isMeetingDay(ChartDay day) {
        return chart.meetingStart()
                .map(start -> day.date().filter(start.toLocalDate()::equals).isPresent())
                .orElseGet(() -> day.workingDays() == 0 && countsFromTheMeeting(day));
    }

    private static boolean countsFromTheMeeting(ChartDay day) {
        return day.anchor().equals(dev.huiwu.workflow.definition.Anchor.MEETING);
    }

    /** Returns the date of a day, or its working days with their anchor where that is not the meeting. */
    private String dayText(ChartDay day) {
        String anchor = countsFromTheMeeting(day) ? "" : ChartNotes.anchor(chart.language(), day.anchor()) + " ";
        return day.date().map(ChartNotes::monthDay).orElseGet(() -> anchor + ChartNotes.days(day.workingDays()));
    }

    /** Returns what stands below that: the weekday and the working days, or what the working days count from. */
    private String below(ChartDay day) {
        if (isMeetingDay(day)) {
            return text("chart-meeting-day");
        }
        String days = countsFromTheMeeting(day) ? " " + ChartNotes.days(day.workingDays()) : "";
        return day.date()
                .map(date -> weekday(date) + days)
                .orElseGet(() -> !countsFromTheMeeting(day)
                        ? ChartNotes.anchor(chart.language(), day.anchor())
                        : text(day.workingDays() < 0 ? "chart-before" : "chart-after"));
    }

    private static Label fitted(String text, Bounds cell, double y, double size, boolean bold, String color) {
        double room = cell.width() - 0.6;
        double fit =
                Math.max(Measures.SMALLEST_TEXT, Math.min(size, size * room / TextMeasure.width(text, size, bold)));
        Label label = Label.centred(cell.centreX(), y, TextMeasure.shorten(text, fit, room, bold), fit)
                .colored(color);
        return bold ? label.inBold() : label;
    }

    private List<Shape> steps() {
        NodePainter painter = new NodePainter(chart, measures);
        List<Shape> shapes = new ArrayList<>();
        for (ChartNode node : chart.nodes()) {
            shapes.add(painter.paint(node, node.step().phase().map(this::color).orElse(Palette.STAGE)));
        }
        return shapes;
    }

    private List<Shape> arrows() {
        Map<StepId, ChartNode> nodes = new HashMap<>();
        chart.nodes().forEach(node -> nodes.put(node.id(), node));
        Map<Stroke, List<List<Point>>> ways = new LinkedHashMap<>();
        ways.put(NOT_TAKEN, new ArrayList<>());
        ways.put(BACK, new ArrayList<>());
        ways.put(ARROW, new ArrayList<>());
        for (ChartEdge edge : chart.edges()) {
            boolean taken = isTaken(nodes.get(edge.from()), edge.outcomes())
                    && !isPassed(nodes.get(edge.from()))
                    && (edge.back() || !isPassed(nodes.get(edge.to())));
            ways.getOrDefault(edge.back() ? BACK : taken ? ARROW : NOT_TAKEN, List.of())
                    .add(edge.points());
        }
        for (ChartEnd end : chart.ends()) {
            boolean taken = isTaken(nodes.get(end.step()), List.of(end.outcome()));
            ways.getOrDefault(taken ? ARROW : NOT_TAKEN, List.of()).add(end.points());
        }
        List<Shape> shapes = new ArrayList<>(ArrowPainter.paint(ways, measures));
        chart.ends().forEach(end -> {
            boolean taken = isTaken(nodes.get(end.step()), List.of(end.outcome()));
            shapes.add(NodePainter.end(end.bounds(), taken ? Palette.INK : Palette.HAIRLINE));
        });
        return shapes;
    }

    private static boolean isPassed(@Nullable ChartNode node) {
        return node != null && node.state().filter(ChartState::isPassed).isPresent();
    }

    /** Says whether a way is or may still be taken by one of the outcomes. */
    private static boolean isTaken(@Nullable ChartNode from, List<String> outcomes) {
        return outcomes.isEmpty()
                || from == null
                || from.state()
                        .flatMap(ChartState::outcome)
                        .map(outcomes::contains)
                        .orElse(true);
    }

    /** The words beside arrows; a group only where there are any. */
    private List<Shape> outcomes() {
        List<Shape> words = Stream.concat(
                        chart.edges().stream().flatMap(edge -> edge.label().stream()),
                        chart.ends().stream().map(ChartEnd::label))
                .<Shape>map(label -> Label.centred(
                                label.bounds().centreX(), label.bounds().centreY(), label.text(), measures.idSize())
                        .colored(Palette.SECONDARY))
                .toList();
        return words.isEmpty() ? List.of() : List.of(Group.of("outcomes", words));
    }

    private String color(Phase phase) {
        int index = 0;
        for (ChartPhase band : chart.phases()) {
            if (band.phase().equals(phase)) {
                return Palette.fill(index);
            }
            index++;
        }
        return Palette.STAGE;
    }

    private String weekday(LocalDate day) {
        return text("weekday-" + day.getDayOfWeek().getValue());
    }
}
