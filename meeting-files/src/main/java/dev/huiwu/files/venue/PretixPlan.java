package dev.huiwu.files.venue;

import dev.huiwu.files.internal.Fields;
import java.util.Optional;
import java.util.Set;

/**
 * A seating plan of pretix: zones of rows of seats, each placed relative to what holds it.
 *
 * <p>Read are names, numbers, ids and places. Categories, colours and drawn areas say nothing about who may sit there.
 */
final class PretixPlan {

    private final ChartSeats seats;

    PretixPlan(ChartSeats seats) {
        this.seats = seats;
    }

    void read(Fields root) {
        for (Fields zone : root.objects("zones")) {
            String name = zone.text("name").or(() -> zone.text("zone_id")).orElse("1");
            Offset place = Offset.none().and(zone, "position");
            int count = 0;
            for (Fields row : zone.objects("rows")) {
                if (seats.enough()) {
                    return;
                }
                row(name, row, ++count, place.and(row, "position"));
            }
        }
    }

    private void row(String zone, Fields row, int count, Offset place) {
        String number = seats.nameOf(row, "row_number", count);
        int line = seats.newLine();
        for (Fields seat : row.objects("seats")) {
            if (seats.enough()) {
                return;
            }
            String label = seat.needed("seat_number");
            Offset at = place.and(seat, "position");
            seats.add(
                    seat,
                    "seat_number",
                    zone,
                    Optional.empty(),
                    number,
                    line,
                    label,
                    seat.text("seat_guid"),
                    at.x(),
                    at.y(),
                    Set.of());
        }
    }

    /** Where something stands, all that holds it counted in. */
    private record Offset(double x, double y) {

        static Offset none() {
            return new Offset(0, 0);
        }

        Offset and(Fields holder, String field) {
            return holder.neededObject(field)
                    .map(point -> new Offset(x + ChartSeats.at(point, "x"), y + ChartSeats.at(point, "y")))
                    .orElse(this);
        }
    }
}
