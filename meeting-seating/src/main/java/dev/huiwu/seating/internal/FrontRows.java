package dev.huiwu.seating.internal;

import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.zoning.Zoning;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The front rows, which have no hole while people sit behind: no empty seat with people on both sides of it in its row of
 * a block, and others further back in the block.
 *
 * <p>A hole is closed by somebody from the rear of a group beside it, if neither the group nor its zone comes apart by
 * that; the hole is then further back, and is closed in turn. Under tiers that goes for the people of one tier, and nobody
 * comes in front of an earlier one. In the same way a group takes a seat that one of its people would like.
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
    private final int[] tierAt;
    private final double[] rearOfEarlier;
    private final Map<Place, List<Integer>> blocks = new HashMap<>();
    private final Map<Place, Sitting> sitting = new HashMap<>();
    private final Set<Integer> front = new LinkedHashSet<>();

    /** The rearmost row of a block on which somebody sits, and the outermost places of each. */
    private static final class Sitting {
        private int rear = Integer.MIN_VALUE;
        private final Map<Integer, Integer> first = new HashMap<>();
        private final Map<Integer, Integer> last = new HashMap<>();

        void add(Seat seat) {
            rear = Math.max(rear, seat.rowIndex());
            first.merge(seat.rowIndex(), seat.place(), Math::min);
            last.merge(seat.rowIndex(), seat.place(), Math::max);
        }
    }

    /** Looks at the groups and tiers that have the seats, -1 for seats without. */
    FrontRows(HallView hall, Taken taken, int[] groupAt, int[] tierAt) {
        this.hall = hall;
        this.taken = taken;
        this.groupAt = groupAt;
        this.tierAt = tierAt;
        rearOfEarlier = new double[hall.tiers.count()];
        Arrays.fill(rearOfEarlier, Double.NEGATIVE_INFINITY);
        for (int seat = 0; seat < groupAt.length; seat++) {
            for (int tier = tierAt[seat] + 1; groupAt[seat] != Zoning.EMPTY && tier < rearOfEarlier.length; tier++) {
                rearOfEarlier[tier] = Math.max(rearOfEarlier[tier], HallView.level(hall.seats.get(seat)));
            }
        }
        for (int seat = 0; seat < groupAt.length; seat++) {
            blocks.computeIfAbsent(Place.of(hall.seats.get(seat)), place -> new ArrayList<>())
                    .add(seat);
        }
        List<Integer> found = new ArrayList<>();
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
                        .forEach(found::add);
            }
        });
        found.sort(Comparator.comparing(hall.seats::get, hall.frontAndCentreFirst()));
        front.addAll(found);
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
        Seat empty = hall.seats.get(seat);
        Sitting there = sitting.computeIfAbsent(Place.of(empty), this::sitting);
        return open(seat)
                && there.rear > empty.rowIndex()
                && there.first.getOrDefault(empty.rowIndex(), Integer.MAX_VALUE) < empty.place()
                && there.last.getOrDefault(empty.rowIndex(), Integer.MIN_VALUE) > empty.place();
    }

    private Sitting sitting(Place block) {
        Sitting there = new Sitting();
        blocks.getOrDefault(block, List.of()).stream()
                .filter(this::sits)
                .map(hall.seats::get)
                .forEach(there::add);
        return there;
    }

    private boolean sits(int seat) {
        return groupAt[seat] != Zoning.EMPTY || !taken.free(hall.seats.get(seat));
    }

    private int part(int seat) {
        return groupAt[seat] == Zoning.EMPTY ? Zoning.EMPTY : tierAt[seat] * hall.groups.size() + groupAt[seat];
    }

    private void close(int hole) {
        Seat empty = hall.seats.get(hole);
        List<Integer> parts = hall.neighbours().of(hole).stream()
                .map(this::part)
                .filter(part -> part != Zoning.EMPTY)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
        for (int part : parts) {
            List<Integer> behind = blocks.getOrDefault(Place.of(empty), List.of()).stream()
                    .filter(seat -> part(seat) == part && hall.seats.get(seat).rowIndex() > empty.rowIndex())
                    .toList();
            if (take(hole, part, behind, false)) {
                return;
            }
        }
    }

    /** Gives an empty seat to a group and tier for one of their others but those kept; says whether nothing comes apart. */
    boolean give(int seat, int group, int tier, BitSet kept) {
        int part = tier * hall.groups.size() + group;
        return open(seat)
                && take(
                        seat,
                        part,
                        IntStream.range(0, groupAt.length)
                                .filter(other -> part(other) == part && !kept.get(other))
                                .boxed()
                                .toList(),
                        true);
    }

    /** Moves the rearmost of the seats given up for another one, front rows without a new hole if asked. */
    private boolean take(int to, int part, List<Integer> from, boolean noHole) {
        int group = part % hall.groups.size();
        int tier = part / hall.groups.size();
        if (rearOfEarlier[tier] > HallView.level(hall.seats.get(to)) || clashes(to, group)) {
            return false;
        }
        List<Integer> rearFirst = from.stream()
                .sorted(Comparator.comparing(hall.seats::get, hall.frontAndCentreFirst())
                        .reversed())
                .toList();
        for (int seat : rearFirst) {
            if (moves(seat, to)) {
                if (!noHole || !front.contains(seat) || !hole(seat)) {
                    return true;
                }
                put(to, seat);
            }
        }
        return false;
    }

    private void put(int from, int to) {
        groupAt[to] = groupAt[from];
        tierAt[to] = tierAt[from];
        groupAt[from] = Zoning.EMPTY;
        sitting.remove(Place.of(hall.seats.get(from)));
        sitting.remove(Place.of(hall.seats.get(to)));
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

    private boolean moves(int from, int to) {

        int part = part(from);
        int tier = tierAt[from];
        int zone = hall.groups.get(groupAt[from]).zoneRank();
        IntPredicate ofZone = seat -> seat != from
                && groupAt[seat] != Zoning.EMPTY
                && tierAt[seat] == tier
                && hall.groups.get(groupAt[seat]).zoneRank() == zone;
        IntPredicate ofGroup = seat -> seat != from && part(seat) == part;
        int more = pieces(from, ofGroup) - pieces(to, ofGroup) + pieces(from, ofZone) - pieces(to, ofZone);
        if (more > 0) {
            return false;
        }
        put(from, to);
        return true;
    }

    /** Returns in how many pieces the seats of a kind beside one are: as many fall apart if it goes, or join if it comes. */
    private int pieces(int middle, IntPredicate kind) {
        Set<Integer> beside = new HashSet<>();
        hall.neighbours().of(middle).stream().filter(kind::test).forEach(beside::add);
        int pieces = 0;
        while (!beside.isEmpty()) {
            pieces++;
            Deque<Integer> next = new ArrayDeque<>(List.of(beside.iterator().next()));
            BitSet seen = new BitSet();
            next.forEach(seen::set);
            while (!next.isEmpty() && !beside.isEmpty()) {
                int seat = next.remove();
                beside.remove(seat);
                for (int other : hall.neighbours().of(seat)) {
                    if (!seen.get(other) && kind.test(other)) {
                        seen.set(other);
                        next.add(other);
                    }
                }
            }
        }
        return pieces;
    }
}
