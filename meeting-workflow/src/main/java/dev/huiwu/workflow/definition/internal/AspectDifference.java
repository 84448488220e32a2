package dev.huiwu.workflow.definition.internal;

import com.google.common.collect.ImmutableMap;
import dev.huiwu.workflow.definition.DefinitionDifference;
import dev.huiwu.workflow.definition.ProcessDefinition;
import dev.huiwu.workflow.definition.ProcessStep;
import dev.huiwu.workflow.definition.StepAspect;
import dev.huiwu.workflow.definition.StepId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Compares steps aspect by aspect. */
public final class AspectDifference {

    /** What each aspect is; the order of predecessors and conditions says nothing, that of all else does. */
    private static final ImmutableMap<StepAspect, Function<ProcessStep, Object>> ASPECTS =
            ImmutableMap.<StepAspect, Function<ProcessStep, Object>>builder()
                    .put(StepAspect.ID, ProcessStep::id)
                    .put(StepAspect.NAME, step -> List.of(step.zh(), step.en()))
                    .put(StepAspect.PHASE, ProcessStep::phase)
                    .put(StepAspect.OWNER, ProcessStep::owner)
                    .put(
                            StepAspect.PREDECESSORS,
                            step -> List.of(Set.copyOf(step.predecessors()), Set.copyOf(step.onOutcomes())))
                    .put(StepAspect.JOIN, ProcessStep::join)
                    .put(StepAspect.OUTCOMES, step -> List.of(step.outcomes(), step.defaultOutcome()))
                    .put(StepAspect.CONDITIONS, step -> Set.copyOf(step.conditions()))
                    .put(StepAspect.DEADLINE, ProcessStep::deadline)
                    .put(StepAspect.DURATION, step -> List.of(step.duration(), step.minimumDuration()))
                    .put(StepAspect.DROP, ProcessStep::drop)
                    .put(StepAspect.REMINDERS, ProcessStep::reminders)
                    .put(StepAspect.REQUIREMENT, ProcessStep::requirement)
                    .put(StepAspect.STANDARDS, ProcessStep::standards)
                    .put(StepAspect.DELIVERABLES, ProcessStep::deliverables)
                    .put(StepAspect.PLACE, ProcessStep::place)
                    .put(StepAspect.APPROVAL, ProcessStep::approval)
                    .put(StepAspect.COUNTERSIGN, ProcessStep::countersign)
                    .put(StepAspect.STAND_INS, ProcessStep::standIns)
                    .buildOrThrow();

    private AspectDifference() {}

    /** Returns what changed from the earlier definition to the later. */
    public static DefinitionDifference between(ProcessDefinition earlier, ProcessDefinition later) {
        Map<StepId, ProcessStep> before = byId(earlier);
        Map<StepId, ProcessStep> after = byId(later);
        Map<StepId, Set<StepAspect>> changed = new TreeMap<>();
        after.forEach((id, step) -> {
            ProcessStep old = before.get(id);
            if (old != null && !old.equals(step)) {
                changed.put(id, aspects(old, step));
            }
        });
        changed.values().removeIf(Set::isEmpty);
        return new DefinitionDifference(
                earlier.version(),
                later.version(),
                missing(after.keySet(), before),
                missing(before.keySet(), after),
                changed,
                !List.of(earlier.id(), earlier.zh(), earlier.en()).equals(List.of(later.id(), later.zh(), later.en())),
                !earlier.anchors().equals(later.anchors()),
                !Set.copyOf(earlier.rules()).equals(Set.copyOf(later.rules())));
    }

    private static Map<StepId, ProcessStep> byId(ProcessDefinition definition) {
        return definition.steps().stream()
                .collect(Collectors.toMap(ProcessStep::id, Function.identity(), (a, b) -> a, TreeMap::new));
    }

    private static List<StepId> missing(Collection<StepId> ids, Map<StepId, ProcessStep> in) {
        return ids.stream().filter(id -> !in.containsKey(id)).toList();
    }

    private static Set<StepAspect> aspects(ProcessStep before, ProcessStep after) {
        Set<StepAspect> aspects = EnumSet.noneOf(StepAspect.class);
        ASPECTS.forEach((aspect, of) -> {
            if (!of.apply(before).equals(of.apply(after))) {
                aspects.add(aspect);
            }
        });
        return aspects;
    }
}
