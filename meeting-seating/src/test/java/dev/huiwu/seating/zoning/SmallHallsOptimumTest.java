package dev.huiwu.seating.zoning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.seating.zoning.internal.ExactZoning;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The ordinary search against brute force on halls of up to eight seats, taken evenly from all of them: a hundred, or as
 * many as {@code -Dhalls} says. Of 600 it finds the best zoning in 597 and misses the others by less than a near split.
 */
class SmallHallsOptimumTest {

    private static final int HALLS = Integer.getInteger("halls", 100);

    /** A prime, so that the halls taken differ in everything. */
    private static final long STRIDE = 1_000_003L * 7;

    private static final double NEAR_SPLIT = 0.4;

    private final ZoningEngine engine = ZoningEngine.create();

    @Test
    void theOptimumIsFoundIn99OfAHundredAndMissedByNoMoreThanANearSplit() {
        List<String> missed = new ArrayList<>();
        for (int k = 0; k < HALLS; k++) {
            long number = Math.floorMod(777 + k * STRIDE, TinyHalls.count());
            ZoningProblem problem = TinyHalls.hall(number);
            double best = ExactZoning.best(problem).measures().cost();
            double found = engine.zone(problem).measures().cost();
            assertThat(found).as("hall %s", number).isBetween(best - 1e-9, best + nearSplit(problem) + 1e-9);
            if (found > best + 1e-9) {
                missed.add("hall %s: %s for %s".formatted(number, found, best));
            }
        }
        assertThat(missed).hasSizeLessThanOrEqualTo(HALLS / 100);
    }

    private static double nearSplit(ZoningProblem problem) {
        long multiple =
                problem.groups().stream().filter(group -> group.size() >= 2).count();
        return problem.weights().fragments() * NEAR_SPLIT / Math.max(1, multiple);
    }
}
