package dev.huiwu.core.topic;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

/**
 * A row of the life cycle: in which states an action may be done, where it leads, what stands against it, and what it makes of a topic.
 *
 * @param action the action
 * @param from the states in which it may be done
 * @param target the state it leads to
 * @param guard refuses it where something is missing
 * @param effect makes the topic after it, but for state, version and hash
 * @param <A> the type of the action
 */
record Move<A extends TopicAction>(
        Class<A> action,
        Set<TopicState> from,
        BiFunction<A, Topic, TopicState> target,
        BiConsumer<A, Refusals> guard,
        EventEffect<A> effect) {

    /** What an action makes of a topic, whenever and for whatever reason it is done. */
    @FunctionalInterface
    interface Effect<A> {
        Topic.Builder of(A action, Topic topic, Topic.Builder next);
    }

    /** What an action makes of a topic where the topic keeps when or why it was done. */
    @FunctionalInterface
    interface EventEffect<A> {
        Topic.Builder of(A action, TopicEvent event, Topic topic, Topic.Builder next);
    }

    Move(
            Class<A> action,
            Set<TopicState> from,
            BiFunction<A, Topic, TopicState> target,
            BiConsumer<A, Refusals> guard,
            Effect<A> effect) {
        this(action, from, target, guard, (done, event, topic, next) -> effect.of(done, topic, next));
    }

    /** The states of a topic to which something may still happen. */
    static final Set<TopicState> LIVING = Sets.immutableEnumSet(ImmutableSet.copyOf(TopicState.values()).stream()
            .filter(state -> !state.isFinal())
            .toList());

    /** The states of a topic that can be taken back: not final, on no agenda, decided by no meeting. */
    static final Set<TopicState> OPEN = Sets.immutableEnumSet(
            TopicState.REGISTERED,
            TopicState.OPINION_PROPOSED,
            TopicState.IN_COORDINATION,
            TopicState.IN_REVIEW,
            TopicState.IN_SIGN_OFF,
            TopicState.RETURNED,
            TopicState.READY,
            TopicState.DEFERRED);

    /** The states of a topic that is on its way to an agenda. */
    static final Set<TopicState> BEFORE_SCHEDULED = Sets.immutableEnumSet(
            TopicState.REGISTERED,
            TopicState.OPINION_PROPOSED,
            TopicState.IN_COORDINATION,
            TopicState.IN_REVIEW,
            TopicState.IN_SIGN_OFF,
            TopicState.RETURNED,
            TopicState.READY);

    /** Returns a move that leads to one state. */
    static <A extends TopicAction> Move<A> to(
            TopicState state, Class<A> action, Set<TopicState> from, BiConsumer<A, Refusals> guard, Effect<A> effect) {
        return new Move<>(action, from, (asked, topic) -> state, guard, effect);
    }

    /** Returns a move that leaves the state as it is. */
    static <A extends TopicAction> Move<A> staying(
            Class<A> action, Set<TopicState> from, BiConsumer<A, Refusals> guard, Effect<A> effect) {
        return new Move<>(action, from, (asked, topic) -> topic.state(), guard, effect);
    }

    void guard(TopicAction asked, Refusals refusals) {
        guard.accept(action.cast(asked), refusals);
    }

    /** Returns what the action makes of a topic; the reason said with it is why the topic is in another state, unless the action says better. */
    Topic.Builder effect(TopicEvent event, Topic topic) {
        A done = action.cast(event.action());
        TopicState next = target.apply(done, topic);
        Topic.Builder after = next == topic.state()
                ? topic.toBuilder()
                : topic.toBuilder().state(next).stateReason(event.reason());
        return effect.of(done, event, topic, after);
    }
}
