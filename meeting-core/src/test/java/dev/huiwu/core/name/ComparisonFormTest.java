package dev.huiwu.core.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonFormTest {

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({"县（市、区）和园区, 县(市、区)和园区", "序 号, 序号", "Ａ岗, a岗", "\uFEFF姓名, 姓名", "葛\uDB40\uDD00城, 葛城", "STRASSE, Straße"})
    void isTheSameForTwoWaysOfTyping(String one, String other) {
        assertThat(ComparisonForm.of(one)).isEqualTo(ComparisonForm.of(other));
    }
}
