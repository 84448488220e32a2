package dev.huiwu.seating.internal;

import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.zoning.Zoning;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The front rows, which have no hole while people sit behind: no empty seat with people on both sides of it in its row of
 * a block, and others further back in the block.
 *
 * <p>A hole is closed by somebody from the rear of a group beside it, if neither the group nor its zone comes apart by
 * that; the hole is then further back, and is closed in turn.
 */
final class FrontRows {

    private record Place(String floor, String block) {

        static Place of(Seat seat) {
            return new Place(seat.floor(), seat.block());
        }
    }

    private final HallView hall;
    private final Taken taken;
    private final int[] groupAt;
    private final Map<Place, List<Integer>> blocks = new HashMap<>();
    private final List<Integer> front = new ArrayList<>();

    FrontRows(HallView hall, Taken taken, int[] groupAt) {
        this.hall = hall;
        this.taken = taken;
        this.groupAt = groupAt;
        for (int seat = 0; seat < groupAt.length; seat++) {
            blocks.computeIfAbsent(Place.of(hall.seats.get(seat)), place -> new ArrayList<>())
                    .add(seat);
        }
        String floor = hall.request.venueInUse().floors().stream().findFirst().orElse("");
        blocks.forEach((place, seats) -> {
            if (place.floor().equals(floor)) {
                Set<Integer> rows = new TreeSet<>();
                seats.stream()
                        .filter(seat -> hall.seats.get(seat).ordinary())
                        .forEach(seat -> rows.add(hall.seats.get(seat).rowIndex()));
                Set<Integer> first = new HashSet<>(
                        rows.stream().limit(hall.request.rules().frontRows()).toList());
                seats.stream()
                        .filter(seat -> first.contains(hall.seats.get(seat).rowIndex()))
                        .forEach(front::add);
            }
        });
        front.sort(Comparator.comparing(hall.seats::get, hall.frontAndCentreFirst()));
    }

    /** Returns the seats left empty in front of people, the foremost first. */
    List<Seat> holes() {
        return front.stream().filter(this::hole).map(hall.seats::get).toList();
    }

    /** Closes what can be closed. */
    void fill() {
        for (int seat : front) {
            if (hole(seat)) {
                close(seat);
            }
        }
    }

    private boolean open(int seat) {
        return groupAt[seat] == Zoning.EMPTY && hall.seats.get(seat).ordinary() && taken.free(hall.seats.get(seat));
    }

    private boolean hole(int seat) {
        return open(seat) && !seatsBehind(seat).isEmpty() && beside(seat, -1) && beside(seat, 1);
    }

    private boolean sits(int seat) {
        return groupAt[seat] != Zoning.EMPTY || !taken.free(hall.seats.get(seat));
    }

    /** Says whether somebody sits on one side of the seat in its row. */
    private boolean beside(int hole, int side) {
        Seat empty = hall.seats.get(hole);
        return blocks.getOrDefault(Place.of(empty), List.of()).stream().anyMatch(seat -> {
            Seat other = hall.seats.get(seat);
            return other.rowIndex() == empty.rowIndex()
                    && Integer.signum(other.place() - empty.place()) == side
                    && sits(seat);
        });
    }

    /** Returns the seats further back in the block on which somebody sits. */
    private List<Integer> seatsBehind(int hole) {
        Seat empty = hall.seats.get(hole);
        return blocks.getOrDefault(Place.of(empty), List.of()).stream()
                .filter(seat -> hall.seats.get(seat).rowIndex() > empty.rowIndex() && sits(seat))
                .toList();
    }

    private void close(int hole) {
        List<Integer> groups = hall.neighbours().of(hole).stream()
                .map(seat -> groupAt[seat])
                .filter(group -> group != Zoning.EMPTY)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
        for (int group : groups) {
            List<Integer> rearFirst = seatsBehind(hole).stream()
                    .filter(seat -> groupAt[seat] == group)
                    .sorted(Comparator.comparing(hall.seats::get, hall.frontAndCentreFirst())
                            .reversed())
                    .toList();
            if (!clashes(hole, group)) {
                for (int seat : rearFirst) {
                    if (moves(seat, hole, group)) {
                        return;
                    }
                }
            }
        }
    }

    private boolean clashes(int hole, int group) {
        Set<String> apart = hall.apartFrom(hall.groups.get(group));
        return !apart.isEmpty()
                && hall.neighbours().of(hole).stream()
                        .anyMatch(seat -> (groupAt[seat] != Zoning.EMPTY
                                        && apart.contains(hall.groups
                                                .get(groupAt[seat])
                                                .unit()
                                                .value()))
                                || taken.holder(hall.seats.get(seat))
                                        .filter(other ->
                                                apart.contains(other.unit().value()))
                                        .isPresent());
    }

    private boolean moves(int from, int to, int group) {
        int zone = hall.groups.get(group).zoneRank();
        int before = pieces(group, false) + pieces(zone, true);
        groupAt[from] = Zoning.EMPTY;
        groupAt[to] = group;
        if (pieces(group, false) + pieces(zone, true) > before) {
            groupAt[to] = Zoning.EMPTY;
            groupAt[from] = group;
            return false;
        }
        return true;
    }

    private boolean in(int seat, int number, boolean zone) {
        int group = groupAt[seat];
        return group != Zoning.EMPTY && (zone ? hall.groups.get(group).zoneRank() == number : group == number);
    }

    private int pieces(int number, boolean zone) {
        Set<Integer> seen = new HashSet<>();
        Deque<Integer> next = new ArrayDeque<>();
        int pieces = 0;
        for (int seat = 0; seat < groupAt.length; seat++) {
            if (in(seat, number, zone) && seen.add(seat)) {
                pieces++;
                next.add(seat);
                while (!next.isEmpty()) {
                    for (int other : hall.neighbours().of(next.remove())) {
                        if (in(other, number, zone) && seen.add(other)) {
                            next.add(other);
                        }
                    }
                }
            }
        }
        return pieces;
    }
}
