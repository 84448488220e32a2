package dev.huiwu.workflow.chart.internal;

import dev.huiwu.core.Language;
import dev.huiwu.workflow.chart.ChartState;
import dev.huiwu.workflow.chart.internal.ChartSource.Placed;
import dev.huiwu.workflow.definition.Anchor;
import dev.huiwu.workflow.definition.Deadline;
import dev.huiwu.workflow.definition.Fact;
import dev.huiwu.workflow.definition.ProcessStep;
import dev.huiwu.workflow.internal.WorkflowTexts;
import dev.huiwu.workflow.schedule.ScheduledStep;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is said of a step below its name. */
final class ChartNotes {

    /** Between the two names where somebody stands in. */
    static final String FOR = "→";

    private static final Set<Fact> FACTS = Set.of(Fact.CLASSIFIED, Fact.HALL, Fact.BRANCH_SITES, Fact.LODGING);
    private static final Set<Anchor> ANCHORS = Set.of(Anchor.MEETING, Anchor.NOTICE, Anchor.MINUTES);

    private final Language language;
    private final Optional<OffsetDateTime> at;

    ChartNotes(Language language, Optional<OffsetDateTime> at) {
        this.language = language;
        this.at = at;
    }

    /**
     * Returns the notes of a step.
     *
     * @param moved whether it does not stand on its own day
     */
    List<String> of(Placed placed, boolean moved) {
        List<String> notes = new ArrayList<>();
        if (placed.dates().isEmpty() && !placed.step().conditions().isEmpty()) {
            notes.add(condition(placed.step()));
        }
        if (moved) {
            notes.add(text("chart-due", "due", ownDay(placed)));
        }
        placed.state().ifPresent(state -> states(placed, state, notes));
        return notes;
    }

    private void states(Placed placed, ChartState state, List<String> notes) {
        if (state.late()) {
            notes.add(late(language, placed.dates().orElseThrow(), at.orElseThrow()));
        }
        state.outcome().flatMap(placed.step()::outcome).ifPresent(outcome -> notes.add(outcome.label(language)));
        if (state.isPassed()) {
            notes.add(text("chart-state-" + state.status().code()));
        }
        state.standIn().ifPresent(standIn -> notes.add(standIn.owner() + FOR + standIn.acting()));
    }

    /** Returns by how many days a step is late. */
    static String late(Language language, ScheduledStep step, OffsetDateTime at) {
        long days = ChronoUnit.DAYS.between(step.due(), at.toLocalDate());
        return days < 1
                ? WorkflowTexts.TEXTS.text(language, "chart-late")
                : WorkflowTexts.TEXTS.text(language, "chart-late-days", "days", days);
    }

    /** Returns what is said in the head of a step: the day it was done, else the time of day it is due. */
    static String time(Optional<ChartState> state, String due) {
        return state.flatMap(ChartState::doneAt)
                .map(done -> monthDay(done.toLocalDate()))
                .orElse(due);
    }

    private String condition(ProcessStep step) {
        return text(
                "chart-if",
                "facts",
                step.conditions().stream()
                        .map(condition -> condition.holds()
                                ? fact(condition.fact())
                                : text("chart-not", "fact", fact(condition.fact())))
                        .collect(Collectors.joining(language.choose("、", ", "))));
    }

    private String fact(Fact fact) {
        return FACTS.contains(fact) ? text("fact-" + fact) : fact.code();
    }

    private String ownDay(Placed placed) {
        return placed.dates()
                .map(dates -> monthDay(dates.due()))
                .orElseGet(() -> day(language, placed.step().deadline().orElseThrow()));
    }

    /** Returns the working days of a deadline, with its anchor where that is not the meeting. */
    private static String day(Language language, Deadline deadline) {
        String days = days(deadline.workingDays());
        return deadline.anchor().equals(Anchor.MEETING) ? days : anchor(language, deadline.anchor()) + " " + days;
    }

    /** Returns the name of an anchor; its code where it is not one of the usual. */
    static String anchor(Language language, Anchor anchor) {
        return ANCHORS.contains(anchor) ? WorkflowTexts.TEXTS.text(language, "anchor-" + anchor) : anchor.code();
    }

    /** Returns working days with their sign: {@code +2}, {@code −3}. */
    static String days(int workingDays) {
        return (workingDays > 0 ? "+" : workingDays < 0 ? "−" : "") + Math.abs(workingDays);
    }

    /** Returns month and day of a date. */
    static String monthDay(LocalDate day) {
        return day.toString().substring(5); // of the four-digit years of a calendar
    }

    /** Returns month, day, hour and minute. */
    static String moment(LocalDateTime moment) {
        LocalTime time = moment.toLocalTime().truncatedTo(ChronoUnit.MINUTES);
        return monthDay(moment.toLocalDate()) + " " + time;
    }

    private String text(String code, Object... arguments) {
        return WorkflowTexts.TEXTS.text(language, code, arguments);
    }
}
