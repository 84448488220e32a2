package dev.huiwu.files.topic;

import static dev.huiwu.files.topic.TopicColumns.*;

import dev.huiwu.core.topic.FollowUp;
import dev.huiwu.core.topic.Topic;
import dev.huiwu.core.topic.TopicState;
import dev.huiwu.files.internal.Column;
import java.util.EnumSet;
import java.util.Set;

/** What a row must tell of a topic in its state (invariant 13): an error where somebody has yet to act on it, a warning where it is history. */
final class StateNeeds {

    private static final Set<TopicState> DECIDED =
            EnumSet.of(TopicState.AWAITING_MINUTES, TopicState.IN_FOLLOW_UP, TopicState.COMPLETED, TopicState.REJECTED);
    private static final Set<TopicState> ISSUED = EnumSet.of(TopicState.IN_FOLLOW_UP, TopicState.COMPLETED);

    private StateNeeds() {}

    static void check(Topic topic, TopicCells cells) {
        TopicState state = topic.state();
        if (DECIDED.contains(state) && topic.decision().isEmpty()) {
            lacks(state, OUTCOME, cells);
        }
        if (ISSUED.contains(state) && topic.minutesNumber().isEmpty()) {
            lacks(state, MINUTES_NUMBER, cells);
        }
        if (state == TopicState.COMPLETED && topic.followUps().isEmpty()) {
            lacks(state, COMPLETED, cells);
        }
        if (state == TopicState.COMPLETED) {
            topic.followUps().stream()
                    .filter(task -> !task.isDone())
                    .map(FollowUp::number)
                    .forEach(task -> cells.error("topic-task-open", COMPLETED, "state", state.label(), "task", task));
        }
    }

    private static void lacks(TopicState state, Column column, TopicCells cells) {
        if (state.isFinal()) {
            cells.cells().warning("topic-state-lacks", column, "state", state.label(), "column", column.header());
        } else {
            cells.error("topic-state-lacks", column, "state", state.label(), "column", column.header());
        }
    }
}
