package dev.huiwu.benchmarks;

import dev.huiwu.benchmarks.SeatedHalls.SeatedHall;
import dev.huiwu.core.Language;
import dev.huiwu.core.drawing.SvgWriter;
import dev.huiwu.seating.guide.GuideDrawing;
import dev.huiwu.seating.guide.SeatGuide;
import java.nio.charset.StandardCharsets;
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
import org.openjdk.jmh.infra.Blackhole;

/** How long the seat guide of a hall takes once the code is warm, from the plan to the bytes of the SVG, and its parts. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 3, time = 5)
public class GuideBenchmark {

    /** Seats of the hall. */
    @Param({"500", "5000", "50000"})
    public int seats = 500;

    private SeatedHall hall = SeatedHalls.of(50);
    private GuideDrawing drawing = GuideDrawing.of(hall.request(), hall.plan(), Language.CHINESE);

    /** Builds the hall. */
    @Setup
    public void build() {
        hall = SeatedHalls.of(seats);
        drawing = GuideDrawing.of(hall.request(), hall.plan(), Language.CHINESE);
    }

    /** Says where everybody sits and how to get there, draws the hall and writes it as SVG. */
    @Benchmark
    public void planToSvg(Blackhole blackhole) {
        blackhole.consume(guide());
        GuideDrawing made = drawing();
        blackhole.consume(SvgWriter.write(made.scene()).getBytes(StandardCharsets.UTF_8));
    }

    /** Says where everybody sits and how to get there. */
    @Benchmark
    public SeatGuide guide() {
        return SeatGuide.of(hall.request(), hall.plan());
    }

    /** Draws the hall. */
    @Benchmark
    public GuideDrawing drawing() {
        return GuideDrawing.of(hall.request(), hall.plan(), Language.CHINESE);
    }

    /** Writes the drawing as SVG. */
    @Benchmark
    public byte[] svg() {
        return SvgWriter.write(drawing.scene()).getBytes(StandardCharsets.UTF_8);
    }
}
