package dev.huiwu.benchmarks;

import dev.huiwu.seating.order.SeatingStyle;
import dev.huiwu.seating.zoning.ZoneShortageException;
import dev.huiwu.seating.zoning.Zoning;
import dev.huiwu.seating.zoning.ZoningEngine;
import dev.huiwu.seating.zoning.ZoningProblem;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long cutting a hall into zones takes once the code is warm. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2)
@Measurement(iterations = 5)
public class ZoningBenchmark {

    /** Seats of the hall. */
    @Param({"50", "300", "1000", "5000", "20000", "100000"})
    public int seats;

    /** The direction in which it is filled. */
    @Param({"ROWS", "COLUMNS"})
    public SeatingStyle style = SeatingStyle.ROWS;

    private final ZoningEngine engine = ZoningEngine.create();
    private ZoningProblem problem = SampleHalls.hall(0, 0, SeatingStyle.ROWS);
    private ZoningProblem tooFull = problem;

    /** Builds the halls. */
    @Setup
    public void build() {
        problem = SampleHalls.hall(seats, 0, style);
        tooFull = SampleHalls.hall(seats, 1, style);
    }

    /** Cuts the hall into zones at the usual effort. */
    @Benchmark
    public Zoning zone() {
        return engine.zone(problem);
    }

    /** Finds out that one seat is missing: everything that comes before the search. */
    @Benchmark
    public int refuse() {
        try {
            engine.zone(tooFull);
            throw new IllegalStateException("The hall was expected to be one seat short.");
        } catch (ZoneShortageException e) {
            return e.shortage();
        }
    }
}
