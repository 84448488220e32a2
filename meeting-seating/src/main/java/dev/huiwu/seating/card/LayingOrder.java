package dev.huiwu.seating.card;

import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.SeatId;
import dev.huiwu.seating.venue.Venue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The order in which somebody walks past the seats. */
public final class LayingOrder {

    private LayingOrder() {}

    /**
     * Returns the position of every seat and rostrum chair: the rostrum row by row, then floor by floor and block by block, each block
     * row by row to and fro; in a room the chairs by their numbers. Takes time in proportion to the seats, but for sorting.
     *
     * @param venue as it is at the meeting
     */
    public static Map<SeatId, Integer> of(Venue venue, SeatPlan plan) {
        List<SeatId> order = new ArrayList<>();
        snake(plan.rostrum(), order);
        if (venue.room().isPresent()) {
            venue.seats().stream()
                    .sorted(Comparator.comparingInt(LayingOrder::number)
                            .thenComparing(seat -> seat.id().value()))
                    .forEach(seat -> order.add(seat.id()));
        } else {
            venue.blocks()
                    .forEach(block -> snake(
                            venue.seats().stream()
                                    .filter(seat -> seat.floor().equals(block.floor())
                                            && seat.block().equals(block.name()))
                                    .toList(),
                            order));
        }
        Map<SeatId, Integer> positions = new HashMap<>();
        order.forEach(seat -> positions.put(seat, positions.size()));
        return positions;
    }

    private static int number(Seat seat) {
        return seat.label().matches("\\d{1,6}") ? Integer.parseInt(seat.label()) : Integer.MAX_VALUE;
    }

    /** Adds seats row by row, the first from the left, the next from the right. */
    private static void snake(List<Seat> seats, List<SeatId> order) {
        Map<Integer, List<Seat>> rows = new TreeMap<>();
        seats.forEach(seat ->
                rows.computeIfAbsent(seat.rowIndex(), row -> new ArrayList<>()).add(seat));
        boolean fromLeft = true;
        for (List<Seat> row : rows.values()) {
            Comparator<Seat> along = Comparator.comparing(Seat::place);
            row.sort(fromLeft ? along : along.reversed());
            row.forEach(seat -> order.add(seat.id()));
            fromLeft = !fromLeft;
        }
    }
}
