package dev.huiwu.workflow.definition.internal;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.Streams;
import dev.huiwu.core.Severity;
import dev.huiwu.workflow.definition.ProcessStep;
import dev.huiwu.workflow.definition.StepAspect;
import dev.huiwu.workflow.definition.StepId;
import dev.huiwu.workflow.definition.StepOutcome;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** No circle, every step can be reached, no join waits for ever or opens twice, and going back goes back. */
final class WayRules {

    private final Faults faults;
    private final StepGraph graph;

    WayRules(Faults faults) {
        this.faults = faults;
        graph = StepGraph.of(faults.steps());
    }

    void check() {
        List<List<StepId>> cycles = graph.cycles();
        for (List<StepId> cycle : cycles) {
            faults.report(
                    "cycle",
                    Severity.ERROR,
                    cycle.get(0),
                    StepAspect.PREDECESSORS,
                    d -> d.about(cycle.toArray()).with("steps", words(cycle)).with("first", cycle.get(0)));
        }
        Set<StepId> onCycle = new TreeSet<>();
        cycles.forEach(onCycle::addAll);
        Set<StepId> behind = graph.behind(onCycle);
        if (!behind.isEmpty()) {
            faults.report(
                    "unreachable",
                    Severity.ERROR,
                    behind.iterator().next(),
                    StepAspect.PREDECESSORS,
                    d -> d.about(behind.toArray()).with("steps", words(behind)));
        }
        faults.steps().forEach(this::goesBack);
        if (cycles.isEmpty()) {
            joins();
        }
    }

    private void goesBack(ProcessStep step) {
        for (StepOutcome outcome : step.outcomes()) {
            outcome.backTo()
                    .filter(earlier -> !graph.behind(Set.of(earlier)).contains(step.id()))
                    .ifPresent(earlier -> faults.report(
                            "back-to-not-earlier",
                            Severity.ERROR,
                            step.id(),
                            StepAspect.OUTCOMES,
                            d -> d.about(step.id(), earlier)
                                    .with("step", step.id())
                                    .with("outcome", outcome.code())
                                    .with("earlier", earlier)));
        }
    }

    private void joins() {
        List<ProcessStep> inOrder =
                graph.inOrder().stream().flatMap(id -> faults.step(id).stream()).toList();
        try {
            Ways ways = new Ways(inOrder);
            inOrder.forEach(step -> join(step, ways));
        } catch (WaySet.TooManyWays e) {
            long decisions = inOrder.stream()
                    .filter(step -> Ways.onward(step).size() > 1)
                    .count();
            faults.report("too-many-ways", Severity.ERROR, 0, StepAspect.OUTCOMES, d -> d.with("decisions", decisions));
        }
    }

    private void join(ProcessStep step, Ways ways) {
        if (ways.canWait(step.id())) {
            report(ways.canOpen(step.id()) ? "deadlock" : "join-never-opens", step, ways.waitingExample(step.id()));
        } else if (!ways.canOpen(step.id())) {
            report("join-never-opens", step, List.of());
        }
        if (ways.canOpenTwice(step.id())) {
            report("join-opens-twice", step, ways.twiceExample(step.id()));
        }
    }

    private void report(String code, ProcessStep step, List<String> way) {
        faults.report(
                code,
                Severity.ERROR,
                step.id(),
                StepAspect.JOIN,
                d -> d.about(step.id())
                        .with("step", step.id())
                        .with("predecessors", words(step.predecessors()))
                        .with("way", String.join(" ", way)));
    }

    private static String words(Iterable<StepId> ids) {
        return Streams.stream(ids).map(StepId::value).collect(joining(" "));
    }
}
