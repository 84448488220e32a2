package dev.huiwu.workflow.chart.internal;

import dev.huiwu.core.drawing.Anchor;
import dev.huiwu.core.drawing.Bounds;
import dev.huiwu.core.drawing.Box;
import dev.huiwu.core.drawing.Group;
import dev.huiwu.core.drawing.Hatch;
import dev.huiwu.core.drawing.Label;
import dev.huiwu.core.drawing.Line;
import dev.huiwu.core.drawing.Paint;
import dev.huiwu.core.drawing.Palette;
import dev.huiwu.core.drawing.Scene;
import dev.huiwu.core.drawing.Shape;
import dev.huiwu.core.drawing.Stroke;
import dev.huiwu.core.drawing.TextMeasure;
import dev.huiwu.workflow.chart.ChartState;
import dev.huiwu.workflow.chart.DutyBar;
import dev.huiwu.workflow.chart.DutyChart;
import dev.huiwu.workflow.chart.DutyRow;
import dev.huiwu.workflow.definition.Phase;
import dev.huiwu.workflow.instance.StepStatus;
import dev.huiwu.workflow.internal.WorkflowTexts;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Paints who has what to do when. */
public final class DutyPainter {

    private static final Stroke HAIRLINE = Stroke.of(Palette.HAIRLINE, 0.15);

    private final DutyChart chart;
    private final List<Phase> phases;
    private final double day;

    private DutyPainter(DutyChart chart) {
        this.chart = chart;
        phases = chart.bars().stream()
                .sorted((one, other) -> one.first().compareTo(other.first()))
                .flatMap(bar -> bar.step().step().phase().stream())
                .distinct()
                .toList();
        day = chart.area().width() / chart.days();
    }

    /** Returns the picture. */
    public static Scene paint(DutyChart chart) {
        return new DutyPainter(chart).paint();
    }

    private Scene paint() {
        return Scene.builder(chart.page().width(), chart.page().height())
                .title(text("duty-chart-title", "process", chart.processName()))
                .description(text(
                        "duty-chart-description",
                        "people",
                        people(),
                        "bars",
                        chart.bars().size()))
                .addAll(heading())
                .add(Group.of("days", days()))
                .add(Group.of("people", rows()))
                .add(Group.of("lines", lines()))
                .add(Group.of("bars", bars()))
                .add(Group.of("legend", foot()))
                .build();
    }

    private long people() {
        return chart.rows().stream().filter(row -> row.person().isPresent()).count();
    }

    private String text(String code, Object... arguments) {
        return WorkflowTexts.TEXTS.text(chart.language(), code, arguments);
    }

    private List<Shape> heading() {
        double y = Sheet.MARGIN + 5.4;
        OffsetDateTime start = chart.meetingStart();
        String meeting = text(
                "chart-when",
                "day",
                start.toLocalDate(),
                "weekday",
                weekday(start.toLocalDate()),
                "time",
                start.toLocalTime().truncatedTo(ChronoUnit.MINUTES));
        String when = chart.at()
                .map(at -> text("chart-as-of", "at", ChartNotes.moment(at.toLocalDateTime()), "meeting", meeting))
                .orElse(meeting);
        Label right = Label.of(chart.page().width() - Sheet.MARGIN, y, when, 3).anchored(Anchor.END);
        double room = chart.page().width() - 2 * Sheet.MARGIN - right.width() - 6;
        String title = text("duty-chart-title", "process", chart.processName());
        return List.of(
                Label.of(Sheet.MARGIN, y, TextMeasure.shorten(title, 5, room, true), 5)
                        .inBold(),
                right);
    }

    /** The months, the days with their weekdays, and the shade of days off. */
    private List<Shape> days() {
        List<Shape> shapes = new ArrayList<>();
        Bounds area = chart.area();
        double y = area.y() - Sheet.DAY;
        for (int i = 0; i < chart.days(); i++) {
            LocalDate date = chart.firstDay().plusDays(i);
            double x = area.x() + i * day;
            Bounds column = Bounds.between(x, y, x + day, area.bottom());
            boolean off = chart.daysOff().contains(date);
            if (off) {
                shapes.add(Box.of(column, 0, Paint.fill(Palette.STAGE)));
            }
            boolean meeting = date.equals(chart.meetingStart().toLocalDate());
            String color = meeting ? Palette.ACCENT : off ? Palette.SECONDARY : Palette.INK;
            Label number = Label.centred(column.centreX(), y + 2.2, String.valueOf(date.getDayOfMonth()), 2.2)
                    .colored(color);
            shapes.add(off ? number : number.inBold());
            String weekday = weekday(date);
            boolean whole = TextMeasure.width(weekday, 1.8) < day - 0.4;
            String shown = whole
                    ? weekday
                    : weekday.substring(
                            chart.language().choose(1, 0), chart.language().choose(2, 1));
            shapes.add(Label.centred(column.centreX(), y + 5.2, shown, 1.8).colored(color));
            if (date.getDayOfWeek() == DayOfWeek.MONDAY || date.getDayOfMonth() == 1 || i == 0) {
                shapes.add(Line.of(x, y, x, area.bottom(), HAIRLINE));
            }
            if (date.getDayOfMonth() == 1 || i == 0) {
                month(date, x).ifPresent(shapes::add);
            }
        }
        return shapes;
    }

    /** Returns the month of a day above it, where there is room before the next month or the end. */
    private Optional<Label> month(LocalDate date, double x) {
        Label month = Label.centred(
                        x, chart.area().y() - Sheet.DAY - 1.9, date.toString().substring(0, 7), 2.4)
                .anchored(Anchor.START)
                .inBold();
        double room = Math.min(
                day * (date.lengthOfMonth() - date.getDayOfMonth() + 1),
                chart.area().right() - x);
        return month.width() + 1 <= room ? Optional.of(month) : Optional.empty();
    }

    private List<Shape> rows() {
        List<Shape> shapes = new ArrayList<>();
        for (DutyRow row : chart.rows()) {
            Bounds bounds = row.bounds();
            Bounds cell = Bounds.between(bounds.x(), bounds.y(), chart.area().x(), bounds.bottom());
            shapes.add(Box.of(cell, 0, Paint.fill(Palette.STAGE)));
            for (Bounds away : row.away()) {
                shapes.add(Box.of(away, 0, Paint.fill(Palette.PAPER, Hatch.FALLING)));
            }
            shapes.add(Line.of(bounds.x(), bounds.y(), bounds.right(), bounds.y(), HAIRLINE));
            shapes.add(Label.centred(cell.x() + 1.2, cell.centreY(), row.name(), DutyLayout.NAME)
                    .anchored(Anchor.START)
                    .inBold());
        }
        Bounds area = chart.area();
        shapes.add(Line.of(Sheet.MARGIN, area.bottom(), area.right(), area.bottom(), HAIRLINE));
        return shapes;
    }

    private List<Shape> lines() {
        double top = chart.area().y();
        List<Shape> shapes = new ArrayList<>(line(chart.meetingX(), top - Sheet.DAY, ChartPainter.MEETING));
        chart.nowX().ifPresent(now -> shapes.addAll(line(now, top, ChartPainter.NOW)));
        return shapes;
    }

    /** Returns a line to below the people, which leaves room for the words it would cross. */
    private List<Shape> line(double x, double top, Stroke stroke) {
        List<Shape> pieces = new ArrayList<>();
        double y = top;
        for (Bounds words : wordsAt(x)) {
            if (words.y() > y) {
                pieces.add(Line.of(x, y, x, words.y(), stroke));
            }
            y = Math.max(y, words.bottom());
        }
        pieces.add(Line.of(x, y, x, chart.area().bottom(), stroke));
        return pieces;
    }

    private List<Bounds> wordsAt(double x) {
        return chart.bars().stream()
                .map(bar -> bar.label().bounds())
                .filter(words -> words.x() - 0.6 < x && x < words.right() + 0.6)
                .sorted(Comparator.comparingDouble(Bounds::y))
                .toList();
    }

    private List<Shape> bars() {
        List<Shape> shapes = new ArrayList<>();
        for (int i = 0; i < chart.bars().size(); i++) {
            DutyBar bar = chart.bars().get(i);
            shapes.add(Group.of("bar-" + (i + 1), bar(bar))
                    .titled("%s %s, %s – %s"
                            .formatted(
                                    bar.step().id(),
                                    bar.step().step().name(chart.language()),
                                    bar.first(),
                                    bar.last())));
        }
        return shapes;
    }

    private List<Shape> bar(DutyBar bar) {
        List<Shape> shapes = new ArrayList<>();
        Optional<ChartState> state = bar.state();
        boolean done = state.filter(at -> at.status() == StepStatus.DONE).isPresent();
        boolean late = state.filter(ChartState::late).isPresent();
        String fill = done
                ? Palette.HAIRLINE
                : bar.step()
                        .step()
                        .phase()
                        .map(phase -> Palette.fill(phases.indexOf(phase)))
                        .orElse(Palette.FILLS.get(8));
        Paint paint = Paint.fill(fill, bar.standsIn() ? Hatch.RISING : Hatch.NONE);
        Stroke border = state.map(NodePainter::border).orElse(Stroke.of(Palette.darker(fill), 0.2));
        shapes.add(Box.of(bar.bounds(), 0.6, paint.with(border)));
        Bounds words = bar.label().bounds();
        if (bar.standsIn() && words.overlaps(bar.bounds(), 0)) {
            Bounds behind = Bounds.between(
                    words.x(),
                    bar.bounds().y() + 0.4,
                    words.right(),
                    bar.bounds().bottom() - 0.4);
            shapes.add(Box.of(behind, 0.4, Paint.fill(Palette.PAPER)));
        }
        state.ifPresent(at -> {
            double x = words.x() - DutyLayout.MARK / 2 - 0.1;
            if (late) {
                shapes.add(Box.circle(x, words.centreY(), 1.05, Paint.fill(Palette.ACCENT)));
            }
            shapes.addAll(NodePainter.mark(at, x, words.centreY(), 1.5));
        });
        Label label = Label.centred(words.x(), words.centreY(), bar.label().text(), DutyLayout.TEXT)
                .anchored(Anchor.START);
        shapes.add(late ? label.inBold() : label);
        return shapes;
    }

    private List<Shape> foot() {
        double room = chart.page().width() - 2 * Sheet.MARGIN;
        Legend legend = DutyLayout.legend(
                chart.language(),
                chart.bars().stream().anyMatch(DutyBar::standsIn),
                chart.rows().stream().anyMatch(row -> !row.away().isEmpty()),
                chart.at().isPresent());
        List<Shape> shapes =
                new ArrayList<>(ChartFoot.legend(legend, room, chart.page().height()));
        String foot = text(
                "duty-chart-foot",
                "process",
                chart.processName(),
                "people",
                people(),
                "hash",
                chart.definitionHash()
                        .substring(0, Math.min(12, chart.definitionHash().length())));
        shapes.add(ChartFoot.note(
                Sheet.MARGIN,
                chart.page().height() - Sheet.MARGIN - 1.4,
                TextMeasure.shorten(foot, Legend.NOTE, room, false)));
        return shapes;
    }

    private String weekday(LocalDate date) {
        return text("weekday-" + date.getDayOfWeek().getValue());
    }
}
