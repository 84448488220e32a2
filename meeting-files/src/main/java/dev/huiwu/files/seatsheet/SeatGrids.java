package dev.huiwu.files.seatsheet;

import dev.huiwu.core.Language;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.TableLayout;
import dev.huiwu.seating.venue.Venue;
import java.util.ArrayList;
import java.util.List;

/** Draws a venue with the rostrum of a plan on sheets: the rostrum first, then the floors, or one sheet for a room. */
final class SeatGrids {

    private SeatGrids() {}

    static List<SeatGrid> of(Venue venue, SeatPlan plan, Language language) {
        List<SeatGrid> grids = new ArrayList<>();
        if (venue.room().isPresent()) {
            grids.add(RoomLayout.lay(
                    language.choose("座位", "seats"),
                    venue.seats(),
                    venue.room().get().layout().map(TableLayout::tables).orElse(List.of())));
            return grids;
        }
        if (!plan.rostrum().isEmpty()) {
            String name = plan.rostrum().get(0).block();
            grids.add(new FloorLayout(name, SeatGrid.Kind.ROSTRUM, plan.rostrum()).lay());
        }
        for (String floor : venue.floors()) {
            List<Seat> seats = venue.seats().stream()
                    .filter(seat -> seat.floor().equals(floor))
                    .toList();
            if (!seats.isEmpty()) {
                grids.add(new FloorLayout(floor, SeatGrid.Kind.FLOOR, seats).lay());
            }
        }
        return grids;
    }

    /** Returns all seats of the plan: the chairs of the rostrum, then those of the venue. */
    static List<Seat> seats(Venue venue, SeatPlan plan) {
        List<Seat> seats = new ArrayList<>(plan.rostrum());
        seats.addAll(venue.seats());
        return seats;
    }
}
