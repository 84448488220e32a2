package dev.huiwu.seating.zoning;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.primitives.Ints;
import dev.huiwu.seating.order.SeatingStyle;
import dev.huiwu.seating.zoning.internal.ZoneSearch;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws for what the engine says of its own zonings; a failure names the seed that repeats it. */
class ZoneMeasuresTest {

    private final ZoningEngine engine = new ZoneSearch(new Effort(200_000, 20_000));

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theMeasuresAreThoseOfTheDefinitions(long seed) {
        for (SeatingStyle style : SeatingStyle.values()) {
            ZoningProblem problem = SmallHalls.any(seed, style);
            Zoning zoning = engine.zone(problem);
            assertThat(zoning.measures())
                    .as("%s", style)
                    .usingRecursiveComparison()
                    .withEqualsForType((a, b) -> Math.abs(a - b) <= 1e-9, Double.class)
                    .isEqualTo(NaiveMeasures.of(problem, Ints.toArray(zoning.groupAt())));
        }
    }
}
