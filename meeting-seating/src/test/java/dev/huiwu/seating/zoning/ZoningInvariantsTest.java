package dev.huiwu.seating.zoning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.seating.order.SeatingStyle;
import dev.huiwu.seating.zoning.internal.ZoneSearch;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The invariants of the domain that the zoning answers for, over seeds on all shapes of halls. */
class ZoningInvariantsTest {

    /** Enough steps for halls of this size to come out whole, and a few for what holds however long the search is. */
    private final ZoningEngine engine = new ZoneSearch(Effort.ofSteps(30_000));

    private final ZoningEngine hasty = new ZoneSearch(Effort.ofSteps(500));

    static Stream<Arguments> halls() {
        return Stream.of(HallShapes.values())
                .flatMap(shape -> Stream.of(SeatingStyle.ROWS, SeatingStyle.COLUMNS)
                        .flatMap(style ->
                                IntStream.range(0, 3).mapToObj(seed -> Arguments.of(shape, style, (long) seed))));
    }

    @ParameterizedTest(name = "{0}, {1}, seed {2}")
    @MethodSource("halls")
    void invariant1PositionsDecideAndNeverHowAnIdSorts(HallShapes shape, SeatingStyle style, long seed) {
        ZoningProblem problem = shape.problem(seed, style);
        List<String> names = new ArrayList<>(
                problem.groups().stream().map(group -> "N" + group.id()).toList());
        Collections.shuffle(names, new Random(seed));
        List<ZoneGroup> renamed = IntStream.range(0, names.size())
                .mapToObj(g -> {
                    ZoneGroup group = problem.groups().get(g);
                    return new ZoneGroup(
                            names.get(g), group.category(), 100 + 7 * group.order(), group.size(), group.blocks());
                })
                .toList();
        assertThat(hasty.zone(new ZoningProblem(problem.seats(), renamed, problem.apart(), style, problem.weights()))
                        .groupAt())
                .isEqualTo(hasty.zone(problem).groupAt());
    }

    @ParameterizedTest(name = "{0}, {1}, seed {2}")
    @MethodSource("halls")
    void invariants4And5EverybodyHasOneSeatAndUnitsAndZonesAreWhole(HallShapes shape, SeatingStyle style, long seed) {
        ZoningProblem problem = shape.problem(seed, style);
        Zoning zoning = engine.zone(problem);
        for (int g = 0; g < problem.groups().size(); g++) {
            assertThat(Collections.frequency(zoning.groupAt(), g))
                    .isEqualTo(problem.groups().get(g).size());
        }
        assertThat(zoning.measures().farSplits()).isZero();
        assertThat(zoning.measures().categoryExcess()).isZero();
    }

    @ParameterizedTest(name = "{0}, {1}, seed {2}")
    @MethodSource("halls")
    void invariant17TheSameProblemGivesTheSameZoningWhateverBlocksAreCalled(
            HallShapes shape, SeatingStyle style, long seed) {
        ZoningProblem problem = shape.problem(seed, style);
        List<ZoneSeat> renamed = problem.seats().stream()
                .map(seat -> ZoneSeat.open(
                        new StringBuilder(seat.block()).reverse().toString(),
                        seat.row(),
                        seat.place(),
                        seat.x(),
                        seat.y()))
                .toList();
        Zoning zoning = hasty.zone(problem);
        assertThat(hasty.zone(problem)).isEqualTo(zoning);
        assertThat(hasty.zone(new ZoningProblem(renamed, problem.groups(), List.of(), style, problem.weights())))
                .isEqualTo(zoning);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(HallShapes.class)
    void invariant17TheSameProblemGivesTheSameZoningWithAnyNumberOfThreads(HallShapes shape) throws Exception {
        ZoningProblem problem = shape.problem(5, SeatingStyle.ROWS);
        Zoning zoning = engine.zone(problem);
        for (int threads : new int[] {1, 2, 5}) {
            ForkJoinPool pool = new ForkJoinPool(threads);
            try {
                assertThat(pool.submit(() -> engine.zone(problem)).get()).isEqualTo(zoning);
            } finally {
                pool.shutdown();
            }
        }
    }
}
