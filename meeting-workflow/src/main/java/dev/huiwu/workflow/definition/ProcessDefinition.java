package dev.huiwu.workflow.definition;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.stream.Collectors.toCollection;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.huiwu.core.Language;
import dev.huiwu.core.ValueStyle;
import dev.huiwu.core.rule.RuleReference;
import dev.huiwu.workflow.definition.internal.CanonicalForm;
import dev.huiwu.workflow.definition.internal.DefinitionRules;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.immutables.value.Value;

/**
 * A process that can be carried out: its steps in order of writing, without a fault of severity ERROR among them.
 *
 * <pre>{@code
 * ProcessDefinition seating = ProcessDefinition.define("seating")
 *         .step("P14", step -> step.by(SECRETARY).day(-3).addStandard("no duplicate, no unknown unit"))
 *         .step("P18", step -> step.by(SEATING).day(-2).after("P14").addStandard("every attendee one seat"))
 *         .build();
 * }</pre>
 *
 * <p>A step may name one defined later. {@link Builder#build()} reports every fault at once; to have them without an
 * exception, or the lighter ones of a definition that stands, ask {@link dev.huiwu.workflow.review.DefinitionReview}.
 */
@Value.Immutable
@ValueStyle
@JsonDeserialize(builder = ProcessDefinition.Builder.class)
@JsonPropertyOrder({"format", "id", "version", "zh", "en", "rules", "anchors", "steps"})
public interface ProcessDefinition {

    /** Names the kind of document and its version. */
    String FORMAT = "huiwu-process/1";

    /** Returns {@link #FORMAT}, the first field of the JSON form. */
    @Value.Derived
    default String format() {
        return FORMAT;
    }

    /** Returns the identifier of the process. */
    String id();

    /** Returns the number of the version, counted from 1; a running process keeps to the one it began with. */
    default int version() {
        return 1;
    }

    /** Returns the Chinese name; the id where none was given. */
    default String zh() {
        return id();
    }

    /** Returns the English name; the Chinese one where none was given. */
    default String en() {
        return zh();
    }

    /**
     * Returns the versions of the office's rules that it rests on, each rule once; the order says nothing. Left out of the JSON form where there are none.
     * {@link dev.huiwu.workflow.review.RuleReview} says whether they hold on a day.
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    List<RuleReference> rules();

    /** Returns the steps whose completion is an anchor others count from: the notice that goes out, the minutes signed. */
    Map<Anchor, StepId> anchors();

    /** Returns the steps in the order they were defined. */
    List<ProcessStep> steps();

    /** Returns the name in the language. */
    default String name(Language language) {
        return language.choose(zh(), en());
    }

    /** Returns the step with the id, if there is one; looks at each in turn. */
    default Optional<ProcessStep> step(StepId id) {
        return steps().stream().filter(step -> step.id().equals(id)).findFirst();
    }

    /** Returns the owner roles, in the order they are first named. */
    @Value.Lazy
    default List<Role> roles() {
        return steps().stream()
                .flatMap(step -> step.owner().stream())
                .distinct()
                .toList();
    }

    /** Returns the facts of a meeting that its conditions ask about. */
    @Value.Lazy
    default Set<Fact> facts() {
        return steps().stream()
                .flatMap(step -> step.conditions().stream())
                .map(StepCondition::fact)
                .collect(toCollection(TreeSet::new));
    }

    /** Returns the phases, in the order they are first named. */
    @Value.Lazy
    default List<Phase> phases() {
        return steps().stream()
                .flatMap(step -> step.phase().stream())
                .distinct()
                .toList();
    }

    /**
     * Returns the SHA-256 of the content in 64 hex digits.
     *
     * <p>Taken over a form of its own, so it does not depend on how JSON is written: the id, version, names, anchors, then the steps by
     * id with every attribute and the rules, each text with its length before it. The order in which steps, predecessors or rules were written
     * does not change it; anything else does.
     */
    @Value.Lazy
    default String contentHash() {
        return CanonicalForm.hash(this);
    }

    @Value.Check
    default void check() {
        checkArgument(!id().isBlank(), "A process has a blank id.");
        checkArgument(version() >= 1, "Process \"%s\" has version %s; versions count from 1.", id(), version());
        checkArgument(
                rules().stream().map(RuleReference::rule).distinct().count() == rules().size(),
                "Process \"%s\" refers to two versions of one rule.",
                id());
        DefinitionRules.check(steps(), anchors(), StepPlaces.unknown())
                .orThrow("Process \"%s\" is not valid".formatted(id()));
    }

    /** Returns a builder with this definition's content. */
    @Value.NonAttribute
    default Builder toBuilder() {
        return new Builder().from(this);
    }

    /** Starts a definition. */
    static Builder define(String id) {
        return new Builder().id(id);
    }

    /** Builds definitions; not thread-safe. */
    final class Builder extends ImmutableProcessDefinition.Builder {

        /** Names the process in both languages. */
        public Builder named(String zh, String en) {
            return zh(zh).en(en);
        }

        /** Makes the completion of a step an anchor that deadlines may count from. */
        public Builder anchor(Anchor anchor, String step) {
            return putAnchor(anchor, StepId.of(step));
        }

        /** Adds steps written as blocks. */
        public Builder flow(Consumer<Flow> spec) {
            spec.accept(Flow.into(this::addStep));
            return this;
        }

        /** Adds a step. */
        public Builder step(String id, Consumer<ProcessStep.Builder> spec) {
            ProcessStep.Builder step = ProcessStep.builder().id(StepId.of(id));
            spec.accept(step);
            return addStep(step.build());
        }
    }
}
