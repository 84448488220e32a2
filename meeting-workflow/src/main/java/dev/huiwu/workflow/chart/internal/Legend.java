package dev.huiwu.workflow.chart.internal;

import dev.huiwu.core.Language;
import dev.huiwu.core.drawing.TextMeasure;
import dev.huiwu.workflow.chart.ChartState;
import dev.huiwu.workflow.definition.JoinRule;
import dev.huiwu.workflow.definition.ProcessStep;
import dev.huiwu.workflow.instance.StepStatus;
import dev.huiwu.workflow.internal.WorkflowTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What is explained below a chart: only what is on it. */
record Legend(List<Entry> entries) {

    static final double NOTE = 2.2;

    private static final double BETWEEN = 8;

    /** A sign and what it means. */
    enum Sign {
        ARROW("chart-legend-arrow", 9.5),
        HOP("chart-legend-hop", 9.5),
        MEETING("chart-legend-meeting", 1.5),
        DAYS("chart-legend-days", 0),
        DEFINITION_DAYS("chart-legend-definition-days", 0),
        GATE("chart-legend-gate", 5.5),
        BACK("chart-legend-back", 9.5),
        END("chart-legend-end", 4),
        JOIN_ALL("chart-legend-join-all", 4.5),
        JOIN_ANY("chart-legend-join-any", 4.5),
        CONDITION("chart-legend-condition", 7),
        NOW("chart-legend-now", 1.5),
        DONE("chart-legend-done", 7),
        OPEN("chart-legend-open", 7),
        LATE("chart-legend-late", 7),
        WAITING("chart-legend-waiting", 7),
        PASSED("chart-legend-passed", 7),
        STAND_IN("chart-legend-stand-in", 0),
        BAR("duty-chart-legend-bar", 7),
        DAY_OFF("duty-chart-legend-day-off", 7),
        HATCHED("duty-chart-legend-hatched", 7),
        AWAY("duty-chart-legend-away", 7);

        final String code;
        /** From where the sign begins to where its words do. */
        final double width;

        Sign(String code, double width) {
            this.code = code;
            this.width = width;
        }
    }

    /**
     * A sign with its words.
     *
     * @param width what both take, with the space to the next
     */
    record Entry(Sign sign, String text, double width) {}

    /** Returns the legend of a chart with these steps and states. */
    static Legend of(Language language, List<ProcessStep> steps, List<ChartState> states, boolean back, boolean dated) {
        List<Sign> signs = new ArrayList<>(List.of(Sign.ARROW, Sign.HOP, Sign.MEETING));
        signs.add(dated ? Sign.DAYS : Sign.DEFINITION_DAYS);
        addIf(signs, Sign.GATE, steps, step -> !step.outcomes().isEmpty());
        if (back) {
            signs.add(Sign.BACK);
        }
        addIf(signs, Sign.END, steps, step -> step.outcomes().stream().anyMatch(outcome -> outcome.ends()));
        addIf(signs, Sign.JOIN_ALL, steps, step -> joins(step, JoinRule.ALL));
        addIf(signs, Sign.JOIN_ANY, steps, step -> joins(step, JoinRule.ANY));
        if (!dated) {
            addIf(signs, Sign.CONDITION, steps, step -> !step.conditions().isEmpty());
        }
        if (!states.isEmpty()) {
            signs.add(Sign.NOW);
            addIf(signs, Sign.DONE, states, state -> state.status() == StepStatus.DONE);
            addIf(signs, Sign.OPEN, states, state -> state.status() == StepStatus.OPEN);
            addIf(signs, Sign.LATE, states, ChartState::late);
            addIf(signs, Sign.WAITING, states, state -> state.status() == StepStatus.WAITING);
            addIf(signs, Sign.PASSED, states, ChartState::isPassed);
            addIf(signs, Sign.STAND_IN, states, state -> state.standIn().isPresent());
        }
        return of(language, signs);
    }

    /** Returns the legend of these signs. */
    static Legend of(Language language, List<Sign> signs) {
        return new Legend(signs.stream().map(sign -> entry(language, sign)).toList());
    }

    private static boolean joins(ProcessStep step, JoinRule rule) {
        return step.join() == rule && step.predecessors().size() > 1;
    }

    private static <T> void addIf(List<Sign> signs, Sign sign, List<T> things, Predicate<T> shows) {
        if (things.stream().anyMatch(shows)) {
            signs.add(sign);
        }
    }

    private static Entry entry(Language language, Sign sign) {
        String text = WorkflowTexts.TEXTS.text(language, sign.code);
        return new Entry(sign, text, sign.width + TextMeasure.width(text, NOTE) + BETWEEN);
    }

    /** Returns in which row each entry stands where there is so much room. */
    List<Integer> rowsOf(double room) {
        List<Integer> rows = new ArrayList<>();
        double x = 0;
        int row = 0;
        for (Entry entry : entries) {
            if (x > 0 && x + entry.width() - BETWEEN > room) {
                row++;
                x = 0;
            }
            rows.add(row);
            x += entry.width();
        }
        return rows;
    }

    int rows(double room) {
        List<Integer> rows = rowsOf(room);
        return rows.get(rows.size() - 1) + 1;
    }
}
