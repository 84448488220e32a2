package dev.huiwu.core.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NearnessTest {

    @Test
    void goesFromNothingSharedToEqual() {
        assertThat(Nearness.of("", "水利局")).isZero();
        assertThat(Nearness.of("水利局", "财政所")).isZero();
        assertThat(Nearness.of("水利局", "水利局")).isEqualTo(1);
    }

    @Test
    void countsWhatIsSharedInOrder() {
        // 工 信 局 are all in the longer name: 3/3 of the text, 6/10 of both.
        assertThat(Nearness.of("工信局", "工业和信息化局")).isCloseTo(0.8, within(1e-9));
        assertThat(Nearness.of("局利水", "水利局")).isCloseTo(1.0 / 3, within(1e-9));
    }

    @Test
    void prefersTheNameThatHoldsTheWholeText() {
        assertThat(Nearness.of("云江市工信局", "云江市工业和信息化局")).isGreaterThan(Nearness.of("云江市工信局", "云江市信访局"));
    }
}
