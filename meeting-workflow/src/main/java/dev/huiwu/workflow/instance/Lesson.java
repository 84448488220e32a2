package dev.huiwu.workflow.instance;

import com.google.common.collect.ImmutableList;
import dev.huiwu.workflow.definition.ProcessDefinition;
import dev.huiwu.workflow.definition.ProcessStep;
import dev.huiwu.workflow.definition.StepId;
import dev.huiwu.workflow.definition.WorkStandard;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What incidents teach about a step: a standard that would have prevented them (R37). People decide whether the next version has
 * it.
 *
 * @param step the step
 * @param standard the standard proposed; empty where nobody has proposed one yet
 * @param incidents what happened, in the order it was recorded, at least one
 */
public record Lesson(StepId step, Optional<WorkStandard> standard, List<Incident> incidents) {

    /** Keeps a copy. */
    public Lesson {
        incidents = ImmutableList.copyOf(incidents);
    }

    /**
     * Returns what incidents, of one meeting or many, propose for a definition: one lesson a step and standard, in the order of
     * the definition; without a standard where the incident proposes none, or one the step has already.
     */
    public static List<Lesson> of(ProcessDefinition definition, Collection<Incident> incidents) {
        List<Lesson> lessons = new ArrayList<>();
        for (ProcessStep step : definition.steps()) {
            Map<Optional<WorkStandard>, List<Incident>> byStandard = new LinkedHashMap<>();
            incidents.stream()
                    .filter(incident -> incident.step().equals(step.id()))
                    .forEach(incident -> byStandard
                            .computeIfAbsent(proposed(incident, step), standard -> new ArrayList<>())
                            .add(incident));
            byStandard.forEach((standard, taught) -> lessons.add(new Lesson(step.id(), standard, taught)));
        }
        return lessons;
    }

    /** Returns the next version of the definition, with the standards of the lessons that were accepted. */
    public static ProcessDefinition nextVersion(ProcessDefinition definition, Collection<Lesson> accepted) {
        return definition.toBuilder()
                .version(definition.version() + 1)
                .steps(definition.steps().stream()
                        .map(step -> taught(step, accepted))
                        .toList())
                .build();
    }

    private static ProcessStep taught(ProcessStep step, Collection<Lesson> accepted) {
        Set<WorkStandard> standards = new LinkedHashSet<>(step.standards());
        accepted.stream()
                .filter(lesson -> lesson.step().equals(step.id()))
                .forEach(lesson -> lesson.standard().ifPresent(standards::add));
        return step.toBuilder().standards(standards).build();
    }

    private static Optional<WorkStandard> proposed(Incident incident, ProcessStep step) {
        return Optional.of(incident.proposal())
                .filter(text -> !text.isBlank())
                .map(WorkStandard::new)
                .filter(standard -> !step.standards().contains(standard));
    }
}
