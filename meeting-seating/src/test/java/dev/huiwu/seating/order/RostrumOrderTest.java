package dev.huiwu.seating.order;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Lists;
import dev.huiwu.seating.venue.HallSide;
import dev.huiwu.seating.venue.RostrumSide;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
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
        "2, second-on-right, 1 2",
        "7, second-on-right-even-mirrored, 7 5 3 1 2 4 6",
        "8, second-on-right-even-mirrored, 8 6 4 2 1 3 5 7",
        "7, second-on-left-even-mirrored, 6 4 2 1 3 5 7",
        "8, second-on-left-even-mirrored, 7 5 3 1 2 4 6 8"
    })
    void r34SeatsTheFirstInTheMiddleAndTheOthersToBothSides(int people, String rule, String seenFromTheHall) {
        assertThat(RostrumOrder.line(people, SideRule.ofCode(rule)).stream()
                        .map(rank -> Integer.toString(rank))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(seenFromTheHall);
    }

    /** R34. */
    @ParameterizedTest(name = "{0} in the rows, {1}, {2}: {3}")
    @CsvSource({
        "7 4, second-on-right, same-side, 7 5 3 1 2 4 6 / 10 8 9 11",
        "7 4, second-on-right, other-side, 7 5 3 1 2 4 6 / 11 9 8 10",
        "8 5, second-on-right, other-side, 7 5 3 1 2 4 6 8 / 12 10 9 11 13",
        "3 3 3, second-on-right, same-side, 3 1 2 / 6 4 5 / 9 7 8",
        "3 3 3, second-on-right, other-side, 3 1 2 / 5 4 6 / 8 7 9",
        "3 3 3, second-on-right, alternating, 3 1 2 / 5 4 6 / 9 7 8",
        "3 3 3, second-on-left, alternating, 2 1 3 / 6 4 5 / 8 7 9",
        "3 4, second-on-right-even-mirrored, same-side, 3 1 2 / 7 5 4 6",
        "3 4, second-on-right-even-mirrored, other-side, 3 1 2 / 6 4 5 7"
    })
    void rowsBehindBeginOnTheSideThatIsSet(String people, String rule, String behind, String seenFromTheHall) {
        List<List<Integer>> rows = RostrumOrder.rows(
                Stream.of(people.split(" ")).map(Integer::valueOf).toList(),
                SideRule.ofCode(rule),
                RowStart.ofCode(behind));
        assertThat(rows.stream()
                        .map(row -> row.stream().map(String::valueOf).collect(Collectors.joining(" ")))
                        .collect(Collectors.joining(" / ")))
                .isEqualTo(seenFromTheHall);
    }

    @ParameterizedTest
    @EnumSource(SideRule.class)
    void mirroringARuleTwiceGivesTheRule(SideRule rule) {
        assertThat(rule.mirrored().mirrored()).isEqualTo(rule);
        for (int people = 1; people < 10; people++) {
            assertThat(RostrumOrder.line(people, rule.mirrored()))
                    .isEqualTo(Lists.reverse(RostrumOrder.line(people, rule)));
        }
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
