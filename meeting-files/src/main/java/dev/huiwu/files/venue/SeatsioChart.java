package dev.huiwu.files.venue;

import dev.huiwu.files.internal.Fields;
import dev.huiwu.files.internal.Problems;
import dev.huiwu.seating.venue.DrawnSeat;
import dev.huiwu.seating.venue.SeatFeature;
import dev.huiwu.seating.venue.StageSide;
import dev.huiwu.seating.venue.VenueFacts;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A chart of seats.io: rows, or sections with rows of their own, whose places count from the section's corner.
 *
 * <p>Tables, booths and standing areas are left out and said. A focal point other than the corner of the chart says on
 * which side the stage is.
 */
final class SeatsioChart {

    private static final int USUAL_SCALE = 100;

    private final ChartSeats seats;
    private final Set<String> accessible = new HashSet<>();

    SeatsioChart(ChartSeats seats) {
        this.seats = seats;
    }

    /** Reads the seats; returns the facts with the side of the stage where the chart knows it better. */
    Optional<VenueFacts> read(Fields root, VenueFacts facts) {
        root.object("categories")
                .ifPresent(categories -> categories.objects("list").stream()
                        .filter(category -> category.flag("accessible"))
                        .forEach(category -> key(category, "key").ifPresent(accessible::add)));
        root.number("sectionScaleFactor", 1, 100_000).stream()
                .filter(scale -> scale != USUAL_SCALE)
                .forEach(scale ->
                        seats.problems().warning("chart-scale", root.at("sectionScaleFactor"), "found", scale));
        Optional<Fields> chart = root.neededObject("subChart");
        if (chart.isEmpty()) {
            return Optional.empty();
        }
        part(chart.get(), Optional.empty(), 0, 0, false);
        for (Fields section : chart.get().objects("sections")) {
            Optional<Fields> corner = section.object("topLeft");
            double x = corner.map(point -> ChartSeats.at(point, "x")).orElse(0.0);
            double y = corner.map(point -> ChartSeats.at(point, "y")).orElse(0.0);
            Optional<String> label = Optional.of(section.needed("label")).filter(name -> !name.isEmpty());
            section.neededObject("subChart").ifPresent(inner -> part(inner, label, x, y, marked(section, false)));
        }
        return stageSide(chart.get())
                .filter(side -> facts.stageSide().isEmpty())
                .map(side -> VenueFacts.builder().from(facts).stageSide(side).build());
    }

    private void part(Fields chart, Optional<String> section, double x, double y, boolean marked) {
        leftOut(chart);
        int count = 0;
        for (Fields row : chart.objects("rows")) {
            if (seats.enough()) {
                return;
            }
            count++;
            String name = seats.nameOf(row, "label", count);
            int line = seats.newLine();
            boolean ofRow = marked(row, marked);
            for (Fields seat : row.objects("seats")) {
                if (seats.enough()) {
                    return;
                }
                seats.add(
                        seat,
                        "label",
                        "1",
                        section,
                        name,
                        line,
                        seat.needed("label"),
                        Optional.empty(),
                        x + ChartSeats.at(seat, "x"),
                        y + ChartSeats.at(seat, "y"),
                        features(seat, ofRow));
            }
        }
    }

    private void leftOut(Fields chart) {
        for (String kind : List.of("tables", "booths", "generalAdmissionAreas")) {
            int found = chart.objects(kind).size();
            if (found > 0) {
                seats.problems().warning("chart-part-left-out", chart.at(kind), "found", found);
            }
        }
    }

    /** Says whether a section, row or seat is in an accessible category, its own or that of what holds it. */
    private boolean marked(Fields part, boolean otherwise) {
        return key(part, "categoryKey").map(accessible::contains).orElse(otherwise);
    }

    /** Returns the key of a category, which may be a number or a text. */
    private static Optional<String> key(Fields part, String field) {
        OptionalInt number = part.reportingTo(new Problems()).number(field, 0, Integer.MAX_VALUE);
        return number.isPresent() ? Optional.of(Integer.toString(number.getAsInt())) : part.text(field);
    }

    private Set<SeatFeature> features(Fields seat, boolean marked) {
        Set<SeatFeature> features = EnumSet.noneOf(SeatFeature.class);
        if (marked(seat, marked) || seat.flag("categoryAccessible") || seat.flag("accessible")) {
            features.add(SeatFeature.ACCESSIBLE);
        }
        if (seat.flag("companionSeat")) {
            features.add(SeatFeature.COMPANION);
        }
        return features;
    }

    private Optional<StageSide> stageSide(Fields chart) {
        Optional<Fields> focus = chart.object("focalPoint");
        if (focus.isEmpty() || seats.seats().isEmpty()) {
            return Optional.empty();
        }
        double x = ChartSeats.at(focus.get(), "x");
        double y = ChartSeats.at(focus.get(), "y");
        if (x == 0 && y == 0) {
            return Optional.empty();
        }
        double right =
                x - seats.seats().stream().mapToDouble(DrawnSeat::x).average().orElse(0);
        double down =
                y - seats.seats().stream().mapToDouble(DrawnSeat::y).average().orElse(0);
        if (Math.abs(right) > Math.abs(down)) {
            return Optional.of(right < 0 ? StageSide.LEFT : StageSide.RIGHT);
        }
        return Optional.of(down <= 0 ? StageSide.TOP : StageSide.BOTTOM);
    }
}
