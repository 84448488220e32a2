package dev.huiwu.cli;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.google.common.collect.ImmutableBiMap;
import dev.huiwu.core.topic.TopicAction;
import java.util.Arrays;

/** What may be done with topics, by the word that JSON documents have for it, such as {@code propose-opinion}. */
final class TopicActions {

    /** Every action by its word, in the order of a topic's life. */
    static final ImmutableBiMap<String, Class<? extends TopicAction>> BY_WORD = Arrays.stream(
                    TopicAction.class.getAnnotation(JsonSubTypes.class).value())
            .collect(ImmutableBiMap.toImmutableBiMap(
                    JsonSubTypes.Type::name, type -> type.value().asSubclass(TopicAction.class)));

    private TopicActions() {}

    /** Returns the word of an action. */
    static String word(Class<? extends TopicAction> action) {
        return BY_WORD.inverse().getOrDefault(action, "");
    }
}
