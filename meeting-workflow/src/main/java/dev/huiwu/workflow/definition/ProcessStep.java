package dev.huiwu.workflow.definition;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.huiwu.core.Language;
import dev.huiwu.core.ValueStyle;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One step of a process: what is done, by whom, after what, by when, how well, and who stands in.
 *
 * <p>A step may be incomplete while it is being written or read; whether it is fit for a process is said by {@link
 * dev.huiwu.workflow.review.DefinitionReview}, with all other faults.
 */
@Value.Immutable
@ValueStyle
@JsonDeserialize(builder = ProcessStep.Builder.class)
@JsonPropertyOrder({
    "id",
    "zh",
    "en",
    "phase",
    "owner",
    "predecessors",
    "deadline",
    "requirement",
    "standards",
    "deliverables",
    "standIns"
})
public interface ProcessStep {

    /** Returns the identifier, unique in its process. */
    StepId id();

    /** Returns the Chinese name; the id where none was given. */
    default String zh() {
        return id().value();
    }

    /** Returns the English name; the Chinese one where none was given. */
    default String en() {
        return zh();
    }

    /** Returns the stretch of the process it belongs to. */
    Optional<Phase> phase();

    /** Returns the role answerable for it. */
    Optional<Role> owner();

    /** Returns the steps that are done before this one begins, each once, in the order given. */
    List<StepId> predecessors();

    /** Returns by when it is done. */
    Optional<Deadline> deadline();

    /** Returns what is to be done, where the name does not say it. */
    Optional<String> requirement();

    /** Returns what must be ticked before it is done. */
    List<WorkStandard> standards();

    /** Returns what it leaves behind: papers, lists, records. */
    List<String> deliverables();

    /** Returns who takes over from an absent owner, first asked first. */
    List<StandInRule> standIns();

    /** Returns the name in the language. */
    default String name(Language language) {
        return language.choose(zh(), en());
    }

    @Value.Check
    default void check() {
        checkArgument(!zh().isBlank() && !en().isBlank(), "Step %s has a blank name.", id());
        checkArgument(
                new HashSet<>(predecessors()).size() == predecessors().size(),
                "Step %s names a predecessor twice: %s.",
                id(),
                predecessors());
        checkArgument(new HashSet<>(standards()).size() == standards().size(), "Step %s has a standard twice.", id());
    }

    /** Returns a builder with this step's attributes. */
    @Value.NonAttribute
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Returns a builder with nothing filled in. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds steps; the generated attributes with the words an office uses beside them. Not thread-safe. */
    final class Builder extends ImmutableProcessStep.Builder {

        /** Names the step in both languages. */
        public Builder named(String zh, String en) {
            return zh(zh).en(en);
        }

        /** Gives it an owner. */
        public Builder by(Role owner) {
            return owner(owner);
        }

        /** Gives it its place in the process. */
        public Builder in(Phase phase) {
            return phase(phase);
        }

        /** Sets the deadline so many working days after the meeting, negative before it. */
        public Builder day(int workingDays) {
            return deadline(Deadline.ofDay(workingDays));
        }

        /** Sets the deadline with a time of day. */
        public Builder day(int workingDays, LocalTime time) {
            return deadline(Deadline.ofDay(workingDays).at(time));
        }

        /** Makes it wait for other steps, which may be defined later. */
        public Builder after(String... steps) {
            for (String step : steps) {
                addPredecessor(StepId.of(step));
            }
            return this;
        }

        /** Adds a work standard. */
        public Builder addStandard(String text) {
            return addStandard(new WorkStandard(text));
        }

        /** Adds a stand-in as {@link StandInRule#ofText} reads it. */
        public Builder addStandIn(String text) {
            return addStandIn(StandInRule.ofText(text));
        }
    }
}
