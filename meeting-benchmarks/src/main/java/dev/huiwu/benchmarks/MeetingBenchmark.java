package dev.huiwu.benchmarks;

import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.attendee.SeatNeed;
import dev.huiwu.files.meeting.MeetingFolder;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatingEngine;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.replan.ChangeOrder;
import dev.huiwu.seating.replan.ReplanLimits;
import dev.huiwu.seating.replan.ReplanResult;
import dev.huiwu.seating.replan.Replanner;
import dev.huiwu.seating.replan.SeatChange;
import dev.huiwu.seating.zoning.Effort;
import java.nio.file.Path;
import java.util.List;
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

/** How long a sample meeting takes once the code is warm, from the request to the checked plan, and a late change of it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 3)
public class MeetingBenchmark {

    /** The folder of the sample meetings, as seen from where the benchmark runs. */
    @Param("seeds")
    public String seeds = "seeds";

    /** The meeting: 426 people in a hall of 552 seats, unless another is asked for. */
    @Param("economic-analysis")
    public String meeting = "economic-analysis";

    /** How long the search may go on. */
    @Param({"quick", "standard"})
    public String effort = "quick";

    private final SeatingEngine engine = SeatingEngine.create();
    private final Replanner replanner = Replanner.create();
    private Optional<Known> known = Optional.empty();

    /** A plan that people know, and what changes late: somebody is ill, and a unit brings two more. */
    private record Known(SeatingRequest request, SeatPlan plan, ChangeOrder change) {}

    /** Reads the meeting and seats it once. */
    @Setup
    public void read() {
        SeatingRequest request =
                MeetingFolder.read(Path.of(seeds, meeting), Optional.empty()).orThrow().seatingRequest().toBuilder()
                        .effort(
                                switch (effort) {
                                    case "quick" -> Effort.QUICK;
                                    case "standard" -> Effort.STANDARD;
                                    case "thorough" -> Effort.THOROUGH;
                                    default -> throw new IllegalArgumentException(effort + " is no effort.");
                                })
                        .build();
        List<Attendee> ordinary = request.people().stream()
                .filter(person -> !person.onRostrum() && person.seatNeed() == SeatNeed.ORDINARY)
                .toList();
        Attendee ill = ordinary.get(0);
        Attendee colleague = ordinary.get(ordinary.size() / 2);
        ChangeOrder change = ChangeOrder.of(
                "one is ill, a unit brings two more",
                "office",
                new SeatChange.Vacate(ill.id()),
                new SeatChange.Grow(colleague.unit(), List.of(newcomer(colleague, 1), newcomer(colleague, 2))));
        known = Optional.of(new Known(request, engine.seat(request), change));
    }

    private static Attendee newcomer(Attendee colleague, int number) {
        return Attendee.builder()
                .id(new PersonId("late-" + number))
                .unit(colleague.unit())
                .kind(colleague.kind())
                .zone(colleague.zone())
                .build();
    }

    /** Seats everybody. */
    @Benchmark
    public SeatPlan seat() {
        return engine.seat(known.orElseThrow().request());
    }

    /** Fits the plan to the late change. */
    @Benchmark
    public ReplanResult change() {
        Known now = known.orElseThrow();
        return replanner.replan(
                now.plan(), now.request(), now.change(), ReplanLimits.builder().build());
    }
}
