package dev.huiwu.core.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
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

    @Test
    void suggestsUpToThreeWordsNearestFirst() {
        assertThat(Nearness.suggest("已登", List.of("已拟办", "已登记", "待上会"))).containsExactly("已登记");
        assertThat(Nearness.suggest("秘书科", List.of("秘书一科", "秘书二科", "秘书三科", "秘书四科", "秘书科室")))
                .containsExactly("秘书一科", "秘书二科", "秘书三科");
        assertThat(Nearness.suggest("11008", List.of("11006", "11008"))).containsExactly("11008", "11006");
        assertThat(Nearness.suggest("局".repeat(61), List.of("局"))).isEmpty();
        assertThat(Nearness.suggest("局", List.of("局".repeat(61)))).isEmpty();
    }
}
