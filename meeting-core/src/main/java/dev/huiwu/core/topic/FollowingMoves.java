package dev.huiwu.core.topic;

import static dev.huiwu.core.topic.TopicState.AWAITING_MINUTES;
import static dev.huiwu.core.topic.TopicState.COMPLETED;
import static dev.huiwu.core.topic.TopicState.IN_FOLLOW_UP;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The life cycle of a topic once it is decided: minutes, and what has to be carried out. */
final class FollowingMoves {

    static final List<Move<?>> ALL = List.of(
            new Move<>(
                    TopicAction.IssueMinutes.class,
                    Set.of(AWAITING_MINUTES),
                    FollowingMoves::issue,
                    (issue, topic, next) -> next.minutesNumber(issue.number())
                            .followUps(tasks(issue))
                            .state(issue.tasks().isEmpty() ? COMPLETED : IN_FOLLOW_UP)),
            new Move<>(
                    TopicAction.ReportProgress.class,
                    Set.of(IN_FOLLOW_UP),
                    (report, refusals) -> {
                        open(report.task(), refusals);
                        refusals.need("topic-progress-missing", report.note());
                        refusals.needDay(report.on());
                    },
                    (report, topic, next) -> next.followUps(with(
                            topic,
                            report.task(),
                            task -> task.toBuilder()
                                    .addProgress(new Progress(Optional.of(report.on()), report.note()))
                                    .build()))),
            new Move<>(
                    TopicAction.ExtendDeadline.class,
                    Set.of(IN_FOLLOW_UP),
                    FollowingMoves::extend,
                    (extend, topic, next) -> next.followUps(with(
                            topic,
                            extend.task(),
                            task -> task.toBuilder().deadline(extend.deadline()).build()))),
            new Move<>(
                    TopicAction.ReportResult.class,
                    Set.of(IN_FOLLOW_UP),
                    (report, refusals) -> {
                        open(report.task(), refusals);
                        refusals.need("topic-result-missing", report.result());
                        refusals.needDay(report.on());
                    },
                    FollowingMoves::reported));

    private FollowingMoves() {}

    private static void issue(TopicAction.IssueMinutes issue, Refusals refusals) {
        refusals.need("topic-minutes-number-missing", issue.number());
        LocalDate decided = refusals.topic()
                .decision()
                .map(Decision::on)
                .orElse(refusals.topic().submission().receivedOn());
        refusals.needDay(issue.on(), decided);
        for (int i = 0; i < issue.tasks().size(); i++) {
            DecidedTask task = issue.tasks().get(i);
            int number = i + 1;
            if (task.unit().isEmpty()) {
                refusals.refuse("topic-task-without-unit", "task", number);
            }
            if (task.deadline().isEmpty()) {
                refusals.refuse("topic-task-without-deadline", "task", number);
            }
            task.deadline()
                    .filter(deadline -> deadline.isBefore(decided))
                    .ifPresent(deadline -> refusals.refuse(
                            "topic-task-deadline-early", "task", number, "deadline", deadline, "decided", decided));
        }
    }

    private static List<FollowUp> tasks(TopicAction.IssueMinutes issue) {
        List<FollowUp> tasks = new ArrayList<>();
        for (DecidedTask task : issue.tasks()) {
            tasks.add(FollowUp.of(
                    tasks.size() + 1,
                    task.unit().orElseThrow(),
                    task.text(),
                    task.deadline().orElseThrow()));
        }
        return tasks;
    }

    private static void open(int number, Refusals refusals) {
        List<FollowUp> tasks = refusals.topic().followUps();
        if (number < 1 || number > tasks.size()) {
            refusals.refuse("topic-task-unknown", "task", number, "tasks", tasks.size());
        } else if (tasks.get(number - 1).isDone()) {
            refusals.refuse(
                    "topic-task-done",
                    "task",
                    number,
                    "day",
                    tasks.get(number - 1).completedOn().orElseThrow());
        }
    }

    private static void extend(TopicAction.ExtendDeadline extend, Refusals refusals) {
        refusals.needReason();
        open(extend.task(), refusals);
        refusals.topic().followUps().stream()
                .filter(task -> task.number() == extend.task())
                .filter(task -> !extend.deadline().isAfter(task.deadline()))
                .findFirst()
                .ifPresent(task -> refusals.refuse(
                        "topic-deadline-no-later",
                        "task",
                        extend.task(),
                        "deadline",
                        extend.deadline(),
                        "now",
                        task.deadline()));
    }

    private static Topic.Builder reported(TopicAction.ReportResult report, Topic topic, Topic.Builder next) {
        List<FollowUp> tasks = with(
                topic,
                report.task(),
                task -> task.toBuilder()
                        .completedOn(report.on())
                        .result(report.result())
                        .build());
        boolean all = tasks.stream().allMatch(FollowUp::isDone);
        return next.followUps(tasks).state(all ? COMPLETED : IN_FOLLOW_UP);
    }

    private static List<FollowUp> with(Topic topic, int number, UnaryOperator<FollowUp> change) {
        return topic.followUps().stream()
                .map(task -> task.number() == number ? change.apply(task) : task)
                .toList();
    }
}
