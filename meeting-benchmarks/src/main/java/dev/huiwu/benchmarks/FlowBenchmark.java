package dev.huiwu.benchmarks;

import dev.huiwu.core.Language;
import dev.huiwu.core.drawing.SvgWriter;
import dev.huiwu.files.meeting.MeetingFolder;
import dev.huiwu.workflow.chart.ProcessChart;
import dev.huiwu.workflow.definition.ProcessDefinition;
import dev.huiwu.workflow.schedule.Schedule;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
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

/** How long a process of 45 steps takes once the code is warm: from its steps to the picture of its schedule, and each part. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 3)
public class FlowBenchmark {

    /** The folder of the sample meetings, as seen from where the benchmark runs. */
    @Param("seeds")
    public String seeds = "seeds";

    private Optional<MeetingFolder> folder = Optional.empty();
    private Optional<ProcessDefinition> definition = Optional.empty();
    private Optional<Schedule> schedule = Optional.empty();
    private Optional<ProcessChart> chart = Optional.empty();

    /** Reads the meeting whose process has 45 steps. */
    @Setup
    public void read() {
        MeetingFolder meeting = MeetingFolder.read(Path.of(seeds, "economic-analysis"), Optional.empty())
                .orThrow();
        folder = Optional.of(meeting);
        definition = Optional.of(define());
        schedule = Optional.of(plan(define()));
        chart = Optional.of(ProcessChart.of(plan(define()), Language.CHINESE));
    }

    private ProcessDefinition define() {
        ProcessDefinition read = folder.orElseThrow().process();
        return ProcessDefinition.define(read.id())
                .named(read.zh(), read.en())
                .steps(read.steps())
                .build();
    }

    private Schedule plan(ProcessDefinition process) {
        MeetingFolder meeting = folder.orElseThrow();
        return Schedule.of(process, meeting.meeting().start(), meeting.calendar());
    }

    /** Checks the steps, counts their days, lays the chart out and writes it. */
    @Benchmark
    public byte[] stepsToPicture() {
        Schedule planned = plan(define());
        return SvgWriter.write(ProcessChart.of(planned, Language.CHINESE).scene())
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Checks the steps. */
    @Benchmark
    public ProcessDefinition check() {
        return define();
    }

    /** Counts their days. */
    @Benchmark
    public Schedule count() {
        return plan(definition.orElseThrow());
    }

    /** Lays the chart out. */
    @Benchmark
    public ProcessChart layOut() {
        return ProcessChart.of(schedule.orElseThrow(), Language.CHINESE);
    }

    /** Paints it. */
    @Benchmark
    public String write() {
        return SvgWriter.write(chart.orElseThrow().scene());
    }
}
