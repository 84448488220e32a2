package dev.huiwu.seating.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.seating.venue.HallSide;
import dev.huiwu.seating.venue.RostrumSide;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RostrumOrderTest {

    /** R34. */
    @ParameterizedTest(name = "{0} people, {1}: {2}")
    @CsvSource({
        "7, second-on-right, 7 5 3 1 2 4 6",
        "8, second-on-right, 7 5 3 1 2 4 6 8",
        "9, second-on-right, 9 7 5 3 1 2 4 6 8",
        "7, second-on-left, 6 4 2 1 3 5 7",
        "8, second-on-left, 8 6 4 2 1 3 5 7",
        "1, second-on-right, 1",
        "2, second-on-right, 1 2"
    })
    void seatsTheFirstInTheMiddleAndTheOthersToBothSides(int people, String rule, String seenFromTheHall) {
        assertThat(RostrumOrder.line(people, SideRule.ofCode(rule)).stream()
                        .map(rank -> Integer.toString(rank))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(seenFromTheHall);
    }

    @ParameterizedTest(name = "{0} people")
    @ValueSource(ints = {0, 1, 2, 3, 10, 15, 16, 31})
    void mirrorsWithTheSideRuleAndLeavesNobodyOut(int people) {
        List<Integer> usual = RostrumOrder.line(people, SideRule.SECOND_ON_RIGHT);
        List<Integer> mirrored = RostrumOrder.line(people, SideRule.SECOND_ON_LEFT);
        assertThat(mirrored.stream().sorted().toList())
                .isEqualTo(usual.stream().sorted().toList())
                .isEqualTo(IntStream.rangeClosed(1, people).boxed().toList());
        for (int place = 0; place < people; place++) {
            assertThat(mirrored.get(people - 1 - place)).isEqualTo(usual.get(place));
        }
    }

    @Test
    void leftAndRightChangeWithWhereOneLooksFrom() {
        assertThat(HallSide.LEFT.toRostrum()).isEqualTo(RostrumSide.RIGHT);
        assertThat(RostrumSide.LEFT.toHall()).isEqualTo(HallSide.RIGHT);
        assertThat(SideRule.SECOND_ON_RIGHT.second()).isEqualTo(RostrumSide.LEFT);
    }
}
