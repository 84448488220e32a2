package dev.huiwu.files.process;

import static java.util.stream.Collectors.joining;

import dev.huiwu.core.Language;
import dev.huiwu.files.internal.TableWriter;
import dev.huiwu.workflow.definition.ProcessStep;
import dev.huiwu.workflow.schedule.Schedule;
import dev.huiwu.workflow.schedule.ScheduledStep;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;

/** Writes a schedule as a table, {@code schedule.csv}: one row a step, the step id first. */
public final class ScheduleWriter {

    private static final List<String> ZH =
            List.of("环节编号", "阶段", "环节", "责任岗位", "替岗", "前置环节", "工作日", "截止日期", "时刻", "工作标准", "成果");
    private static final List<String> EN = List.of(
            "id", "phase", "step", "owner", "standIn", "after", "day", "due", "time", "standard", "deliverable");

    private ScheduleWriter() {}

    /** Returns the schedule as a file, in the order of the days due. */
    public static byte[] write(Schedule schedule, Language language) {
        TableWriter table = new TableWriter(language.choose(ZH, EN));
        schedule.steps().forEach(step -> table.row(cells(step, language)));
        return table.bytes();
    }

    private static List<String> cells(ScheduledStep scheduled, Language language) {
        ProcessStep step = scheduled.step();
        return List.of(
                step.id().value(),
                step.phase().map(phase -> phase.label(language)).orElse(""),
                step.name(language),
                scheduled.owner().label(language),
                join(step.standIns(), "; "),
                join(step.predecessors(), " "),
                Integer.toString(scheduled.deadline().workingDays()),
                scheduled.due().toString(),
                scheduled.time().map(LocalTime::toString).orElse(""),
                join(step.standards(), "; "),
                join(step.deliverables(), "; "));
    }

    private static String join(Collection<?> parts, String between) {
        return parts.stream().map(Object::toString).collect(joining(between));
    }
}
