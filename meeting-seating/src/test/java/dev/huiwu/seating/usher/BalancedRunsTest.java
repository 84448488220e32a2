package dev.huiwu.seating.usher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.core.fixture.Dice;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BalancedRunsTest {

    @Test
    void areCutWhereTheStepsAreLongest() {
        assertThat(BalancedRuns.lengths(List.of(1L, 9L, 1L, 1L, 9L, 1L, 1L), 8, 3))
                .containsExactly(2, 3, 3);
    }

    @Test
    void ofEqualWaysHaveTheLongerRunsFirst() {
        assertThat(BalancedRuns.lengths(List.of(1L, 1L, 1L, 1L, 1L, 1L, 1L), 8, 3))
                .containsExactly(3, 3, 2);
    }

    @Test
    void leaveLaterUshersWithoutAnybodyWhereThereAreMoreOfThem() {
        assertThat(BalancedRuns.lengths(List.of(5L), 2, 4)).containsExactly(1, 1, 0, 0);
        assertThat(BalancedRuns.lengths(List.of(), 0, 2)).containsExactly(0, 0);
    }

    static LongStream seeds() {
        return LongStream.range(0, 150);
    }

    /** Against every way to part the people, not only into runs. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void haveTheSmallestSumOfExtentsOfAllGroupsOfSuchSizes(long seed) {
        Dice dice = new Dice(seed);
        int people = dice.between(1, 8);
        int runs = dice.between(1, 4);
        List<Long> steps = new ArrayList<>();
        for (int i = 1; i < people; i++) {
            steps.add((long) dice.between(0, 9));
        }
        List<Integer> lengths = BalancedRuns.lengths(steps, people, runs);
        assertThat(lengths).hasSize(runs);
        assertThat(lengths.stream().mapToInt(length -> length).sum()).isEqualTo(people);
        assertThat(lengths).allMatch(length -> length == people / runs || length == (people + runs - 1) / runs);
        assertThat(extents(steps, groups(lengths))).isEqualTo(best(steps, people, runs));
    }

    private static List<List<Integer>> groups(List<Integer> lengths) {
        List<List<Integer>> groups = new ArrayList<>();
        int next = 0;
        for (int length : lengths) {
            List<Integer> group = new ArrayList<>();
            for (int i = 0; i < length; i++) {
                group.add(next++);
            }
            groups.add(group);
        }
        return groups;
    }

    /** Returns the sum of the distances between the first and the last of each group. */
    private static long extents(List<Long> steps, List<List<Integer>> groups) {
        return groups.stream()
                .filter(group -> !group.isEmpty())
                .mapToLong(group -> steps.subList(group.get(0), group.get(group.size() - 1)).stream()
                        .mapToLong(step -> step)
                        .sum())
                .sum();
    }

    private static long best(List<Long> steps, int people, int runs) {
        List<List<Integer>> groups = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            groups.add(new ArrayList<>());
        }
        return best(steps, people, 0, groups);
    }

    private static long best(List<Long> steps, int people, int person, List<List<Integer>> groups) {
        int most = (people + groups.size() - 1) / groups.size();
        int least = people / groups.size();
        if (person == people) {
            return groups.stream().allMatch(group -> group.size() >= least) ? extents(steps, groups) : Long.MAX_VALUE;
        }
        long best = Long.MAX_VALUE;
        for (List<Integer> group : groups) {
            if (group.size() < most) {
                group.add(person);
                best = Math.min(best, best(steps, people, person + 1, groups));
                group.remove(group.size() - 1);
            }
        }
        return best;
    }
}
