package dev.huiwu.benchmarks;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningListVariable;
import ai.timefold.solver.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import ai.timefold.solver.core.api.score.calculator.EasyScoreCalculator;
import dev.huiwu.seating.zoning.ZoningProblem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Zoning for Timefold: each island holds a list of groups, which is laid along the island's walk. */
final class SequenceModel {

    private SequenceModel() {}

    /** Starts from the greedy sequences and searches for so many seconds. */
    static int[] solve(ZoningProblem problem, double seconds) {
        HallMap map = new HallMap(problem);
        LaneWalks lanes = new LaneWalks(problem, map);
        Hall start = new Hall();
        start.problem = problem;
        start.map = map;
        start.lanes = lanes;
        start.groups = new ArrayList<>();
        for (int g = 0; g < map.sizes.length; g++) {
            start.groups.add(new Group(g));
        }
        start.islands = new ArrayList<>();
        List<List<Integer>> greedy = lanes.greedy();
        for (int l = 0; l < greedy.size(); l++) {
            Island island = new Island();
            island.index = l;
            greedy.get(l).forEach(g -> island.groups.add(start.groups.get(g)));
            start.islands.add(island);
        }
        start.groups.removeIf(group -> map.sizes[group.index] == 0);
        Hall best = Timefold.solve(Hall.class, Island.class, Calculator.class, start, seconds);
        return best.laid();
    }

    /** A group, told from others by identity as list variables do. */
    static final class Group {
        final int index;

        Group(int index) {
            this.index = index;
        }
    }

    /** An island and the groups along its walk. */
    @PlanningEntity
    public static final class Island {
        @PlanningId
        int index;

        @PlanningListVariable
        List<Group> groups = new ArrayList<>();
    }

    /** The hall. */
    @PlanningSolution
    @SuppressWarnings("NullAway.Init") // the fields are filled in before anything reads them
    public static final class Hall {
        ZoningProblem problem;
        HallMap map;
        LaneWalks lanes;

        @ValueRangeProvider
        List<Group> groups;

        @PlanningEntityCollectionProperty
        List<Island> islands;

        @PlanningScore
        @Nullable
        HardSoftLongScore score;

        int[] laid() {
            return lanes.lay(islands.stream()
                    .map(island ->
                            island.groups.stream().map(group -> group.index).toList())
                    .toList());
        }
    }

    /** Keeps the hall as it was last looked at, so that a move costs what it changes. */
    public static final class Calculator implements EasyScoreCalculator<Hall, HardSoftLongScore> {
        private @Nullable HallCost cost;

        @Override
        public HardSoftLongScore calculateScore(Hall hall) {
            if (cost == null || cost.map != hall.map) {
                cost = new HallCost(hall.problem, hall.map);
            }
            return Timefold.score(cost, hall.laid());
        }
    }
}
