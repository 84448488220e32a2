package dev.huiwu.workflow.chart.internal;

import dev.huiwu.core.Language;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.drawing.Bounds;
import dev.huiwu.core.drawing.TextMeasure;
import dev.huiwu.workflow.chart.ChartLabel;
import dev.huiwu.workflow.chart.ChartState;
import dev.huiwu.workflow.chart.DutyBar;
import dev.huiwu.workflow.chart.DutyChart;
import dev.huiwu.workflow.chart.DutyRow;
import dev.huiwu.workflow.chart.internal.DutySource.Task;
import dev.huiwu.workflow.chart.internal.Legend.Sign;
import dev.huiwu.workflow.duty.Absence;
import dev.huiwu.workflow.internal.WorkflowTexts;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Puts bars on days and, where they or their words would overlap, on lines below each other. */
public final class DutyLayout {

    static final double TEXT = 2;
    static final double NAME = 2.4;
    static final double BAR = 3;
    /** Before the words on a bar: the mark of a state. */
    static final double MARK = 2.4;

    static final double PAD = 0.6;

    private static final double LINE = 3.9;
    private static final double HEAD = 14.5;
    private static final double LEAST_DAY = 4;
    private static final double WIDEST_NAME = 40;
    private static final double WIDEST_WORDS = 52;

    private final DutySource source;
    private final LocalDate first;
    private final int days;
    private final double names;
    private final Legend legend;

    /** A try at one width of days. */
    private final class Fit {

        final double day;
        final double left = Sheet.MARGIN + names;
        final double right;
        final List<Double> rowHeights = new ArrayList<>();
        final List<DutyBar> bars = new ArrayList<>();

        Fit(double day) {
            this.day = day;
            right = left + day * days;
            double top = top();
            for (int row = 0; row < source.people().size(); row++) {
                double height = row(row, top);
                rowHeights.add(height);
                top += height;
            }
        }

        double bottom() {
            return top() + rowHeights.stream().mapToDouble(height -> height).sum();
        }

        double x(LocalDate date) {
            return left + day * ChronoUnit.DAYS.between(first, date);
        }

        /** Adds the bars of a row and returns how high it is. */
        private double row(int row, double top) {
            List<Double> taken = new ArrayList<>();
            List<Task> tasks = source.tasks().stream()
                    .filter(task -> task.person().equals(source.people().get(row)))
                    .sorted(Comparator.comparing(Task::first)
                            .thenComparing(Task::last)
                            .thenComparing(task -> task.step().id()))
                    .toList();
            for (Task task : tasks) {
                String words = words(task);
                double from = x(task.first()) + 0.3;
                double until = x(task.last().plusDays(1)) - 0.3;
                double width = TextMeasure.width(words, TEXT, isLate(task));
                double mark = task.state().isPresent() ? MARK : 0;
                double textX = from + PAD + mark;
                if (textX + width + PAD > until) { // beside the bar, behind it where there is room
                    textX = until + PAD + mark + width <= right ? until + PAD + mark : from - PAD - width;
                }
                double begin = Math.min(from, textX - mark);
                int line = 0;
                while (line < taken.size() && taken.get(line) > begin) {
                    line++;
                }
                double end = Math.max(until, textX + width) + 1;
                if (line == taken.size()) {
                    taken.add(end);
                } else {
                    taken.set(line, end);
                }
                double y = top + 0.8 + line * LINE;
                bars.add(new DutyBar(
                        task.step(),
                        task.state(),
                        task.standsInFor().isPresent(),
                        task.first(),
                        task.last(),
                        row,
                        Bounds.between(from, y, until, y + BAR),
                        new ChartLabel(words, new Bounds(textX, y + (BAR - TEXT) / 2, width, TEXT))));
            }
            return 1.2 + Math.max(1, taken.size()) * LINE;
        }
    }

    private DutyLayout(DutySource source) {
        this.source = source;
        first = source.tasks().stream()
                .map(Task::first)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        LocalDate last = source.tasks().stream()
                .map(Task::last)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        LocalDate meeting = source.schedule().meetingDay();
        days = (int) ChronoUnit.DAYS.between(first, last.isBefore(meeting) ? meeting : last) + 1;
        names = Math.min(
                WIDEST_NAME,
                2.4
                        + source.people().stream()
                                .mapToDouble(person -> TextMeasure.width(name(person), NAME, true))
                                .max()
                                .orElse(0));
        legend = legend();
    }

    /** Returns the chart. */
    public static DutyChart of(DutySource source) {
        return new DutyLayout(source).chart();
    }

    private static double top() {
        return Sheet.MARGIN + HEAD + Sheet.DAY;
    }

    private DutyChart chart() {
        for (double[] size : Sheet.SIZES) {
            double day = (size[0] - 2 * Sheet.MARGIN - names) / days;
            if (day >= LEAST_DAY) {
                Fit fit = new Fit(day);
                if (fit.bottom() + foot(size[0]) <= size[1]) {
                    return chart(fit, size[0], size[1]);
                }
            }
        }
        Fit fit = new Fit(LEAST_DAY);
        double width = Math.max(fit.right + Sheet.MARGIN, 297);
        return chart(fit, width, Math.max(Math.ceil(fit.bottom() + foot(width)), 210));
    }

    private double foot(double width) {
        double room = width - 2 * Sheet.MARGIN;
        return Sheet.MARGIN + Sheet.FOOT + (legend.rows(room) - 1) * Sheet.LEGEND_ROW;
    }

    private DutyChart chart(Fit fit, double width, double height) {
        List<DutyRow> rows = new ArrayList<>();
        double y = top();
        for (int row = 0; row < source.people().size(); row++) {
            Optional<PersonId> person = source.people().get(row);
            Bounds bounds = Bounds.between(Sheet.MARGIN, y, fit.right, y + fit.rowHeights.get(row));
            rows.add(new DutyRow(person, name(person), bounds, away(person, bounds, fit)));
            y = bounds.bottom();
        }
        Set<LocalDate> off = new LinkedHashSet<>();
        for (int day = 0; day < days; day++) {
            LocalDate date = first.plusDays(day);
            if (!source.calendar().isWorkingDay(date)) {
                off.add(date);
            }
        }
        return DutyChart.builder()
                .processName(source.schedule().processName(source.language()))
                .language(source.language())
                .meetingStart(source.schedule().meetingStart())
                .at(source.at())
                .definitionHash(source.schedule().definitionHash())
                .page(new Bounds(0, 0, width, height))
                .area(Bounds.between(fit.left, top(), fit.right, fit.bottom()))
                .firstDay(first)
                .days(days)
                .daysOff(off)
                .meetingX(fit.x(source.schedule().meetingDay()))
                .nowX(now(fit))
                .rows(rows)
                .bars(fit.bars)
                .build();
    }

    private OptionalDouble now(Fit fit) {
        return source.at()
                .map(at -> x(at.toLocalDateTime(), fit))
                .filter(x -> x >= fit.left && x <= fit.right)
                .map(OptionalDouble::of)
                .orElse(OptionalDouble.empty());
    }

    private double x(LocalDateTime moment, Fit fit) {
        return fit.left
                + fit.day * Duration.between(first.atStartOfDay(), moment).toMinutes() / (24 * 60.0);
    }

    private List<Bounds> away(Optional<PersonId> person, Bounds row, Fit fit) {
        List<Bounds> away = new ArrayList<>();
        for (Absence absence : source.absences()) {
            if (person.filter(absence.person()::equals).isPresent()) {
                ZoneOffset offset = source.schedule().meetingStart().getOffset();
                double from = Math.max(
                        fit.left, x(absence.from().withOffsetSameInstant(offset).toLocalDateTime(), fit));
                double until = Math.min(
                        fit.right,
                        x(absence.until().withOffsetSameInstant(offset).toLocalDateTime(), fit));
                if (from < until) {
                    away.add(Bounds.between(from, row.y(), until, row.bottom()));
                }
            }
        }
        return away;
    }

    private boolean isShown(Absence absence) {
        return source.people().contains(Optional.of(absence.person()))
                && absence.from().toLocalDate().isBefore(first.plusDays(days))
                && !absence.until().toLocalDate().isBefore(first);
    }

    private String name(Optional<PersonId> person) {
        String name = person.map(source.names())
                .orElseGet(() -> WorkflowTexts.TEXTS.text(source.language(), "duty-chart-nobody"));
        return TextMeasure.shorten(name, NAME, WIDEST_NAME - 2.4, true);
    }

    private String words(Task task) {
        String words = task.step().id() + " " + task.step().step().name(source.language());
        String late = isLate(task)
                ? " "
                        + ChartNotes.late(
                                source.language(), task.step(), source.at().orElseThrow())
                : "";
        String standsIn = task.standsInFor()
                .map(owner -> WorkflowTexts.TEXTS.text(
                        source.language(),
                        "duty-chart-for",
                        "owner",
                        source.names().apply(owner)))
                .map(text -> " " + text)
                .orElse("");
        return TextMeasure.shorten(words + late + standsIn, TEXT, WIDEST_WORDS, isLate(task));
    }

    private static boolean isLate(Task task) {
        return task.state().filter(ChartState::late).isPresent();
    }

    private Legend legend() {
        return legend(
                source.language(),
                source.tasks().stream().anyMatch(task -> task.standsInFor().isPresent()),
                source.absences().stream().anyMatch(this::isShown),
                source.at().isPresent());
    }

    /** Returns what is explained below a chart. */
    static Legend legend(Language language, boolean standIns, boolean away, boolean running) {
        List<Sign> signs = new ArrayList<>(List.of(Sign.BAR, Sign.DAY_OFF, Sign.MEETING));
        if (standIns) {
            signs.add(Sign.HATCHED);
        }
        if (away) {
            signs.add(Sign.AWAY);
        }
        if (running) {
            signs.addAll(List.of(Sign.NOW, Sign.DONE, Sign.OPEN, Sign.LATE, Sign.WAITING));
        }
        return Legend.of(language, signs);
    }
}
