package dev.huiwu.workflow.definition;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Steps written as blocks, one after the other, together, or by decision; what comes of it are the same steps and
 * predecessors that could be written one by one.
 *
 * <pre>{@code
 * ProcessDefinition.define("plan").flow(flow -> flow
 *         .step("A", step -> step.by(SECRETARY).day(-9).addStandard("all fields filled"))
 *         .together(
 *                 rooms -> rooms.step("B", step -> ...),
 *                 money -> money.step("C", step -> ...).step("D", step -> ...))
 *         .choose("E", step -> step.by(SECRETARY_GENERAL).day(-7).addStandard("opinion and date"), choice -> choice
 *                 .on("approved", "批准", "Approved", path -> path.step("F", step -> ...))
 *                 .back("amend", "退改", "Amend", "A")
 *                 .end("rejected", "不予批准", "Rejected"))
 *         .step("G", step -> ...));
 * }</pre>
 *
 * <p>A step after a block waits for whatever of it is on the way taken. Not thread-safe.
 */
public final class Flow {

    /** A step, and the outcome of it, that the next step comes after. */
    private record End(StepId step, Optional<String> outcome) {}

    private final Consumer<ProcessStep> sink;
    private List<End> ends;

    private Flow(Consumer<ProcessStep> sink, List<End> ends) {
        this.sink = sink;
        this.ends = ends;
    }

    /** Returns a flow that begins with nothing before it and hands over its steps in the order they are written. */
    static Flow into(Consumer<ProcessStep> sink) {
        return new Flow(sink, List.of());
    }

    /** Adds a step after what was written so far. */
    public Flow step(String id, Consumer<ProcessStep.Builder> spec) {
        ProcessStep step = begin(id, spec).build();
        sink.accept(step);
        ends = List.of(new End(step.id(), Optional.empty()));
        return this;
    }

    /** Adds blocks that go on side by side; what comes next waits for all of them. */
    @SafeVarargs
    public final Flow together(Consumer<Flow>... blocks) {
        ImmutableList.Builder<End> after = ImmutableList.builder();
        for (Consumer<Flow> block : blocks) {
            after.addAll(written(block, ends));
        }
        ends = after.build();
        return this;
    }

    /** Adds a step that decides how the work goes on; what comes next follows the way that is taken. */
    public Flow choose(String id, Consumer<ProcessStep.Builder> spec, Consumer<Choice> outcomes) {
        ProcessStep.Builder step = begin(id, spec);
        Choice choice = new Choice(step);
        outcomes.accept(choice);
        choice.fallback.ifPresent(step::defaultOutcome);
        ProcessStep decided = step.build();
        sink.accept(decided);
        ImmutableList.Builder<End> after = ImmutableList.builder();
        choice.paths.forEach((outcome, path) ->
                after.addAll(written(path, List.of(new End(decided.id(), Optional.of(outcome))))));
        ends = after.build();
        return this;
    }

    private List<End> written(Consumer<Flow> block, List<End> from) {
        Flow flow = new Flow(sink, from);
        block.accept(flow);
        return flow.ends;
    }

    private ProcessStep.Builder begin(String id, Consumer<ProcessStep.Builder> spec) {
        ProcessStep.Builder step = ProcessStep.builder().id(StepId.of(id));
        Map<StepId, List<String>> before = new LinkedHashMap<>();
        for (End end : ends) {
            List<String> outcomes = before.computeIfAbsent(end.step(), any -> new ArrayList<>());
            end.outcome().ifPresent(outcomes::add);
        }
        before.forEach(
                (predecessor, outcomes) -> step.afterOutcome(predecessor.value(), outcomes.toArray(String[]::new)));
        spec.accept(step);
        return step;
    }

    /** How a step that decides may end; the first outcome that goes on is the default unless another is named. */
    public static final class Choice {

        private final ProcessStep.Builder step;
        private final Map<String, Consumer<Flow>> paths = new LinkedHashMap<>();
        private Optional<String> fallback = Optional.empty();

        private Choice(ProcessStep.Builder step) {
            this.step = step;
        }

        /** Adds an outcome after which the block is done, and then what follows. */
        public Choice on(String code, String zh, String en, Consumer<Flow> path) {
            step.outcome(code, zh, en);
            paths.put(code, path);
            fallback = fallback.or(() -> Optional.of(code));
            return this;
        }

        /** Adds an outcome after which what follows is done at once. */
        public Choice on(String code, String zh, String en) {
            return on(code, zh, en, path -> {});
        }

        /** Adds an outcome that goes back to an earlier step. */
        public Choice back(String code, String zh, String en, String earlier) {
            step.outcomeBack(code, zh, en, earlier);
            return this;
        }

        /** Adds an outcome with which the process ends. */
        public Choice end(String code, String zh, String en) {
            step.addOutcome(StepOutcome.of(code, zh, en).ending());
            return this;
        }

        /** Names the outcome that is taken where nothing else is decided. */
        public Choice otherwise(String code) {
            fallback = Optional.of(code);
            return this;
        }
    }
}
