package dev.huiwu.workflow.definition;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.huiwu.core.Language;
import dev.huiwu.core.ValueStyle;
import java.time.Duration;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    "onOutcomes",
    "join",
    "outcomes",
    "defaultOutcome",
    "conditions",
    "deadline",
    "duration",
    "minimumDuration",
    "drop",
    "reminders",
    "requirement",
    "standards",
    "deliverables",
    "place",
    "approval",
    "countersign",
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

    /**
     * Returns by which outcomes of predecessors that decide the way leads here; from a predecessor that is not named, every
     * outcome that goes on leads here, and none that ends there or goes back.
     */
    List<OnOutcome> onOutcomes();

    /** Returns when it opens where it has several predecessors. */
    default JoinRule join() {
        return JoinRule.TAKEN;
    }

    /** Returns how it may end where it decides something; empty for a step that is only done. */
    List<StepOutcome> outcomes();

    /** Returns the outcome that is taken where nothing else is said, as when the step is not needed. */
    Optional<String> defaultOutcome();

    /** Returns what must hold of a meeting for the step to be needed, all of it; empty means it always is. */
    List<StepCondition> conditions();

    /** Returns by when it is done. */
    Optional<Deadline> deadline();

    /** Returns how long the work takes, in working time. */
    Optional<Duration> duration();

    /** Returns how long it takes at least when everything is done to be quick; the normal time where nothing is said. */
    Optional<Duration> minimumDuration();

    /** Returns by which rule it may be left out when time is short; empty means never. */
    Optional<DropRule> drop();

    /** Returns when its owner is reminded, each before it is due. */
    List<Reminder> reminders();

    /** Returns what is to be done, where the name does not say it. */
    Optional<String> requirement();

    /** Returns what must be ticked before it is done. */
    List<WorkStandard> standards();

    /** Returns what it leaves behind: papers, lists, records. */
    List<String> deliverables();

    /** Returns where it is done, where somebody must be there; one person cannot be at two places at one time. */
    Optional<String> place();

    /** Returns the least authority that may decide it, where it is an approval; no stand-in of less may. */
    Optional<Authority> approval();

    /** Returns who signs it before it is done. */
    Optional<Countersign> countersign();

    /** Returns who takes over from an absent owner, first asked first. */
    List<StandInRule> standIns();

    /** Returns the outcome with the code, if there is one. */
    default Optional<StepOutcome> outcome(String code) {
        return outcomes().stream()
                .filter(outcome -> outcome.code().equals(code))
                .findFirst();
    }

    /** Says whether the way from the predecessor leads here when it ends so. */
    default boolean isOpenedBy(StepId predecessor, StepOutcome outcome) {
        Set<String> named = onOutcomes().stream()
                .filter(on -> on.step().equals(predecessor))
                .map(OnOutcome::outcome)
                .collect(toSet());
        return named.isEmpty() ? outcome.goesOn() : named.contains(outcome.code());
    }

    /** Says whether the step is needed in a meeting of which these facts hold and no others. */
    default boolean isNeeded(Set<Fact> facts) {
        return conditions().stream().allMatch(condition -> condition.isMetBy(facts));
    }

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
        checkArgument(
                new HashSet<>(predecessors())
                        .containsAll(onOutcomes().stream().map(OnOutcome::step).toList()),
                "Step %s goes on by outcomes of steps that are not among its predecessors: %s.",
                id(),
                onOutcomes());
        checkArgument(
                outcomes().stream().map(StepOutcome::code).distinct().count()
                        == outcomes().size(),
                "Step %s has an outcome twice.",
                id());
        duration().ifPresent(length -> checkArgument(!length.isNegative(), "Step %s takes %s.", id(), length));
        minimumDuration()
                .ifPresent(least -> checkArgument(
                        !least.isNegative()
                                && duration()
                                        .map(length -> least.compareTo(length) <= 0)
                                        .orElse(true),
                        "Step %s takes at least %s, which is not between nothing and its normal %s.",
                        id(),
                        least,
                        duration()));
        checkArgument(new HashSet<>(standards()).size() == standards().size(), "Step %s has a standard twice.", id());
    }

    /** Returns the working time it takes at least: the minimum, else the normal duration, else none. */
    @Value.NonAttribute
    default Duration shortest() {
        return minimumDuration().or(this::duration).orElse(Duration.ZERO);
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

        /** Sets the deadline so long before the meeting begins. */
        public Builder ahead(Duration beforeMeeting) {
            return deadline(Deadline.ahead(beforeMeeting));
        }

        /** Makes it wait for other steps, which may be defined later. */
        public Builder after(String... steps) {
            for (String step : steps) {
                addPredecessor(StepId.of(step));
            }
            return this;
        }

        /** Makes it wait for a step that decides, and be taken only when that ends in one of the outcomes. */
        public Builder afterOutcome(String step, String... outcomes) {
            for (String outcome : outcomes) {
                addOnOutcome(new OnOutcome(StepId.of(step), outcome));
            }
            return addPredecessor(StepId.of(step));
        }

        /** Adds an outcome after which the work goes on. */
        public Builder outcome(String code, String zh, String en) {
            return addOutcome(StepOutcome.of(code, zh, en));
        }

        /** Adds an outcome that goes back to an earlier step. */
        public Builder outcomeBack(String code, String zh, String en, String step) {
            return addOutcome(StepOutcome.of(code, zh, en).backTo(StepId.of(step)));
        }

        /** Makes it needed only in meetings of which the fact holds. */
        public Builder onlyIf(Fact fact) {
            return addCondition(new StepCondition(fact, true));
        }

        /** Makes it needed only in meetings of which the fact does not hold. */
        public Builder unless(Fact fact) {
            return addCondition(new StepCondition(fact, false));
        }

        /** Sets how long it takes, and how long at least. */
        public Builder takes(Duration normal, Duration least) {
            return duration(normal).minimumDuration(least);
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
