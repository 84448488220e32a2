package dev.huiwu.files.topic;

import static dev.huiwu.files.topic.TopicColumns.*;

import dev.huiwu.core.topic.FollowUp;
import dev.huiwu.core.topic.TopicOutcome;
import dev.huiwu.core.topic.TopicState;
import dev.huiwu.files.internal.Column;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a row must tell of a topic in its state (invariant 13): an error where somebody has yet to act on it, a warning where it is history. */
final class StateNeeds {

    private static final Set<TopicState> DECIDED =
            EnumSet.of(TopicState.AWAITING_MINUTES, TopicState.IN_FOLLOW_UP, TopicState.COMPLETED, TopicState.REJECTED);
    private static final Set<TopicState> ISSUED = EnumSet.of(TopicState.IN_FOLLOW_UP, TopicState.COMPLETED);

    private final TopicState state;
    private final Optional<TopicOutcome> outcome;
    private final List<FollowUp> tasks;
    private final TopicCells cells;

    private StateNeeds(TopicState state, Optional<TopicOutcome> outcome, List<FollowUp> tasks, TopicCells cells) {
        this.state = state;
        this.outcome = outcome;
        this.tasks = tasks;
        this.cells = cells;
    }

    static void check(TopicState state, Optional<TopicOutcome> outcome, List<FollowUp> tasks, TopicCells cells) {
        new StateNeeds(state, outcome, tasks, cells).check();
    }

    private void check() {
        checkFits();
        boolean historic = state.isFinal() && tasks.isEmpty();
        if (DECIDED.contains(state) || !tasks.isEmpty()) {
            need(OUTCOME, historic);
        }
        if (ISSUED.contains(state) || !tasks.isEmpty()) {
            need(MINUTES_NUMBER, historic);
        }
        if (state == TopicState.SCHEDULED) {
            need(MEETING, false);
        }
        if (state == TopicState.COMPLETED && tasks.isEmpty()) {
            need(RESULT, false);
            need(COMPLETED, false);
        } else if (state == TopicState.COMPLETED) {
            tasks.stream()
                    .filter(task -> !task.isDone())
                    .map(FollowUp::number)
                    .forEach(task -> cells.error("topic-task-open", COMPLETED, "state", state.label(), "task", task));
        } else if (state == TopicState.IN_FOLLOW_UP && tasks.stream().allMatch(FollowUp::isDone)) {
            cells.error("topic-nothing-to-follow", STATE, "state", state.label());
        }
    }

    /** Reports an outcome after which a topic is not in this state, and tasks where there are none yet. */
    private void checkFits() {
        outcome.filter(decided -> !fits(decided)).ifPresent(decided -> differs(OUTCOME));
        if (!tasks.isEmpty() && !ISSUED.contains(state)) {
            differs(ANSWERABLE);
        }
    }

    /** Says whether a topic may be in its state after the outcome; one put off may come again and be anywhere on its way. */
    private boolean fits(TopicOutcome decided) {
        return switch (decided) {
            case ADOPTED, ADOPTED_IN_PRINCIPLE, NOTED, REFERRED ->
                state == TopicState.AWAITING_MINUTES || ISSUED.contains(state);
            case REJECTED -> state == TopicState.REJECTED;
            case DEFERRED -> !DECIDED.contains(state);
        };
    }

    private void differs(Column column) {
        cells.error(
                "topic-state-differs",
                column,
                "state",
                state.label(),
                "column",
                column.header(),
                "found",
                cells.text(column).orElse(""));
    }

    private void need(Column column, boolean historic) {
        if (cells.text(column).isPresent()) {
            return;
        }
        if (historic) {
            cells.cells().warning("topic-state-lacks", column, "state", state.label(), "column", column.header());
        } else {
            cells.error("topic-state-lacks", column, "state", state.label(), "column", column.header());
        }
    }
}
