package dev.huiwu.benchmarks;

import dev.huiwu.core.card.CardPolicy;
import dev.huiwu.core.drawing.Face;
import dev.huiwu.files.meeting.MeetingFolder;
import dev.huiwu.print.card.CardSheets;
import dev.huiwu.print.card.CardStyle;
import dev.huiwu.print.font.FontFolders;
import dev.huiwu.print.page.Fonts;
import dev.huiwu.print.page.PdfWriter;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatingEngine;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.card.SeatCards;
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

/** How long the cards of a sample meeting take, from the plan to the bytes of the PDF, the fonts read anew each time. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 3, time = 5)
public class CardBenchmark {

    /** The folder of the sample meetings, as seen from where the benchmark runs. */
    @Param("seeds")
    public String seeds = "seeds";

    /** The folder of the fonts; {@code .ci/fonts FOLDER} fills one. */
    @Param("meeting-print/target/fonts")
    public String fonts = "meeting-print/target/fonts";

    /** The face of the cards. */
    @Param({"kai", "sans"})
    public String face = "kai";

    private Optional<Known> known = Optional.empty();

    private record Known(SeatingRequest request, SeatPlan plan) {}

    /** Reads the meeting of 426 people and seats it. */
    @Setup
    public void read() {
        SeatingRequest request =
                MeetingFolder.read(Path.of(seeds, "economic-analysis"), Optional.empty())
                        .orThrow()
                        .seatingRequest()
                        .toBuilder()
                        .effort(Effort.QUICK)
                        .build();
        known = Optional.of(new Known(request, SeatingEngine.create().seat(request)));
    }

    /** Works out the cards, lays them out on sheets and writes these as PDF. */
    @Benchmark
    public byte[] cards() {
        Known meeting = known.orElseThrow();
        SeatCards cards = SeatCards.of(meeting.request(), meeting.plan(), CardPolicy.usual());
        Fonts set = Fonts.of(FontFolders.in(List.of(Path.of(fonts))));
        return PdfWriter.write(CardSheets.of(cards.cards(), CardStyle.usual().with(new Face(face)), set), set);
    }
}
