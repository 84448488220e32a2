package dev.huiwu.seating.zoning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.huiwu.core.fixture.Seeds;
import dev.huiwu.seating.order.SeatingStyle;
import dev.huiwu.seating.zoning.internal.ZoneSearch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ZoningEngineTest {

    /** The standard search with a small part of its usual steps, which small halls do not need. */
    private static final ZoningEngine ENGINE = new ZoneSearch(new Effort(200_000, 100_000));

    private static final Map<List<Object>, Zoning> MADE = new ConcurrentHashMap<>();

    /** Returns the zoning of a small hall, made once for all laws. */
    private static Zoning zoned(long seed, SeatingStyle style) {
        return MADE.computeIfAbsent(List.of(seed, style), key -> ENGINE.zone(SmallHalls.any(seed, style)));
    }

    static LongStream seeds() {
        return Seeds.usually(50);
    }

    /** Laws for every hall; a failure names the seed that repeats it. */
    @Nested
    class ForAnyHall {

        static LongStream seeds() {
            return ZoningEngineTest.seeds();
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void everyGroupGetsExactlyItsSeatsOpenAndAllowed(long seed) {
            for (SeatingStyle style : SeatingStyle.values()) {
                ZoningProblem problem = SmallHalls.any(seed, style);
                Zoning zoning = zoned(seed, style);
                int[] seated = new int[problem.groups().size()];
                for (int i = 0; i < problem.seats().size(); i++) {
                    if (zoning.groupAt(i) != Zoning.EMPTY) {
                        ZoneSeat seat = problem.seats().get(i);
                        ZoneGroup group = problem.groups().get(zoning.groupAt(i));
                        seated[zoning.groupAt(i)]++;
                        assertThat(seat.use()).isEqualTo(ZoneSeat.Use.OPEN);
                        assertThat(group.allows(seat.block()))
                                .as("%s in %s", group, seat)
                                .isTrue();
                    }
                }
                assertThat(seated)
                        .isEqualTo(problem.groups().stream()
                                .mapToInt(ZoneGroup::size)
                                .toArray());
            }
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void equalProblemsGetEqualZoningsFromTwoThreads(long seed) {
            for (SeatingStyle style : SeatingStyle.values()) {
                CompletableFuture<Zoning> other =
                        CompletableFuture.supplyAsync(() -> ENGINE.zone(SmallHalls.any(seed, style)));
                assertThat(zoned(seed, style)).isEqualTo(other.join());
            }
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void aShortageIsRefusedExactlyWhereThereIsOneAndTheWitnessProvesIt(long seed) {
            ZoningProblem problem = withTightLimits(seed);
            int shortage = shortage(problem);
            if (shortage == 0) {
                assertThat(ENGINE.zone(problem).measures()).isNotNull();
                return;
            }
            ZoneShortageException refusal =
                    catchThrowableOfType(ZoneShortageException.class, () -> ENGINE.zone(problem));
            assertThat(refusal).isNotNull();
            assertThat(refusal.shortage()).isEqualTo(shortage);
            assertThat(problem.groups().stream()
                            .filter(group -> refusal.groups().contains(group.id()))
                            .peek(group -> assertThat(refusal.blocks()).containsAll(reachable(problem, group)))
                            .mapToInt(ZoneGroup::size)
                            .sum())
                    .isEqualTo(shortage + open(problem, Set.copyOf(refusal.blocks())));
        }

        private ZoningProblem withTightLimits(long seed) {
            Random random = new Random(seed);
            ZoningProblem problem = SmallHalls.any(seed, SeatingStyle.ROWS);
            List<ZoneGroup> groups = new ArrayList<>();
            for (int people = Math.max(1, problem.openSeats() + 1 - random.nextInt(5)); people > 0; ) {
                Set<String> blocks = new TreeSet<>();
                for (int k = random.nextInt(3); k > 0; k--) {
                    blocks.add("B" + random.nextInt(4));
                }
                int size = Math.min(people, 1 + random.nextInt(8));
                groups.add(new ZoneGroup("G" + groups.size(), 0, random.nextInt(9), size, blocks));
                people -= size;
            }
            List<ZoneSeat> seats = problem.seats().stream()
                    .map(seat -> new ZoneSeat(
                            seat.block(),
                            seat.row(),
                            seat.place(),
                            seat.x(),
                            seat.y(),
                            seat.use(),
                            OptionalInt.empty()))
                    .toList();
            return new ZoningProblem(seats, groups, List.of(), problem.style(), problem.weights());
        }

        /** Looks at every set of blocks: how many people must sit there beyond its open seats? */
        private int shortage(ZoningProblem problem) {
            int shortage = 0;
            for (int bits = 0; bits < 16; bits++) {
                Set<String> blocks = new TreeSet<>();
                for (int b = 0; b < 4; b++) {
                    if ((bits >> b & 1) == 1) {
                        blocks.add("B" + b);
                    }
                }
                int people = problem.groups().stream()
                        .filter(group -> blocks.containsAll(reachable(problem, group)))
                        .mapToInt(ZoneGroup::size)
                        .sum();
                shortage = Math.max(shortage, people - open(problem, blocks));
            }
            return shortage;
        }

        private List<String> reachable(ZoningProblem problem, ZoneGroup group) {
            return problem.seats().stream()
                    .map(ZoneSeat::block)
                    .distinct()
                    .filter(group::allows)
                    .toList();
        }

        private int open(ZoningProblem problem, Set<String> blocks) {
            return (int) problem.seats().stream()
                    .filter(seat -> seat.use() == ZoneSeat.Use.OPEN && blocks.contains(seat.block()))
                    .count();
        }
    }

    @Nested
    class WhenTheHallIsRoomy {

        static LongStream seeds() {
            return ZoningEngineTest.seeds();
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void everyGroupIsWholeAndGroupsKeptApartDoNotTouch(long seed) {
            for (SeatingStyle style : List.of(SeatingStyle.ROWS, SeatingStyle.COLUMNS, SeatingStyle.FREE)) {
                ZoneMeasures measures =
                        ENGINE.zone(SmallHalls.roomy(seed, style)).measures();
                assertThat(measures.fragments()).as("%s", style).isEqualTo(measures.minFragments());
                assertThat(measures.apart()).as("%s", style).isZero();
            }
        }
    }

    @Nested
    class WhenGroupsKeptApartShareTheOnlyIsland {

        @ParameterizedTest
        @EnumSource(SeatingStyle.class)
        void seatsStayEmptyBetweenThem(SeatingStyle style) {
            List<ZoneSeat> seats = IntStream.range(0, 30)
                    .mapToObj(i -> ZoneSeat.open("A", 1 + i / 6, 1 + i % 6, i % 6 - 2.5, 1 + i / 6))
                    .toList();
            List<ZoneGroup> groups = List.of(
                    new ZoneGroup("G0", 0, 1, 5, Set.of()),
                    new ZoneGroup("G1", 0, 2, 4, Set.of()),
                    new ZoneGroup("G2", 0, 3, 4, Set.of()));
            List<ZoningProblem.Apart> apart = List.of(
                    new ZoningProblem.Apart(0, 1), new ZoningProblem.Apart(1, 2), new ZoningProblem.Apart(0, 2));
            ZoneMeasures measures = ENGINE.zone(new ZoningProblem(seats, groups, apart, style, ZoneWeights.WHOLE_ZONES))
                    .measures();
            assertThat(measures.apart()).isZero();
            assertThat(measures.fragments()).isEqualTo(3);
        }
    }

    @Nested
    class WhenGroupsMayUseFewBlocksOnly {

        @ParameterizedTest
        @EnumSource(SeatingStyle.class)
        void theOneWayToShareThemIsFound(SeatingStyle style) {
            ZoningProblem problem = problem(
                    style,
                    group("A", 6, "left", "middle"),
                    group("B", 6, "left", "right"),
                    group("C", 3, "middle"),
                    group("D", 3, "left"));
            assertThat(ENGINE.zone(problem).groupAt()).hasSize(18).doesNotContain(Zoning.EMPTY);
        }

        @Test
        void aShortageNamesTheGroupsTheBlocksAndTheFigure() {
            ZoningProblem problem = problem(
                    SeatingStyle.ROWS,
                    group("A", 4, "left"),
                    group("B", 5, "left", "middle"),
                    group("C", 5, "middle"),
                    group("D", 1));
            assertThatThrownBy(() -> ENGINE.zone(problem))
                    .isInstanceOfSatisfying(ZoneShortageException.class, refusal -> {
                        assertThat(refusal.groups()).containsExactly("A", "B", "C");
                        assertThat(refusal.blocks()).containsExactly("left", "middle");
                        assertThat(refusal.shortage()).isEqualTo(2);
                    })
                    .hasMessage("14 people of 3 groups may use only the 12 open seats of blocks [left, middle];"
                            + " 2 more are needed.");
        }

        private ZoningProblem problem(SeatingStyle style, ZoneGroup... groups) {
            List<ZoneSeat> seats = new ArrayList<>();
            for (String block : List.of("left", "middle", "right")) {
                for (int i = 0; i < 6; i++) {
                    seats.add(ZoneSeat.open(block, 1 + i / 3, 1 + i % 3, seats.size() / 6 * 4 + i % 3 - 5, 1 + i / 3));
                }
            }
            return new ZoningProblem(seats, List.of(groups), List.of(), style, ZoneWeights.WHOLE_ZONES);
        }

        private ZoneGroup group(String id, int size, String... blocks) {
            return new ZoneGroup(id, 0, 1, size, Set.of(blocks));
        }
    }

    @Nested
    class WhenTheProblemIsOdd {

        @Test
        void noSeatsAndNobodyGiveAnEmptyZoning() {
            assertThat(ENGINE.zone(problem(List.of(), List.of())).groupAt().isEmpty())
                    .isTrue();
        }

        @Test
        void nobodyLeavesEverySeatEmpty() {
            assertThat(ENGINE.zone(problem(List.of(ZoneSeat.open("A", 1, 1, 0, 1)), List.of()))
                            .groupAt(0))
                    .isEqualTo(Zoning.EMPTY);
        }

        @Test
        void aSeatHeldForAnUnknownGroupIsRefused() {
            ZoneSeat seat = new ZoneSeat("A", 1, 1, 0, 1, ZoneSeat.Use.HELD, OptionalInt.of(1));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> problem(List.of(seat), List.of(new ZoneGroup("G", 0, 1, 0, Set.of()))))
                    .withMessage("A seat of block A is held for group 1 of 1 groups.");
        }

        @Test
        void aPairKeptApartMustNameTwoGroups() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new ZoningProblem(
                            List.of(),
                            List.of(new ZoneGroup("G", 0, 1, 0, Set.of())),
                            List.of(new ZoningProblem.Apart(0, 0)),
                            SeatingStyle.ROWS,
                            ZoneWeights.BALANCED))
                    .withMessageContaining("does not name two of the 1 groups");
        }

        private ZoningProblem problem(List<ZoneSeat> seats, List<ZoneGroup> groups) {
            return new ZoningProblem(seats, groups, List.of(), SeatingStyle.ROWS, ZoneWeights.BALANCED);
        }
    }

    @Nested
    class AtItsUsualEffort {

        @Test
        void aRowOfGroupsSitsByRank() {
            List<ZoneSeat> seats = IntStream.range(0, 40)
                    .mapToObj(i -> ZoneSeat.open("A", 1 + i / 10, 1 + i % 10, i % 10 - 4.5, 1 + i / 10))
                    .toList();
            List<ZoneGroup> groups = IntStream.range(0, 4)
                    .mapToObj(g -> new ZoneGroup("G" + g, 0, 4 - g, 10, Set.of()))
                    .toList();
            Zoning zoning = ZoningEngine.create()
                    .zone(new ZoningProblem(seats, groups, List.of(), SeatingStyle.ROWS, ZoneWeights.WHOLE_ZONES));
            assertThat(zoning.measures().cost()).isZero();
            assertThat(IntStream.range(0, 40).map(zoning::groupAt))
                    .containsExactlyElementsOf(
                            IntStream.range(0, 40).map(i -> 3 - i / 10).boxed().toList());
        }
    }
}
