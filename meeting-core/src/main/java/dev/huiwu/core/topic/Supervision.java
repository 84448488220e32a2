package dev.huiwu.core.topic;

import com.google.common.collect.ImmutableList;
import dev.huiwu.core.calendar.WorkCalendar;
import dev.huiwu.core.unit.UnitId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How decisions are carried out, by unit, on a day (督办情况). What is overdue is computed from the day, never kept (invariant 13).
 *
 * <p>Each takes time in proportion to the topics and their tasks.
 *
 * @param on the day
 * @param units every unit that has or had something to carry out, those with most overdue first, then by id
 */
public record Supervision(LocalDate on, List<UnitSupervision> units) {

    private static final Comparator<SupervisedTask> BY_DEADLINE = Comparator.comparing(
                    (SupervisedTask one) -> one.task().deadline())
            .thenComparing(one -> one.topic().id())
            .thenComparing(one -> one.task().number());

    /** Keeps a copy. */
    public Supervision {
        units = ImmutableList.copyOf(units);
    }

    /** Returns the report on topics, of whatever state, as it is on a day; what was decided later is not in it. */
    public static Supervision of(Collection<Topic> topics, LocalDate on) {
        Map<UnitId, List<SupervisedTask>> tasks = new TreeMap<>();
        tasks(topics).stream()
                .filter(task -> task.topic()
                        .decision()
                        .filter(decision -> decision.on().isAfter(on))
                        .isEmpty())
                .forEach(task -> tasks.computeIfAbsent(task.task().unit(), first -> new ArrayList<>())
                        .add(task));
        List<UnitSupervision> units = new ArrayList<>();
        tasks.forEach((unit, its) -> units.add(new UnitSupervision(unit, on, its)));
        units.sort(Comparator.comparingInt(UnitSupervision::overdue).reversed().thenComparing(UnitSupervision::unit));
        return new Supervision(on, units);
    }

    /**
     * Returns the tasks to remind units of: those not done that are overdue or due within some working days after the day, by deadline.
     *
     * @param workingDays how many, 0 for what is due on the day itself
     * @throws dev.huiwu.core.calendar.CalendarYearMissingException if the calendar has no data for the days ahead
     */
    public static List<SupervisedTask> reminders(
            Collection<Topic> topics, LocalDate on, int workingDays, WorkCalendar calendar) {
        LocalDate last = workingDays == 0 ? on : calendar.shift(on, workingDays);
        return tasks(topics).stream()
                .filter(one -> one.topic().state() == TopicState.IN_FOLLOW_UP)
                .filter(one -> !one.task().isDone(on) && !one.task().deadline().isAfter(last))
                .toList();
    }

    private static List<SupervisedTask> tasks(Collection<Topic> topics) {
        return topics.stream()
                .flatMap(topic -> topic.followUps().stream().map(task -> new SupervisedTask(topic, task)))
                .sorted(BY_DEADLINE)
                .toList();
    }
}
