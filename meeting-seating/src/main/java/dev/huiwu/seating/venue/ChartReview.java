package dev.huiwu.seating.venue;

import dev.huiwu.core.Finding;
import dev.huiwu.core.FindingTexts;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Finds everything that keeps a drawing from becoming a venue, and notes every default. */
final class ChartReview {

    /** Findings of one kind beyond this number would not be read by anybody. */
    private static final int MOST_REPEATED = 50;

    private final SeatingChart chart;
    private final List<Finding> found = new ArrayList<>();

    ChartReview(SeatingChart chart) {
        this.chart = chart;
    }

    Findings findings() {
        if (chart.seats().isEmpty()) {
            add("venue-empty", Severity.ERROR, draft -> {});
            return new Findings(found);
        }
        int seats = chart.seats().size();
        if (seats > VenueReview.MOST_SEATS) {
            add(
                    "venue-too-large",
                    Severity.ERROR,
                    draft -> draft.with("seats", seats).with("most", VenueReview.MOST_SEATS));
            return new Findings(found);
        }
        ChartGeometry geometry = new ChartGeometry(chart);
        geometry.overlapping().stream()
                .limit(MOST_REPEATED)
                .forEach(pair -> about(
                        chart.seats().get(pair[1]),
                        "seats-overlap",
                        draft -> draft.with("other", name(chart.seats().get(pair[0])))));
        if (found.isEmpty()) {
            chart.seats().stream()
                    .filter(seat -> (seat.zone() + seat.section().orElse("") + seat.row() + seat.label()).contains("/"))
                    .limit(MOST_REPEATED)
                    .forEach(seat -> about(seat, "seat-with-slash", draft -> {}));
            geometry.labelledAlike().entrySet().stream()
                    .limit(MOST_REPEATED)
                    .map(Map.Entry::getValue)
                    .forEach(alike ->
                            about(alike.get(1), "seat-label-twice", draft -> draft.with("found", alike.size())));
        }
        if (found.isEmpty()) {
            notes(geometry, geometry.lay());
        }
        return new Findings(found);
    }

    private void notes(ChartGeometry geometry, Venue venue) {
        VenueFacts facts = chart.facts();
        found.addAll(VenueChecks.of(venue, facts));
        note(geometry.blocksNamed() > 0, "chart-blocks-named", geometry.blocksNamed());
        note(geometry.blocksTurned() > 0, "chart-blocks-turned", geometry.blocksTurned());
        note(
                !geometry.usesOwnIds()
                        && chart.seats().stream().anyMatch(seat -> seat.id().isPresent()),
                "chart-ids-not-used",
                0);
        note(facts.seatWidth().isEmpty(), "default-seat-width", VenueFacts.DEFAULT_SEAT_WIDTH);
        note(facts.rowPitch().isEmpty(), "chart-row-pitch", venue.rowPitch());
        note(
                venue.floors().size() > 1 && facts.floorGap().isEmpty(),
                "default-floor-gap",
                VenueFacts.DEFAULT_FLOOR_GAP);
        note(facts.stageSide().isEmpty(), "default-stage-side", 0);
        note(facts.entrances().isEmpty(), "no-entrances", 0);
        boolean unused = !facts.blockOrder().isEmpty()
                || facts.aisle().isPresent()
                || !facts.aisles().isEmpty()
                || !facts.walkways().isEmpty()
                || !facts.offsets().isEmpty()
                || !facts.parts().isEmpty();
        if (unused) {
            add("chart-facts-unused", Severity.WARNING, draft -> {});
        }
    }

    private void note(boolean holds, String code, int value) {
        if (holds) {
            add(code, Severity.NOTE, draft -> draft.with("value", value));
        }
    }

    private void add(String code, Severity severity, Consumer<FindingTexts.Draft> details) {
        found.add(VenueReview.TEXTS.finding(code, severity, draft -> {
            draft.about(chart.id()).with("venue", chart.id());
            details.accept(draft);
        }));
    }

    private void about(DrawnSeat seat, String code, Consumer<FindingTexts.Draft> details) {
        add(code, Severity.ERROR, draft -> {
            draft.with("seat", name(seat));
            seat.location().ifPresent(draft::at);
            details.accept(draft);
        });
    }

    private static String name(DrawnSeat seat) {
        return String.join(" ", seat.zone(), seat.row(), seat.label());
    }
}
