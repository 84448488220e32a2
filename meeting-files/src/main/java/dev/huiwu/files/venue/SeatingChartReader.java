package dev.huiwu.files.venue;

import dev.huiwu.files.ReadResult;
import dev.huiwu.files.internal.Fields;
import dev.huiwu.files.internal.Problems;
import dev.huiwu.seating.venue.SeatingChart;
import dev.huiwu.seating.venue.VenueFacts;
import java.util.Optional;

/**
 * Reads venues that ticketing systems have drawn: seating plans of pretix and charts of seats.io, both JSON.
 *
 * <p>Which of the two a document is shows in its fields: {@code zones} or {@code subChart}. Whether the points make a
 * venue is said by {@link SeatingChart#review()}. Every fault is reported with its JSON path, up to {@value
 * ChartSeats#MOST_ERRORS} of them; at most 50,000 seats are read. Thread-safe.
 */
public final class SeatingChartReader {

    private SeatingChartReader() {}

    /**
     * Returns the drawing a document holds, if nothing is wrong with it.
     *
     * @param venue the office's code for the venue
     * @param facts what the drawing does not say
     */
    public static ReadResult<SeatingChart> read(String file, byte[] bytes, String venue, VenueFacts facts) {
        Problems problems = new Problems();
        Optional<Fields> document = Fields.foreign(file, bytes, problems);
        if (document.isEmpty()) {
            return ReadResult.nothing(problems.findings());
        }
        Fields root = document.get();
        ChartSeats seats = new ChartSeats(file, problems);
        Optional<VenueFacts> more = Optional.empty();
        if (root.has("zones")) {
            new PretixPlan(seats).read(root);
        } else if (root.has("subChart")) {
            more = new SeatsioChart(seats).read(root, facts);
        } else {
            problems.error("chart-unknown", root.at("zones"));
        }
        String name = root.text("name").orElse(venue);
        return problems.hasErrors()
                ? ReadResult.nothing(problems.findings())
                : ReadResult.of(
                        SeatingChart.builder()
                                .id(venue)
                                .name(name)
                                .seats(seats.seats())
                                .facts(more.orElse(facts))
                                .build(),
                        problems.findings());
    }
}
