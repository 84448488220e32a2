package dev.huiwu.core.topic;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * A row of the life cycle: in which states an action may be done, what stands against it, and what it makes of a topic.
 *
 * @param action the action
 * @param from the states in which it may be done
 * @param guard refuses it where something is missing
 * @param effect makes the topic after it, but for version and hash
 * @param <A> the type of the action
 */
record Move<A extends TopicAction>(
        Class<A> action, Set<TopicState> from, BiConsumer<A, Refusals> guard, Effect<A> effect) {

    /** What an action makes of a topic. */
    @FunctionalInterface
    interface Effect<A> {
        Topic.Builder of(A action, Topic topic, Topic.Builder next);
    }

    /** The states of a topic to which something may still happen. */
    static final Set<TopicState> LIVING = Sets.immutableEnumSet(ImmutableSet.copyOf(TopicState.values()).stream()
            .filter(state -> !state.isFinal())
            .toList());

    /** The states of a topic that has not been on an agenda in this round. */
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
        return new Move<>(action, from, guard, (done, topic, next) -> effect.of(done, topic, next.state(state)));
    }

    void guard(TopicAction asked, Refusals refusals) {
        guard.accept(action.cast(asked), refusals);
    }

    Topic.Builder effect(TopicAction done, Topic topic) {
        return effect.of(action.cast(done), topic, topic.toBuilder().stateReason(""));
    }
}
