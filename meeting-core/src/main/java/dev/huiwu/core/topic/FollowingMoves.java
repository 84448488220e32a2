package dev.huiwu.core.topic;

import static dev.huiwu.core.topic.TopicState.AWAITING_MINUTES;
import static dev.huiwu.core.topic.TopicState.COMPLETED;
import static dev.huiwu.core.topic.TopicState.IN_FOLLOW_UP;

import com.google.common.collect.Streams;
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
                    (issue, topic) -> issue.tasks().isEmpty() ? COMPLETED : IN_FOLLOW_UP,
                    FollowingMoves::issue,
                    (issue, topic, next) -> next.minutesNumber(issue.number())
                            .minutesOn(issue.on())
                            .followUps(tasks(issue))),
            Move.staying(
                    TopicAction.CorrectMinutes.class,
                    Set.of(IN_FOLLOW_UP, COMPLETED),
                    (correct, refusals) -> {
                        refusals.needReason();
                        minutes(correct.number(), correct.on(), refusals);
                    },
                    (correct, topic, next) ->
                            next.minutesNumber(correct.number()).minutesOn(correct.on())),
            Move.to(
                    IN_FOLLOW_UP,
                    TopicAction.AddTask.class,
                    Set.of(IN_FOLLOW_UP, COMPLETED),
                    (add, refusals) -> {
                        refusals.needReason();
                        needIssued(refusals);
                        whole(add.added(), refusals.topic().followUps().size() + 1, refusals);
                    },
                    (add, topic, next) ->
                            next.addFollowUp(task(topic.followUps().size() + 1, add.added()))),
            Move.staying(
                    TopicAction.ChangeTask.class,
                    Set.of(IN_FOLLOW_UP),
                    (change, refusals) -> {
                        refusals.needReason();
                        open(change.task(), refusals);
                        numbered(change.task(), refusals.topic())
                                .ifPresent(before -> change(before, change.as(), refusals));
                    },
                    (change, topic, next) -> next.followUps(with(
                            topic,
                            change.task(),
                            before -> task(change.task(), merged(before, change.as())).toBuilder()
                                    .progress(before.progress())
                                    .reopenings(before.reopenings())
                                    .build()))),
            new Move<>(
                    TopicAction.ReopenTask.class,
                    Set.of(IN_FOLLOW_UP, COMPLETED),
                    (reopen, topic) -> IN_FOLLOW_UP,
                    (reopen, refusals) -> {
                        refusals.needReason();
                        done(reopen.task(), refusals);
                    },
                    (reopen, event, topic, next) ->
                            next.followUps(with(topic, reopen.task(), task -> reopened(task, event)))),
            Move.staying(
                    TopicAction.ReportProgress.class,
                    Set.of(IN_FOLLOW_UP),
                    (report, refusals) -> {
                        open(report.task(), refusals);
                        refusals.need("topic-progress-missing", report.note());
                        refusals.needDay(report.on(), decided(refusals.topic()));
                    },
                    (report, topic, next) -> next.followUps(with(
                            topic,
                            report.task(),
                            task -> task.toBuilder()
                                    .addProgress(new Progress(Optional.of(report.on()), report.note()))
                                    .build()))),
            Move.staying(
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
                    (report, topic) ->
                            topic.followUps().stream().allMatch(task -> task.isDone() || task.number() == report.task())
                                    ? COMPLETED
                                    : IN_FOLLOW_UP,
                    (report, refusals) -> {
                        open(report.task(), refusals);
                        refusals.need("topic-result-missing", report.result());
                        refusals.needDay(report.on(), opened(report.task(), refusals.topic()));
                    },
                    (report, topic, next) -> next.followUps(with(
                            topic,
                            report.task(),
                            task -> task.toBuilder()
                                    .completedOn(report.on())
                                    .result(report.result())
                                    .build()))));

    private FollowingMoves() {}

    private static void issue(TopicAction.IssueMinutes issue, Refusals refusals) {
        minutes(issue.number(), issue.on(), refusals);
        if (issue.tasks().isEmpty()) {
            refusals.needReason();
        }
        for (int i = 0; i < issue.tasks().size(); i++) {
            whole(issue.tasks().get(i), i + 1, refusals);
        }
    }

    private static void minutes(String number, LocalDate on, Refusals refusals) {
        refusals.need("topic-minutes-number-missing", number);
        refusals.needDay(on, decided(refusals.topic()));
    }

    /** Refuses tasks of a topic, taken over from an old register, of which it is not known which meeting decided them (invariant 13). */
    private static void needIssued(Refusals refusals) {
        if (refusals.topic().decision().isEmpty()) {
            refusals.refuse("topic-not-considered");
        }
        refusals.need(
                "topic-minutes-number-missing", refusals.topic().minutesNumber().orElse(""));
    }

    private static LocalDate decided(Topic topic) {
        return topic.decision().map(Decision::on).orElse(topic.submission().receivedOn());
    }

    /** Refuses a task without the unit that answers for it or without a deadline (R26). */
    private static void whole(DecidedTask task, int number, Refusals refusals) {
        LocalDate decided = decided(refusals.topic());
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

    private static List<FollowUp> tasks(TopicAction.IssueMinutes issue) {
        List<FollowUp> tasks = new ArrayList<>();
        issue.tasks().forEach(task -> tasks.add(task(tasks.size() + 1, task)));
        return tasks;
    }

    private static FollowUp task(int number, DecidedTask task) {
        return FollowUp.of(
                number, task.unit().orElseThrow(), task.text(), task.deadline().orElseThrow());
    }

    private static void change(FollowUp before, DecidedTask as, Refusals refusals) {
        DecidedTask after = merged(before, as);
        if (after.equals(merged(before, new DecidedTask(Optional.empty(), "", Optional.empty())))) {
            refusals.refuse("topic-task-unchanged", "task", before.number());
        }
        whole(after, before.number(), refusals);
    }

    /** Returns a task as it is said anew: what is not said is as before. */
    private static DecidedTask merged(FollowUp before, DecidedTask as) {
        return new DecidedTask(
                as.unit().or(() -> Optional.of(before.unit())),
                TopicText.isBlank(as.text()) ? before.task() : as.text(),
                as.deadline().or(() -> Optional.of(before.deadline())));
    }

    private static FollowUp reopened(FollowUp task, TopicEvent event) {
        return task.toBuilder()
                .addReopening(new Reopening(
                        event.at().toLocalDate(),
                        event.reason(),
                        task.completedOn().orElseThrow(),
                        task.result().orElseThrow()))
                .completedOn(Optional.empty())
                .result(Optional.empty())
                .build();
    }

    /** Returns the day from which on a task can be done: on which it was decided, or last opened again. */
    private static LocalDate opened(int number, Topic topic) {
        return numbered(number, topic)
                .flatMap(task -> Streams.findLast(task.reopenings().stream()))
                .map(Reopening::on)
                .orElseGet(() -> decided(topic));
    }

    private static void open(int number, Refusals refusals) {
        numbered(number, refusals)
                .flatMap(FollowUp::completedOn)
                .ifPresent(day -> refusals.refuse("topic-task-done", "task", number, "day", day));
    }

    private static void done(int number, Refusals refusals) {
        if (numbered(number, refusals).filter(task -> !task.isDone()).isPresent()) {
            refusals.refuse("topic-task-open", "task", number);
        }
    }

    private static Optional<FollowUp> numbered(int number, Refusals refusals) {
        Optional<FollowUp> task = numbered(number, refusals.topic());
        if (task.isEmpty()) {
            refusals.refuse(
                    "topic-task-unknown",
                    "task",
                    number,
                    "tasks",
                    refusals.topic().followUps().size());
        }
        return task;
    }

    private static Optional<FollowUp> numbered(int number, Topic topic) {
        return topic.followUps().stream()
                .filter(task -> task.number() == number)
                .findFirst();
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

    private static List<FollowUp> with(Topic topic, int number, UnaryOperator<FollowUp> change) {
        return topic.followUps().stream()
                .map(task -> task.number() == number ? change.apply(task) : task)
                .toList();
    }
}
