package dev.huiwu.seating.internal;

import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.SeatId;
import dev.huiwu.seating.venue.Venue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Counts the pieces that groups and zones lie in, by touching seats and by walking.
 *
 * <p>Seats <em>touch</em> as {@link Seat#touches} says. One <em>walks</em> to whoever touches, to the next person on the
 * left or right on the same depth level whatever aisle lies between, and to people who overlap on the next level that is
 * occupied. Only people without a seat of their own (wheelchair, fixed) make a piece; the others may join two.
 */
final class ZonePieces {

    /**
     * Who sits on a seat.
     *
     * @param group the group
     * @param zone the group's zone
     * @param free whether the seat follows from the zone and not from a need or an order
     */
    record Holder(String group, String zone, boolean free) {}

    private final List<Seat> seats;
    private final List<Optional<Holder>> holders;
    private final Map<SeatId, Integer> places = new HashMap<>();
    private final List<Integer> islands = new ArrayList<>();
    private final Joined byGroup;
    private final Joined byGroupWalking;
    private final Joined byZoneWalking;
    private final Map<String, Set<Integer>> touchingPieces;
    private final Map<String, Set<Integer>> walkablePieces;
    private final Map<String, Set<Integer>> walkablePiecesOfZone;

    ZonePieces(Venue venue, Map<SeatId, Holder> people, Predicate<Seat> open) {
        seats = venue.seats();
        holders = seats.stream()
                .map(seat -> Optional.ofNullable(people.get(seat.id())))
                .toList();
        seats.forEach(seat -> places.put(seat.id(), places.size()));
        byGroup = new Joined(seats.size());
        byGroupWalking = new Joined(seats.size());
        byZoneWalking = new Joined(seats.size());
        Joined byTouch = new Joined(seats.size());
        new SeatNeighbours(seats).forEach((a, b) -> {
            byTouch.join(a, b);
            if (same(a, b, Holder::group)) {
                byGroup.join(a, b);
            }
            walk(a, b);
        });
        walking();
        touchingPieces = pieces(byGroup, Holder::group);
        walkablePieces = pieces(byGroupWalking, Holder::group);
        walkablePiecesOfZone = pieces(byZoneWalking, Holder::zone);
        Map<Integer, Integer> capacity = new HashMap<>();
        IntStream.range(0, seats.size())
                .filter(i -> open.test(seats.get(i)))
                .forEach(i -> capacity.merge(byTouch.root(i), 1, Integer::sum));
        islands.addAll(capacity.values());
        islands.sort(Comparator.reverseOrder());
    }

    int touchingPieces(String group) {
        return touchingPieces.getOrDefault(group, Set.of()).size();
    }

    int walkablePieces(String group) {
        return walkablePieces.getOrDefault(group, Set.of()).size();
    }

    int walkablePiecesOfZone(String zone) {
        return walkablePiecesOfZone.getOrDefault(zone, Set.of()).size();
    }

    /** Says whether one walks from the seat to a colleague's among the others; who has no colleague, to the zone's people. */
    boolean withTheirs(SeatId seat, Set<SeatId> others) {
        int at = places.getOrDefault(seat, -1);
        Optional<Holder> holder = holders.get(at);
        List<Integer> among = others.stream().map(places::get).toList();
        List<Integer> colleagues =
                among.stream().filter(other -> same(at, other, Holder::group)).toList();
        List<Integer> neighbours =
                among.stream().filter(other -> same(at, other, Holder::zone)).toList();
        Joined joined = colleagues.isEmpty() ? byZoneWalking : byGroupWalking;
        List<Integer> theirs = colleagues.isEmpty() ? neighbours : colleagues;
        return holder.isPresent()
                && (theirs.isEmpty() || theirs.stream().anyMatch(other -> joined.root(other) == joined.root(at)));
    }

    /** Returns the fewest islands of the hall that can hold so many people. */
    int fewest(int people) {
        int left = people;
        int used = 0;
        for (int i = 0; i < islands.size() && left > 0; i++) {
            left -= islands.get(i);
            used++;
        }
        return Math.max(1, used);
    }

    /** Returns for each group, or zone, the pieces that hold somebody free. */
    private Map<String, Set<Integer>> pieces(Joined joined, Function<Holder, String> what) {
        Map<String, Set<Integer>> roots = new HashMap<>();
        for (int i = 0; i < seats.size(); i++) {
            int root = joined.root(i);
            holders.get(i)
                    .filter(Holder::free)
                    .map(what)
                    .ifPresent(name -> roots.computeIfAbsent(name, unseen -> new HashSet<>())
                            .add(root));
        }
        return roots;
    }

    private boolean same(int a, int b, Function<Holder, String> what) {
        Optional<String> one = holders.get(a).map(what);
        return one.isPresent() && one.equals(holders.get(b).map(what));
    }

    private void walk(int a, int b) {
        if (same(a, b, Holder::group)) {
            byGroupWalking.join(a, b);
        }
        if (same(a, b, Holder::zone)) {
            byZoneWalking.join(a, b);
        }
    }

    private void walking() {
        TreeMap<Double, List<Integer>> levels = new TreeMap<>();
        for (int i = 0; i < seats.size(); i++) {
            if (holders.get(i).filter(Holder::free).isPresent()) {
                levels.computeIfAbsent(Math.floor(seats.get(i).y() + 0.5), level -> new ArrayList<>())
                        .add(i);
            }
        }
        List<Integer> front = List.of();
        for (List<Integer> level : levels.values()) {
            level.sort(Comparator.comparing(i -> seats.get(i).x()));
            for (int i = 1; i < level.size(); i++) {
                walk(level.get(i - 1), level.get(i));
            }
            SeatNeighbours.overlapping(seats, front, level, this::walk);
            front = level;
        }
    }

    /** Seats joined into pieces. */
    private static final class Joined {

        private final int[] parent;

        Joined(int size) {
            parent = IntStream.range(0, size).toArray();
        }

        int root(int seat) {
            int root = seat;
            while (parent[root] != root) {
                parent[root] = parent[parent[root]];
                root = parent[root];
            }
            return root;
        }

        void join(int a, int b) {
            parent[root(a)] = root(b);
        }
    }
}
