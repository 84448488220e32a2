package dev.huiwu.benchmarks;

import com.google.common.primitives.Ints;
import dev.huiwu.seating.zoning.ZoneMeasures;
import dev.huiwu.seating.zoning.Zoning;
import dev.huiwu.seating.zoning.ZoningEngine;
import java.util.Arrays;

/** A way to cut a hall into zones that the comparison knows by name. */
enum Rival {
    /** The engine at its usual effort. */
    HUIWU("huiwu") {
        @Override
        ZoningEngine engine(double seconds) {
            return ZoningEngine.create();
        }
    },
    /** Every seat in turn, row by row through the hall. */
    NAIVE("naive") {
        @Override
        ZoningEngine engine(double seconds) {
            return problem -> zoning(new LaneWalks(problem, new HallMap(problem)).pour());
        }
    },
    /** In precedence, each group into the best lane that holds it whole. */
    GREEDY("greedy") {
        @Override
        ZoningEngine engine(double seconds) {
            return problem -> {
                LaneWalks lanes = new LaneWalks(problem, new HallMap(problem));
                return zoning(lanes.lay(lanes.greedy()));
            };
        }
    },
    /** Timefold over people and seats. */
    TIMEFOLD_SEATS("timefold-seats") {
        @Override
        ZoningEngine engine(double seconds) {
            return problem -> zoning(SeatModel.solve(problem, seconds));
        }
    },
    /** Timefold over sequences of groups, one list for each island. */
    TIMEFOLD_SEQUENCES("timefold-sequences") {
        @Override
        ZoningEngine engine(double seconds) {
            return problem -> zoning(SequenceModel.solve(problem, seconds));
        }
    },
    /** CP-SAT of OR-Tools over seats and groups; for small halls. */
    CP_SAT("cp-sat") {
        @Override
        ZoningEngine engine(double seconds) {
            return problem -> zoning(CpSatModel.solve(problem, seconds));
        }
    };

    /** The judge measures all of them. */
    private static final ZoneMeasures NOT_MEASURED = new ZoneMeasures(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    final String code;

    Rival(String code) {
        this.code = code;
    }

    /** Returns the solver, with so many seconds for each hall where it asks how long it may search. */
    abstract ZoningEngine engine(double seconds);

    private static Zoning zoning(int[] groupAt) {
        return new Zoning(Ints.asList(groupAt), NOT_MEASURED);
    }

    static Rival of(String code) {
        return Arrays.stream(values())
                .filter(rival -> rival.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No solver is called \"%s\"; known are %s."
                        .formatted(
                                code,
                                Arrays.stream(values()).map(rival -> rival.code).toList())));
    }
}
