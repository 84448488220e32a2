package dev.huiwu.benchmarks;

import static java.util.stream.Collectors.groupingBy;

import dev.huiwu.core.Language;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.list.AttendeeList;
import dev.huiwu.core.name.PersonName;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.files.roster.RosterReader;
import dev.huiwu.files.roster.RosterResult;
import dev.huiwu.files.roster.RosterWriter;
import dev.huiwu.files.unit.UnitReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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

/** How long a long roster takes to be read, checked and grouped by unit, in a heap of 300 MB. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx300m")
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
public class ReadingBenchmark {

    private static final int FIRST_IDEOGRAPH = 0x4E00;
    private static final int IDEOGRAPHS = 5_000;

    /** The folder of the sample meetings, as seen from where the benchmark runs. */
    @Param("seeds")
    public String seeds = "seeds";

    /** What the roster is, {@code csv} or {@code workbook}, and how many people are on it. */
    @Param({"csv 100000", "workbook 5000"})
    public String roster = "workbook 5000";

    private int rows;
    private Optional<RosterReader> reader = Optional.empty();
    private byte[] file = {};

    /** Makes the roster. */
    @Setup
    public void write() throws IOException {
        rows = Integer.parseInt(roster.substring(roster.indexOf(' ') + 1));
        UnitDirectory units = units(seeds);
        reader = Optional.of(RosterReader.create(units));
        file = roster.startsWith("csv")
                ? RosterWriter.write(list(seeds, units, rows), units, Language.CHINESE)
                : workbook(seeds, rows);
    }

    /** Returns a workbook with the list of so many people. */
    static byte[] workbook(String seeds, int people) throws IOException {
        UnitDirectory units = units(seeds);
        return RosterWriter.writeWorkbook(list(seeds, units, people), units, Language.CHINESE);
    }

    private static UnitDirectory units(String seeds) throws IOException {
        return UnitReader.read("units.csv", Files.readAllBytes(Path.of(seeds, "common", "units.csv")))
                .orThrow();
    }

    /** Returns a list of so many people like those of a sample, each with a name of his or her own. */
    private static AttendeeList list(String seeds, UnitDirectory units, int people) throws IOException {
        List<Attendee> sample = RosterReader.create(units)
                .read(
                        "roster.csv",
                        Files.readAllBytes(Path.of(seeds, "economic-analysis", "roster-economic-analysis.csv")))
                .attendees();
        return AttendeeList.draft(IntStream.range(0, people)
                .mapToObj(number -> person(sample.get(number % sample.size()), number))
                .toList());
    }

    private static Attendee person(Attendee like, int number) {
        String name = like.name().map(PersonName::given).orElse("拟")
                + Character.toString(FIRST_IDEOGRAPH + number % IDEOGRAPHS)
                + Character.toString(FIRST_IDEOGRAPH + number / IDEOGRAPHS);
        return like.toBuilder()
                .id(new PersonId("P-%06d".formatted(number)))
                .name(new PersonName(name))
                .speakingOrder(OptionalInt.empty())
                .remark(Optional.empty())
                .build();
    }

    /** Reads the roster and groups its people by unit; fails where anything is found wrong. */
    @Benchmark
    public Map<UnitId, List<Attendee>> read() {
        RosterResult roster = reader.orElseThrow().read("roster", file);
        roster.findings().orThrow("The roster of the benchmark is wrong");
        if (roster.attendees().size() != rows) {
            throw new IllegalStateException(roster.attendees().size() + " people were read.");
        }
        return roster.attendees().stream().collect(groupingBy(Attendee::unit));
    }
}
