package dev.huiwu.seating.zoning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.huiwu.seating.order.SeatingStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RezoningTest {

    private final RezoningEngine engine = RezoningEngine.create();

    /** A late change of a hall of at most ten open seats, some of its people pinned or dear, some of its seats lost. */
    private static RezoningProblem late(long seed, int mostSeats) {
        Random random = new Random(seed * 7919 + 3);
        SeatingStyle style = SeatingStyle.values()[random.nextInt(2)];
        ZoningProblem hall = SmallHalls.any(seed, style);
        for (long next = seed + 10_000; hall.openSeats() > mostSeats || hall.openSeats() < 3; next += 1000) {
            hall = SmallHalls.any(next, style);
        }
        List<Integer> before =
                new ArrayList<>(ZoningEngine.create(Effort.QUICK).zone(hall).groupAt());
        List<ZoneSeat> seats = new ArrayList<>(hall.seats());
        List<Integer> prices = new ArrayList<>();
        Set<Integer> pinned = new HashSet<>();
        int[] sizes = hall.groups().stream().mapToInt(ZoneGroup::size).toArray();
        int open = hall.openSeats();
        for (int seat = 0; seat < before.size(); seat++) {
            prices.add(random.nextInt(4) == 0 ? 3 : 1);
            int luck = random.nextInt(20);
            if (before.get(seat) >= 0 && luck < 3) {
                sizes[before.get(seat)]--;
                before.set(seat, Zoning.EMPTY);
            } else if (luck == 3 && seats.get(seat).use() == ZoneSeat.Use.OPEN) {
                ZoneSeat lost = seats.get(seat);
                seats.set(
                        seat,
                        new ZoneSeat(
                                lost.block(),
                                lost.row(),
                                lost.place(),
                                lost.x(),
                                lost.y(),
                                ZoneSeat.Use.BLOCKED,
                                OptionalInt.empty()));
                open--;
            } else if (luck == 4) {
                pinned.add(seat);
            }
        }
        int people = Arrays.stream(sizes).sum();
        for (int more = random.nextInt(3); more > 0 && people < open && sizes.length > 0; more--) {
            sizes[random.nextInt(sizes.length)]++;
            people++;
        }
        ZoningProblem was = hall;
        List<ZoneGroup> groups = IntStream.range(0, sizes.length)
                .mapToObj(g -> new ZoneGroup(
                        was.groups().get(g).id(),
                        was.groups().get(g).category(),
                        was.groups().get(g).order(),
                        sizes[g],
                        was.groups().get(g).blocks()))
                .toList();
        return new RezoningProblem(
                new ZoningProblem(seats, groups, hall.apart(), style, hall.weights()),
                before,
                pinned,
                prices,
                new RezoningProblem.Limits(
                        Integer.MAX_VALUE, random.nextInt(3) == 0 ? 1 : 0, Double.POSITIVE_INFINITY));
    }

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    /** Laws that hold for every late change; a failure names the seed that repeats it. */
    @Nested
    class ForAnyLateChange {

        static LongStream seeds() {
            return RezoningTest.seeds();
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void thePriceOfTheMovesIsTheLeastThatBruteForceFinds(long seed) {
            RezoningProblem late = late(seed, 8);
            int least = new BruteForce(late).least();
            if (least == Integer.MAX_VALUE) {
                assertThatThrownBy(() -> engine.rezone(late))
                        .isInstanceOfAny(RezoningException.class, ZoneShortageException.class);
            } else {
                Rezoning rezoning = engine.rezone(late);
                assertThat(rezoning.price()).isEqualTo(least);
                assertThat(rezoning.leastPrice()).isEqualTo(least);
            }
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void aRepairedPlanKeepsTheLimitsAndSaysWhatItIsWorth(long seed) {
            RezoningProblem late = late(seed, 60);
            RezoningProblem repaired = new RezoningProblem(
                    late.problem(),
                    late.before(),
                    late.pinned(),
                    late.prices(),
                    new RezoningProblem.Limits(12, late.problem().people(), 0.05));
            Rezoning rezoning;
            try {
                rezoning = engine.rezone(repaired);
            } catch (RezoningException | ZoneShortageException e) {
                return;
            }
            int[] at = rezoning.zoning().groupAt().stream()
                    .mapToInt(Integer::intValue)
                    .toArray();
            assertThat(rezoning.moved()).isBetween(rezoning.least(), 12);
            assertThat(rezoning.zoning().measures().cost())
                    .isCloseTo(NaiveMeasures.of(late.problem(), at).cost(), within(1e-9));
            for (int seat = 0; seat < at.length; seat++) {
                int before = late.before().get(seat);
                if (before >= 0
                        && late.pinned().contains(seat)
                        && late.problem().seats().get(seat).use() == ZoneSeat.Use.OPEN
                        && late.problem()
                                .groups()
                                .get(before)
                                .allows(late.problem().seats().get(seat).block())) {
                    assertThat(at[seat]).isEqualTo(before);
                }
            }
        }
    }

    /** Tries every arrangement. */
    private static final class BruteForce {

        private final RezoningProblem late;
        private final ZoningProblem now;
        private final int[] at;
        private final int[] left;
        private final List<Integer> allowed;
        private final int contacts;
        private int least = Integer.MAX_VALUE;

        BruteForce(RezoningProblem late) {
            this.late = late;
            now = late.problem();
            at = late.before().stream().mapToInt(Integer::intValue).toArray();
            for (int seat = 0; seat < at.length; seat++) {
                at[seat] = may(at[seat], seat) ? at[seat] : Zoning.EMPTY;
            }
            allowed = NaiveMeasures.walkPieces(now, at).stream()
                    .map(pieces -> Math.max(1, pieces))
                    .toList();
            contacts = NaiveMeasures.contacts(now, at);
            left = now.groups().stream().mapToInt(ZoneGroup::size).toArray();
        }

        int least() {
            int[] stay = at.clone();
            Arrays.fill(at, Zoning.EMPTY);
            place(0, stay, 0);
            return least;
        }

        private boolean may(int group, int seat) {
            return group == Zoning.EMPTY
                    || (now.seats().get(seat).use() == ZoneSeat.Use.OPEN
                            && now.groups()
                                    .get(group)
                                    .allows(now.seats().get(seat).block()));
        }

        private void place(int seat, int[] stay, int price) {
            if (price >= least) {
                return;
            }
            if (seat == at.length) {
                if (Arrays.stream(left).sum() == 0 && whole()) {
                    least = price;
                }
                return;
            }
            int before = late.before().get(seat);
            for (int group = Zoning.EMPTY; group < left.length; group++) {
                boolean stays = group == stay[seat];
                boolean pinned = late.pinned().contains(seat) && stay[seat] >= 0;
                if (!may(group, seat) || (pinned && !stays) || (group >= 0 && left[group] == 0)) {
                    continue;
                }
                at[seat] = group;
                if (group >= 0) {
                    left[group]--;
                }
                place(
                        seat + 1,
                        stay,
                        price + (before >= 0 && before != group ? late.prices().get(seat) : 0));
                if (group >= 0) {
                    left[group]++;
                }
                at[seat] = Zoning.EMPTY;
            }
        }

        private boolean whole() {
            List<Integer> pieces = NaiveMeasures.walkPieces(now, at);
            int excess = IntStream.range(0, pieces.size())
                    .map(g -> Math.max(0, pieces.get(g) - allowed.get(g)))
                    .sum();
            return excess <= late.limits().extraSplits() && NaiveMeasures.contacts(now, at) <= contacts;
        }
    }
}
