package dev.huiwu.benchmarks;

import dev.huiwu.seating.zoning.Zoning;
import dev.huiwu.seating.zoning.ZoningEngine;
import dev.huiwu.seating.zoning.ZoningProblem;

/** Takes the time of a solver and judges its zoning by {@link HallCost}, outside of the time taken. */
final class HallJudge implements ZoningEngine {

    private final ZoningEngine solver;
    private long end;

    HallJudge(ZoningEngine solver) {
        this.solver = solver;
    }

    @Override
    public Zoning zone(ZoningProblem problem) {
        Zoning zoning = solver.zone(problem);
        end = System.nanoTime();
        Zoning judged = HallCost.judge(problem, zoning.groupAt());
        double own = zoning.measures().cost();
        if (own > 0
                && judged.measures().apart() == 0
                && Math.abs(own - judged.measures().cost()) > 1e-9) {
            throw new IllegalStateException("The solver says %s, the format %s."
                    .formatted(own, judged.measures().cost()));
        }
        return judged;
    }

    double seconds(long start) {
        return (end - start) / 1e9;
    }
}
