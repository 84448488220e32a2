package dev.huiwu.core.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonFormTest {

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({"县（市、区）和园区, 县(市、区)和园区", "序 号, 序号", "Ａ岗, a岗", "\uFEFF姓名, 姓名", "葛\uDB40\uDD00城, 葛城", "STRASSE, Straße"})
    void isTheSameForTwoWaysOfTyping(String one, String other) {
        assertThat(ComparisonForm.of(one)).isEqualTo(ComparisonForm.of(other));
    }

    /** What need not be normalised is not looked at closely; every character of it must indeed stay as it is. */
    @Test
    void leavesAloneOnlyWhatStaysItself() {
        IntStream.concat(IntStream.rangeClosed(0x21, 0x7E), IntStream.rangeClosed(0x4E00, 0x9FFF))
                .mapToObj(Character::toString)
                .forEach(text -> assertThat(ComparisonForm.of(text + "\u200B"))
                        .isEqualTo(ComparisonForm.of(text))
                        .isEqualTo(
                                Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT)));
    }
}
