package dev.huiwu.seating.venue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.huiwu.core.json.MeetingJson;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RostrumTest {

    private final Rostrum rostrum = new Rostrum(
            "1",
            "主席台",
            List.of(new Rostrum.Row("前排", 9), new Rostrum.Row("后排", 8, OptionalDouble.of(2))),
            Optional.of(new Rostrum.Access(Optional.of(HallSide.LEFT), List.of(HallSide.LEFT, HallSide.RIGHT))));

    /** R34. */
    @Test
    void chairsThatNobodyNeedsAreListedForRemoval() {
        assertThat(rostrum.filled(11)).containsExactly(9, 2);
        assertThat(rostrum.spareChairs(11)).isEqualTo(Map.of("后排", 6));
        assertThat(rostrum.spareChairs(7)).isEqualTo(Map.of("前排", 2, "后排", 8));
        assertThat(rostrum.spareChairs(17)).isEmpty();
    }

    @Test
    void survivesJson() throws Exception {
        assertThat(MeetingJson.newMapper().readValue(MeetingJson.write(rostrum), Rostrum.class))
                .isEqualTo(rostrum);
        Rostrum plain = new Rostrum("1", "主席台", List.of(new Rostrum.Row("前排", 9)));
        assertThat(MeetingJson.newMapper().readValue(MeetingJson.write(plain), Rostrum.class))
                .isEqualTo(plain);
    }

    @Nested
    class WithAnAisleInARowBehind {

        @Test
        void theFirstRowMustNotHaveOne() {
            assertThatThrownBy(() -> new Rostrum("1", "主席台", List.of(new Rostrum.Row("前排", 9, OptionalDouble.of(2)))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("keep it whole");
        }

        /** R34: rows behind are centred on the first one. */
        @ParameterizedTest(name = "{0} chairs, more on the {1}: {2}")
        @CsvSource({
            "4, left, -2.5 -1.5 1.5 2.5",
            "3, left, -2.5 -1.5 1.5",
            "3, right, -1.5 1.5 2.5",
            "1, left, -1.5",
        })
        void theAisleLiesOnTheCentreLine(int people, String larger, String where) {
            List<Seat> chairs = rostrum.chairs(1, people, HallSide.ofCode(larger));
            assertThat(String.join(
                            " ",
                            chairs.stream()
                                    .map(chair -> Double.toString(chair.x()))
                                    .toList()))
                    .isEqualTo(where);
            for (int i = 1; i < chairs.size(); i++) {
                boolean together = Math.signum(chairs.get(i - 1).x())
                        == Math.signum(chairs.get(i).x());
                assertThat(chairs.get(i).touches(chairs.get(i - 1))).isEqualTo(together);
            }
        }
    }
}
