package dev.huiwu.workflow.definition.internal;

import dev.huiwu.workflow.definition.ProcessStep;
import dev.huiwu.workflow.definition.StepId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which step waits for which; ids nobody defines are left out. */
public final class StepGraph {

    private final SortedSet<StepId> ids = new TreeSet<>();
    /** The steps that wait for each one. */
    private final Map<StepId, SortedSet<StepId>> next = new TreeMap<>();

    private StepGraph() {}

    /** Returns the graph of the steps. */
    public static StepGraph of(Collection<ProcessStep> steps) {
        StepGraph graph = new StepGraph();
        for (ProcessStep step : steps) {
            graph.ids.add(step.id());
            graph.next.computeIfAbsent(step.id(), id -> new TreeSet<>());
        }
        for (ProcessStep step : steps) {
            for (StepId before : step.predecessors()) {
                if (graph.ids.contains(before)) {
                    graph.after(before).add(step.id());
                }
            }
        }
        return graph;
    }

    private SortedSet<StepId> after(StepId id) {
        return next.getOrDefault(id, new TreeSet<>());
    }

    /** Returns whether any step waits, at whatever distance, for itself. */
    public boolean hasCycle() {
        return inOrder().size() < ids.size();
    }

    /**
     * Returns the steps each after those it waits for; those that wait, at whatever distance, for a cycle are left out.
     */
    public List<StepId> inOrder() {
        Map<StepId, Integer> waiting = new TreeMap<>();
        next.values().forEach(after -> after.forEach(id -> waiting.merge(id, 1, Integer::sum)));
        Deque<StepId> open = new ArrayDeque<>();
        ids.stream().filter(id -> !waiting.containsKey(id)).forEach(open::add);
        List<StepId> order = new ArrayList<>();
        while (!open.isEmpty()) {
            StepId id = open.remove();
            order.add(id);
            for (StepId after : after(id)) {
                if (waiting.merge(after, -1, Integer::sum) == 0) {
                    open.add(after);
                }
            }
        }
        return order;
    }

    /**
     * Returns cycles in the order the work would go round, each from its smallest id, so many that every step on a cycle is
     * in one of them; the shortest through the smallest id not yet named comes first.
     */
    List<List<StepId>> cycles() {
        if (!hasCycle()) {
            return List.of();
        }
        List<List<StepId>> cycles = new ArrayList<>();
        Set<StepId> named = new TreeSet<>();
        for (StepId id : ids) {
            if (!named.contains(id)) {
                List<StepId> cycle = shortestCycle(id);
                if (!cycle.isEmpty()) {
                    cycles.add(fromSmallest(cycle));
                    named.addAll(cycle);
                }
            }
        }
        return cycles;
    }

    /** Returns the steps that wait, at whatever distance, for one of the given without being one. */
    public SortedSet<StepId> behind(Set<StepId> blocked) {
        SortedSet<StepId> reached = new TreeSet<>();
        Deque<StepId> open = new ArrayDeque<>(blocked);
        while (!open.isEmpty()) {
            for (StepId after : after(open.remove())) {
                if (!blocked.contains(after) && reached.add(after)) {
                    open.add(after);
                }
            }
        }
        return reached;
    }

    private List<StepId> shortestCycle(StepId start) {
        Map<StepId, StepId> cameFrom = new LinkedHashMap<>();
        Deque<StepId> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            StepId at = open.remove();
            for (StepId after : after(at)) {
                if (after.equals(start)) {
                    return pathTo(at, start, cameFrom);
                }
                if (!cameFrom.containsKey(after)) {
                    cameFrom.put(after, at);
                    open.add(after);
                }
            }
        }
        return List.of();
    }

    private static List<StepId> pathTo(StepId end, StepId start, Map<StepId, StepId> cameFrom) {
        Deque<StepId> path = new ArrayDeque<>();
        for (StepId at = end; !at.equals(start); at = cameFrom.getOrDefault(at, start)) {
            path.addFirst(at);
        }
        path.addFirst(start);
        return List.copyOf(path);
    }

    private static List<StepId> fromSmallest(List<StepId> cycle) {
        int smallest = 0;
        for (int i = 1; i < cycle.size(); i++) {
            if (cycle.get(i).compareTo(cycle.get(smallest)) < 0) {
                smallest = i;
            }
        }
        List<StepId> turned = new ArrayList<>(cycle.subList(smallest, cycle.size()));
        turned.addAll(cycle.subList(0, smallest));
        return turned;
    }
}
