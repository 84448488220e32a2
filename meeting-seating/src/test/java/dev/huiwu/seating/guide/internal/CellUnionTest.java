package dev.huiwu.seating.guide.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.huiwu.core.drawing.Bounds;
import dev.huiwu.core.drawing.Paint;
import dev.huiwu.core.drawing.Palette;
import dev.huiwu.core.drawing.PathStep;
import dev.huiwu.core.drawing.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CellUnionTest {

    @Nested
    class TheOutline {

        @Test
        void ofOneCellIsTheCell() {
            assertThat(CellUnion.of(List.of(cell(0, 0))).loops())
                    .containsExactly(List.of(new Point(0, 0), new Point(10, 0), new Point(10, 10), new Point(0, 10)));
        }

        @Test
        void ofNeighboursHasNoLineBetweenThem() {
            assertThat(CellUnion.of(List.of(cell(0, 0), cell(1, 0), cell(1, 1))).loops())
                    .singleElement()
                    .satisfies(loop -> assertThat(loop).hasSize(6));
        }

        @Test
        void ofCellsThatMeetAtACornerHasTwoParts() {
            assertThat(CellUnion.of(List.of(cell(0, 0), cell(1, 1))).loops()).hasSize(2);
        }

        @Test
        void ofARingHasAHole() {
            List<Bounds> ring = new ArrayList<>();
            for (int i = 0; i < 9; i++) {
                if (i != 4) {
                    ring.add(cell(i % 3, i / 3));
                }
            }
            assertThat(CellUnion.of(ring).loops()).hasSize(2);
        }

        @Test
        void bridgesTheDustBetweenEdgesThatShouldMeet() {
            List<Bounds> cells = List.of(new Bounds(0, 0, 4.999, 5), new Bounds(5.004, 0.003, 5, 5));
            assertThat(CellUnion.of(cells).loops())
                    .singleElement()
                    .satisfies(loop -> assertThat(loop).hasSize(4));
        }

        @Test
        void isDrawnInsideTheEdge() {
            Bounds drawn = CellUnion.of(List.of(cell(0, 0), cell(1, 0)))
                    .outline(0.5, 1, Paint.fill(Palette.STAGE))
                    .bounds();
            assertThat(drawn).isEqualTo(new Bounds(0.5, 0.5, 19, 9));
        }

        @Test
        void roundsEveryCorner() {
            long curves = CellUnion.of(List.of(cell(0, 0), cell(1, 0), cell(1, 1)))
                    .outline(0.5, 1, Paint.fill(Palette.STAGE))
                    .steps()
                    .stream()
                    .filter(PathStep.Curve.class::isInstance)
                    .count();
            assertThat(curves).isEqualTo(6);
        }
    }

    @Nested
    class TheLargestRectangle {

        @Test
        void ofAnEllIsItsLongArm() {
            CellUnion union = CellUnion.of(List.of(cell(0, 0), cell(1, 0), cell(2, 0), cell(0, 1)));
            assertThat(union.largestRectangle()).isEqualTo(new Bounds(0, 0, 30, 10));
        }

        @Test
        void isTheUpperLeftOfEqualOnes() {
            CellUnion union = CellUnion.of(List.of(cell(0, 0), cell(1, 1)));
            assertThat(union.largestRectangle()).isEqualTo(cell(0, 0));
        }
    }

    /** Laws that hold for every set of cells; a failure names the seed that repeats it. */
    @Nested
    class ForAnyCells {

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("dev.huiwu.seating.guide.internal.CellUnionTest#seeds")
        void theOutlineHoldsTheirArea(long seed) {
            List<Bounds> cells = cells(new Random(seed));
            double inside = CellUnion.of(cells).loops().stream()
                    .mapToDouble(CellUnionTest::area)
                    .sum();
            assertThat(inside).isCloseTo(100.0 * cells.size(), within(1e-6));
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("dev.huiwu.seating.guide.internal.CellUnionTest#seeds")
        void theLargestRectangleIsTheOneThatTryingAllFinds(long seed) {
            List<Bounds> cells = cells(new Random(seed));
            Bounds found = CellUnion.of(cells).largestRectangle();
            int best = 0;
            for (int left = 0; left < 6; left++) {
                for (int top = 0; top < 6; top++) {
                    for (int right = left; right < 6; right++) {
                        for (int bottom = top; bottom < 6; bottom++) {
                            best = Math.max(best, full(cells, left, top, right, bottom));
                        }
                    }
                }
            }
            assertThat(found.width() * found.height()).isCloseTo(100.0 * best, within(1e-6));
        }

        private static int full(List<Bounds> cells, int left, int top, int right, int bottom) {
            for (int x = left; x <= right; x++) {
                for (int y = top; y <= bottom; y++) {
                    if (!cells.contains(cell(x, y))) {
                        return 0;
                    }
                }
            }
            return (right - left + 1) * (bottom - top + 1);
        }

        private static List<Bounds> cells(Random random) {
            List<Bounds> cells = new ArrayList<>(List.of(cell(2, 2)));
            for (int i = 0; i < 36; i++) {
                if (i != 14 && random.nextInt(3) > 0) {
                    cells.add(cell(i % 6, i / 6));
                }
            }
            return cells;
        }
    }

    static LongStream seeds() {
        return LongStream.range(0, 50);
    }

    private static Bounds cell(int column, int row) {
        return new Bounds(column * 10, row * 10, 10, 10);
    }

    /** Returns the area inside a loop; negative for a hole. */
    private static double area(List<Point> loop) {
        double twice = 0;
        for (int i = 0; i < loop.size(); i++) {
            Point from = loop.get(i);
            Point to = loop.get((i + 1) % loop.size());
            twice += from.x() * to.y() - to.x() * from.y();
        }
        return twice / 2;
    }
}
