package dev.huiwu.benchmarks;

import ai.timefold.solver.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import ai.timefold.solver.core.api.score.calculator.EasyScoreCalculator;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.heuristic.selector.move.MoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.composite.UnionMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.SwapMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.list.ListChangeMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.list.ListSwapMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.list.kopt.KOptListMoveSelectorConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import dev.huiwu.seating.zoning.ZoneMeasures;
import java.util.List;

/** How both models are given to Timefold: its usual local search, a time limit, one thread, the cost of the format. */
final class Timefold {

    private static final double MILLIONTHS = 1e6;

    private Timefold() {}

    /** Returns the score of a hall after changing it to what is given. */
    static HardSoftLongScore score(HallCost cost, int[] groupAt) {
        for (int seat = 0; seat < groupAt.length; seat++) {
            if (cost.map.open[seat]) {
                cost.set(seat, groupAt[seat]);
            }
        }
        ZoneMeasures measures = cost.measures();
        return HardSoftLongScore.of(-measures.apart(), -Math.round(measures.cost() * MILLIONTHS));
    }

    /** Returns the best solution found from the one given. */
    static <S> S solve(
            Class<S> solution,
            Class<?> entity,
            Class<? extends EasyScoreCalculator<S, HardSoftLongScore>> calculator,
            S start,
            double seconds) {
        @SuppressWarnings("rawtypes")
        List<MoveSelectorConfig> moves = entity == SeatModel.Person.class
                ? List.of(new SwapMoveSelectorConfig())
                : List.of(
                        new ListChangeMoveSelectorConfig(),
                        new ListSwapMoveSelectorConfig(),
                        new KOptListMoveSelectorConfig());
        SolverConfig config = new SolverConfig()
                .withSolutionClass(solution)
                .withEntityClasses(entity)
                .withEasyScoreCalculatorClass(calculator)
                .withTerminationConfig(
                        new TerminationConfig().withMillisecondsSpentLimit(Math.max(1, Math.round(seconds * 1000))))
                .withPhases(new LocalSearchPhaseConfig()
                        .withMoveSelectorConfig(new UnionMoveSelectorConfig()
                                .withMoveSelectors(moves.toArray(MoveSelectorConfig[]::new))));
        return SolverFactory.<S>create(config).buildSolver().solve(start);
    }
}
