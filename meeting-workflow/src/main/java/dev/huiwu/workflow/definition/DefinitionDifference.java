package dev.huiwu.workflow.definition;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.huiwu.workflow.definition.internal.AspectDifference;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What changed from one version of a process to another.
 *
 * @param from the version compared with
 * @param to the version compared
 * @param added the steps only the later one has, by id
 * @param removed the steps only the earlier one has, by id
 * @param changed the steps both have, by id, with what of each is different
 * @param renamed whether the process has another name
 * @param anchored whether other steps are anchors
 * @param ruled whether it rests on other rules of the office, or other versions of them
 */
public record DefinitionDifference(
        int from,
        int to,
        List<StepId> added,
        List<StepId> removed,
        Map<StepId, Set<StepAspect>> changed,
        boolean renamed,
        boolean anchored,
        boolean ruled) {

    /** Keeps copies. */
    public DefinitionDifference {
        added = ImmutableList.copyOf(added);
        removed = ImmutableList.copyOf(removed);
        ImmutableMap.Builder<StepId, Set<StepAspect>> copy = ImmutableMap.builder();
        changed.forEach((id, aspects) -> copy.put(id, ImmutableSet.copyOf(aspects)));
        changed = copy.buildOrThrow();
    }

    /** Returns what changed from the earlier definition to the later; linear in their steps. */
    public static DefinitionDifference between(ProcessDefinition earlier, ProcessDefinition later) {
        return AspectDifference.between(earlier, later);
    }

    /** Says whether nothing changed but perhaps the number of the version. */
    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty() && changed.isEmpty() && !renamed && !anchored && !ruled;
    }

    /** Says whether a running process can go on by the later version: none of its live steps is gone. */
    public boolean keeps(Collection<StepId> live) {
        return live.stream().noneMatch(removed::contains);
    }
}
