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
import dev.huiwu.core.drawing.Shape;
import dev.huiwu.core.drawing.Stroke;
import dev.huiwu.core.drawing.TextMeasure;
import dev.huiwu.workflow.chart.ChartNode;
import dev.huiwu.workflow.chart.ChartState;
import dev.huiwu.workflow.chart.ProcessChart;
import dev.huiwu.workflow.definition.JoinRule;
import dev.huiwu.workflow.definition.StepId;
import dev.huiwu.workflow.instance.StepStatus;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** Paints the box of a step with what belongs to it: its diamonds, notes and the mark of where it stands. */
final class NodePainter {

    private static final Stroke BORDER = Stroke.of(Palette.INK, 0.25);
    private static final Stroke OPEN = Stroke.of(Palette.ACCENT, 0.6);
    private static final Stroke DONE = Stroke.of(Palette.SECONDARY, 0.25);
    private static final Stroke PASSED = Stroke.of(Palette.SECONDARY, 0.2).dotted();
    private static final Stroke SIGN = Stroke.of(Palette.INK, 0.3);

    private final ProcessChart chart;
    private final Measures measures;

    NodePainter(ProcessChart chart, Measures measures) {
        this.chart = chart;
        this.measures = measures;
    }

    /** Returns the box in the colour of its phase. */
    Group paint(ChartNode node, String color) {
        Bounds box = node.bounds();
        List<Shape> shapes = new ArrayList<>();
        node.join().ifPresent(join -> shapes.addAll(join(join, box, node.step().join())));
        node.gate().ifPresent(gate -> shapes.addAll(gate(gate, box)));
        boolean done =
                node.state().filter(state -> state.status() == StepStatus.DONE).isPresent();
        boolean late = node.state().filter(ChartState::late).isPresent();
        boolean passed = node.state().filter(ChartState::isPassed).isPresent();
        shapes.add(Box.of(box, measures.scale(), Paint.fill(done ? Palette.STAGE : Palette.PAPER)));
        if (!passed) {
            shapes.add(strip(box, late ? Palette.ACCENT : done ? Palette.HAIRLINE : color));
        }
        shapes.add(Box.of(box, measures.scale(), Paint.outline(border(node))));
        String ink = passed ? Palette.SECONDARY : Palette.INK;
        shapes.addAll(head(node, late ? Palette.PAPER : ink));
        shapes.addAll(text(node, ink));
        String title = node.dates()
                .map(dates -> "%s %s, %s".formatted(node.id(), node.step().name(chart.language()), dates.due()))
                .orElseGet(() -> "%s %s, %s"
                        .formatted(
                                node.id(),
                                node.step().name(chart.language()),
                                node.step().deadline().orElseThrow()));
        String when = node.state()
                .flatMap(ChartState::doneAt)
                .map(at -> " ✓ " + ChartNotes.moment(at))
                .orElse("");
        return Group.of("step-" + asciiOf(node.id()), shapes).titled(title + when);
    }

    /** Returns the outline that says where a step stands, or that it is not always needed. */
    private static Stroke border(ChartNode node) {
        if (node.state().isEmpty()) {
            boolean always =
                    node.dates().isPresent() || node.step().conditions().isEmpty();
            return always ? BORDER : BORDER.dashed();
        }
        return border(node.state().get());
    }

    static Stroke border(ChartState state) {
        return switch (state.status()) {
            case DONE -> DONE;
            case OPEN -> OPEN;
            case WAITING -> state.late() ? OPEN.dashed() : BORDER.dashed();
            case OFF_WAY, NOT_NEEDED -> PASSED;
        };
    }

    /** The id, the time of day and the mark. */
    private List<Shape> head(ChartNode node, String ink) {
        Bounds box = node.bounds();
        List<Shape> shapes = new ArrayList<>();
        double y = box.y() + measures.padTop() + measures.idHeight() / 2;
        double right = box.right() - measures.padX();
        shapes.add(Label.centred(box.x() + measures.padX(), y, node.id().value(), measures.idSize())
                .anchored(Anchor.START)
                .colored(ink)
                .inBold());
        if (node.state().isPresent()) {
            double mark = measures.mark();
            shapes.addAll(mark(node.state().get(), right - mark / 2, y, mark));
            right -= 1.4 * mark;
        }
        String due = node.dates().isPresent()
                ? node.dates().get().time().map(LocalTime::toString).orElse("")
                : DefinitionDays.time(node.step());
        String time = ChartNotes.time(node.state(), due);
        if (!time.isEmpty()) {
            shapes.add(Label.centred(right, y, time, measures.idSize())
                    .anchored(Anchor.END)
                    .colored(ink));
        }
        return shapes;
    }

    /** Returns the mark of a state: a tick, a full dot, an exclamation mark, an empty dot, a dash. */
    static List<Shape> mark(ChartState state, double x, double y, double size) {
        double half = size / 2;
        if (state.late()) {
            Stroke stroke = Stroke.of(Palette.PAPER, 0.22 * size);
            return List.of(
                    Line.of(x, y - half, x, y + 0.15 * size, stroke),
                    Box.circle(x, y + half - 0.11 * size, 0.13 * size, Paint.fill(Palette.PAPER)));
        }
        Stroke stroke = Stroke.of(Palette.INK, 0.18 * size);
        return switch (state.status()) {
            case DONE ->
                List.of(Path.builder()
                        .move(x - half, y)
                        .line(x - 0.15 * size, y + 0.35 * size)
                        .line(x + half, y - 0.4 * size)
                        .build(Paint.outline(stroke)));
            case OPEN -> List.of(Box.circle(x, y, 0.42 * size, Paint.fill(Palette.ACCENT)));
            case WAITING -> List.of(Box.circle(x, y, 0.36 * size, Paint.outline(Stroke.of(Palette.INK, 0.12 * size))));
            case OFF_WAY, NOT_NEEDED -> List.of(Line.of(x - half, y, x + half, y, stroke));
        };
    }

    /** The name and the notes below it. */
    private List<Shape> text(ChartNode node, String ink) {
        Bounds box = node.bounds();
        double top = box.y() + measures.padTop() + measures.idHeight();
        double room =
                box.bottom() - measures.padBottom() + 0.2 - top - node.notes().size() * measures.noteHeight();
        List<Shape> shapes = new ArrayList<>();
        double y = top + (room - measures.lineHeight() * (node.lines().size() - 1)) / 2;
        for (String line : node.lines()) {
            shapes.add(Label.centred(box.centreX(), y, line, chart.textSize()).colored(ink));
            y += measures.lineHeight();
        }
        y = top + room + measures.noteHeight() / 2 - 0.2;
        for (String note : node.notes()) {
            shapes.addAll(note(node, note, y));
            y += measures.noteHeight();
        }
        return shapes;
    }

    private List<Shape> note(ChartNode node, String note, double y) {
        boolean accent = node.state().filter(ChartState::late).isPresent()
                && !note.contains(ChartNotes.FOR)
                && node.notes().indexOf(note) == 0;
        String shown = TextMeasure.shorten(
                note, measures.idSize(), measures.inner(node.bounds().width()), accent);
        Label label = Label.centred(node.bounds().centreX(), y, shown, measures.idSize())
                .colored(accent ? Palette.ACCENT : Palette.SECONDARY);
        int owner = shown.indexOf(ChartNotes.FOR);
        if (owner < 0 || node.state().isEmpty()) {
            return List.of(accent ? label.inBold() : label);
        }
        double width = TextMeasure.width(shown.substring(0, owner), measures.idSize());
        double left = label.bounds().x();
        return List.of(label, Line.of(left, y, left + width, y, Stroke.of(Palette.SECONDARY, 0.2)));
    }

    private List<Shape> gate(Bounds gate, Bounds box) {
        return List.of(
                Line.of(box.right(), gate.centreY(), gate.x(), gate.centreY(), ChartPainter.ARROW),
                diamond(gate),
                Label.centred(gate.centreX(), gate.centreY(), "?", Math.max(1.8, measures.idSize()))
                        .inBold());
    }

    private List<Shape> join(Bounds join, Bounds box, JoinRule rule) {
        List<Shape> shapes = new ArrayList<>();
        shapes.add(Line.of(join.right(), join.centreY(), box.x(), join.centreY(), ChartPainter.ARROW));
        shapes.addAll(joinSign(join, rule));
        return shapes;
    }

    /** Returns the diamond of a step that opens by another rule than the usual: a plus for all, a cross for any. */
    static List<Shape> joinSign(Bounds join, JoinRule rule) {
        double x = join.centreX();
        double y = join.centreY();
        double arm = join.width() * (rule == JoinRule.ALL ? 0.24 : 0.17);
        return rule == JoinRule.ALL
                ? List.of(diamond(join), Line.of(x - arm, y, x + arm, y, SIGN), Line.of(x, y - arm, x, y + arm, SIGN))
                : List.of(
                        diamond(join),
                        Line.of(x - arm, y - arm, x + arm, y + arm, SIGN),
                        Line.of(x - arm, y + arm, x + arm, y - arm, SIGN));
    }

    static Path diamond(Bounds bounds) {
        return Path.polygon(
                List.of(
                        new Point(bounds.x(), bounds.centreY()),
                        new Point(bounds.centreX(), bounds.y()),
                        new Point(bounds.right(), bounds.centreY()),
                        new Point(bounds.centreX(), bounds.bottom())),
                Paint.fill(Palette.PAPER).with(BORDER));
    }

    /** Returns the circle that ends a way: a thick one, as in other notations. */
    static Shape end(Bounds circle, String color) {
        double width = 0.22 * circle.width();
        return Box.circle(
                circle.centreX(),
                circle.centreY(),
                (circle.width() - width) / 2,
                Paint.fill(Palette.PAPER).with(Stroke.of(color, width)));
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

    /** Returns the id with everything but letters, digits and points as the number of the character. */
    private static String asciiOf(StepId id) {
        StringBuilder ascii = new StringBuilder();
        id.value().codePoints().forEach(c -> {
            boolean plain = c < 128 && (Character.isLetterOrDigit(c) || c == '.' || c == '-');
            ascii.append(plain ? Character.toString(c) : "_" + Integer.toHexString(c) + "_");
        });
        return ascii.toString();
    }
}
