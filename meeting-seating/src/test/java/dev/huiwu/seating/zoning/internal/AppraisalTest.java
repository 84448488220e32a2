package dev.huiwu.seating.zoning.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.seating.order.SeatingStyle;
import dev.huiwu.seating.zoning.HallShapes;
import dev.huiwu.seating.zoning.NaiveMeasures;
import dev.huiwu.seating.zoning.SmallHalls;
import dev.huiwu.seating.zoning.ZoneGroup;
import dev.huiwu.seating.zoning.ZoneMeasures;
import dev.huiwu.seating.zoning.ZoningProblem;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Laws for the appraisal in states no search would choose: people anywhere, moved one by one, moves taken back. */
class AppraisalTest {

    private static final int MOVES = 6;

    private final Random random = new Random(11);

    @ParameterizedTest(name = "seeds from {0}")
    @ValueSource(longs = {0, 50, 100, 150})
    void agreesWithTheDefinitionsAfterEveryMove(long from) {
        for (long seed = from; seed < from + 50; seed++) {
            for (SeatingStyle style : SeatingStyle.values()) {
                moveAbout(seed, SmallHalls.any(seed, style));
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(HallShapes.class)
    void agreesWithTheDefinitionsAfterChangesThatTheSearchDraws(HallShapes shape) {
        for (SeatingStyle style : SeatingStyle.values()) {
            ZoningProblem problem = shape.problem(style.ordinal(), style);
            SeatGraph graph = new SeatGraph(problem);
            int[] sizes = problem.groups().stream().mapToInt(ZoneGroup::size).toArray();
            Occupancy seats = new Occupancy(graph, sizes);
            Grounds grounds = new Grounds(problem, graph);
            Lanes lanes = new Lanes(Paths.lanes(problem.seats(), graph, style), problem.groups(), seats, grounds);
            new ZoneStart(problem, graph, lanes, true).lay();
            Appraisal appraisal = new Appraisal(problem, graph, new Bounds(problem, graph), seats);
            check(0, problem, seats, appraisal);
            appraisal.settle();
            Chance chance = new Chance(7);
            Shapes shapes = new Shapes(graph, seats, style);
            PathShapes pathShapes = new PathShapes(graph, lanes.list, sizes, shapes);
            drawAbout(new PartMoves(problem, lanes, pathShapes, appraisal, chance), problem, seats, appraisal);
            drawAbout(new SeatMoves(graph, seats, grounds, shapes, chance), problem, seats, appraisal);
        }
    }

    /** Draws changes, keeps some and takes the others back, and some of these before anybody is seated. */
    private void drawAbout(Neighbourhood moves, ZoningProblem problem, Occupancy seats, Appraisal appraisal) {
        for (int step = 0; step < 60; step++) {
            if (!moves.propose()) {
                continue;
            }
            boolean tooDear = random.nextInt(4) == 0;
            appraisal.cost(moves, tooDear ? 0 : Double.POSITIVE_INFINITY, 1);
            if (!tooDear) {
                check(step, problem, seats, appraisal);
            }
            if (tooDear || random.nextBoolean()) {
                moves.undo();
                appraisal.revert();
                check(step, problem, seats, appraisal);
            } else {
                appraisal.settle();
            }
        }
    }

    private void moveAbout(long seed, ZoningProblem problem) {
        SeatGraph graph = new SeatGraph(problem);
        int[] sizes = problem.groups().stream().mapToInt(ZoneGroup::size).toArray();
        Occupancy seats = new Occupancy(graph, sizes);
        int[] open = IntStream.range(0, graph.size).filter(i -> graph.open[i]).toArray();
        if (random.nextBoolean()) {
            shuffle(open);
        }
        int next = 0;
        for (int g = 0; g < sizes.length; g++) {
            for (int k = 0; k < sizes[g]; k++) {
                seats.put(open[next++], g);
            }
        }
        Appraisal appraisal = new Appraisal(problem, graph, new Bounds(problem, graph), seats);
        check(seed, problem, seats, appraisal);
        appraisal.settle();
        for (int move = 0; move < MOVES && open.length > 1; move++) {
            int one = open[random.nextInt(open.length)];
            int other = open[random.nextInt(open.length)];
            exchange(seats, one, other);
            check(seed, problem, seats, appraisal);
            if (random.nextBoolean()) {
                appraisal.settle();
            } else {
                exchange(seats, one, other);
                appraisal.revert();
                if (random.nextBoolean()) {
                    appraisal.settle();
                }
                check(seed, problem, seats, appraisal);
            }
        }
    }

    private static void check(long seed, ZoningProblem problem, Occupancy seats, Appraisal appraisal) {
        ZoneMeasures expected = NaiveMeasures.of(problem, seats.groupAt);
        assertThat(appraisal.measures())
                .as("seed %s, %s, %s", seed, problem.style(), Arrays.toString(seats.groupAt))
                .usingRecursiveComparison()
                .withEqualsForType((a, b) -> Math.abs(a - b) <= 1e-9, Double.class)
                .isEqualTo(expected);
    }

    private static void exchange(Occupancy seats, int one, int other) {
        int group = seats.groupAt[one];
        int otherGroup = seats.groupAt[other];
        seats.clear(one);
        seats.clear(other);
        if (otherGroup >= 0) {
            seats.put(one, otherGroup);
        }
        if (group >= 0 && one != other) {
            seats.put(other, group);
        }
    }

    private void shuffle(int[] array) {
        for (int k = array.length - 1; k > 0; k--) {
            int other = random.nextInt(k + 1);
            int swap = array[k];
            array[k] = array[other];
            array[other] = swap;
        }
    }
}
