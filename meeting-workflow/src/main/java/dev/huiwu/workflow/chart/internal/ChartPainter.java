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
import dev.huiwu.workflow.chart.ChartLane;
import dev.huiwu.workflow.chart.ChartNode;
import dev.huiwu.workflow.chart.ChartPhase;
import dev.huiwu.workflow.chart.ProcessChart;
import dev.huiwu.workflow.definition.Phase;
import dev.huiwu.workflow.definition.StepId;
import dev.huiwu.workflow.internal.WorkflowTexts;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Paints a chart as it lies. */
public final class ChartPainter {

    /** Every other lane, so that the eye keeps to its row. */
    private static final String LANE = "#F5F7FA";

    private static final Stroke HAIRLINE = Stroke.of(Palette.HAIRLINE, 0.15);
    static final Stroke ARROW = Stroke.of(Palette.SECONDARY, 0.35);
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
                .add(Group.of("arrows", ArrowPainter.paint(chart.edges(), measures, ARROW)))
                .addAll(steps())
                .add(Group.of("legend", ChartFoot.of(chart)))
                .build();
    }

    private String text(String code, Object... arguments) {
        return WorkflowTexts.TEXTS.text(chart.language(), code, arguments);
    }

    private List<Shape> heading() {
        double y = Sheet.MARGIN + 5.4;
        OffsetDateTime start = chart.meetingStart();
        String when = text(
                "chart-when",
                "day",
                start.toLocalDate(),
                "weekday",
                weekday(start.toLocalDate()),
                "time",
                start.toLocalTime().truncatedTo(ChronoUnit.MINUTES));
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
            String dates = phase.from().equals(phase.until())
                    ? monthDay(phase.from())
                    : monthDay(phase.from()) + " – " + monthDay(phase.until());
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
        LocalDate meeting = chart.meetingStart().toLocalDate();
        for (ChartDay day : chart.days()) {
            Bounds cell = day.header();
            boolean isMeeting = day.date().equals(meeting);
            String color = isMeeting ? Palette.ACCENT : Palette.INK;
            shapes.add(Line.of(cell.right(), cell.y(), cell.right(), bottom, HAIRLINE));
            shapes.add(fitted(monthDay(day.date()), cell, cell.y() + 2.3, 2.4, true, color));
            String offset = isMeeting
                    ? text("chart-meeting-day")
                    : weekday(day.date()) + " " + (day.workingDays() > 0 ? "+" : "−") + Math.abs(day.workingDays());
            shapes.add(fitted(offset, cell, cell.y() + 5.3, 2, isMeeting, isMeeting ? color : Palette.SECONDARY));
        }
        double x = chart.meetingX();
        shapes.add(Line.of(x, chart.days().get(0).header().y(), x, bottom, MEETING));
        return shapes;
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
        return chart.nodes().stream().map(this::step).toList();
    }

    private Shape step(ChartNode node) {
        Bounds box = node.bounds();
        String color = node.step().step().phase().map(this::color).orElse(Palette.STAGE);
        List<Shape> shapes = new ArrayList<>();
        shapes.add(Box.of(box, measures.scale(), Paint.fill(Palette.PAPER)));
        shapes.add(strip(box, color));
        shapes.add(Box.of(box, measures.scale(), Paint.outline(Stroke.of(Palette.INK, 0.25))));
        double idY = box.y() + measures.padTop() + measures.idHeight() / 2;
        double left = box.x() + measures.padX();
        StepId id = node.step().id();
        shapes.add(Label.centred(left, idY, id.value(), measures.idSize())
                .anchored(Anchor.START)
                .inBold());
        node.step()
                .time()
                .ifPresent(time ->
                        shapes.add(Label.centred(box.right() - measures.padX(), idY, time.toString(), measures.idSize())
                                .anchored(Anchor.END)));
        double top = box.y() + measures.padTop() + measures.idHeight();
        Bounds rest = Bounds.between(box.x(), top, box.right(), box.bottom() - measures.padBottom() + 0.2);
        shapes.addAll(centred(node.lines(), rest, chart.textSize(), false));
        String title = "%s %s, %s"
                .formatted(
                        id,
                        node.step().step().name(chart.language()),
                        node.step().due());
        return Group.of("step-" + asciiOf(id), shapes).titled(title);
    }

    /** Returns the id with everything but letters, digits and points as the number of the character. */
    private static String asciiOf(StepId id) {
        StringBuilder ascii = new StringBuilder();
        id.value().codePoints().forEach(c -> {
            boolean plain = c < 128 && (Character.isLetterOrDigit(c) || c == '.' || c == '-');
            ascii.append(plain ? Character.toString(c) : "_" + Integer.toHexString(c) + "_");
        });
        return ascii.toString();
    }

    /** The head of a box in the colour of its phase, round where the box is. */
    private Path strip(Bounds box, String color) {
        double r = measures.scale();
        double bottom = box.y() + measures.padTop() + measures.idHeight();
        return Path.builder()
                .move(box.x(), bottom)
                .line(box.x(), box.y() + r)
                .curve(new Point(box.x(), box.y()), new Point(box.x() + r, box.y()))
                .line(box.right() - r, box.y())
                .curve(new Point(box.right(), box.y()), new Point(box.right(), box.y() + r))
                .line(box.right(), bottom)
                .close()
                .build(Paint.fill(color));
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

    private static String monthDay(LocalDate day) {
        return day.toString().substring(5); // of the four-digit years of a calendar
    }
}
