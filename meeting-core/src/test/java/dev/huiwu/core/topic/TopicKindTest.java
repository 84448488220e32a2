package dev.huiwu.core.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopicKindTest {

    @Test
    void hasFiftyCharactersOfWhateverPlane() {
        assertThat(new TopicKind("𠮷".repeat(50)).label()).hasSize(100);
        assertThatIllegalArgumentException().isThrownBy(() -> new TopicKind("𠮷".repeat(51)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "规章\n", "规\u0000章", "规章\uD842", "\uDFB7规章"})
    void isOneLineThatCanBeWritten(String label) {
        assertThatIllegalArgumentException().isThrownBy(() -> new TopicKind(label));
    }
}
