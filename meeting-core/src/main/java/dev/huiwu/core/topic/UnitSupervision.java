package dev.huiwu.core.topic;

import com.google.common.collect.ImmutableList;
import dev.huiwu.core.unit.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/**
 * What one unit has to carry out, and how it stands on a day.
 *
 * @param unit the unit
 * @param on the day
 * @param tasks all its tasks, by deadline, then by topic and number
 */
public record UnitSupervision(UnitId unit, LocalDate on, List<SupervisedTask> tasks) {

    /** Keeps a copy. */
    public UnitSupervision {
        tasks = ImmutableList.copyOf(tasks);
    }

    /** Returns how many were done by the day. */
    public int done() {
        return count(task -> task.isDone(on));
    }

    /** Returns how many of those done were done after their deadline. */
    public int doneLate() {
        return count(task -> task.isDone(on)
                && task.completedOn().filter(task.deadline()::isBefore).isPresent());
    }

    /** Returns how many were not done by the day, overdue ones among them. */
    public int open() {
        return tasks.size() - done();
    }

    /** Returns how many should have been done before the day and are not. */
    public int overdue() {
        return overdueTasks().size();
    }

    /** Returns those that should have been done before the day and are not. */
    public List<SupervisedTask> overdueTasks() {
        return tasks.stream().filter(task -> task.task().isOverdue(on)).toList();
    }

    private int count(Predicate<FollowUp> wanted) {
        return (int) tasks.stream().map(SupervisedTask::task).filter(wanted).count();
    }
}
