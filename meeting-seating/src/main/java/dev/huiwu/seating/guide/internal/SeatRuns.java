package dev.huiwu.seating.guide.internal;

import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.SetMultimap;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.guide.SeatRun;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.SeatId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Joins neighbouring seats of a unit to runs, and runs of rows that follow each other. */
final class SeatRuns {

    private final boolean room;
    private final boolean floors;
    private final Map<SeatId, Integer> ranks = new HashMap<>();
    private final SetMultimap<Turn, String> topics;
    private final Map<String, Integer> blockOrder = new HashMap<>();
    private final Map<String, Integer> floorOrder = new HashMap<>();

    SeatRuns(SeatingRequest request, SeatPlan plan) {
        room = request.venue().room().isPresent();
        request.venue().floors().forEach(floor -> floorOrder.put(floor, floorOrder.size()));
        floors = floorOrder.size() > 1;
        request.venue().blocks().forEach(block -> blockOrder.putIfAbsent(block.name(), blockOrder.size()));
        topics = MultimapBuilder.hashKeys().treeSetValues(request.agenda()).build();
        plan.seatings()
                .forEach(seating -> seating.turn()
                        .ifPresent(topic -> request.list()
                                .find(seating.person())
                                .ifPresent(person -> topics.put(new Turn(person.unit(), seating.seat()), topic))));
        Map<Line, Integer> counted = new HashMap<>();
        request.venue().seats().stream()
                .sorted(Comparator.comparing(Seat::place))
                .forEach(seat -> ranks.put(seat.id(), counted.merge(Line.of(seat), 1, Integer::sum)));
    }

    /** A chair that people of a unit hold while topics are on. */
    private record Turn(UnitId unit, SeatId chair) {}

    private record Line(String floor, String block, String row) {
        static Line of(Seat seat) {
            return new Line(seat.floor(), seat.block(), seat.row());
        }
    }

    /** Returns the seats of a unit as runs, from the front and from the left. */
    List<SeatRun> of(UnitId unit, Collection<Seat> seats) {
        List<Seat> sorted = seats.stream()
                .sorted(Comparator.comparing((Seat seat) -> floorOrder.getOrDefault(seat.floor(), -1))
                        .thenComparing(seat -> room ? 0.0 : seat.y())
                        .thenComparing(seat -> blockOrder.getOrDefault(seat.block(), 0))
                        .thenComparing(seat -> room ? number(seat).orElse(Integer.MAX_VALUE) : 0)
                        .thenComparing(Seat::place))
                .toList();
        List<List<Seat>> rowRuns = new ArrayList<>();
        for (Seat seat : sorted) {
            List<Seat> open = rowRuns.isEmpty() ? List.of() : rowRuns.get(rowRuns.size() - 1);
            if (!open.isEmpty() && follows(unit, open.get(open.size() - 1), seat)) {
                open.add(seat);
            } else {
                rowRuns.add(new ArrayList<>(List.of(seat)));
            }
        }
        return room ? rowRuns.stream().map(run -> run(unit, List.of(run))).toList() : joinRows(unit, rowRuns);
    }

    /** Returns one seat of a unit as a run. */
    SeatRun of(UnitId unit, Seat seat) {
        return run(List.of(List.of(seat)), topics(unit, seat));
    }

    /** Returns one seat as a run, whoever holds it and when. */
    SeatRun of(Seat seat) {
        return run(List.of(List.of(seat)), List.of());
    }

    /** Says whether the second seat is the next one in the row; in a room, the next number for the same topics. */
    private boolean follows(UnitId unit, Seat seat, Seat next) {
        boolean following = room
                ? number(next).equals(number(seat).map(number -> number + 1))
                        && topics(unit, seat).equals(topics(unit, next))
                : ranks.getOrDefault(next.id(), 0) == ranks.getOrDefault(seat.id(), 0) + 1;
        return following && Line.of(seat).equals(Line.of(next));
    }

    private List<String> topics(UnitId unit, Seat seat) {
        return topics.isEmpty() ? List.of() : List.copyOf(topics.get(new Turn(unit, seat.id())));
    }

    private static Optional<Integer> number(Seat seat) {
        return seat.label().matches("\\d{1,6}") ? Optional.of(Integer.valueOf(seat.label())) : Optional.empty();
    }

    /** Joins runs that hold the same seats of rows that follow each other in number and place. */
    private List<SeatRun> joinRows(UnitId unit, List<List<Seat>> rowRuns) {
        List<List<List<Seat>>> joined = new ArrayList<>();
        for (List<Seat> run : rowRuns) {
            joined.stream()
                    .filter(rows -> continues(rows.get(rows.size() - 1), run))
                    .findFirst()
                    .ifPresentOrElse(rows -> rows.add(run), () -> joined.add(new ArrayList<>(List.of(run))));
        }
        return joined.stream().map(rows -> run(unit, rows)).toList();
    }

    private boolean continues(List<Seat> front, List<Seat> behind) {
        Seat one = front.get(0);
        Seat other = behind.get(0);
        return one.floor().equals(other.floor())
                && one.block().equals(other.block())
                && other.rowIndex() == one.rowIndex() + 1
                && other.row().equals(nextRow(one.row()))
                && front.size() == behind.size()
                && ranks.getOrDefault(one.id(), 0).equals(ranks.getOrDefault(other.id(), 0));
    }

    private static String nextRow(String row) {
        return row.matches("\\d{1,6}") ? Integer.toString(Integer.parseInt(row) + 1) : "";
    }

    private SeatRun run(UnitId unit, List<List<Seat>> rows) {
        return run(rows, topics(unit, rows.get(0).get(0)));
    }

    private SeatRun run(List<List<Seat>> rows, List<String> inTurn) {
        List<Seat> front = rows.get(0);
        Seat first = front.get(0);
        Seat last = front.get(front.size() - 1);
        return new SeatRun(
                first.floor(),
                first.block(),
                first.row(),
                rows.get(rows.size() - 1).get(0).row(),
                count(first),
                count(last),
                room,
                floors,
                inTurn,
                rows.stream().flatMap(List::stream).map(Seat::id).toList());
    }

    private String count(Seat seat) {
        return room ? seat.label() : Integer.toString(ranks.getOrDefault(seat.id(), 0));
    }
}
