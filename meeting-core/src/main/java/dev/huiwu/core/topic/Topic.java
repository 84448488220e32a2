package dev.huiwu.core.topic;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.google.common.collect.ImmutableSet;
import dev.huiwu.core.Findings;
import dev.huiwu.core.ValueStyle;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.signoff.SignOffChain;
import dev.huiwu.core.unit.UnitId;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * A matter proposed for a meeting (议题), as it stands after all that happened to it.
 *
 * <p>It goes from state to state only by {@link TopicAction}s, each of which is either done or refused with every reason against it:
 *
 * <pre>{@code
 * TopicAnswer answer = topic.ask(new TopicAction.ProposeOpinion("拟请市长审定", day, Optional.empty()), actor, at, "", rules);
 * answer.accepted().ifPresent(accepted -> write(accepted.event()));
 * }</pre>
 *
 * <p>What is overdue is computed from a day and never kept. Two topics are equal when all they hold is.
 */
@Value.Immutable
@ValueStyle
@JsonDeserialize(builder = Topic.Builder.class)
@JsonPropertyOrder({
    "format",
    "id",
    "version",
    "hash",
    "changedAt",
    "state",
    "stateReason",
    "submission",
    "enteredOn",
    "handlingSection",
    "opinion",
    "coordination",
    "reviews",
    "signOffs",
    "partyGroupOn",
    "papersDeliveredOn",
    "exceptions",
    "tabling",
    "carriedOver",
    "unreached",
    "decisions",
    "minutesNumber",
    "minutesOn",
    "followUps",
    "remark"
})
public interface Topic {

    /** Names the kind of document and its version. */
    String FORMAT = "huiwu-topic/1";

    /** The most characters (code points) of a line of a topic: its title, a name, a number. */
    int MAX_LINE = 500;

    /** The most characters (code points) of whatever else is written on a topic, which may have several lines. */
    int MAX_TEXT = 10_000;

    /** Returns {@link #FORMAT}, the first field of the JSON form. */
    @Value.Derived
    default String format() {
        return FORMAT;
    }

    /** Returns its number, unique in a register. */
    TopicId id();

    /** Returns how many events it has behind it; what a writer must have seen to be let write. */
    int version();

    /** Returns the hash of the last event; empty before the first. */
    String hash();

    /** Returns when something happened to it last; empty before the first event. */
    Optional<OffsetDateTime> changedAt();

    /** Returns how far it is. */
    TopicState state();

    /** Returns why it is in that state, where that was to be said; possibly empty. */
    default String stateReason() {
        return "";
    }

    /** Returns what was handed in. */
    Submission submission();

    /** Returns the day it was entered; empty where an old register does not say. */
    Optional<LocalDate> enteredOn();

    /** Returns the section that handles it (承办处室). */
    Optional<String> handlingSection();

    /** Returns what that section proposed. */
    Optional<ProposedOpinion> opinion();

    /** Returns what the units it concerns say. */
    Optional<Coordination> coordination();

    /** Returns the reviews asked for or held, by kind. */
    Map<ReviewKind, Review> reviews();

    /** Returns what leaders wrote on it. */
    default SignOffChain signOffs() {
        return SignOffChain.none();
    }

    /** Returns the day the party group met on it, where it did. */
    Optional<LocalDate> partyGroupOn();

    /** Returns the day its papers came. */
    Optional<LocalDate> papersDeliveredOn();

    /** Returns the exceptions granted to it, in order. */
    List<TablingException> exceptions();

    /**
     * Returns where it stands on the agenda of a meeting, or stood when that decided; at most one (invariant 12). Empty again once it is taken off,
     * was not reached, or is taken up again.
     */
    Optional<Tabling> tabling();

    /** Says whether a meeting did not reach it, so that it goes first next time. */
    default boolean carriedOver() {
        return false;
    }

    /** Returns where it stood on the agendas of meetings that did not get to it (未及审议), in order. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY) // so that what was written before this was kept has the hash it had
    List<Tabling> unreached();

    /** Returns what meetings decided on it, in order; the last one counts. */
    List<Decision> decisions();

    /** Returns the number of the minutes it was issued in. */
    Optional<String> minutesNumber();

    /** Returns the day of those minutes; empty where an old register does not say. */
    Optional<LocalDate> minutesOn();

    /** Returns what has to be carried out, by number. */
    List<FollowUp> followUps();

    /** Returns what else is noted; possibly empty. */
    default String remark() {
        return "";
    }

    /**
     * Opens a topic with its first event, {@link TopicAction.Register} or {@link TopicAction.TakeOver}.
     *
     * <p>It is refused with {@code topic-reason-unfit}, the reason is too long or cannot be printed; {@code above-ceiling}, which repeats nothing of it; {@code topic-not-first}, another action; {@code
     * topic-day-to-come}, received on a day yet to come; {@code topic-taken-over}, what is taken over has events behind it. A topic entered on a later day than
     * it was received is said to be in a note, {@code topic-entered-late}, by how many working days (R21); also one that is taken over, where it
     * says when it was entered. One whose kind is near to one with reviews ({@link TopicRules#requiredNear}) has the warning {@code topic-kind-near}, unless it
     * is taken over.
     *
     * @param at when; its day in this offset is the day of entry
     * @param reason why, where something is to be said; possibly empty
     */
    static TopicAnswer open(TopicAction first, PersonId actor, OffsetDateTime at, String reason, TopicRules rules) {
        return LifeCycle.open(first, actor, at, reason, rules);
    }

    /**
     * Asks for an action.
     *
     * <p>It is refused with, all at once: {@code topic-not-in-state}, it is not done in this state (alone); {@code topic-time-back}, before
     * the last event; {@code topic-reason-unfit}; {@code above-ceiling} (alone); and what the action itself needs: the texts of {@code topic-...-missing}, {@code topic-day-to-come},
     * {@code topic-day-early}, {@code topic-units-silent}, {@code topic-units-disagree}, {@code topic-unit-not-asked}, {@code
     * topic-signer-not-asked}, {@code topic-sign-off-skipped}, {@code topic-signed-already}, {@code topic-hold-agreed}, {@code topic-sign-off-date-back}, {@code topic-meeting-past}, {@code topic-meeting-to-come}, {@code topic-not-considered}, {@code topic-order-wrong},
     * what {@link TablingRules#against} tells, {@code topic-task-...}, {@code topic-deadline-no-later}. It is done all the same with the warnings {@code topic-amended-after-signing}, {@code topic-kind-near} and {@code
     * topic-signer-other}.
     *
     * @param at when; its day in this offset is today
     * @param reason why, where something is to be said; possibly empty
     */
    default TopicAnswer ask(TopicAction action, PersonId actor, OffsetDateTime at, String reason, TopicRules rules) {
        return LifeCycle.ask(this, action, actor, at, reason, rules);
    }

    /** Asks for an action without a reason. */
    default TopicAnswer ask(TopicAction action, PersonId actor, OffsetDateTime at, TopicRules rules) {
        return ask(action, actor, at, "", rules);
    }

    /** Returns the actions that may be done in its state, if nothing else stands against them. */
    @Value.NonAttribute
    default Set<Class<? extends TopicAction>> actions() {
        return LifeCycle.actions(state());
    }

    /**
     * Returns the topic that the events make, from the first on.
     *
     * @throws TopicRefusedException with the first event that is not as it was written: {@code chain-not-opened}, {@code chain-number}, {@code
     *     chain-broken}, {@code chain-event-changed}, {@code topic-event-impossible}, it cannot have happened to a topic in that state
     */
    static Topic replay(Iterable<TopicEvent> events) {
        return LifeCycle.replay(events);
    }

    /**
     * Returns the topic after an event that was written down.
     *
     * @throws TopicRefusedException if the event does not follow on the last, as {@link #replay}
     */
    default Topic after(TopicEvent event) {
        return LifeCycle.after(this, event);
    }

    /** Returns where the events are not what made this topic (errors): as {@link #replay}, or {@code topic-not-its-events}. */
    default Findings verify(List<TopicEvent> events) {
        return LifeCycle.verify(this, events);
    }

    /** Returns the units it concerns: of what was handed in, and those that have to carry something out. */
    @Value.NonAttribute
    default Set<UnitId> units() {
        return ImmutableSet.<UnitId>builder()
                .addAll(submission().units())
                .addAll(followUps().stream().map(FollowUp::unit).toList())
                .build();
    }

    /** Returns the posts of the leaders it concerns: who is in charge of it, and who signed it. */
    @Value.NonAttribute
    default Set<String> leaders() {
        return ImmutableSet.<String>builder()
                .addAll(opinion().flatMap(ProposedOpinion::leaderInCharge).stream()
                        .toList())
                .addAll(signOffs().entries().stream()
                        .map(entry -> entry.signOff().signer())
                        .toList())
                .build();
    }

    /** Returns what the meetings are called that it concerns: the one on whose agenda it stands ({@link #tabling()}), and each that decided on it or did not get to it. */
    @Value.NonAttribute
    default Set<String> meetings() {
        return ImmutableSet.<String>builder()
                .addAll(tabling().map(Tabling::meeting).stream().toList())
                .addAll(unreached().stream().map(Tabling::meeting).toList())
                .addAll(decisions().stream().map(Decision::meeting).toList())
                .build();
    }

    /** Returns where it stands on the agenda of the meeting called so on the day, or stood last when that did not get to it. */
    default Optional<Tabling> placeAt(String meeting, LocalDate on) {
        return Stream.concat(unreached().stream(), tabling().stream())
                .filter(at -> at.isOf(meeting, on))
                .reduce((before, after) -> after);
    }

    /** Returns the last decision. */
    @Value.NonAttribute
    default Optional<Decision> decision() {
        return decisions().isEmpty()
                ? Optional.empty()
                : Optional.of(decisions().get(decisions().size() - 1));
    }

    /** Returns the last exception granted from a precondition. */
    default Optional<TablingException> exception(Precondition from) {
        return exceptions().stream()
                .filter(exception -> exception.precondition() == from)
                .reduce((before, after) -> after);
    }

    /** Returns the day on which the last was carried out, or on which minutes were issued that need no action; empty unless it is completed. */
    @Value.NonAttribute
    default Optional<LocalDate> completedOn() {
        return state() == TopicState.COMPLETED
                ? followUps().stream()
                        .flatMap(task -> task.completedOn().stream())
                        .max(Comparator.naturalOrder())
                        .or(this::minutesOn)
                : Optional.empty();
    }

    /** Returns what came of it (办结情况): the results in the order of tasks, or why there was nothing to do; empty unless it is completed. */
    @Value.NonAttribute
    default Optional<String> completionNote() {
        if (state() != TopicState.COMPLETED) {
            return Optional.empty();
        }
        return Optional.of(
                followUps().isEmpty()
                        ? stateReason()
                        : followUps().stream()
                                .map(task -> task.result().orElseThrow())
                                .collect(joining("；")));
    }

    /** Returns the nearest day by which something has to be carried out; empty if nothing has. */
    @Value.NonAttribute
    default Optional<LocalDate> nextDeadline() {
        return state() == TopicState.IN_FOLLOW_UP
                ? followUps().stream()
                        .filter(task -> !task.isDone())
                        .map(FollowUp::deadline)
                        .min(Comparator.naturalOrder())
                : Optional.empty();
    }

    /** Says whether something should have been carried out before the day and, as far as is known now, is not. */
    default boolean isOverdue(LocalDate on) {
        return nextDeadline().filter(deadline -> deadline.isBefore(on)).isPresent();
    }

    @Value.Check
    default void check() {
        checkArgument(version() >= 0, "Topic %s has version %s.", id(), version());
        TopicText.text("reason of state", stateReason());
        TopicText.text("remark", remark());
        handlingSection().ifPresent(section -> TopicText.line("handling section", section));
        minutesNumber().ifPresent(number -> TopicText.line("minutes number", number));
        for (int i = 0; i < followUps().size(); i++) {
            checkArgument(
                    followUps().get(i).number() == i + 1,
                    "Follow-up %s of topic %s has number %s.",
                    i + 1,
                    id(),
                    followUps().get(i).number());
        }
        checkArgument(
                state() != TopicState.SCHEDULED || tabling().isPresent(),
                "Topic %s is scheduled for no meeting.",
                id());
        checkArgument(
                state() != TopicState.AWAITING_MINUTES || decision().isPresent(),
                "Topic %s awaits the minutes of no decision.",
                id());
        checkArgument(
                state() != TopicState.IN_FOLLOW_UP || followUps().stream().anyMatch(task -> !task.isDone()),
                "Topic %s is in follow-up and nothing is left to do.",
                id());
        checkArgument(
                followUps().isEmpty()
                        || (decision().isPresent() && minutesNumber().isPresent()),
                "Topic %s is followed up without a decision or without minutes.",
                id());
        checkArgument(
                state() != TopicState.COMPLETED || isWholeWhenCompleted(),
                "Topic %s is completed without day or note, or with something left to do.",
                id());
    }

    @Value.NonAttribute
    private boolean isWholeWhenCompleted() {
        return followUps().isEmpty()
                ? minutesOn().isPresent() && !stateReason().isBlank()
                : followUps().stream().allMatch(FollowUp::isDone);
    }

    /** Returns a builder filled with this topic. */
    @Value.NonAttribute
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Returns a builder with nothing filled in. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds topics; not thread-safe. */
    final class Builder extends ImmutableTopic.Builder {}
}
