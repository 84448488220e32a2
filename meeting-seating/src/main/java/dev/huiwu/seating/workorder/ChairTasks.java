package dev.huiwu.seating.workorder;

import dev.huiwu.seating.replan.ReplanResult;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.SeatId;
import dev.huiwu.seating.venue.Venue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the rows whose chairs change. */
final class ChairTasks {

    private ChairTasks() {}

    private record Row(String floor, String block, String row) {
        static Row of(Seat seat) {
            return new Row(seat.floor(), seat.block(), seat.row());
        }
    }

    static List<ChairTask> of(ReplanResult change) {
        List<ChairTask> tasks =
                new ArrayList<>(between(change.before().rostrum(), change.plan().rostrum(), true));
        tasks.addAll(between(
                usable(change.requestBefore().venueInUse()),
                usable(change.request().venueInUse()),
                false));
        return List.copyOf(tasks);
    }

    private static List<Seat> usable(Venue venue) {
        return venue.seats().stream().filter(Seat::usable).toList();
    }

    private static List<ChairTask> between(List<Seat> before, List<Seat> now, boolean rostrum) {
        Map<Row, Set<SeatId>> was = rows(before);
        Map<Row, Set<SeatId>> is = rows(now);
        Set<Row> rows = new LinkedHashSet<>(was.keySet());
        rows.addAll(is.keySet());
        List<ChairTask> tasks = new ArrayList<>();
        for (Row row : rows) {
            Set<SeatId> then = was.getOrDefault(row, Set.of());
            Set<SeatId> after = is.getOrDefault(row, Set.of());
            List<SeatId> added =
                    after.stream().filter(seat -> !then.contains(seat)).toList();
            List<SeatId> closed =
                    then.stream().filter(seat -> !after.contains(seat)).toList();
            if (!added.isEmpty() || !closed.isEmpty()) {
                tasks.add(new ChairTask(
                        row.floor(), row.block(), row.row(), rostrum, then.size(), after.size(), added, closed));
            }
        }
        return tasks;
    }

    private static Map<Row, Set<SeatId>> rows(List<Seat> seats) {
        Map<Row, Set<SeatId>> rows = new LinkedHashMap<>();
        seats.forEach(seat ->
                rows.computeIfAbsent(Row.of(seat), row -> new LinkedHashSet<>()).add(seat.id()));
        return rows;
    }
}
