package dev.huiwu.seating.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.core.Language;
import dev.huiwu.seating.order.SeatingStyle;
import dev.huiwu.seating.score.LowerBounds.Relaxation;
import dev.huiwu.seating.zoning.TinyHalls;
import dev.huiwu.seating.zoning.ZoneGroup;
import dev.huiwu.seating.zoning.ZoneMeasures;
import dev.huiwu.seating.zoning.ZoneSeat;
import dev.huiwu.seating.zoning.ZoneWeights;
import dev.huiwu.seating.zoning.ZoningProblem;
import dev.huiwu.seating.zoning.internal.ExactZoning;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LowerBoundsTest {

    private static final int SEEDS = 400;

    /** Bounds against the best of all plans, measure by measure. */
    @Nested
    class OnHallsSmallEnoughToEnumerate {

        @Test
        void areNeverAboveTheBestAndEqualItForFourSeedsInFive() {
            int splitsEqual = 0;
            int linesEqual = 0;
            int fragmentsEqual = 0;
            for (long seed = 0; seed < SEEDS; seed++) {
                ZoningProblem problem = problem(seed);
                List<ZoneMeasures> all = new ArrayList<>();
                ExactZoning.all(problem, all::add);
                int fewestLines = LowerBounds.of(problem).lines().least();
                int splits = best(all, measures -> measures.farSplits() + measures.nearSplits());
                int fragments = best(all, ZoneMeasures::fragments);
                int lines = best(all, ZoneMeasures::excessLines) + alone(problem);
                LowerBounds bounds = LowerBounds.of(problem);
                assertThat(bounds.splits().least()).as("splits, seed %s", seed).isLessThanOrEqualTo(splits);
                assertThat(bounds.fragments().least())
                        .as("pieces, seed %s", seed)
                        .isLessThanOrEqualTo(fragments);
                assertThat(fewestLines).as("lines, seed %s", seed).isLessThanOrEqualTo(lines);
                splitsEqual += bounds.splits().least() == splits ? 1 : 0;
                fragmentsEqual += bounds.fragments().least() == fragments ? 1 : 0;
                linesEqual += fewestLines == lines ? 1 : 0;
            }
            assertThat(splitsEqual).isGreaterThanOrEqualTo(SEEDS * 8 / 10);
            assertThat(fragmentsEqual).isGreaterThanOrEqualTo(SEEDS * 8 / 10);
            assertThat(linesEqual).isGreaterThanOrEqualTo(SEEDS * 8 / 10);
        }

        private int best(List<ZoneMeasures> all, ToIntFunction<ZoneMeasures> measure) {
            return all.stream().mapToInt(measure).min().orElseThrow();
        }

        /** Returns what the cost subtracts from the lines used. */
        private int alone(ZoningProblem problem) {
            return problem.groups().stream()
                    .mapToInt(group -> LowerBounds.of(new ZoningProblem(
                                    problem.seats(), List.of(group), List.of(), problem.style(), problem.weights()))
                            .lines()
                            .least())
                    .sum();
        }

        /** One of all small halls, every third with a unit that may use one block only. */
        private ZoningProblem problem(long seed) {
            Random random = new Random(seed);
            ZoningProblem problem;
            do {
                problem = TinyHalls.hall((long) (random.nextDouble() * TinyHalls.count()));
            } while (problem.seats().size() < 5);
            List<ZoneGroup> groups = new ArrayList<>(problem.groups());
            String block = problem.seats().get(problem.seats().size() - 1).block();
            long room = problem.seats().stream()
                    .filter(seat -> seat.block().equals(block))
                    .count();
            ZoneGroup first = groups.get(0);
            if (seed % 3 == 0 && first.size() <= room) {
                groups.set(0, new ZoneGroup(first.id(), first.category(), first.order(), first.size(), Set.of(block)));
            }
            return new ZoningProblem(problem.seats(), groups, List.of(), problem.style(), problem.weights());
        }
    }

    @Nested
    class NameTheRelaxation {

        @Test
        void aUnitTooLargeForAnyIslandNeedsSeveral() {
            LowerBounds bounds = LowerBounds.of(blocks(List.of(4, 4), List.of(6)));
            assertThat(bounds.fragments()).isEqualTo(new LowerBounds.Bound(2, Relaxation.EACH_ALONE));
            assertThat(bounds.splits()).isEqualTo(new LowerBounds.Bound(0, Relaxation.EACH_ALONE));
        }

        @Test
        void unitsThatFillNoBlockMustBeCutInAFullHall() {
            LowerBounds bounds = LowerBounds.of(blocks(List.of(4, 4), List.of(3, 3, 2)));
            assertThat(bounds.splits()).isEqualTo(new LowerBounds.Bound(1, Relaxation.SHARED_SPACE));
        }

        @Test
        void unitsThatFillEachBlockButNotAllAtOnceMustBeCut() {
            LowerBounds bounds = LowerBounds.of(blocks(List.of(6, 6, 6), List.of(4, 4, 4, 2, 1, 1, 1, 1)));
            assertThat(bounds.splits().least()).isZero();
            bounds = LowerBounds.of(blocks(List.of(7, 7), List.of(5, 3, 3, 3)));
            assertThat(bounds.splits()).isEqualTo(new LowerBounds.Bound(1, Relaxation.SHARED_SPACE));
            bounds = LowerBounds.of(blocks(List.of(6, 6, 6), List.of(4, 4, 4, 3, 2, 1)));
            assertThat(bounds.splits()).isEqualTo(new LowerBounds.Bound(1, Relaxation.PACKING));
        }

        @Test
        void andSayTheGapInBothLanguages() {
            ZoningProblem problem = blocks(List.of(4, 4), List.of(3, 3, 2));
            LowerBounds bounds = LowerBounds.of(problem);
            assertThat(bounds.splits().gap(3)).isEqualTo(2);
            assertThat(bounds.lines().gap(bounds.lines().least())).isZero();
            assertThat(Relaxation.ofCode("packing").label(Language.ENGLISH)).isNotBlank();
            assertThat(Relaxation.PACKING.label(Language.CHINESE)).isNotBlank();
        }

        /** Blocks of one row each, and groups in order of rank. */
        private ZoningProblem blocks(List<Integer> widths, List<Integer> sizes) {
            List<ZoneSeat> seats = new ArrayList<>();
            for (int b = 0; b < widths.size(); b++) {
                for (int place = 1; place <= widths.get(b); place++) {
                    seats.add(ZoneSeat.open("B" + b, 1, place, b * 20 + place, 1));
                }
            }
            List<ZoneGroup> groups = IntStream.range(0, sizes.size())
                    .mapToObj(g -> new ZoneGroup("G" + g, 0, g + 1, sizes.get(g), Set.of()))
                    .toList();
            return new ZoningProblem(seats, groups, List.of(), SeatingStyle.ROWS, ZoneWeights.BALANCED);
        }
    }
}
