package dev.huiwu.files.process;

import static java.util.stream.Collectors.joining;

import dev.huiwu.files.internal.TableWriter;
import dev.huiwu.workflow.definition.Anchor;
import dev.huiwu.workflow.definition.Authority;
import dev.huiwu.workflow.definition.Deadline;
import dev.huiwu.workflow.definition.Phase;
import dev.huiwu.workflow.definition.ProcessDefinition;
import dev.huiwu.workflow.definition.ProcessStep;
import dev.huiwu.workflow.definition.Role;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Writes the steps of a process as the table that {@link ProcessReader} reads, with every column.
 *
 * <p>Labels of roles and phases that are not standard, an office's own authorities, and stand-ins named by role are told by their
 * words alone; whoever must keep them keeps the JSON. Thread-safe.
 */
public final class ProcessWriter {

    private static final List<String> HEADER = List.of(
            "id",
            "phase",
            "name_zh",
            "name_en",
            "owner_role",
            "predecessors",
            "offset_working_days",
            "time",
            "anchor",
            "sets_anchor",
            "join",
            "outcomes",
            "conditions",
            "duration",
            "minimum_duration",
            "drop",
            "reminders",
            "requirement",
            "work_standard",
            "deliverable",
            "place",
            "approval",
            "countersign",
            "stand_in");

    private ProcessWriter() {}

    /** Returns the definition as a file, its steps in their order. */
    public static byte[] write(ProcessDefinition definition) {
        TableWriter table = new TableWriter(HEADER);
        definition.steps().forEach(step -> table.row(cells(definition, step)));
        return table.bytes();
    }

    private static List<String> cells(ProcessDefinition definition, ProcessStep step) {
        Deadline deadline = step.deadline().orElseThrow();
        return List.of(
                step.id().value(),
                step.phase().map(Phase::code).orElse(""),
                step.zh(),
                step.en(),
                step.owner().map(Role::code).orElse(""),
                StepCells.predecessors(step),
                Integer.toString(deadline.workingDays()),
                deadline.time()
                        .map(LocalTime::toString)
                        .or(() -> deadline.ahead().map(length -> "before " + StepCells.length(length)))
                        .orElse(""),
                deadline.anchor().equals(Anchor.MEETING)
                        ? ""
                        : deadline.anchor().code(),
                definition.anchors().entrySet().stream()
                        .filter(anchor -> anchor.getValue().equals(step.id()))
                        .map(Map.Entry::getKey)
                        .map(Anchor::code)
                        .findFirst()
                        .orElse(""),
                step.predecessors().size() > 1 ? step.join().code() : "",
                StepCells.outcomes(step),
                StepCells.conditions(step),
                step.duration().map(StepCells::length).orElse(""),
                step.minimumDuration().map(StepCells::length).orElse(""),
                step.drop()
                        .map(rule -> rule.agreement() + ": " + rule.instead())
                        .orElse(""),
                StepCells.reminders(step),
                step.requirement().orElse(""),
                join(step.standards(), "; "),
                join(step.deliverables(), ", "),
                step.place().orElse(""),
                step.approval().map(Authority::code).orElse(""),
                step.countersign().map(StepCells::countersign).orElse(""),
                join(step.standIns(), "; "));
    }

    private static String join(Collection<?> parts, String between) {
        return parts.stream().map(Object::toString).collect(joining(between));
    }
}
