package dev.huiwu.workflow.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.huiwu.core.fixture.Seeds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AppendedTest {

    static LongStream seeds() {
        return Seeds.usually(50);
    }

    /** Whichever list is appended to, in any order, every list made so far is what it was. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aListDoesNotChangeByWhatIsMadeOfIt(long seed) {
        Random random = new Random(seed);
        List<Appended<Integer>> made = new ArrayList<>(List.of(Appended.of(List.of())));
        List<List<Integer>> expected = new ArrayList<>(List.of(List.of()));
        for (int i = 0; i < 200; i++) {
            int of = random.nextInt(4) > 0 ? made.size() - 1 : random.nextInt(made.size());
            List<Integer> longer = new ArrayList<>(expected.get(of));
            longer.add(i);
            made.add(made.get(of).and(i));
            expected.add(longer);
        }

        assertThat(made).isEqualTo(expected);
    }

    /** Copied with each element, it would never end. */
    @Test
    void growsByAMillion() {
        Appended<Integer> list = Appended.of(List.of());
        for (int i = 0; i < 1_000_000; i++) {
            list = list.and(i);
        }

        assertThat(list.size()).isEqualTo(1_000_000);
        assertThat(list.get(999_999)).isEqualTo(999_999);
    }

    @Test
    void endsWhereItEndsAlthoughAnotherGoesOn() {
        Appended<String> one = Appended.<String>of(List.of()).and("a");
        Appended<String> two = one.and("b");

        assertThat(two).containsExactly("a", "b");
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> one.get(1));
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> two.add("c"));
    }

    @Test
    void isMadeOfAnyListAndTakesNothingForNobody() {
        List<String> changing = new ArrayList<>(List.of("a"));
        Appended<String> kept = Appended.of(changing);
        changing.add("b");

        assertThat(kept).containsExactly("a");
        assertThat(Appended.of(kept)).isSameAs(kept);
        assertThatNullPointerException().isThrownBy(() -> Appended.of(Arrays.asList("a", null)));
    }
}
