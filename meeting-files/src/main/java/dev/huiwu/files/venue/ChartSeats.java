package dev.huiwu.files.venue;

import dev.huiwu.core.Location;
import dev.huiwu.files.internal.Fields;
import dev.huiwu.files.internal.Problems;
import dev.huiwu.seating.venue.DrawnSeat;
import dev.huiwu.seating.venue.SeatFeature;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The seats of a drawing as they are read. */
final class ChartSeats {

    static final int MOST_ERRORS = 200;
    private static final int MOST_SEATS = 50_000;
    private static final int MOST_LENGTH = 1_000_000;

    private final String file;
    private final Problems problems;
    private final List<DrawnSeat> seats = new ArrayList<>();
    private int lines;
    private boolean tooMany;
    private boolean unnamed;

    ChartSeats(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    List<DrawnSeat> seats() {
        return seats;
    }

    Problems problems() {
        return problems;
    }

    /** Says whether reading on is no use: too many seats, or more faults than anybody would read. */
    boolean enough() {
        if (seats.size() > MOST_SEATS && !tooMany) {
            tooMany = true;
            problems.error("chart-too-large", Location.ofFile(file), "limit", MOST_SEATS);
        }
        return tooMany || problems.errors() >= MOST_ERRORS;
    }

    /** Returns the name of a row, or else its number among those beside it, which is noted once. */
    String nameOf(Fields row, String field, int count) {
        return row.text(field).orElseGet(() -> {
            if (!unnamed) {
                unnamed = true;
                problems.note("chart-row-unnamed", row.at(field), "found", count);
            }
            return Integer.toString(count);
        });
    }

    /** Returns the number of a new stroke of seats. */
    int newLine() {
        return lines++;
    }

    /** Returns a coordinate; missing ones and those out of bounds are reported. */
    static double at(Fields point, String field) {
        return point.neededDecimal(field, -MOST_LENGTH, MOST_LENGTH);
    }

    /** Adds a seat at a point of the drawing. */
    void add(
            Fields place,
            String field,
            String zone,
            Optional<String> section,
            String row,
            int line,
            String label,
            Optional<String> id,
            double x,
            double y,
            Set<SeatFeature> features) {
        seats.add(new DrawnSeat(zone, section, row, line, label, id, x, y, features, Optional.of(place.at(field))));
    }
}
