package dev.huiwu.core.topic;

import static dev.huiwu.core.topic.TopicsFixture.CLERK;
import static dev.huiwu.core.topic.TopicsFixture.MEETING;
import static dev.huiwu.core.topic.TopicsFixture.RULES;
import static dev.huiwu.core.topic.TopicsFixture.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.huiwu.core.json.TopicValues;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever texts an action holds, it either cannot be made, with words, or is answered. */
class TopicTextsTest {

    private static final String[] TEXTS = {
        "", " ", "字".repeat(501), "字".repeat(10_001), "一\u0000二", "\u001b[31m", "两\n行", "\u00a0\u3000", "半\ud83d"
    };

    static Stream<Arguments> everyTextOfEveryAction() {
        return TopicValues.actions().stream()
                .flatMap(action -> Arrays.stream(action.getClass().getRecordComponents())
                        .filter(part -> part.getType() == String.class
                                || part.getGenericType().getTypeName().equals("java.util.Optional<java.lang.String>"))
                        .map(part -> Arguments.of(action, part.getName())));
    }

    @ParameterizedTest
    @MethodSource("everyTextOfEveryAction")
    void isRefusedOrTaken(TopicAction action, String part) throws ReflectiveOperationException {
        for (String text : TEXTS) {
            Optional<TopicAction> made = with(action, part, text);
            for (TopicState state : TopicState.values()) {
                made.ifPresent(unusual -> assertThat(
                                TopicsFixture.inState(state).ask(unusual, CLERK, at(MEETING), "因故", RULES))
                        .isNotNull());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"半\ud83d", "\udc00", "\u00a0", "\u3000\u00a0"})
    void ofHalvesOfCharactersAndOfBlanksThatDoNotBreakIsNone(String text) {
        assertThatThrownBy(() -> new Tabling(text, MEETING, 1, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("of a topic")
                .hasMessageNotContaining(text);
    }

    /** Returns the action with another text; empty where it cannot be made, which its message says. */
    private static Optional<TopicAction> with(TopicAction action, String part, String text)
            throws ReflectiveOperationException {
        RecordComponent[] parts = action.getClass().getRecordComponents();
        Object[] values = new Object[parts.length];
        for (int i = 0; i < parts.length; i++) {
            Object old = parts[i].getAccessor().invoke(action);
            Object other = parts[i].getType() == String.class ? text : Optional.of(text);
            values[i] = parts[i].getName().equals(part) ? other : old;
        }
        Constructor<?> constructor = action.getClass()
                .getDeclaredConstructor(
                        Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
        try {
            return Optional.of((TopicAction) constructor.newInstance(values));
        } catch (InvocationTargetException e) {
            assertThat(e.getCause())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("of a topic");
            return Optional.empty();
        }
    }
}
